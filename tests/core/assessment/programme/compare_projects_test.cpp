// SPDX-License-Identifier: Apache-2.0
// The programme view against metafor, scipy and numpy, and what it never does.
#include "core/assessment/programme/compare_projects.hpp"
#include <algorithm>

#include <gtest/gtest.h>

#include "core/assessment/pool/mixture.hpp"
#include "core/assessment/programme/correlate_partially.hpp"
#include "core/assessment/programme/rank_projects.hpp"
#include "tests/core/assessment/reference_fixture.hpp"

namespace tukiranka::assessment {
namespace {

std::vector<Estimate> read_estimates(const base::Json& one) {
  std::vector<Estimate> estimates;
  for (std::size_t i = 0; i < one.at("y").size(); ++i) estimates.push_back({one.at("y")[i], one.at("v")[i]});
  return estimates;
}

std::vector<std::string> name_projects(std::size_t n) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < n; ++i) names.push_back("p" + std::to_string(100 + i));
  return names;
}

TEST(RandomEffects, AgreeWithMetafor) {
  for (const base::Json& one : read_reference("programme").at("shrinkage")) {
    const auto fit = fit_random_effects(read_estimates(one));
    const base::Json& metafor = one.at("metafor");
    ASSERT_TRUE(fit.has_value());
    EXPECT_NEAR(fit->best.tau_squared, metafor.at("tau2").get<double>(), 1e-7);
    EXPECT_NEAR(fit->best.mean, metafor.at("mu").get<double>(), 1e-7);
    EXPECT_NEAR(fit->best.mean_sd, metafor.at("se").get<double>(), 1e-7);
    for (std::size_t i = 0; i < fit->best.shrunken.size(); ++i) {
      EXPECT_NEAR(fit->best.shrunken[i].mean, metafor.at("blup")[i].get<double>(), 1e-7);
      EXPECT_NEAR(fit->best.shrunken[i].sd, metafor.at("blup_se")[i].get<double>(), 1e-7);
    }
  }
  EXPECT_FALSE(fit_random_effects({}).has_value());
  EXPECT_FALSE(fit_random_effects({{0.5, 0.01}}).has_value());
}

TEST(RandomEffects, GoOverTauAsAdaptiveQuadratureDoes) {
  for (const base::Json& one : read_reference("programme").at("shrinkage")) {
    const auto fit = fit_random_effects(read_estimates(one));
    for (std::size_t i = 0; i < one.at("y").size(); ++i) {
      Mixture mixture;
      for (const ShrinkageNode& node : fit->nodes)
        mixture.push_back({node.weight, node.given.shrunken[i].mean, node.given.shrunken[i].sd});
      EXPECT_NEAR(mean_of(mixture), one.at("over_tau").at("mean")[i].get<double>(), 2e-4);
      EXPECT_NEAR(quantile_of(mixture, .05), one.at("over_tau").at("quantiles")[i][0].get<double>(), 1e-3);
      EXPECT_NEAR(quantile_of(mixture, .95), one.at("over_tau").at("quantiles")[i][1].get<double>(), 1e-3);
    }
  }
}

TEST(Ranks, AgreeWithExactPairsAndASimulation) {
  for (const base::Json& one : read_reference("programme").at("shrinkage")) {
    const auto fit = fit_random_effects(read_estimates(one));
    const std::size_t n = one.at("y").size();
    const auto ranks = rank_projects(*fit, name_projects(n), {.25, .90, 20000, 1, "test"});
    ASSERT_EQ(ranks.size(), n);
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const base::Json& wanted = one.at("over_tau");
      EXPECT_NEAR(ranks[i].expected, wanted.at("rank")[i].get<double>(), 3e-3 * static_cast<double>(n));
      EXPECT_NEAR(ranks[i].p_top, wanted.at("p_top")[i].get<double>(), 0.015);
      EXPECT_NEAR(ranks[i].low, wanted.at("rank_low")[i].get<double>(), 1);
      EXPECT_NEAR(ranks[i].high, wanted.at("rank_high")[i].get<double>(), 1);
      EXPECT_LE(ranks[i].low, ranks[i].expected + 0.01);
      EXPECT_GE(ranks[i].high, ranks[i].expected - 0.01);
      sum += ranks[i].expected;
    }
    EXPECT_NEAR(sum, static_cast<double>(n * (n + 1)) / 2, 1e-9 * static_cast<double>(n * n));
  }
}

