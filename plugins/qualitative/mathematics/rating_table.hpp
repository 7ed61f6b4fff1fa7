// SPDX-License-Identifier: Apache-2.0
// qualitative: who rated what: units × coders, each cell a value or nothing. Agreement is measured on it,
// whether the values were given in a table or stand for codes marked in texts.
// Most indices ask only how often each value was given to a unit, so equal units are kept once, with a
// weight; a bootstrap then changes weights alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tukiranka::qualitative {

inline constexpr std::int32_t no_value = -1;

struct RatingTable {
  std::vector<std::string> coders;               // ids are text: "7" and "007" differ
  std::vector<double> values;                    // distinct, ascending; of words: their number in byte order
  bool is_numeric = true;                        // else only nominal indices are defined
  std::vector<std::vector<std::int32_t>> cells;  // unit × coder: place in `values`, or no_value
};

// How often each value was given to a unit, by whomever.
struct UnitPattern {
  std::vector<std::uint32_t> counts;  // by value
  std::uint32_t total = 0;
};

struct PatternTable {
  std::vector<double> values;
  bool is_numeric = true;
  std::vector<UnitPattern> patterns;           // distinct, in order of first appearance
  std::vector<double> weights;                 // units of each pattern
  std::vector<std::uint32_t> pattern_of_unit;  // units without any value have pattern `none`

  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  [[nodiscard]] double count_units(std::uint32_t at_least) const;  // with at least that many values
};

[[nodiscard]] PatternTable find_patterns(const RatingTable& table);

}  // namespace tukiranka::qualitative
