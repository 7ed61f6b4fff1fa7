// SPDX-License-Identifier: GPL-2.0-or-later
// network: several relations between the same people (layers), and two kinds of nodes (two-mode).
#include <algorithm>
#include <set>

#include "plugins/network/mathematics/layers.hpp"
#include "plugins/network/mathematics/two_mode.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

constexpr std::size_t most_pairs = 2000;  // of a projection, in details

std::vector<std::string> list_layers(const Question& question) {
  const sdk::Table& edges = *question.input.table("edges");
  const auto layer = edges.find("layer");
  std::set<std::string> names;
  for (std::int64_t row = 0; layer && row < edges.rows(); ++row)
    if (!layer->is_null(row)) names.emplace(layer->text(row));
  return {names.begin(), names.end()};
}

Json write_overlap(const std::vector<std::string>& names, const Layers& layers) {
  Json overlap = Json::object();
  for (std::size_t a = 0; a < names.size(); ++a)
    for (std::size_t b = a + 1; b < names.size(); ++b)
      overlap[names[a] + "~" + names[b]] = or_null(layers.overlap[a][b]);
  return overlap;
}

// The picture of the whole, with the ties of every layer in place of those of all together.
Json draw_layers(const NetworkData& data, const std::vector<std::string>& names,
                 const std::vector<Graph>& graphs) {
  Json picture = draw_network(data);
  if (picture.is_null()) return picture;
  picture["ties"] = Json::array();
  for (std::size_t i = 0; i < graphs.size(); ++i)
    for (int v = 0; v < graphs[i].n; ++v)
      for (const Arc* arc = graphs[i].out.begin_of(v); arc != graphs[i].out.end_of(v); ++arc)
        if (data.graph.is_directed || v < arc->target)
          picture["ties"].push_back({v, arc->target, arc->weight, names[i]});
  return picture;
}

// Sources are the first mode, targets the second.
struct Modes {
  std::vector<std::string> first, second;
  std::vector<std::pair<int, int>> ties;
  bool are_mixed = false;  // somebody is on both sides
};

// With a column of nodes that names the mode, those without ties are there too.
void add_silent_nodes(const Question& question, std::set<std::string>& first, std::set<std::string>& second) {
  const std::string name = question.asked.get("mode", std::string());
  const sdk::Table* nodes = question.input.table("nodes");
  if (name.empty()) return;
  const auto id = nodes == nullptr ? std::nullopt : nodes->find("node");
  const auto mode = nodes == nullptr ? std::nullopt : nodes->find(name);
  if (!mode || !id)
    throw sdk::Problem("network.unknown-column",
                       "the table \"nodes\" has no column \"" + name + "\" for the mode");
  std::set<std::string> kinds;
  for (std::int64_t row = 0; row < nodes->rows(); ++row)
    if (first.count(std::string(id->text(row))) > 0)
      if (const auto kind = sdk::group_of(*mode, row)) kinds.insert(*kind);
  for (std::int64_t row = 0; row < nodes->rows(); ++row)
    if (const auto kind = sdk::group_of(*mode, row); kind && !id->is_null(row))
      (kinds.count(*kind) > 0 ? first : second).emplace(id->text(row));
}

Modes read_modes(const Question& question) {
  const sdk::Table& edges = *question.input.table("edges");
  const auto source = edges.find("source"), target = edges.find("target");
  std::set<std::string> first, second;
  for (const std::int64_t row : question.data.edge_rows) {
    first.emplace(source->text(row));
    second.emplace(target->text(row));
  }
  add_silent_nodes(question, first, second);
  Modes modes{{first.begin(), first.end()}, {second.begin(), second.end()}, {}, false};
  for (const std::string& id : modes.first) modes.are_mixed = modes.are_mixed || second.count(id) > 0;
  for (const std::int64_t row : question.data.edge_rows)
    modes.ties.emplace_back(find_node(modes.first, source->text(row)),
                            find_node(modes.second, target->text(row)));
  std::sort(modes.ties.begin(), modes.ties.end());
  modes.ties.erase(std::unique(modes.ties.begin(), modes.ties.end()), modes.ties.end());
  return modes;
}

Json write_projection(const std::vector<SharedPair>& pairs, const std::vector<std::string>& ids) {
  double count = 0, newman = 0;
  Json listed = Json::array();
  for (const SharedPair& pair : pairs) {
    count += pair.count;
    newman += pair.newman;
    if (pairs.size() <= most_pairs) listed.push_back({pair.a, pair.b, pair.count, pair.newman});
  }
  const double possible = static_cast<double>(ids.size()) * (static_cast<double>(ids.size()) - 1) / 2;
  const auto pairs_found = static_cast<double>(pairs.size());
  return {{"ties", pairs.size()},
          {"density", possible > 0 ? Json(pairs_found / possible) : Json(nullptr)},
          {"mean_count", pairs.empty() ? Json(nullptr) : Json(count / pairs_found)},
          {"mean_newman", pairs.empty() ? Json(nullptr) : Json(newman / pairs_found)},
          {"pairs", pairs.size() <= most_pairs ? listed : Json(nullptr)}};
}

}  // namespace

void measure_layers(const Question& question, Finding& finding) {
  const std::vector<std::string> known = list_layers(question);
  const std::vector<std::string> names = question.asked.get("layers", known);
  for (const std::string& name : names)
    if (std::find(known.begin(), known.end(), name) == known.end())
      return leave_undefined(finding, "network.layer-not-asked", {{"layer", name}});
  if (names.size() < 2) return leave_undefined(finding, "network.one-layer");
  std::vector<Graph> graphs;
  for (const std::string& name : names) {
    sdk::Asked asked = question.asked;
    asked.with["layer"] = name;
    graphs.push_back(read_network(question.input, asked, {question.data.wave, question.data.group}).graph);
  }
  const Layers layers = compare_layers(graphs);
  Json ties = Json::object();
  for (std::size_t i = 0; i < names.size(); ++i) ties[names[i]] = layers.ties[i];
  finding.estimate = layers.share_multiplex;
  finding.details = {{"layers", names},
                     {"ties", ties},
                     {"ties_any", layers.ties_any},
                     {"share_multiplex", or_null(layers.share_multiplex)},
                     {"layers_per_tie", or_null(layers.layers_per_tie)},
                     {"histogram", layers.histogram},
                     {"overlap", write_overlap(names, layers)},
                     {"network", draw_layers(question.data, names, graphs)}};
  require_nodes(finding, question.data, 2);
}

void measure_two_mode(const Question& question, Finding& finding) {
  const Modes modes = read_modes(question);
  if (modes.are_mixed) return leave_undefined(finding, "network.not-two-mode");
  const auto first = static_cast<int>(modes.first.size()), second = static_cast<int>(modes.second.size());
  const TwoMode result = compute_two_mode({first, second}, modes.ties);
  finding.n = first;
  finding.population = first;
  finding.missing = 0;
  finding.estimate = result.density;
  finding.details = {{"first", first},
                     {"second", second},
                     {"m", result.m},
                     {"density", or_null(result.density)},
                     {"nodes_first", modes.first},
                     {"nodes_second", modes.second},
                     {"degree_first", result.degree_first},
                     {"degree_second", result.degree_second},
                     {"clustering", or_null(result.clustering)},
                     {"projection_first", write_projection(result.projection_first, modes.first)},
                     {"projection_second", write_projection(result.projection_second, modes.second)}};
  if (!finding.estimate) leave_undefined(finding, "network.no-ties");
}

}  // namespace tukiranka::network
