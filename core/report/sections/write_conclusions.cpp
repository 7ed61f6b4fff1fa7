// SPDX-License-Identifier: Apache-2.0
// report: how fragile the conclusions are. Each with what would change it, and how much each choice matters.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

constexpr const char* factors[] = {"weights",       "aggregation", "anchors", "tau0",
                                   "leave-one-out", "data",        "all"};

Markup write_share_cell(const Page& page, const Json& holder, std::string_view key) {
  const Number share = number_at(holder, key);
  return share ? write_share(share, page.languages) : "–";
}

Markup write_numbers(const Page& page, const Json& conclusion) {
  const Json &unchanged = at(conclusion, "p_unchanged"), &sobol = at(conclusion, "sobol");
  std::vector<std::vector<Markup>> rows;
  for (const char* factor : factors) {
    if (!number_at(unchanged, factor)) continue;
    const Json& index = at(sobol, factor);
    rows.push_back({say(page, "conclusions." + std::string(factor)),
                    write_share_cell(page, unchanged, factor),
                    write_share_cell(page, at(index, "first"), "estimate"),
                    write_share_cell(page, at(index, "total"), "estimate")});
  }
  if (rows.empty()) return {};
  return write_details(say(page, "conclusions.numbers"),
                       write_table("",
                                   {say(page, "conclusions.factor"), say(page, "conclusions.unchanged"),
                                    say(page, "conclusions.first"), say(page, "conclusions.total")},
                                   rows, "plain"));
}

Text name_value(const Page& page, const Json& conclusion) {
  const std::string value = string_at(conclusion, "value");
  return string_at(conclusion, "kind") == "weakest" ? title_of_node(page, value)
                                                    : title_of_level(page, value);
}

Markup write_conclusion(const Page& page, const Json& conclusion) {
  const Text title = string_at(conclusion, "kind") == "weakest"
                         ? say(page, "conclusions.weakest")
                         : title_of_node(page, string_at(conclusion, "of"));
  return element("h3", title + ": " + name_value(page, conclusion)) + write_turning_point(page, conclusion) +
         write_numbers(page, conclusion);
}

// What may cap the overall level.
Markup write_hurdles(const Page& page) {
  Markup items;
  const Json& nodes = at(page.document, "nodes");
  if (!nodes.is_array()) return items;
  for (const Json& node : nodes) {
    const Json& hurdles = at(result_in(node, last_wave(page.document)), "hurdles");
    if (!hurdles.is_array()) continue;
    for (const Json& hurdle : hurdles) items += element("li", text_of(page, at(hurdle, "texts")));
  }
  return items.empty() ? items : element("ul", items);
}

}  // namespace

Markup write_turning_point(const Page& page, const Json& conclusion) {
  if (!conclusion.is_object()) return {};
  const Json& changes = at(conclusion, "changes");
  Markup items;
  if (changes.is_array())
    for (const Json& change : changes) items += element("li", text_of(page, change));
  Text rest = text_of(page, at(conclusion, "remark"));
  if (!rest.empty()) rest += " ";
  const Number all = number_at(at(conclusion, "p_unchanged"), "all");
  rest += say(page, "conclusions.together", {{"share", write_share(all, page.languages)}});
  return (items.empty() ? element("p", say(page, "conclusions.never"))
                        : element("p", say(page, "conclusions.only-if")) + element("ul", items)) +
         element("p", rest);
}

Markup write_conclusions(const Page& page) {
  const Json& conclusions = at(at(page.document, "sensitivity"), "conclusions");
  if (!conclusions.is_array()) return {};
  Markup text;
  for (const Json& conclusion : conclusions) {
    const bool is_node = entry_of(at(page.document, "nodes"), string_at(conclusion, "of")).is_object();
    if (is_node) text += write_conclusion(page, conclusion);
  }
  return text.empty() ? text : write_section(page, "conclusions", write_hurdles(page) + text);
}

}  // namespace tukiranka::report