TEST(PartialCorrelation, AgreesWithTheInverseOfTheCorrelationMatrix) {
  for (const base::Json& one : read_reference("programme").at("partial")) {
    const auto found = correlate_partially(one.at("columns").get<std::vector<std::vector<double>>>(), .90);
    ASSERT_TRUE(found.has_value());
    EXPECT_NEAR(found->r, one.at("r").get<double>(), 1e-10);
    EXPECT_NEAR(found->low, one.at("low").get<double>(), 1e-10);
    EXPECT_NEAR(found->high, one.at("high").get<double>(), 1e-10);
  }
  const std::vector<double> a{1, 2, 3, 4, 6}, constant{2, 2, 2, 2, 2}, b{2, 1, 5, 4, 9};
  EXPECT_FALSE(correlate_partially({a, constant}, .9).has_value());
  EXPECT_FALSE(correlate_partially({a, b, b}, .9).has_value());  // nothing of b is left beside b
  EXPECT_FALSE(correlate_partially({{1, 2, 3}, {2, 1, 3}}, .9).has_value());
  EXPECT_NEAR(correlate_partially({a, b, constant}, .9)->r, correlate_partially({a, b}, .9)->r, 1e-15);
  std::vector<double> far_a = a, far_b = b;
  for (double& value : far_a) value += 1e9;
  for (double& value : far_b) value += 1e9;
  EXPECT_NEAR(correlate_partially({far_a, far_b}, .9)->r, correlate_partially({a, b}, .9)->r, 1e-6);
}

ProjectScores make_project(const std::string& id, double trust, double outcome,
                           const std::string& model = "m") {
  ProjectScores project;
  project.id = id;
  project.model_id = project.model_hash = model;
  project.wave = "all";
  project.links = {{"trust", "outcome"}};
  project.units = {
      {"overall", UnitKind::node, "", {}, {}, {}, {}, {}, LevelSaying::not_assessed},
      {"trust", UnitKind::criterion, "overall", {}, {}, trust, .1, {}, LevelSaying::clearly},
      {"outcome", UnitKind::criterion, "overall", {}, {}, outcome, .1, {}, LevelSaying::probably}};
  return project;
}

std::vector<ProjectScores> make_projects(std::size_t n) {
  std::vector<ProjectScores> projects;
  for (std::size_t i = 0; i < n; ++i)
    projects.push_back(make_project("p" + std::to_string(100 + i),
                                    .2 + .6 * static_cast<double>(i * 7 % n) / static_cast<double>(n),
                                    .3 + .5 * static_cast<double>(i * 5 % n) / static_cast<double>(n)));
  return projects;
}

const Benchmark& unit_of(const Programme& programme, const std::string& id) {
  for (const Benchmark& benchmark : programme.groups.at(0).benchmarks)
    if (benchmark.id == id) return benchmark;
  throw std::out_of_range(id);
}

TEST(Programme, ShowsNoPercentileBelowTenAndNoAssociationBelowTwentyFive) {
  const Programme nine = compare_projects(make_projects(9), {});
  EXPECT_FALSE(unit_of(nine, "trust").standings[0].percentile.has_value());
  EXPECT_TRUE(nine.groups[0].associations.empty());
  const Programme ten = compare_projects(make_projects(10), {});
  ASSERT_TRUE(unit_of(ten, "trust").standings[0].percentile.has_value());
  EXPECT_TRUE(compare_projects(make_projects(24), {}).groups[0].associations.empty());
  const Programme all = compare_projects(make_projects(25), {});
  ASSERT_EQ(all.groups[0].associations.size(), 1U);
  EXPECT_TRUE(all.groups[0].associations[0].correlation.has_value());
  EXPECT_EQ(all.groups[0].associations[0].n, 25U);
}

