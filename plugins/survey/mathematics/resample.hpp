// SPDX-License-Identifier: Apache-2.0
// survey: statistics that are functions of sums over persons, so that a bootstrap replicate is n additions of
// one short row and a jackknife value one subtraction.
//   mean   rows (w, w·(x − c)):                c + Σ w(x − c) / Σw
//   alpha  rows (d₁ … d_k, Σd², (Σd)²), d = x − item mean:
//          k/(k−1) · (1 − (ΣΣd² − Σⱼ(Σdⱼ)²/n) / (Σ(Σd)² − (ΣΣd)²/n)), the same as of the covariances
// Undefined (NaN): Σw ≤ 0; the sum score does not vary. Cost of a replicate: O(n·k).
// Source: Efron & Tibshirani 1993, ch. 6, 11. Tested against direct recomputation on the resampled rows.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "plugins/survey/mathematics/answers.hpp"

namespace tukiranka::survey {

struct SumStatistic {
  std::size_t n = 0, width = 0;
  std::vector<double> rows;  // n × width, row by row
  double shift = 0;          // c of the mean
  bool is_alpha = false;

  [[nodiscard]] double value_of(const std::vector<double>& sums, double n_rows) const;
};

// Persons without a value or weight are left out.
[[nodiscard]] SumStatistic prepare_mean(const std::vector<double>& values,
                                        const std::vector<double>& weights);

// Persons who answered every item.
[[nodiscard]] SumStatistic prepare_alpha(const Answers& answers);

[[nodiscard]] double resample(const SumStatistic& statistic, std::span<const std::uint32_t> chosen);

// The statistic without each row in turn.
[[nodiscard]] std::vector<double> jackknife(const SumStatistic& statistic);

}  // namespace tukiranka::survey
