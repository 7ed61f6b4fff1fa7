// SPDX-License-Identifier: Apache-2.0
// evaluation: takes the names of people out of a text before it leaves the engine. A word is masked when it
// is one of the names, or begins with one and goes on for at most six bytes, as inflected words do (Aino,
// Ainolle). Capitals count, so that a name that is also a word (Ansa, ansa) is masked only where it looks
// like a name. What no table names cannot be known here: quotes are for a person to review. Cost O(text ×
// lengths of names).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tukiranka::evaluation {

using Names = std::set<std::string, std::less<>>;

// The words of the real ids that hold a letter and at least three bytes.
[[nodiscard]] Names list_names(const std::vector<std::pair<std::string, std::string>>& pseudonyms);

[[nodiscard]] std::string mask_names(std::string_view text, const Names& names);

}  // namespace tukiranka::evaluation
