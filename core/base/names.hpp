// SPDX-License-Identifier: Apache-2.0
// base: the names of a closed list. Beside an enum stands one table, `constexpr auto names_of(Enum)`, that
// pairs each value with the name it has in JSON. Whoever writes or reads the name asks the table: JSON does
// so by itself both ways, and a name that the table does not hold is no value.
#pragma once

#include <array>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/json.hpp"

namespace tukiranka::base {

template <class Enum>
using Named = std::pair<Enum, const char*>;

template <class Enum>
concept HasNames = std::is_enum_v<Enum> && requires(Enum value) {
  names_of(value).begin();
};

template <HasNames Enum>
[[nodiscard]] constexpr const char* name_of(Enum value) {
  for (const auto& [known, name] : names_of(value))
    if (known == value) return name;
  return "";
}

template <HasNames Enum>
[[nodiscard]] constexpr std::optional<Enum> parse_name(std::string_view text) {
  for (const auto& [known, name] : names_of(Enum{}))
    if (text == name) return known;
  return std::nullopt;
}

template <HasNames Enum>
[[nodiscard]] std::vector<std::string> list_names() {
  std::vector<std::string> names;
  for (const auto& [known, name] : names_of(Enum{})) names.emplace_back(name);
  return names;
}

}  // namespace tukiranka::base

template <tukiranka::base::HasNames Enum>
struct nlohmann::adl_serializer<Enum, void> {
  template <class Any>
  static void to_json(Any& json, Enum value) {
    json = tukiranka::base::name_of(value);
  }
  // Files are held against their schema before anything is read from them, so an unknown name is our own
  // fault.
  template <class Any>
  static void from_json(const Any& json, Enum& value) {
    const std::string text = json.template get<std::string>();
    const auto known = tukiranka::base::parse_name<Enum>(text);
    if (!known) throw std::invalid_argument("no such name: " + text);
    value = *known;
  }
};
