// SPDX-License-Identifier: GPL-2.0-or-later
// network: unlike-chance, a measure against random networks that keep something of this one.
#include <functional>
#include <map>

#include "plugins/network/mathematics/centralisation.hpp"
#include "plugins/network/mathematics/communities.hpp"
#include "plugins/network/mathematics/components.hpp"
#include "plugins/network/mathematics/connectivity.hpp"
#include "plugins/network/mathematics/constraint.hpp"
#include "plugins/network/mathematics/core_periphery.hpp"
#include "plugins/network/mathematics/density.hpp"
#include "plugins/network/mathematics/distances.hpp"
#include "plugins/network/mathematics/key_person_risk.hpp"
#include "plugins/network/mathematics/krackhardt.hpp"
#include "plugins/network/mathematics/mixing.hpp"
#include "plugins/network/mathematics/null_networks.hpp"
#include "plugins/network/mathematics/reciprocity.hpp"
#include "plugins/network/mathematics/transitivity.hpp"
#include "plugins/network/mathematics/unlike_chance.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;
using Value = std::optional<double>;
using Labels = std::vector<int>;
using Statistic = std::function<Value(const Graph&, const Labels&)>;

Value mean_constraint(const Graph& graph, const Labels&) {
  double sum = 0, count = 0;
  for (const Value& value : compute_constraint(graph, TieValue::binary)) {
    sum += value.value_or(0);
    count += value ? 1 : 0;
  }
  return count > 0 ? Value(sum / count) : std::nullopt;
}

Value core_fit(const Graph& graph, const Labels&) {
  sdk::Random random(1, "core of a random network", 0);
  return search_core(graph, random).r;
}

Value vertex_connectivity(const Graph& graph, const Labels&) {
  const auto value = compute_connectivity(graph).vertex_weak;
  return value ? Value(*value) : std::nullopt;
}

template <class Compute, class Member>
Statistic member_of(Compute compute, Member member) {
  return [=](const Graph& graph, const Labels&) { return compute(graph).*member; };
}

Statistic distance_of(Direction direction, Value Distances::*member) {
  return [=](const Graph& graph, const Labels&) { return compute_distances(graph, direction).*member; };
}

// By measure, then by the key of its details; the first of each is the default.
using Statistics = std::vector<std::pair<std::string, Statistic>>;

Statistics list_centralisations() {
  return {{"degree_all", member_of(compute_centralisation, &Centralisation::degree_all)},
          {"degree_in", member_of(compute_centralisation, &Centralisation::degree_in)},
          {"degree_out", member_of(compute_centralisation, &Centralisation::degree_out)},
          {"degree_weak", member_of(compute_centralisation, &Centralisation::degree_weak)},
          {"betweenness", member_of(compute_centralisation, &Centralisation::betweenness)},
          {"betweenness_weak", member_of(compute_centralisation, &Centralisation::betweenness_weak)},
          {"closeness_weak", member_of(compute_centralisation, &Centralisation::closeness_weak)}};
}

Statistics list_connections() {
  return {
      {"connectedness",
       [](const Graph& g, const Labels&) { return compute_connectedness(find_weak_components(g)); }},
      {"components_weak",
       [](const Graph& g, const Labels&) {
         return Value(static_cast<double>(find_weak_components(g).sizes.size()));
       }},
      {"mean_distance", distance_of(Direction::followed, &Distances::mean_distance)},
      {"mean_distance_weak", distance_of(Direction::ignored, &Distances::mean_distance)},
      {"global_efficiency", distance_of(Direction::followed, &Distances::global_efficiency)},
      {"global_efficiency_weak", distance_of(Direction::ignored, &Distances::global_efficiency)},
      {"average_local_efficiency", distance_of(Direction::followed, &Distances::average_local_efficiency)},
      {"hierarchy", member_of(compute_krackhardt, &Krackhardt::hierarchy)}};
}

const std::map<std::string, Statistics>& statistics() {
  static const std::map<std::string, Statistics> all{
      {"density", {{"density", member_of(compute_density, &Density::density)}}},
      {"reciprocity",
       {{"arcs", member_of(compute_reciprocity, &Reciprocity::arcs)},
        {"ratio", member_of(compute_reciprocity, &Reciprocity::ratio)}}},
      {"transitivity",
       {{"global", member_of(compute_transitivity, &Transitivity::global)},
        {"mean_local", member_of(compute_transitivity, &Transitivity::mean_local)},
        {"mean_local_zero", member_of(compute_transitivity, &Transitivity::mean_local_zero)}}},
      {"centralisation", list_centralisations()},
      {"connectedness", list_connections()},
      {"brokerage", {{"constraint", mean_constraint}}},
      {"key-person-risk",
       {{"expected", member_of(compute_key_person_risk, &KeyPersonRisk::expected)},
        {"worst", member_of(compute_key_person_risk, &KeyPersonRisk::worst)}}},
      {"k-connectivity", {{"vertex_weak", vertex_connectivity}}},
      {"mixing",
       {{"ei", compute_ei}, {"assortativity", compute_assortativity}, {"modularity", compute_modularity}}},
      {"communities",
       {{"modularity",
         [](const Graph& g, const Labels&) {
           return find_communities(g, {1, 3, false}).modularity;
         }}}},
      {"core-periphery", {{"r", core_fit}}}};
  return all;
}

