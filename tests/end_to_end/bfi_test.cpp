// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka measure`. `tukiranka measure` on public data beside psych, lavaan and multilevel: bfi,
// 2,800 persons, five scales with reversed items and real gaps. tests/reference/survey/make_bfi.R made the
// data and the expected numbers; where a peer is not right or means another thing, plugins/survey/README.md
// says so and nothing is expected of it.
#include <cmath>
#include <map>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

TEST(Bfi, AgreesWithPsychLavaanAndMultilevel) {
  const fs::path folder = source() / "tests/end_to_end/bfi";
  const Ran run = run_program({"measure", (folder / "measure.json").string(), "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Json measured = Json::parse(run.out), expected = Json::parse(read_all(folder / "expected.json"));
  std::map<std::string, Json> findings;
  for (const Json& finding : measured.at("findings")) findings[finding.at("indicator")] = finding;
  std::size_t compared = 0;
  for (const Json& one : expected) {
    const std::string indicator = one.at("indicator"), at = one.at("at"), by = one.at("source");
    const std::string what = indicator + at + " by " + by;
    ASSERT_EQ(findings.count(indicator), 1U) << what;
    const Json::json_pointer place(at);
    ASSERT_TRUE(findings.at(indicator).contains(place)) << what;
    const Json& ours = findings.at(indicator).at(place);
    ASSERT_TRUE(ours.is_number()) << what;
    const double theirs = one.at("value").get<double>();
    EXPECT_NEAR(ours.get<double>(), theirs,
                one.at("tolerance").get<double>() * std::max(1.0, std::abs(theirs)))
        << what;
    ++compared;
  }
  EXPECT_GT(compared, 1000U);
}

// Both kinds of interval of both measures that resample; 2,800 persons are enough for three threads.
TEST(Bfi, AnyNumberOfThreadsSaysTheSameBytes) {
  const fs::path folder = fresh_folder("threads");
  Json file = Json::parse(read_all(source() / "tests/end_to_end/bfi/measure.json"));
  file["data"][0]["file"] = (source() / "tests/end_to_end/bfi/bfi.csv").string();
  file["indicators"] = Json::array();
  for (const char* measure : {"scale-mean", "reliability"})
    for (const char* kind : {"bca", "percentile"})
      file["indicators"].push_back(
          {{"id", std::string(measure) + "." + kind},
           {"evaluator", "survey"},
           {"measure", measure},
           {"with", {{"items", {"A1", "A2", "A3"}}, {"bootstrap", {{"replicates", 200}, {"kind", kind}}}}}});
  write_all(folder / "m.json", file.dump());
  const auto measure = [&](const std::string& threads) {
    return run_program({"measure", (folder / "m.json").string(), "--json", "--threads", threads});
  };
  const Ran one = measure("1");
  ASSERT_EQ(one.exit_code, 0) << one.err;
  EXPECT_NE(one.out.find("\"replicates\": 200"), std::string::npos);
  EXPECT_EQ(measure("2").out, one.out);
  EXPECT_EQ(measure("3").out, one.out);
  const Ran none = measure("0");
  EXPECT_EQ(none.exit_code, 3);
  EXPECT_NE(none.err.find("--threads cannot be \"0\" (give a whole number from 1 to 256)"), std::string::npos)
      << none.err;
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
