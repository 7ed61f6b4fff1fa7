// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/answer_patterns.hpp"
#include <cmath>
#include <map>
#include <string>

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

// Persons by the items they answered, in the order of the first such person.
std::vector<std::vector<std::size_t>> group_persons(const Answers& answers, bool complete_only,
                                                    std::vector<std::string>& keys) {
  std::map<std::string, std::size_t> place;
  std::vector<std::vector<std::size_t>> groups;
  std::string key(answers.k(), '0');
  for (std::size_t i = 0; i < answers.persons(); ++i) {
    for (std::size_t j = 0; j < answers.k(); ++j) key[j] = std::isnan(answers.items()[j][i]) ? '0' : '1';
    if (key.find('1') == std::string::npos) continue;
    if (complete_only && key.find('0') != std::string::npos) continue;
    const auto [at, is_new] = place.emplace(key, groups.size());
    if (is_new) {
      groups.emplace_back();
      keys.push_back(key);
    }
    groups[at->second].push_back(i);
  }
  return groups;
}

void describe_items(const Answers& answers, const std::vector<std::vector<std::size_t>>& groups,
                    Patterns& patterns) {
  for (std::size_t j = 0; j < answers.k(); ++j) {
    const Numbers item = answers.items()[j];
    const auto at = static_cast<Index>(j);
    double shift = 0, sum = 0, squares = 0;
    std::int64_t n = 0;
    for (const auto& group : groups)
      for (const std::size_t i : group) {
        if (std::isnan(item[i])) continue;
        if (n++ == 0) shift = item[i];
        sum += item[i] - shift;
      }
    const double mean = n > 0 ? shift + sum / static_cast<double>(n) : 0;
    for (const auto& group : groups)
      for (const std::size_t i : group)
        if (!std::isnan(item[i])) squares += (item[i] - mean) * (item[i] - mean);
    patterns.mean(at) = mean;
    patterns.sd(at) = n > 0 ? std::sqrt(squares / static_cast<double>(n)) : 0;
    patterns.each.push_back(n);
  }
}

Pattern describe_pattern(const Answers& answers, const std::vector<std::size_t>& group,
                         const std::string& key, const Patterns& of) {
  Pattern pattern;
  for (std::size_t j = 0; j < key.size(); ++j)
    if (key[j] == '1') pattern.observed.push_back(static_cast<Index>(j));
  const auto width = static_cast<Index>(pattern.observed.size());
  const double n = static_cast<double>(group.size());
  pattern.share = n / static_cast<double>(of.n);
  pattern.mean = VectorXd::Zero(width);
  pattern.scatter = MatrixXd::Zero(width, width);
  VectorXd row(width);
  const auto read = [&](std::size_t i) {
    for (Index a = 0; a < width; ++a) {
      const Index j = pattern.observed[static_cast<std::size_t>(a)];
      row(a) = (answers.items()[static_cast<std::size_t>(j)][i] - of.mean(j)) / of.sd(j);
    }
  };
  for (const std::size_t i : group) {
    read(i);
    pattern.mean += row;
  }
  pattern.mean /= n;
  for (const std::size_t i : group) {
    read(i);
    row -= pattern.mean;
    pattern.scatter.selfadjointView<Eigen::Lower>().rankUpdate(row);
  }
  pattern.scatter = MatrixXd(pattern.scatter.selfadjointView<Eigen::Lower>()) / n;
  return pattern;
}

}  // namespace

Patterns find_patterns(const Answers& answers, bool complete_only) {
  Patterns patterns;
  std::vector<std::string> keys;
  const auto groups = group_persons(answers, complete_only, keys);
  const auto k = static_cast<Index>(answers.k());
  patterns.mean = VectorXd::Zero(k);
  patterns.sd = VectorXd::Zero(k);
  describe_items(answers, groups, patterns);
  for (const auto& group : groups) patterns.n += static_cast<std::int64_t>(group.size());
  if (k == 0 || !(patterns.sd.minCoeff() > 0)) return patterns;
  for (std::size_t g = 0; g < groups.size(); ++g)
    patterns.list.push_back(describe_pattern(answers, groups[g], keys[g], patterns));
  return patterns;
}

std::pair<Index, Index> find_unmet_pair(const Patterns& patterns) {
  const Index k = patterns.mean.size();
  Eigen::Matrix<bool, Eigen::Dynamic, Eigen::Dynamic> met =
      Eigen::Matrix<bool, Eigen::Dynamic, Eigen::Dynamic>::Constant(k, k, false);
  for (const Pattern& pattern : patterns.list)
    for (const Index a : pattern.observed)
      for (const Index b : pattern.observed) met(a, b) = true;
  for (Index a = 0; a < k; ++a)
    for (Index b = 0; b < a; ++b)
      if (!met(a, b)) return {b, a};
  return {0, 0};
}

}  // namespace tukiranka::survey
