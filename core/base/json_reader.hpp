// SPDX-License-Identifier: Apache-2.0
// base: JSON text to value, guarded: depth at most 64, duplicate keys refused, no comments.
// A syntax error names line and column.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "core/base/file_reader.hpp"
#include "core/base/json.hpp"
#include "core/base/result.hpp"

namespace tukiranka::base {

// `name` is what the diagnostics call the text. TK-B010 syntax, TK-B011 too deep, TK-B012 duplicate key.
[[nodiscard]] Result<Json> parse_json(std::string_view text, const std::string& name);
[[nodiscard]] Result<Json> read_json(const FileReader& files, const std::string& path);

// Without these members of the outermost object: their syntax is checked, and nothing of them is kept.
[[nodiscard]] Result<Json> read_json_without(const FileReader& files, const std::string& path,
                                             const std::set<std::string>& left_out);

// Every file of ours carries "format": 1. TK-B013 when it is missing or newer than known.
[[nodiscard]] Diagnostics check_format(const Json& document, const std::string& name, int known);

// Escapes one key for a JSON pointer ("~" and "/").
[[nodiscard]] std::string pointer_part(std::string_view key);

}  // namespace tukiranka::base
