// SPDX-License-Identifier: Apache-2.0
#include "core/host/json_extension.hpp"
#include <algorithm>
#include <cstring>
#include <optional>
#include <string>

#include <tukiranka/json.h>

#include "core/base/json.hpp"

namespace tukiranka::host {
namespace {

using base::Json;

std::optional<Json> find_value(tkr_text json, const char* pointer) {
  if (json.data == nullptr || pointer == nullptr) return std::nullopt;
  const Json document = Json::parse(json.data, json.data + json.size);
  const Json::json_pointer place{std::string(pointer)};
  if (!document.contains(place)) return std::nullopt;
  return document.at(place);
}

std::int64_t count(tkr_text json, const char* pointer) noexcept try {
  const auto value = find_value(json, pointer);
  return value && value->is_structured() ? static_cast<std::int64_t>(value->size()) : -1;
} catch (...) {
  return -1;
}

double number(tkr_text json, const char* pointer, double otherwise) noexcept try {
  const auto value = find_value(json, pointer);
  return value && value->is_number() ? value->get<double>() : otherwise;
} catch (...) {
  return otherwise;
}

std::int64_t text(tkr_text json, const char* pointer, char* to, std::size_t size) noexcept try {
  const auto value = find_value(json, pointer);
  if (!value || !value->is_string()) return -1;
  const auto& found = value->get_ref<const std::string&>();
  if (to != nullptr && size > 0) {
    const std::size_t copied = std::min(found.size(), size - 1);
    std::memcpy(to, found.data(), copied);
    to[copied] = '\0';
  }
  return static_cast<std::int64_t>(found.size());
} catch (...) {
  return -1;
}

}  // namespace

const void* find_host_extension(const char* id) {
  static const tkr_json_extension json{count, number, text};
  return id != nullptr && std::strcmp(id, TKR_JSON_EXTENSION) == 0 ? &json : nullptr;
}

}  // namespace tukiranka::host
