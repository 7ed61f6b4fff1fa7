// SPDX-License-Identifier: Apache-2.0
// assessment: one poolable finding as the statistics see it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/model.hpp"

namespace tukiranka::assessment {

// Where a pool divides by a variance that is 0 (a tier of 0 and an error of 0) it takes this instead.
constexpr double least_variance = 1e-10;

// What the finding would be on the scale, had the anchors been moved.
struct ShiftedEvidence {
  double y = 0, sd = 0;
};

struct Evidence {
  std::string indicator, evaluator, source;
  model::Credibility tier = model::Credibility::moderate;
  double y = 0, sd = 0, variance = 0;  // variance: sd² + tier's b²
  double weight = 1;
  bool has_error = true;  // false: only the tier's b stands for the error
  bool of_wave = true;  // measured in this wave alone: neither timeless nor itself a comparison of two waves
  std::optional<double> n = {};
  std::string instrument = {};  // what could change between waves: the items, or a given finding's source
  bool is_own_answer = false;   // people tell of themselves
  ShiftedEvidence stricter = {}, lenient = {};
};

using EvidenceList = std::vector<Evidence>;

// Whose judgement it is: the evaluator, or the source of what was given from outside.
[[nodiscard]] inline std::string name_evaluator(const Evidence& evidence) {
  return evidence.evaluator == "given" ? "given/" + evidence.source : evidence.evaluator;
}

}  // namespace tukiranka::assessment
