// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka plugin`, `tukiranka measure`. Evaluators that were built out of tree from the
// installed SDK (test sdk_examples) are found by --plugin-path, listed, run, and used by an overlay that adds
// a criterion: without a change to the engine.
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

std::string plugin_folder() {
  return (fs::path(TUKIRANKA_BUILD) / "tests/sdk_examples/plugins").string();
}

TEST(OutOfTree, BothAreListedAndShown) {
  const Ran list = run_program({"plugin", "list", "--json", "--plugin-path", plugin_folder()});
  EXPECT_EQ(list.exit_code, 0) << list.err;
  std::string ids;
  const Json listed = Json::parse(list.out);
  for (const Json& plugin : listed.at("plugins")) ids += plugin.at("id").get<std::string>() + " ";
  EXPECT_EQ(ids, "answered median network pictures preparation qualitative survey ");
  const Ran shown = run_program({"plugin", "show", "median", "--plugin-path", plugin_folder()});
  EXPECT_NE(shown.out.find("median-answer: The middle answer"), std::string::npos) << shown.out;
}

TEST(OutOfTree, BothMeasure) {
  const Ran run =
      run_program({"measure", "sdk/examples/measure.json", "--json", "--plugin-path", plugin_folder()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Json findings = Json::parse(run.out).at("findings");
  ASSERT_EQ(findings.size(), 4U);
  EXPECT_EQ(findings[0].at("estimate"), 4);  // of 2, 3, 4, 4, 5
  EXPECT_EQ(findings[0].at("missing"), 1);
  EXPECT_EQ(findings[1].at("group"), "partners");
  EXPECT_EQ(findings[1].at("estimate"), 3);
  EXPECT_EQ(findings[2].at("estimate"), 4);
  EXPECT_NEAR(findings[3].at("estimate").get<double>(), 5.0 / 6, 1e-15);
  EXPECT_TRUE(findings[3].at("wave").is_null());
}

TEST(OutOfTree, WithoutThePathTheEvaluatorIsNamedAsMissing) {
  const Ran run = run_program({"measure", "sdk/examples/measure.json"});
  EXPECT_EQ(run.exit_code, 4);
  EXPECT_NE(run.err.find("no evaluator \"median\" is installed"), std::string::npos) << run.err;
}

TEST(OutOfTree, AnOverlayAddsACriterionThatTheyMeasure) {
  const fs::path folder = fresh_folder("own-metric");
  fs::copy(source() / "configs/examples/vertaisverkosto", folder, fs::copy_options::recursive);
  const auto indicator = [](const char* id, const char* evaluator, const char* measure, double low) {
    return Json{
        {"id", id},
        {"evaluator", evaluator},
        {"measure", measure},
        {"with", {{"item", "trust-1"}}},
        {"facet", evaluator},
        {"value", {{"kind", "linear"}, {"low", low}, {"high", low == 0 ? 1 : 5}, {"without_error", "tier"}}}};
  };
  const Json overlay{{"format", 1},
                     {"id", "own"},
                     {"extends", "tukiranka"},
                     {"criteria",
                      {{{"id", "process.own-metric"},
                        {"node", "process"},
                        {"title", {{"fi", "Oma mittari"}, {"sv", "Egen mätare"}, {"en", "Own metric"}}},
                        {"evidence",
                         {indicator("own.middle", "median", "median-answer", 1),
                          indicator("own.answered", "answered", "answered-share", 0)}}}}}};
  write_all(folder / "own.json", overlay.dump(2));
  Json project = Json::parse(read_all(folder / "project.json"));
  project["model"] = "own.json";
  write_all(folder / "project.json", project.dump(2));
  const Ran run = run_program(
      {"assess", folder.string(), "-o", (folder / "out").string(), "--plugin-path", plugin_folder()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Json assessment = Json::parse(read_all(folder / "out/assessment.json"));
  const Json& own = assessment.at("criteria").back();
  EXPECT_EQ(assessment.at("criteria").size(), 31U);
  EXPECT_EQ(own.at("id"), "process.own-metric");
  EXPECT_EQ(own.at("waves").at("t2").at("coverage"), 1);
  EXPECT_GT(own.at("waves").at("t2").at("score").get<double>(), 0.5);
  fs::remove_all(folder);
}

// The example project, with a criterion that the plugin "pictures" measures.
Ran assess_pictures(const fs::path& folder, const std::string& plugins) {
  fs::copy(source() / "configs/examples/vertaisverkosto", folder, fs::copy_options::recursive);
  const Json indicator{{"id", "own.pictures"},
                       {"evaluator", "pictures"},
                       {"measure", "every-kind"},
                       {"with", {{"item", "trust-1"}}},
                       {"value", {{"kind", "linear"}, {"low", 0}, {"high", 1}, {"without_error", "tier"}}}};
  const Json overlay{{"format", 1},
                     {"id", "own"},
                     {"extends", "tukiranka"},
                     {"criteria",
                      {{{"id", "process.pictures"},
                        {"node", "process"},
                        {"title", {{"fi", "Kuvat"}, {"sv", "Bilder"}, {"en", "Pictures"}}},
                        {"evidence", {indicator}}}}}};
  write_all(folder / "own.json", overlay.dump(2));
  Json project = Json::parse(read_all(folder / "project.json"));
  project["model"] = "own.json";
  write_all(folder / "project.json", project.dump(2));
  return run_program({"assess", folder.string(), "-o", (folder / "out").string(), "--plugin-path", plugins});
}

// What the page calls each kind, in the heading of its figure.
const std::map<std::string, std::string>& kinds_of_picture() {
  static const std::map<std::string, std::string> kinds = [] {
    std::map<std::string, std::string> titles;
    const Json words = Json::parse(read_all(source() / "core/report/words/fi.json"));
    for (const auto& entry : fs::directory_iterator(source() / "configs/schema/exhibits")) {
      const std::string file = entry.path().filename().string(), kind = file.substr(0, file.find('.'));
      titles[kind] = words.at("exhibit." + kind).get<std::string>();
    }
    return titles;
  }();
  return kinds;
}

TEST(OutOfTree, AThirdPartyDrawsEveryKindOfPicture) {
  const fs::path folder = fresh_folder("own-pictures");
  const Ran run = assess_pictures(folder, plugin_folder());
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_EQ(run.err.find("TK-E015"), std::string::npos) << run.err;
  std::set<std::string> drawn;
  const Json assessment = Json::parse(read_all(folder / "out/assessment.json"));
  for (const Json& exhibit : assessment.at("exhibits"))
    if (exhibit.at("criterion") == "process.pictures") drawn.insert(exhibit.at("kind").get<std::string>());
  const std::string whole = read_all(folder / "out/report.html"), mark = "id=\"criterion-";
  const std::size_t start = whole.find(mark + "process.pictures\"");
  ASSERT_NE(start, std::string::npos);
  const std::string page = whole.substr(start, whole.find(mark, start + 1) - start);  // of this criterion
  EXPECT_EQ(kinds_of_picture().size(), 10U);
  for (const auto& [kind, title] : kinds_of_picture()) {
    EXPECT_TRUE(drawn.contains(kind)) << kind;
    EXPECT_NE(page.find(title), std::string::npos) << kind;
  }
  // Of each picture something that no other evaluator says.
  for (const char* said : {"Onni", "A key person leaves", "trust", "north", "Suuruus on 1–25."})
    EXPECT_NE(page.find(said), std::string::npos) << said;
  fs::remove_all(folder);
}

// The same plugin with one letter changed in its manifest: found by `plugin list`, `check` and `assess`.
TEST(OutOfTree, AMisspeltKindIsSaidWhereverThePluginIsAsked) {
  const fs::path folder = fresh_folder("misspelt-pictures"), plugins = folder / "plugins";
  fs::create_directories(plugins);
  std::string library = read_all(fs::path(plugin_folder()) / "pictures.so");
  const std::size_t place = library.find("\"kind\": \"table\"");
  ASSERT_NE(place, std::string::npos);
  library.replace(place, 15, "\"kind\": \"tabel\"");
  write_all(plugins / "pictures.so", library);
  const std::string words =
      "/evaluators/0/measures/0/exhibits/6/kind: \"tabel\" is not a kind of exhibit; did you mean \"table\"?";
  const Ran list = run_program({"plugin", "list", "--plugin-path", plugins.string()});
  EXPECT_NE((list.out + list.err).find(words), std::string::npos) << list.out << list.err;
  const Ran assessed = assess_pictures(folder / "project", plugins.string());
  EXPECT_EQ(assessed.exit_code, 4);
  EXPECT_NE(assessed.err.find(words), std::string::npos) << assessed.err;
  const Ran checked =
      run_program({"check", (folder / "project").string(), "--plugin-path", plugins.string()});
  EXPECT_NE(checked.exit_code, 0);
  EXPECT_NE((checked.out + checked.err).find(words), std::string::npos) << checked.err;
  const Ran other =
      run_program({"check", "configs/examples/vertaisverkosto", "--plugin-path", plugins.string()});
  EXPECT_EQ(other.exit_code, 0);  // does not need it: a warning
  EXPECT_NE((other.out + other.err).find(words), std::string::npos) << other.err;
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
