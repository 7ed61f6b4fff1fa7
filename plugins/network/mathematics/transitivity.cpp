// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/transitivity.hpp"

#include "plugins/network/mathematics/igraph_session.hpp"

namespace tukiranka::network {
namespace {

// Of each node: its triangles, and the weights of the two sides that meet there summed over them.
struct Corners {
  std::vector<double> triangles, sides;
};

// Each triangle once, found from its node of highest rank (rank = degree, then number), so a hub's long list
// is never walked for each of its neighbours.
class TriangleFinder {
 public:
  explicit TriangleFinder(const Graph& graph) : graph_(graph), mark_(static_cast<std::size_t>(graph.n), -1) {
    const auto n = static_cast<std::size_t>(graph.n);
    found_.triangles.assign(n, 0);
    found_.sides.assign(n, 0);
    starts_.assign(n + 1, 0);
    lower_.reserve(graph.m_weak);
    for (int v = 0; v < graph.n; ++v) {
      for (const Arc* arc = graph.weak.begin_of(v); arc != graph.weak.end_of(v); ++arc)
        if (is_lower(arc->target, v)) lower_.push_back(*arc);
      starts_[static_cast<std::size_t>(v) + 1] = lower_.size();
    }
  }

  Corners find() {
    for (int v = 0; v < graph_.n; ++v) visit(v);
    return std::move(found_);
  }

 private:
  [[nodiscard]] bool is_lower(int a, int b) const {
    const std::size_t da = graph_.weak.degree(a), db = graph_.weak.degree(b);
    return da != db ? da < db : a < b;
  }

  void visit(int v) {
    const std::size_t from = starts_[static_cast<std::size_t>(v)],
                      to = starts_[static_cast<std::size_t>(v) + 1];
    for (std::size_t i = from; i < to; ++i)
      mark_[static_cast<std::size_t>(lower_[i].target)] = static_cast<std::int64_t>(i);
    for (std::size_t i = from; i < to; ++i) {
      const auto u = static_cast<std::size_t>(lower_[i].target);
      for (std::size_t j = starts_[u]; j < starts_[u + 1]; ++j)
        if (const std::int64_t third = mark_[static_cast<std::size_t>(lower_[j].target)]; third >= 0)
          count(static_cast<std::size_t>(v), i, {j, static_cast<std::size_t>(third)});
    }
    for (std::size_t i = from; i < to; ++i) mark_[static_cast<std::size_t>(lower_[i].target)] = -1;
  }

  // Arcs: v–u, u–t, v–t.
  void count(std::size_t v, std::size_t first, std::pair<std::size_t, std::size_t> others) {
    const auto u = static_cast<std::size_t>(lower_[first].target);
    const auto t = static_cast<std::size_t>(lower_[others.first].target);
    const double vu = lower_[first].weight, ut = lower_[others.first].weight,
                 vt = lower_[others.second].weight;
    for (const std::size_t corner : {v, u, t}) found_.triangles[corner] += 1;
    found_.sides[v] += vu + vt;
    found_.sides[u] += vu + ut;
    found_.sides[t] += ut + vt;
  }

  const Graph& graph_;
  std::vector<std::int64_t> mark_;
  std::vector<std::size_t> starts_;
  std::vector<Arc> lower_;  // of each node, the neighbours of lower rank
  Corners found_;
};

}  // namespace

const std::array<const char*, 16> triad_names{"003",  "012",  "102", "021D", "021U", "021C", "111D", "111U",
                                              "030T", "030C", "201", "120D", "120U", "120C", "210",  "300"};

Transitivity compute_transitivity(const Graph& graph) {
  Transitivity result;
  const Corners corners = TriangleFinder(graph).find();
  double closed = 0, sum = 0, count = 0;
  for (int v = 0; v < graph.n; ++v) {
    const auto degree = static_cast<double>(graph.weak.degree(v));
    const double triangles = corners.triangles[static_cast<std::size_t>(v)],
                 pairs = degree * (degree - 1) / 2;
    if (degree < 2) {
      result.local.emplace_back();
      result.barrat.emplace_back();
      continue;
    }
    double strength = 0;
    for (const Arc* arc = graph.weak.begin_of(v); arc != graph.weak.end_of(v); ++arc) strength += arc->weight;
    result.local.emplace_back(triangles / pairs);
    result.barrat.emplace_back(corners.sides[static_cast<std::size_t>(v)] / (strength * (degree - 1)));
    closed += triangles;
    result.two_paths += pairs;
    sum += triangles / pairs;
    count += 1;
  }
  result.triangles = closed / 3;
  if (result.two_paths > 0) {
    result.global = closed / result.two_paths;
    result.mean_local = sum / count;
  }
  if (graph.n > 0) result.mean_local_zero = sum / graph.n;
  return result;
}

std::optional<std::array<double, 16>> count_triads(const Graph& graph) {
  if (graph.n < 3) return std::nullopt;
  std::vector<Tie> ties;
  for (int v = 0; v < graph.n; ++v)
    for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
      ties.push_back({v, arc->target, 1});
  const Graph both = build_graph(graph.n, ties, true, Parallel::maximum);
  const IgraphSession session(both, IgraphSession::Ties::directed);
  IgraphVector counts;
  IgraphSession::check(igraph_triad_census(session.graph(), counts.get()));
  std::array<double, 16> result{};
  const std::vector<double> values = counts.values();
  for (std::size_t i = 0; i < result.size(); ++i) result[i] = values.at(i);
  return result;
}

}  // namespace tukiranka::network
