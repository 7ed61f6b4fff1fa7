// SPDX-License-Identifier: Apache-2.0
// report: how far the same people moved, on an axis round no change. One row, or one per named comparison.
#include <algorithm>
#include <cmath>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/write_markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

struct Comparison {
  std::string title;
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

std::string draw_line(const Comparison& comparison, double reach) {
  const auto place = [reach](Number value) { return write_place(0.5 + *value / reach / 2); };
  const Json& difference = comparison.difference();
  const Number low = number_at(difference, "low"), high = number_at(difference, "high");
  std::string drawn = element("g", element("rect", {{"class", "zero"}, {"x", write_place(0.5)}})), mark;
  if (low && high) mark = element("line", {{"x1", place(low)}, {"x2", place(high)}});
  mark += element("circle", {{"cx", place(number_at(difference, "mean"))}});
  drawn += element("g", {{"class", "p"}}, mark);
  return element("svg", {{"class", "bare"}, {"aria-hidden", "true"}}, drawn);
}

ChartRow write_row(const Page& page, const Comparison& comparison, double reach) {
  const std::string& language = page.language();
  const Json &data = *comparison.data, &difference = comparison.difference();
  const auto mean = [&](const char* wave) {
    return escape(write_decimals(number_at(at(data, wave), "mean"), 2, language));
  };
  return {escape(comparison.title),
          draw_line(comparison, reach),
          {write_noted(write_change(number_at(difference, "mean"), language),
                       write_range(number_at(difference, "low"), number_at(difference, "high"), language)),
           mean("before"), mean("after")},
          ""};
}

std::string write_count(const Page& page, const Json& data, std::string_view key) {
  return escape(write_quantity(number_at(data, key), page.language()));
}

// Who moved, how far in units of spread, and how surely: of a change that stands alone.
std::string write_people(const Page& page, const Json& data) {
  std::vector<Named> facts{{say(page, "change.up"), write_count(page, data, "up")},
                           {say(page, "change.tied"), write_count(page, data, "tied")},
                           {say(page, "change.down"), write_count(page, data, "down")}};
  if (const Json& effect = at(data, "g_av"); number_at(effect, "value"))
    facts.push_back({say(page, "change.effect"),
                     escape(write_decimals(number_at(effect, "value"), 2, page.language())) +
                         element("small", escape(write_range(number_at(effect, "low"),
                                                             number_at(effect, "high"), page.language())))});
  if (const Json& reliable = at(data, "reliable_change"); reliable.is_object())
    facts.push_back({say(page, "change.reliable"), write_count(page, reliable, "improved") + " / " +
                                                       write_count(page, reliable, "worsened")});
  return write_pairs(facts);
}

}  // namespace

std::string draw_change(const Page& page, const Json& data) {
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
         (comparisons.size() == 1 ? write_people(page, *comparisons[0].data) : std::string());
}

}  // namespace tukiranka::report
