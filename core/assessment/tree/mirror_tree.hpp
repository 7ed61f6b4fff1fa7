// SPDX-License-Identifier: Apache-2.0
// assessment: the mirror of every criterion and node, when the study has two waves.
// A node's change is the weighted mean of its children's changes; it leaves out children without one.
#pragma once

#include <map>
#include <string>

#include "core/assessment/tree/aggregate_nodes.hpp"

namespace tukiranka::assessment {

struct WaveWork {
  std::vector<CriterionWork> criteria;
  std::vector<NodeWork> nodes;
};

void mirror_tree(Assessment& assessment, const model::Model& model, const FindingIndex& index,
                 const std::map<std::string, WaveWork>& waves);

}  // namespace tukiranka::assessment