struct Chosen {
  std::string measure, index;
  NullKind null = NullKind::degrees;
  std::string null_name;
  Statistic statistic;
};

Chosen choose(const sdk::Asked& asked) {
  static const std::map<std::string, NullKind> nulls{{"edges", NullKind::edges},
                                                     {"dyads", NullKind::dyads},
                                                     {"degrees", NullKind::degrees},
                                                     {"labels", NullKind::labels}};
  Chosen chosen;
  chosen.measure = asked.get("of", std::string("transitivity"));
  const Statistics& known = statistics().at(chosen.measure);
  chosen.index = asked.get("index", known.front().first);
  std::string names;
  for (const auto& [name, statistic] : known) {
    names += (names.empty() ? "" : ", ") + name;
    if (name == chosen.index) chosen.statistic = statistic;
  }
  if (!chosen.statistic)
    throw sdk::Problem("network.unknown-index", "\"" + chosen.measure + "\" has no index \"" + chosen.index +
                                                    "\" (it has: " + names + ")");
  chosen.null_name = asked.get("null", std::string(chosen.measure == "mixing" ? "labels" : "degrees"));
  chosen.null = nulls.at(chosen.null_name);
  if (chosen.null == NullKind::labels && chosen.measure != "mixing")
    throw sdk::Problem("network.null-without-groups",
                       "shuffled labels change nothing in \"" + chosen.measure +
                           "\"; take the null \"edges\", \"dyads\" or \"degrees\"");
  return chosen;
}

// Each replicate has numbers of its own, so any number of threads draws the same networks.
std::vector<Value> draw_nulls(const Question& question, const Chosen& chosen, const Graph& graph,
                              const Labels& labels) {
  const auto draws = static_cast<std::size_t>(question.asked.get("permutations", 1000));
  const bool is_quick = chosen.measure == "transitivity" && chosen.index == "global" && graph.n <= 8192;
  std::vector<Value> nulls(draws);
  const auto draw = [&](std::size_t i) {
    sdk::Random random(question.input.seed, question.asked.id + "/" + chosen.null_name, i);
    Labels shuffled = labels;
    if (chosen.null == NullKind::labels) sdk::shuffle(shuffled, random);
    const std::vector<Tie> ties = draw_network(graph, chosen.null, random);
    nulls[i] = is_quick ? compute_transitivity_of(graph.n, ties)
                        : chosen.statistic(build_graph(graph.n, ties, graph.is_directed, Parallel::maximum),
                                           shuffled);
  };
  sdk::run_parts(draws, question.input.threads, 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) draw(i);
  });
  return nulls;
}

}  // namespace

void measure_unlike_chance(const Question& question, Finding& finding) {
  const Chosen chosen = choose(question.asked);
  Graph graph = question.data.graph;
  Labels labels;
  if (chosen.measure == "mixing") {
    const auto grouping = group_nodes(question, finding);
    if (!grouping) return;
    graph = grouping->graph;
    labels = grouping->of;
  } else if (finding.missing > 0) {  // a null is only drawn for pairs that both could report
    graph = take_subgraph(graph, *question.data.responded);
  }
  for (Adjacency* adjacency : {&graph.out, &graph.in, &graph.weak})
    for (Arc& arc : adjacency->arcs) arc.weight = 1;
  finding.details = {{"of", chosen.measure},
                     {"index", chosen.index},
                     {"observed", nullptr},
                     {"null", {{"name", chosen.null_name}, {"mean", nullptr}, {"sd", nullptr}}}};
  const Value observed = chosen.statistic(graph, labels);
  if (!observed) return leave_undefined(finding, "network.nothing-observed", {{"measure", chosen.measure}});
  finding.details["observed"] = *observed;
  const auto chance = compare_to_chance(*observed, draw_nulls(question, chosen, graph, labels));
  if (!chance) return leave_undefined(finding, "network.no-null", {{"null", chosen.null_name}});
  finding.estimate = chance->observed - chance->null_mean;
  finding.details["null"] = {
      {"name", chosen.null_name}, {"mean", chance->null_mean}, {"sd", or_null(chance->null_sd)}};
  finding.details["z"] = or_null(chance->z);
  finding.details["p_greater"] = chance->p_greater;
  finding.details["p_less"] = chance->p_less;
  finding.details["draws"] = chance->draws;
  finding.details["undefined_draws"] = chance->undefined;
}

}  // namespace tukiranka::network
