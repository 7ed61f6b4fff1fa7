// SPDX-License-Identifier: Apache-2.0
// project: the readers of REFI-QDA files, which NVivo, ATLAS.ti, MAXQDA, QualCoder and Taguette exchange.
// qdpx: a project (texts, speakers as cases, codes, codings); qdc: a codebook. Only what lies in the archive
// is read: a path that leads elsewhere is reported and never followed. Codes, users and cases are met by
// name, since programs make new GUIDs at every export.
#pragma once

#include <string>

#include "core/project/formats/qda_project.hpp"
#include "core/project/problem_list.hpp"

namespace tukiranka::project {

// What cannot be used is left out and reported, with its place. TK-P110 not one .qde at the root, TK-P111 a
// text that is missing or lies elsewhere, TK-P112 a place outside its text, TK-P113 a stored quote that
// stands elsewhere (the coding goes where the quote is, when it stands there once), TK-P114 a reference to
// nothing, TK-P115 sources that are no texts, TK-P116 two documents of one name, TK-P118 not REFI-QDA.
[[nodiscard]] QdaProject read_qdpx(std::string bytes, const std::string& name, ProblemList& problems);
[[nodiscard]] QdaProject read_qdc(const std::string& bytes, const std::string& name, ProblemList& problems);

}  // namespace tukiranka::project
