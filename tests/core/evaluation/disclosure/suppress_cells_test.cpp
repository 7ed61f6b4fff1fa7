// SPDX-License-Identifier: Apache-2.0
// No cell under the smallest group can be read, nor worked out from the others.
#include "core/evaluation/disclosure/suppress_cells.hpp"

#include "tests/core/evaluation/evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

Findings suppress(std::vector<base::Finding> list, bool declared = true) {
  Findings findings;
  findings.study.privacy.declared = declared;
  findings.findings = std::move(list);
  suppress_cells(make_plan({ask("a", "survey", "scale-mean")}, make_evaluators()), {}, findings);
  return findings;
}

std::string open_groups(const Findings& findings) {
  std::string open;
  for (const base::Finding& finding : findings.findings)
    if (finding.is_defined()) open += finding.group.value_or("whole") + " ";
  return open;
}

TEST(SuppressCells, ASmallGroupLeavesNothingBehind) {
  const Findings findings = suppress({make_finding("a", 4, "staff"), make_finding("a", 3, "partners")});
  for (const base::Finding& finding : findings.findings) {
    EXPECT_FALSE(finding.estimate);
    EXPECT_FALSE(finding.standard_error);
    EXPECT_FALSE(finding.interval);
    EXPECT_FALSE(finding.n);
    EXPECT_TRUE(finding.details.empty());
    ASSERT_TRUE(finding.message);
    EXPECT_EQ(finding.message->code, "core.suppressed");
    EXPECT_EQ(finding.message->texts.at("en").find('{'), std::string::npos);
  }
}

TEST(SuppressCells, OneSmallGroupTakesTheNextSmallestWithIt) {
  const Findings findings = suppress({make_finding("a", 40), make_finding("a", 20, "members"),
                                      make_finding("a", 4, "partners"), make_finding("a", 16, "staff")});
  EXPECT_EQ(open_groups(findings), "whole members ");
}

TEST(SuppressCells, TwoSmallGroupsHideEachOther) {
  const Findings findings = suppress({make_finding("a", 40), make_finding("a", 33, "members"),
                                      make_finding("a", 4, "partners"), make_finding("a", 3, "staff")});
  EXPECT_EQ(open_groups(findings), "whole members ");
}

TEST(SuppressCells, FiveIsEnough) {
  const Findings findings = suppress({make_finding("a", 5, "staff"), make_finding("a", 5, "partners")});
  EXPECT_EQ(open_groups(findings), "staff partners ");
}

// Sixty sentences of each perspective; so many people spoke.
Findings suppress_texts(const std::vector<std::pair<std::string, int>>& speakers) {
  host::Evaluators evaluators = make_evaluators();
  evaluators.plugins[0].evaluators[1].measures[0].people = "/details/voices";
  project::Project project;
  std::vector<std::string> who, side;
  Findings findings;
  findings.study.privacy.declared = true;
  for (const auto& [group, count] : speakers) {
    for (int i = 0; i < 60 && !group.empty(); ++i) {
      who.push_back(group + std::to_string(i % count));
      side.push_back(group);
    }
    base::Finding finding = make_finding("a", 60, group);
    finding.evaluator = "qualitative";
    finding.measure = "prevalence";
    finding.wave.reset();
    finding.details = {{"voices", count}};
    findings.findings.push_back(finding);
  }
  project.tables.push_back(make_table("segments", {{"speaker", who}, {"perspective", side}}));
  suppress_cells(make_plan({ask("a", "qualitative", "prevalence")}, evaluators), project, findings);
  return findings;
}

TEST(SuppressCells, TextsAreCountedByTheirSpeakers) {
  EXPECT_EQ(open_groups(suppress_texts({{"staff", 6}, {"partners", 4}, {"board", 9}})), "staff board ");
  EXPECT_EQ(open_groups(suppress_texts({{"", 19}, {"staff", 6}, {"partners", 4}, {"board", 9}})),
            "whole board ");
  EXPECT_EQ(open_groups(suppress_texts({{"", 3}})), "whole ");  // a small whole of texts is shown
}

