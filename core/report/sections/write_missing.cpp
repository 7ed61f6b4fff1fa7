// SPDX-License-Identifier: Apache-2.0
// report: everything that could not be said, and why, in one list; and what the engine remarked on the way.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

Markup write_missing(const Page& page) {
  std::vector<std::vector<Markup>> rows;
  const std::string wave = last_wave(page.document);
  const Json& criteria = at(page.document, "criteria");
  if (!criteria.is_array()) return {};
  for (const Json& criterion : criteria) {
    const Json& silences = at(result_in(criterion, wave), "silent");
    const std::string id = string_at(criterion, "id");
    if (!silences.is_array()) continue;
    for (const Json& silence : silences) {
      const std::string key = "silence." + string_at(silence, "kind");
      rows.push_back(
          {element("a", {{"href", "#" + anchor_of("criterion", id)}}, title_of_criterion(page, id)),
           title_of_indicator(page, string_at(silence, "indicator")),
           (has_word(page, key) ? say(page, key) : string_at(silence, "kind")),
           text_of(page, at(silence, "reason"))});
    }
  }
  if (rows.empty()) return write_section(page, "missing", element("p", say(page, "missing.nothing")));
  return write_section(page, "missing",
                       write_table("",
                                   {say(page, "head.criterion"), say(page, "head.indicator"),
                                    say(page, "missing.kind"), say(page, "missing.reason")},
                                   rows));
}

Markup write_diagnostics(const Page& page) {
  const Json& diagnostics = at(page.document, "diagnostics");
  if (!diagnostics.is_array() || diagnostics.empty()) return {};
  std::vector<std::vector<Markup>> rows;
  for (const Json& diagnostic : diagnostics) {
    const std::string severity = string_at(diagnostic, "severity"), key = "severity." + severity;
    Markup text = string_at(diagnostic, "text");
    if (const std::string hint = string_at(diagnostic, "hint"); !hint.empty()) text += element("small", hint);
    rows.push_back(
        {element("code", string_at(diagnostic, "code")), has_word(page, key) ? say(page, key) : severity,
         element("code", string_at(diagnostic, "where")), element("span", {{"lang", "en"}}, text)});
  }
  return write_section(page, "diagnostics",
                       write_table("",
                                   {say(page, "diagnostics.code"), say(page, "diagnostics.severity"),
                                    say(page, "diagnostics.where"), say(page, "diagnostics.text")},
                                   rows));
}

}  // namespace tukiranka::report
