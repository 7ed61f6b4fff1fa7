// SPDX-License-Identifier: Apache-2.0
// report: what lies behind a criterion, for `explain`: the items, ties and rows that its exhibits hold,
// already cut to the privacy rules; and the same as JSON.
#pragma once

#include <string>

#include "core/report/ground/reading.hpp"

namespace tukiranka::report {

// Lines that are ready to be wrapped; empty when the criterion has no exhibit of that wave.
[[nodiscard]] std::vector<std::string> list_behind(const Reading& reading, const std::string& criterion,
                                                   const std::string& wave);

// {format, criterion, kind, title, waves {w: {steps, result}}, conclusion, findings, exhibits}; of a node
// also its children, weights and rule. Of all waves when none is named.
[[nodiscard]] Json explain_as_json(const Json& assessment, const std::string& criterion,
                                   const std::string& wave);

}  // namespace tukiranka::report
