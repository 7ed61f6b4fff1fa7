// SPDX-License-Identifier: Apache-2.0
// base: a room's words for people, in Finnish, Swedish and English. They stand in JSON files beside the room
// and are embedded in the program; code knows only their keys.
#pragma once

#include <string>
#include <string_view>

#include "core/base/finding.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::base {

class Catalogue {
 public:
  // Each a flat JSON object key -> text. Throws std::runtime_error when a key is not in all three: a defect
  // of ours.
  Catalogue(std::string_view fi, std::string_view sv, std::string_view en);

  [[nodiscard]] bool has(const std::string& key) const { return texts_.count(key) > 0; }
  // The texts of the key with their {places} filled. A key that does not exist is a defect:
  // std::out_of_range.
  [[nodiscard]] Texts say(const std::string& key, const Json& values = Json::object()) const;
  [[nodiscard]] Message message(const std::string& key, const Json& values = Json::object()) const;

 private:
  std::map<std::string, Texts> texts_;
};

}  // namespace tukiranka::base
