// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/core_periphery.hpp"
#include <algorithm>
#include <cmath>
#include <cstdint>

namespace tukiranka::network {
namespace {

constexpr std::size_t largest_thorough = 150;  // nodes; above, fewer starts and no exchanges at every size

// The correlation depends on a core only through its size and the ties among the periphery.
class Pattern {
 public:
  explicit Pattern(const Graph& graph)
      : n_(graph.n), ties_(static_cast<double>(graph.m_weak)), pairs_(n_ * (n_ - 1) / 2) {}

  [[nodiscard]] double fit(int core, double outside) const {
    const double left = n_ - core, ideal = pairs_ - left * (left - 1) / 2;
    const double spread = ties_ * (pairs_ - ties_) * ideal * (pairs_ - ideal);
    if (!(spread > 0)) return -2;  // no pattern: everyone or nobody is in the core
    return (pairs_ * (ties_ - outside) - ties_ * ideal) / std::sqrt(spread);
  }
  [[nodiscard]] bool has_variance() const { return ties_ > 0 && ties_ < pairs_; }

 private:
  double n_, ties_, pairs_;
};

struct Candidate {
  double r = -2;
  int size = 0;
  std::vector<bool> core;
};

bool is_better(double r, int size, const Candidate& best) {
  return r > best.r + 1e-12 || (r > best.r - 1e-12 && size < best.size);
}

// Nodes by falling degree; ties by number.
std::vector<int> rank_by_degree(const Graph& graph) {
  std::vector<int> ranked(static_cast<std::size_t>(graph.n));
  std::iota(ranked.begin(), ranked.end(), 0);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](int a, int b) { return graph.weak.degree(a) > graph.weak.degree(b); });
  return ranked;
}

// All cores in the order of a Gray code: each differs from the last by one node.
Candidate enumerate_cores(const Graph& graph, const Pattern& pattern) {
  const auto n = static_cast<std::uint32_t>(graph.n);
  const std::vector<int> ranked = rank_by_degree(graph);
  std::vector<std::uint32_t> place(n), near(n, 0);
  for (std::uint32_t i = 0; i < n; ++i) place[static_cast<std::size_t>(ranked[i])] = i;
  for (std::uint32_t i = 0; i < n; ++i)
    for (const Arc* arc = graph.weak.begin_of(ranked[i]); arc != graph.weak.end_of(ranked[i]); ++arc)
      near[i] |= 1U << place[static_cast<std::size_t>(arc->target)];
  const std::uint32_t everyone = (1U << n) - 1;
  std::uint32_t core = 0, best_core = 0;
  auto outside = static_cast<int>(graph.m_weak);
  int size = 0;
  Candidate best;
  for (std::uint32_t step = 1; step <= everyone; ++step) {
    const auto bit = static_cast<std::uint32_t>(__builtin_ctz(step));
    const int touched = __builtin_popcount(near[bit] & ~core & everyone & ~(1U << bit));
    const bool is_leaving = ((core >> bit) & 1U) != 0;
    core ^= 1U << bit;
    size += is_leaving ? -1 : 1;
    outside += is_leaving ? touched : -touched;
    const double r = pattern.fit(size, outside);
    const bool is_tied = best.size == size && r > best.r - 1e-12;  // then the one of higher degrees
    if (is_better(r, size, best) || (is_tied && core < best_core)) {
      best.r = std::max(r, best.r);
      best.size = size;
      best_core = core;
    }
  }
  best.core.assign(n, false);
  for (std::uint32_t i = 0; i < n; ++i)
    if (((best_core >> i) & 1U) != 0) best.core[static_cast<std::size_t>(ranked[i])] = true;
  return best;
}

// A core and what each node would change: the neighbours it has in the periphery.
struct Search {
  const Graph& graph;
  const Pattern& pattern;
  std::vector<bool> core;
  std::vector<int> outer;
  int size = 0;
  double outside = 0;

