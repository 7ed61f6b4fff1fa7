// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka assess`. Every rule of the merge tried from outside: small models, findings given in a
// table, no plugin.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

constexpr const char* unit = R"({"kind": "linear", "low": 0, "high": 1})";

std::string indicator(const std::string& id, const std::string& more = "", const std::string& value = unit) {
  return R"({"id": ")" + id + R"(", "evaluator": "given", "credibility": "high", "value": )" + value +
         (more.empty() ? "" : ", " + more) + "}";
}

std::string criterion(const std::string& id, const std::string& node, const std::string& evidence) {
  return R"({"id": ")" + id + R"(", "node": ")" + node + R"(", "title": {"en": ")" + id +
         R"("}, "evidence": [)" + evidence + "]}";
}

// Phases input and outcome below overall; levels weak, fair (.4), strong (.7).
struct Given {
  std::string criteria, rows, synthesis = "{}", waves = "", targets = "{}",
                              input = R"({"kind": "power", "p": 1})", perspectives = "[]",
                              columns = "indicator,wave,estimate,standard_error,low,high,n,population,source";
};

Json assess(const Given& given, int exit_code = 0) {
  const fs::path folder = fresh_folder("given");
  write_all(folder / "m.json",
            R"({"format": 1, "id": "m", "version": "1", "title": {"en": "M"}, "nodes": [{"id": "overall"},
    {"id": "input", "parent": "overall", "role": "phase", "aggregation": )" +
                given.input + R"(},
    {"id": "outcome", "parent": "overall", "role": "phase"}], "criteria": [)" +
                given.criteria +
                R"(], "levels": [{"id": "weak", "from": 0, "title": {"en": "weak"}},
    {"id": "fair", "from": 0.4, "title": {"en": "fair"}}, {"id": "strong", "from": 0.7, "title": {"en": "strong"}}],
    "synthesis": )" +
                given.synthesis + "}");
  write_all(folder / "f.csv", given.columns + "\n" + given.rows);
  write_all(folder / "project.json",
            R"({"format": 1, "id": "p", "title": {"en": "P"}, "languages": ["en"], "model": "m.json",)" +
                (given.waves.empty() ? "" : "\"waves\": " + given.waves + ",") +
                "\"perspectives\": " + given.perspectives + ", \"targets\": " + given.targets +
                R"(, "data": [{"role": "findings", "file": "f.csv"}]})");
  const Ran ran = run_program({"assess", folder.string(), "--json"});
  EXPECT_EQ(ran.exit_code, exit_code) << ran.err;
  fs::remove_all(folder);
  return Json::parse(ran.out);
}

const Json& of(const Json& list, const std::string& id) {
  for (const Json& one : list)
    if (one.at("id") == id) return one;
  throw std::out_of_range(id);
}

const Json& concluded_of(const Json& assessment, const std::string& id) {
  for (const Json& one : assessment.at("sensitivity").at("conclusions"))
    if (one.at("of") == id && one.at("kind") == "level") return one;
  throw std::out_of_range(id);
}

Json result(const Json& assessment, const std::string& id, const std::string& wave = "all") {
  return of(assessment.at("criteria"), id).at("waves").at(wave);
}

double number(const Json& json, const char* pointer) {
  return json.at(Json::json_pointer(pointer)).get<double>();
}

TEST(Given, EveryVerdict) {
  const std::string two = indicator("a1") + "," + indicator("a2");
  const auto verdict = [&](const std::string& first, const std::string& second) {
    return result(
        assess({criterion("a", "input", two), "a1,," + first + ",,,,,one\na2,," + second + ",,,,,two\n"}),
        "a");
  };
  EXPECT_EQ(verdict("0.50,0.02", "0.55,0.02").at("verdict"), "converge");
  const Json contested = verdict("0.25,0.02", "0.80,0.02");
  EXPECT_EQ(contested.at("verdict"), "dissonance");
  EXPECT_TRUE(contested.at("level").is_null());
  EXPECT_EQ(contested.at("facets").at("main").at("values").size(), 2U);
  EXPECT_EQ(contested.at("certainty").at("deductions").at(0).at("steps"), -2);
  EXPECT_EQ(verdict("0.50,0.05", "0.65,0.05").at("verdict"), "unresolved");
  const Json coarse = verdict("0.50,0.2", "0.52,0.2");
  EXPECT_EQ(coarse.at("facets").at("main").at("verdict"), "too-coarse");
  for (const Json& deduction : coarse.at("certainty").at("deductions"))
    EXPECT_NE(deduction.at("reason"), "unresolved");
  const Json pair = coarse.at("facets").at("main").at("pairs").at(0);
  EXPECT_NEAR(number(pair, "/p_within") + number(pair, "/p_above") + number(pair, "/p_below"), 1, 1e-12);
}

