// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/tie_ratings.hpp"
#include <algorithm>
#include <set>

namespace tukiranka::network {
namespace {

struct RunningMean {
  double sum = 0, count = 0;
  void add(double value) {
    sum += value;
    count += 1;
  }
  [[nodiscard]] std::optional<double> mean() const {
    return count > 0 ? std::optional<double>(sum / count) : std::nullopt;
  }
};

std::optional<double> mean_of(const std::vector<std::optional<double>>& values) {
  RunningMean running;
  for (const auto& value : values)
    if (value) running.add(*value);
  return running.mean();
}

}  // namespace

TieRatings compute_tie_ratings(int n, std::size_t dimensions, std::vector<TieRating> rows) {
  TieRatings result;
  result.targets.resize(static_cast<std::size_t>(n));
  std::stable_sort(rows.begin(), rows.end(), [](const TieRating& a, const TieRating& b) {
    return a.target != b.target ? a.target < b.target : a.rater < b.rater;
  });
  std::vector<std::vector<RunningMean>> means(result.targets.size(), std::vector<RunningMean>(dimensions));
  std::set<int> raters;
  for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
    std::vector<RunningMean> own(dimensions);  // of one rater for one target
    for (to = from;
         to < rows.size() && rows[to].target == rows[from].target && rows[to].rater == rows[from].rater; ++to)
      for (std::size_t d = 0; d < dimensions; ++d)
        if (rows[to].values[d]) own[d].add(*rows[to].values[d]);
    const auto target = static_cast<std::size_t>(rows[from].target);
    bool has_rated = false;
    for (std::size_t d = 0; d < dimensions; ++d)
      if (const auto mean = own[d].mean()) {
        means[target][d].add(*mean);
        has_rated = true;
      }
    if (!has_rated) continue;
    ++result.targets[target].raters;
    ++result.ratings;
    raters.insert(rows[from].rater);
  }
  std::vector<RunningMean> network(dimensions);
  RunningMean scores;
  for (std::size_t v = 0; v < means.size(); ++v) {
    for (std::size_t d = 0; d < dimensions; ++d) {
      result.targets[v].dimensions.push_back(means[v][d].mean());
      if (result.targets[v].dimensions[d]) network[d].add(*result.targets[v].dimensions[d]);
    }
    result.targets[v].score = mean_of(result.targets[v].dimensions);
    if (result.targets[v].score) scores.add(*result.targets[v].score);
  }
  for (const RunningMean& one : network) result.dimensions.push_back(one.mean());
  result.score = scores.mean();
  result.rated = static_cast<std::size_t>(scores.count);
  result.raters = raters.size();
  return result;
}

}  // namespace tukiranka::network
