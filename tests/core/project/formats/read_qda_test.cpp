// SPDX-License-Identifier: Apache-2.0
// qdpx and qdc: what other programs write, and what nobody should.
#include <gtest/gtest.h>

#include "core/base/archive.hpp"
#include "core/project/formats/qda_facts.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

const std::string head =
    R"(<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="n" basePath="/home/secret">)";
const std::string users = R"(<Users><User guid="U1" name="Aino"/><User guid="U2" id="bk"/></Users>)";
const std::string codes =
    R"(<CodeBook><Codes><Code guid="C1" name="Luottamus" isCodable="true"><Description>Toiseen voi luottaa</Description>
<Code guid="C2" name="Epäily" isCodable="true"/></Code></Codes></CodeBook>)";

std::string selection(const std::string& start, const std::string& end, const std::string& code,
                      const std::string& name = "") {
  return "<PlainTextSelection guid=\"S" + start + "\" name=\"" + name + "\" startPosition=\"" + start +
         "\" endPosition=\"" + end + "\"><Coding guid=\"K\" creatingUser=\"u1\"><CodeRef targetGUID=\"" +
         code + "\"/></Coding></PlainTextSelection>";
}

std::string source(const std::string& inside, const std::string& path = "internal://T1.txt") {
  return "<Sources><TextSource guid=\"D1\" name=\"Haastattelu 1\" plainTextPath=\"" + path + "\">" + inside +
         "</TextSource></Sources>";
}

using Entries = std::vector<std::pair<std::string, std::string>>;
const std::pair<std::string, std::string> text{"sources/t1.TXT", "Moi 🙂!\nLuotan teihin.\nEn."};

base::Loaded<Project> load_entries(const Entries& entries, const std::string& more = "",
                                   const std::string& role = "project") {
  base::MemoryReader files;
  files.files["p.qdpx"] = base::write_archive(entries).value_or("");
  files.files["project.json"] = R"({"format": 1, "data": [{"role": ")" + role + R"(", "file": "p.qdpx"})" +
                                more + R"(], "indicators": [], "privacy": {"labels": "real"}})";
  files.files["book.json"] =
      R"({"format": 1, "id": "b", "version": "1", "codes": [{"id": "trust", "title": "luottamus", "criterion": "c"}]})";
  return load(files);
}

base::Loaded<Project> load_qde(const std::string& inside, const std::string& more = "") {
  return load_entries({{"Project.QDE", head + inside + "</Project>"}, text}, more);
}

Json table(const base::Loaded<Project>& loaded, const char* role, const std::vector<std::string>& columns) {
  if (!loaded.value) return lines_of(loaded.diagnostics);
  const base::Table* found = base::find_table(loaded.value->tables, role);
  return found == nullptr ? Json("no such table") : rows_of(*found, columns);
}

const std::vector<std::string> coding_columns{"document", "start", "end", "code", "coder"};

TEST(ReadQdpx, BecomesDocumentsSegmentsCodingsAndCodes) {
  const auto loaded = load_qde(
      users + codes +
      source(selection("8", "22", "c2") + "<Coding guid=\"W\"><CodeRef targetGUID=\"C1\"/></Coding>"));
  EXPECT_EQ(
      table(loaded, "segments", {"document", "start", "text"}),
      Json::parse(
          R"([["Haastattelu 1", 0, "Moi 🙂!"], ["Haastattelu 1", 7, "Luotan teihin."], ["Haastattelu 1", 22, "En."]])"));
  EXPECT_EQ(
      table(loaded, "codings", coding_columns),
      Json::parse(
          R"([["Haastattelu 1", 8, 22, "Epäily", "Aino"], ["Haastattelu 1", 0, 25, "Luottamus", null]])"));
  EXPECT_EQ(
      table(loaded, "codes", {"code", "parent", "title", "definition"}),
      Json::parse(
          R"([["Luottamus", null, "Luottamus", "Toiseen voi luottaa"], ["Epäily", "Luottamus", "Epäily", null]])"));
  EXPECT_TRUE(loaded.diagnostics.empty() || loaded.diagnostics[0].severity == base::Severity::note);
}

TEST(ReadQdpx, AnyRoleOfTextsReadsItOnce) {
  for (const char* role : {"segments", "documents", "codings", "project"}) {
    const auto loaded = load_entries(
        {{"a.qde", head + users + codes + source(selection("0", "3", "C1")) + "</Project>"}, text},
        R"(, {"role": "segments", "file": "p.qdpx"})", role);
    EXPECT_EQ(table(loaded, "codings", {"start"}), Json::parse("[[0]]")) << role;
  }
}