TEST(Given, FacetsComplementAndSilenceIsNotZero) {
  const std::string facets =
      indicator("a1", R"("facet": "x", "weight": 3)") + "," + indicator("a2", R"("facet": "y", "weight": 1)");
  const Json both =
      result(assess({criterion("a", "input", facets), "a1,,0.3,0.02,,,,,one\na2,,0.7,0.02,,,,,two\n"}), "a");
  EXPECT_EQ(both.at("verdict"), "complement");
  EXPECT_NEAR(number(both, "/score"), .4, .01);
  const Json half = result(assess({criterion("a", "input", facets), "a2,,0.7,0.02,,,,,two\n"}), "a");
  EXPECT_EQ(half.at("verdict"), "single-source");
  EXPECT_NEAR(number(half, "/coverage"), .25, 1e-12);
  EXPECT_NEAR(number(half, "/bounds/high") - number(half, "/bounds/low"), .75, 1e-12);
  EXPECT_TRUE(half.at("level").is_null());
  EXPECT_EQ(half.at("silent").at(0).at("kind"), "no-data");
  const std::string absent =
      R"({"id": "a3", "evaluator": "nobody", "measure": "x", "value": )" + std::string(unit) + "}";
  const Json missing =
      assess({criterion("a", "input", indicator("a1") + "," + absent), "a1,,0.5,0.02,,,,,\n"}, 4);
  EXPECT_EQ(result(missing, "a").at("silent").at(0).at("kind"), "not-run");
}

TEST(Given, ThreeSilencesByRowsWithoutAnEstimate) {
  Given given{criterion("a", "input", indicator("a1") + "," + indicator("a2") + "," + indicator("a3")),
              "a1,0.6,0.05,12,\na2,,,40,\na3,,,0,Rekisteri on suljettu\n"};
  given.columns = "indicator,estimate,standard_error,n,reason";
  const Json found = result(assess(given), "a");
  EXPECT_NEAR(number(found, "/coverage"), 1, 1e-12);  // one facet, and it has spoken
  EXPECT_NEAR(number(found, "/evidence_coverage"), 1.0 / 3, 1e-12);
  const Json& silent = found.at("silent");
  ASSERT_EQ(silent.size(), 2U);
  EXPECT_EQ(silent.at(0).at("kind"), "nothing-relevant");
  EXPECT_EQ(silent.at(0).at("reason").at("texts").at("fi"),
            "Aineistossa (n = 40) ei ollut mitään tätä koskevaa.");
  EXPECT_EQ(silent.at(1).at("kind"), "no-data");
  EXPECT_EQ(silent.at(1).at("reason").at("texts").at("en"), "Rekisteri on suljettu.");
  EXPECT_EQ(found.at("findings").at(1).at("status"), "undefined");
}

TEST(Given, PerspectivesAndTheirGap) {
  Given given{criterion("a", "input", indicator("a1")),
              "a1,,0.6,0.05,40\na1,staff,0.8,0.03,20\na1,partners,0.4,0.03,20\n"};
  given.columns = "indicator,group,estimate,standard_error,n";
  given.perspectives = R"([{"id": "staff"}, {"id": "partners"}])";
  const Json found = result(assess(given), "a");
  EXPECT_NEAR(number(found, "/perspectives/staff/score"), .8, .02);
  EXPECT_EQ(found.at("perspectives").at("partners").at("n"), 20);
  EXPECT_NEAR(number(found, "/perspective_gaps/0/difference"), .4, 1e-12);
  EXPECT_GT(number(found, "/perspective_gaps/0/interval/low"), 0);
}

TEST(Given, WhatPeopleReadStaysOnTheScale) {
  const Json facet = result(assess({criterion("a", "input", indicator("a1")), "a1,,0.97,0.05,,,,,x\n"}), "a")
                         .at("facets")
                         .at("main");
  EXPECT_GT(number(facet, "/pool/q95"), 1);
  EXPECT_LT(number(facet, "/interval/high"), 1);
  EXPECT_LT(number(facet, "/score"), number(facet, "/pool/mean"));
}

