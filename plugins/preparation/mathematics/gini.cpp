// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/gini.hpp"
#include <algorithm>

namespace tukiranka::preparation {

std::optional<double> compute_gini(std::vector<double> loads) {
  std::sort(loads.begin(), loads.end());
  const double n = static_cast<double>(loads.size());
  double sum = 0, weighted = 0;
  for (std::size_t i = 0; i < loads.size(); ++i) {
    sum += loads[i];
    weighted += (2 * static_cast<double>(i + 1) - n - 1) * loads[i];
  }
  if (!(sum > 0)) return std::nullopt;
  return weighted / (n * sum);
}

}  // namespace tukiranka::preparation
