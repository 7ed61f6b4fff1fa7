// SPDX-License-Identifier: Apache-2.0
// report: a chart that is its own table: one row per thing, a strip on a common axis, and the same numbers
// beside it as text. Reads aloud as a table, prints as a chart.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

struct ChartRow {
  std::string label;               // markup
  std::string strip;               // markup of draw_strip, or a sentence why there is none
  std::vector<std::string> cells;  // markup
  std::string kind;                // class of the row: "pooled", "earlier", …
};

struct Chart {
  std::string caption;             // plain text
  std::string first_column;        // plain text
  std::vector<std::string> heads;  // plain text, one per cell
  std::vector<ChartRow> rows;      // a row of kind "group" is a heading over those that follow
  bool is_narrow = false;          // leaves more room for the cells
  std::string axis = {};           // head over the strips, plain text; the scale of the levels where empty
};

[[nodiscard]] std::string write_rows(const Page& page, const Chart& chart);

// A value with what belongs to it in small letters under it. Plain text.
[[nodiscard]] std::string write_noted(const std::string& value, const std::string& note);

// A plain table. Cells are markup; heads are plain text; a caption that is not empty is shown.
[[nodiscard]] std::string write_table(const std::string& caption, const std::vector<std::string>& heads,
                                      const std::vector<std::vector<std::string>>& rows,
                                      const std::string& kind = "sortable");

// Names and numbers side by side. Names are plain text, values markup.
struct Named {
  std::string name, value;
};
[[nodiscard]] std::string write_pairs(const std::vector<Named>& pairs);

// <details> that opens when printed.
[[nodiscard]] std::string write_details(const std::string& summary, std::string_view content);

}  // namespace tukiranka::report