TEST(Given, ErrorsComeFromWhatIsKnown) {
  const std::string points = R"({"kind": "points", "points": [[1, 0], [5, 1]]})";
  const auto first = [&](const std::string& row, const std::string& value) {
    return result(assess({criterion("a", "input", indicator("a1", "", value)), "a1,," + row + "\n"}), "a")
        .at("findings")
        .at(0);
  };
  EXPECT_NEAR(number(first("3,0.2,,,,,", points), "/y_sd"), .05, 1e-9);
  EXPECT_NEAR(number(first("3,,2.6,3.4,,,", points), "/y_sd"), .4 / 1.959963984540054 / 4, 1e-9);
  // halves .2 and .4 of a 95 % interval, each with probability 1/2
  const double low = .2 / 1.959963984540054 / 4, high = .4 / 1.959963984540054 / 4;
  const double mean = (high - low) / std::sqrt(2 * M_PI);
  EXPECT_NEAR(number(first("3,,2.8,3.4,,,", points), "/y_sd"),
              std::sqrt((low * low + high * high) / 2 - mean * mean), 1e-9);
  EXPECT_NEAR(number(first("3,0.2,,,20,40,", points), "/y_sd"), .05 * std::sqrt(20.0 / 39), 1e-9);
  EXPECT_GT(number(first("0.5,0.1,,,,,", R"({"kind": "band", "a": 0, "b": 0.4, "c": 0.6, "d": 1})"), "/y_sd"),
            0);
  const Json outside = first("7,0.2,,,,,", points);
  EXPECT_TRUE(outside.at("clamped").get<bool>());
  EXPECT_EQ(outside.at("y"), 1.0);
  EXPECT_EQ(first("3,,,,,,", points).at("status"), "not-poolable");
  const Json tier = first("3,,,,,,", R"({"kind": "linear", "low": 5, "high": 1, "without_error": "tier"})");
  EXPECT_EQ(tier.at("status"), "pooled");
  EXPECT_NEAR(number(tier, "/variance"), .0009, 1e-15);
  EXPECT_NEAR(number(tier, "/y"), .5, 1e-15);
}

TEST(Given, PoolsAndSharedSources) {
  const std::string two = indicator("a1") + "," + indicator("a2");
  const auto pool = [&](const std::string& evidence, const std::string& rows) {
    return result(assess({criterion("a", "input", evidence), rows}), "a").at("facets").at("main");
  };
  const Json one = pool(indicator("a1"), "a1,,0.5,0.04,,,,,\n");
  EXPECT_NEAR(number(one, "/pool/sd"), std::sqrt(.0025 + .01), 1e-8);  // v + τ0²
  EXPECT_TRUE(one.at("diagnostics").at("i2").is_null());
  const Json apart = pool(two, "a1,,0.5,0.04,,,,,x\na2,,0.6,0.04,,,,,y\n");
  const Json shared = pool(two, "a1,,0.5,0.04,,,,,x\na2,,0.6,0.04,,,,,x\n");
  EXPECT_NEAR(number(apart, "/pool/mean"), .55, 1e-9);
  EXPECT_GT(number(shared, "/pool/sd"), number(apart, "/pool/sd"));
  EXPECT_NEAR(number(apart, "/diagnostics/inverse_variance/se"), std::sqrt(.0025 / 2), 1e-12);
  const Json weighed = pool(indicator("a1", R"("weight": 3)") + "," + indicator("a2"),
                            "a1,,0.2,0.01,,,,,x\na2,,0.8,0.01,,,,,y\n");
  EXPECT_NEAR(number(weighed, "/pool/mean"), .75 * .2 + .25 * .8, 1e-12);  // opinions, by declared weights
}

TEST(Given, ClearlyNeedsTwoSources) {
  const std::string two = criterion("a", "input", indicator("a1") + "," + indicator("a2"));
  const auto words = [&](const std::string& rows, const std::string& synthesis) {
    return result(assess({two, rows, synthesis}), "a").at("level_words").at("kind");
  };
  const std::string narrow = R"({"tau0": 0.02})";
  EXPECT_EQ(words("a1,,0.55,0.01,,,,,x\na2,,0.55,0.01,,,,,y\n", narrow), "clearly");
  EXPECT_EQ(words("a1,,0.55,0.01,,,,,x\na2,,0.55,0.01,,,,,x\n", narrow), "probably");
  EXPECT_EQ(words("a1,,0.55,0.01,,,,,x\na2,,0.55,0.01,,,,,x\n", R"({"tau0": 0.02, "clearly_needs": 1})"),
            "clearly");
}

