// SPDX-License-Identifier: Apache-2.0
// export: the texts, speakers, codings and codes of a project as they may leave the engine: pseudonyms for
// people, declared names masked, words that the quote rules do not open replaced by "[…]". Places follow the
// text. What stands behind a coding (state, valence, magnitude) stays; further columns of segments do not.
#pragma once

#include <cstddef>

#include "core/project/formats/qda_project.hpp"
#include "core/project/project.hpp"

namespace tukiranka::exports {

struct QdaExport {
  project::QdaProject project;
  std::size_t passages = 0, withheld = 0, codings = 0;  // withheld: passages of which words are left out
};

[[nodiscard]] QdaExport make_qda_project(const project::Project& project);

}  // namespace tukiranka::exports
