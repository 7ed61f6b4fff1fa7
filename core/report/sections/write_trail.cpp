// SPDX-License-Identifier: Apache-2.0
// report: how measured numbers became scores, and scores one: spread, credibility, weight and anchors of each
// finding, then what the engine says of pooling. The rest of the trail (levels, pairs, sides, certainty)
// stands in the article.
#include <cmath>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/mark_result.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

// "1 → 0; 5 → 1", and under it where these points come from.
Markup write_anchors(const Page& page, const Json& anchors) {
  const Json& points = at(anchors, "points");
  Text list;
  if (points.is_array())
    for (const Json& point : points)
      if (point.is_array() && point.size() == 2 && point[0].is_number() && point[1].is_number())
        list += (list.empty() ? "" : "; ") + write_quantity(point[0].get<double>(), page.languages) + " → " +
                write_quantity(point[1].get<double>(), page.languages);
  return write_noted(list.empty() ? "–" : list, text_of(page, at(anchors, "source")));
}

Markup write_spreads(const Page& page, const Json& result) {
  std::vector<std::vector<Markup>> rows;
  for (const Json* finding : list_pooled_findings(result)) {
    const auto decimals = [&](Number value) { return write_decimals(value, 2, page.languages); };
    const Number variance = number_at(*finding, "variance");
    rows.push_back({title_of_indicator(page, string_at(*finding, "indicator")),
                    write_anchors(page, at(*finding, "anchors")), decimals(number_at(*finding, "y_sd")),
                    decimals(number_at(*finding, "tier_sd")),
                    decimals(variance && *variance >= 0 ? Number(std::sqrt(*variance)) : std::nullopt),
                    write_quantity(number_at(*finding, "weight"), page.languages)});
  }
  if (rows.empty()) return {};
  return write_table("",
                     {say(page, "evidence.finding"), say(page, "trail.anchors"), say(page, "trail.own"),
                      say(page, "trail.tier"), say(page, "trail.together"), say(page, "trail.weight")},
                     rows, "plain");
}

}  // namespace

Markup write_trail(const Page& page, std::string_view criterion, const Json& result) {
  const Json& steps =
      at(at(at(at(page.document, "explanations"), criterion), last_wave(page.document)), "steps");
  Markup items;
  if (steps.is_array())
    for (const Json& step : steps)
      if (const std::string kind = string_at(step, "kind"); kind == "pool" || kind == "facet")
        items += element("li", text_of(page, at(step, "texts")));
  const Markup content = write_spreads(page, result) + (items.empty() ? items : element("ul", items));
  return content.empty() ? content : write_details(say(page, "criterion.trail"), content);
}

}  // namespace tukiranka::report
