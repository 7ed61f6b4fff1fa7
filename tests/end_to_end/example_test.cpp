// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka assess`. The main job on the example: all criteria, the planted structure, the same
// bytes twice.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

const fs::path example = "configs/examples/vertaisverkosto";

const Json& assessment() {
  static const Json json = Json::parse(read_all(assessed_example() / "assessment.json"));
  return json;
}

const Json& planted() {
  static const Json json = Json::parse(read_all(source() / example / "planted.json"));
  return json;
}

const Json& find_by_id(const Json& list, const std::string& id) {
  for (const Json& one : list)
    if (one.at("id") == id) return one;
  ADD_FAILURE() << "no " << id;
  return list.front();
}

const Json& finding_of(const std::string& indicator, const Json& wave) {
  for (const Json& finding : assessment().at("findings"))
    if (finding.at("indicator") == indicator && finding.at("wave") == wave && finding.at("group").is_null())
      return finding;
  ADD_FAILURE() << "no finding of " << indicator;
  return assessment().at("findings").front();
}

TEST(Example, EveryCriterionHasEvidenceOrANamedReason) {
  EXPECT_EQ(assessment().at("criteria").size(), 30U);
  for (const Json& criterion : assessment().at("criteria"))
    for (const auto& [wave, value] : criterion.at("waves").items()) {
      if (value.at("coverage").get<double>() > 0) {
        EXPECT_TRUE(value.at("score").is_number()) << criterion.at("id");
        continue;
      }
      EXPECT_TRUE(value.at("score").is_null()) << criterion.at("id");
      EXPECT_FALSE(value.at("silent").empty()) << criterion.at("id");
      for (const Json& silence : value.at("silent"))
        for (const char* language : {"fi", "sv", "en"})
          EXPECT_FALSE(silence.at("reason").at("texts").at(language).get<std::string>().empty());
    }
}

TEST(Example, GivesTheSameBytesTwice) {
  const fs::path first = assessed_example(), second = fresh_folder("second");
  EXPECT_EQ(run_program({"assess", example.string(), "-o", second.string()}).exit_code, 0);
  for (const char* file : {"assessment.json", "findings.csv", "report.html"}) {
    EXPECT_EQ(read_all(first / file), read_all(second / file)) << file;
    EXPECT_GT(fs::file_size(first / file), 1000U) << file;
  }
  fs::remove_all(second);
}