  Search(const Graph& g, const Pattern& p, std::vector<bool> start)
      : graph(g), pattern(p), core(std::move(start)) {
    outer.assign(core.size(), 0);
    for (int v = 0; v < graph.n; ++v) {
      size += core[static_cast<std::size_t>(v)] ? 1 : 0;
      for (const Arc* arc = graph.weak.begin_of(v); arc != graph.weak.end_of(v); ++arc)
        outer[static_cast<std::size_t>(v)] += core[static_cast<std::size_t>(arc->target)] ? 0 : 1;
      if (!core[static_cast<std::size_t>(v)]) outside += outer[static_cast<std::size_t>(v)];
    }
    outside /= 2;
  }
  [[nodiscard]] double fit_after(int v) const {
    const auto at = static_cast<std::size_t>(v);
    return core[at] ? pattern.fit(size - 1, outside + outer[at]) : pattern.fit(size + 1, outside - outer[at]);
  }
  void flip(int v) {
    const auto at = static_cast<std::size_t>(v);
    outside += core[at] ? outer[at] : -outer[at];
    size += core[at] ? -1 : 1;
    core[at] = !core[at];
    for (const Arc* arc = graph.weak.begin_of(v); arc != graph.weak.end_of(v); ++arc)
      outer[static_cast<std::size_t>(arc->target)] += core[at] ? -1 : 1;
  }
  // Best single changes until none helps; then exchanges of one inside for one outside.
  void climb() {
    for (bool is_moving = true; is_moving;) {
      is_moving = false;
      double best = pattern.fit(size, outside);
      int chosen = -1;
      for (int v = 0; v < graph.n; ++v)
        if (const double r = fit_after(v); r > best + 1e-12) {
          best = r;
          chosen = v;
        }
      if (chosen >= 0) {
        flip(chosen);
        is_moving = true;
      } else {
        is_moving = exchange();
      }
    }
  }
  bool exchange() {
    const double before = pattern.fit(size, outside);
    for (int out = 0; out < graph.n; ++out) {
      if (!core[static_cast<std::size_t>(out)]) continue;
      flip(out);
      for (int in = 0; in < graph.n; ++in) {
        if (in == out || core[static_cast<std::size_t>(in)] || fit_after(in) <= before + 1e-12) continue;
        flip(in);
        return true;
      }
      flip(out);
    }
    return false;
  }
};

}  // namespace

DiscreteCore search_core(const Graph& graph, sdk::Random& random) {
  const Pattern pattern(graph);
  if (!pattern.has_variance()) return {};
  const auto n = static_cast<std::size_t>(graph.n);
  const std::vector<int> ranked = rank_by_degree(graph);
  Candidate best;
  const auto keep_better = [&](const Search& found) {
    const double r = pattern.fit(found.size, found.outside);
    if (is_better(r, found.size, best)) best = {r, found.size, found.core};
  };
  Search prefix(graph, pattern, std::vector<bool>(n, false));  // the nodes of highest degree, more and more
  for (std::size_t i = 0; i + 1 < n; ++i) {
    prefix.flip(ranked[i]);
    keep_better(prefix);
    if (n > largest_thorough) continue;
    Search exchanged = prefix;
    while (exchanged.exchange()) {
    }
    keep_better(exchanged);
  }
  Search climbing(graph, pattern, best.core);
  climbing.climb();
  keep_better(climbing);
  for (int i = 0; i < (n <= largest_thorough ? 40 : n <= 1000 ? 4 : 1); ++i) {
    const std::uint32_t size = 1 + random.below(static_cast<std::uint32_t>(n));
    std::vector<bool> start(n, false);
    for (std::size_t v = 0; v < n; ++v) start[v] = random.below(static_cast<std::uint32_t>(n)) < size;
    Search from_random(graph, pattern, start);
    from_random.climb();
    keep_better(from_random);
  }
  return {best.core, best.r, false};
}

DiscreteCore find_core(const Graph& graph, sdk::Random& random) {
  const Pattern pattern(graph);
  if (!pattern.has_variance()) return {};
  if (graph.n > largest_exact_core) return search_core(graph, random);
  const Candidate best = enumerate_cores(graph, pattern);
  return {best.core, best.r, true};
}

}  // namespace tukiranka::network
