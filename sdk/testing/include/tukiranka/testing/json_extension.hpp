// SPDX-License-Identifier: Apache-2.0
// tkr.json/1 as the fake host offers it, so that evaluators in C can be tested too.
#pragma once

#include <algorithm>
#include <cstring>
#include <optional>
#include <string>

#include <tukiranka/input.hpp>
#include <tukiranka/json.h>

namespace tukiranka::sdk::testing::detail {

inline std::optional<Json> find_value(tkr_text json, const char* pointer) {
  const Json document = Json::parse(json.data, json.data + json.size);
  const Json::json_pointer place{std::string(pointer)};
  return document.contains(place) ? std::optional<Json>(document.at(place)) : std::nullopt;
}

inline std::int64_t count_json(tkr_text json, const char* pointer) noexcept try {
  const auto value = find_value(json, pointer);
  return value && value->is_structured() ? static_cast<std::int64_t>(value->size()) : -1;
} catch (...) {
  return -1;
}

inline double number_in_json(tkr_text json, const char* pointer, double otherwise) noexcept try {
  const auto value = find_value(json, pointer);
  return value && value->is_number() ? value->get<double>() : otherwise;
} catch (...) {
  return otherwise;
}

inline std::int64_t text_in_json(tkr_text json, const char* pointer, char* to, std::size_t size) noexcept
    try {
  const auto value = find_value(json, pointer);
  if (!value || !value->is_string()) return -1;
  const auto& found = value->get_ref<const std::string&>();
  if (size > 0) {
    const std::size_t copied = std::min(found.size(), size - 1);
    std::memcpy(to, found.data(), copied);
    to[copied] = '\0';
  }
  return static_cast<std::int64_t>(found.size());
} catch (...) {
  return -1;
}

inline const void* find_extension(const char* id) {
  static const tkr_json_extension json{count_json, number_in_json, text_in_json};
  return std::strcmp(id, TKR_JSON_EXTENSION) == 0 ? &json : nullptr;
}

}  // namespace tukiranka::sdk::testing::detail
