// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/two_mode.hpp"
#include <algorithm>
#include <map>

namespace tukiranka::network {
namespace {

// `hubs[k]`: who takes part in k, ascending.
std::vector<SharedPair> project(const std::vector<std::vector<int>>& hubs) {
  std::map<std::pair<int, int>, SharedPair> pairs;
  for (const std::vector<int>& members : hubs)
    for (std::size_t i = 0; i < members.size(); ++i)
      for (std::size_t j = i + 1; j < members.size(); ++j) {
        SharedPair& pair = pairs[{members[i], members[j]}];
        pair.count += 1;
        pair.newman += 1 / (static_cast<double>(members.size()) - 1);
      }
  std::vector<SharedPair> result;
  for (auto& [ends, pair] : pairs) {
    pair.a = ends.first;
    pair.b = ends.second;
    result.push_back(pair);
  }
  return result;
}

}  // namespace

TwoMode compute_two_mode(std::pair<int, int> sizes, std::vector<std::pair<int, int>> ties) {
  TwoMode result;
  std::sort(ties.begin(), ties.end());
  std::vector<std::vector<int>> of_first(static_cast<std::size_t>(sizes.first)),
      of_second(static_cast<std::size_t>(sizes.second));
  for (const auto& [a, b] : ties) {
    of_first[static_cast<std::size_t>(a)].push_back(b);
    of_second[static_cast<std::size_t>(b)].push_back(a);
  }
  result.m = ties.size();
  for (const auto& list : of_first) result.degree_first.push_back(static_cast<int>(list.size()));
  for (const auto& list : of_second) result.degree_second.push_back(static_cast<int>(list.size()));
  const double cells = static_cast<double>(sizes.first) * sizes.second;
  if (cells > 0) result.density = static_cast<double>(result.m) / cells;
  result.projection_first = project(of_second);
  result.projection_second = project(of_first);
  double squares = 0, paths = 0;
  for (const SharedPair& pair : result.projection_first) squares += pair.count * (pair.count - 1) / 2;
  for (const auto& [a, b] : ties)
    paths += (result.degree_first[static_cast<std::size_t>(a)] - 1.0) *
             (result.degree_second[static_cast<std::size_t>(b)] - 1.0);
  if (paths > 0) result.clustering = 4 * squares / paths;
  return result;
}

}  // namespace tukiranka::network
