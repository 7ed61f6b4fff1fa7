// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/brokerage_roles.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::network {
namespace {

using Moments = std::array<double, role_count>;

Role role_of(int source, int broker, int target) {
  if (source == broker) return broker == target ? Role::coordinator : Role::representative;
  if (source == target) return Role::itinerant;
  return broker == target ? Role::gatekeeper : Role::liaison;
}

bool plays(std::size_t role, std::array<int, 3> groups) {
  return role == static_cast<std::size_t>(Role::total) ||
         role == static_cast<std::size_t>(role_of(groups[0], groups[1], groups[2]));
}

void count_paths(const Graph& graph, const std::vector<int>& groups,
                 std::array<RoleCounts, role_count>& result) {
  std::vector<int> marked(static_cast<std::size_t>(graph.n), -1);
  for (int i = 0; i < graph.n; ++i) {
    for (const Arc* arc = graph.out.begin_of(i); arc != graph.out.end_of(i); ++arc)
      marked[static_cast<std::size_t>(arc->target)] = i;
    for (const Arc* arc = graph.out.begin_of(i); arc != graph.out.end_of(i); ++arc) {
      const auto j = static_cast<std::size_t>(arc->target);
      for (const Arc* next = graph.out.begin_of(arc->target); next != graph.out.end_of(arc->target); ++next) {
        const auto k = static_cast<std::size_t>(next->target);
        if (next->target == i || marked[k] == i) continue;
        const Role role = role_of(groups[static_cast<std::size_t>(i)], groups[j], groups[k]);
        result[static_cast<std::size_t>(role)].count[j] += 1;
        result[static_cast<std::size_t>(Role::total)].count[j] += 1;
      }
    }
  }
}

// A path with its arcs, and two paths through the same broker that share one arc.
struct Chances {
  explicit Chances(double d)
      : path(d * d * (1 - d)),
        shared(std::pow(d * (1 - d), 3)),
        clash(std::pow(d * d * (1 - d), 2)),
        closing(std::pow(d, 5) * (1 - d)) {}
  double path;     // d²(1−d)
  double shared;   // covariance of two paths that share an arc of theirs: d³(1−d)³
  double clash;    // minus the covariance when an arc of one closes the other: d⁴(1−d)²
  double closing;  // covariance when the same arc closes both: d⁵(1−d)
};

// Variance of a role's count at one node of group `a`: paths through it share at most its own arcs.
void describe_node(const std::vector<double>& sizes, std::size_t a, const Chances& chances,
                   std::array<Moments, 2>& moments) {
  auto& [expected, variance] = moments;
  const auto c = static_cast<int>(sizes.size());
  expected.fill(0);
  variance.fill(0);
  for (std::size_t role = 0; role < role_count; ++role) {
    double paths = 0, pairs = 0;
    for (int s = 0; s < c; ++s) {
      const auto from = static_cast<std::size_t>(s);
      const double sources = sizes[from] - (from == a ? 1 : 0);
      double onward = 0, inward = 0;  // targets for a source of s; sources for a target of s
      double onward_same = 0, inward_same = 0;
      for (int t = 0; t < c; ++t) {
        const auto to = static_cast<std::size_t>(t);
        const double others = sizes[to] - (to == a ? 1 : 0) - (to == from ? 1 : 0);
        onward += plays(role, {s, static_cast<int>(a), t}) ? others : 0;
        inward += plays(role, {t, static_cast<int>(a), s}) ? others : 0;
      }
      onward_same = onward * (onward - 1);
      inward_same = inward * (inward - 1);
      paths += sources * onward;
      pairs += sources * (onward_same + inward_same);
    }
    expected[role] = chances.path * paths;
    variance[role] = expected[role] * (1 - chances.path) + chances.shared * pairs;
  }
}

// The whole network's variance with every covariance; see the header.
double exact_variance(const std::vector<double>& sizes, std::size_t role, const Chances& chances) {
  const auto c = static_cast<int>(sizes.size());
  const auto size = [&](int g) { return sizes[static_cast<std::size_t>(g)]; };
  double variance = 0;
  for (int a = 0; a < c; ++a)
    for (int b = 0; b < c; ++b) {
      const double arcs = size(a) * (size(b) - (a == b ? 1 : 0));
      double on = 0, on_same = 0, close = 0, close_same = 0, both_same = 0;
      for (int t = 0; t < c; ++t) {
        const double third = size(t) - (t == a ? 1 : 0) - (t == b ? 1 : 0);
        const double uses = (plays(role, {a, b, t}) ? 1 : 0) + (plays(role, {t, a, b}) ? 1 : 0);
        const double closes = plays(role, {a, t, b}) ? 1 : 0;
        on += third * uses;
        on_same += third * uses * uses;
        close += third * closes;
        close_same += third * closes;
        both_same += third * uses * closes;
        const double triples = arcs * third;
        if (!plays(role, {a, b, t})) continue;
        variance += triples * chances.path * (1 - chances.path);
        variance -=
            triples * chances.clash * ((plays(role, {a, t, b}) ? 1 : 0) + (plays(role, {b, a, t}) ? 1 : 0));
        variance +=
            triples * chances.shared * ((plays(role, {b, t, a}) ? 1 : 0) + (plays(role, {t, a, b}) ? 1 : 0));
      }
      variance +=
          arcs * (chances.shared * (on * on - on_same) + chances.closing * (close * close - close_same) -
                  2 * chances.clash * (on * close - both_same));
    }
  return variance;
}

// As published, role by role; the form of `total` serves the coordinator within each group.
Moments published_variance(const std::vector<double>& sizes, double d, const Moments& expected) {
  const double q = 1 - d, shared = std::pow(d * q, 3), closing = std::pow(d, 5) * q;
  const double clash = std::pow(d, 4) * q * q, path = d * d * q;
  double all = 0;
  for (const double n : sizes) all += n;
  Moments variance{};
  for (std::size_t role = 0; role < role_count; ++role) variance[role] = expected[role] * (1 - path);
  const auto whole = [&](double n) {
    return n * (n - 1) * (n - 2) * ((4 * n - 10) * shared - 4 * (n - 3) * clash + (n - 3) * closing);
  };
  for (const double x : sizes) {
    variance[0] += whole(x);
    for (const double y : sizes)
      variance[1] += x * y * (x - 1) * ((2 * x + 2 * y - 6) * shared + (all - x - 1) * closing);
    variance[1] -= x * x * (x - 1) * ((4 * x - 6) * shared + (all - x - 1) * closing);
    variance[2] += x * (all - x) * (x - 1) * ((all - 3) * shared + (x - 2) * closing);
  }
  variance[3] = expected[3] * (1 - path) + variance[2] - expected[2] * (1 - path);
  for (std::size_t i = 0; i < sizes.size(); ++i)
    for (std::size_t j = 0; j < sizes.size(); ++j)
      for (std::size_t k = 0; k < sizes.size(); ++k) {
        if (i == j || j == k || i == k) continue;
        const double x = sizes[i], y = sizes[j], z = sizes[k];
        variance[4] += x * y * z *
                       ((4 * (all - y) - 2 * (x + z + 1)) * shared -
                        (4 * (all - z) - 2 * (x + y + 1)) * clash + (all - (x + z + 1)) * closing);
      }
  variance[5] += whole(all);
  return variance;
}

std::optional<double> root(double variance) {
  return variance >= 0 ? std::optional<double>(std::sqrt(variance)) : std::nullopt;
}

std::optional<double> standardise(double count, double expected, const std::optional<double>& sd) {
  return sd && *sd > 0 ? std::optional<double>((count - expected) / *sd) : std::nullopt;
}

void describe_network(const std::vector<double>& sizes, double d,
                      std::array<RoleCounts, role_count>& result) {
  Moments expected{};
  for (std::size_t role = 0; role < role_count; ++role) {
    for (const double value : result[role].expected) expected[role] += value;
    for (const double value : result[role].count) result[role].network_count += value;
  }
  const Moments published = published_variance(sizes, d, expected);
  for (std::size_t role = 0; role < role_count; ++role) {
    RoleCounts& one = result[role];
    one.network_expected = expected[role];
    one.network_sd = root(published[role]);
    one.network_sd_exact = root(exact_variance(sizes, role, Chances(d)));
    one.network_z = standardise(one.network_count, one.network_expected, one.network_sd);
    one.network_z_exact = standardise(one.network_count, one.network_expected, one.network_sd_exact);
  }
}

}  // namespace

