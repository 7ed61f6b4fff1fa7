// SPDX-License-Identifier: Apache-2.0
// qdpx and qdc: valid by their schemas, whole when read again, and private.
#include <cstdlib>
#include <fstream>

#include <gtest/gtest.h>

#include "core/base/archive.hpp"
#include "core/export/make_qda_project.hpp"
#include "core/export/write_qda.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

const char* const book = R"({"format": 1, "id": "b", "version": "1", "codes": [
  {"id": "fear", "parent": "trust", "title": "Pelko & <epäily>", "definition": "Rivi 1\nRivi 2", "include": "kun pelätään", "valence": -1},
  {"id": "trust", "title": "Luottamus", "criterion": "input.trust", "exclude": "muu", "rules": []}, {"id": "muu"}]})";

base::MemoryReader interviews(const std::string& privacy) {
  base::MemoryReader files;
  files.files["project.json"] =
      R"({"format": 1, "id": "p", "title": "Hanke", "languages": ["fi"], "waves": [{"id": "t1"}, {"id": "t2"}],
    "perspectives": [{"id": "staff", "population": 9}, {"id": "partners"}],)" +
      privacy + R"(
    "data": [{"role": "segments", "file": "t.csv"}, {"role": "codings", "file": "c.csv"}, {"role": "codebook", "file": "b.json"}], "indicators": []})";
  files.files["t.csv"] =
      "segment,document,speaker,group,perspective,wave,language,text\n"
      "s1,d1,Aino Aho,ry,staff,t1,fi,\"Luotin Liisaan 🙂\r\nja Ainoon.\"\n"
      "s2,d1,,,,t1,fi,Väliotsikko\n"
      "s3,d1,Bo,ry,partners,t1,fi,Pelotti & <hirvitti>.\n"
      "s4,d2,Bo,,staff,t2,sv,Vi vågade.\n";
  files.files["c.csv"] =
      "document,start,end,code,coder,valence,magnitude,state\n"
      "d1,0,16,trust,Kaisa,1.5,2,reviewed\n"
      "d1,7,31,trust,Matti,,,proposed\n"
      "d1,42,49,fear,Kaisa,-2,0,rejected\n"
      "d2,0,10,muu,,,,\n"
      "d2,3,3,fear,Matti,,,\n";
  files.files["b.json"] = book;
  return files;
}

Project read_back(const std::string& bytes, bool with_book) {
  base::MemoryReader files;
  files.files["project.json"] =
      R"({"format": 1, "id": "q", "languages": ["fi"], "waves": [{"id": "t1"}, {"id": "t2"}],
    "privacy": {"labels": "real"}, "data": [{"role": "project", "file": "x.qdpx"})" +
      std::string(with_book ? R"(, {"role": "codebook", "file": "b.json"})" : "") + R"(], "indicators": []})";
  files.files["x.qdpx"] = bytes;
  files.files["b.json"] = book;
  auto loaded = load(files);
  EXPECT_TRUE(loaded.value.has_value());
  for (const std::string& line : lines_of(loaded.diagnostics))
    EXPECT_EQ(line.find("warning"), std::string::npos) << line;
  return loaded.value ? std::move(*loaded.value) : Project{};
}

std::string export_of(const Project& project) {
  const auto bytes = exports::write_qdpx(exports::make_qda_project(project).project, project.study.id, "fi");
  EXPECT_TRUE(bytes.has_value());
  return bytes.value_or("");
}

// Every entry of the archive, to search in.
std::string words_of(const std::string& bytes) {
  const auto archive = base::Archive::open(bytes, "x");
  std::string words;
  if (archive)
    for (const std::string& entry : archive->entries())
      words += entry + "\n" + archive->read(entry).value_or("") + "\n";
  return words;
}

bool is_valid(const std::string& xml, const std::string& schema) {
  const std::string file = testing::TempDir() + "tukiranka_" + schema + ".xml";
  std::ofstream(file, std::ios::binary) << xml;
  return std::system(("xmllint --noout --schema " TUKIRANKA_SOURCE "/tests/core/project/data/texts/" +
                      schema + " " + file + " 2>" + file + ".log")
                         .c_str()) == 0;
}

Json table(const Project& project, const char* role, const std::vector<std::string>& columns) {
  const base::Table* found = base::find_table(project.tables, role);
  return found == nullptr ? Json("no such table") : rows_of(*found, columns);
}

const std::map<const char*, std::vector<std::string>> kept{
    {"documents", {"document", "language", "wave"}},
    {"segments", {"segment", "document", "speaker", "group", "perspective", "start", "text"}},
    {"codings", {"document", "start", "end", "code", "coder", "valence", "magnitude", "state"}}};

