// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/words.hpp"
#include <array>
#include <cmath>
#include <cstdio>

namespace tukiranka::assessment {

std::string_view embedded_fi_json();
std::string_view embedded_sv_json();
std::string_view embedded_en_json();

namespace {

base::Json write_number(const char* format, double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), format, std::fabs(value));
  const std::string english = (value < 0 ? "−" : "") + std::string(digits.data());
  base::Json written = base::Json::object();
  for (const std::string& language : base::languages()) {
    std::string text = english;
    if (const auto point = text.find('.'); point != std::string::npos)
      text.replace(point, 1, base::decimal_sign(language));
    written[language] = text;
  }
  return written;
}

}  // namespace

const base::Catalogue& words() {
  static const base::Catalogue catalogue(
      {"assessment", embedded_fi_json(), embedded_sv_json(), embedded_en_json()});
  return catalogue;
}

base::Texts say(const std::string& key, const base::Json& values,
                const std::map<std::string, base::Texts>& titles) {
  base::Texts texts = words().say(key, values);
  if (titles.empty()) return texts;
  for (auto& [language, text] : texts) {
    base::Json places = base::Json::object();
    for (const auto& [place, title] : titles) places[place] = base::text_in(title, language);
    text = base::fill_places(text, places, language);
  }
  return texts;
}

base::Json two_decimals(double value) {
  return write_number("%.2f", std::round(value * 100) / 100 + 0.0);
}

base::Json quantity(double value) {
  return write_number("%.4g", value + 0.0);
}

base::Json percent(double probability) {
  if (probability > 0.995) return base::write_texts(say("percent.over"));
  if (probability < 0.005) return base::write_texts(say("percent.under"));
  return static_cast<int>(std::round(probability * 100));
}

}  // namespace tukiranka::assessment
