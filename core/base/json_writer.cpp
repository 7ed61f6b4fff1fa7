// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_writer.hpp"

namespace tukiranka::base {

namespace {

constexpr int open_levels = 3;

std::string write_flat(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void write_open(const Json& json, int level, std::string& text) {
  if (level == open_levels || !json.is_structured() || json.empty()) {
    text += write_flat(json);
    return;
  }
  const bool is_object = json.is_object();
  text += is_object ? '{' : '[';
  bool is_first = true;
  for (const auto& [key, value] : json.items()) {
    text += is_first ? "\n" : ",\n";
    text.append(static_cast<std::size_t>(level) + 1, ' ');
    if (is_object) text += write_flat(Json(key)) + ": ";
    write_open(value, level + 1, text);
    is_first = false;
  }
  text += '\n';
  text.append(static_cast<std::size_t>(level), ' ');
  text += is_object ? '}' : ']';
}

}  // namespace

std::string write_document(const Json& json) {
  std::string text;
  write_open(json, 0, text);
  return text += '\n';
}

}  // namespace tukiranka::base
