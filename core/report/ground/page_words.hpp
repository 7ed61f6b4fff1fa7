// SPDX-License-Identifier: Apache-2.0
// report: one document shown in every language of a page. Each door of reading.hpp and write_number.hpp
// stands here for all languages at once and returns a Text; what else has to be said in each is said through
// `in_each`.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/ground/reading.hpp"
#include "core/report/ground/text.hpp"

namespace tukiranka::report {

// The languages of a page; the first is the one in which it stands without script.
using Languages = std::vector<const Words*>;
[[nodiscard]] Languages languages_from(std::string_view first);
[[nodiscard]] std::vector<std::string> list_codes(const Languages& languages);

struct Page {
  const Json& document;
  Languages languages;

  [[nodiscard]] Reading in(std::size_t language) const { return {document, *languages[language]}; }
};

// `tell(reading)` is said in each language.
template <class Tell>
[[nodiscard]] Text in_each(const Page& page, const Tell& tell) {
  return Text::in_each(page.languages.size(), [&](std::size_t i) { return tell(page.in(i)); });
}

// What fills a place of a sentence: a text, or a value that the sentence writes as its language does.
class Place {
 public:
  template <class Words>
  requires std::convertible_to<Words&&, Text> Place(Words&& words)
      : text_(std::forward<Words>(words)) {}  // NOLINT: a text fills a place
  template <class Value>
  requires(!std::convertible_to<Value&&, Text> && std::convertible_to<Value&&, Json>) Place(Value&& value)
      : value_(std::forward<Value>(value)), is_text_(false) {}  // NOLINT: so does a number

  [[nodiscard]] Json in(std::size_t language) const { return is_text_ ? Json(text_.in(language)) : value_; }

 private:
  Text text_;
  Json value_;
  bool is_text_ = true;
};
using Places = std::vector<std::pair<std::string, Place>>;

[[nodiscard]] Text say(const Page& page, std::string_view key, const Places& places = {});
[[nodiscard]] bool has_word(const Page& page, std::string_view key);  // the catalogues have the same keys
[[nodiscard]] Text text_of(const Page& page, const Json& texts);

[[nodiscard]] Text title_of_criterion(const Page& page, std::string_view id);
[[nodiscard]] Text title_of_node(const Page& page, std::string_view id);
[[nodiscard]] Text title_of_indicator(const Page& page, std::string_view id);
[[nodiscard]] Text title_of_evaluator(const Page& page, std::string_view id);
[[nodiscard]] Text title_of_level(const Page& page, std::string_view id);
[[nodiscard]] Text title_of_perspective(const Page& page, std::string_view id);
[[nodiscard]] Text title_of_wave(const Page& page, std::string_view id);

[[nodiscard]] Text level_words(const Page& page, const Json& result);
[[nodiscard]] Text short_score(const Page& page, const Json& result);
[[nodiscard]] Text interval_words(const Page& page, const Json& holder);
[[nodiscard]] Text cut_words(const Page& page, const Json& holder, double least);

[[nodiscard]] Text write_decimals(Number value, int decimals, const Languages& languages);
[[nodiscard]] Text write_score(Number value, const Languages& languages);
[[nodiscard]] Text write_quantity(Number value, const Languages& languages);
[[nodiscard]] Text write_change(Number value, const Languages& languages);
[[nodiscard]] Text write_range(Number low, Number high, const Languages& languages);
[[nodiscard]] Text write_share(Number value, const Languages& languages);
[[nodiscard]] Text write_date(std::string_view iso, const Languages& languages);

}  // namespace tukiranka::report
