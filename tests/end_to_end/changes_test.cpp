// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka assess`. A change between waves is judged as one whether or not it could be measured,
// and nothing else is taken for one.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

// Twelve people in each wave, of whom the first `shared` answered both times.
std::string make_answers(int shared) {
  std::string answers = "id,wave,q1,q2\n";
  for (const char* wave : {"t1", "t2"})
    for (int person = 0; person < 12; ++person) {
      const std::string own = person < shared ? "" : wave;
      answers += "r" + std::to_string(person) + own + "," + wave + "," + std::to_string(1 + person % 5) +
                 "," + std::to_string(1 + (person * 3 + (wave[1] - '0')) % 5) + "\n";
    }
  return answers;
}

Json make_indicator(const char* id, const char* evaluator, const char* measure, Json with) {
  return {{"id", std::string("p.c.") + id},
          {"evaluator", evaluator},
          {"measure", measure},
          {"with", std::move(with)},
          {"value", {{"kind", "linear"}, {"low", -2}, {"high", 5}}}};
}

Json make_project(const char* id) {
  return {{"format", 1},
          {"id", id},
          {"title", {{"en", "x"}}},
          {"languages", {"en"}},
          {"model", "m.json"},
          {"waves", {{{"id", "t1"}, {"role", "baseline"}}, {{"id", "t2"}, {"role", "end"}}}},
          {"data",
           {{{"role", "responses"},
             {"file", "a.csv"},
             {"respondent", "id"},
             {"wave", "wave"},
             {"scales", {{"s", {{"low", 1}, {"high", 5}}}}},
             {"scale", "s"},
             {"items", {"q1", "q2"}}}}},
          {"privacy", {{"min_group", 5}}}};
}

Json assess(const Json& evidence, int shared, const std::vector<std::string>& options, int expected_exit,
            const fs::path& executable = program()) {
  const fs::path folder = fresh_folder("changes");
  Json model{{"format", 1}, {"id", "m"}, {"version", "1"}, {"title", {{"en", "m"}}}};
  model["nodes"] = {{{"id", "root"}, {"title", {{"en", "root"}}}},
                    {{"id", "p"}, {"parent", "root"}, {"role", "phase"}, {"title", {{"en", "p"}}}}};
  model["criteria"] = {{{"id", "p.c"}, {"node", "p"}, {"title", {{"en", "c"}}}, {"evidence", evidence}}};
  model["levels"] = {{{"id", "low"}, {"from", 0}, {"title", {{"en", "low"}}}},
                     {{"id", "high"}, {"from", 0.5}, {"title", {{"en", "high"}}}}};
  write_all(folder / "m.json", model.dump());
  write_all(folder / "project.json", make_project("few").dump());
  write_all(folder / "a.csv", make_answers(shared));
  std::vector<std::string> words{"assess", folder.string(), "-o", (folder / "out").string()};
  words.insert(words.end(), options.begin(), options.end());
  const Ran run = run_program(words, executable);
  EXPECT_EQ(run.exit_code, expected_exit) << run.err;
  Json waves = Json::parse(read_all(folder / "out/assessment.json")).at("criteria").at(0).at("waves");
  fs::remove_all(folder);
  return waves;
}

const Json asks = {{"items", {"q1", "q2"}}};

// Not planned in the first wave; in the second a facet of its own that says nothing.
void expect_silent_change(const Json& waves, const std::string& why) {
  EXPECT_EQ(waves.at("t1").at("coverage"), 1) << why;
  EXPECT_EQ(waves.at("t1").at("evidence_coverage"), 1) << why;
  EXPECT_EQ(waves.at("t1").at("facets").size(), 1U) << why;
  EXPECT_EQ(waves.at("t2").at("coverage"), .5) << why;
  EXPECT_EQ(waves.at("t2").at("evidence_coverage"), .5) << why;
  EXPECT_TRUE(waves.at("t2").at("facets").contains("main.change")) << why;
  EXPECT_TRUE(waves.at("t2").at("level").is_null()) << why;
  EXPECT_EQ(waves.at("t2").at("level_words").at("kind"), "not-assessed") << why;
}

TEST(Changes, HiddenAbsentUndefinedAndUnansweredChangesAreChanges) {
  const Json state = make_indicator("state", "survey", "scale-mean", asks);
  const Json change = make_indicator("change", "survey", "change", asks);
  expect_silent_change(assess({state, change}, 0, {}, 0), "nobody answered twice");
  expect_silent_change(assess({state, change}, 3, {}, 0), "too few answered twice to be shown");
  expect_silent_change(
      assess({state, make_indicator("change", "network", "change", Json::object())}, 9, {}, 0),
      "there are no ties");
  expect_silent_change(assess({state, make_indicator("change", "nobody", "change", asks)}, 9, {}, 4),
                       "its plugin is missing");
  expect_silent_change(
      assess({state, make_indicator("change", "nobody", "leap", {{"waves", {"t1", "t2"}}})}, 9, {}, 4),
      "its plugin is missing, and its question names two waves");
  Json told = make_indicator("change", "nobody", "leap", Json::object());
  told["compares_waves"] = true;
  expect_silent_change(assess({state, told}, 9, {}, 4), "its plugin is missing, and the model tells");
  const Json waves = assess({state, change}, 9, {}, 0);
  EXPECT_EQ(waves.at("t2").at("coverage"), 1);
  EXPECT_EQ(waves.at("t1").at("coverage"), 1);
}

TEST(Changes, APluginWhoseDetailsHoldBeforeAndAfterIsNotTakenForOne) {
  const std::string folder = (fs::path(TUKIRANKA_BUILD) / "tests/bracket").string();
  const Json state = make_indicator("state", "survey", "scale-mean", asks);
  const Json level = assess({state, make_indicator("level", "bracket", "level", Json::object())}, 9,
                            {"--plugin-path", folder}, 0);
  for (const char* wave : {"t1", "t2"}) {
    EXPECT_EQ(level.at(wave).at("facets").size(), 1U) << wave;
    EXPECT_EQ(level.at(wave).at("facets").at("main").at("pairs").size(), 1U) << wave;
    EXPECT_EQ(level.at(wave).at("coverage"), 1) << wave;
    EXPECT_TRUE(level.at(wave).at("silent").empty()) << wave;
  }
  const Json leap = assess({state, make_indicator("leap", "bracket", "leap", Json::object())}, 9,
                           {"--plugin-path", folder}, 0);
  EXPECT_EQ(leap.at("t1").at("facets").size(), 1U);
  EXPECT_TRUE(leap.at("t2").at("facets").contains("main.change"));
}

// The fields of 1.1, from the plugin to what is printed.
TEST(Changes, WhatAPluginSaysOfItsErrorIsPrinted) {
  const fs::path folder = fresh_folder("bracket");
  Json file = make_project("b");
  for (const char* key : {"id", "title", "languages", "model"}) file.erase(key);
  file["indicators"] = {{{"id", "a"}, {"evaluator", "bracket"}, {"measure", "level"}}};
  write_all(folder / "measure.json", file.dump());
  write_all(folder / "a.csv", make_answers(9));
  const Ran run = run_program({"measure", (folder / "measure.json").string(), "--json", "--plugin-path",
                               (fs::path(TUKIRANKA_BUILD) / "tests/bracket").string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Json finding = Json::parse(run.out).at("findings").at(0);
  EXPECT_EQ(finding.at("df"), 11);
  EXPECT_EQ(finding.at("bounds"), Json::parse("[1.0, 5.0]"));
  EXPECT_EQ(finding.at("credibility_at_most"), "low");
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
