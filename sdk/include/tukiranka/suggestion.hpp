// SPDX-License-Identifier: Apache-2.0
// "Did you mean": the known word that was probably meant.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::sdk {

// Levenshtein's distance over bytes.
[[nodiscard]] inline std::size_t count_edits(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = corner + (a[i - 1] == b[j - 1] ? 0 : 1);
      corner = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// The nearest of the known words with at most so many edits; the first of equals, empty when none is near.
[[nodiscard]] inline std::string find_nearest(std::string_view word, const std::vector<std::string>& known,
                                              std::size_t most_edits) {
  std::string nearest;
  std::size_t fewest = most_edits + 1;
  for (const std::string& one : known)
    if (const std::size_t edits = count_edits(word, one); edits < fewest) {
      fewest = edits;
      nearest = one;
    }
  return nearest;
}

}  // namespace tukiranka::sdk
