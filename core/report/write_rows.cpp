// SPDX-License-Identifier: Apache-2.0
#include "core/report/write_rows.hpp"
#include <utility>

#include "core/report/draw_strip.hpp"
#include "core/report/write_markup.hpp"

namespace tukiranka::report {

namespace {

std::string write_row(const ChartRow& row, std::size_t columns) {
  if (row.kind == "group")
    return element("tr", {{"class", "group"}},
                   element("th", {{"scope", "rowgroup"}, {"colspan", std::to_string(columns)}}, row.label));
  std::string cells = element("th", {{"scope", "row"}}, row.label);
  cells += element("td", {{"class", "axis"}}, row.strip);
  for (const std::string& cell : row.cells) cells += element("td", {{"class", "number"}}, cell);
  return element("tr", {{"class", row.kind}}, cells);
}

}  // namespace

std::string write_rows(const Page& page, const Chart& chart) {
  std::string head = element("th", {{"scope", "col"}}, escape(chart.first_column));
  head += element("th", {{"scope", "col"}, {"class", "axis"}},
                  element("span", {{"class", "spoken"}}, escape(say(page, "chart.axis"))) +
                      draw_strip_head(page, chart.strip_width));
  for (const std::string& title : chart.heads)
    head += element("th", {{"scope", "col"}, {"class", "number"}}, escape(title));
  const std::string kind = chart.strip_width < 400 ? "rows narrow" : "rows";
  std::string bodies, body;
  for (const ChartRow& row : chart.rows) {
    if (row.kind == "group" && !body.empty()) bodies += element("tbody", std::exchange(body, {}));
    body += write_row(row, chart.heads.size() + 2) + "\n";
  }
  bodies += element("tbody", body);
  const std::string table =
      element("table", {{"class", kind}},
              (chart.caption.empty() ? std::string() : element("caption", escape(chart.caption))) +
                  element("thead", element("tr", head)) + "\n" + bodies);
  return element("div", {{"class", "chart"}}, table) + "\n";
}

std::string write_table(const std::string& caption, const std::vector<std::string>& heads,
                        const std::vector<std::vector<std::string>>& rows, const std::string& kind) {
  std::string head, body;
  for (const std::string& title : heads) head += element("th", {{"scope", "col"}}, escape(title));
  for (const auto& row : rows) {
    std::string cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells += i == 0 ? element("th", {{"scope", "row"}}, row[i]) : element("td", row[i]);
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
