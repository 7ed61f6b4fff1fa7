// SPDX-License-Identifier: Apache-2.0
// Subjects: fake_host.hpp. The fake host lends what it was given, hears what the real host would take, and
// refuses what it would refuse.
#include <cmath>
#include <limits>

#include <gtest/gtest.h>

#include <tukiranka/testing/fake_host.hpp>

namespace tukiranka::sdk {
namespace {

using testing::FakeHost;
using testing::Heard;
using testing::TableBuilder;

Finding make_finding() {
  Finding finding;
  finding.indicator = "x";
  finding.estimate = 1;
  return finding;
}

// Runs an evaluator that gives the one finding.
Heard give(const Finding& finding) {
  static Finding given;
  given = finding;
  TableBuilder table("t");
  table.numbers("x", {1, 2});
  FakeHost host;
  host.ask("x", "m").lend(table).allow_messages({{"known", "…"}});
  return host.run(+[](const Input&, Output& output) { output.add(given); });
}

std::string refusal(const Finding& finding) {
  const Heard heard = give(finding);
  return heard.refused.empty() ? "accepted" : heard.refused[0];
}

TEST(FakeHost, HearsAWholeFinding) {
  Finding finding = make_finding();
  finding.wave = "t1";
  finding.group = "a";
  finding.standard_error = 0.25;
  finding.interval = Interval{0.5, 1.5, 0.9, TKR_INTERVAL_CREDIBLE};
  finding.n = 7;
  finding.population = 9;
  finding.missing = 2;
  finding.details = {{"k", 3}};
  finding.evidence = {{"t", 1, 0, 4, -1}};
  finding.df = 4.5;
  finding.bounds = Bounds{-2, 0};
  finding.credibility_at_most = TKR_CREDIBILITY_LOW;
  const Heard heard = give(finding);
  EXPECT_EQ(heard.status, TKR_OK);
  const Finding* heard_one = heard.find("x", "t1", "a");
  ASSERT_NE(heard_one, nullptr);
  EXPECT_EQ(heard_one->estimate, 1);
  EXPECT_EQ(heard_one->standard_error, 0.25);
  EXPECT_EQ(heard_one->df, 4.5);
  ASSERT_TRUE(heard_one->bounds);
  EXPECT_EQ(heard_one->bounds->low, -2);
  EXPECT_EQ(heard_one->bounds->high, 0);
  EXPECT_EQ(heard_one->credibility_at_most, TKR_CREDIBILITY_LOW);
  EXPECT_EQ(heard_one->interval->low, 0.5);
  EXPECT_EQ(heard_one->interval->high, 1.5);
  EXPECT_EQ(heard_one->interval->level, 0.9);
  EXPECT_EQ(heard_one->interval->kind, TKR_INTERVAL_CREDIBLE);
  EXPECT_EQ(heard_one->n, 7);
  EXPECT_EQ(heard_one->population, 9);
  EXPECT_EQ(heard_one->missing, 2);
  EXPECT_EQ(heard_one->details, Json({{"k", 3}}));
  ASSERT_EQ(heard_one->evidence.size(), 1U);
  EXPECT_EQ(heard_one->evidence[0].row, 1);
  EXPECT_EQ(heard.find("x"), nullptr);
}

TEST(FakeHost, RefusesWhatTheRealHostRefuses) {
  const auto with = [](const auto& change) {
    Finding finding = make_finding();
    change(finding);
    return refusal(finding);
  };
  EXPECT_EQ(with([](Finding&) {}), "accepted");
  EXPECT_EQ(with([](Finding& f) { f.indicator = "y"; }), "the indicator \"y\" was not asked for");
  EXPECT_EQ(with([](Finding& f) { f.n = -1; }), "n is negative");
  EXPECT_EQ(with([](Finding& f) { f.missing = -1; }), "the number of missing units is negative");
  EXPECT_EQ(with([](Finding& f) { f.estimate = std::numeric_limits<double>::infinity(); }),
            "the estimate is infinite");
  EXPECT_EQ(with([](Finding& f) { f.estimate = std::nullopt; }),
            "the estimate is no number and no message says why");
  EXPECT_EQ(with([](Finding& f) { f.message = "known"; }), "accepted");
  EXPECT_EQ(with([](Finding& f) { f.message = "other"; }), "its message \"other\" is not in the manifest");
  EXPECT_EQ(with([](Finding& f) { f.standard_error = -1; }), "the standard error is negative");
  EXPECT_EQ(with([](Finding& f) {
              f.interval = Interval{2, 1};
            }),
            "the interval's low end is above its high end");
  EXPECT_EQ(with([](Finding& f) { f.interval = Interval{1, NAN}; }), "an end of the interval is no number");
  EXPECT_EQ(with([](Finding& f) {
              f.interval = Interval{1, 2, 2};
            }),
            "the level of the interval is not between 0 and 1");
  EXPECT_EQ(with([](Finding& f) { f.interval = Interval{1, 2, 0.9, 9}; }), "the kind of interval is unknown");
  EXPECT_EQ(with([](Finding& f) {
              f.evidence = {{"u", 0}};
            }),
            "evidence names the table \"u\", which was not lent");
  EXPECT_EQ(with([](Finding& f) {
              f.evidence = {{"t", 2}};
            }),
            "evidence names row 2 of \"t\", which has 2 rows");
  EXPECT_EQ(with([](Finding& f) {
              f.evidence = {{"t", 0, 4, 3}};
            }),
            "a place in a text ends before it starts");
  EXPECT_EQ(with([](Finding& f) {
              f.evidence = {{"t", 0, -1, -1, 2}};
            }),
            "the weight of evidence is not between -1 and 1");
  EXPECT_EQ(with([](Finding& f) { f.details = Json::array(); }), "its details are no JSON object");
}

TEST(FakeHost, ASecondFindingForTheSameIsRefused) {
  FakeHost host;
  host.ask("x", "m");
  const Heard heard = host.run(+[](const Input&, Output& output) {
    EXPECT_TRUE(output.add(make_finding()));
    EXPECT_FALSE(output.add(make_finding()));
  });
  EXPECT_EQ(heard.findings.size(), 1U);
  EXPECT_EQ(heard.refused,
            std::vector<std::string>{"the indicator \"x\" already has one for this wave and group"});
}

TEST(FakeHost, TellsTheEvaluatorWhatItWasTold) {
  FakeHost host;
  host.seed = 77;
  host.threads = 3;
  host.locale = "sv-FI";
  host.ask("x", "m", {{"cut", 4}}).wave("t1", "baseline").perspective("staff", 12);
  (void)host.run(+[](const Input& input, Output&) {
    EXPECT_EQ(input.seed, 77U);
    EXPECT_EQ(input.threads, 3U);
    EXPECT_EQ(input.locale, "sv-FI");
    EXPECT_EQ(input.waves(), std::vector<std::string>{"t1"});
    EXPECT_EQ(input.study.at("perspectives")[0].at("population"), 12);
    ASSERT_EQ(input.asked.size(), 1U);
    EXPECT_EQ(input.asked[0].measure, "m");
    EXPECT_EQ(input.asked[0].get("cut", 1), 4);
    EXPECT_EQ(input.asked[0].get("other", 1), 1);
    EXPECT_EQ(input.table("t"), nullptr);
  });
}

TEST(FakeHost, ReportsAndStatus) {
  FakeHost host;
  const Heard problem = host.run(+[](const Input&, Output& output) {
    output.note("a", "one", "here");
    output.warn("b", "two");
    throw Problem("c", "three");
  });
  EXPECT_EQ(problem.status, TKR_BAD_INPUT);
  ASSERT_EQ(problem.reports.size(), 3U);
  EXPECT_EQ(problem.reports[0].where, "here");
  EXPECT_EQ(problem.reports[1].severity, TKR_WARNING);
  EXPECT_EQ(problem.reports[2].code, "c");
  const Heard error = host.run(+[](const Input&, Output&) { throw std::runtime_error("lost"); });
  EXPECT_EQ(error.status, TKR_FAILED);
  EXPECT_EQ(error.reports.at(0).text, "lost");
}

TEST(FakeHost, CanCancel) {
  FakeHost host;
  host.cancel_after = 2;
  host.ask("a", "m").ask("b", "m").ask("c", "m");
  const Heard heard = host.run(+[](const Input& input, Output& output) {
    measure_each(input, output, [&](const Asked& asked) { output.note("measured", asked.id); });
  });
  EXPECT_EQ(heard.status, TKR_CANCELLED);
  EXPECT_EQ(heard.reports.size(), 2U);
}

TEST(FakeHost, OffersJsonToEvaluatorsInC) {
  static double cut = 0;
  static std::string item(8, ' ');
  static const tkr_host* host_seen = nullptr;
  static const tkr_evaluator evaluator{
      nullptr,
      [](const tkr_evaluator*, const tkr_input* input) -> tkr_status {
        const auto* json =
            static_cast<const tkr_json_extension*>(host_seen->get_extension(host_seen, TKR_JSON_EXTENSION));
        cut = json->number(input->plan, "/0/with/cut", 0);
        json->text(input->plan, "/0/with/item", item.data(), item.size());
        return json->count(input->plan, "") == 1 && json->count(input->plan, "/9") == -1 ? TKR_OK
                                                                                         : TKR_FAILED;
      },
      [](const tkr_evaluator*) {}, nullptr};
  const tkr_entry_t entry{1, 0, "{}", [](const tkr_host* host, const char*) {
                            host_seen = host;
                            return &evaluator;
                          }};
  FakeHost host;
  host.ask("x", "m", {{"cut", 2.5}, {"item", "q1"}});
  EXPECT_EQ(host.run(entry, "any").status, TKR_OK);
  EXPECT_EQ(cut, 2.5);
  EXPECT_STREQ(item.c_str(), "q1");
}

TEST(TableBuilder, EveryTypeReadsBackAtAnAlignedPlace) {
  TableBuilder table("t");
  table.numbers("number", {0.5, std::nullopt, -3})
      .integers("whole", {7, 8, std::nullopt})
      .booleans("truth", {true, std::nullopt, false})
      .texts("text", {"", std::nullopt, "työ"})
      .categories("category", {"low", "high", "low"}, true)
      .dates("date", {0, 20000, std::nullopt});
  const tkr_table lent = table.lend();
  const Table read(lent);
  EXPECT_EQ(read.rows(), 3);
  EXPECT_EQ(read.find("number")->number(2), -3);
  EXPECT_TRUE(read.find("number")->is_null(1));
  EXPECT_EQ(read.find("whole")->number(1), 8);
  EXPECT_EQ(read.find("truth")->number(0), 1);
  EXPECT_EQ(read.find("truth")->number(2), 0);
  EXPECT_EQ(read.find("text")->text(0), "");
  EXPECT_TRUE(read.find("text")->is_null(1));
  EXPECT_EQ(read.find("text")->text(2), "työ");
  EXPECT_EQ(read.find("category")->text(1), "high");
  EXPECT_FALSE(read.find("category")->has_nulls());
  EXPECT_EQ(read.find("date")->number(1), 20000);
  for (std::int64_t i = 0; i < lent.array->n_children; ++i)
    for (std::int64_t b = 0; b < lent.array->children[i]->n_buffers; ++b)
      EXPECT_EQ(reinterpret_cast<std::uintptr_t>(lent.array->children[i]->buffers[b]) % 64, 0U);
}

TEST(TableBuilder, ColumnsOfOtherLengthsAreRefused) {
  TableBuilder table("t");
  table.numbers("x", {1, 2});
  try {
    table.texts("y", {"a"});
    FAIL() << "a column of another length was taken";
  } catch (const std::invalid_argument& error) {
    EXPECT_STREQ(error.what(), "the column \"y\" has 1 rows, and the table \"t\" has 2");
  }
}

}  // namespace
}  // namespace tukiranka::sdk
