// SPDX-License-Identifier: Apache-2.0
// qualitative: saturation: do further texts still bring new codes? Documents are read in an order; the base
// size b of them hold the base codes; of a run of r documents after them, new codes / base codes is the new
// information. Saturated at the first run whose new information is at or below the threshold (b + r documents
// or more). Over shuffled orders, so that the order of interviews does not decide.
//   estimate = mean over orders of the new information of the last run; range [0, ∞), 0 = nothing new
// Undefined: fewer than b + r documents, or no code in any. Cost: orders × documents × codes.
// Source: Guest, Namey & Chen 2020, PLOS ONE 15(5): e0232076 (b = 4, r = 2, threshold 5 %). Tested against
// the closed form of expected new codes (hypergeometric) and an independent program with the same orders.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tukiranka::qualitative {

struct SaturationWish {
  std::size_t base = 4, run = 2;
  double threshold = 0.05;
  std::size_t orders = 1000;
  double level = 0.95;
};

struct NewCodes {
  std::size_t in_order = 0;            // as the documents stand
  double mean = 0, low = 0, high = 0;  // over shuffled orders
};

struct Saturation {
  std::size_t documents = 0, codes = 0;
  std::vector<NewCodes> fresh, seen;  // by place: new codes of that document; codes known after it
  std::optional<double> new_information;
  std::optional<double> standard_error, low, high;               // spread over orders
  double saturated_share = 0;                                    // of orders that saturate somewhere
  std::optional<double> needed_median, needed_low, needed_high;  // documents, of those orders
  std::optional<std::size_t> needed_in_order;
};

// Codes of each document; `shuffle(replicate)` gives an order of their numbers.
[[nodiscard]] Saturation measure_saturation(
    const std::vector<std::set<std::string>>& documents, const SaturationWish& wish,
    const std::function<std::vector<std::uint32_t>(std::size_t replicate)>& shuffle);

}  // namespace tukiranka::qualitative
