// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_chart.hpp"
#include <utility>

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"

namespace tukiranka::report {

namespace {

Markup write_row(const ChartRow& row, std::size_t columns) {
  if (row.kind == "group")
    return element("tr", {{"class", "group"}},
                   element("th", {{"scope", "rowgroup"}, {"colspan", std::to_string(columns)}}, row.label));
  Markup cells = element("th", row.label) + element("td", row.strip);
  for (const Markup& cell : row.cells) cells += element("td", cell);
  return element("tr", {{"class", row.kind}}, cells);
}

}  // namespace

Markup write_rows(const Page& page, const Chart& chart) {
  Markup head = element("th", chart.first_column);
  head += element("th", chart.axis.empty() ? write_scale(page) : chart.axis);
  for (const Text& title : chart.heads) head += element("th", title);
  Markup bodies, body;
  for (const ChartRow& row : chart.rows) {
    if (row.kind == "group" && !body.empty()) bodies += element("tbody", std::exchange(body, {}));
    body += write_row(row, chart.heads.size() + 2) + "\n";
  }
  bodies += element("tbody", body);
  const Markup table = element("table", {{"class", chart.is_narrow ? "rows narrow" : "rows"}},
                               (chart.caption.empty() ? Markup() : element("caption", chart.caption)) +
                                   element("thead", element("tr", head)) + "\n" + bodies);
  return element("div", {{"class", "chart"}}, table) + "\n";
}

Markup write_noted(const Text& value, const Text& note) {
  Markup noted = value;
  if (!note.empty()) noted += element("small", note);
  return noted;
}

Markup write_table(const Text& caption, const std::vector<Text>& heads,
                   const std::vector<std::vector<Markup>>& rows, const std::string& kind) {
  Markup head, body;
  for (const Text& title : heads) head += element("th", title);
  for (const auto& row : rows) {
    Markup cells;
    for (std::size_t i = 0; i < row.size(); ++i)
      cells += i == 0 ? element("th", row[i]) : element("td", row[i]);
    body += element("tr", cells) + "\n";
  }
  const Markup table = element("table", {{"class", kind}},
                               (caption.empty() ? Markup() : element("caption", caption)) +
                                   element("thead", element("tr", head)) + "\n" + element("tbody", body));
  return element("div", {{"class", "wide"}}, table) + "\n";
}

Markup write_pairs(const std::vector<Named>& pairs) {
  Markup list;
  for (const Named& pair : pairs)
    list += element("div", element("dt", pair.name) + element("dd", pair.value));
  return element("dl", {{"class", "facts"}}, list) + "\n";
}

Markup write_details(const Text& summary, Markup content) {
  return element("details", element("summary", summary) + "\n" + std::move(content)) + "\n";
}

}  // namespace tukiranka::report