TEST(WriteQdpx, LosesNothingItClaimsToKeep) {
  const auto loaded = load(interviews(R"("privacy": {"labels": "real", "quotes": "all", "min_group": 1},)"));
  ASSERT_TRUE(loaded.value.has_value()) << Json(lines_of(loaded.diagnostics)).dump(1);
  Project whole = *loaded.value;
  whole.study.privacy.declared = false;  // a rejected place would be withheld
  for (const bool with_book : {true, false}) {
    const Project again = read_back(export_of(whole), with_book);
    for (const auto& [role, columns] : kept)
      EXPECT_EQ(table(again, role, columns), table(whole, role, columns)) << role;
  }
  // Without the codebook its codes come from the file; a parent stands before its children.
  EXPECT_EQ(table(read_back(export_of(whole), false), "codes",
                  {"code", "parent", "title", "definition", "criterion", "valence"}),
            Json::parse(R"([["trust", null, "Luottamus", null, "input.trust", null],
                            ["fear", "trust", "Pelko & <epäily>", "Rivi 1\nRivi 2", null, -1.0], ["muu", null, "muu", null, null, null]])"));
}

TEST(WriteQdpx, IsValidAndTheSameEveryTime) {
  const auto loaded = load(interviews(R"("privacy": {"quotes": "all"},)"));
  ASSERT_TRUE(loaded.value.has_value());
  const std::string bytes = export_of(*loaded.value);
  EXPECT_EQ(bytes, export_of(*loaded.value));
  const auto archive = base::Archive::open(bytes, "x");
  ASSERT_TRUE(archive.has_value());
  const std::string qde = archive->read("Project.qde").value_or("");
  EXPECT_TRUE(is_valid(qde, "refi-qda-project.xsd")) << qde;
  EXPECT_FALSE(is_valid(qde.substr(0, qde.size() / 2), "refi-qda-project.xsd"));
  EXPECT_EQ(qde.find("basePath"), std::string::npos);
}

TEST(WriteQdpx, HoldsThePrivacyOfTheProject) {
  const auto loaded =
      load(interviews(R"("privacy": {"min_group": 5, "quotes": "reviewed", "names": ["Liisa"]},)"));
  ASSERT_TRUE(loaded.value.has_value()) << Json(lines_of(loaded.diagnostics)).dump(1);
  const exports::QdaExport made = exports::make_qda_project(*loaded.value);
  EXPECT_EQ(made.passages, 4U);
  EXPECT_EQ(made.withheld, 4U);
  // Reviewed words stay, a group of one stays silent, the rest is withheld; codings follow.
  ASSERT_EQ(made.project.documents.size(), 2U);
  const QdaDocument& first = made.project.documents[0];
  EXPECT_EQ(first.text, "[…]\n[…]\n[…]");  // the group "ry" has two people
  EXPECT_EQ(first.codings[0].start, 0);
  EXPECT_EQ(first.codings[0].end, 3);
  const std::string words = words_of(export_of(*loaded.value));
  for (const char* secret : {"Liisa", "Aino", "Aho", "Kaisa", "Matti", "Bo\"", "Pelotti", "Luotin"})
    EXPECT_EQ(words.find(secret), std::string::npos) << secret;
}

TEST(WriteQdpx, ReviewedWordsStayAndPlacesFollow) {
  auto files = interviews(R"("privacy": {"min_group": 2, "quotes": "reviewed", "names": ["Liisa"]},)");
  const auto loaded = load(files);
  ASSERT_TRUE(loaded.value.has_value());
  const QdaDocument document = exports::make_qda_project(*loaded.value).project.documents[0];
  EXPECT_EQ(document.text, "Luotin H4:ään 🙂[…]\n[…]\n[…]");
  const Project again = read_back(export_of(*loaded.value), true);
  const Json codings = table(again, "codings", {"start", "end", "code"});
  EXPECT_EQ(codings.at(0).at(0), 0);
  EXPECT_EQ(codings.at(0).at(2), "trust");
}

TEST(WriteQdc, IsValidAndComesBack) {
  const auto loaded = load(interviews(""));
  ASSERT_TRUE(loaded.value.has_value());
  const auto qdc = exports::write_qdc(exports::make_qda_project(*loaded.value).project, "p", "fi");
  ASSERT_TRUE(qdc.has_value());
  EXPECT_TRUE(is_valid(*qdc, "qdc-codebook.xsd")) << *qdc;
  EXPECT_NE(qdc->find("Rivi 2\nKuuluu: kun pelätään"), std::string::npos);
  base::MemoryReader files;
  files.files["project.json"] =
      R"({"format": 1, "data": [{"role": "codebook", "file": "b.qdc"}], "indicators": []})";
  files.files["b.qdc"] = *qdc;
  const auto again = load(files);
  ASSERT_TRUE(again.value.has_value());
  EXPECT_EQ(table(*again.value, "codes", {"code", "parent", "title", "definition", "criterion", "valence"}),
            Json::parse(R"([["trust", null, "Luottamus", null, "input.trust", null],
                            ["fear", "trust", "Pelko & <epäily>", "Rivi 1\nRivi 2", null, -1.0], ["muu", null, "muu", null, null, null]])"));
  EXPECT_EQ(exports::write_qdc({}, "p", "fi").error().code, "TK-P123");
}

}  // namespace
}  // namespace tukiranka::project
