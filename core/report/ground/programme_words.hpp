// SPDX-License-Identifier: Apache-2.0
// report: what the page and the terminal both ask of a programme's group: the projects that have one model.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

[[nodiscard]] std::string title_of_group(const Reading& group);
[[nodiscard]] Text title_of_group(const Page& group);

// Its benchmarks of phases; where no node is one, of the nodes under the root.
[[nodiscard]] std::vector<const Json*> choose_phases(const Json& group);

}  // namespace tukiranka::report
