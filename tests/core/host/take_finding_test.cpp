// SPDX-License-Identifier: Apache-2.0
// A finding that breaks a rule is refused and named, never mended.
#include <cmath>
#include <functional>
#include <limits>

#include <gtest/gtest.h>

#include "core/host/copy_record.hpp"
#include "core/host/take_finding.hpp"
#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

using base::Json;
using Change = std::function<void(tkr_finding&)>;

constexpr double infinite = std::numeric_limits<double>::infinity();

tkr_text text_of(const char* text) {
  return {text, std::char_traits<char>::length(text)};
}

// A whole finding about the group "a" with an interval, changed by the test.
base::Result<base::Finding> take(const Change& change, const Json& with = {{"by", "group"}}) {
  const base::Table responses = make_responses();
  EvaluatorInfo evaluator;
  evaluator.id = "e";
  evaluator.messages = {{"e.why", {{"fi", "koska {k}"}, {"en", "because {k}"}}}};
  CallRequest request;
  request.plan = {{"x", "size", with}};
  request.tables = {&responses};
  tkr_finding record{};
  record.struct_size = sizeof record;
  record.interval_kind = TKR_INTERVAL_CONFIDENCE;
  record.indicator = text_of("x");
  record.group = text_of("a");
  record.estimate = 0.5;
  record.standard_error = 0.1;
  record.low = 0.3;
  record.high = 0.7;
  record.level = 0.95;
  record.n = 12;
  record.population = 20;
  record.n_missing = 8;
  change(record);
  return take_finding(record, evaluator, request);
}

std::string refusal(const Change& change, const Json& with = {{"by", "group"}}) {
  const auto finding = take(change, with);
  if (finding) return "accepted";
  EXPECT_EQ(finding.error().code, "TK-H020");
  EXPECT_EQ(finding.error().where, "e");
  const std::string start = "a finding of this evaluator was refused: ";
  EXPECT_EQ(finding.error().text.rfind(start, 0), 0U);
  return finding.error().text.substr(start.size());
}

TEST(TakeFinding, AWholeOneArrivesWhole) {
  const auto finding = take([](tkr_finding&) {});
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->evaluator, "e");
  EXPECT_EQ(finding->measure, "size");
  EXPECT_EQ(finding->group, "a");
  EXPECT_EQ(finding->by, "group");
  EXPECT_EQ(finding->wave, std::nullopt);
  EXPECT_EQ(finding->estimate, 0.5);
  EXPECT_EQ(finding->standard_error, 0.1);
  EXPECT_EQ(finding->interval->kind, base::IntervalKind::confidence);
  EXPECT_EQ(finding->interval->low, 0.3);
  EXPECT_EQ(finding->interval->high, 0.7);
  EXPECT_EQ(finding->interval->level, 0.95);
  EXPECT_EQ(finding->n, 12);
  EXPECT_EQ(finding->population, 20);
  EXPECT_EQ(finding->missing, 8);
  EXPECT_TRUE(finding->details.empty());
}

TEST(TakeFinding, DegreesOfFreedomBoundsAndCredibilityArrive) {
  const auto finding = take([](tkr_finding& f) {
    f.df = 3.5;
    f.bounds_low = -1;
    f.bounds_high = 0;
    f.credibility_at_most = TKR_CREDIBILITY_VERY_LOW;
  });
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->df, 3.5);
  ASSERT_TRUE(finding->bounds);
  EXPECT_EQ(finding->bounds->low, -1);
  EXPECT_EQ(finding->bounds->high, 0);
  EXPECT_EQ(finding->credibility_at_most, base::Credibility::very_low);
  const Json printed = base::write_finding(*finding, "en");
  EXPECT_EQ(printed.at("df"), 3.5);
  EXPECT_EQ(printed.at("bounds"), Json::parse("[-1.0, 0.0]"));
  EXPECT_EQ(printed.at("credibility_at_most"), "very-low");
}

