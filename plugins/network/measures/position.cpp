// SPDX-License-Identifier: GPL-2.0-or-later
// network: centralisation, centrality, brokerage, core-periphery.
#include <map>

#include "plugins/network/mathematics/brokerage_roles.hpp"
#include "plugins/network/mathematics/centralisation.hpp"
#include "plugins/network/mathematics/centrality.hpp"
#include "plugins/network/mathematics/components.hpp"
#include "plugins/network/mathematics/constraint.hpp"
#include "plugins/network/mathematics/core_periphery.hpp"
#include "plugins/network/mathematics/coreness.hpp"
#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

// Roles of the nodes that have a group; without groups `roles` is null and constraint still stands.
void describe_roles(const Question& question, Finding& finding) {
  Finding without = finding;
  const auto grouping = group_nodes(question, without);
  if (!grouping || grouping->graph.n < 2) {
    finding.details["roles"] = nullptr;
    return;
  }
  const auto roles = compute_roles(grouping->graph, grouping->of);
  const std::size_t n = question.data.nodes.size();
  Json described = Json::object(), rows = Json::array();
  for (std::size_t i = 0; i < role_count; ++i) {
    const RoleCounts& role = roles[i];
    described[role_names[i]] = {{"count", spread(role.count, *grouping, n)},
                                {"expected", spread(role.expected, *grouping, n)},
                                {"sd", spread(list_or_null(role.sd), *grouping, n)},
                                {"z", spread(list_or_null(role.z), *grouping, n)},
                                {"network",
                                 {{"count", role.network_count},
                                  {"expected", role.network_expected},
                                  {"sd", or_null(role.network_sd)},
                                  {"z", or_null(role.network_z)},
                                  {"sd_exact", or_null(role.network_sd_exact)},
                                  {"z_exact", or_null(role.network_z_exact)}}}};
  }
  for (std::size_t i = 0; i < grouping->members.size(); ++i) {
    const auto at = static_cast<std::size_t>(grouping->members[i]);
    Json row = {question.data.nodes[at], *question.data.groups[at]};
    for (const RoleCounts& role : roles) row.push_back(role.count[i]);
    rows.push_back(std::move(row));
  }
  finding.details["roles"] = described;
  finding.details["ungrouped"] = n - grouping->members.size();
  finding.details["table"] = {
      {"columns",
       {write_column("node", "Toimija", "Aktör", "Actor"), write_column("group", "Ryhmä", "Grupp", "Group"),
        write_column("coordinator", "Koordinoija", "Samordnare", "Coordinator"),
        write_column("itinerant", "Ulkopuolinen välittäjä", "Utomstående förmedlare", "Itinerant broker"),
        write_column("representative", "Edustaja", "Representant", "Representative"),
        write_column("gatekeeper", "Portinvartija", "Grindvakt", "Gatekeeper"),
        write_column("liaison", "Yhdyshenkilö", "Kontaktperson", "Liaison"),
        write_column("total", "Yhteensä", "Totalt", "Total")}},
      {"rows", rows}};
}

}  // namespace

void measure_centralisation(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const Centralisation c = compute_centralisation(data.graph);
  const std::map<std::string, std::optional<double>> indices{
      {"degree_in", c.degree_in},          {"degree_out", c.degree_out},
      {"degree_all", c.degree_all},        {"degree_weak", c.degree_weak},
      {"betweenness", c.betweenness},      {"betweenness_weak", c.betweenness_weak},
      {"closeness_weak", c.closeness_weak}};
  for (const char* name : {"degree_in", "degree_out", "degree_all", "degree_weak", "betweenness",
                           "betweenness_weak", "closeness_weak"})
    finding.details[name] = or_null(indices.at(name));
  const std::string index = question.asked.get("index", std::string("degree_all"));
  finding.estimate = indices.at(index);
  if (finding.estimate) return;
  if (data.graph.n < 3)
    return leave_undefined(finding, "network.too-few-nodes", {{"n", data.graph.n}, {"needed", 3}});
  if (data.graph.n > largest_for_paths)
    return leave_undefined(finding, "network.too-large",
                           {{"n", data.graph.n}, {"largest", largest_for_paths}});
  if (index != "closeness_weak") return leave_undefined(finding, "network.no-direction");
  leave_undefined(finding, "network.not-connected",
                  {{"components", find_weak_components(data.graph).sizes.size()}});
}

// Places of single people have no value for the whole, so there is no estimate.
void measure_centrality(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  if (data.graph.n > largest_for_paths)
    return leave_undefined(finding, "network.too-large",
                           {{"n", data.graph.n}, {"largest", largest_for_paths}});
  const std::string weights = question.asked.get("weights", std::string());
  const Centrality c = compute_centrality(
      data.graph,
      {weights == "as-strength" || weights == "inverse-as-distance", weights == "inverse-as-distance"});
  finding.details = {{"nodes", data.nodes},
                     {"degree_in", c.degree_in},
                     {"degree_out", c.degree_out},
                     {"degree_all", c.degree_all},
                     {"strength_in", c.strength_in},
                     {"strength_out", c.strength_out},
                     {"strength_all", c.strength_all},
                     {"betweenness", c.betweenness},
                     {"betweenness_weak", c.betweenness_weak},
                     {"betweenness_weighted", c.betweenness_weighted},
                     {"closeness", list_or_null(c.closeness)},
                     {"closeness_normalised", list_or_null(c.closeness_normalised)},
                     {"harmonic", c.harmonic},
                     {"eigenvector_weak", list_or_null(c.eigenvector_weak)},
                     {"pagerank", c.pagerank},
                     {"coreness", c.coreness},
                     {"network", draw_network(data)}};
  leave_undefined(finding, "network.shown-only");
}

void measure_brokerage(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const auto constraint = compute_constraint(data.graph, TieValue::binary);
  finding.details = {
      {"nodes", data.nodes},
      {"constraint", list_or_null(constraint)},
      {"constraint_weak", list_or_null(compute_constraint(data.graph, TieValue::binary, true))},
      {"constraint_weighted", list_or_null(compute_constraint(data.graph, TieValue::weighted))},
      {"effective_size", list_or_null(compute_effective_size(data.graph))}};
  double sum = 0, count = 0;
  for (const auto& value : constraint) {
    sum += value.value_or(0);
    count += value ? 1 : 0;
  }
  if (count > 0) finding.estimate = sum / count;
  describe_roles(question, finding);
  require_nodes(finding, data, 2);
}

void measure_core_periphery(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  sdk::Random random(question.input.seed, question.asked.id + "/core", 0);
  const DiscreteCore discrete = find_core(data.graph, random);
  const ContinuousCore continuous = compute_coreness(data.graph);
  Json members = Json::array();
  std::vector<int> labels;
  for (std::size_t v = 0; v < discrete.core.size(); ++v) {
    labels.push_back(discrete.core[v] ? 0 : 1);
    if (discrete.core[v]) members.push_back(data.nodes[v]);
  }
  finding.estimate = discrete.r;
  finding.details = {{"nodes", data.nodes},
                     {"discrete",
                      {{"core", discrete.core},
                       {"members", members},
                       {"r", or_null(discrete.r)},
                       {"exact", discrete.is_exact}}},
                     {"continuous", {{"coreness", continuous.coreness}, {"r", or_null(continuous.r)}}}};
  if (finding.estimate) {
    finding.details["network"] = draw_network(data, &labels);
    return;
  }
  if (data.graph.n >= 3 && data.graph.m > 0) return leave_undefined(finding, "network.all-tied");
  require_nodes(finding, data, 3);
}

}  // namespace tukiranka::network
