// SPDX-License-Identifier: Apache-2.0
// report: every criterion on one axis, phase by phase.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/mark_result.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

// The score with its interval; a contested criterion has no interval of its own.
Markup write_score_cell(const Page& page, const Json& result) {
  const Text score = short_score(page, result), interval = interval_words(page, result);
  if (interval.empty() || string_at(result, "verdict") == "dissonance") return score;
  return score + element("small", interval);
}

ChartRow write_overview_row(const Page& page, const Json& criterion, const std::string& wave) {
  const Json& result = result_in(criterion, wave);
  const std::string id = string_at(criterion, "id");
  ChartRow row;
  row.label = element("a", {{"href", "#" + anchor_of("criterion", id)}}, title_of_criterion(page, id));
  const auto marks = list_pool_marks(result);
  row.strip = marks.empty() ? element("i", level_words(page, result)) : draw_strip(marks);
  row.cells = {write_score_cell(page, result), level_words(page, result), write_certainty(page, result),
               write_verdict(page, result)};
  return row;
}

}  // namespace

Markup write_overview(const Page& page) {
  Chart chart{"",
              say(page, "head.criterion"),
              {say(page, "head.score"), say(page, "head.level"), say(page, "head.certainty"),
               say(page, "head.verdict")},
              {},
              true};
  for (const Json* phase : list_phases(page.document)) {
    const std::string id = string_at(*phase, "id");
    const auto criteria = list_criteria_below(page.document, id);
    if (criteria.empty()) continue;
    chart.rows.push_back({title_of_node(page, id), "", {}, "group"});
    for (const Json* criterion : criteria)
      chart.rows.push_back(write_overview_row(page, *criterion, last_wave(page.document)));
  }
  return chart.rows.empty() ? Markup()
                            : write_section(page, "overview",
                                            element("div", {{"class", "overview"}}, write_rows(page, chart)));
}

}  // namespace tukiranka::report
