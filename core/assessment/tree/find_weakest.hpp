// SPDX-License-Identifier: Apache-2.0
// assessment: which phase is the weakest link, and how surely.
// Formula: P(phase is lowest) over the draws; distinguishable when the highest is at least `agreement`.
// Compared are the phases with coverage enough for a level; where no node is a phase, the root's children.
// Undefined (nothing) when fewer than two can be compared. Cost: draws × phases.
#pragma once

#include <optional>

#include "core/assessment/tree/aggregate_nodes.hpp"

namespace tukiranka::assessment {

// Places of the phases in model.nodes; where no node is a phase, of the root's children.
[[nodiscard]] std::vector<std::size_t> list_compared(const model::Model& model);

[[nodiscard]] std::optional<Weakest> find_weakest(const model::Model& model,
                                                  const std::vector<NodeWork>& nodes);

}  // namespace tukiranka::assessment