const std::array<const char*, role_count> role_names{"coordinator", "itinerant", "representative",
                                                     "gatekeeper",  "liaison",   "total"};

std::array<RoleCounts, role_count> compute_roles(const Graph& graph, const std::vector<int>& groups) {
  std::array<RoleCounts, role_count> result;
  const auto n = static_cast<std::size_t>(graph.n);
  for (RoleCounts& role : result) role.count.assign(n, 0);
  count_paths(graph, groups, result);
  std::vector<double> sizes(
      groups.empty() ? 0 : static_cast<std::size_t>(*std::max_element(groups.begin(), groups.end())) + 1, 0);
  for (const int group : groups) sizes[static_cast<std::size_t>(group)] += 1;
  const double arcs = static_cast<double>(graph.m) * (graph.is_directed ? 1 : 2);
  const double d = arcs / (static_cast<double>(graph.n) * (graph.n - 1));
  std::vector<std::array<Moments, 2>> of_group(sizes.size());
  for (std::size_t a = 0; a < sizes.size(); ++a) describe_node(sizes, a, Chances(d), of_group[a]);
  for (std::size_t v = 0; v < n; ++v)
    for (std::size_t role = 0; role < role_count; ++role) {
      const auto& [expected, variance] = of_group[static_cast<std::size_t>(groups[v])];
      RoleCounts& one = result[role];
      one.expected.push_back(expected[role]);
      one.sd.push_back(root(variance[role]));
      one.z.push_back(standardise(one.count[v], expected[role], one.sd.back()));
    }
  describe_network(sizes, d, result);
  return result;
}

}  // namespace tukiranka::network
