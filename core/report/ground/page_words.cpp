// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {
namespace {

// `write(language)` for each language by its code.
template <class Write>
Text write_each(const Languages& languages, const Write& write) {
  return Text::in_each(languages.size(), [&](std::size_t i) { return write(languages[i]->language); });
}

}  // namespace

Languages languages_from(std::string_view first) {
  Languages languages{&words_of(first)};
  for (const std::string& other : base::languages())
    if (other != languages[0]->language) languages.push_back(&words_of(other));
  return languages;
}

std::vector<std::string> list_codes(const Languages& languages) {
  std::vector<std::string> codes;
  for (const Words* words : languages) codes.push_back(words->language);
  return codes;
}

Text say(const Page& page, std::string_view key, const Places& places) {
  return Text::in_each(page.languages.size(), [&](std::size_t i) {
    Json values = Json::object();
    for (const auto& [name, place] : places) values[name] = place.in(i);
    return say(*page.languages[i], key, values);
  });
}

bool has_word(const Page& page, std::string_view key) {
  return has_word(*page.languages[0], key);
}

Text text_of(const Page& page, const Json& texts) {
  return in_each(page, [&](const Reading& reading) { return text_of(reading, texts); });
}

Text title_of_criterion(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_criterion(reading, id); });
}

Text title_of_node(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_node(reading, id); });
}

Text title_of_indicator(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_indicator(reading, id); });
}

Text title_of_evaluator(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_evaluator(reading, id); });
}

Text title_of_level(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_level(reading, id); });
}

Text title_of_perspective(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_perspective(reading, id); });
}

Text title_of_wave(const Page& page, std::string_view id) {
  return in_each(page, [&](const Reading& reading) { return title_of_wave(reading, id); });
}

Text level_words(const Page& page, const Json& result) {
  return in_each(page, [&](const Reading& reading) { return level_words(reading, result); });
}

Text short_score(const Page& page, const Json& result) {
  return in_each(page, [&](const Reading& reading) { return short_score(reading, result); });
}

Text interval_words(const Page& page, const Json& holder) {
  return in_each(page, [&](const Reading& reading) { return interval_words(reading, holder); });
}

Text cut_words(const Page& page, const Json& holder, double least) {
  return in_each(page, [&](const Reading& reading) { return cut_words(reading, holder, least); });
}

Text write_decimals(Number value, int decimals, const Languages& languages) {
  return write_each(languages,
                    [&](const std::string& language) { return write_decimals(value, decimals, language); });
}

Text write_score(Number value, const Languages& languages) {
  return write_each(languages, [&](const std::string& language) { return write_score(value, language); });
}

Text write_quantity(Number value, const Languages& languages) {
  return write_each(languages, [&](const std::string& language) { return write_quantity(value, language); });
}

Text write_change(Number value, const Languages& languages) {
  return write_each(languages, [&](const std::string& language) { return write_change(value, language); });
}

Text write_range(Number low, Number high, const Languages& languages) {
  return write_each(languages, [&](const std::string& language) { return write_range(low, high, language); });
}

Text write_share(Number value, const Languages& languages) {
  return write_each(languages, [&](const std::string& language) { return write_share(value, language); });
}

Text write_date(std::string_view iso, const Languages& languages) {
  return write_each(languages, [&](const std::string& language) { return write_date(iso, language); });
}

}  // namespace tukiranka::report