// A page that says things twice grows past this; the first one held three copies of everything in 2.4 MB.
TEST(Example, TheReportStaysSmall) {
  EXPECT_LT(fs::file_size(assessed_example() / "report.html"), 550'000U);
  EXPECT_LT(fs::file_size(assessed_example() / "assessment.json"), 2'400'000U);
}

TEST(Example, OutcomesImprove) {
  const Json& outcome = find_by_id(assessment().at("nodes"), planted().at("improved").at("node"));
  EXPECT_GT(outcome.at("mirror").at("change").at("mean").get<double>(), 0.1);
  EXPECT_GT(outcome.at("mirror").at("change").at("p_improved").get<double>(), 0.99);
}

TEST(Example, TheContestedCriterionGetsNoLevel) {
  const Json& value = find_by_id(assessment().at("criteria"), planted().at("contested")).at("waves").at("t2");
  EXPECT_EQ(value.at("verdict"), "dissonance");
  EXPECT_TRUE(value.at("level").is_null());
  std::size_t contested = 0;
  for (const Json& criterion : assessment().at("criteria"))
    contested += criterion.at("waves").at("t2").at("verdict") == "dissonance" ? 1U : 0U;
  EXPECT_EQ(contested, 1U);
}

TEST(Example, TheSilentCriterionIsNamedAndNeverZero) {
  const Json& value = find_by_id(assessment().at("criteria"), planted().at("silent")).at("waves").at("t2");
  EXPECT_TRUE(value.at("score").is_null());
  EXPECT_EQ(value.at("verdict"), "silent");
  EXPECT_EQ(value.at("bounds").at("low"), 0);
  EXPECT_EQ(value.at("bounds").at("high"), 1);
  EXPECT_EQ(value.at("silent").size(), 4U);
}

TEST(Example, TheNetworkHangsOnOnePerson) {
  const Json& keys = planted().at("key_persons");
  const Json& finding = finding_of(keys.at("indicator"), "t2");
  EXPECT_EQ(finding.at("details").at("cut_points").size(), keys.at("count").get<std::size_t>());
  EXPECT_GT(finding.at("details").at("worst").get<double>(), 0.4);
}

TEST(Example, TheNetworkShowsTrustThatIsReturnedAndTiesThatChanged) {
  const Json& trust = finding_of("input.individual.trust.beyond-chance", "t2");
  EXPECT_GT(trust.at("estimate").get<double>(), 0.1);  // returned ties are planted
  EXPECT_LT(trust.at("details").at("p_greater").get<double>(), 0.01);
  const Json& ties = finding_of("outcome.relationships.ties", "t2").at("details");
  EXPECT_EQ(ties.at("dyads"), ties.at("kept").get<int>() + ties.at("lost").get<int>() +
                                  ties.at("new").get<int>() + ties.at("null").get<int>());
  EXPECT_GT(ties.at("new").get<int>(), ties.at("lost").get<int>() / 2);
  EXPECT_FALSE(finding_of("foundation.risks.key-person", "t2").at("details").at("skills").is_null());
}

TEST(Example, TasksThatNobodyAnswersForAreNamed) {
  const Json& tasks = planted().at("without_accountable");
  const Json& finding = finding_of(tasks.at("indicator"), nullptr);
  EXPECT_EQ(finding.at("details").at("without_accountable"), tasks.at("tasks"));
}

TEST(Example, VolunteersAreLessCommittedThanStaff) {
  const Json& voice = planted().at("lower_voice");
  const Json& perspectives =
      find_by_id(assessment().at("criteria"), voice.at("criterion")).at("waves").at("t2").at("perspectives");
  const auto score = [&](const Json& id) {
    return perspectives.at(id.get<std::string>()).at("score").get<double>();
  };
  EXPECT_LT(score(voice.at("perspective")) + 0.2, score(voice.at("than")));
}

TEST(Example, MembersWhoAgreeMayBeReadAsAGroupWhereGroupsDiffer) {
  for (const auto& [indicator, verdict] : planted().at("may_aggregate").items())
    EXPECT_EQ(finding_of(indicator, "t2").at("details").at("may_aggregate"), verdict) << indicator;
}

TEST(Example, TheSamePeopleChanged) {
  const Json& changed = planted().at("changed");
  const Json& finding = finding_of(changed.at("indicator"), "t2");
  EXPECT_GT(finding.at("interval").at("low").get<double>(), changed.at("at_least").get<double>());
  EXPECT_GT(finding.at("details").at("unpaired").at("before").get<int>(), 0);
}

TEST(Example, NoNameLeavesTheProgram) {
  const std::string all = assessment().dump();
  for (const char* name : {"\"Aino\"", "\"Vieno\"", "\"V001\"", "\"H01\""})
    EXPECT_EQ(all.find(name), std::string::npos) << name;
}

TEST(Example, AnOverlayChangesTheModelById) {
  const fs::path folder = fresh_folder("overlay");
  fs::copy(source() / example, folder / "project", fs::copy_options::recursive);
  Json project = Json::parse(read_all(folder / "project/project.json"));
  project["model"] = "own-criteria.json";
  write_all(folder / "project/project.json", project.dump(2));
  const Ran run = run_program({"assess", (folder / "project").string(), "-o", (folder / "out").string()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const Json own = Json::parse(read_all(folder / "out/assessment.json"));
  EXPECT_EQ(own.at("criteria").size(), 30U);  // one more, and one switched off
  EXPECT_TRUE(
      find_by_id(own.at("criteria"), "process.participation").at("waves").at("t2").at("score").is_number());
  EXPECT_EQ(find_by_id(own.at("criteria"), "outcome.relationships").at("weight"), 2);
  EXPECT_EQ(own.at("model").at("chain").size(), 2U);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
