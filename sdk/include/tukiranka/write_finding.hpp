// SPDX-License-Identifier: Apache-2.0
// What every author writes into a finding: whose it is, why it is undefined, values that may be missing,
// words in three languages.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <tukiranka/output.hpp>
#include <tukiranka/slices.hpp>

namespace tukiranka::sdk {

// A finding of the indicator asked for, of this wave and group; nothing is said in it yet.
[[nodiscard]] inline Finding start_finding(const Asked& asked, std::optional<std::string> wave = {},
                                           std::optional<std::string> group = {}) {
  Finding finding;
  finding.indicator = asked.id;
  finding.wave = std::move(wave);
  finding.group = std::move(group);
  return finding;
}
[[nodiscard]] inline Finding start_finding(const Asked& asked, const Slice& slice) {
  return start_finding(asked, slice.wave, slice.group);
}

// Takes the estimate away and says why: a message of the manifest, whose {places} `values` fill.
inline void leave_undefined(Finding& finding, const std::string& message,
                            const Json& values = Json::object()) {
  finding.estimate = std::nullopt;
  finding.standard_error = std::nullopt;
  finding.interval = std::nullopt;
  finding.message = message;
  finding.details.update(values);
}

template <class Value>
[[nodiscard]] Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}
template <class Value>
[[nodiscard]] Json list_or_null(const std::vector<std::optional<Value>>& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(or_null(value));
  return list;
}

// A text in three languages, and a column of a table that the report draws.
[[nodiscard]] inline Json write_texts(const std::string& fi, const std::string& sv, const std::string& en) {
  return {{"fi", fi}, {"sv", sv}, {"en", en}};
}
[[nodiscard]] inline Json write_column(const char* id, const char* fi, const char* sv, const char* en) {
  return {{"id", id}, {"title", write_texts(fi, sv, en)}};
}

}  // namespace tukiranka::sdk
