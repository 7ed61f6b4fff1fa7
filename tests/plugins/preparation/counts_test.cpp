// SPDX-License-Identifier: Apache-2.0
// Subjects: criteria_quality.hpp, expectations_heard.hpp, gini.hpp. Hand counts and closed forms.
#include <gtest/gtest.h>

#include "plugins/preparation/mathematics/criteria_quality.hpp"
#include "plugins/preparation/mathematics/expectations_heard.hpp"
#include "plugins/preparation/mathematics/gini.hpp"
#include "plugins/preparation/mathematics/risk_preparedness.hpp"
#include "plugins/preparation/mathematics/role_clarity.hpp"

namespace tukiranka::preparation {
namespace {

using Names = std::vector<std::string>;

TEST(Gini, HasItsClosedForms) {
  EXPECT_DOUBLE_EQ(*compute_gini({3, 3, 3}), 0);
  EXPECT_DOUBLE_EQ(*compute_gini({0, 0, 0, 8}), 0.75);
  EXPECT_NEAR(*compute_gini({3, 1, 2}), 2.0 / 9, 1e-15);  // |xi − xj| summed over pairs 8, over 2·n²·mean 36
  EXPECT_FALSE(compute_gini({}).has_value());
  EXPECT_FALSE(compute_gini({0, 0}).has_value());
}

TEST(RoleClarity, WantsOneAccountableAndSomebodyWhoDoesIt) {
  const RoleClarity clarity = compute_role_clarity({{"a", "X", "accountable"},
                                                    {"a", "X", "responsible"},
                                                    {"b", "X", "accountable"},
                                                    {"b", "Y", "accountable"},
                                                    {"b", "Y", "responsible"},
                                                    {"c", "Y", "responsible"},
                                                    {"d", "X", "accountable"},
                                                    {"d", "Z", "informed"}});
  EXPECT_DOUBLE_EQ(*clarity.share, 0.25);
  EXPECT_EQ(clarity.several_accountable, Names{"b"});
  EXPECT_EQ(clarity.without_accountable, Names{"c"});
  EXPECT_EQ(clarity.without_responsible, Names{"d"});
  EXPECT_EQ(clarity.load.at("X"), 3);
  EXPECT_EQ(clarity.load.at("Y"), 2);
  EXPECT_EQ(clarity.load.at("Z"), 0);
  EXPECT_FALSE(compute_role_clarity({}).share.has_value());
}

TEST(RiskPreparedness, WeighsByLikelihoodAndImpact) {
  const RiskPreparedness result = compute_risk_preparedness({{"small", 1, 2, true, true, true},
                                                             {"large", 4, 5, true, true, false},
                                                             {"middle", 2, 4, false, true, false},
                                                             {"unknown", 3, std::nullopt, true, true, true}});
  EXPECT_NEAR(*result.share, 2.0 / 30, 1e-15);
  EXPECT_EQ(result.weighed, 3);
  EXPECT_EQ(result.missing, 1);
  ASSERT_EQ(result.open.size(), 2U);
  EXPECT_EQ(result.open[0].risk, "large");
  EXPECT_EQ(result.open[0].lacks, Names{"deputy"});
  EXPECT_DOUBLE_EQ(result.weight_owner, 30);
  EXPECT_FALSE(compute_risk_preparedness({}).share.has_value());
}

TEST(RiskPreparedness, WhatIsClosedIsNoRiskAndWhatCameTrueIsNotOpen) {
  const RiskPreparedness result =
      compute_risk_preparedness({{"closed", 5, 5, false, false, false, RiskStatus::closed},
                                 {"closed, never weighed", {}, {}, false, false, false, RiskStatus::closed},
                                 {"came true", 2, 3, true, true, false, RiskStatus::realised},
                                 {"open", 1, 2, false, true, true, RiskStatus::open},
                                 {"prepared", 2, 2, true, true, true, RiskStatus::open}});
  EXPECT_DOUBLE_EQ(*result.share, 4.0 / 12);
  EXPECT_EQ(result.closed, 2);
  EXPECT_EQ(result.missing, 0);
  ASSERT_EQ(result.open.size(), 1U);
  EXPECT_EQ(result.open[0].risk, "open");
  ASSERT_EQ(result.realised.size(), 1U);
  EXPECT_EQ(result.realised[0].lacks, (std::vector<std::string>{"deputy"}));
  EXPECT_FALSE(compute_risk_preparedness({{"c", 1, 1, true, true, true, RiskStatus::closed}}).share);
}

TEST(RiskPreparedness, AStatusIsReadWhateverItsCapitals) {
  EXPECT_EQ(fold_status(" PÄÄTTYNYT "), "päättynyt");
  EXPECT_EQ(fold_status("Stängd"), "stängd");
  EXPECT_EQ(fold_status(" \t"), "");
}

TEST(CriteriaQuality, NamesTheGaps) {
  const CriteriaQuality quality = compute_criteria_quality(
      {{"whole", {true, true, true, true, true, true}}, {"part", {true, false, true, true, true, false}}});
  EXPECT_DOUBLE_EQ(*quality.share, 0.5);
  ASSERT_EQ(quality.gaps.size(), 1U);
  EXPECT_EQ(quality.gaps[0].second, (Names{"baseline", "source"}));
  EXPECT_EQ(quality.named[0], 2);
  EXPECT_FALSE(compute_criteria_quality({}).share.has_value());
}

TEST(ExpectationsHeard, NeedsAnotherPartnersAgreement) {
  const ExpectationsHeard result = compute_expectations_heard(
      {{"g1", "large", {"A"}, {"A", "B"}}, {"g2", "small", {"B"}, {"B"}}, {"g3", "small", {"C"}, {"A"}}},
      {"D"});
  EXPECT_DOUBLE_EQ(*result.share, 0.5);
  EXPECT_EQ(result.heard, (Names{"A", "C"}));
  EXPECT_EQ(result.not_heard, Names{"B"});
  EXPECT_EQ(result.without_goal, Names{"D"});
  EXPECT_EQ(result.small, 2);
  EXPECT_EQ(result.small_agreed, 1);
  EXPECT_FALSE(compute_expectations_heard({}, {}).share.has_value());
}

}  // namespace
}  // namespace tukiranka::preparation
