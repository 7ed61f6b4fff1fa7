// SPDX-License-Identifier: Apache-2.0
// base: one text in several languages, by their codes.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "core/base/json.hpp"

namespace tukiranka::base {

using Texts = std::map<std::string, std::string>;  // language -> text

// The text in `language`, else English, else Finnish, else the first there is, else empty.
[[nodiscard]] const std::string& text_in(const Texts& texts, std::string_view language);

// A JSON object of texts; a plain string is taken as a text for all languages.
[[nodiscard]] Texts read_texts(const Json& json);
[[nodiscard]] Json write_texts(const Texts& texts);

// Replaces each {key} by the value of that key in `values` (numbers are shortened to four significant
// digits, with the decimal sign of the language; lists are joined by commas). An unknown key stays as
// it is written.
[[nodiscard]] std::string fill_places(std::string_view pattern, const Json& values,
                                      std::string_view language = "en");

}  // namespace tukiranka::base
