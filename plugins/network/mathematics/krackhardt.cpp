// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/krackhardt.hpp"
#include <algorithm>
#include <cstdint>
#include <vector>

#include "plugins/network/mathematics/components.hpp"

namespace tukiranka::network {
namespace {

constexpr int largest = 2000;

// A square of bits, one row a node.
class BitRows {
 public:
  explicit BitRows(int n)
      : words_((static_cast<std::size_t>(n) + 63) / 64), bits_(words_ * static_cast<std::size_t>(n), 0) {}
  void set(int row, int column) { word(row, column) |= std::uint64_t{1} << (column % 64); }
  [[nodiscard]] bool get(int row, int column) const {
    return ((bits_[index(row, column)] >> (column % 64)) & 1U) != 0;
  }
  [[nodiscard]] const std::uint64_t* row(int r) const {
    return bits_.data() + static_cast<std::size_t>(r) * words_;
  }
  [[nodiscard]] std::size_t words() const { return words_; }

 private:
  [[nodiscard]] std::size_t index(int row, int column) const {
    return static_cast<std::size_t>(row) * words_ + static_cast<std::size_t>(column) / 64;
  }
  std::uint64_t& word(int row, int column) { return bits_[index(row, column)]; }
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

// reached_by(v, u): u can reach v (every node reaches itself).
BitRows find_reachability(const Graph& graph) {
  BitRows reached_by(graph.n);
  std::vector<int> queue;
  for (int start = 0; start < graph.n; ++start) {
    queue.assign(1, start);
    reached_by.set(start, start);
    for (std::size_t next = 0; next < queue.size(); ++next)
      for (const Arc* arc = graph.out.begin_of(queue[next]); arc != graph.out.end_of(queue[next]); ++arc)
        if (!reached_by.get(arc->target, start)) {
          reached_by.set(arc->target, start);
          queue.push_back(arc->target);
        }
  }
  return reached_by;
}

std::optional<double> compute_hierarchy(const BitRows& reached_by, int n) {
  double mutual = 0, one_way = 0;
  for (int a = 0; a < n; ++a)
    for (int b = a + 1; b < n; ++b) {
      const int ways = (reached_by.get(a, b) ? 1 : 0) + (reached_by.get(b, a) ? 1 : 0);
      mutual += ways == 2 ? 1 : 0;
      one_way += ways == 1 ? 1 : 0;
    }
  if (mutual + one_way == 0) return std::nullopt;
  return 1 - mutual / (mutual + one_way);
}

// Of the nodes that reach both, is there one that reaches all the others?
bool has_least_upper_bound(const BitRows& reached_by, int a, int b, std::vector<std::uint64_t>& candidates) {
  const std::uint64_t *left = reached_by.row(a), *right = reached_by.row(b);
  for (std::size_t w = 0; w < reached_by.words(); ++w) candidates[w] = left[w] & right[w];
  bool is_left =
      std::any_of(candidates.begin(), candidates.end(), [](std::uint64_t bits) { return bits != 0; });
  for (std::size_t word = 0; word < reached_by.words() && is_left; ++word)
    for (std::uint64_t bounds = left[word] & right[word]; bounds != 0 && is_left; bounds &= bounds - 1) {
      const std::uint64_t* above = reached_by.row(static_cast<int>(word) * 64 + __builtin_ctzll(bounds));
      is_left = false;
      for (std::size_t w = 0; w < reached_by.words(); ++w)
        is_left = (candidates[w] &= above[w]) != 0 || is_left;
    }
  return is_left;
}

std::optional<double> compute_boundedness(const Graph& graph, const BitRows& reached_by) {
  const Components components = find_weak_components(graph);
  double most = 0, violations = 0;
  for (const std::size_t size : components.sizes)
    if (size > 2) most += (static_cast<double>(size) - 1) * (static_cast<double>(size) - 2) / 2;
  if (most == 0) return std::nullopt;
  std::vector<std::uint64_t> candidates(reached_by.words());
  for (int a = 0; a < graph.n; ++a)
    for (int b = a + 1; b < graph.n; ++b)
      if (components.membership[static_cast<std::size_t>(a)] ==
              components.membership[static_cast<std::size_t>(b)] &&
          !has_least_upper_bound(reached_by, a, b, candidates))
        ++violations;
  return 1 - violations / most;
}

std::optional<double> compute_tree_efficiency(const Graph& graph) {
  double needed = 0, most = 0;
  for (const std::size_t size : find_weak_components(graph).sizes) {
    const auto s = static_cast<double>(size);
    needed += s - 1;
    most += s * (s - 1) - (s - 1);
  }
  const double ties = static_cast<double>(graph.m) * (graph.is_directed ? 1 : 2);
  if (most == 0) return std::nullopt;
  return 1 - (ties - needed) / most;
}

}  // namespace

Krackhardt compute_krackhardt(const Graph& graph) {
  Krackhardt result;
  result.graph_efficiency = compute_tree_efficiency(graph);
  if (graph.n > largest) return result;
  const BitRows reached_by = find_reachability(graph);
  result.hierarchy = compute_hierarchy(reached_by, graph.n);
  result.least_upper_boundedness = compute_boundedness(graph, reached_by);
  return result;
}

}  // namespace tukiranka::network
