// SPDX-License-Identifier: Apache-2.0
// An interval of an estimate.
#pragma once

#include <cstdint>

#include <tukiranka/evaluator.h>

namespace tukiranka::sdk {

struct Interval {
  double low = 0, high = 0, level = 0.95;
  std::int32_t kind = TKR_INTERVAL_CONFIDENCE;
};

}  // namespace tukiranka::sdk
