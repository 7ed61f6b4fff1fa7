// SPDX-License-Identifier: GPL-2.0-or-later
// network: mixing and communities.
#include <algorithm>

#include "plugins/network/mathematics/communities.hpp"
#include "plugins/network/mathematics/mixing.hpp"
#include "plugins/network/mathematics/unlike_chance.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

// The same ties under shuffled groups.
void compare_to_shuffled(const Question& question, const Grouping& grouping, double ei, Finding& finding) {
  const int draws = question.asked.get("permutations", 1000);
  std::vector<std::optional<double>> nulls;
  for (int i = 0; i < draws; ++i) {
    sdk::Random random(question.input.seed, question.asked.id + "/labels", static_cast<std::uint64_t>(i));
    std::vector<int> labels = grouping.of;
    sdk::shuffle(labels, random);
    nulls.push_back(compute_ei(grouping.graph, labels));
  }
  const auto chance = compare_to_chance(ei, nulls);
  if (!chance) return;
  finding.details["p"] = std::min(1.0, 2 * std::min(chance->p_greater, chance->p_less));
  finding.details["p_greater"] = chance->p_greater;
  finding.details["p_less"] = chance->p_less;
  finding.details["null"] = {{"name", "labels"},
                             {"mean", chance->null_mean},
                             {"sd", or_null(chance->null_sd)},
                             {"draws", chance->draws}};
  finding.details["z"] = or_null(chance->z);
}

}  // namespace

void measure_mixing(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const auto grouping = group_nodes(question, finding);
  if (!grouping) return;
  const Mixing mixing = compute_mixing(grouping->graph, grouping->of);
  Json by_group = Json::object();
  for (std::size_t g = 0; g < mixing.ei_by_group.size(); ++g)
    by_group[grouping->names[g]] = or_null(mixing.ei_by_group[g]);
  finding.estimate = mixing.ei;
  finding.details = {{"ei", or_null(mixing.ei)},
                     {"ei_weak", or_null(mixing.ei_weak)},
                     {"ei_expected", or_null(mixing.ei_expected)},
                     {"ei_by_group", by_group},
                     {"nodes", data.nodes},
                     {"ei_nodes", spread(list_or_null(mixing.ei_nodes), *grouping, data.nodes.size())},
                     {"assortativity", or_null(mixing.assortativity)},
                     {"assortativity_weak", or_null(mixing.assortativity_weak)},
                     {"assortativity_degree_weak", or_null(mixing.assortativity_degree_weak)},
                     {"modularity", or_null(mixing.modularity)},
                     {"modularity_weak", or_null(mixing.modularity_weak)},
                     {"ungrouped", data.nodes.size() - grouping->members.size()},
                     {"p", nullptr},
                     {"null", nullptr}};
  if (finding.estimate) compare_to_shuffled(question, *grouping, *finding.estimate, finding);
  require_nodes(finding, data, 2);
}

void measure_communities(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  const std::string weights = question.asked.get("weights", std::string());
  const Communities communities =
      find_communities(data.graph, {sdk::hash_purpose(question.asked.id + "/leiden") ^ question.input.seed,
                                    question.asked.get("runs", 50), weights == "as-strength"});
  finding.estimate = communities.modularity;
  std::vector<double> ordered = communities.run_modularities;
  std::sort(ordered.begin(), ordered.end());
  const auto quantile = [&](double p) {
    return ordered.empty() ? Json(nullptr) : Json(sdk::quantile_sorted(ordered, p));
  };
  finding.details = {{"nodes", data.nodes},
                     {"membership", communities.membership},
                     {"communities", communities.count},
                     {"modularity", or_null(communities.modularity)},
                     {"runs",
                      {{"count", communities.run_modularities.size()},
                       {"modularity", communities.run_modularities},
                       {"communities", communities.run_counts},
                       {"lowest", quantile(0)},
                       {"median", quantile(0.5)},
                       {"highest", quantile(1)},
                       {"agreement", or_null(communities.agreement)}}}};
  if (finding.estimate) finding.details["network"] = draw_network(data, &communities.membership);
  require_nodes(finding, data, 2);
}

}  // namespace tukiranka::network
