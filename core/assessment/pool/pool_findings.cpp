// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/pool_findings.hpp"
#include <algorithm>
#include <cmath>

#include <boost/math/quadrature/gauss.hpp>

namespace tukiranka::assessment {
namespace {

using Rule = boost::math::quadrature::gauss<double, 15>;

struct TauNode {
  double tau = 0, log_weight = 0;
};

void add_panel(std::vector<TauNode>& nodes, double low, double high, double tau0) {
  const double middle = 0.5 * (low + high), half = 0.5 * (high - low);
  for (std::size_t i = 0; i < Rule::abscissa().size(); ++i)
    for (const double sign : {-1.0, 1.0}) {
      if (Rule::abscissa()[i] == 0 && sign > 0) continue;
      const double tau = middle + sign * half * Rule::abscissa()[i];
      nodes.push_back({tau, std::log(Rule::weights()[i] * half) - 0.5 * tau * tau / (tau0 * tau0)});
    }
}

// Panels end at 8, 3, 1 and 1/4 of tau0, and go on by quarters down to the smallest error, below which the
// likelihood is flat.
std::vector<TauNode> list_nodes(double tau0, double least_sd) {
  if (!(tau0 > 0)) return {{0, 0}};
  std::vector<double> ends{8, 3, 1, 0.25};
  while (ends.back() > 3 * least_sd / tau0) ends.push_back(ends.back() / 4);
  ends.push_back(0);
  std::vector<TauNode> nodes;
  for (std::size_t i = ends.size() - 1; i > 0; --i)
    add_panel(nodes, ends[i] * tau0, ends[i - 1] * tau0, tau0);
  return nodes;
}

// Given tau: mean and variance of mu, and the log of the likelihood of tau.
struct Given {
  double mean = 0, variance = 0, log_likelihood = 0;
};

Given condition_on(double tau, const EvidenceList& evidence, double same_source) {
  double total = 0, mean = 0;
  for (const Evidence& one : evidence) {
    const double precision = 1 / (one.variance + tau * tau);
    total += precision;
    mean += precision * one.y;
  }
  mean /= total;
  Given given{mean, 1 / total, -0.5 * std::log(total)};
  for (const Evidence& one : evidence) {
    const double variance = one.variance + tau * tau;
    given.log_likelihood -= 0.5 * (std::log(variance) + (one.y - mean) * (one.y - mean) / variance);
  }
  for (std::size_t i = 0; i < evidence.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) {
      const Evidence &a = evidence[i], &b = evidence[j];
      if (a.source != b.source) continue;
      const double weights = 1 / ((a.variance + tau * tau) * (b.variance + tau * tau) * total * total);
      given.variance += 2 * same_source * weights * std::sqrt(a.variance * b.variance);
    }
  return given;
}

}  // namespace

PooledFindings pool_findings(const EvidenceList& given_evidence, const model::Synthesis& rules) {
  constexpr double negligible = 1e-12;
  EvidenceList evidence = given_evidence;
  double smallest = evidence.front().variance;
  for (Evidence& one : evidence) {
    one.variance = std::max(one.variance, least_variance);
    smallest = std::min(smallest, one.variance);
  }
  std::vector<Given> given;
  std::vector<double> logs;
  const std::vector<TauNode> nodes = list_nodes(rules.tau0, std::sqrt(std::max(smallest, least_variance)));
  for (const TauNode& node : nodes) {
    given.push_back(condition_on(node.tau, evidence, rules.same_source));
    logs.push_back(node.log_weight + given.back().log_likelihood);
  }
  const double highest = *std::max_element(logs.begin(), logs.end());
  double total = 0;
  for (double& value : logs) total += value = std::exp(value - highest);
  PooledFindings pooled;
  double kept = 0;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const double weight = logs[i] / total;
    pooled.tau += weight * nodes[i].tau;
    if (weight < negligible) continue;
    kept += weight;
    pooled.mixture.push_back({weight, given[i].mean, std::sqrt(given[i].variance)});
  }
  for (NormalPart& part : pooled.mixture) part.weight /= kept;
  return pooled;
}

PooledFindings mix_opinions(const EvidenceList& evidence) {
  double total = 0;
  for (const Evidence& one : evidence) total += one.weight;
  PooledFindings pooled;
  for (const Evidence& one : evidence) {
    const double weight = total > 0 ? one.weight / total : 1 / static_cast<double>(evidence.size());
    pooled.mixture.push_back({weight, one.y, std::sqrt(one.variance)});
  }
  return pooled;
}

}  // namespace tukiranka::assessment
