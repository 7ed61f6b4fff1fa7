// SPDX-License-Identifier: Apache-2.0
// survey: Cronbach's alpha and its neighbours, from a covariance matrix C of k items (k ≥ 2) and n persons.
//   alpha        k/(k−1) · (1 − tr C / ΣC)                                        (−∞, 1]
//   standardised the same of the correlation matrix R
//   ase          Duhachek & Iacobucci 2004: √(Q/n), Q = 2k²/((k−1)²(ΣC)³) · (ΣC(tr C² + tr² C) − 2 tr C ΣC²)
//   Feldt        1 − (1−α)·F(n−1, (n−1)(k−1)) at both tails          (Feldt, Woodruff & Salih 1987)
//   Bonett       1 − exp(ln(1−α) ± z·√(2k/((k−1)(n−2))))             (Bonett 2002)
//   lambda2      Guttman 1945: (ΣC − tr C + √(k/(k−1)·Σ_{i≠j} c²)) / ΣC; of C and of R
//   lambda6      1 − (k − Σsmc)/ΣR, smc = 1 − 1/(R⁻¹)_ii; undefined when R cannot be inverted
// Undefined: all when ΣC ≤ 0 or an item is constant (leave it out first); intervals when n < 3.
// Cost O(k³). Tested against R psych::alpha and psych::guttman.
#pragma once

#include <optional>
#include <vector>

#include <Eigen/Core>

namespace tukiranka::survey {

struct Bounds {
  double low = 0, high = 0;
};

struct Alpha {
  std::optional<double> raw, standardised, ase, average_r, lambda2, lambda2_standardised, lambda6;
  std::optional<Bounds> feldt, bonett;
};

[[nodiscard]] Alpha compute_alpha(const Eigen::MatrixXd& covariance, double n, double level);

// Alpha alone; empty when ΣC ≤ 0 or k < 2.
[[nodiscard]] std::optional<double> raw_alpha(const Eigen::MatrixXd& covariance);

[[nodiscard]] Eigen::MatrixXd to_correlation(const Eigen::MatrixXd& covariance);

// One item beside the rest: r_drop = corrected item–total correlation, alpha of the others (k − 1 ≥ 2).
struct ItemDrop {
  std::optional<double> r_drop, alpha_if_dropped;
};
[[nodiscard]] std::vector<ItemDrop> drop_each(const Eigen::MatrixXd& covariance);

}  // namespace tukiranka::survey
