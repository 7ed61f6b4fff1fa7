// SPDX-License-Identifier: Apache-2.0
// Subjects: gini.hpp, goal_attainment.hpp, mirror_row.hpp. Against
// tests/reference/preparation/make_reference.py, and the published factors of goal attainment scaling.
#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plugins/preparation/mathematics/gini.hpp"
#include "plugins/preparation/mathematics/goal_attainment.hpp"
#include "plugins/preparation/mathematics/mirror_row.hpp"
#include "plugins/preparation/mathematics/portfolio_coverage.hpp"
#include "plugins/preparation/mathematics/portfolio_visibility.hpp"
#include "plugins/preparation/mathematics/staff_resilience.hpp"

namespace tukiranka::preparation {
namespace {

using Json = nlohmann::ordered_json;

const Json& reference() {
  static const Json json = Json::parse(
      std::ifstream(TUKIRANKA_SOURCE "/tests/plugins/preparation/data/reference.json", std::ios::binary));
  return json;
}

std::optional<double> optional_of(const Json& value) {
  return value.is_null() ? std::nullopt : std::optional<double>(value.get<double>());
}

TEST(GoalAttainment, AgreesWithTheCovarianceMatrix) {
  for (const Json& one : reference().at("goals")) {
    std::vector<ScaledGoal> goals;
    for (std::size_t i = 0; i < one.at("results").size(); ++i)
      goals.push_back({"g", optional_of(one.at("results")[i]), {}, one.at("weights")[i].get<double>()});
    const GoalAttainment result = compute_goal_attainment(goals, one.at("rho").get<double>());
    EXPECT_NEAR(*result.t, one.at("t").get<double>(), 1e-10);
    EXPECT_NEAR(*result.t_uncorrelated, one.at("t0").get<double>(), 1e-10);
    EXPECT_NEAR(*result.t_identical, one.at("t1").get<double>(), 1e-10);
    EXPECT_NEAR(*result.share_attained, one.at("share").get<double>(), 1e-15);
  }
}

// Kiresuk, Smith & Cardillo 1994, appendix; Turner-Stokes 2009: T = 50 + C·Σx for n equally weighted goals.
TEST(GoalAttainment, HasThePublishedFactors) {
  const double published[] = {10.00, 6.20, 4.56, 3.63, 3.01, 2.58, 2.26, 2.01};
  std::vector<double> results, weights;
  for (const double factor : published) {
    results.push_back(results.empty() ? 1 : 0);
    weights.push_back(1);
    EXPECT_NEAR(*compute_t_score(results, weights, .3) - 50, factor, 0.006) << results.size();
  }
}

TEST(GoalAttainment, IsUndefinedOrWholeAtTheEdges) {
  const GoalAttainment none = compute_goal_attainment({{"g", {}, {}, 1}}, .3);
  EXPECT_FALSE(none.t || none.share_attained);
  EXPECT_EQ(none.missing, 1);
  const GoalAttainment weightless = compute_goal_attainment({{"g", 1, {}, 0}}, .3);
  EXPECT_FALSE(weightless.t.has_value());
  EXPECT_EQ(weightless.share_attained, 1);
  const GoalAttainment all = compute_goal_attainment({{"a", 0, -1, 1}, {"b", 0, -1, 2}}, .3);
  EXPECT_DOUBLE_EQ(*all.t, 50);
  EXPECT_NEAR(*all.change, 30 / std::sqrt(.7 * 5 + .3 * 9), 1e-12);
  EXPECT_NEAR(*compute_t_score({2, 2, 2}, {1, 5, 9}, 1), 70, 1e-12);  // as one goal
}

TEST(Portfolio, AgreesWithSetArithmetic) {
  for (const Json& one : reference().at("portfolios")) {
    std::vector<Holding> holdings;
    for (const Json& row : one.at("rows"))
      holdings.push_back({row.at("partner"), row.at("person"), row.at("skill"), optional_of(row.at("level")),
                          optional_of(row.at("interest")), row.at("contact")});
    CoverageRules rules;
    for (const auto& [skill, level] : one.at("needed").items()) rules.needed.push_back({skill, level});
    rules.k = one.at("k");
    const PortfolioCoverage coverage = compute_portfolio_coverage(holdings, rules);
    ASSERT_EQ(coverage.share.has_value(), !one.at("share").is_null());
    if (coverage.share) {
      EXPECT_NEAR(*coverage.share, one.at("share").get<double>(), 1e-15);
      EXPECT_NEAR(*coverage.redundancy, one.at("redundancy").get<double>(), 1e-15);
    }
    for (const SkillCoverage& skill : coverage.skills)
      EXPECT_EQ(skill.holders, one.at("holders").at(skill.skill)) << skill.skill;
    std::vector<std::string> rarest = coverage.rarest;
    std::sort(rarest.begin(), rarest.end());
    EXPECT_EQ(Json(rarest), one.at("rarest"));
    const auto list = [](const std::vector<Mismatch>& mismatches) {
      std::vector<std::vector<std::string>> pairs;
      for (const Mismatch& mismatch : mismatches) pairs.push_back({mismatch.partner, mismatch.skill});
      std::sort(pairs.begin(), pairs.end());
      return Json(pairs);
    };
    EXPECT_EQ(list(coverage.interest_without_skill), one.at("interest_without_skill"));
    EXPECT_EQ(list(coverage.skill_without_interest), one.at("skill_without_interest"));
    EXPECT_NEAR(*compute_portfolio_visibility(holdings, {}, {}).share, one.at("visible").get<double>(),
                1e-15);
  }
}

TEST(Portfolio, OthersThatTakePartCountToo) {
  const std::vector<Holding> one{{"A", "a", "s", 2, 3, true}};
  const PortfolioVisibility visibility = compute_portfolio_visibility(one, {"A", "B"}, {"a", "b"});
  EXPECT_DOUBLE_EQ(*visibility.share, 0.5);
  EXPECT_EQ(visibility.partners.without, std::vector<std::string>{"B"});
  EXPECT_EQ(visibility.persons.with_contact, 1);
  EXPECT_FALSE(compute_portfolio_visibility({}, {}, {}).share.has_value());
  EXPECT_FALSE(compute_portfolio_coverage({}, {}).share.has_value());
  EXPECT_DOUBLE_EQ(*compute_portfolio_coverage({}, {{{"s", 2}}, 1, 3}).share,
                   0);  // needed, and nobody has it
}

TEST(StaffResilience, AgreesWithTakingEachPersonAway) {
  for (const Json& one : reference().at("staff")) {
    const auto read = [](const Json& rows) {
      std::vector<Carried> carried;
      for (const Json& row : rows) carried.push_back({row[0], row[1]});
      return carried;
    };
    const StaffResilience result = compute_staff_resilience(read(one.at("tasks")), read(one.at("skills")),
                                                            one.at("deputised").get<std::set<std::string>>());
    EXPECT_NEAR(*result.worst, one.at("worst").get<double>(), 1e-15);
    EXPECT_NEAR(*result.expected, one.at("expected").get<double>(), 1e-15);
    EXPECT_NEAR(*result.resilience, 1 - one.at("expected").get<double>(), 1e-15);
    for (const PersonLoss& person : result.persons)
      EXPECT_NEAR(person.loss, one.at("loss").at(person.person).get<double>(), 1e-15) << person.person;
    EXPECT_EQ(result.persons.size(), one.at("loss").size());
  }
  EXPECT_FALSE(compute_staff_resilience({}, {}, {}).resilience.has_value());
}

TEST(Gini, AgreesWithTheMeanDifference) {
  for (const Json& one : reference().at("loads"))
    EXPECT_NEAR(*compute_gini(one.at("loads").get<std::vector<double>>()), one.at("gini").get<double>(),
                1e-14);
}

struct MirrorCase {
  MirrorRow row;
  std::optional<bool> attained;
  const char* reason;
};

TEST(Mirror, JudgesByTheDirectionThatIsKnown) {
  const MirrorCase cases[] = {{{"4", "9", "8"}, false, ""},
                              {{"4", "8", "9"}, true, ""},
                              {{"12", "6", "5"}, true, ""},  // less is better
                              {{"12", "6", "7"}, false, ""},
                              {{"", "8", "8,0"}, true, ""},
                              {{"", "8", "7"}, {}, "no-direction"},
                              {{"", "≥ 80 %", "76"}, false, ""},
                              {{"", "<= 5 pv", "4,5"}, true, ""},
                              {{"", "> 5", "5"}, false, ""},
                              {{"5", "5", "4"}, {}, "no-direction"},
                              {{"−3", "-1", "0"}, true, ""},
                              {{"ei", "kyllä", "Kyllä"}, true, ""},
                              {{"ei", "kyllä", "osittain"}, {}, "not-comparable"},
                              {{"1", "2026-01-31", "3"}, {}, "not-comparable"},
                              {{"4", "", "8"}, {}, "no-target"},
                              {{"4", "8", ""}, {}, "no-result"}};
  for (const MirrorCase& one : cases) {
    const Attained judged = judge_attained(one.row);
    EXPECT_EQ(judged.is_attained, one.attained) << one.row.target << " / " << one.row.result;
    EXPECT_EQ(judged.reason, one.reason) << one.row.target << " / " << one.row.result;
  }
  EXPECT_DOUBLE_EQ(*judge_attained({"4", "9", "8"}).progress, 0.8);
  EXPECT_DOUBLE_EQ(*judge_attained({"12", "6", "9"}).progress, 0.5);
}

}  // namespace
}  // namespace tukiranka::preparation
