// SPDX-License-Identifier: Apache-2.0
// report: the mirror of one criterion or node, for `explain`: baseline, target, result, and what lies
// between.
#pragma once

#include <string>
#include <vector>

#include "core/report/ground/reading.hpp"

namespace tukiranka::report {

// Lines that are ready to be wrapped; empty unless the wave is the one that the mirror ends in.
[[nodiscard]] std::vector<std::string> list_mirror(const Reading& reading, const Json& judged,
                                                   const std::string& wave);

}  // namespace tukiranka::report
