// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/response.hpp"
#include <algorithm>

#include "plugins/network/mathematics/density.hpp"
#include "plugins/network/mathematics/reciprocity.hpp"

namespace tukiranka::network {
namespace {

std::optional<double> ratio(double part, double whole) {
  return whole > 0 ? std::optional<double>(part / whole) : std::nullopt;
}

// Directed: an arc is known when its source answered; undirected: a tie is known when either end did.
void bound_density(const Graph& graph, const std::vector<bool>& has_responded, Response& result) {
  const double n = graph.n;
  const auto silent = n - static_cast<double>(result.respondents);
  double known = static_cast<double>(result.ties_reported), open = silent * (n - 1), possible = n * (n - 1);
  if (!graph.is_directed) {
    known = 0;
    for (int v = 0; v < graph.n; ++v)
      for (const Arc* arc = graph.out.begin_of(v); arc != graph.out.end_of(v); ++arc)
        if (v < arc->target && (has_responded[static_cast<std::size_t>(v)] ||
                                has_responded[static_cast<std::size_t>(arc->target)]))
          ++known;
    open = silent * (silent - 1) / 2;
    possible /= 2;
  }
  result.bound_low = ratio(known, possible);
  if (result.bound_low) result.bound_high = (known + open) / possible;
}

}  // namespace

Response compute_response(const Graph& graph, const std::vector<bool>& has_responded) {
  Response result;
  const double n = graph.n;
  const auto r = static_cast<double>(std::count(has_responded.begin(), has_responded.end(), true));
  result.respondents = static_cast<std::size_t>(r);
  const Graph among = take_subgraph(graph, has_responded);
  std::vector<double> named(static_cast<std::size_t>(graph.n), 0);
  for (int v = 0; v < graph.n; ++v) {
    const bool responded = has_responded[static_cast<std::size_t>(v)];
    (responded ? result.ties_reported : result.ties_unexpected) += graph.out.degree(v);
    for (const Arc* arc = graph.out.begin_of(v); responded && arc != graph.out.end_of(v); ++arc)
      named[static_cast<std::size_t>(arc->target)] += 1;
  }
  const auto reported = static_cast<double>(result.ties_reported);
  result.rate = ratio(r, n);
  result.density_naive = compute_density(graph).density;
  result.density_available = ratio(reported, r * (n - 1));
  result.density_respondents = compute_density(among).density;
  bound_density(graph, has_responded, result);
  result.reciprocity_naive = compute_reciprocity(graph).arcs;
  result.reciprocity_respondents = compute_reciprocity(among).arcs;
  for (std::size_t v = 0; v < named.size(); ++v)
    result.in_degree_possible.push_back(ratio(named[v], r - (has_responded[v] ? 1 : 0)));
  return result;
}

}  // namespace tukiranka::network
