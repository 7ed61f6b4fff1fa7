// SPDX-License-Identifier: Apache-2.0
// report: the only way markup is made. Text becomes markup through `escape`, attributes are escaped here, so
// nothing that a respondent wrote can become an element. Elements are well-formed XML as well as HTML.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace tukiranka::report {

using Attributes = std::initializer_list<std::pair<std::string_view, std::string>>;

// & < > " ' as entities; control characters left out; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string escape(std::string_view text);

// `content` is markup. An attribute with an empty value is left out, but for `alt`.
[[nodiscard]] std::string element(std::string_view name, Attributes attributes,
                                  std::string_view content = {});
[[nodiscard]] std::string element(std::string_view name, std::string_view content);

// A coordinate in at most one decimal, without a trailing ".0".
[[nodiscard]] std::string write_coordinate(double value);

// What an id may hold: other bytes become "-".
[[nodiscard]] std::string write_anchor(std::string_view text);

}  // namespace tukiranka::report
