// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/words.hpp"
#include <cmath>

namespace tukiranka::assessment {

std::string_view embedded_fi_json();
std::string_view embedded_sv_json();
std::string_view embedded_en_json();

const base::Catalogue& words() {
  static const base::Catalogue catalogue(embedded_fi_json(), embedded_sv_json(), embedded_en_json());
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

double shorten(double value) {
  return std::round(value * 100) / 100 + 0.0;
}

}  // namespace tukiranka::assessment
