// SPDX-License-Identifier: Apache-2.0
// report: a chart that is its own table: one row per thing, a strip on a common axis, and the same numbers
// beside it as text. Reads aloud as a table, prints as a chart.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

struct ChartRow {
  Markup label;
  Markup strip;  // of draw_strip, or a sentence why there is none
  std::vector<Markup> cells;
  std::string kind;  // class of the row: "pooled", "earlier", …
};

struct Chart {
  Text caption, first_column;
  std::vector<Text> heads;     // one per cell
  std::vector<ChartRow> rows;  // a row of kind "group" is a heading over those that follow
  bool is_narrow = false;      // leaves more room for the cells
  Text axis = {};              // head over the strips; the scale of the levels where empty
};

[[nodiscard]] Markup write_rows(const Page& page, const Chart& chart);

// A value with what belongs to it in small letters under it.
[[nodiscard]] Markup write_noted(const Text& value, const Text& note);

// A plain table. A caption that is not empty is shown.
[[nodiscard]] Markup write_table(const Text& caption, const std::vector<Text>& heads,
                                 const std::vector<std::vector<Markup>>& rows,
                                 const std::string& kind = "sortable");

// Names and numbers side by side.
struct Named {
  Text name;
  Markup value;
};
[[nodiscard]] Markup write_pairs(const std::vector<Named>& pairs);

// <details> that opens when printed.
[[nodiscard]] Markup write_details(const Text& summary, Markup content);

}  // namespace tukiranka::report
