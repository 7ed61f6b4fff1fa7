// SPDX-License-Identifier: Apache-2.0
// What may be quoted, and what a report draws of it.
#include "core/evaluation/disclosure/resolve_citations.hpp"

#include "core/evaluation/disclosure/make_exhibits.hpp"
#include "tests/core/evaluation/evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

using Cells = std::vector<std::string>;

project::Project interviews() {
  project::Project project;
  project.study.privacy.declared = true;
  project.study.privacy.quotes = base::Quotes::all;
  project.study.perspectives = {{"staff", {}, 12}, {"partners", {}, {}}};
  project.tables.push_back(
      make_table("segments", {{"document", {"d1", "d1"}},
                              {"text", {"Luotin heihin. Se muutti kaiken.", "Kukaan ei uskaltanut sanoa."}},
                              {"speaker", {"p-1", "p-2"}},
                              {"perspective", {"staff", "partners"}},
                              {"number:start", {"0", "33"}}}));
  return project;
}

base::Citation cite(std::int64_t row, std::int64_t start, std::int64_t end) {
  base::Citation citation;
  citation.table = "segments";
  citation.row = row;
  citation.start = start;
  citation.end = end;
  citation.at = "segments.csv:" + std::to_string(row + 2);
  return citation;
}

Findings resolve(const project::Project& project, std::vector<base::Citation> evidence) {
  Findings findings;
  base::Finding finding = make_finding("a", 20);
  finding.evaluator = "qualitative";
  finding.measure = "prevalence";
  finding.evidence = std::move(evidence);
  finding.details = {{"hits", {{{"code", "trust"}}, {{"code", "fear"}}}}};
  findings.findings.push_back(finding);
  resolve_citations(project, findings);
  return findings;
}

TEST(ResolveCitations, CutsAtWordsAndCountsCodePoints) {
  EXPECT_EQ(cut_excerpt(project::CodePoints("Äiti luotti heihin aina ja kaikessa"), 5, 11, 8).text,
            "Äiti luotti heihin …");
  EXPECT_EQ(cut_excerpt(project::CodePoints("lyhyt"), 0, 5, 160).text, "lyhyt");
  EXPECT_EQ(cut_excerpt(project::CodePoints("yksi\nkaksi"), 0, 4, 160).text, "yksi kaksi");
  EXPECT_EQ(cut_excerpt(project::CodePoints("abc"), 2, 99, 0).text, "… c");
}

TEST(ResolveCitations, OnlyGroupsThatAreLargeEnoughAreQuoted) {
  const Findings findings = resolve(interviews(), {cite(0, 0, 6), cite(1, 0, 6)});
  EXPECT_EQ(findings.findings[0].evidence[0].excerpt, "Luotin heihin. Se muutti kaiken.");
  EXPECT_FALSE(findings.findings[0].evidence[1].excerpt);  // one partner spoke
}

TEST(ResolveCitations, TiesAreToldByTheirEndsUnlessFewPeopleStandBehind) {
  project::Project project = interviews();
  project.tables.push_back(make_table("edges", {{"source", {"p1", "p2"}},
                                                {"target", {"p2", "p3"}},
                                                {"layer", {"work", ""}},
                                                {"number:directed", {"1", "0"}},
                                                {"number:weight", {"2.5", ""}}}));
  const auto tie = [](std::int64_t row) {
    base::Citation citation;
    citation.table = "edges";
    citation.row = row;
    return citation;
  };
  Findings findings = resolve(project, {tie(0), tie(1)});
  EXPECT_EQ(findings.findings[0].evidence[0].excerpt, "p1 → p2 · work · 2.5");
  EXPECT_EQ(findings.findings[0].evidence[1].excerpt, "p2 – p3");
  findings.findings[0].n = 4;
  for (base::Citation& citation : findings.findings[0].evidence) citation.excerpt.reset();
  resolve_citations(project, findings);
  EXPECT_FALSE(findings.findings[0].evidence[0].excerpt);
}

TEST(ResolveCitations, NoQuotesMeansNone) {
  project::Project project = interviews();
  project.study.privacy.quotes = base::Quotes::none;
  EXPECT_FALSE(resolve(project, {cite(0, 0, 6)}).findings[0].evidence[0].excerpt);
}

TEST(ResolveCitations, ReviewedMeansThatAReviewedCodingCoversThePlace) {
  project::Project project = interviews();
  project.study.privacy.quotes = base::Quotes::reviewed;
  EXPECT_FALSE(resolve(project, {cite(0, 0, 6)}).findings[0].evidence[0].excerpt);
  project.tables.push_back(make_table(
      "codings",
      {{"document", {"d1"}}, {"state", {"reviewed"}}, {"number:start", {"3"}}, {"number:end", {"10"}}}));
  EXPECT_TRUE(resolve(project, {cite(0, 0, 6)}).findings[0].evidence[0].excerpt);
  EXPECT_FALSE(resolve(project, {cite(0, 20, 26)}).findings[0].evidence[0].excerpt);
}

TEST(MakeExhibits, QuotesKeepThePlaceOfWhatIsWithheld) {
  const project::Project project = interviews();
  Findings findings = resolve(project, {cite(0, 0, 6), cite(1, 0, 6)});
  make_exhibits(make_plan({ask("a", "qualitative", "prevalence")}, make_evaluators()), project, findings);
  ASSERT_EQ(findings.exhibits.size(), 1U);
  EXPECT_EQ(findings.exhibits[0].kind, base::ExhibitKind::quotes);
  EXPECT_EQ(findings.exhibits[0].criterion, "criterion.a");
  ASSERT_EQ(findings.exhibits[0].data.size(), 2U);
  EXPECT_EQ(findings.exhibits[0].data[0]["excerpt"], "Luotin heihin. Se muutti kaiken.");
  EXPECT_EQ(findings.exhibits[0].data[0]["code"], "trust");
  EXPECT_EQ(findings.exhibits[0].data[1], (base::Json{{"excerpt", nullptr}}));
}

TEST(MakeExhibits, ADistributionHasTheTitlesAndEndsOfItsItems) {
  project::Project project;
  project.tables.push_back(make_table(
      "items", {{"item", {"q1"}}, {"title", {"Luotan"}}, {"number:low", {"1"}}, {"number:high", {"5"}}}));
  Findings findings;
  findings.findings = {make_finding("a", 20), make_finding("a", 9, "staff")};
  make_exhibits(make_plan({ask("a", "survey", "scale-mean")}, make_evaluators()), project, findings);
  ASSERT_EQ(findings.exhibits.size(), 1U);  // the whole alone
  EXPECT_EQ(findings.exhibits[0].kind, base::ExhibitKind::distribution);
  EXPECT_EQ(findings.exhibits[0].wave, "t1");
  EXPECT_EQ(findings.exhibits[0].data["q1"]["title"], "Luotan");
  EXPECT_EQ(findings.exhibits[0].data["q1"]["high"], 5);
}

}  // namespace
}  // namespace tukiranka::evaluation
