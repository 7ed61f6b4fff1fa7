// SPDX-License-Identifier: Apache-2.0
#include "core/model/read_model.hpp"
#include <algorithm>
#include <utility>

namespace tukiranka::model {
namespace {

using base::Json;

base::Texts texts_at(const Json& object, const char* key) {
  return object.contains(key) ? base::read_texts(object.at(key)) : base::Texts();
}

ValueFunction read_value(const Json& json) {
  ValueFunction value;
  if (!json.is_object()) return value;
  value.of = json.value("of", "");
  value.tier_without_error = json.value("without_error", "refuse") == "tier";
  value.source = texts_at(json, "source");
  value.kind = json.at("kind").get<ValueFunction::Kind>();
  const auto at = [&](const char* key) { return json.at(key).get<double>(); };
  if (value.kind == ValueFunction::Kind::linear) {
    value.points = {{at("low"), 0.0}, {at("high"), 1.0}};
    if (at("low") > at("high")) std::swap(value.points[0], value.points[1]);
  } else if (value.kind == ValueFunction::Kind::band) {
    value.points = {{at("a"), 0.0}, {at("b"), 1.0}, {at("c"), 1.0}, {at("d"), 0.0}};
  } else if (value.kind == ValueFunction::Kind::points) {
    for (const Json& point : json.at("points"))
      value.points.emplace_back(point[0].get<double>(), point[1].get<double>());
  }
  return value;
}

NamedRule read_rule(const Json& json) {
  if (json.is_string()) return {json.get<std::string>(), "", 1, {}};
  NamedRule rule{json.at("name").get<std::string>(), json.value("of", ""), json.value("times", 1.0), {}};
  if (json.contains("bands"))
    for (const Json& band : json.at("bands"))
      rule.bands.push_back({band.at("id").get<std::string>(), band.at("from").get<double>(),
                            texts_at(band, "title"), texts_at(band, "description")});
  return rule;
}

Indicator read_indicator(const Json& json, const std::string& criterion) {
  Indicator indicator;
  indicator.id = json.at("id").get<std::string>();
  indicator.criterion = criterion;
  indicator.title = texts_at(json, "title");
  indicator.evaluator = json.at("evaluator").get<std::string>();
  indicator.measure = json.value("measure", "");
  if (json.contains("with")) indicator.with = json.at("with");
  indicator.facet = json.value("facet", indicator.facet);
  if (json.contains("value")) indicator.value = read_value(json.at("value"));
  indicator.credibility = json.value("credibility", indicator.credibility);
  indicator.weight = json.value("weight", 1.0);
  indicator.source = json.value("source", "");
  if (json.contains("compares_waves")) indicator.compares_waves = json.at("compares_waves").get<bool>();
  if (json.contains("paired")) indicator.paired = json.at("paired").get<double>();
  if (json.contains("rule")) indicator.rule = read_rule(json.at("rule"));
  return indicator;
}

Criterion read_criterion(const Json& json) {
  Criterion criterion;
  criterion.id = json.at("id").get<std::string>();
  criterion.node = json.at("node").get<std::string>();
  criterion.weight = json.value("weight", 1.0);
  criterion.title = texts_at(json, "title");
  criterion.description = texts_at(json, "description");
  for (const Json& indicator : json.at("evidence"))
    criterion.evidence.push_back(read_indicator(indicator, criterion.id));
  return criterion;
}

Node read_node(const Json& json) {
  Node node;
  node.id = json.at("id").get<std::string>();
  node.parent = json.value("parent", "");
  node.role = json.value("role", NodeRole::none);
  node.weight = json.value("weight", 1.0);
  node.title = texts_at(json, "title");
  node.description = texts_at(json, "description");
  if (!json.contains("aggregation")) return node;
  node.aggregation.kind = json.at("aggregation").at("kind").get<Aggregation::Kind>();
  node.aggregation.p = json.at("aggregation").value("p", 1.0);
  return node;
}

Synthesis read_synthesis(const Json& json) {
  Synthesis synthesis;
  const auto take = [&](const Json& object, const char* key, auto& value) {
    if (object.contains(key)) object.at(key).get_to(value);
  };
  take(json, "tau0", synthesis.tau0);
  take(json, "delta", synthesis.delta);
  take(json, "agreement", synthesis.agreement);
  take(json, "minimum_coverage", synthesis.minimum_coverage);
  take(json, "draws", synthesis.draws);
  take(json, "clearly", synthesis.clearly);
  take(json, "probably", synthesis.probably);
  take(json, "clearly_needs", synthesis.clearly_needs);
  take(json, "overall", synthesis.overall);
  if (json.contains("certainty_coverage")) {
    synthesis.coverage_good = json.at("certainty_coverage").at(0).get<double>();
    synthesis.coverage_poor = json.at("certainty_coverage").at(1).get<double>();
  }
  if (json.contains("sensitivity")) {
    take(json.at("sensitivity"), "samples", synthesis.sensitivity.samples);
    take(json.at("sensitivity"), "concentration", synthesis.sensitivity.concentration);
    take(json.at("sensitivity"), "shift", synthesis.sensitivity.shift);
    take(json.at("sensitivity"), "tau0", synthesis.sensitivity.tau0);
  }
  if (json.contains("credibility"))
    for (const auto& [tier, sd] : json.at("credibility").items())
      if (const auto known = base::parse_name<Credibility>(tier))
        synthesis.credibility[*known] = sd.get<double>();
  if (json.contains("correlation")) {
    take(json.at("correlation"), "same_source", synthesis.same_source);
    take(json.at("correlation"), "same_evaluator", synthesis.same_evaluator);
    take(json.at("correlation"), "other", synthesis.other);
  }
  return synthesis;
}

// A hurdle's least value may be written as a level.
std::vector<Hurdle> read_hurdles(const Json& json, const std::vector<Level>& levels) {
  std::vector<Hurdle> hurdles;
  if (!json.contains("hurdles")) return hurdles;
  for (const Json& one : json.at("hurdles")) {
    Hurdle hurdle{one.at("of").get<std::string>(), 0, one.at("cap").get<std::string>()};
    const Json& least = one.at("at_least");
    if (least.is_number()) hurdle.at_least = least.get<double>();
    for (const Level& level : levels)
      if (least == level.id) hurdle.at_least = level.from;
    hurdles.push_back(std::move(hurdle));
  }
  return hurdles;
}

// Depth first from the root, siblings in the order of the file; what hangs on nothing comes last.
std::vector<Node> sort_nodes(std::vector<Node> nodes) {
  std::vector<Node> sorted;
  const auto take_below = [&](const std::string& parent, const auto& self) -> void {
    for (const Node& node : nodes)
      if (node.parent == parent && sorted.size() < nodes.size()) {
        sorted.push_back(node);
        self(node.id, self);
      }
  };
  take_below("", take_below);
  return sorted.size() == nodes.size() ? sorted : nodes;
}

}  // namespace

Model read_model(const Json& document) {
  Model model;
  model.id = document.at("id").get<std::string>();
  model.version = document.value("version", "");
  model.title = texts_at(document, "title");
  model.source = texts_at(document, "source");
  for (const Json& node : document.at("nodes")) model.nodes.push_back(read_node(node));
  model.nodes = sort_nodes(std::move(model.nodes));
  for (const Json& criterion : document.at("criteria")) model.criteria.push_back(read_criterion(criterion));
  for (const Json& json : document.at("levels"))
    model.levels.push_back({json.at("id").get<std::string>(), json.at("from").get<double>(),
                            texts_at(json, "title"), texts_at(json, "description")});
  std::stable_sort(model.levels.begin(), model.levels.end(),
                   [](const Level& a, const Level& b) { return a.from < b.from; });
  if (document.contains("synthesis")) {
    model.synthesis = read_synthesis(document.at("synthesis"));
    model.synthesis.hurdles = read_hurdles(document.at("synthesis"), model.levels);
  }
  if (document.contains("links"))
    for (const Json& link : document.at("links"))
      model.links.push_back({link.at("from").get<std::string>(), link.at("to").get<std::string>()});
  model.document = document;
  return model;
}

}  // namespace tukiranka::model
