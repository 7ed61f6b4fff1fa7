// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka measure`. The preparation evaluator through the built program: every measure on its
// example, empty templates, and references that lead nowhere.
#include <cmath>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

const Json& example_finding(const std::string& indicator) {
  static const Json measured =
      Json::parse(run_program({"measure", "plugins/preparation/examples/measure.json", "--json"}).out);
  for (const Json& finding : measured.at("findings"))
    if (finding.at("indicator") == indicator) return finding;
  ADD_FAILURE() << "no finding of " << indicator;
  return measured;
}

TEST(Preparation, EveryMeasureCountsItsExample) {
  const std::pair<const char*, double> wanted[] = {{"skills", 3.0 / 4},  // nobody has digituki
                                                   {"visible", 7.0 / 8},
                                                   {"expectations", 2.0 / 3},
                                                   {"attainment", 50 + 10 / std::sqrt(.7 * 14 + .3 * 36)},
                                                   {"criteria", 1.0 / 2},
                                                   {"roles", 1.0 / 3},
                                                   {"risks", 16.0 / 35},
                                                   {"staff", 1 - (2.0 / 6) / 4},
                                                   {"mirror", 3.0 / 4}};
  for (const auto& [indicator, estimate] : wanted) {
    const Json& finding = example_finding(indicator);
    EXPECT_NEAR(finding.at("estimate").get<double>(), estimate, 1e-12) << indicator;
    EXPECT_TRUE(finding.at("interval").is_null()) << indicator;
    EXPECT_FALSE(finding.at("details").at("table").at("rows").empty()) << indicator;
  }
  EXPECT_EQ(example_finding("skills").at("details").at("uncovered"), Json({"digituki"}));
  EXPECT_EQ(example_finding("visible").at("details").at("lacking").at("skill"), 1);
  EXPECT_EQ(example_finding("staff").at("details").at("persons")[0].at("person"), "Outi");
  EXPECT_NEAR(example_finding("attainment").at("details").at("t_rho_1").get<double>(), 50 + 10.0 / 6, 1e-12);
  EXPECT_EQ(example_finding("mirror").at("details").at("rows")[4].at("reason"), "no-result");
}

TEST(Preparation, TheTemplatesOfInitAreNotApplicableUntilFilledIn) {
  const fs::path folder = fresh_folder("templates");
  ASSERT_EQ(run_program({"init", (folder / "p").string()}).exit_code, 0);
  EXPECT_EQ(run_program({"check", (folder / "p").string()}).exit_code, 0);
  const Ran run = run_program({"assess", (folder / "p").string(), "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  std::size_t silent = 0;
  const Json assessment = Json::parse(run.out);
  for (const Json& criterion : assessment.at("criteria"))
    if (criterion.at("node") == "foundation")
      for (const Json& silence : criterion.at("waves").at("t2").at("silent"))
        if (silence.at("indicator").get<std::string>().find(".documents") != std::string::npos) {
          EXPECT_EQ(silence.at("kind"), "no-data");
          EXPECT_EQ(silence.at("reason").at("texts").at("fi").get<std::string>().find("Ei sovellu: "), 0U);
          ++silent;
        }
  EXPECT_EQ(silent, 5U);
  fs::remove_all(folder);
}

TEST(Preparation, AClosedRiskIsNoRiskAndOneThatCameTrueIsNotOpen) {
  const fs::path folder = fresh_folder("risk-status");
  write_all(folder / "risks.csv",
            "risk,likelihood,impact,mitigation,owner,deputy,status\n"
            "lease,5,5,,,,SULJETTU\nmoney,2,5,plan,A,B,\nstaff,4,4,plan,A,,Toteutunut\n"
            "people,1,4,,A,B,siirretty\n");
  write_all(folder / "m.json",
            R"({"format": 1, "data": [{"role": "risks", "file": "risks.csv"}], "indicators": [
    {"id": "usual", "evaluator": "preparation", "measure": "risk-preparedness"},
    {"id": "own", "evaluator": "preparation", "measure": "risk-preparedness", "with": {"closed": ["Siirretty"]}}]})");
  const Json measured = Json::parse(run_program({"measure", (folder / "m.json").string(), "--json"}).out);
  const Json &usual = measured.at("findings").at(0), &own = measured.at("findings").at(1);
  EXPECT_NEAR(usual.at("estimate").get<double>(), 10.0 / 30, 1e-12);
  EXPECT_EQ(usual.at("details").at("closed"), 1);
  EXPECT_EQ(usual.at("details").at("open").at(0).at("risk"), "people");
  EXPECT_EQ(usual.at("details").at("realised").at(0).at("lacks"), Json({"deputy"}));
  EXPECT_EQ(usual.at("details").at("unknown_statuses"), Json({"siirretty"}));
  EXPECT_EQ(
      usual.at("details").at("table").at("note").at("fi"),
      "Suljettuja riskejä ei lasketa mukaan (1). Tila, jota ei tunneta, lasketaan avoimeksi: siirretty.");
  EXPECT_NEAR(own.at("estimate").get<double>(), 10.0 / 51, 1e-12);  // "suljettu" is no word of theirs
  fs::remove_all(folder);
}

TEST(Preparation, AGoalOfAnUnknownCriterionIsAnErrorWithItsPlace) {
  const fs::path folder = fresh_folder("unknown-criterion");
  fs::copy(source() / "configs/examples/vertaisverkosto", folder, fs::copy_options::recursive);
  std::string goals = read_all(folder / "data/tavoitteet.csv");
  goals.replace(goals.find("outcome.knowledge"), 17, "outcome.knowlege");
  write_all(folder / "data/tavoitteet.csv", goals);
  const Ran run = run_program({"assess", folder.string(), "-o", (folder / "out").string()});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("tavoitteet.csv:4:criterion: error: \"outcome.knowlege\" is not a criterion of the "
                         "model (did you mean \"outcome.knowledge\"?) [TK-P022]"),
            std::string::npos)
      << run.err;
  EXPECT_FALSE(fs::exists(folder / "out/assessment.json"));
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