TEST(SuppressCells, AWholeOfFewAnswersIsSuppressedToo) {
  EXPECT_EQ(open_groups(suppress({make_finding("a", 4)})), "");
  EXPECT_EQ(open_groups(suppress({make_finding("a", 5)})), "whole ");
}

TEST(SuppressCells, ElsewhereOnlyWhatIsPersonalIsDropped) {
  base::Finding density = make_finding("a", 4);
  density.measure = "unknown";
  const Findings kept = suppress({density});
  EXPECT_TRUE(kept.findings[0].is_defined());
}

TEST(SuppressCells, WavesAndIndicatorsAreSetsOfTheirOwn) {
  base::Finding later = make_finding("a", 20, "staff");
  later.wave = "t2";
  const Findings findings =
      suppress({make_finding("a", 4, "partners"), later, make_finding("b", 20, "staff")});
  EXPECT_EQ(open_groups(findings), "staff staff ");
}

base::Finding with_details(double n, const std::string& group, const std::string& details) {
  base::Finding finding = make_finding("a", n, group);
  finding.details = base::Json::parse(details);
  return finding;
}

TEST(SuppressCells, AnItemThatFewAnsweredIsDroppedFromALargeWhole) {
  const Findings findings = suppress({with_details(
      30, "", R"({"items": {"q1": {"n": 30, "mean": 3.0}, "q2": {"n": 4, "mean": 2.5}, "q3": {"n": 29}}})")});
  EXPECT_TRUE(findings.findings[0].details.at("items").contains("q1"));
  EXPECT_FALSE(findings.findings[0].details.at("items").contains("q2"));
  EXPECT_TRUE(findings.findings[0].details.at("items").contains("q3"));
}

TEST(SuppressCells, TeamsInTheDetailsHideEachOther) {
  const Findings findings = suppress(
      {with_details(30, "", R"({"items": {"a": {"n": 20}, "b": {"n": 3}, "c": {"n": 7}}})"),
       with_details(30, "", R"({"items": [{"g": "a", "n": 20}, {"g": "b", "n": 3}, {"g": "c", "n": 7}]})")});
  EXPECT_EQ(findings.findings[0].details.at("items").dump(), R"({"a":{"n":20}})");
  EXPECT_EQ(findings.findings[1].details.at("items").dump(), R"([{"g":"a","n":20}])");
}

TEST(SuppressCells, CountsOfGroupsGoFromEveryGroupAndStayInTheWhole) {
  const char* whole =
      R"({"items": {"q": {"n": 20, "mean": 3.0, "floor": 0.45, "frequencies": {"1": 9, "2": 11}}}})";
  const char* one =
      R"({"items": {"q": {"n": 9, "mean": 2.0, "floor": 0.2, "frequencies": {"1": 2, "2": 7}}}})";
  const char* two =
      R"({"items": {"q": {"n": 11, "mean": 3.8, "floor": 0.6, "frequencies": {"1": 7, "2": 5}}}})";
  const Findings findings = suppress(
      {with_details(20, "", whole), with_details(9, "staff", one), with_details(11, "partners", two)});
  EXPECT_TRUE(findings.findings[0].details.at("items").at("q").contains("frequencies"));
  EXPECT_EQ(findings.findings[1].details.at("items").at("q").dump(), R"({"n":9,"mean":2.0})");
  EXPECT_EQ(findings.findings[2].details.at("items").at("q").dump(), R"({"n":11,"mean":3.8})");
}

TEST(SuppressCells, AGroupWhereNobodyAnsweredIsAGroupTooSmallToSaySo) {
  base::Finding silent = make_finding("a", 0, "staff");
  silent.estimate.reset();
  silent.missing = 3;
  const Findings findings = suppress(
      {make_finding("a", 40), silent, make_finding("a", 20, "members"), make_finding("a", 20, "partners")});
  ASSERT_TRUE(findings.findings[1].message);
  EXPECT_EQ(findings.findings[1].message->code, "core.suppressed");
}

TEST(SuppressCells, NothingHappensWithoutADeclaration) {
  EXPECT_EQ(open_groups(suppress({make_finding("a", 1, "staff")}, false)), "staff ");
}

}  // namespace
}  // namespace tukiranka::evaluation