// Cleared, NaN, or a record of version 1.0 that ends before them.
TEST(TakeFinding, WhatSaysNothingOfThemIsNotPrinted) {
  for (const Change& change : std::vector<Change>{
           [](tkr_finding&) {}, [](tkr_finding& f) { f.df = f.bounds_low = f.bounds_high = NAN; },
           [](tkr_finding& f) {
             f.struct_size = offsetof(tkr_finding, df);
             f.df = 7;
             f.bounds_high = 1;
             f.credibility_at_most = 1;
           }}) {
    const auto finding = take(change);
    ASSERT_TRUE(finding);
    EXPECT_FALSE(finding->df || finding->bounds || finding->credibility_at_most);
    const Json printed = base::write_finding(*finding, "en");
    EXPECT_FALSE(printed.contains("df") || printed.contains("bounds") ||
                 printed.contains("credibility_at_most"));
  }
}

TEST(TakeFinding, WhatIsNewInOneOneIsJudgedToo) {
  EXPECT_EQ(refusal([](tkr_finding& f) { f.df = -1; }), "the number of degrees of freedom is negative");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.df = INFINITY; }), "the number of degrees of freedom is infinite");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.bounds_low = 2, f.bounds_high = 1; }),
            "the low bound is above the high one");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.credibility_at_most = 5; }), "the credibility is unknown");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.credibility_at_most = -1; }), "the credibility is unknown");
}

TEST(TakeFinding, ARangeNeedsNoLevel) {
  const auto finding = take([](tkr_finding& f) {
    f.interval_kind = TKR_INTERVAL_RANGE;
    f.level = NAN;
  });
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->interval->kind, base::IntervalKind::range);
  EXPECT_EQ(finding->interval->level, 1);
}

TEST(TakeFinding, WhereSplitBySplitsItNamesTheGroups) {
  const auto finding = take([](tkr_finding&) {}, {{"by", "role"}, {"split_by", "perspective"}});
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->by, "perspective");
}

TEST(TakeFinding, NumbersThatBreakARule) {
  for (const auto& [change, words] : std::vector<std::pair<Change, std::string>>{
           {[](tkr_finding& f) { f.estimate = infinite; }, "the estimate is infinite"},
           {[](tkr_finding& f) { f.estimate = NAN; }, "the estimate is no number and no message says why"},
           {[](tkr_finding& f) { f.standard_error = infinite; }, "the standard error is infinite"},
           {[](tkr_finding& f) { f.standard_error = -0.1; }, "the standard error is negative"},
           {[](tkr_finding& f) { f.n = -1; }, "n is negative"},
           {[](tkr_finding& f) { f.n = infinite; }, "n is infinite"},
           {[](tkr_finding& f) { f.population = -infinite; }, "the population is infinite"},
           {[](tkr_finding& f) { f.n_missing = -1; }, "the number of missing units is negative"},
           {[](tkr_finding& f) { f.interval_kind = 4; }, "the kind of interval is unknown"},
           {[](tkr_finding& f) { f.interval_kind = -1; }, "the kind of interval is unknown"},
           {[](tkr_finding& f) { f.low = NAN; }, "an end of the interval is no number"},
           {[](tkr_finding& f) { f.high = infinite; }, "an end of the interval is no number"},
           {[](tkr_finding& f) { f.low = 0.8; }, "the interval's low end is above its high end"},
           {[](tkr_finding& f) { f.level = 1; }, "the level of the interval is not between 0 and 1"},
           {[](tkr_finding& f) { f.level = NAN; }, "the level of the interval is not between 0 and 1"}})
    EXPECT_EQ(refusal(change), words);
}

