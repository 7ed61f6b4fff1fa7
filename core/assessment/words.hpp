// SPDX-License-Identifier: Apache-2.0
// assessment: this room's words for people (words/{fi,sv,en}.json).
#pragma once

#include <map>

#include "core/base/catalogue.hpp"

namespace tukiranka::assessment {

[[nodiscard]] const base::Catalogue& words();

// Texts of the key with numbers and words filled from `values`, and with `titles`, whose text differs from
// language to language.
[[nodiscard]] base::Texts say(const std::string& key, const base::Json& values = base::Json::object(),
                              const std::map<std::string, base::Texts>& titles = {});

// Two decimals for people; −0 becomes 0.
[[nodiscard]] double shorten(double value);

}  // namespace tukiranka::assessment
