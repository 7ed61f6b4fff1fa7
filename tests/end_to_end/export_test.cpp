// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka export`. What leaves a project: for other programs, and to a reviewer and back.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

const char* const interviews =
    "document,speaker,perspective,text\n"
    "Aino Aho,Aino Aho,staff,Luotan Liisaan täysin.\n"
    "d2,Bo,staff,\"=Luotan, ja Bolle luottavat muutkin.\"\n"
    "d3,Cecilia,staff,Emme luota kehenkään.\n"
    "d4,Dan,partners,Luotan minäkin.\n";

fs::path write_project(const std::string& name, const std::string& data) {
  const fs::path folder = fresh_folder(name);
  write_all(folder / "texts.csv", interviews);
  write_all(folder / "book.json",
            R"({"format": 1, "id": "b", "version": "1", "language": "fi", "codes": [{"id": "trust",
    "title": "Luottamus", "rules": [{"id": "r", "kind": "lemma", "value": "luottaa"}]}]})");
  write_all(folder / "project.json",
            R"({"format": 1, "id": "p", "languages": ["fi"], "privacy": {"min_group": 3, "names": ["Liisa"]},
    "perspectives": [{"id": "staff"}, {"id": "partners"}],
    "data": [{"role": "segments", "file": "texts.csv"}, {"role": "codebook", "file": "book.json"})" +
                data + R"(],
    "indicators": [{"id": "a", "evaluator": "qualitative", "measure": "exemplars", "with": {"code": "trust", "source": "rules"}}]})");
  return folder;
}

std::vector<std::string> excerpts_of(const fs::path& project) {
  const Ran run = run_program({"measure", (project / "project.json").string(), "--json"});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  const Json said = Json::parse(run.out);
  std::vector<std::string> excerpts;
  for (const Json& one : said.at("findings").at(0).at("evidence"))
    if (one.at("excerpt").is_string()) excerpts.push_back(one.at("excerpt"));
  return excerpts;
}

TEST(Review, AQuoteIsShownWhenAPersonHasMarkedItReviewed) {
  const fs::path project = write_project("review", "");
  EXPECT_TRUE(excerpts_of(project).empty());
  const fs::path file = project / "review.csv";
  const Ran run =
      run_program({"export", (project / "project.json").string(), "--to", "review", "-o", file.string()});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const std::string list = read_all(file);
  EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_EQ(list.substr(0, list.find('\r')), "document,start,end,code,coder,state,quote,at");
  EXPECT_NE(list.find("Aino Aho,0,"), std::string::npos) << list;
  EXPECT_EQ(list.find("Liisa"), std::string::npos);
  EXPECT_EQ(list.find("minäkin"), std::string::npos);  // the one partner is never quoted
  EXPECT_NE(list.find("d3,"), std::string::npos);

  // `measure` writes the same table, and prints the places without their words.
  const std::string same = (project / "same.csv").string();
  const Ran measured = run_program({"measure", (project / "project.json").string(), "--review", same});
  ASSERT_EQ(measured.exit_code, 0) << measured.err;
  EXPECT_EQ(read_all(same), list);
  EXPECT_EQ(fs::status(same).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_NE(measured.out.find("  […]\n"), std::string::npos) << measured.out;

  // Two are marked: one yes, one no.
  std::string marked;
  std::istringstream lines(list);
  for (std::string line; std::getline(lines, line);)
    marked += replace_all(line, "proposed", line.rfind("d3,", 0) == 0 ? "rejected" : "reviewed") + "\n";
  const fs::path again = write_project("reviewed", R"(, {"role": "codings", "file": "review.csv"})");
  write_all(again / "review.csv", marked);
  const std::vector<std::string> shown = excerpts_of(again);
  ASSERT_EQ(shown.size(), 2U);
  for (const std::string& excerpt : shown) {
    EXPECT_EQ(excerpt.find("Liisa"), std::string::npos);
    EXPECT_EQ(excerpt.find("Bo"), std::string::npos);
    EXPECT_EQ(excerpt.find("kehenkään"), std::string::npos);
  }
  const Ran rest = run_program({"export", (again / "project.json").string(), "--to", "review"});
  EXPECT_EQ(rest.out, "document,start,end,code,coder,state,quote,at\r\n");
  fs::remove_all(project);
  fs::remove_all(again);
}

TEST(Review, AQuotedTextCannotCommandTheTerminal) {
  const fs::path folder = fresh_folder("controls");
  write_all(folder / "s.csv", "text\n\"We \x1b[31m trust them.\"\n");
  write_all(folder / "c.json", R"({"format": 1, "id": "c", "version": "1", "language": "en", "codes": [
    {"id": "t", "title": {"en": "T"}, "rules": [{"id": "r", "kind": "lemma", "value": "trust"}]}]})");
  write_all(folder / "m.json", R"({"format": 1, "data": [
      {"role": "segments", "file": "s.csv", "text": "text", "language": {"is": "en"}},
      {"role": "codebook", "file": "c.json"}],
    "indicators": [{"id": "e", "evaluator": "qualitative", "measure": "exemplars", "with": {"code": "t"}}]})");
  const Ran run = run_program({"measure", (folder / "m.json").string()});
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("[31m trust them."), std::string::npos) << run.out;
  EXPECT_EQ(run.out.find('\x1b'), std::string::npos) << run.out;
  fs::remove_all(folder);
}

