// SPDX-License-Identifier: Apache-2.0
// A change between waves is a facet of its own whether or not it speaks, and only where that is declared.
#include "core/assessment/pool/collect_evidence.hpp"
#include <functional>

#include "core/assessment/merge_findings.hpp"
#include "tests/core/assessment/assessment_fixture.hpp"

namespace tukiranka::assessment {
namespace {

// Indicator "a" tells of each wave; "b" would compare the two.
model::Model make_change_model() {
  return assessment::make_model(
      {make_criterion("c", "input", {make_indicator("a", "c"), make_indicator("b", "c")})});
}

evaluation::Findings make_states(bool is_declared = true) {
  evaluation::Findings findings = make_findings({in_wave(make_finding("a", "survey", .5, .02), "t1"),
                                                 in_wave(make_finding("a", "survey", .6, .02), "t2")},
                                                {"t1", "t2"});
  findings.declared["b"].compares_waves = is_declared;
  return findings;
}

base::Finding without_estimate(const char* code, const base::Json& details) {
  base::Finding finding = in_wave(make_finding("b", "survey", .5, .02), "t2");
  finding.estimate = finding.standard_error = std::nullopt;
  finding.message = base::Message{code, all_languages("hush")};
  finding.details = details;
  return finding;
}

// Suppressed, undefined, absent, its plugin missing, its evaluator failed, nothing to ask.
TEST(CollectEvidence, AChangeThatSaysNothingIsStillAChange) {
  using Way = std::function<void(evaluation::Findings&)>;
  const auto silence = [](evaluation::SilenceKind kind) {
    return [kind](evaluation::Findings& findings) {
      findings.silences.push_back({"b", kind, {"core.quiet", all_languages("quiet")}, ""});
    };
  };
  const std::vector<Way> ways{
      [](evaluation::Findings&) {},
      [](evaluation::Findings& findings) {
        findings.findings.push_back(without_estimate("core.suppressed", base::Json::object()));
      },
      [](evaluation::Findings& findings) {
        findings.findings.push_back(without_estimate("survey.no-pairs", {{"waves", {"t1", "t2"}}}));
      },
      silence(evaluation::SilenceKind::not_run),
      silence(evaluation::SilenceKind::no_data),
      silence(evaluation::SilenceKind::nothing_relevant)};
  for (std::size_t i = 0; i < ways.size(); ++i) {
    evaluation::Findings findings = make_states();
    ways[i](findings);
    const Assessment assessment = merge_findings(make_change_model(), findings);
    const CriterionWave &first = assessment.criteria[0].waves[0], &second = assessment.criteria[0].waves[1];
    EXPECT_EQ(first.facets.size(), 1U) << i;
    EXPECT_EQ(first.coverage, 1) << i;
    EXPECT_EQ(first.evidence_coverage, 1) << i;
    EXPECT_EQ(first.silent.at(0).reason.code, "silence.change") << i;
    ASSERT_EQ(second.facets.size(), 2U) << i;
    EXPECT_EQ(second.facets[1].id, "main.change") << i;
    EXPECT_EQ(second.coverage, .5) << i;
    EXPECT_EQ(second.evidence_coverage, .5) << i;
    EXPECT_FALSE(second.level) << i;
    EXPECT_EQ(second.level_words.kind, LevelSaying::not_assessed) << i;
  }
}

TEST(CollectEvidence, WhatTheDetailsHappenToHoldMakesNoChange) {
  evaluation::Findings findings = make_states(false);
  for (const char* wave : {"t1", "t2"}) {
    base::Finding finding = in_wave(make_finding("b", "survey", .5, .02), wave);
    finding.details = {{"before", 1}, {"after", 2}, {"waves", {"t1", "t2"}}};
    findings.findings.push_back(finding);
  }
  const Assessment assessment = merge_findings(make_change_model(), findings);
  for (const CriterionWave& wave : assessment.criteria[0].waves) {
    ASSERT_EQ(wave.facets.size(), 1U);
    EXPECT_EQ(wave.facets[0].values.size(), 2U);
    EXPECT_EQ(wave.coverage, 1);
  }
}

// The correlation of the same people's scores, where the manifest says it stands; never under another name.
TEST(FindPairing, ReadsTheDeclaredPlaceOfTheSameQuestion) {
  const auto rho_of = [](const std::string& place, const std::vector<std::string>& question) {
    model::Model model = make_change_model();
    for (model::Indicator& indicator : model.criteria[0].evidence) indicator.with["items"] = {"q1"};
    evaluation::Findings findings = make_states();
    findings.declared["a"].question = findings.declared["b"].question = question;
    findings.declared["b"].pairing = place;
    base::Finding change = in_wave(make_finding("b", "survey", .1, .02), "t2");
    change.details = {{"r", .9}, {"alike", .5}};
    findings.findings.push_back(change);
    for (base::Finding& finding : findings.findings) finding.n = 20;
    return merge_findings(model, findings).criteria[0].mirror->indicators.at(0).rho;
  };
  EXPECT_NEAR(rho_of("/details/alike", {"items"}), .5, 1e-12);
  EXPECT_EQ(rho_of("", {"items"}), 0);
  EXPECT_EQ(rho_of("/details/alike", {}), 0);
}

TEST(CollectEvidence, TheDeclaredInstrumentTellsWhetherItChanged) {
  const auto has_changed = [](const std::string& place) {
    evaluation::Findings findings = make_states();
    findings.declared["a"].instrument = place;
    findings.findings[0].details = {{"items", {{"q1", 1}}}, {"form", "short"}};
    findings.findings[1].details = {{"items", {{"q2", 1}}}, {"form", "short"}};
    return merge_findings(make_change_model(), findings)
        .criteria[0]
        .mirror->indicators.at(0)
        .instrument_changed;
  };
  EXPECT_TRUE(has_changed("/details/items"));
  EXPECT_FALSE(has_changed("/details/form"));
  EXPECT_FALSE(has_changed(""));
}

}  // namespace
}  // namespace tukiranka::assessment