TEST(ReadQdpx, CodesAreThoseOfTheCodebookByIdOrTitle) {
  const auto loaded = load_qde(users + codes + source(selection("0", "3", "C1") + selection("4", "5", "C2")),
                               R"(, {"role": "codebook", "file": "book.json"})");
  EXPECT_EQ(table(loaded, "codings", {"code"}), Json::parse(R"([["trust"], ["Epäily"]])"));
  EXPECT_EQ(table(loaded, "codes", {"code", "parent", "criterion"}),
            Json::parse(R"([["trust", null, "c"], ["Epäily", "trust", null]])"));
  EXPECT_EQ(lines_of(loaded.diagnostics),
            std::vector<std::string>{
                "p.qdpx: note: codes of the file that the codebook does not have: 1 (they speak "
                "for no criterion until the codebook has them) [TK-P117]"});
}

TEST(ReadQdpx, CasesAreSpeakers) {
  const std::string cases =
      R"(<Variables><Variable guid="V1" name="Perspective" typeOfVariable="Text"/></Variables><Cases>
<Case guid="P1" name="Ville"><VariableValue><VariableRef targetGUID="V1"/><TextValue>staff</TextValue></VariableValue><SelectionRef targetGUID="S7"/></Case>
<Case guid="P2" name="Saara"><SourceRef targetGUID="D1"/></Case></Cases>)";
  EXPECT_EQ(table(load_qde(users + codes + cases + source(selection("7", "21", "C1"))), "segments",
                  {"start", "speaker", "perspective"}),
            Json::parse(R"([[0, "Saara", null], [7, "Ville", "staff"], [22, "Saara", null]])"));
}

TEST(ReadQdpx, AStoredQuoteThatStandsElsewhereIsFoundAndReported) {
  const auto loaded = load_qde(
      users + codes +
      source(selection("9", "23", "C1", "Luotan teihin.") + selection("7", "13", "C1", "Luotan te…")));
  EXPECT_EQ(table(loaded, "codings", {"start", "end"}), Json::parse("[[7, 21], [7, 13]]"));
  EXPECT_EQ(
      lines_of(loaded.diagnostics),
      std::vector<std::string>{"p.qdpx#/Sources/0/PlainTextSelection/0: warning: the stored quote stands 2 "
                               "characters earlier than its place says; the coding goes there (look at the "
                               "coding: line ends or emoji may have been counted twice) [TK-P113]"});
}

TEST(ReadQdpx, PlacesOutsideTheTextAreLeftOutAndReported) {
  for (const auto& [start, end] : std::vector<std::pair<std::string, std::string>>{
           {"0", "26"}, {"-1", "3"}, {"9", "4"}, {"x", "3"}, {"99999999999999999999", "3"}, {"3", ""}}) {
    const auto loaded =
        load_qde(users + codes + source(selection(start, end, "C1") + selection("0", "25", "C1")));
    EXPECT_EQ(table(loaded, "codings", {"start", "end"}), Json::parse("[[0, 25]]"));
    EXPECT_EQ(lines_of(loaded.diagnostics),
              std::vector<std::string>{
                  "p.qdpx#/Sources/0/PlainTextSelection/0: warning: the place lies outside its "
                  "text, which has 25 characters; it is left out (places count code points from "
                  "0, and the end is exclusive) [TK-P112]"});
  }
}

TEST(ReadQdpx, ATextThatIsNotInTheArchiveIsNeverLookedFor) {
  for (const std::string path : {"relative:///../etc/passwd", "absolute:///etc/passwd", "file:///etc/passwd",
                                 "internal://../project.json", "internal:///etc/passwd", "/etc/passwd"})
    EXPECT_EQ(
        table(load_qde(codes + source("", path)), "segments", {}),
        Json::array({"p.qdpx#/Sources/0: error: its text does not lie in the archive, and is not looked for "
                     "(export the project again, with its sources inside) [TK-P111]"}))
        << path;
  EXPECT_EQ(
      table(load_qde(codes + source("", "internal://T2.txt")), "segments", {}),
      Json::array(
          {"p.qdpx#/Sources/0: error: the archive does not hold its text, \"sources/T2.txt\" (export the "
           "project again, with its sources inside) [TK-P111]"}));
}

