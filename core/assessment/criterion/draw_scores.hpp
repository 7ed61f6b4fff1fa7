// SPDX-License-Identifier: Apache-2.0
// assessment: draws of the scores of one wave, so that whatever is built on several criteria keeps their
// spread. A facet's draw is the quantile of its own mixture, cut to 0..1, at Φ(z). The z of two facets
// correlate by the mean pairwise correlation of their findings (same evaluator, else `other`): z = √o g +
// √(s−o) Σ_e p_e g_e + r ε, p_e the share of findings by evaluator e. Such a matrix is positive semidefinite
// as it is built. Every number is keyed by (seed, project, wave, what it is for, replicate). Quantiles are
// tabulated at 481 z. Undefined when a facet has no mixture. Cost: draws × facets. Tested against the
// mixture's own moments.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/assessment/pool/mixture.hpp"

namespace tukiranka::assessment {

using Draws = std::vector<double>;

struct DrawnFacet {
  std::string name;  // criterion and facet
  double weight = 1;
  Mixture mixture;
  std::vector<std::string> evaluators;  // one per finding
};

class ScoreDrawer {
 public:
  ScoreDrawer(const base::Study& study, const std::string& wave, const model::Synthesis& rules);

  [[nodiscard]] const std::string& wave() const { return wave_; }

  // Weighted mean of the facets, draw by draw.
  [[nodiscard]] Draws draw(const std::vector<DrawnFacet>& facets);

 private:
  [[nodiscard]] std::vector<double> make_normals(const std::string& purpose) const;
  const std::vector<double>& shared_normals(const std::string& purpose);

  std::uint64_t seed_;
  std::string wave_, prefix_;
  std::size_t count_;
  double same_, other_;
  std::map<std::string, std::vector<double>> shared_;
};

// Correlation of two facets as the draws have it.
[[nodiscard]] double correlate_evaluators(const std::vector<std::string>& a,
                                          const std::vector<std::string>& b, const model::Synthesis& rules);

}  // namespace tukiranka::assessment
