// SPDX-License-Identifier: Apache-2.0
// report: how far the same people moved, on an axis round no change. One row, or one per named comparison.
#include <algorithm>
#include <cmath>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

struct Comparison {
  Text title;
  const Json* data = nullptr;
  [[nodiscard]] const Json& difference() const { return at(*data, "difference"); }
};

std::vector<Comparison> list_comparisons(const Page& page, const Json& data) {
  if (number_at(at(data, "difference"), "mean")) return {{say(page, "change.change"), &data}};
  std::vector<Comparison> found;
  for (const char* name : {"conventional", "retrospective", "shift"})
    if (number_at(at(at(data, name), "difference"), "mean"))
      found.push_back({say(page, std::string("change.") + name), &at(data, name)});
  return found;
}

// The greatest distance from 0 that has to be shown.
double find_reach(const std::vector<Comparison>& comparisons) {
  double reach = 0;
  for (const Comparison& one : comparisons)
    for (const char* key : {"mean", "low", "high"})
      reach = std::max(reach, std::fabs(number_at(one.difference(), key).value_or(0)));
  return reach > 0 ? reach : 1;
}

Markup draw_line(const Comparison& comparison, double reach) {
  const auto place = [reach](Number value) { return write_place(0.5 + *value / reach / 2); };
  const Json& difference = comparison.difference();
  const Number low = number_at(difference, "low"), high = number_at(difference, "high");
  Markup drawn = element("g", element("rect", {{"class", "zero"}, {"x", write_place(0.5)}})), mark;
  if (low && high) mark = element("line", {{"x1", place(low)}, {"x2", place(high)}});
  mark += element("circle", {{"cx", place(number_at(difference, "mean"))}});
  drawn += element("g", {{"class", "p"}}, mark);
  return element("svg", {{"class", "bare"}, {"aria-hidden", "true"}}, drawn);
}

ChartRow write_row(const Page& page, const Comparison& comparison, double reach) {
  const Json &data = *comparison.data, &difference = comparison.difference();
  const auto mean = [&](const char* wave) {
    return write_decimals(number_at(at(data, wave), "mean"), 2, page.languages);
  };
  return {
      comparison.title,
      draw_line(comparison, reach),
      {write_noted(write_change(number_at(difference, "mean"), page.languages),
                   write_range(number_at(difference, "low"), number_at(difference, "high"), page.languages)),
       mean("before"), mean("after")},
      ""};
}

Text write_count(const Page& page, const Json& data, std::string_view key) {
  return write_quantity(number_at(data, key), page.languages);
}

// Who moved, how far in units of spread, and how surely: of a change that stands alone.
Markup write_people(const Page& page, const Json& data) {
  std::vector<Named> facts{{say(page, "change.up"), write_count(page, data, "up")},
                           {say(page, "change.tied"), write_count(page, data, "tied")},
                           {say(page, "change.down"), write_count(page, data, "down")}};
  if (const Json& effect = at(data, "g_av"); number_at(effect, "value"))
    facts.push_back({say(page, "change.effect"),
                     write_decimals(number_at(effect, "value"), 2, page.languages) +
                         element("small", write_range(number_at(effect, "low"), number_at(effect, "high"),
                                                      page.languages))});
  if (const Json& reliable = at(data, "reliable_change"); reliable.is_object())
    facts.push_back({say(page, "change.reliable"), write_count(page, reliable, "improved") + " / " +
                                                       write_count(page, reliable, "worsened")});
  return write_pairs(facts);
}

}  // namespace

Markup draw_change(const Page& page, const Json& data) {
  const std::vector<Comparison> comparisons = list_comparisons(page, data);
  if (comparisons.empty()) return {};
  const double reach = find_reach(comparisons);
  Chart chart{"",
              say(page, "change.comparison"),
              {say(page, "change.difference"), say(page, "change.before"), say(page, "change.after")},
              {},
              false,
              say(page, "change.axis")};
  for (const Comparison& one : comparisons) chart.rows.push_back(write_row(page, one, reach));
  return write_rows(page, chart) +
         (comparisons.size() == 1 ? write_people(page, *comparisons[0].data) : Markup());
}

}  // namespace tukiranka::report
