// SPDX-License-Identifier: Apache-2.0
#include "core/report/draw_exhibits.hpp"
#include "core/report/draw_share.hpp"
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

// The excerpt with the place itself marked: `mark` counts code points.
std::string write_excerpt(const Json& quote) {
  const std::string excerpt = string_at(quote, "excerpt");
  const Json& mark = at(quote, "mark");
  if (!mark.is_array() || mark.size() != 2 || !mark[0].is_number_integer() || !mark[1].is_number_integer())
    return escape(excerpt);
  const auto byte_of = [&](std::int64_t place) {
    std::size_t byte = 0;
    for (std::int64_t i = -1; byte < excerpt.size(); ++byte)
      if ((static_cast<unsigned char>(excerpt[byte]) & 0xC0) != 0x80 && ++i == place) break;
    return byte;
  };
  const std::size_t start = byte_of(mark[0].get<std::int64_t>()), end = byte_of(mark[1].get<std::int64_t>());
  if (start >= end || (start == 0 && end >= excerpt.size())) return escape(excerpt);
  return escape(excerpt.substr(0, start)) + element("mark", escape(excerpt.substr(start, end - start))) +
         escape(excerpt.substr(end));
}

// What each coder said of the place, where they differ.
std::string write_values(const Page& page, const Json& values) {
  std::string text;
  for (const auto& [coder, value] : values.items())
    text += (text.empty() ? "" : ", ") + coder + ": " +
            (value.is_string()   ? value.get<std::string>()
             : value.is_number() ? write_quantity(value.get<double>(), page.language())
                                 : std::string("–"));
  return escape(text);
}

std::string write_quote(const Page& page, const Json& quote) {
  const Json& values = at(quote, "values");
  const std::string polarity = read_polarity(quote);
  std::string source =
      element("b", escape(say(page, values.is_object() ? "quote.disagreement" : "quote." + polarity)));
  if (const std::string code = string_at(quote, "code"); !code.empty())
    source += " · " + escape(title_of_code(page, quote, code));
  if (values.is_object()) source += " · " + write_values(page, values);
  if (const std::string who = string_at(quote, "perspective"); !who.empty())
    source += " · " + escape(title_of_perspective(page, who));
  if (const std::string place = string_at(quote, "at"); !place.empty())
    source += " · " + element("code", escape(place));
  return element("figure", {{"class", "quote " + polarity}},
                 element("blockquote", element("p", write_excerpt(quote))) + element("figcaption", source)) +
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