TEST(TakeFinding, TextsThatBreakARule) {
  for (const auto& [change, words] : std::vector<std::pair<Change, std::string>>{
           {[](tkr_finding& f) { f.indicator = {}; }, "the indicator \"\" was not asked for"},
           {[](tkr_finding& f) { f.indicator = text_of("\xff"); }, "the indicator's id is not valid UTF-8"},
           {[](tkr_finding& f) { f.wave = text_of("\xc3"); }, "the wave is not valid UTF-8"},
           {[](tkr_finding& f) { f.group = text_of("\xed\xa0\x80"); }, "the group is not valid UTF-8"},
           {[](tkr_finding& f) { f.message = text_of("e.other"); },
            "its message \"e.other\" is not in the manifest"},
           {[](tkr_finding& f) { f.details = text_of("[1]"); }, "its details are no JSON object"}})
    EXPECT_EQ(refusal(change), words);
  EXPECT_EQ(refusal([](tkr_finding& f) {
              f.details = text_of("{\"a\": NaN}");
            }).rfind("its details are broken: ", 0),
            0U);
  EXPECT_EQ(refusal([](tkr_finding&) {}, Json::object()), "it speaks of a group, and the plan asks for none");
}

TEST(TakeFinding, EvidenceMustExist) {
  static tkr_evidence evidence;
  const auto cite = [](tkr_evidence one) {
    return [one](tkr_finding& f) {
      evidence = one;
      f.evidence = &evidence;
      f.evidence_count = 1;
    };
  };
  EXPECT_EQ(refusal(cite({"responses", 2, 0, 4, -1})), "accepted");
  EXPECT_EQ(refusal(cite({"segments", 0, -1, -1, 1})),
            "evidence names the table \"segments\", which was not lent");
  EXPECT_EQ(refusal(cite({nullptr, 0, -1, -1, 1})), "evidence names the table \"\", which was not lent");
  EXPECT_EQ(refusal(cite({"responses", 3, -1, -1, 1})),
            "evidence names row 3 of \"responses\", which has 3 rows");
  EXPECT_EQ(refusal(cite({"responses", -1, -1, -1, 1})),
            "evidence names row -1 of \"responses\", which has 3 rows");
  EXPECT_EQ(refusal(cite({"responses", 0, 5, 4, 1})), "a place in a text ends before it starts");
  EXPECT_EQ(refusal(cite({"responses", 0, -1, -1, 1.5})), "the weight of evidence is not between -1 and 1");
  EXPECT_EQ(refusal(cite({"responses", 0, -1, -1, NAN})), "the weight of evidence is not between -1 and 1");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.evidence_count = 2; }), "evidence is counted but not given");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.evidence_count = UINT64_MAX; }),
            "more than ten million pieces of evidence");
}

TEST(TakeFinding, AShorterRecordReadsAsZerosAndAnUnknownTailMustBeZero) {
  const auto shorter = take([](tkr_finding& f) {
    f.struct_size = offsetof(tkr_finding, evidence);
    f.evidence_count = 99;
  });
  ASSERT_TRUE(shorter);
  EXPECT_TRUE(shorter->evidence.empty());
  EXPECT_EQ(refusal([](tkr_finding& f) { f.struct_size = 8; }), "its record is too short");
  EXPECT_EQ(refusal([](tkr_finding& f) { f.struct_size = 5000; }), "its record is too long");

  struct Grown {
    tkr_finding known;
    std::uint64_t unknown;
  } grown{};
  grown.known.struct_size = sizeof grown;
  EXPECT_EQ(copy_record(grown.known, sizeof(tkr_finding)).problem, RecordProblem::none);
  grown.unknown = 1;
  EXPECT_EQ(copy_record(grown.known, sizeof(tkr_finding)).problem, RecordProblem::newer);
}

TEST(IsUtf8, TellsGoodFromBad) {
  for (const char* good : {"", "a", "ä", "€", "\xf0\x9f\x98\x80", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf"})
    EXPECT_TRUE(is_utf8(good)) << good;
  for (const char* bad : {"\x80", "\xc0\x80", "\xc1\xbf", "\xc3", "\xe2\x82", "\xe0\x80\x80", "\xed\xa0\x80",
                          "\xf0\x80\x80\x80", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "a\xc3(b"})
    EXPECT_FALSE(is_utf8(bad)) << bad;
}

}  // namespace
}  // namespace tukiranka::host
