// SPDX-License-Identifier: Apache-2.0
// report: how far the same people moved, on an axis round no change. One row, or one per named comparison.
#include <algorithm>
#include <cmath>

#include "core/report/draw_exhibits.hpp"
#include "core/report/write_markup.hpp"
#include "core/report/write_rows.hpp"

namespace tukiranka::report {

namespace {

constexpr double change_width = 420, change_height = 28, change_margin = 8;

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
  const auto place = [reach](double value) {
    return write_coordinate(change_width / 2 + value / reach * (change_width / 2 - change_margin));
  };
  const Number mean = number_at(comparison.difference(), "mean");
  const Number low = number_at(comparison.difference(), "low"),
               high = number_at(comparison.difference(), "high");
  std::string drawn = element("path", {{"class", "zero"}, {"d", "M" + place(0) + " 0V28"}}), mark;
  if (low && high) {
    mark += element("path", {{"class", "interval"}, {"d", "M" + place(*low) + " 14H" + place(*high)}});
    mark += element("path", {{"class", "end"}, {"d", "M" + place(*low) + " 10v8M" + place(*high) + " 10v8"}});
  }
  mark += element("circle", {{"cx", place(*mean)}, {"cy", "14"}, {"r", "5.5"}});
  drawn += element("g", {{"class", "pooled"}}, mark);
  return element(
      "svg",
      {{"class", "strip"},
       {"viewBox", "0 0 " + write_coordinate(change_width) + " " + write_coordinate(change_height)},
       {"width", write_coordinate(change_width)},
       {"aria-hidden", "true"}},
      drawn);
}

std::string write_row(const Page& page, const Comparison& comparison, double reach) {
  const std::string& language = page.language();
  const auto number = [](const std::string& markup) { return element("td", {{"class", "number"}}, markup); };
  const Json& data = *comparison.data;
  const std::string range = write_range(number_at(comparison.difference(), "low"),
                                        number_at(comparison.difference(), "high"), language);
  return element("tr",
                 element("th", {{"scope", "row"}}, escape(comparison.title)) +
                     element("td", {{"class", "axis"}}, draw_line(comparison, reach)) +
                     number(escape(write_change(number_at(comparison.difference(), "mean"), language)) +
                            element("span", {{"class", "note"}}, escape(range))) +
                     number(escape(write_decimals(number_at(at(data, "before"), "mean"), 2, language))) +
                     number(escape(write_decimals(number_at(at(data, "after"), "mean"), 2, language)))) +
         "\n";
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
                         element("span", {{"class", "note"}},
                                 escape(write_range(number_at(effect, "low"), number_at(effect, "high"),
                                                    page.language())))});
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
  std::string body;
  for (const Comparison& one : comparisons) body += write_row(page, one, reach);
  const auto head = [&](const char* kind, const std::string& text) {
    return element("th", {{"scope", "col"}, {"class", kind}}, escape(text));
  };
  const std::string heads =
      head("", "") + head("axis", say(page, "change.axis")) + head("number", say(page, "change.difference")) +
      head("number", say(page, "change.before")) + head("number", say(page, "change.after"));
  return element("div", {{"class", "chart"}},
                 element("table", {{"class", "rows"}},
                         element("thead", element("tr", heads)) + element("tbody", body))) +
         (comparisons.size() == 1 ? write_people(page, *comparisons[0].data) : std::string());
}

}  // namespace tukiranka::report