TEST(Export, TheExampleLeavesValidPrivateAndTheSameEveryTime) {
  const fs::path folder = fresh_folder("export");
  const std::string first = (folder / "a.qdpx").string(), second = (folder / "b.qdpx").string(),
                    key = (folder / "key.tsv").string(), example = "configs/examples/vertaisverkosto";
  const Ran run = run_program({"export", example, "--to", "qdpx", "-o", first, "--key-file", key, "--json"});
  ASSERT_EQ(run.exit_code, 0) << run.err;
  const Json said = Json::parse(run.out);
  EXPECT_EQ(said.at("codes"), 30);
  EXPECT_GT(said.at("withheld").get<int>(), 0);
  EXPECT_EQ(fs::status(key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  ASSERT_EQ(run_program({"export", example, "-o", second}).exit_code, 0);
  EXPECT_EQ(read_all(first), read_all(second));

  // Read again, the codings are those of the export.
  write_all(folder / "project.json", R"({"format": 1, "id": "again", "waves": [{"id": "t1"}, {"id": "t2"}],
    "data": [{"role": "project", "file": "a.qdpx"}], "indicators": [], "privacy": {"labels": "real"}})");
  const Ran again =
      run_program({"export", folder.string(), "--to", "qdpx", "-o", (folder / "c").string(), "--json"});
  ASSERT_EQ(again.exit_code, 0) << again.err;
  for (const char* count : {"codes", "documents", "passages", "codings"})
    EXPECT_EQ(Json::parse(again.out).at(count), said.at(count)) << count;

  const Ran checked = run_program({"check", first, "--json"});
  EXPECT_EQ(checked.exit_code, 0) << checked.err;
  EXPECT_EQ(Json::parse(checked.out).at("found").at("codings"), said.at("codings"));
  write_all(folder / "bad.docx", "no archive");
  EXPECT_EQ(run_program({"check", (folder / "bad.docx").string()}).exit_code, 1);

  const std::string schemas = (source() / "tests/core/project/data/texts").string();
  EXPECT_EQ(std::system(("unzip -p " + first + " Project.qde > " + (folder / "p.xml").string() +
                         " && xmllint --noout --schema " + schemas + "/refi-qda-project.xsd " +
                         (folder / "p.xml").string() + " 2>/dev/null")
                            .c_str()),
            0);
  ASSERT_EQ(run_program({"export", example, "--to", "qdc", "-o", folder.string()}).exit_code, 0);
  EXPECT_EQ(std::system(("xmllint --noout --schema " + schemas + "/qdc-codebook.xsd " +
                         (folder / "vertaisverkosto.qdc").string() + " 2>/dev/null")
                            .c_str()),
            0);
  EXPECT_EQ(run_program({"export", example, "--to", "xlsform", "-o", folder.string()}).exit_code, 0);
  EXPECT_GT(fs::file_size(folder / "tukiranka.xlsx"), 1000U);
  EXPECT_EQ(run_program({"export", example, "--to", "qdpy"}).exit_code, 2);
  EXPECT_EQ(run_program({"export", example}).exit_code, 3);
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
