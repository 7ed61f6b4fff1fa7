// SPDX-License-Identifier: Apache-2.0
// No cell under the smallest group can be read, nor worked out from the others.
#include "core/evaluation/suppress_cells.hpp"

#include "evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

Findings suppress(std::vector<base::Finding> list, bool declared = true) {
  Findings findings;
  findings.study.privacy.declared = declared;
  findings.findings = std::move(list);
  suppress_cells(make_plan({ask("a", "survey", "scale-mean")}, make_evaluators()), findings);
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

TEST(SuppressCells, NothingHappensWithoutADeclaration) {
  EXPECT_EQ(open_groups(suppress({make_finding("a", 1, "staff")}, false)), "staff ");
}

}  // namespace
}  // namespace tukiranka::evaluation
