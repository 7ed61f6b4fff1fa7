// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_chart.hpp"
#include <utility>

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/write_markup.hpp"

namespace tukiranka::report {

namespace {

std::string write_row(const ChartRow& row, std::size_t columns) {
  if (row.kind == "group")
    return element("tr", {{"class", "group"}},
                   element("th", {{"scope", "rowgroup"}, {"colspan", std::to_string(columns)}}, row.label));
  std::string cells = element("th", row.label) + element("td", row.strip);
  for (const std::string& cell : row.cells) cells += element("td", cell);
  return element("tr", {{"class", row.kind}}, cells);
}

}  // namespace

std::string write_rows(const Page& page, const Chart& chart) {
  std::string head = element("th", escape(chart.first_column));
  head += element("th", chart.axis.empty() ? write_scale(page) : escape(chart.axis));
  for (const std::string& title : chart.heads) head += element("th", escape(title));
  std::string bodies, body;
  for (const ChartRow& row : chart.rows) {
    if (row.kind == "group" && !body.empty()) bodies += element("tbody", std::exchange(body, {}));
    body += write_row(row, chart.heads.size() + 2) + "\n";
  }
  bodies += element("tbody", body);
  const std::string table =
      element("table", {{"class", chart.is_narrow ? "rows narrow" : "rows"}},
              (chart.caption.empty() ? std::string() : element("caption", escape(chart.caption))) +
                  element("thead", element("tr", head)) + "\n" + bodies);
  return element("div", {{"class", "chart"}}, table) + "\n";
}

std::string write_noted(const std::string& value, const std::string& note) {
  return escape(value) + (note.empty() ? note : element("small", escape(note)));
}

std::string write_table(const std::string& caption, const std::vector<std::string>& heads,
                        const std::vector<std::vector<std::string>>& rows, const std::string& kind) {
  std::string head, body;
  for (const std::string& title : heads) head += element("th", escape(title));
  for (const auto& row : rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells += i == 0 ? element("th", row[i]) : element("td", row[i]);
    body += element("tr", cells) + "\n";
  }
  const std::string table =
      element("table", {{"class", kind}},
              (caption.empty() ? std::string() : element("caption", escape(caption))) +
                  element("thead", element("tr", head)) + "\n" + element("tbody", body));
  return element("div", {{"class", "wide"}}, table) + "\n";
}

std::string write_pairs(const std::vector<Named>& pairs) {
  std::string list;
  for (const Named& pair : pairs)
    list += element("div", element("dt", escape(pair.name)) + element("dd", pair.value));
  return element("dl", {{"class", "facts"}}, list) + "\n";
}

std::string write_details(const std::string& summary, std::string_view content) {
  return element("details", element("summary", escape(summary)) + "\n" + std::string(content)) + "\n";
}

}  // namespace tukiranka::report
