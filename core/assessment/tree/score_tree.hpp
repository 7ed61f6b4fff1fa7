// SPDX-License-Identifier: Apache-2.0
// assessment: the tree of a model laid out for being scored many times with other weights and other means.
// Formula: as in aggregate.hpp, over the children that have a value; coverage is the weighted mean of the
// children's. Undefined (NaN) where no child has a value. Cost: units × (criteria + nodes), no allocation.
// Tested against aggregate_nodes and numpy.
#pragma once

#include <vector>

#include "core/model/model.hpp"

namespace tukiranka::assessment {

struct TreeChild {
  std::size_t at = 0;  // a value's place: criteria first, then nodes, both in the model's order
  std::size_t weight = 0;
};

struct Tree {
  std::size_t criteria = 0;
  std::vector<std::vector<TreeChild>> children;  // of each node, in the model's order
  std::vector<model::Aggregation> rules;         // of each node
  std::vector<double> weights;                   // of all children; siblings sum to 1 and stand together
};

[[nodiscard]] Tree lay_out_tree(const model::Model& model);

// (criteria + nodes) × units numbers, unit by unit within each place.
struct ValueBlock {
  double* values = nullptr;
  std::size_t units = 1;
  [[nodiscard]] double* of(std::size_t place) const { return values + place * units; }
};

// The criteria of `block` are given, the nodes are filled. `weights` has the length of tree.weights. `rule`
// replaces the rule of every node that has not the minimum; none keeps the model's.
void score_tree(const Tree& tree, const std::vector<double>& weights, const model::Aggregation* rule,
                const ValueBlock& block);

// Coverage of the nodes out of that of the criteria; same layout, one unit.
void cover_tree(const Tree& tree, const std::vector<double>& weights, std::vector<double>& coverage);

}  // namespace tukiranka::assessment