TEST(ReadQdpx, HoldsExactlyOneProject) {
  const std::string qde = head + codes + source("") + "</Project>";
  EXPECT_EQ(
      table(load_entries({{"a.qde", qde}, {"b.QDE", qde}, text}), "segments", {}),
      Json::array(
          {"p.qdpx: error: the archive holds 2 .qde files (a REFI-QDA project holds exactly one; export "
           "it again) [TK-P110]"}));
  EXPECT_EQ(
      table(load_entries({{"sub/a.qde", qde}, text}), "segments", {}),
      Json::array(
          {"p.qdpx: error: the archive holds no .qde file (a REFI-QDA project holds exactly one; export "
           "it again) [TK-P110]"}));
  EXPECT_EQ(table(load_entries({{"a.qde", "<Project/>"}, text}), "segments", {}),
            Json::array({"p.qdpx#a.qde: error: this is not a REFI-QDA project (its root is <Project "
                         "xmlns=\"urn:QDA-XML:project:1.0\">) [TK-P118]"}));
}

TEST(ReadQdpx, SaysWhatItLeavesOut) {
  const std::string sources =
      "<Sources><PictureSource guid=\"X\"/><PDFSource guid=\"Y\"/><TextSource guid=\"D1\" "
      "name=\"d\"><PlainTextContent>Moi "
      "taas</PlainTextContent>" +
      selection("0", "3", "C9") + "</TextSource></Sources>";
  const auto loaded = load_qde(codes + sources);
  EXPECT_EQ(
      lines_of(loaded.diagnostics),
      (std::vector<std::string>{
          "p.qdpx#/Sources/2/PlainTextSelection/0: warning: the coding names no code of the file; it is left "
          "out "
          "(export the project again, with its codebook) [TK-P114]",
          "p.qdpx: note: pictures, PDFs, sound and film, left out: 2 (only texts are read) [TK-P115]"}));
  EXPECT_EQ(table(loaded, "segments", {"text"}), Json::parse(R"([["Moi taas"]])"));
}

TEST(ReadQdc, BecomesCodes) {
  base::MemoryReader files;
  files.files["project.json"] =
      R"({"format": 1, "data": [{"role": "codebook", "file": "b.QDC"}], "indicators": [], "privacy": {"labels": "real"}})";
  files.files["b.QDC"] =
      R"(<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="A" name="Luottamus" isCodable="true"><Description>Mitä on
[tukiranka: id=trust; criterion=input.trust; valence=1]</Description><Code guid="B" name="Muu" isCodable="true"/></Code><Code guid="C" name="Muu" isCodable="true"/></Codes></CodeBook>)";
  EXPECT_EQ(
      table(load(files), "codes", {"code", "parent", "title", "definition", "criterion", "valence"}),
      Json::parse(
          R"([["trust", null, "Luottamus", "Mitä on", "input.trust", 1.0], ["Muu", "trust", "Muu", null, null, null],
                            [" / Muu", null, "Muu", null, null, null]])"));
  files.files["b.QDC"] = "<CodeBook/>";
  EXPECT_EQ(lines_of(load(files).diagnostics).at(0),
            "b.QDC: error: this is not a REFI-QDA codebook (its root is <CodeBook "
            "xmlns=\"urn:QDA-XML:codebook:1.0\">) [TK-P118]");
}

TEST(QdaFacts, ComeBackAndLeaveWordsAlone) {
  const QdaFacts facts{{"id", "a;b=c]%"}, {"state", ""}, {"criterion", "x"}};
  const std::string written = write_facts("Kaksi\nriviä [ja] sulut", facts);
  EXPECT_EQ(written, "Kaksi\nriviä [ja] sulut\n[tukiranka: id=a%3Bb%3Dc%5D%25; criterion=x]");
  EXPECT_EQ(read_facts(written).first, "Kaksi\nriviä [ja] sulut");
  EXPECT_EQ(read_facts(written).second, (QdaFacts{{"id", "a;b=c]%"}, {"criterion", "x"}}));
  for (const std::string words : {"", "vain sanoja", "a [tukiranka: x=1]", "[tukiranka: x=1] jatkuu"}) {
    EXPECT_EQ(read_facts(write_facts(words, {})).first, words);
    EXPECT_TRUE(read_facts(words).second.empty());
  }
}

}  // namespace
}  // namespace tukiranka::project
