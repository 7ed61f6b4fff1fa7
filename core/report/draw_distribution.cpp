// SPDX-License-Identifier: Apache-2.0
// report: one row per item. Answers above the middle of the scale go right, below it left, the middle one
// half each way; so rows compare at a glance. All rows of a chart share one zero and one unit.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "core/report/draw_exhibits.hpp"
#include "core/report/measure_text.hpp"
#include "core/report/write_markup.hpp"
#include "core/report/write_rows.hpp"

namespace tukiranka::report {

namespace {

constexpr double bar_width = 420, bar_height = 26;

struct Item {
  std::string title;
  Number low, high, n, mean;
  std::map<double, double> counts;  // answer -> how many
  double total = 0;
};

Item read_item(const Page& page, const std::string& id, const Json& entry) {
  Item item{text_of(page, at(entry, "title")),
            number_at(entry, "low"),
            number_at(entry, "high"),
            number_at(entry, "n"),
            number_at(entry, "mean"),
            {},
            0};
  if (item.title.empty()) item.title = id;
  const Json& frequencies = at(entry, "frequencies");
  if (!frequencies.is_object()) return item;
  for (const auto& [answer, count] : frequencies.items()) {
    char* end = nullptr;
    const double value = std::strtod(answer.c_str(), &end);
    if (end == answer.c_str() || !count.is_number() || count.get<double>() <= 0) continue;
    item.counts[value] += count.get<double>();
    item.total += count.get<double>();
  }
  if (!item.counts.empty()) {
    if (!item.low) item.low = item.counts.begin()->first;
    if (!item.high) item.high = item.counts.rbegin()->first;
  }
  return item;
}

double middle_of(const Item& item) {
  return (*item.low + *item.high) / 2;
}

// The share that lies left of the middle.
double share_left(const Item& item) {
  double left = 0;
  for (const auto& [value, count] : item.counts)
    left += value < middle_of(item) ? count : value == middle_of(item) ? count / 2 : 0;
  return left / item.total;
}

std::string shade_of(const Item& item, double value) {
  const double half = (*item.high - *item.low) / 2;
  const double distance = half > 0 ? (value - middle_of(item)) / half : 0;
  if (std::fabs(distance) < 1e-9) return "likert3";
  if (distance < 0) return distance < -0.6 ? "likert1" : "likert2";
  return distance > 0.6 ? "likert5" : "likert4";
}

std::string draw_bar(const Page& page, const Item& item, double zero, double unit) {
  double x = zero - share_left(item) * unit;
  std::string bar;
  for (const auto& [value, count] : item.counts) {
    const double width = count / item.total * unit;
    const std::string share = write_share(count / item.total, page.language());
    const std::string shade = shade_of(item, value);
    std::string part = element("title", escape(write_quantity(value, page.language()) + ": " +
                                               write_quantity(count, page.language()) + " (" + share + ")"));
    part += element("rect", {{"class", shade},
                             {"x", write_coordinate(x)},
                             {"y", "3"},
                             {"width", write_coordinate(width)},
                             {"height", write_coordinate(bar_height - 6)}});
    const std::string label = write_decimals(count / item.total * 100, 0, page.language());
    if (measure_width(label, 11) + 6 < width)
      part += element("text", {{"class", "on" + shade}, {"x", write_coordinate(x + width / 2)}, {"y", "17"}},
                      label);
    bar += element("g", part);
    x += width;
  }
  bar += element("path", {{"class", "zero"}, {"d", "M" + write_coordinate(zero) + " 0v3m0 20v3"}});
  return element(
      "svg", {{"class", "strip"}, {"viewBox", "0 0 420 26"}, {"width", "420"}, {"aria-hidden", "true"}}, bar);
}

std::string write_frequencies(const Page& page, const std::vector<Item>& items) {
  std::map<double, bool> answers;
  for (const Item& item : items)
    for (const auto& [value, count] : item.counts) answers[value] = true;
  std::vector<std::string> heads{say(page, "distribution.item")};
  for (const auto& [value, used] : answers) heads.push_back(write_quantity(value, page.language()));
  std::vector<std::vector<std::string>> rows;
  for (const Item& item : items) {
    rows.push_back({escape(item.title)});
    for (const auto& [value, used] : answers) {
      const auto found = item.counts.find(value);
      rows.back().push_back(
          found == item.counts.end() ? "0" : escape(write_quantity(found->second, page.language())));
    }
  }
  return write_details(say(page, "distribution.table"), write_table("", heads, rows, "plain"));
}

}  // namespace

std::string draw_distribution(const Page& page, const Json& data) {
  if (!data.is_object()) return {};
  std::vector<Item> items;
  for (const auto& [id, entry] : data.items()) {
    Item item = read_item(page, id, entry);
    if (!item.counts.empty()) items.push_back(std::move(item));
  }
  if (items.empty()) return {};
  double left = 0, right = 0;
  for (const Item& item : items) {
    left = std::max(left, share_left(item));
    right = std::max(right, 1 - share_left(item));
  }
  const double unit = (bar_width - 4) / (left + right), zero = 2 + left * unit;
  std::string body;
  for (const Item& item : items)
    body +=
        element("tr",
                element("th", {{"scope", "row"}}, escape(item.title)) +
                    element("td", {{"class", "axis"}}, draw_bar(page, item, zero, unit)) +
                    element("td", {{"class", "number"}}, escape(write_quantity(item.mean, page.language()))) +
                    element("td", {{"class", "number"}}, escape(write_quantity(item.n, page.language())))) +
        "\n";
  const std::string head =
      element("th", {{"scope", "col"}}, escape(say(page, "distribution.item"))) +
      element("th", {{"scope", "col"}}, escape(say(page, "distribution.answers"))) +
      element("th", {{"scope", "col"}, {"class", "number"}}, escape(say(page, "distribution.mean"))) +
      element("th", {{"scope", "col"}, {"class", "number"}}, "n");
  return element("div", {{"class", "chart"}},
                 element("table", {{"class", "rows"}},
                         element("thead", element("tr", head)) + element("tbody", body))) +
         write_frequencies(page, items);
}

}  // namespace tukiranka::report
