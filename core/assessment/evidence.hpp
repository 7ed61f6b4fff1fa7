// SPDX-License-Identifier: Apache-2.0
// assessment: one poolable finding as the statistics see it.
#pragma once

#include <string>
#include <vector>

namespace tukiranka::assessment {

struct Evidence {
  std::string indicator, evaluator, source, tier;
  double y = 0, sd = 0, variance = 0;  // variance: sd² + tier's b²
  double weight = 1;
  bool has_error = true;  // false: only the tier's b stands for the error
  bool of_wave = true;  // measured in this wave alone: neither timeless nor itself a comparison of two waves
};

using EvidenceList = std::vector<Evidence>;

}  // namespace tukiranka::assessment
