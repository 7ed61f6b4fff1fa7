// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/null_networks.hpp"
#include <algorithm>

namespace tukiranka::network {
namespace {

constexpr int largest_bitset = 8192;
constexpr std::size_t attempts_per_tie = 10, fewest_attempts = 400;

std::vector<Tie> list_ties(const Graph& graph) {
  std::vector<Tie> ties;
  ties.reserve(graph.m);
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
      if (graph.is_directed || v < arc->target) ties.push_back({v, arc->target, 1});
  return ties;
}

// That many different pairs a < b, or ordered pairs a ≠ b, all sets alike.
std::vector<Tie> draw_pairs(int n, std::size_t count, bool is_ordered, sdk::Random& random) {
  const auto size = static_cast<std::uint32_t>(n);
  const double all = static_cast<double>(n) * (n - 1) / (is_ordered ? 1 : 2);
  if (static_cast<double>(count) > all / 2) {  // dense: shuffle the list of all
    std::vector<Tie> every;
    for (int a = 0; a < n; ++a)
      for (int b = is_ordered ? 0 : a + 1; b < n; ++b)
        if (a != b) every.push_back({a, b, 1});
    sdk::shuffle(every, random);
    every.resize(std::min(count, every.size()));
    return every;
  }
  TiedPairs taken(n);
  std::vector<Tie> pairs;
  while (pairs.size() < count) {
    int a = static_cast<int>(random.below(size)), b = static_cast<int>(random.below(size));
    if (!is_ordered && a > b) std::swap(a, b);
    if (a == b || taken.has(a, b)) continue;
    taken.add(a, b);
    pairs.push_back({a, b, 1});
  }
  return pairs;
}

std::vector<Tie> draw_dyads(const Graph& graph, sdk::Random& random) {
  if (!graph.is_directed) return draw_pairs(graph.n, graph.m, false, random);
  const std::size_t mutual = graph.m - graph.m_weak;
  std::vector<Tie> pairs = draw_pairs(graph.n, graph.m_weak, false, random), ties;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const bool is_turned = i >= mutual && random.below(2) == 1;
    ties.push_back(is_turned ? Tie{pairs[i].target, pairs[i].source, 1} : pairs[i]);
    if (i < mutual) ties.push_back({pairs[i].target, pairs[i].source, 1});
  }
  return ties;
}

class SwapChain {
 public:
  SwapChain(const Graph& graph, sdk::Random& random)
      : n_(graph.n),
        is_directed_(graph.is_directed),
        ties_(list_ties(graph)),
        pairs_(graph.n),
        random_(random) {
    for (const Tie& tie : ties_) set(tie.source, tie.target, true);
  }

  std::vector<Tie> run() {
    const auto m = static_cast<std::uint32_t>(ties_.size());
    if (m < 2) return std::move(ties_);
    const std::size_t attempts = std::max(fewest_attempts, attempts_per_tie * ties_.size());
    for (std::size_t i = 0; i < attempts; ++i) {
      if (is_directed_ && i % 16 == 15)
        turn_cycle(ties_[random_.below(m)]);
      else
        swap(ties_[random_.below(m)], ties_[random_.below(m)]);
    }
    return std::move(ties_);
  }

 private:
  void set(int a, int b, bool is_tied) {
    if (is_tied)
      pairs_.add(a, b);
    else
      pairs_.remove(a, b);
    if (is_directed_) return;
    if (is_tied)
      pairs_.add(b, a);
    else
      pairs_.remove(b, a);
  }

  void swap(Tie& one, Tie& two) {
    const int a = one.source, b = one.target;
    int c = two.source, d = two.target;
    if (!is_directed_ && random_.below(2) == 1) std::swap(c, d);
    if (a == d || c == b || a == c || b == d || pairs_.has(a, d) || pairs_.has(c, b)) return;
    set(a, b, false);
    set(c, d, false);
    set(a, d, true);
    set(c, b, true);
    one = {a, d, 1};
    two = {c, b, 1};
  }

  // a→b→c→a becomes a→c→b→a when none of those arcs is there.
  void turn_cycle(const Tie& tie) {
    const int a = tie.source, b = tie.target,
              c = static_cast<int>(random_.below(static_cast<std::uint32_t>(n_)));
    if (c == a || c == b || !pairs_.has(b, c) || !pairs_.has(c, a)) return;
    if (pairs_.has(b, a) || pairs_.has(c, b) || pairs_.has(a, c)) return;
    for (Tie& one : ties_)
      if ((one.source == a && one.target == b) || (one.source == b && one.target == c) ||
          (one.source == c && one.target == a)) {
        set(one.source, one.target, false);
        std::swap(one.source, one.target);
        set(one.source, one.target, true);
      }
  }

  int n_;
  bool is_directed_;
  std::vector<Tie> ties_;
  TiedPairs pairs_;
  sdk::Random& random_;
};

}  // namespace

TiedPairs::TiedPairs(int n)
    : words_((static_cast<std::size_t>(n) + 63) / 64),
      bits_(n <= largest_bitset ? words_ * static_cast<std::size_t>(n) : 0, 0) {}

std::vector<Tie> draw_network(const Graph& graph, NullKind kind, sdk::Random& random) {
  switch (kind) {
    case NullKind::edges:
      return draw_pairs(graph.n, graph.m, graph.is_directed, random);
    case NullKind::dyads:
      return draw_dyads(graph, random);
    case NullKind::degrees:
      return SwapChain(graph, random).run();
    case NullKind::labels:
      break;
  }
  return list_ties(graph);
}

std::optional<double> compute_transitivity_of(int n, const std::vector<Tie>& ties) {
  const auto size = static_cast<std::size_t>(n), words = (size + 63) / 64;
  std::vector<std::uint64_t> rows(size * words, 0);
  std::vector<std::size_t> degree(size, 0);
  const auto add = [&](int a, int b) {
    std::uint64_t& word = rows[static_cast<std::size_t>(a) * words + static_cast<std::size_t>(b) / 64];
    const std::uint64_t bit = std::uint64_t{1} << (b % 64);
    const bool is_new = (word & bit) == 0;
    word |= bit;
    degree[static_cast<std::size_t>(a)] += is_new ? 1 : 0;
    return is_new;
  };
  std::vector<std::pair<int, int>> pairs;
  for (const Tie& tie : ties)
    if (add(tie.source, tie.target)) {
      add(tie.target, tie.source);
      pairs.emplace_back(tie.source, tie.target);
    }
  double closed = 0, two_paths = 0;
  for (const auto& [a, b] : pairs) {
    const std::uint64_t *left = &rows[static_cast<std::size_t>(a) * words],
                        *right = &rows[static_cast<std::size_t>(b) * words];
    int common = 0;
    for (std::size_t w = 0; w < words; ++w) common += __builtin_popcountll(left[w] & right[w]);
    closed += common;
  }
  for (const std::size_t k : degree) two_paths += static_cast<double>(k) * (static_cast<double>(k) - 1) / 2;
  if (two_paths == 0) return std::nullopt;
  return closed / two_paths;
}

}  // namespace tukiranka::network