TEST(Given, NamedRulesStandBesideTheScore) {
  const Json assessment = assess(
      {criterion("a", "input",
                 indicator("a1", R"("rule": "wilder")", R"({"kind": "points", "points": [[1, 0], [5, 1]]})") +
                     "," + indicator("a2", R"("rule": {"name": "vichealth", "times": 35})", "\"show-only\"")),
       "a1,,3.9,0.1,,,,,\na2,,2.7,0.1,,,,,\n"});
  const Json findings = result(assessment, "a").at("findings");
  EXPECT_EQ(findings.at(0).at("rule").at("band"), "discuss");
  EXPECT_NEAR(number(findings.at(0), "/rule/probabilities/strength"), .158655253931457, 1e-12);
  EXPECT_EQ(findings.at(1).at("rule").at("band"), "genuine");
  EXPECT_EQ(findings.at(1).at("status"), "show-only");
}

TEST(Given, AHurdleCapsTheOverallLevel) {
  const std::string criteria =
      criterion("a", "input", indicator("a1")) + "," + criterion("b", "outcome", indicator("b1"));
  const Json assessment = assess(
      {criteria, "a1,,0.2,0.01,,,,,x\nb1,,0.95,0.01,,,,,y\n",
       R"({"tau0": 0.02, "overall": true, "hurdles": [{"of": "a", "at_least": "fair", "cap": "weak"}]})"});
  const Json root = of(assessment.at("nodes"), "overall").at("waves").at("all");
  EXPECT_NEAR(number(root, "/score"), .575, .01);  // fair by itself
  EXPECT_EQ(root.at("level"), "weak");
  EXPECT_GT(number(root, "/hurdles/0/p_below"), .99);
  EXPECT_GT(number(root, "/hurdles/0/p_capped"), .99);
  const Json& told = concluded_of(assessment, "overall");
  EXPECT_EQ(told.at("hurdle").at("of"), "a");
  EXPECT_FALSE(told.at("weights").at("possible").get<bool>());
  EXPECT_NE(told.at("texts").at("en").get<std::string>().find(
                "No weights can alter it: the overall level is held down by “a”, which is below 0.40."),
            std::string::npos);
}

TEST(Given, AHurdleAboutANodeMayGiveWayToItsWeights) {
  const std::string criteria = criterion("a", "input", indicator("a1")) + "," +
                               criterion("b", "input", indicator("b1")) + "," +
                               criterion("c", "outcome", indicator("c1"));
  const auto told = [&](const std::string& hurdles) {
    const Json assessment = assess({criteria, "a1,,0.1,0.01,,,,,x\nb1,,0.5,0.01,,,,,y\nc1,,0.95,0.01,,,,,z\n",
                                    R"({"tau0": 0.02, "overall": true, "hurdles": )" + hurdles + "}"});
    return concluded_of(assessment, "overall");
  };
  const Json held = told(R"([{"of": "input", "at_least": "fair", "cap": "weak"}])");
  EXPECT_EQ(held.at("value"), "weak");
  EXPECT_EQ(held.at("weights").at("below"), "input");
  EXPECT_EQ(held.at("weights").at("value"), "fair");
  EXPECT_NEAR(number(held, "/weights/mass/moved"), .25, .01);  // 0.3 to 0.4 between 0.1 and 0.5
  const Json blocked = told(R"([{"of": "a", "at_least": "fair", "cap": "fair"}])");
  EXPECT_EQ(blocked.at("value"), "fair");
  EXPECT_EQ(blocked.at("weights").at("value"), "weak");  // downwards only: strong is out of reach
  EXPECT_NE(blocked.at("texts").at("fi").get<std::string>().find("Painot eivät voi nostaa tätä"),
            std::string::npos);
}

TEST(Given, NodesByEachRule) {
  const std::string criteria =
      criterion("a", "input", indicator("a1")) + "," + criterion("b", "input", indicator("b1"));
  const auto score = [&](const std::string& rule) {
    const Json assessment = assess({criteria, "a1,,0.4,0.001,,,,,x\nb1,,0.8,0.001,,,,,y\n",
                                    R"({"tau0": 0.001, "credibility": {"high": 0.001}})", "", "{}", rule});
    return number(of(assessment.at("nodes"), "input").at("waves").at("all"), "/score");
  };
  EXPECT_NEAR(score(R"({"kind": "power", "p": 1})"), .6, 1e-3);
  EXPECT_NEAR(score(R"({"kind": "power", "p": 2})"), std::sqrt(.4), 1e-3);
  EXPECT_NEAR(score(R"({"kind": "geometric"})"), std::sqrt(.32), 1e-3);
  EXPECT_NEAR(score(R"({"kind": "harmonic"})"), .64 / 1.2, 1e-3);
  EXPECT_NEAR(score(R"({"kind": "minimum"})"), .4, 1e-3);
}

