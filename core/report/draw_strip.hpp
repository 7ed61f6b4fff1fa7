// SPDX-License-Identifier: Apache-2.0
// report: one row of a chart on the scale 0..1: level bands behind, estimates with their intervals on top.
// Rows stand in a table, one above the other on the same axis, beside the same numbers as text; so a strip is
// decoration to a screen reader (aria-hidden), and the table says everything that it shows.
#pragma once

#include <string>
#include <vector>

#include "core/report/page.hpp"

namespace tukiranka::report {

struct Mark {
  enum class Kind { finding, pooled, contested, earlier, later, target };
  Kind kind = Kind::finding;
  double value = 0;
  Number low, high;
  std::string tip;   // what a pointer over it shows
  Number from = {};  // a dotted way leads here from this score
};

struct StripSize {
  double width = 420, height = 28;
};

inline constexpr double strip_margin = 8;

// The x of a score; outside 0..1 it stays on the edge.
[[nodiscard]] double place_on_strip(double score, double width);

// Bands only when `marks` is empty.
[[nodiscard]] std::string draw_strip(const Page& page, const std::vector<Mark>& marks, StripSize size = {});

// Where the score may lie when what is missing is counted at its worst and at its best.
[[nodiscard]] std::string draw_bounds(const Page& page, double low, double high, StripSize size = {});

// One glyph alone, for a legend.
[[nodiscard]] std::string draw_glyph_key(Mark::Kind kind);

// The names of the levels over their bands, and the cuts between them as numbers.
[[nodiscard]] std::string draw_strip_head(const Page& page, double width);

}  // namespace tukiranka::report
