// SPDX-License-Identifier: Apache-2.0
#include "core/base/suggestion.hpp"
#include <algorithm>
#include <cctype>
#include <cstddef>

namespace tukiranka::base {
namespace {

constexpr std::size_t longest_word = 256;  // beyond it a slip of the hand is not the likely cause

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before, previous(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) previous[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({previous[j] + 1, row[j - 1] + 1, previous[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = previous;
    previous = row;
  }
  return previous[b.size()];
}

std::string to_lower(std::string_view word) {
  std::string lower(word);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

}  // namespace

std::string find_nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.empty() || word.size() > longest_word) return {};
  const std::string lower = to_lower(word);
  std::size_t best = std::min<std::size_t>(3, std::max<std::size_t>(1, word.size() / 3)) + 1;
  std::string nearest;
  for (const std::string& candidate : known) {
    if (candidate.size() > longest_word) continue;
    const std::size_t distance = edit_distance(lower, to_lower(candidate));
    if (distance < best) {
      best = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

std::string suggest(std::string_view word, const std::vector<std::string>& known) {
  if (const std::string nearest = find_nearest(word, known); !nearest.empty())
    return "did you mean \"" + nearest + "\"?";
  if (known.empty()) return {};
  std::string list = "known: ";
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i == 8) return list + ", …";
    list += (i == 0 ? "" : ", ") + known[i];
  }
  return list;
}

}  // namespace tukiranka::base
