// SPDX-License-Identifier: Apache-2.0
// report: how projects stand in one criterion or node of a programme.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

// A programme's document, and the part of it that has one model (its levels draw the bands).
struct ProgrammePage {
  Page page;   // of the group
  Page whole;  // of the programme
};

[[nodiscard]] Text title_of_project(const ProgrammePage& page, const std::string& id);
// The title, leading to the project's own report where that lies beside the programme's.
[[nodiscard]] Markup link_project(const ProgrammePage& page, const std::string& id);

// One row per project: own score, compared score, rank with interval, P(top), percentile where there is one.
[[nodiscard]] Markup draw_benchmark(const ProgrammePage& page, const Json& benchmark, const Text& caption);
// One row per benchmark: the common mean with its interval, spread, and each project's own score as a dot.
[[nodiscard]] Markup draw_means(const ProgrammePage& page, const std::vector<const Json*>& benchmarks);
// Who is left out and why; nothing when nobody is.
[[nodiscard]] Markup write_left_out(const ProgrammePage& page, const Json& benchmark);

}  // namespace tukiranka::report
