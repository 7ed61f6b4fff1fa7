// SPDX-License-Identifier: Apache-2.0
// Hierarchies as COINr builds them, least changes of weights, Sobol indices of functions that are known in
// closed form, and the whole analysis on small models. Reference: tests/reference/assessment.
#include <cmath>
#include <limits>

#include "core/assessment/sensitivity/change_weights.hpp"
#include "core/assessment/sensitivity/find_least_change.hpp"
#include "core/assessment/sensitivity/measure_sensitivity.hpp"
#include "core/assessment/sensitivity/sample_weights.hpp"
#include "core/assessment/sensitivity/sobol_indices.hpp"

#include "assessment_fixture.hpp"
#include "reference_fixture.hpp"

namespace tukiranka::assessment {
namespace {

using Kind = model::Aggregation::Kind;

model::Aggregation read_rule(const base::Json& rule) {
  if (rule.is_number()) return {Kind::power, rule.get<double>()};
  return {rule == "geometric" ? Kind::geometric : rule == "harmonic" ? Kind::harmonic : Kind::minimum, 1};
}

model::Model read_hierarchy(const base::Json& json) {
  model::Model model = make_model({});
  model.nodes.clear();
  for (const base::Json& one : json["nodes"]) {
    model::Node node = make_node(one["id"], one["parent"], model::NodeRole::none);
    node.weight = one["weight"].get<double>();
    node.aggregation = read_rule(one["rule"]);
    model.nodes.push_back(node);
  }
  for (const base::Json& one : json["criteria"]) {
    model.criteria.push_back(make_criterion(one["id"], one["node"], {}));
    model.criteria.back().weight = one["weight"].get<double>();
  }
  return model;
}

TEST(ScoreTree, FourLevelsAndFortyNineIndicatorsAsInNumpy) {
  for (const base::Json& one : read_reference("sensitivity")["hierarchies"]) {
    const model::Model model = read_hierarchy(one);
    const Tree tree = lay_out_tree(model);
    std::vector<double> values, coverage;
    for (const base::Json& criterion : one["criteria"]) {
      const bool is_there = criterion["value"].is_number();
      values.push_back(is_there ? criterion["value"].get<double>()
                                : std::numeric_limits<double>::quiet_NaN());
      coverage.push_back(is_there ? 1 : 0);
    }
    values.resize(values.size() + model.nodes.size());
    coverage.resize(values.size());
    score_tree(tree, tree.weights, nullptr, {values.data(), 1});
    cover_tree(tree, tree.weights, coverage);
    model::Model levels = model;
    levels.levels = {{"a", 0, {}, {}}, {"b", .25, {}, {}}, {"c", .5, {}, {}}, {"d", .75, {}, {}}};
    levels.synthesis.minimum_coverage = 0;
    for (std::size_t i = 0; i < model.nodes.size(); ++i) {
      const std::string& id = model.nodes[i].id;
      const double found = values[model.criteria.size() + i];
      if (one["scores"][id].is_null()) {
        EXPECT_TRUE(std::isnan(found)) << id;
        continue;
      }
      EXPECT_NEAR(found, one["scores"][id].get<double>(), 1e-12) << id;
      EXPECT_EQ(read_level(levels, {values, coverage}, model.criteria.size() + i),
                one["levels"][id].get<int>());
    }
  }
}

TEST(ChangeWeights, AsByScipy) {
  for (const base::Json& one : read_reference("sensitivity")["changes"]) {
    std::vector<WeightedSide> sides;
    for (const base::Json& side : one["sides"])
      sides.push_back({side["weights"], side["values"], side["sign"].get<double>()});
    const double gap = one["gap"].get<double>();
    const auto found = change_weights(sides, gap);
    ASSERT_EQ(found.has_value(), one["possible"].get<bool>()) << one.dump();
    if (!found) continue;
    EXPECT_NEAR(found->distance, one["distance"].get<double>(), 1e-6);
    EXPECT_NEAR(found->moved, one["moved"].get<double>(), 1e-9);
    for (const auto& solution : {found->least_squares, found->mass}) {
      double gain = 0;
      for (std::size_t s = 0; s < sides.size(); ++s) {
        double sum = 0;
        for (std::size_t i = 0; i < sides[s].weights.size(); ++i) {
          EXPECT_GE(solution[s][i], -1e-12);
          sum += solution[s][i];
          gain += sides[s].sign * (solution[s][i] - sides[s].weights[i]) * sides[s].values[i];
        }
        EXPECT_NEAR(sum, 1, 1e-9);
      }
      EXPECT_NEAR(gain, gap, 1e-8);
    }
  }
}

TEST(ChangeWeights, OneWeightKeepsTheOthersInProportion) {
  const auto found = change_weights({{{.2, .3, .5}, {.9, .4, .5}, 1}}, .05);
  ASSERT_TRUE(found && found->one);
  EXPECT_EQ(found->one->child, 0U);  // (.55 − (.12 + .25)/.8) / (.9 − .4625)
  EXPECT_NEAR(found->one->to, (.6 - .4625) / (.9 - .4625), 1e-12);
  EXPECT_FALSE(change_weights({{{.5, .5}, {.4, .4}, 1}}, .01));  // equal values: no weights can
}

double ishigami(const std::vector<double>& x) {
  return std::sin(x[0]) + 7 * std::sin(x[1]) * std::sin(x[1]) + 0.1 * std::pow(x[2], 4) * std::sin(x[0]);
}

double g_function(const std::vector<double>& x) {
  const std::vector<double> a{0, 1, 4.5, 9};
  double product = 1;
  for (std::size_t i = 0; i < a.size(); ++i) product *= (std::fabs(4 * x[i] - 2) + a[i]) / (1 + a[i]);
  return product;
}

std::vector<SobolIndex> find_indices(double (*f)(const std::vector<double>&), std::size_t factors, double low,
                                     double high) {
  constexpr std::size_t count = 8192;
  std::vector<double> a, b;
  std::vector<std::vector<double>> ab(factors);
  for (std::size_t j = 0; j < count; ++j) {
    sdk::Random random(1, "test.sobol", j);
    std::vector<double> x(factors), y(factors);
    for (double& value : x) value = low + (high - low) * random.uniform();
    for (double& value : y) value = low + (high - low) * random.uniform();
    a.push_back(f(x));
    b.push_back(f(y));
    for (std::size_t i = 0; i < factors; ++i) {
      std::vector<double> mixed = x;
      mixed[i] = y[i];
      ab[i].push_back(f(mixed));
    }
  }
  std::vector<SobolIndex> indices;
  for (const auto& one : ab) indices.push_back(sobol_index(a, b, one).value());
  return indices;
}

void expect_index(const SobolEstimate& found, double wanted) {
  const double error = (found.high - found.low) / (2 * 1.96);
  EXPECT_NEAR(found.estimate, wanted, 4 * error + 1e-12);
  EXPECT_LT(error, .035);
}

TEST(SobolIndices, Ishigami) {
  const double a = 7, b = .1, pi4 = std::pow(M_PI, 4), pi8 = pi4 * pi4;
  const double v1 = .5 * std::pow(1 + b * pi4 / 5, 2), v2 = a * a / 8, v13 = b * b * pi8 * 8 / 225;
  const double v = v1 + v2 + v13;
  const auto found = find_indices(ishigami, 3, -M_PI, M_PI);
  expect_index(found[0].first, v1 / v);
  expect_index(found[1].first, v2 / v);
  expect_index(found[2].first, 0);
  expect_index(found[0].total, (v1 + v13) / v);
  expect_index(found[1].total, v2 / v);
  expect_index(found[2].total, v13 / v);
}

TEST(SobolIndices, GFunction) {
  const std::vector<double> a{0, 1, 4.5, 9};
  std::vector<double> own;
  double all = 1;
  for (const double one : a) {
    own.push_back(1 / (3 * (1 + one) * (1 + one)));
    all *= 1 + own.back();
  }
  const auto found = find_indices(g_function, 4, 0, 1);
  for (std::size_t i = 0; i < a.size(); ++i) {
    expect_index(found[i].first, own[i] / (all - 1));
    expect_index(found[i].total, own[i] * all / (1 + own[i]) / (all - 1));
  }
  EXPECT_FALSE(sobol_index({.5, .5}, {.5, .5}, {.5, .5}));  // nothing varies
}

TEST(SampleWeights, MomentsOfTheDirichlet) {
  model::Model model = make_model(
      {make_criterion("a", "input", {}), make_criterion("b", "input", {}), make_criterion("c", "input", {})});
  model.criteria[0].weight = 2;
  const Tree tree = lay_out_tree(model);
  constexpr int count = 20000;
  for (const double concentration : {10.0, 0.0}) {
    std::vector<double> weights(tree.weights.size());
    double sum = 0, squares = 0;
    const std::size_t at = tree.children[1].front().weight;
    for (int j = 0; j < count; ++j) {
      sdk::Random random(1, "test.weights", static_cast<std::uint64_t>(j));
      sample_weights(tree, concentration, random, weights);
      sum += weights[at];
      squares += weights[at] * weights[at];
    }
    const double mean = sum / count, variance = squares / count - mean * mean;
    const double wanted = concentration > 0 ? .5 : 1.0 / 3, all = concentration > 0 ? 30 : 3;
    EXPECT_NEAR(mean, wanted, .006);
    EXPECT_NEAR(variance, wanted * (1 - wanted) / (all + 1), .06 * wanted * (1 - wanted) / (all + 1));
  }
}

// input: a .30, b .60 (mean .45, "fair"); outcome: c .80, of which the survey says all.
model::Model small_model() {
  model::Model model = make_model({make_criterion("a", "input", {make_indicator("a1", "a", "survey")}),
                                   make_criterion("b", "input", {make_indicator("b1", "b", "network")}),
                                   make_criterion("c", "outcome", {make_indicator("c1", "c", "survey")})});
  model.synthesis.tau0 = .02;  // narrow, so that nothing is cut at 0 and 1
  return model;
}

Assessment assess_small(const model::Model& model) {
  return merge_findings(
      model, make_findings({make_finding("a1", "survey", .30, .01), make_finding("b1", "network", .60, .01),
                            make_finding("c1", "survey", .80, .01)}));
}

const Conclusion& conclusion(const Assessment& assessment, ConclusionKind kind, const std::string& of) {
  for (const Conclusion& one : assessment.sensitivity.value().conclusions)
    if (one.kind == kind && one.of == of) return one;
  throw std::out_of_range(of);
}

const Trial& trial(const Conclusion& conclusion, const std::string& option) {
  for (const Trial& one : conclusion.trials)
    if (one.option == option) return one;
  throw std::out_of_range(option);
}

TEST(MeasureSensitivity, WhatAChoiceWouldHaveDone) {
  const Assessment assessment = assess_small(small_model());
  const Conclusion& input = conclusion(assessment, ConclusionKind::level, "input");
  EXPECT_EQ(input.value, "fair");
  EXPECT_NEAR(*input.score, .45, 1e-6);
  EXPECT_FALSE(trial(input, "survey").unchanged);  // .60 alone, but only half is covered
  EXPECT_FALSE(trial(input, "survey").value);
  EXPECT_TRUE(trial(input, "geometric").unchanged);
  EXPECT_NEAR(*trial(input, "harmonic").score, 1 / (.5 / .3 + .5 / .6), 1e-6);
  EXPECT_NEAR(*trial(input, "stricter").score, .35, 1e-5);  // a tenth of the scale
  EXPECT_EQ(trial(input, "stricter").value, "weak");
  ASSERT_TRUE(input.weights && input.weights->possible);
  EXPECT_EQ(input.weights->value, "weak");  // .05 of .30 to walk
  EXPECT_NEAR(*input.weights->moved, .05 / .30, 1e-5);
  EXPECT_NEAR(*input.weights->distance, .05 / .30 * std::sqrt(2), 1e-5);
  EXPECT_NEAR(std::fabs(input.weights->one->to - .5), .05 / .30, 1e-5);
  double accepted = 0;
  for (const auto& [level, share] : input.acceptability) accepted += share;
  EXPECT_NEAR(accepted, 1, 1e-9);
  EXPECT_TRUE(has_words(input.texts)) << input.texts.at("en");
  for (const base::Texts& change : input.changes) EXPECT_TRUE(has_words(change)) << change.at("en");
  EXPECT_EQ(input.sobol.size(), 6U);
}

TEST(MeasureSensitivity, NoWeightsCanIsAResult) {
  const Assessment assessment = assess_small(small_model());
  const Conclusion& outcome = conclusion(assessment, ConclusionKind::level, "outcome");
  EXPECT_EQ(outcome.value, "strong");
  ASSERT_TRUE(outcome.weights);
  EXPECT_FALSE(outcome.weights->possible);
  EXPECT_FALSE(outcome.weights->one);
  EXPECT_NE(outcome.texts.at("en").find("No weights can alter it."), std::string::npos);
  const Conclusion& weakest = conclusion(assessment, ConclusionKind::weakest, "overall");
  EXPECT_EQ(weakest.value, "input");  // its best part, .60, lies below .80
  EXPECT_FALSE(weakest.weights->possible);
  for (const auto& [phase, share] : weakest.acceptability)
    if (phase == "input") {
      EXPECT_GT(share, .95);
    }
}

TEST(MeasureSensitivity, WithoutSpreadEverythingStays) {
  model::Model model = small_model();
  model.synthesis.hurdles = {};
  const Conclusion c = conclusion(assess_small(model), ConclusionKind::level, "c");
  EXPECT_FALSE(c.weights);  // a criterion has no weights below it
  for (const auto& [factor, probability] : c.unchanged) {
    EXPECT_GE(probability, 0) << base::name_of(factor);
    EXPECT_LE(probability, 1 + 1e-12) << base::name_of(factor);
  }
  EXPECT_FALSE(merge_findings(model, make_findings({})).sensitivity);
}

TEST(MeasureSensitivity, SeedDecidesAndNothingElse) {
  const Assessment one = assess_small(small_model()), same = assess_small(small_model());
  EXPECT_EQ(conclusion(one, ConclusionKind::level, "input").unchanged,
            conclusion(same, ConclusionKind::level, "input").unchanged);
}

TEST(FindLeastChange, ReachesThroughNodesOfTheSameRule) {
  model::Model model = small_model();
  model.synthesis.overall = true;
  const Assessment assessment = assess_small(model);
  const Conclusion& overall =
      conclusion(assessment, ConclusionKind::level, "overall");  // (.45 + .80) / 2 = .625, fair
  ASSERT_TRUE(overall.weights && overall.weights->possible);
  EXPECT_EQ(overall.weights->value, "strong");
  EXPECT_NEAR(*overall.weights->moved, .075 / .5, 1e-5);  // from a, .30, to c, .80: the widest step
  model.nodes[1].aggregation = {Kind::minimum, 1};        // input is .30 whatever the weights
  const Conclusion minimum = conclusion(assess_small(model), ConclusionKind::level, "input");
  EXPECT_FALSE(minimum.weights->possible);
}

}  // namespace
}  // namespace tukiranka::assessment
