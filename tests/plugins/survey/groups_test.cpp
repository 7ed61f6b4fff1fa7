// SPDX-License-Identifier: Apache-2.0
// Subjects: answer_quality.hpp, dominance.hpp, group_agreement.hpp. Groups, raters, patterns of answers and
// weights against R (psych, multilevel, survey, base); the script is tests/reference/survey/make_groups.R.
#include <cmath>
#include <fstream>
#include <limits>
#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "plugins/survey/mathematics/answer_quality.hpp"
#include "plugins/survey/mathematics/dominance.hpp"
#include "plugins/survey/mathematics/group_agreement.hpp"
#include "plugins/survey/mathematics/group_difference.hpp"
#include "plugins/survey/mathematics/one_way.hpp"
#include "plugins/survey/mathematics/rater_icc.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/mathematics/share.hpp"

namespace tukiranka::survey {
namespace {

using Json = nlohmann::json;
using Values = std::vector<double>;

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

const Json& reference() {
  static const Json json = [] {
    std::ifstream stream(TUKIRANKA_SOURCE "/tests/plugins/survey/data/groups.json");
    return Json::parse(stream);
  }();
  return json;
}

Values numbers(const Json& list) {
  Values values;
  for (const Json& one : list) values.push_back(one.is_number() ? one.get<double>() : nan);
  return values;
}

Answers answers_of(const Json& items) {
  Answers answers(items.at(0).size());
  for (const Json& item : items) answers.own(numbers(item));
  return answers;
}

void expect_same(const std::optional<double>& ours, const Json& theirs, const std::string& what,
                 double tolerance = 1e-9) {
  if (!theirs.is_number()) {
    EXPECT_FALSE(ours.has_value()) << what;
    return;
  }
  ASSERT_TRUE(ours.has_value()) << what;
  EXPECT_NEAR(*ours, theirs.get<double>(), tolerance * std::max(1.0, std::abs(theirs.get<double>()))) << what;
}

void expect_interval(const Effect& ours, const Json& theirs, const std::string& what,
                     double tolerance = 1e-9) {
  expect_same(ours.low, theirs.at(0), what + " low", tolerance);
  expect_same(ours.high, theirs.at(1), what + " high", tolerance);
}

TEST(Groups, DifferencesAgreeWithR) {
  for (const auto& [name, set] : reference().at("difference").items()) {
    const Json& says = set.at("says");
    const Values first = numbers(set.at("first")), second = numbers(set.at("second"));
    const GroupDifference apart = compute_group_difference(first, second, 0.95);
    expect_same(apart.d.value, says.at("d"), name + " d");
    expect_interval(apart.d, says.at("d_interval"), name + " d", 1e-8);  // R's pt(ncp) is no better
    expect_same(apart.g.value, says.at("g"), name + " g");
    expect_same(apart.error, says.at("error"), name + " error");
    expect_same(apart.t, says.at("t"), name + " t");
    expect_same(apart.df, says.at("df"), name + " df");
    expect_same(apart.p, says.at("p"), name + " p");
    expect_interval(apart.difference, says.at("interval"), name + " difference");
    const Dominance above = compute_dominance(first, second, 0.95);
    expect_same(above.cliff.value, says.at("cliff"), name + " cliff");
    expect_interval(above.cliff, says.at("cliff_interval"), name + " cliff");
    EXPECT_DOUBLE_EQ(*above.superiority.value, (*above.cliff.value + 1) / 2);
    expect_same(above.u, says.at("U"), name + " U");
    expect_same(above.p, says.at("p_default"), name + " p of wilcox.test");
    expect_same(above.p_normal, says.at("p_normal"), name + " p_normal");
    expect_same(above.p_normal_cc, says.at("p_normal_cc"), name + " p_normal_cc");
    if (says.at("p_exact").is_number()) expect_same(above.p_exact, says.at("p_exact"), name + " p_exact");
  }
}

TEST(Groups, DifferencesAreUndefinedWithoutSpreadOrPeople) {
  const GroupDifference flat = compute_group_difference(Values{2, 2}, Values{3, 3}, 0.95);
  EXPECT_EQ(flat.difference.value, 1);
  EXPECT_FALSE(flat.d.value.has_value());
  EXPECT_FALSE(flat.t.has_value());
  EXPECT_FALSE(compute_group_difference(Values{1}, Values{3, 4}, 0.95).g.value.has_value());
  EXPECT_FALSE(compute_group_difference(Values{}, Values{3, 4}, 0.95).difference.value.has_value());
  const Dominance alike = compute_dominance(Values{2, 2}, Values{2, 2, 2}, 0.95);
  EXPECT_EQ(alike.cliff.value, 0);
  EXPECT_FALSE(alike.p_normal.has_value());
  EXPECT_EQ(alike.p_exact, 1);
  EXPECT_FALSE(compute_dominance(Values{}, Values{1}, 0.95).u.has_value());
  EXPECT_FALSE(compute_dominance(Values{1}, Values{2}, 0.95).cliff.low.has_value());
  EXPECT_EQ(compute_dominance(Values{0.1 + 0.2}, Values{0.3}, 0.95).cliff.value, 0);
}

TEST(Groups, AgreementAgreesWithMultilevel) {
  for (const auto& [name, set] : reference().at("agreement").items()) {
    const Json& says = set.at("says");
    const std::size_t k = set.at("items").size();
    std::map<std::string, std::vector<Values>> groups;  // items of each group
    for (std::size_t i = 0; i < set.at("group").size(); ++i) {
      auto& items = groups[set.at("group")[i].dump()];
      items.resize(k);
      for (std::size_t j = 0; j < k; ++j) items[j].push_back(set.at("items")[j][i].get<double>());
    }
    const ExpectedAnswers expected{set.at("null").get<double>(), set.at("low").get<double>(),
                                   set.at("high").get<double>()};
    std::vector<Values> scores;
    for (std::size_t g = 0; g < says.at("groups").size(); ++g) {
      Answers members(groups.at(says.at("groups")[g].get<std::string>())[0].size());
      for (const Values& item : groups.at(says.at("groups")[g].get<std::string>())) members.own(item);
      scores.push_back(score_persons(members, Scoring::half));
      const GroupAgreement agreement =
          compute_group_agreement(members, std::vector<ExpectedAnswers>(k, expected));
      expect_same(agreement.rwgj, says.at("rwgj")[g], name + " rwgj");
      expect_same(agreement.ad, says.at("ad")[g], name + " ad");
      expect_same(agreement.a_wg, says.at("a_wg")[g], name + " a_wg");
      for (std::size_t j = 0; j < k; ++j) expect_same(agreement.rwg[j], says.at("rwg")[j][g], name + " rwg");
    }
    const OneWay anova = compute_one_way(scores, 0.95);
    expect_same(anova.icc1_by_mean, says.at("icc1"), name + " icc1");
    expect_same(anova.icc1_by_n0, says.at("icc1_n0"), name + " icc1 n0");
    expect_same(anova.low, says.at("ends")[0], name + " low");
    expect_same(anova.high, says.at("ends")[1], name + " high");
    expect_same(anova.icc2, says.at("icc2"), name + " icc2");
    expect_same(anova.f, says.at("f"), name + " F");
    expect_same(anova.p, says.at("p"), name + " p");
  }
}

TEST(Groups, AgreementOfOneOrOfNoneIsUndefined) {
  EXPECT_FALSE(compute_one_way({{1, 2, 3}}, 0.95).icc1_by_n0.has_value());
  EXPECT_FALSE(compute_one_way({{1}, {2}, {3}}, 0.95).icc1_by_n0.has_value());
  EXPECT_FALSE(compute_one_way({{2, 2}, {2, 2}}, 0.95).icc2.has_value());
  EXPECT_FALSE(compute_one_way({}, 0.95).f.has_value());
  const OneWay apart = compute_one_way({{1, 1}, {}, {4, 4}}, 0.95);
  EXPECT_EQ(apart.icc1_by_n0, 1);
  EXPECT_FALSE(apart.f.has_value());
  Answers one(1), wild(4);
  one.own({3});
  wild.own({1, 1, 5, 5});
  EXPECT_FALSE(compute_group_agreement(one, {{2, 1, 5}}).rwgj.has_value());
  EXPECT_EQ(compute_group_agreement(wild, {{2, 1, 5}}).rwgj, 0);  // clipped
  EXPECT_FALSE(compute_group_agreement(wild, {{}}).rwgj.has_value());
  EXPECT_FALSE(compute_group_agreement(wild, {{}}).a_wg.has_value());
}

TEST(Groups, RatersAgreeWithPsych) {
  for (const auto& [name, set] : reference().at("raters").items()) {
    const RaterIcc icc = compute_rater_icc(answers_of(set.at("items")), 0.95);
    const double tolerance =
        name == "far" ? 1e-7 : 1e-9;  // R's aov loses digits at the offset, ours does not
    for (std::size_t i = 0; i < icc.forms.size(); ++i) {
      const IccForm& form = icc.forms[i];
      const Json& says = set.at("says")[i];
      const std::string what = name + " " + form.name;
      expect_same(form.value, says.at("value"), what, tolerance);
      expect_same(form.f, says.at("F"), what + " F", tolerance);
      expect_same(form.df2, says.at("df2"), what + " df2", tolerance);
      expect_same(form.p, says.at("p"), what + " p", tolerance);
      expect_same(form.low, says.at("low"), what + " low", tolerance);
      expect_same(form.high, says.at("high"), what + " high", tolerance);
    }
  }
  Answers same(3), equal(3);
  for (int i = 0; i < 2; ++i) {
    same.own({1, 2, 3});
    equal.own({2, 2, 2});
  }
  EXPECT_EQ(compute_rater_icc(same, 0.95).forms[1].value, 1);
  EXPECT_FALSE(compute_rater_icc(same, 0.95).forms[1].f.has_value());
  EXPECT_FALSE(compute_rater_icc(equal, 0.95).forms[1].value.has_value());
}

TEST(Groups, PatternsAgreeWithR) {
  const Json& says = reference().at("quality").at("says");
  const Answers answers = answers_of(reference().at("quality").at("items"));
  const std::vector<int> runs = find_long_strings(answers);
  const Values spread = measure_own_spread(answers);
  const auto distances = measure_distances(answers);
  ASSERT_TRUE(distances.has_value());
  for (std::size_t i = 0; i < answers.persons(); ++i) {
    EXPECT_EQ(runs[i], says.at("longstring")[i].get<int>()) << i;
    EXPECT_NEAR(spread[i], says.at("irv")[i].get<double>(), 1e-12) << i;
    const bool is_complete = says.at("d2")[i].is_number();
    EXPECT_EQ(std::isnan(distances->squared[i]), !is_complete) << i;
    if (!is_complete) continue;
    EXPECT_NEAR(distances->squared[i], says.at("d2")[i].get<double>(), 1e-10) << i;
    EXPECT_NEAR(distances->p[i], says.at("p")[i].get<double>(), 1e-12) << i;
  }
  Answers doubled(5);
  doubled.own({1, 2, 3, 4, 5});
  doubled.own({1, 2, 3, 4, 5});
  EXPECT_FALSE(measure_distances(doubled).has_value());
}

TEST(Groups, WeightsAgreeWithSvymean) {
  const Json& set = reference().at("weighted");
  const Values x = numbers(set.at("x")), w = numbers(set.at("w"));
  const Mean free = compute_mean(x, {&w, {}, 0.95});
  const Mean finite = compute_mean(x, {&w, set.at("population").get<double>(), 0.95});
  expect_same(free.mean, set.at("mean")[0], "mean");
  expect_same(free.standard_error, set.at("mean")[1], "error");
  expect_same(finite.standard_error, set.at("mean_finite")[1], "error, finite");
  const Share share = compute_share(x, set.at("cut").get<double>(), {&w, {}, 0.95});
  expect_same(share.value, set.at("share")[0], "share");
  expect_same(share.standard_error, set.at("share")[1], "error of the share");
}

}  // namespace
}  // namespace tukiranka::survey
