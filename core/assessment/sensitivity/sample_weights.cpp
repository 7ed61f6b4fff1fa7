// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/sample_weights.hpp"
#include <cmath>

namespace tukiranka::assessment {
namespace {

double sample_gamma(double shape, sdk::Random& random) {
  if (shape == 1) return -std::log(random.uniform());
  const double raised = shape < 1 ? shape + 1 : shape;
  const double d = raised - 1.0 / 3, c = 1 / std::sqrt(9 * d);
  double value = 0;
  for (;;) {
    const double x = random.normal(), root = 1 + c * x;
    if (root <= 0) continue;
    const double cube = root * root * root;
    if (std::log(random.uniform()) < 0.5 * x * x + d - d * cube + d * std::log(cube)) {
      value = d * cube;
      break;
    }
  }
  return shape < 1 ? value * std::pow(random.uniform(), 1 / shape) : value;
}

}  // namespace

void sample_weights(const Tree& tree, double concentration, sdk::Random& random,
                    std::vector<double>& weights) {
  for (const std::vector<TreeChild>& children : tree.children) {
    double total = 0;
    for (const TreeChild& child : children) {
      const double shape = concentration > 0 ? concentration * static_cast<double>(children.size()) *
                                                   tree.weights[child.weight]
                                             : 1;
      total += weights[child.weight] = children.size() == 1 ? 1 : sample_gamma(shape, random);
    }
    for (const TreeChild& child : children) weights[child.weight] /= total;
  }
}

}  // namespace tukiranka::assessment
