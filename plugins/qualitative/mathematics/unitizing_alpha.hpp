// SPDX-License-Identifier: Apache-2.0
// qualitative: Krippendorff's alpha_U: do coders mark the same stretches of a text? The text is a line of L
// places; each coder's marks of one code divide it into units (v = 1) and gaps (v = 0) of length l from b.
//   D_o = Σ_i Σ_g Σ_{j≠i} Σ_h δ² / (m (m − 1) L²), δ² = (b − b′)² + (b + l − b′ − l′)² where two units
//   overlap,
//         l² where a unit lies wholly in the other's gap, else 0
//   D_e = 2/L Σ_{units} [ (N − 1)/3 (2l³ − 3l² + l) + l² Σ_{gaps with l′ ≥ l} (l′ − l + 1) ]
//         / ( mL (mL − 1) − Σ_{units} l (l − 1) ),  N units in all
//   alpha_U = 1 − Σ_codes D_o / Σ_codes D_e. Range (−∞, 1]. Undefined: fewer than two coders, or nobody
//   marked anything. Cost: units × sections of each code. Source: Krippendorff 2004, Quality & Quantity 38,
//   787–800.
// Texts read by different coders are reckoned apart and joined by their lengths.
// Tested against the paper's example (.859; its code c .729, k 1) and an independent program.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace tukiranka::qualitative {

struct Stretch {
  std::int64_t begin = 0, end = 0;
};

// What one coder marked with one code, ascending and apart; see join_stretches().
using Marks = std::vector<Stretch>;

struct UnitizingDisagreement {
  double observed = 0, expected = 0;
};

// Overlapping and touching stretches become one: a coder's units of a code lie apart.
[[nodiscard]] Marks join_stretches(Marks marks);

// One code on one line of `length` places, by two coders or more.
[[nodiscard]] UnitizingDisagreement compute_unitizing(const std::vector<Marks>& coders, std::int64_t length);

}  // namespace tukiranka::qualitative
