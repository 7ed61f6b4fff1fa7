// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "core/report/ground/draw_share.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

namespace {

// For, against, or neither, by the sign of the weight or by a declared valence.
std::string read_polarity(const Json& quote) {
  Number weight = number_at(quote, "weight");
  if (const Number valence = number_at(quote, "valence")) weight = valence;
  if (!weight || *weight == 0) return "neutral";
  return *weight > 0 ? "for" : "against";
}

std::size_t byte_of(const std::string& text, std::int64_t place) {
  std::size_t byte = 0;
  for (std::int64_t i = -1; byte < text.size(); ++byte)
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) != 0x80 && ++i == place) break;
  return byte;
}

using Span = std::pair<std::size_t, std::size_t>;  // bytes

// The place itself in its excerpt: `mark` counts code points.
std::optional<Span> read_mark(const Json& quote) {
  const std::string excerpt = string_at(quote, "excerpt");
  const Json& mark = at(quote, "mark");
  if (!mark.is_array() || mark.size() != 2 || !mark[0].is_number_integer() || !mark[1].is_number_integer())
    return std::nullopt;
  const Span span{byte_of(excerpt, mark[0].get<std::int64_t>()),
                  byte_of(excerpt, mark[1].get<std::int64_t>())};
  if (span.first >= span.second || (span.first == 0 && span.second >= excerpt.size())) return std::nullopt;
  return span;
}

// The excerpt with its places marked.
Markup write_excerpt(const std::string& excerpt, std::vector<Span> marks) {
  std::sort(marks.begin(), marks.end());
  Markup text;
  std::size_t done = 0;
  for (const auto& [begin, end] : marks) {
    if (begin < done) continue;
    text += excerpt.substr(done, begin - done) + element("mark", excerpt.substr(begin, end - begin));
    done = end;
  }
  return text + excerpt.substr(done);
}

// What each coder said of the place, where they differ.
Markup write_values(const Page& page, const Json& values) {
  Markup text;
  for (const auto& [coder, value] : values.items())
    text += (text.empty() ? "" : ", ") + coder + ": " +
            (value.is_string()   ? Text(value.get<std::string>())
             : value.is_number() ? write_quantity(value.get<double>(), page.languages)
                                 : Text("–"));
  return text;
}

Markup describe_source(const Page& page, const Json& quote, const std::string& polarity) {
  const Json& values = at(quote, "values");
  Markup source = element("b", say(page, values.is_object() ? "quote.disagreement" : "quote." + polarity));
  if (const std::string code = string_at(quote, "code"); !code.empty())
    source += " · " + title_of_code(page, quote, code);
  if (values.is_object()) source += " · " + write_values(page, values);
  if (const std::string who = string_at(quote, "perspective"); !who.empty())
    source += " · " + title_of_perspective(page, who);
  if (const std::string place = string_at(quote, "at"); !place.empty())
    source += " · " + element("code", place);
  return source;
}

// What was said once, with every place in it that speaks of the matter.
struct Said {
  std::string excerpt, polarity;
  Markup source;
  std::vector<Span> marks;
};

Markup write_quote(const Said& said) {
  return element("figure", {{"class", "quote " + said.polarity}},
                 element("blockquote", element("p", write_excerpt(said.excerpt, said.marks))) +
                     element("figcaption", said.source)) +
         "\n";
}

}  // namespace

Markup draw_quotes(const Page& page, const Json& data) {
  const Json& quotes = data.is_array() ? data : at(data, "quotes");
  if (!quotes.is_array()) return {};
  std::vector<Said> all;
  int withheld = 0;
  for (const Json& quote : quotes) {
    const std::string excerpt = string_at(quote, "excerpt"), polarity = read_polarity(quote);
    if (excerpt.empty()) {
      ++withheld;
      continue;
    }
    const Markup source = describe_source(page, quote, polarity);
    if (all.empty() || all.back().excerpt != excerpt || all.back().source != source)
      all.push_back({excerpt, polarity, source, {}});
    if (const auto mark = read_mark(quote)) all.back().marks.push_back(*mark);
  }
  Markup shown;
  for (const Said& said : all) shown += write_quote(said);
  if (withheld > 0)
    shown += element("p", {{"class", "reading"}}, say(page, "quote.withheld", {{"count", withheld}}));
  return shown;
}

}  // namespace tukiranka::report
