// SPDX-License-Identifier: Apache-2.0
// qualitative: one place where a code is spoken of, found by a rule or marked by a human. The two are
// separate evidence: an automatic mention never counts as a human one.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace tukiranka::qualitative {

enum class Polarity : std::uint8_t { affirmed, negated, review };
enum class Source : std::uint8_t { rules, human };

[[nodiscard]] constexpr const char* name_polarity(Polarity polarity) {
  return polarity == Polarity::affirmed ? "affirmed" : polarity == Polarity::negated ? "negated" : "review";
}

struct Mention {
  std::uint32_t segment = 0;                      // row of the table `segments`
  std::uint32_t sentence = 0, last_sentence = 0;  // of the segment, inclusive
  std::uint32_t rule = 0;                         // of the codebook; rules only
  std::int32_t start = 0, end = 0;                // code points in the segment's text, end exclusive
  std::int32_t cue_start = -1, cue_end = -1;      // the denying word, in the segment's text; -1: none
  std::string_view code, coder;                   // of the rule or the coding, which outlive it
  std::optional<double> valence, magnitude;       // human only
  std::int32_t coding = -1;                       // row of the table `codings`; human only
  Source source = Source::rules;
  Polarity polarity = Polarity::affirmed;
  bool is_continuation = false;  // of a coding that began in an earlier segment; counted once, seen in both

  // What it says of the criterion on -2..+2; empty when it does not say (under review, no valence given).
  [[nodiscard]] std::optional<double> value(double code_valence) const {
    if (source == Source::human) return valence;
    if (polarity == Polarity::review) return std::nullopt;
    const double sign = code_valence < 0 ? -1.0 : 1.0;
    return polarity == Polarity::affirmed ? 2.0 * sign : -2.0 * sign;
  }
};

}  // namespace tukiranka::qualitative
