// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka batch`. Batches of real data, a batch in which one project is broken, and the same
// bytes whatever the jobs.
#include <algorithm>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

Ran run_batch(const std::vector<std::string>& paths, const fs::path& output,
              const std::vector<std::string>& options = {}) {
  std::vector<std::string> words{"batch"};
  words.insert(words.end(), paths.begin(), paths.end());
  words.insert(words.end(), {"-o", output.string()});
  words.insert(words.end(), options.begin(), options.end());
  return run_program(words);
}

std::vector<std::string> lines_of(const fs::path& path) {
  std::istringstream text(read_all(path));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

// Every folder with a project.json has an assessment in which some criterion has a score; what was not asked
// is silent.
void expect_all_assessed(const std::string& folder, std::size_t projects) {
  const fs::path output = fresh_folder("batch");
  const Ran run = run_batch(list_entries(folder), output, {"--jobs", "2"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(lines_of(output / "summary.csv").size(), projects + 1);
  std::size_t assessed = 0;
  for (const auto& entry : fs::directory_iterator(output)) {
    if (!entry.is_directory()) continue;
    const Json assessment = Json::parse(read_all(entry.path() / "assessment.json"));
    std::size_t scored = 0;
    for (const Json& criterion : assessment.at("criteria"))
      for (const auto& [wave, value] : criterion.at("waves").items())
        scored += value.at("score").is_number() ? 1U : 0U;
    EXPECT_GT(scored, 0U) << entry.path();
    ++assessed;
  }
  EXPECT_EQ(assessed, projects);
  fs::remove_all(output);
}

TEST(Batch, FiveRescueNetworksAreAssessed) {
  expect_all_assessed("configs/examples/emon", 5);
}

TEST(Batch, FiveEditionsOfASurveyAreAssessedThoughTheirColumnsDiffer) {
  expect_all_assessed("configs/examples/rse-2017", 5);
}

const Json& benchmark_of(const Json& group, const std::string& id) {
  for (const Json& one : group.at("benchmarks"))
    if (one.at("id") == id) return one;
  ADD_FAILURE() << "no " << id;
  return group;
}

// No rank without its interval, own scores untouched, few projects get no percentile and no association.
TEST(Batch, TheProgrammeStandsBesideTheProjectsAndChangesNone) {
  const fs::path output = fresh_folder("programme"), alone = fresh_folder("alone");
  ASSERT_EQ(run_batch(list_entries("configs/examples/emon"), output).exit_code, 0);
  const Json programme = Json::parse(read_all(output / "programme.json"));
  ASSERT_EQ(programme.at("groups").size(), 1U);
  const Json& group = programme.at("groups")[0];
  EXPECT_EQ(group.at("n"), 5);
  EXPECT_TRUE(group.at("associations").empty());
  ASSERT_EQ(run_program({"assess", "configs/examples/emon/texas", "-o", alone.string()}).exit_code, 0);
  EXPECT_EQ(read_all(alone / "assessment.json"), read_all(output / "texas/assessment.json"));
  const Json texas = Json::parse(read_all(alone / "assessment.json"));
  for (const Json& node : texas.at("nodes"))
    if (node.at("role") == "phase")
      for (const Json& one : benchmark_of(group, node.at("id")).at("projects")) {
        EXPECT_TRUE(one.at("rank").at("interval").is_object());
        EXPECT_TRUE(one.at("percentile").is_null());
        if (one.at("project") == "texas") {
          EXPECT_EQ(one.at("score"), node.at("waves").back().at("score"));
        }
      }
  const std::string page = read_all(output / "report.html"), csv = read_all(output / "programme.csv");
  EXPECT_NE(page.find("<a href=\"texas/report.html\">"), std::string::npos);
  EXPECT_EQ(page.find("http://"), std::string::npos);
  EXPECT_NE(csv.find("rank,rank_low,rank_high"), std::string::npos);
  fs::remove_all(output);
  fs::remove_all(alone);
}

TEST(Batch, MergeKeepsModelsApartAndTakesEachProjectOnce) {
  const fs::path one = fresh_folder("merge-one"), other = assessed_example(), both = fresh_folder("merge");
  ASSERT_EQ(run_batch(list_entries("configs/examples/emon"), one).exit_code, 0);
  const Ran merged = run_program({"merge", one.string(), other.string(), "-o", both.string(), "--json"});
  EXPECT_EQ(merged.exit_code, 0) << merged.err;
  const Json programme = Json::parse(merged.out);
  EXPECT_EQ(programme, Json::parse(read_all(both / "programme.json")));
  EXPECT_EQ(programme.at("groups").size(), 2U);
  EXPECT_EQ(programme.at("notes")[0].at("code"), "programme.models-apart");
  const Json apart = Json::parse(read_all(one / "programme.json"));
  EXPECT_EQ(programme.at("groups")[0].at("benchmarks"), apart.at("groups")[0].at("benchmarks"));
  EXPECT_NE(read_all(both / "report.html").find("Eri malleilla arvioituja ei verrata toisiinsa"),
            std::string::npos);
  const Ran twice = run_program({"merge", one.string(), (one / "texas").string()});
  EXPECT_EQ(twice.exit_code, 5);
  EXPECT_NE(twice.err.find("the project \"texas\" is already taken"), std::string::npos) << twice.err;
  const Ran none = run_program({"merge", "configs/models"});
  EXPECT_EQ(none.exit_code, 3);
  EXPECT_NE(none.err.find("there is no assessment to merge"), std::string::npos) << none.err;
  EXPECT_EQ(run_program({"schema", "programme"}).exit_code, 0);
  for (const fs::path& folder : {one, both}) fs::remove_all(folder);
}

TEST(Batch, JobsChangeNoByte) {
  const fs::path one = fresh_folder("one"), many = fresh_folder("many");
  const auto paths = list_entries("configs/examples/emon");
  EXPECT_EQ(run_batch(paths, one).exit_code, 0);
  EXPECT_EQ(run_batch(paths, many, {"--jobs", "4"}).exit_code, 0);
  for (const auto& entry : fs::recursive_directory_iterator(one)) {
    if (!entry.is_regular_file()) continue;
    EXPECT_EQ(read_all(entry.path()), read_all(many / fs::relative(entry.path(), one))) << entry.path();
  }
  fs::remove_all(one);
  fs::remove_all(many);
}

TEST(Batch, AFailingProjectStopsNoOther) {
  const fs::path output = fresh_folder("failing");
  const Ran run = run_batch({"configs/examples/vapaaehtoiset", "tests/end_to_end/bad_input/fail_open_quote",
                             "configs/examples/vertaisverkosto", "configs/models"},
                            output);
  EXPECT_EQ(run.exit_code, 5) << run.err;
  EXPECT_NE(run.err.find("configs/models: warning: this holds no project.json and is skipped"),
            std::string::npos);
  EXPECT_NE(run.err.find("[2/3]"), std::string::npos) << run.err;
  EXPECT_TRUE(fs::exists(output / "vertaisverkosto/report.html"));
  EXPECT_FALSE(fs::exists(output / "p"));
  const auto lines = lines_of(output / "summary.csv");
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_NE(lines[2].find("p,,failed,the quote is never closed"), std::string::npos) << lines[2];
  fs::remove_all(output);
}

TEST(Batch, TwoProjectsOfOneIdDoNotOverwriteEachOther) {
  const fs::path output = fresh_folder("twins"), twin = fresh_folder("twin");
  fs::copy(source() / "configs/examples/vapaaehtoiset", twin, fs::copy_options::recursive);
  const Ran run = run_batch({"configs/examples/vapaaehtoiset", twin.string()}, output);
  EXPECT_EQ(run.exit_code, 5);
  EXPECT_NE(run.err.find("is that of configs/examples/vapaaehtoiset"), std::string::npos) << run.err;
  fs::remove_all(output);
  fs::remove_all(twin);
}

TEST(Batch, WantsAFolderAndAProject) {
  EXPECT_EQ(run_program({"batch", "configs/examples/emon"}).exit_code, 3);
  const fs::path output = fresh_folder("none");
  const Ran run = run_batch({"configs/models"}, output);
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.err.find("none of the paths is a project"), std::string::npos) << run.err;
  fs::remove_all(output);
}

}  // namespace
}  // namespace tukiranka::end_to_end