TEST(Given, TheMirrorKnowsPairsInstrumentsAndItsLimits) {
  const std::string waves = R"([{"id": "t1", "role": "baseline"}, {"id": "t2", "role": "end"}])";
  const auto mirror = [&](const std::string& more, const std::string& sources, const std::string& target) {
    const std::string last = sources == "same" ? "x" : "y";
    return of(assess({criterion("a", "input", indicator("a1", more)),
                      "a1,t1,0.3,0.03,,,,,x\na1,t2,0.5,0.04,,,,," + last + "\n", "{}", waves,
                      R"({"a": {"score": )" + target + "}}"})
                  .at("criteria"),
              "a")
        .at("mirror");
  };
  const Json plain = mirror("", "same", "0.7");
  EXPECT_NEAR(number(plain, "/change/mean"), .2, 1e-12);
  EXPECT_NEAR(number(plain, "/indicators/0/sd"), .05, 1e-12);  // the tier's b cancels
  EXPECT_NEAR(number(plain, "/change/sd"), std::sqrt(.0025 + .01), 1e-8);
  EXPECT_EQ(plain.at("notes").at(0).at("code"), "mirror.regression");
  const Json attained = mirror("\"paired\": 0.8", "same", "0.95");
  EXPECT_NEAR(number(attained, "/indicators/0/rho"), .8, 1e-15);
  EXPECT_NEAR(number(attained, "/indicators/0/sd"), std::sqrt(.0025 - 2 * .8 * .03 * .04), 1e-12);
  EXPECT_NEAR(number(attained, "/attainment/value"), .2 / .65, 5e-3);
  const Json changed = mirror("", "other", "0.31");
  EXPECT_TRUE(changed.at("indicators").at(0).at("instrument_changed").get<bool>());
  EXPECT_NEAR(number(changed, "/indicators/0/sd"), std::sqrt(.0025 + .0009), 1e-12);
  EXPECT_TRUE(changed.at("attainment").is_null());  // the target is too near for a ratio
  EXPECT_FALSE(changed.at("attainment_reason").is_null());
}

TEST(Given, TheConclusionSaysWhatWouldChangeIt) {
  const std::string criteria = criterion("a", "input", indicator("a1")) + "," +
                               criterion("b", "input", indicator("b1")) + "," +
                               criterion("c", "outcome", indicator("c1"));
  const Json assessment = assess(
      {criteria, "a1,,0.3,0.01,,,,,x\nb1,,0.6,0.01,,,,,y\nc1,,0.85,0.01,,,,,z\n", R"({"tau0": 0.02})"});
  const Json& sensitivity = assessment.at("sensitivity");
  EXPECT_EQ(sensitivity.at("wave"), "all");
  bool has_input = false, has_weakest = false;
  for (const Json& conclusion : sensitivity.at("conclusions")) {
    if (conclusion.at("of") == "input") {
      has_input = true;
      EXPECT_EQ(conclusion.at("value"), "fair");
      EXPECT_NEAR(number(conclusion, "/weights/mass/moved"), .05 / .3, 1e-4);
      EXPECT_EQ(conclusion.at("weights").at("value"), "weak");
      EXPECT_NE(conclusion.at("texts").at("en").get<std::string>().find("would change only if"),
                std::string::npos);
      for (const char* factor : {"weights", "aggregation", "anchors", "tau0", "leave-one-out", "data", "all"})
        EXPECT_TRUE(conclusion.at("p_unchanged").contains(factor)) << factor;
    }
    if (conclusion.at("kind") == "weakest") {
      has_weakest = true;
      EXPECT_EQ(conclusion.at("value"), "input");
      EXPECT_FALSE(conclusion.at("weights").at("possible").get<bool>());  // no weights can
    }
  }
  EXPECT_TRUE(has_input && has_weakest);
}

TEST(Given, AScoreDoesNotDependOnAnotherProject) {
  const Given alone{criterion("a", "input", indicator("a1")), "a1,,0.5,0.04,,,,,x\n"};
  Given more = alone;
  more.criteria += "," + criterion("b", "outcome", indicator("b1"));
  more.rows += "b1,,0.1,0.01,,,,,y\n";
  EXPECT_EQ(result(assess(alone), "a").at("score"), result(assess(more), "a").at("score"));
}

}  // namespace
}  // namespace tukiranka::end_to_end
