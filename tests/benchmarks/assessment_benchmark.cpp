// SPDX-License-Identifier: Apache-2.0
// How long the merge takes: thirty criteria with three sources each in one wave, whole and only its draws;
// and a thousand other weightings of 51 units × 49 indicators in four levels, the shape of COINr's ASEM
// example.
#include <benchmark/benchmark.h>

#include "core/assessment/merge_findings.hpp"
#include "core/assessment/sensitivity/sample_weights.hpp"
#include "core/assessment/tree/aggregate_nodes.hpp"

namespace {

using namespace tukiranka;
using namespace tukiranka::assessment;

model::Node make_node(const std::string& id, const std::string& parent, model::NodeRole role) {
  model::Node node;
  node.id = id;
  node.parent = parent;
  node.role = role;
  return node;
}

model::Model make_model() {
  model::Model model;
  model.id = "thirty";
  model.nodes = {make_node("overall", "", model::NodeRole::none)};
  for (const char* phase : {"foundation", "input", "process", "outcome"})
    model.nodes.push_back(make_node(phase, "overall", model::NodeRole::phase));
  model.levels = {{"a", 0, {}, {}}, {"b", .25, {}, {}}, {"c", .5, {}, {}}, {"d", .75, {}, {}}};
  for (int i = 0; i < 30; ++i) {
    model::Criterion criterion{
        "c" + std::to_string(i), model.nodes[static_cast<std::size_t>(1 + i % 4)].id, 1, {}, {}, {}};
    for (const char* evaluator : {"survey", "network", "qualitative"}) {
      model::Indicator indicator;
      indicator.id = criterion.id + "." + evaluator;
      indicator.criterion = criterion.id;
      indicator.evaluator = evaluator;
      indicator.measure = "value";
      indicator.value.kind = model::ValueFunction::Kind::linear;
      indicator.value.points = {{0, 0}, {1, 1}};
      criterion.evidence.push_back(indicator);
    }
    model.criteria.push_back(criterion);
  }
  return model;
}

evaluation::Findings make_findings(const model::Model& model) {
  evaluation::Findings findings;
  findings.study.id = "benchmark";
  findings.study.waves.push_back({"all", "", {}});
  double value = .3;
  for (const model::Criterion& criterion : model.criteria)
    for (const model::Indicator& indicator : criterion.evidence) {
      base::Finding finding;
      finding.indicator = indicator.id;
      finding.evaluator = indicator.evaluator;
      finding.measure = "value";
      finding.estimate = value;
      finding.standard_error = .05;
      value = value > .8 ? .3 : value + .013;
      findings.findings.push_back(finding);
    }
  return findings;
}

void merge_thirty_criteria(benchmark::State& state) {
  const model::Model model = make_model();
  const evaluation::Findings findings = make_findings(model);
  for (auto _ : state) benchmark::DoNotOptimize(merge_findings(model, findings));
}

void draw_thirty_criteria(benchmark::State& state) {
  const model::Model model = make_model();
  const evaluation::Findings findings = make_findings(model);
  const FindingIndex index = index_findings(findings);
  for (auto _ : state) {
    ScoreDrawer drawer(findings.study, "all", model.synthesis);
    std::vector<CriterionWork> criteria;
    for (const model::Criterion& criterion : model.criteria)
      criteria.push_back(judge_criterion(model, criterion, index, drawer));
    benchmark::DoNotOptimize(aggregate_nodes(model, criteria));
  }
}

void reweigh_fifty_one_units(benchmark::State& state) {
  constexpr std::size_t units = 51, indicators = 49, replicates = 1000;
  model::Model model;
  model.nodes = {make_node("index", "", model::NodeRole::none)};
  for (const char* sub : {"s0", "s1"}) model.nodes.push_back(make_node(sub, "index", model::NodeRole::none));
  for (std::size_t i = 0; i < 8; ++i)
    model.nodes.push_back(make_node("p" + std::to_string(i), i < 5 ? "s0" : "s1", model::NodeRole::none));
  model.nodes[0].aggregation.kind = model::Aggregation::Kind::geometric;
  for (std::size_t i = 0; i < indicators; ++i)
    model.criteria.push_back({"c" + std::to_string(i), "p" + std::to_string(i % 8), 1, {}, {}, {}});
  const Tree tree = lay_out_tree(model);
  std::vector<double> values((indicators + model.nodes.size()) * units), weights(tree.weights.size());
  sdk::Random fill(1, "benchmark.values");
  for (double& value : values) value = fill.uniform();
  for (auto _ : state)
    for (std::size_t r = 0; r < replicates; ++r) {
      sdk::Random random(1, "benchmark.weights", r);
      sample_weights(tree, 10, random, weights);
      score_tree(tree, weights, nullptr, {values.data(), units});
      benchmark::DoNotOptimize(values.data());
    }
}

BENCHMARK(merge_thirty_criteria)->Unit(benchmark::kMillisecond);
BENCHMARK(draw_thirty_criteria)->Unit(benchmark::kMillisecond);
BENCHMARK(reweigh_fifty_one_units)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
