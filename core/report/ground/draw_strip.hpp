// SPDX-License-Identifier: Apache-2.0
// report: one row of a chart on the scale 0..1: estimates with their intervals over the bands of the levels.
// Rows stand in a table, one above the other on the same axis, beside the same numbers as text; so a strip is
// decoration to a screen reader (aria-hidden), and the table says everything that it shows. Places are shares
// of the width ("62%"), so a strip is as wide as its column; heights, colours and the bands themselves are
// style.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

struct Mark {
  enum class Kind { finding, pooled, contested, earlier, later, target };
  Kind kind = Kind::finding;
  double value = 0;
  Number low = {}, high = {};
  Number from = {};  // a dotted way leads here from this score
};

// "62.5%"; outside 0..1 it stays on the edge.
[[nodiscard]] std::string write_place(double score);

[[nodiscard]] Markup draw_strip(const std::vector<Mark>& marks);

// Where the score may lie when what is missing is counted at its worst and at its best.
[[nodiscard]] Markup draw_bounds(double low, double high);

// One glyph alone, for a legend.
[[nodiscard]] Markup draw_glyph_key(Mark::Kind kind);

// The shapes that strips use; stands in each page once.
[[nodiscard]] Markup draw_glyphs();

// The names of the levels over their bands, and the cuts between them as numbers.
[[nodiscard]] Markup write_scale(const Page& page);

// The style of bands and scale under `selector`, which holds for the levels of this document.
[[nodiscard]] std::string write_scale_style(const Json& document, const std::string& selector);

}  // namespace tukiranka::report
