// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka assess`, `tukiranka explain`, languages.hpp. A fourth language that is files alone:
// made of the English words, each with a mark before it.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

const std::string mark = "xx ";

// The built tree with words/<room>/xx.json; the report lacks one key.
fs::path make_tree() {
  const fs::path tree = copy_program("fourth");
  for (const auto& room : fs::directory_iterator(tree / "share/tukiranka/words")) {
    Json words = Json::parse(read_all(room.path() / "en.json"));
    const bool is_base = room.path().filename() == "base";
    for (auto& [key, text] : words.items())
      if (!is_base) text = mark + text.get<std::string>();
    if (is_base) words["language.name"] = "Neljäs";
    words.erase("footer");
    write_all(room.path() / "xx.json", words.dump());
  }
  return tree;
}

bool all_have(const Json& json, const std::string& language) {
  if (json.is_object() && json.contains("fi") && json.contains("sv") && json.contains("en"))
    return json.contains(language);
  if (!json.is_structured()) return true;
  for (const Json& part : json)
    if (!all_have(part, language)) return false;
  return true;
}

TEST(FourthLanguage, IsItsFilesAlone) {
  const fs::path tree = make_tree(), out = fresh_folder("xx");
  const fs::path program_of_tree = tree / "bin/tukiranka";
  const Ran run =
      run_program({"assess", "configs/examples/vertaisverkosto", "--language", "xx", "-o", out.string()},
                  program_of_tree);
  ASSERT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find(mark), std::string::npos) << run.out;  // the terminal speaks it
  const Json assessment = Json::parse(read_all(out / "assessment.json"));
  EXPECT_TRUE(assessment.at("texts").contains("xx"));
  std::size_t sentences = 0;
  for (const Json& node : assessment.at("nodes"))
    for (const auto& [wave, result] : node.at("waves").items())
      if (result.contains("level_words")) {
        const Json& texts = result.at("level_words").at("texts");
        ASSERT_TRUE(texts.contains("xx")) << texts.dump();
        ++sentences;
      }
  EXPECT_GT(sentences, 0U);
  EXPECT_TRUE(all_have(assessment.at("sensitivity"), "xx"));
  const Ran explained = run_program(
      {"explain", (out / "assessment.json").string(), "input.individual.trust", "--language", "xx"},
      program_of_tree);
  EXPECT_NE(explained.out.find(mark), std::string::npos);
  // Others are as without it, and the built program does not know it.
  const Ran unknown = run_program({"assess", "configs/examples/vertaisverkosto", "--language", "xx"});
  EXPECT_EQ(unknown.exit_code, 2);
  EXPECT_NE(unknown.err.find("fi"), std::string::npos) << unknown.err;
  const fs::path finnish = fresh_folder("xx-fi");
  const Ran spoken =
      run_program({"assess", "configs/examples/vertaisverkosto", "--language", "fi", "-o", finnish.string()},
                  program_of_tree);
  const Ran plain =
      run_program({"assess", "configs/examples/vertaisverkosto", "--language", "fi", "-o", finnish.string()});
  EXPECT_EQ(spoken.out, plain.out);
  for (const fs::path& folder : {tree, out, finnish}) fs::remove_all(folder);
}

TEST(FourthLanguage, TheReportOffersIt) {
  const fs::path tree = make_tree(), out = fresh_folder("xx-page");
  const Ran run =
      run_program({"assess", "configs/examples/omat-kriteerit", "-o", out.string()}, tree / "bin/tukiranka");
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const std::string page = read_all(out / "report.html");
  EXPECT_NE(page.find("id=\"show-xx\""), std::string::npos);
  EXPECT_NE(page.find(">Neljäs</label>"), std::string::npos);
  for (const fs::path& folder : {tree, out}) fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
