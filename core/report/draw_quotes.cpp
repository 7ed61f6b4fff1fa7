// SPDX-License-Identifier: Apache-2.0
#include "core/report/draw_exhibits.hpp"
#include "core/report/write_markup.hpp"

namespace tukiranka::report {

namespace {

// For, against, or neither, by the sign of the weight or by a declared valence.
std::string read_polarity(const Json& quote) {
  Number weight = number_at(quote, "weight");
  if (const Number valence = number_at(quote, "valence")) weight = valence;
  if (!weight || *weight == 0) return "neutral";
  return *weight > 0 ? "for" : "against";
}

std::string write_quote(const Page& page, const Json& quote) {
  const std::string excerpt = string_at(quote, "excerpt"), polarity = read_polarity(quote);
  std::string source = element("span", {{"class", "polarity"}}, escape(say(page, "quote." + polarity)));
  std::string code = text_of(page, at(quote, "title"));
  if (code.empty()) code = string_at(quote, "code");
  if (!code.empty()) source += " · " + escape(code);
  if (const std::string place = string_at(quote, "at"); !place.empty())
    source += " · " + element("span", {{"class", "place"}}, escape(place));
  return element("figure", {{"class", "quote " + polarity}},
                 element("blockquote", element("p", escape(excerpt))) + element("figcaption", source)) +
         "\n";
}

}  // namespace

std::string draw_quotes(const Page& page, const Json& data) {
  const Json& quotes = data.is_array() ? data : at(data, "quotes");
  if (!quotes.is_array()) return {};
  std::string shown;
  int withheld = 0;
  for (const Json& quote : quotes) {
    if (string_at(quote, "excerpt").empty()) {
      ++withheld;
    } else {
      shown += write_quote(page, quote);
    }
  }
  if (withheld > 0)
    shown += element("p", {{"class", "reading"}}, escape(say(page, "quote.withheld", {{"count", withheld}})));
  return shown;
}

}  // namespace tukiranka::report