TEST(Programme, PercentilesAreMidRanks) {
  const base::Json& reference = read_reference("programme").at("percentiles");
  std::vector<ProjectScores> projects;
  for (std::size_t i = 0; i < reference.at("y").size(); ++i)
    projects.push_back(make_project("p" + std::to_string(100 + i), reference.at("y")[i], .5));
  const Programme programme = compare_projects(projects, {});
  const Benchmark& trust = unit_of(programme, "trust");
  for (std::size_t i = 0; i < projects.size(); ++i) {
    const Percentile& percentile = *trust.standings[i].percentile;
    EXPECT_NEAR(percentile.mid_rank, reference.at("mid_rank")[i].get<double>(), 1e-10);
    EXPECT_LE(percentile.interval.low, percentile.expected);
    EXPECT_GE(percentile.interval.high, percentile.expected);
  }
}

TEST(Programme, TheOrderOfProjectsChangesNothing) {
  auto projects = make_projects(12);
  const Programme one = compare_projects(projects, {});
  std::reverse(projects.begin(), projects.end());
  const Programme other = compare_projects(projects, {});
  for (std::size_t i = 0; i < 12; ++i) {
    const Standing &a = unit_of(one, "trust").standings[i], &b = unit_of(other, "trust").standings[i];
    EXPECT_EQ(a.project, b.project);
    EXPECT_EQ(a.shrunken, b.shrunken);
    EXPECT_EQ(a.rank, b.rank);
    EXPECT_EQ(a.p_top, b.p_top);
  }
}

TEST(Programme, AProjectsOwnScoreIsTheSameInAnyCompany) {
  const Programme few = compare_projects(make_projects(3), {});
  auto more = make_projects(3);
  more.push_back(make_project("p999", .99, .01));
  const Programme many = compare_projects(more, {});
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(unit_of(few, "trust").standings[i].score, unit_of(many, "trust").standings[i].score);
}

TEST(Programme, WhatCannotBeComparedIsLeftOutByName) {
  auto projects = make_projects(4);
  projects[0].units[1].said = LevelSaying::contested;
  projects[1].units[1].said = LevelSaying::not_assessed;
  projects[2].units[1].score = std::nullopt;
  const Programme programme = compare_projects(projects, {});
  const Benchmark& trust = unit_of(programme, "trust");
  EXPECT_TRUE(trust.standings.empty());  // one alone has nothing to stand beside
  ASSERT_EQ(trust.left_out.size(), 4U);
  EXPECT_EQ(trust.left_out[0].reason.code, "programme.contested");
  EXPECT_EQ(trust.left_out[1].reason.code, "programme.covers-too-little");
  EXPECT_EQ(trust.left_out[2].reason.code, "programme.no-score");
  EXPECT_EQ(trust.left_out[3].reason.code, "programme.alone");
  EXPECT_EQ(unit_of(programme, "outcome").standings.size(), 4U);
}

TEST(Programme, ModelsAreKeptApartAndItSaysSo) {
  auto projects = make_projects(3);
  projects.push_back(make_project("q", .5, .5, "another"));
  const Programme programme = compare_projects(projects, {});
  ASSERT_EQ(programme.groups.size(), 2U);
  EXPECT_EQ(programme.groups[0].projects.size(), 3U);  // the largest first
  ASSERT_EQ(programme.notes.size(), 1U);
  EXPECT_EQ(programme.notes[0].code, "programme.models-apart");
  EXPECT_TRUE(compare_projects({}, {}).groups.empty());
}

}  // namespace
}  // namespace tukiranka::assessment
