// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/explain_criterion.hpp"

#include <gtest/gtest.h>

#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

TEST(Explain, GoesFromTheScoreDownToTheQuotes) {
  EXPECT_EQ(
      explain_criterion(read_fixture(), "input.individual.trust", "en").value(),
      "Trust [input.individual.trust], end 15\xC2\xA0January\xC2\xA0"
      "2026\n"
      "probably good\n"
      "Score 0.66, 90% interval 0.58–0.74, coverage 100%\n"
      "\nWhat was measured\n  Survey: mean 3.68 (95% interval 3.48–3.88, n = 28).\n"
      "\nOnto the common scale\n  On the scale 1–5, 3.68 becomes 0.67.\n"
      "\nDo the sources agree\n"
      "  Survey and network agree: the difference 0.05 lies within the margin with\n    probability 93%.\n"
      "\nPooling\n  Three sources together: 0.66 (0.58–0.74).\n"
      "\nLevel\n  The probability of the level good is 88%.\n"
      "\nCertainty of evidence\n  The certainty is high; no deductions.\n"
      "\nThe mirror\n"
      "  Baseline: 0.46 (0.36–0.56)\n"
      "  Target: 0.70\n"
      "  Result: 0.66 (0.58–0.74)\n"
      "  Change: +0.20 (0.12–0.28)\n"
      "  Improved (probability): >99%\n"
      "  Target met (probability): 21%\n"
      "\nWhat lies behind the evidence\n"
      "  Trust survey:\n"
      "  · t1q: mean 3.82, n = 28\n"
      "  · t2q: mean 3.54, n = 28\n"
      "  · t3q: mean 2.74, n = 27\n"
      "\nWhere the evidence lies\n"
      "  Tone of what was said:\n"
      "  + haastattelut.csv:12 ”Tiesin, että he pitävät lupauksensa. Se muutti\n    kaiken.”\n"
      "  − haastattelut.csv:31 ”Alussa kukaan ei uskaltanut sanoa, mikä ei toiminut\n"
      "    <script>alert('x')</script>.”\n"
      "  + haastattelut.csv:40 ”\"=SUMMA(A1)\" oli ainoa, mitä taulukosta jäi käteen.”\n"
      "  + haastattelut.csv:56 (text withheld)\n");
}

TEST(Explain, TiesAreListedWithHowManyThereAre) {
  base::Json document = read_fixture();
  base::Json evidence = base::Json::array();
  for (int i = 0; i < 12; ++i)
    evidence.push_back(
        {{"table", "edges"},
         {"row", i},
         {"start", nullptr},
         {"end", nullptr},
         {"weight", 0},
         {"at", "ties.csv:" + std::to_string(i + 2)},
         {"excerpt", i == 1 ? base::Json(nullptr) : base::Json("p1 → p" + std::to_string(i))}});
  for (base::Json& finding : document["findings"])
    if (finding.at("evaluator") == "qualitative") {
      finding["evidence"] = evidence;
      finding["details"]["evidence_of"] = 40;
    }
  const std::string text = explain_criterion(document, "input.individual.trust", "sv").value();
  EXPECT_NE(text.find("  ties.csv:2 p1 → p0\n  ties.csv:3 (visas inte)\n"), std::string::npos) << text;
  EXPECT_NE(text.find("… och 30 till"), std::string::npos) << text;
}

TEST(Explain, ANodeByItsParts) {
  EXPECT_EQ(explain_criterion(read_fixture(), "input", "en").value(),
            "Input [input], end 15\xC2\xA0January\xC2\xA0"
            "2026\n"
            "between developing and good\n"
            "Score 0.59, 90% interval 0.43–0.75, coverage 100%\n"
            "\nParts\n"
            "  Weighted mean.\n"
            "  Individuals’ capital [input.individual], weight 1: 0.66 (0.58–0.74),\n    probably good\n"
            "  The group’s capital [input.group], weight 1: 0.52 (0.21–0.83), contested, no\n"
            "    single level\n");
}

TEST(Explain, WithoutAScoreSaysWhereItWouldLie) {
  const std::string text = explain_criterion(read_fixture(), "process", "fi").value();
  EXPECT_NE(text.find("Arvoa ei ole; se olisi välillä 0,21–0,71"), std::string::npos) << text;
}

TEST(Explain, AsksBackAboutAnUnknownCriterionOrWave) {
  EXPECT_EQ(
      base::format_diagnostic(explain_criterion(read_fixture(), "outcome.knowlege", "en").error()),
      "error: no criterion or node is called \"outcome.knowlege\" (did you mean \"outcome.knowledge\"?) "
      "[TK-R001]");
  EXPECT_EQ(base::format_diagnostic(explain_criterion(read_fixture(), "outcome", "en", "t3").error()),
            "error: the assessment has no wave \"t3\" (did you mean \"t1\"?) [TK-R002]");
}

}  // namespace
}  // namespace tukiranka::report
