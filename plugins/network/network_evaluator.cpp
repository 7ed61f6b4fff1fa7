// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/network_evaluator.hpp"
#include <algorithm>
#include <map>

#include "plugins/network/centralisation.hpp"
#include "plugins/network/components.hpp"
#include "plugins/network/density.hpp"
#include "plugins/network/distances.hpp"
#include "plugins/network/key_person_risk.hpp"
#include "plugins/network/krackhardt.hpp"
#include "plugins/network/reciprocity.hpp"
#include "plugins/network/response.hpp"
#include "plugins/network/ties_evaluator.hpp"

namespace tukiranka::network {
namespace {

using sdk::Asked;
using sdk::Finding;
using sdk::Json;

constexpr int largest_picture = 400;  // nodes; beyond it a picture shows nothing

Json or_null(const std::optional<double>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json list_or_null(const std::vector<std::optional<double>>& values) {
  Json list = Json::array();
  for (const auto& value : values) list.push_back(or_null(value));
  return list;
}

Json list_ids(const std::vector<int>& nodes, const NetworkData& data) {
  Json list = Json::array();
  for (const int node : nodes) list.push_back(data.nodes[static_cast<std::size_t>(node)]);
  return list;
}

Json draw_network(const NetworkData& data) {
  if (data.graph.n > largest_picture) return nullptr;
  Json groups = Json::array(), ties = Json::array();
  for (const auto& group : data.groups) groups.push_back(group ? Json(*group) : Json(nullptr));
  for (int v = 0; v < data.graph.n; ++v)
    for (const Arc* arc = data.graph.out.begin_of(v); arc != data.graph.out.end_of(v); ++arc)
      if (data.graph.is_directed || v < arc->target) ties.push_back({v, arc->target, arc->weight});
  return {{"nodes", data.nodes}, {"groups", groups}, {"ties", ties}, {"directed", data.graph.is_directed}};
}

// Without a value the finding names why.
void leave_undefined(Finding& finding, const std::string& message, const Json& values = Json::object()) {
  finding.estimate = std::nullopt;
  finding.interval = std::nullopt;
  finding.message = message;
  finding.details.update(values);
}

void require_nodes(Finding& finding, const NetworkData& data, int needed) {
  if (!finding.estimate)
    leave_undefined(finding, data.graph.n < needed ? "network.too-few-nodes" : "network.no-ties",
                    {{"n", data.graph.n}, {"needed", needed}});
}

void measure_density(const Asked& asked, const NetworkData& data, Finding& finding) {
  const Density density = compute_density(data.graph);
  finding.estimate = asked.get("weak", false) ? density.density_weak : density.density;
  finding.details = {{"n", data.graph.n},
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
  if (finding.missing > 0 && finding.estimate) {  // silence is missing, not absent
    const Response response = compute_response(data.graph, *data.responded);
    finding.estimate = response.density_available;
    if (response.bound_low)
      finding.interval = sdk::Interval{*response.bound_low, *response.bound_high, 1.0, TKR_INTERVAL_RANGE};
    finding.details["density_available"] = or_null(response.density_available);
  }
  require_nodes(finding, data, 2);
}

void measure_reciprocity(const Asked&, const NetworkData& data, Finding& finding) {
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

void measure_centralisation(const Asked& asked, const NetworkData& data, Finding& finding) {
  const Centralisation c = compute_centralisation(data.graph);
  const std::map<std::string, std::optional<double>> indices{
      {"degree_in", c.degree_in},          {"degree_out", c.degree_out},
      {"degree_all", c.degree_all},        {"degree_weak", c.degree_weak},
      {"betweenness", c.betweenness},      {"betweenness_weak", c.betweenness_weak},
      {"closeness_weak", c.closeness_weak}};
  for (const char* name : {"degree_in", "degree_out", "degree_all", "degree_weak", "betweenness",
                           "betweenness_weak", "closeness_weak"})
    finding.details[name] = or_null(indices.at(name));
  const std::string index = asked.get("index", std::string("degree_all"));
  finding.estimate = indices.at(index);
  if (finding.estimate) return;
  if (data.graph.n < 3)
    return leave_undefined(finding, "network.too-few-nodes", {{"n", data.graph.n}, {"needed", 3}});
  if (index != "closeness_weak") return leave_undefined(finding, "network.no-direction");
  leave_undefined(finding, "network.not-connected",
                  {{"components", find_weak_components(data.graph).sizes.size()}});
}

void measure_connectedness(const Asked&, const NetworkData& data, Finding& finding) {
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

Json write_remaining(const RemainingNetwork& left) {
  return {{"components", left.components},
          {"giant_share", or_null(left.giant_share)},
          {"connectedness", or_null(left.connectedness)},
          {"global_efficiency", or_null(left.global_efficiency)},
          {"density", or_null(left.density)},
          {"mean_distance", or_null(left.mean_distance)},
          {"isolates", left.isolates}};
}

// The persons whose loss parts most others, at most five.
void cite_key_persons(const KeyPersonRisk& risk, const NetworkData& data, Finding& finding) {
  std::vector<int> cuts = risk.cut_points;
  std::stable_sort(cuts.begin(), cuts.end(), [&](int a, int b) {
    return risk.parted[static_cast<std::size_t>(a)] > risk.parted[static_cast<std::size_t>(b)];
  });
  for (std::size_t i = 0; i < std::min<std::size_t>(5, cuts.size()); ++i)
    if (const std::int64_t row = data.rows[static_cast<std::size_t>(cuts[i])]; row >= 0)
      finding.evidence.push_back({"nodes", row, -1, -1, -1});
}

void measure_key_person_risk(const Asked&, const NetworkData& data, Finding& finding) {
  const KeyPersonRisk risk = compute_key_person_risk(data.graph);
  Json bridge_ends = Json::array();
  for (const auto& [a, b] : risk.bridges) bridge_ends.push_back(list_ids({a, b}, data));
  finding.estimate = risk.expected;
  finding.details = {
      {"expected", or_null(risk.expected)},
      {"worst", or_null(risk.worst)},
      {"parted", {{"expected", or_null(risk.parted_expected)}, {"worst", or_null(risk.parted_worst)}}},
      {"nodes", data.nodes},
      {"cut_points", list_ids(risk.cut_points, data)},
      {"bridges", risk.bridges.size()},
      {"bridge_ends", bridge_ends},
      {"leave_one_out",
       {{"components", risk.components},
        {"connectedness", list_or_null(risk.connectedness)},
        {"efficiency", list_or_null(risk.efficiency)},
        {"parted", risk.parted}}},
      {"removal",
       {{"base", write_remaining(risk.base)},
        {"top1", write_remaining(risk.top1)},
        {"top3", write_remaining(risk.top3)},
        {"top3_adaptive", write_remaining(risk.top3_adaptive)}}},
      {"network", draw_network(data)}};
  cite_key_persons(risk, data, finding);
  require_nodes(finding, data, 3);
}

void measure_response(const Asked&, const NetworkData& data, Finding& finding) {
  if (!data.responded || data.asked == 0) return leave_undefined(finding, "network.nobody-asked");
  const Response response = compute_response(data.graph, *data.responded);
  finding.estimate = response.rate;
  Json bounds = nullptr;
  if (response.bound_low) bounds = {{"low", *response.bound_low}, {"high", *response.bound_high}};
  finding.details = {{"n", data.graph.n},
                     {"respondents", response.respondents},
                     {"rate", or_null(response.rate)},
                     {"ties_reported", response.ties_reported},
                     {"ties_unexpected", response.ties_unexpected},
                     {"density_naive", or_null(response.density_naive)},
                     {"density_available", or_null(response.density_available)},
                     {"density_respondents", or_null(response.density_respondents)},
                     {"bounds", bounds},
                     {"reciprocity_naive", or_null(response.reciprocity_naive)},
                     {"reciprocity_respondents", or_null(response.reciprocity_respondents)},
                     {"nodes", data.nodes},
                     {"in_degree_possible", list_or_null(response.in_degree_possible)}};
}

using MeasureNetwork = void (*)(const Asked&, const NetworkData&, Finding&);

const std::map<std::string, MeasureNetwork> measures{{"density", measure_density},
                                                     {"reciprocity", measure_reciprocity},
                                                     {"centralisation", measure_centralisation},
                                                     {"connectedness", measure_connectedness},
                                                     {"key-person-risk", measure_key_person_risk},
                                                     {"response", measure_response}};

// A relation nobody was asked about is not an empty network.
bool has_layer(const sdk::Table& edges, const std::string& layer) {
  const auto column = edges.find("layer");
  for (std::int64_t row = 0; column && row < edges.rows(); ++row)
    if (column->text(row) == layer) return true;
  return false;
}

void measure_one(const sdk::Input& input, const Asked& asked, const NetworkQuestion& question,
                 sdk::Output& output) {
  const std::string layer = asked.get("layer", std::string());
  Finding finding{asked.id, question.wave, question.group, {}, {}, {}, 0, {}, 0, {}, Json::object(), {}};
  const NetworkData data = read_network(input, asked, question, output);
  finding.n = data.graph.n;
  if (data.responded) {
    const auto answered =
        static_cast<std::int64_t>(std::count(data.responded->begin(), data.responded->end(), true));
    finding.missing = data.graph.n - answered;
    finding.n = static_cast<double>(answered);
  }
  finding.population = data.graph.n;
  const double least = asked.get("min_response", 0.6);
  if (!layer.empty() && !has_layer(*input.table("edges"), layer)) {
    finding.n = 0;
    leave_undefined(finding, "network.no-layer", {{"layer", layer}});
  } else if (asked.measure != "response" && data.responded && data.graph.n > 0 &&
             finding.n / data.graph.n < least) {
    leave_undefined(finding, "network.low-response",
                    {{"respondents", finding.n}, {"n", data.graph.n}, {"min_response", least}});
  } else {
    measures.at(asked.measure)(asked, data, finding);
  }
  output.add(finding);
}

}  // namespace

void evaluate_network(const sdk::Input& input, sdk::Output& output) {
  sdk::measure_each(input, output, [&](const Asked& asked) {
    if (input.table("edges") == nullptr)
      throw sdk::Problem("network.no-table", "the table \"edges\" is not there");
    for (const NetworkQuestion& question : list_questions(input, asked))
      measure_one(input, asked, question, output);
  });
}

}  // namespace tukiranka::network
