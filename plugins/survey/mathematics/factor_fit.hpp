// SPDX-License-Identifier: Apache-2.0
// survey: how well declared factors fit the answers (confirmatory factor analysis).
//   χ² = N·(misfit of the model − misfit of the saturated moments), N persons (not N − 1), df = k(k+1)/2 −
//   parameters CFI = 1 − max(χ²−df, 0) / max(χ²−df, χ₀²−df₀, 0), TLI = 1 − ((χ²−df)·df₀/df) / (χ₀²−df₀), 0:
//   independent items RMSEA = √(max(χ²−df, 0)/(df·N)); its limits from the noncentral χ² (Browne & Cudeck
//   1993); p_close: RMSEA ≤ .05 SRMR: root mean square of the residuals over the items' standard deviations,
//   diagonal included; with
//         missing answers those of the means too
// Range: χ², RMSEA, SRMR ≥ 0; CFI in [0, 1]; TLI may leave it. Undefined: as fit_factors.hpp says; df ≤ 0: a
// saturated model fits whatever was answered. Source: Bentler 1990; Tucker & Lewis 1973; Steiger 1990.
// Tested against lavaan (likelihood = "normal", its default).
#pragma once

#include <optional>

#include "plugins/survey/mathematics/fit_factors.hpp"

namespace tukiranka::survey {

struct FactorFit {
  double chi_square = 0, p = 1;
  Eigen::Index df = 0;
  double baseline = 0;
  Eigen::Index baseline_df = 0;
  std::optional<double> cfi, tli, rmsea, rmsea_low, rmsea_high, p_close;
  double srmr = 0;
};

[[nodiscard]] std::optional<FactorFit> judge_fit(const Patterns& patterns, const FactorModel& model,
                                                 const FactorSolution& solution, double level);

// A number with its standard error (delta method).
struct Estimated {
  double value = 0, error = 0;
};

struct Loading {
  Estimated raw;           // variance of the factor 1, the item as answered
  Estimated marker;        // over the loading of the factor's first item
  Estimated standardised;  // the item's variance 1 too
};

// In the order of model.loadings.
[[nodiscard]] std::vector<Loading> find_loadings(const Patterns& patterns, const FactorModel& model,
                                                 const FactorSolution& solution);

// Error variances: as answered, and as a share of the item's.
struct ErrorVariance {
  Estimated raw;
  double share = 0;
};
[[nodiscard]] std::vector<ErrorVariance> find_error_variances(const Patterns& patterns,
                                                              const FactorModel& model,
                                                              const FactorSolution& solution);

}  // namespace tukiranka::survey
