// SPDX-License-Identifier: Apache-2.0
#include "core/base/catalogue.hpp"
#include <algorithm>

namespace tukiranka::base {
namespace {

// A value that is itself a text in several languages is spoken in this one, else in English, else Finnish.
const Json& speak_in(const std::string& language, const Json& value) {
  if (!value.is_object()) return value;
  for (const std::string& code : {language, std::string("en"), std::string("fi")})
    if (const auto found = value.find(code); found != value.end()) return *found;
  return value;
}

}  // namespace

Catalogue::Catalogue(const RoomWords& own) {
  for (const std::string& language : languages())
    for (const auto& [key, text] : words_in(own, language)) texts_[key][language] = text;
}

Texts Catalogue::say(const std::string& key, const Json& values) const {
  Texts filled;
  for (const auto& [language, pattern] : texts_.at(key)) {
    Json own = values;
    for (auto& [name, value] : own.items())
      if (value.is_object()) value = Json(speak_in(language, value));
    filled[language] = fill_places(pattern, own, language);
  }
  return filled;
}

Message Catalogue::message(const std::string& key, const Json& values) const {
  return {key, say(key, values)};
}

}  // namespace tukiranka::base
