// SPDX-License-Identifier: Apache-2.0
#include "core/base/texts.hpp"
#include <algorithm>
#include <array>
#include <cstdio>

#include "core/base/languages.hpp"

namespace tukiranka::base {

const std::string& text_in(const Texts& texts, std::string_view language) {
  static const std::string empty;
  for (const std::string_view wanted : {language, std::string_view("en"), std::string_view("fi")})
    if (const auto found = texts.find(std::string(wanted)); found != texts.end()) return found->second;
  return texts.empty() ? empty : texts.begin()->second;
}

Texts read_texts(const Json& json) {
  Texts texts;
  if (json.is_string()) {
    for (const std::string& language : languages()) texts[language] = json.get<std::string>();
  } else if (json.is_object()) {
    for (const auto& [language, text] : json.items())
      if (text.is_string()) texts[language] = text.get<std::string>();
  }
  return texts;
}

Json write_texts(const Texts& texts) {
  Json json = Json::object();
  for (const std::string& language : languages())
    if (const auto found = texts.find(language); found != texts.end()) json[language] = found->second;
  for (const auto& [language, text] : texts) json[language] = text;
  return json;
}

namespace {

std::string show_value(const Json& value, std::string_view language) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_float()) {
    std::array<char, 32> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4g", value.get<double>());
    std::string text = digits.data();
    if (const auto point = text.find('.'); point != std::string::npos)
      text.replace(point, 1, decimal_sign(language));
    return text;
  }
  if (value.is_array()) {
    std::string joined;
    for (const Json& part : value) joined += (joined.empty() ? "" : ", ") + show_value(part, language);
    return joined;
  }
  return value.dump();
}

}  // namespace

std::string fill_places(std::string_view pattern, const Json& values, std::string_view language) {
  std::string filled;
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    const std::string key(pattern.substr(open + 1, close - open - 1));
    filled += pattern.substr(0, open);
    const bool known = values.is_object() && values.contains(key);
    filled +=
        known ? show_value(values.at(key), language) : std::string(pattern.substr(open, close - open + 1));
    pattern.remove_prefix(close + 1);
  }
  return filled.append(pattern);
}

}  // namespace tukiranka::base
