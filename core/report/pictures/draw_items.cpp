// SPDX-License-Identifier: Apache-2.0
// report: how well the statements of a scale go together, one row each, and the coefficients of the whole.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

Markup write_with_range(const Page& page, Number value, const Json& interval) {
  const Text range = write_range(number_at(interval, "low"), number_at(interval, "high"), page.languages);
  return write_decimals(value, 2, page.languages) + (range.empty() ? Markup() : element("small", range));
}

// A statement that runs against the others is marked: it may be keyed the wrong way.
Markup write_drop(const Page& page, Number r_drop) {
  const Text value = write_decimals(r_drop, 2, page.languages);
  return r_drop && *r_drop < 0 ? element("b", value + " " + say(page, "items.wrong-key")) : value;
}

}  // namespace

Markup draw_items(const Page& page, const Json& data) {
  const Json& items = at(data, "items");
  if (!items.is_object() || items.empty()) return {};
  std::vector<std::vector<Markup>> rows;
  for (const auto& [id, item] : items.items()) {
    const Text title = text_of(page, at(item, "title"));
    rows.push_back({(title.empty() ? id : title), write_quantity(number_at(item, "n"), page.languages),
                    write_decimals(number_at(item, "mean"), 2, page.languages),
                    write_decimals(number_at(item, "sd"), 2, page.languages),
                    write_drop(page, number_at(item, "r_drop")),
                    write_decimals(number_at(item, "alpha_if_dropped"), 2, page.languages)});
  }
  const Json& alpha = at(data, "alpha");
  std::vector<Named> facts{
      {say(page, "items.alpha"), write_with_range(page, number_at(alpha, "raw"), at(alpha, "feldt"))}};
  if (const Number omega = number_at(at(data, "omega"), "ml_implied"))
    facts.push_back({say(page, "items.omega"), write_decimals(omega, 2, page.languages)});
  facts.push_back({"n", write_quantity(number_at(data, "n"), page.languages)});
  return write_pairs(facts) +
         write_table("",
                     {say(page, "distribution.item"), "n", say(page, "distribution.mean"),
                      say(page, "items.sd"), say(page, "items.r-drop"), say(page, "items.dropped")},
                     rows);
}

}  // namespace tukiranka::report
