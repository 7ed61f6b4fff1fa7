// SPDX-License-Identifier: Apache-2.0
// project: the texts, speakers, codings and codes of a project as they may leave the engine: pseudonyms for
// people, declared names masked, words that the quote rules do not open replaced by "[…]". Places follow the
// text. What stands behind a coding (state, valence, magnitude) stays; further columns of segments do not.
#pragma once

#include <cstddef>

#include "core/project/project.hpp"
#include "core/project/qda_project.hpp"

namespace tukiranka::project {

struct QdaExport {
  QdaProject project;
  std::size_t passages = 0, withheld = 0, codings = 0;  // withheld: passages of which words are left out
};

[[nodiscard]] QdaExport make_qda_project(const Project& project);

}  // namespace tukiranka::project
