// SPDX-License-Identifier: Apache-2.0
// assessment: a mixture of normal distributions, whole or cut to 0..1.
// Formula: F(x) = Σ w_i Φ((x − m_i)/s_i); cut: (F(x) − F(0)) / (F(1) − F(0)); a part with s_i = 0 is a point.
// Quantiles: safeguarded Newton steps on F to 1e-12. Undefined when there are no parts.
// Cost: parts × (one erfc) per value of F. Tested against scipy.stats.truncnorm and closed forms.
#pragma once

#include <vector>

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

struct NormalPart {
  double weight = 1, mean = 0, sd = 0;
};

using Mixture = std::vector<NormalPart>;  // weights sum to 1

[[nodiscard]] double normal_cdf(double z);
[[nodiscard]] double normal_quantile(double p);

[[nodiscard]] double mean_of(const Mixture& mixture);
[[nodiscard]] double sd_of(const Mixture& mixture);
[[nodiscard]] double cdf_of(const Mixture& mixture, double x);
[[nodiscard]] double quantile_of(const Mixture& mixture, double p);
[[nodiscard]] Pool summarise_pool(const Mixture& mixture);

// A mixture cut to 0..1.
class CutMixture {
 public:
  explicit CutMixture(Mixture mixture);

  [[nodiscard]] double mean() const { return mean_; }
  [[nodiscard]] double sd() const { return sd_; }
  [[nodiscard]] double cdf(double x) const;  // P(X < x)
  [[nodiscard]] double quantile(double p) const;

 private:
  Mixture mixture_;
  double below_ = 0, inside_ = 1, mean_ = 0, sd_ = 0;
};

}  // namespace tukiranka::assessment
