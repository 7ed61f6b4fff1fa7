// SPDX-License-Identifier: Apache-2.0
// report: how far the members of each group agree, and whether their answers may be read as the group's.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

Markup draw_groups(const Page& page, const Json& data) {
  const std::string verdict = string_at(data, "may_aggregate");
  if (verdict.empty()) return {};
  const auto decimals = [&](Number value) { return write_decimals(value, 2, page.languages); };
  Markup text = element("p", {{"class", "reading"}}, say(page, "groups." + verdict));
  const Json& icc = at(data, "icc1");
  if (number_at(icc, "n0"))
    text += write_pairs(
        {{"ICC(1)", write_noted(write_decimals(number_at(icc, "n0"), 2, page.languages),
                                write_range(number_at(icc, "low"), number_at(icc, "high"), page.languages))},
         {"ICC(2)", decimals(number_at(data, "icc2"))},
         {say(page, "groups.agreeing"),
          write_share(number_at(at(data, "rwgj"), "share_ge_70"), page.languages)}});
  const Json& groups = at(data, "per_group");
  if (!groups.is_object() || groups.empty()) return text;
  std::vector<std::vector<Markup>> rows;
  for (const auto& [name, group] : groups.items())
    rows.push_back({name, write_quantity(number_at(group, "n"), page.languages),
                    decimals(number_at(group, "mean")), decimals(number_at(group, "sd")),
                    decimals(number_at(group, "rwgj"))});
  return text + write_table("",
                            {say(page, "groups.group"), "n", say(page, "distribution.mean"),
                             say(page, "items.sd"), say(page, "groups.rwgj")},
                            rows);
}

}  // namespace tukiranka::report
