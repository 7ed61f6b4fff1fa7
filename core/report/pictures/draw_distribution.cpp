// SPDX-License-Identifier: Apache-2.0
// report: one row per item. Answers above the middle of the scale go right, below it left, the middle one
// half each way; so rows compare at a glance. All rows of a chart share one zero and one unit. How many gave
// each answer stands under the bar.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/ground/measure_text.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

constexpr double drawn_width = 420;  // pixels: the bar is about as wide

struct Item {
  Text title;
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
  if (std::fabs(distance) < 1e-9) return "l3";
  if (distance < 0) return distance < -0.6 ? "l1" : "l2";
  return distance > 0.6 ? "l5" : "l4";
}

// `zero` and `unit` are shares of the width.
Markup draw_bar(const Item& item, double zero, double unit) {
  double x = zero - share_left(item) * unit;
  Markup bar = element("g", element("rect", {{"class", "zero"}, {"x", write_place(zero)}}));
  for (const auto& [value, count] : item.counts) {
    const double width = count / item.total * unit;
    const std::string label = write_decimals(count / item.total * 100, 0, "en");
    Markup part = element("rect", {{"x", write_place(x)}, {"width", write_place(width)}});
    if (measure_width(label, 11) + 6 < width * drawn_width)
      part += element("text", {{"x", write_place(x + width / 2)}}, label);
    bar += element("g", {{"class", shade_of(item, value)}}, part);
    x += width;
  }
  return element("svg", {{"class", "answers"}, {"aria-hidden", "true"}}, bar);
}

// "2: 6 · 3: 19"
Markup list_counts(const Page& page, const Item& item) {
  Text list;
  for (const auto& [value, count] : item.counts)
    list += (list.empty() ? "" : " · ") + write_quantity(value, page.languages) + ": " +
            write_quantity(count, page.languages);
  return element("small", list);
}

}  // namespace

Markup draw_distribution(const Page& page, const Json& data) {
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
  const double unit = 1 / (left + right), zero = left * unit;
  Chart chart{"",    say(page, "distribution.item"),   {say(page, "distribution.mean"), "n"}, {},
              false, say(page, "distribution.answers")};
  for (const Item& item : items)
    chart.rows.push_back({item.title,
                          draw_bar(item, zero, unit) + list_counts(page, item),
                          {write_quantity(item.mean, page.languages), write_quantity(item.n, page.languages)},
                          ""});
  return write_rows(page, chart);
}

}  // namespace tukiranka::report
