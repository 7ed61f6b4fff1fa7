// SPDX-License-Identifier: Apache-2.0
// base: a room's words for people, in every language of base::languages(). They stand in JSON files beside
// the room (words/<language>.json); code knows only their keys.
#pragma once

#include <string>

#include "core/base/finding.hpp"
#include "core/base/languages.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::base {

class Catalogue {
 public:
  // Throws std::runtime_error when a key is not in all languages of the program: a defect of ours.
  explicit Catalogue(const RoomWords& own);

  [[nodiscard]] bool has(const std::string& key) const { return texts_.count(key) > 0; }
  // The texts of the key with their {places} filled. A key that does not exist is a defect:
  // std::out_of_range.
  [[nodiscard]] Texts say(const std::string& key, const Json& values = Json::object()) const;
  [[nodiscard]] Message message(const std::string& key, const Json& values = Json::object()) const;

 private:
  std::map<std::string, Texts> texts_;
};

}  // namespace tukiranka::base
