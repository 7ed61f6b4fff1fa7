// SPDX-License-Identifier: Apache-2.0
// base: one value out of a JSON document that may be of a later version, or not ours: what is absent or of
// another type is "not there" (null, nullopt, empty), never an exception.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/json.hpp"

namespace tukiranka::base {

using Number = std::optional<double>;

[[nodiscard]] const Json& at(const Json& value, std::string_view key);
// Of an array of objects with `id`.
[[nodiscard]] const Json& entry_of(const Json& list, std::string_view id);
[[nodiscard]] Number number_at(const Json& value, std::string_view key);  // finite, or nothing
[[nodiscard]] std::string string_at(const Json& value, std::string_view key);
[[nodiscard]] bool is_true(const Json& value, std::string_view key);

}  // namespace tukiranka::base
