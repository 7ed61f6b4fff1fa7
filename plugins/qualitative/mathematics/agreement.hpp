// SPDX-License-Identifier: Apache-2.0
// qualitative: agreement: every index of one rating table, and the bootstrap interval of alpha. Whole
// clusters are drawn (documents where there are ten or more of them, else units: what stands in one document
// hangs together); percentile interval, standard deviation of the replicates. Replicates where alpha is
// undefined are left out and counted. When every replicate says the same, the data show no spread and there
// is no interval. Undefined: see krippendorff_alpha.hpp. Cost: replicates × patterns.
#pragma once

#include <array>

#include "plugins/qualitative/mathematics/chance_agreement.hpp"
#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/krippendorff_alpha.hpp"

namespace tukiranka::qualitative {

inline constexpr std::size_t enough_clusters = 10;

struct PairKappa {
  std::size_t a = 0, b = 0;  // coders
  std::optional<double> kappa;
};

struct Agreement {
  double units = 0, pairable = 0;              // with a value, with two
  std::array<std::optional<double>, 4> alpha;  // by Metric
  ChanceAgreement chance;
  std::vector<PairKappa> cohen;
  std::size_t values = 0;  // distinct, in pairable units
  Estimate estimate;       // of alpha by the metric asked for
  std::size_t clusters = 0, replicates_left_out = 0;
  std::optional<double> below_667, below_800;  // share of replicates under Krippendorff's two lines
};

struct AgreementWish {
  Metric metric = Metric::nominal;
  double level = 0.95;
};

// `clusters`: of each unit; empty: every unit is its own.
[[nodiscard]] Agreement measure_agreement(const RatingTable& table, const std::vector<std::size_t>& clusters,
                                          AgreementWish wish, Resampling& resampling);

}  // namespace tukiranka::qualitative
