// SPDX-License-Identifier: Apache-2.0
// survey: change by ranks, of n pairs. Differences are rounded to 10 decimals first, since means of persons
// carry float noise that breaks ties.
//   cliff      paired: (up − down)/n; independent: P(after > before) − P(after < before) over all n² pairs
//   wilcoxon   V = Σ ranks of positive differences, zeros dropped, midranks; exact p over all 2^m signs of
//   the
//              ranks as observed (m ≤ 50), normal p without and with continuity correction, with ties;
//              p_pratt: zeros ranked and then dropped; rank biserial (V⁺ − V⁻)/(V⁺ + V⁻)
//   sign_p     two-sided binomial of up against down;  hodges_lehmann  median of the Walsh averages (n ≤
//   4000)
// Undefined: tests when every difference is 0. Cost O(n log n), Hodges–Lehmann O(n²).
// Sources: Wilcoxon 1945; Pratt 1959; Cliff 1993; Kerby 2014. Tested against R wilcox.test, binom.test and
// full enumeration.
#pragma once

#include <optional>
#include <vector>

namespace tukiranka::survey {

struct RankChange {
  int up = 0, down = 0, tied = 0;
  std::optional<double> cliff_paired, cliff_independent;
  std::optional<double> v, p_exact, p_normal, p_normal_cc, p_pratt, rank_biserial;
  int nonzero = 0;
  std::optional<double> sign_p, hodges_lehmann;
};

[[nodiscard]] RankChange compute_rank_change(const std::vector<double>& before,
                                             const std::vector<double>& after);

}  // namespace tukiranka::survey
