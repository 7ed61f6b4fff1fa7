// SPDX-License-Identifier: Apache-2.0
// report: how well the statements of a scale go together, one row each, and the coefficients of the whole.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/write_markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

std::string write_with_range(const Page& page, Number value, const Json& interval) {
  const std::string range =
      write_range(number_at(interval, "low"), number_at(interval, "high"), page.language());
  return escape(write_decimals(value, 2, page.language())) +
         (range.empty() ? std::string() : element("small", escape(range)));
}

// A statement that runs against the others is marked: it may be keyed the wrong way.
std::string write_drop(const Page& page, Number r_drop) {
  const std::string value = escape(write_decimals(r_drop, 2, page.language()));
  return r_drop && *r_drop < 0 ? element("b", value + " " + escape(say(page, "items.wrong-key"))) : value;
}

}  // namespace

std::string draw_items(const Page& page, const Json& data) {
  const Json& items = at(data, "items");
  if (!items.is_object() || items.empty()) return {};
  std::vector<std::vector<std::string>> rows;
  for (const auto& [id, item] : items.items()) {
    const std::string title = text_of(page, at(item, "title"));
    rows.push_back({escape(title.empty() ? id : title),
                    escape(write_quantity(number_at(item, "n"), page.language())),
                    escape(write_decimals(number_at(item, "mean"), 2, page.language())),
                    escape(write_decimals(number_at(item, "sd"), 2, page.language())),
                    write_drop(page, number_at(item, "r_drop")),
                    escape(write_decimals(number_at(item, "alpha_if_dropped"), 2, page.language()))});
  }
  const Json& alpha = at(data, "alpha");
  std::vector<Named> facts{
      {say(page, "items.alpha"), write_with_range(page, number_at(alpha, "raw"), at(alpha, "feldt"))}};
  if (const Number omega = number_at(at(data, "omega"), "ml_implied"))
    facts.push_back({say(page, "items.omega"), escape(write_decimals(omega, 2, page.language()))});
  facts.push_back({"n", escape(write_quantity(number_at(data, "n"), page.language()))});
  return write_pairs(facts) +
         write_table("",
                     {say(page, "distribution.item"), "n", say(page, "distribution.mean"),
                      say(page, "items.sd"), say(page, "items.r-drop"), say(page, "items.dropped")},
                     rows);
}

}  // namespace tukiranka::report
