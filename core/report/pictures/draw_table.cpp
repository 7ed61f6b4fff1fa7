// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

Markup write_value(const Page& page, const Json& value) {
  if (value.is_number()) return write_quantity(value.get<double>(), page.languages);
  if (value.is_boolean()) return (say(page, value.get<bool>() ? "yes" : "no"));
  if (value.is_object()) return text_of(page, value);
  return value.is_string() ? value.get<std::string>() : std::string("–");
}

}  // namespace

Markup draw_table(const Page& page, const Json& data) {
  const Json& columns = at(data, "columns");
  const Json& given = at(data, "rows");
  if (!columns.is_array() || columns.empty() || !given.is_array()) return {};
  std::vector<Text> heads;
  for (const Json& column : columns) {
    const Text title = text_of(page, at(column, "title"));
    heads.push_back(title.empty() ? string_at(column, "id") : title);
  }
  std::vector<std::vector<Markup>> rows;
  for (const Json& row : given) {
    if (!row.is_array()) continue;
    rows.emplace_back();
    for (const Json& value : row) rows.back().push_back(write_value(page, value));
  }
  const Text note = text_of(page, at(data, "note"));
  return write_table("", heads, rows) + (note.empty() ? note : element("p", {{"class", "small"}}, note));
}

}  // namespace tukiranka::report
