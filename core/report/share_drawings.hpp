// SPDX-License-Identifier: Apache-2.0
// report: the page holds the same drawings in three languages, and the same bands behind hundreds of rows.
// Shapes that stand more than once in the strips are drawn once, at the top of the page, and used from there
// (<use>). What is shared is shapes and numbers beside them, never words, tips or anything with an id; a
// shape that an enclosing class colours is shared with that class. Cost O(length of the page).
#pragma once

#include <string>

namespace tukiranka::report {

// `drawings` goes where the body begins.
struct SharedPage {
  std::string drawings, body;
};

[[nodiscard]] SharedPage share_drawings(const std::string& body);

}  // namespace tukiranka::report
