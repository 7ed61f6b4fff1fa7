// SPDX-License-Identifier: Apache-2.0
#include "core/base/read_value.hpp"
#include <cmath>

namespace tukiranka::base {

const Json& at(const Json& value, std::string_view key) {
  static const Json nothing;
  if (!value.is_object()) return nothing;
  const auto found = value.find(std::string(key));
  return found == value.end() ? nothing : *found;
}

const Json& entry_of(const Json& list, std::string_view id) {
  static const Json nothing;
  if (!list.is_array()) return nothing;
  for (const Json& entry : list)
    if (string_at(entry, "id") == id) return entry;
  return nothing;
}

Number number_at(const Json& value, std::string_view key) {
  const Json& found = at(value, key);
  if (!found.is_number()) return std::nullopt;
  const auto number = found.get<double>();
  return std::isfinite(number) ? Number(number) : std::nullopt;
}

std::string string_at(const Json& value, std::string_view key) {
  const Json& found = at(value, key);
  return found.is_string() ? found.get<std::string>() : std::string();
}

bool is_true(const Json& value, std::string_view key) {
  const Json& found = at(value, key);
  return found.is_boolean() && found.get<bool>();
}

}  // namespace tukiranka::base
