// SPDX-License-Identifier: GPL-2.0-or-later
// network: density, mean-degree, reciprocity, transitivity, connectedness, k-connectivity.
#include "plugins/network/mathematics/components.hpp"
#include "plugins/network/mathematics/connectivity.hpp"
#include "plugins/network/mathematics/density.hpp"
#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/mathematics/krackhardt.hpp"
#include "plugins/network/mathematics/reciprocity.hpp"
#include "plugins/network/mathematics/response.hpp"
#include "plugins/network/mathematics/transitivity.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

Json describe_density(const NetworkData& data, const Density& density) {
  return {{"n", data.graph.n},
          {"m", data.graph.m},
          {"m_weak", data.graph.m_weak},
          {"loops", data.graph.loops},
          {"parallel", data.graph.parallel},
          {"density", or_null(density.density)},
          {"density_weak", or_null(density.density_weak)},
          {"isolates", density.isolates},
          {"mean_degree", or_null(density.mean_degree)},
          {"weight_sum", data.graph.weight_sum},
          {"network", draw_network(data)}};
}

}  // namespace

void measure_density(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Density density = compute_density(data.graph);
  finding.estimate = density.density;
  finding.details = describe_density(data, density);
  if (finding.missing > 0 && finding.estimate) {  // silence is missing, not absent
    const Response response = compute_response(data.graph, *data.responded);
    finding.estimate = response.density_available;
    if (response.bound_low)
      finding.interval = sdk::Interval{*response.bound_low, *response.bound_high, 1.0, TKR_INTERVAL_RANGE};
    finding.details["density_available"] = or_null(response.density_available);
  }
  require_nodes(finding, data, 2);
}

void measure_mean_degree(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Density density = compute_density(data.graph);
  finding.estimate = density.mean_degree;
  finding.details = describe_density(data, density);
  if (finding.missing > 0 && finding.estimate) {  // ties of those who could report them
    const Response response = compute_response(data.graph, *data.responded);
    finding.estimate = response.respondents > 0 ? std::optional(static_cast<double>(response.ties_reported) /
                                                                static_cast<double>(response.respondents))
                                                : std::nullopt;
    const double others = data.graph.n - 1.0;
    if (response.bound_low)
      finding.interval =
          sdk::Interval{*response.bound_low * others, *response.bound_high * others, 1.0, TKR_INTERVAL_RANGE};
    finding.details["mean_degree_available"] = or_null(finding.estimate);
  }
  require_nodes(finding, data, 1);
}

void measure_reciprocity(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Reciprocity reciprocity = compute_reciprocity(data.graph);
  finding.estimate = reciprocity.arcs;
  finding.details = {
      {"arcs", or_null(reciprocity.arcs)},
      {"ratio", or_null(reciprocity.ratio)},
      {"weighted", or_null(reciprocity.weighted)},
      {"census",
       {{"mutual", reciprocity.mutual}, {"asymmetric", reciprocity.asymmetric}, {"null", reciprocity.null}}}};
  if (finding.missing > 0) {  // only pairs that both could report
    finding.estimate = compute_response(data.graph, *data.responded).reciprocity_respondents;
    finding.details["respondents"] = or_null(finding.estimate);
  }
  if (!finding.estimate)
    leave_undefined(finding, data.graph.is_directed ? "network.no-ties" : "network.no-direction");
}

void measure_transitivity(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Transitivity transitivity = compute_transitivity(data.graph);
  const auto triads = count_triads(data.graph);
  finding.estimate = transitivity.global;
  finding.details = {{"global", or_null(transitivity.global)},
                     {"mean_local", or_null(transitivity.mean_local)},
                     {"mean_local_zero", or_null(transitivity.mean_local_zero)},
                     {"triangles", transitivity.triangles},
                     {"two_paths", transitivity.two_paths},
                     {"nodes", data.nodes},
                     {"local", list_or_null(transitivity.local)},
                     {"barrat", list_or_null(transitivity.barrat)},
                     {"triads", or_null(triads)},
                     {"triad_names", triad_names}};
  if (!finding.estimate) leave_undefined(finding, "network.no-two-paths");
}

void measure_connectedness(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Components weak = find_weak_components(data.graph);
  const std::vector<std::size_t> strong = find_strong_component_sizes(data.graph);
  const Distances followed = compute_distances(data.graph, Direction::followed);
  const Distances ignored = compute_distances(data.graph, Direction::ignored);
  const Krackhardt krackhardt = compute_krackhardt(data.graph);
  finding.estimate = compute_connectedness(weak);
  finding.details = {
      {"connectedness", or_null(finding.estimate)},
      {"components_weak", weak.sizes.size()},
      {"components_strong", strong.size()},
      {"sizes_weak", weak.sizes},
      {"sizes_strong", strong},
      {"giant_share",
       data.graph.n > 0 ? Json(static_cast<double>(weak.sizes.front()) / data.graph.n) : Json(nullptr)},
      {"mean_distance", or_null(followed.mean_distance)},
      {"mean_distance_weak", or_null(ignored.mean_distance)},
      {"diameter", or_null(followed.diameter)},
      {"diameter_weak", or_null(ignored.diameter)},
      {"global_efficiency", or_null(followed.global_efficiency)},
      {"global_efficiency_weak", or_null(ignored.global_efficiency)},
      {"average_local_efficiency", or_null(followed.average_local_efficiency)},
      {"hierarchy", or_null(krackhardt.hierarchy)},
      {"graph_efficiency", or_null(krackhardt.graph_efficiency)},
      {"least_upper_boundedness", or_null(krackhardt.least_upper_boundedness)},
      {"network", draw_network(data)}};
  require_nodes(finding, data, 2);
}

void measure_k_connectivity(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Connectivity connectivity = compute_connectivity(data.graph);
  Json blocks = Json::array();
  for (const Block& block : connectivity.blocks)
    blocks.push_back({{"cohesion", block.cohesion},
                      {"parent", block.parent < 0 ? Json(nullptr) : Json(block.parent)},
                      {"nodes", list_ids(block.nodes, data)}});
  if (connectivity.vertex) finding.estimate = *connectivity.vertex;
  finding.details = {{"vertex", or_null(connectivity.vertex)},
                     {"vertex_weak", or_null(connectivity.vertex_weak)},
                     {"edge_weak", or_null(connectivity.edge_weak)},
                     {"cohesion", or_null(connectivity.cohesion)},
                     {"blocks", connectivity.cohesion ? blocks : Json(nullptr)}};
  if (connectivity.is_too_large)
    return leave_undefined(finding, "network.too-large",
                           {{"n", data.graph.n}, {"largest", largest_for_vertices}});
  require_nodes(finding, data, 2);
}

}  // namespace tukiranka::network
