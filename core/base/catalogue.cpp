// SPDX-License-Identifier: Apache-2.0
#include "core/base/catalogue.hpp"
#include <stdexcept>

namespace tukiranka::base {

Catalogue::Catalogue(std::string_view fi, std::string_view sv, std::string_view en) {
  const std::map<std::string, std::string_view> sources{{"fi", fi}, {"sv", sv}, {"en", en}};
  for (const auto& [language, source] : sources) {
    const Json words = Json::parse(source.begin(), source.end());
    for (const auto& [key, text] : words.items()) texts_[key][language] = text.get<std::string>();
  }
  for (const auto& [key, texts] : texts_)
    if (texts.size() != sources.size())
      throw std::runtime_error("the words lack \"" + key + "\" in a language");
}

Texts Catalogue::say(const std::string& key, const Json& values) const {
  Texts filled;
  for (const auto& [language, pattern] : texts_.at(key)) {
    Json own = values;  // a value that is itself a text in three languages is spoken in this one
    for (auto& [name, value] : own.items())
      if (value.is_object() && value.contains(language)) value = value.at(language);
    filled[language] = fill_places(pattern, own, language);
  }
  return filled;
}

Message Catalogue::message(const std::string& key, const Json& values) const {
  return {key, say(key, values)};
}

}  // namespace tukiranka::base
