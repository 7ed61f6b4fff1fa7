// SPDX-License-Identifier: Apache-2.0
// assessment: this room's words for people (words/<language>.json).
#pragma once

#include <map>

#include "core/base/catalogue.hpp"

namespace tukiranka::assessment {

[[nodiscard]] const base::Catalogue& words();

// Texts of the key with numbers and words filled from `values`, and with `titles`, whose text differs from
// language to language.
[[nodiscard]] base::Texts say(const std::string& key, const base::Json& values = base::Json::object(),
                              const std::map<std::string, base::Texts>& titles = {});

// Numbers as people write them in each language, for a place in a text: "0,50" with two decimals for 0..1;
// four significant digits for a measure's own unit.
[[nodiscard]] base::Json two_decimals(double value);
[[nodiscard]] base::Json quantity(double value);
// A probability in whole per cent; never 0 or 100, because nothing here is certain: "over 99".
[[nodiscard]] base::Json percent(double probability);

}  // namespace tukiranka::assessment
