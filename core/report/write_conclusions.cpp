// SPDX-License-Identifier: Apache-2.0
// report: how fragile the conclusions are. Each with what would change it, and how much each choice matters.
#include "core/report/sections.hpp"
#include "core/report/write_markup.hpp"
#include "core/report/write_rows.hpp"

namespace tukiranka::report {

namespace {

constexpr const char* factors[] = {"weights",       "aggregation", "anchors", "tau0",
                                   "leave-one-out", "data",        "all"};

std::string write_share_cell(const Page& page, const Json& holder, std::string_view key) {
  const Number share = number_at(holder, key);
  return share ? escape(write_share(share, page.language())) : "–";
}

std::string write_numbers(const Page& page, const Json& conclusion) {
  const Json &unchanged = at(conclusion, "p_unchanged"), &sobol = at(conclusion, "sobol");
  std::vector<std::vector<std::string>> rows;
  for (const char* factor : factors) {
    if (!number_at(unchanged, factor)) continue;
    const Json& index = at(sobol, factor);
    rows.push_back({escape(say(page, "conclusions." + std::string(factor))),
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

std::string write_conclusion(const Page& page, const Json& conclusion) {
  const std::string told = text_of(page, at(conclusion, "texts"));
  return told.empty() ? told : element("p", escape(told)) + write_numbers(page, conclusion);
}

}  // namespace

std::string write_conclusions(const Page& page) {
  const Json& conclusions = at(at(page.document, "sensitivity"), "conclusions");
  if (!conclusions.is_array()) return {};
  std::string text;
  for (const Json& conclusion : conclusions) {
    const bool is_node = entry_of(at(page.document, "nodes"), string_at(conclusion, "of")).is_object();
    if (is_node) text += write_conclusion(page, conclusion);
  }
  return text.empty() ? text : write_section(page, "conclusions", text);
}

}  // namespace tukiranka::report
