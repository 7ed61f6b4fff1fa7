// SPDX-License-Identifier: Apache-2.0
// txt and docx: what is a passage, who speaks, what is left out.
#include <gtest/gtest.h>

#include "core/base/archive.hpp"
#include "core/project/formats/text_file.hpp"
#include "core/project/formats/turn_pattern.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

std::string docx_of(const std::string& body) {
  return base::write_archive(
             {{"_rels/.rels",
               R"(<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>)"},
              {"word/document.xml",
               "<w:document xmlns:w=\"w\" xmlns:mc=\"m\"><w:body>" + body + "</w:body></w:document>"}})
      .value_or("");
}

Json texts_of(const std::string& body) {
  const auto read = read_docx(docx_of(body), "a.docx");
  if (!read) return base::format_diagnostic(read.error());
  Json texts = Json::array();
  for (const Paragraph& paragraph : *read) texts.push_back({paragraph.line, paragraph.text});
  return texts;
}

std::string run(const std::string& text) {
  return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}

std::string p(const std::string& content) {
  return "<w:p>" + content + "</w:p>";
}

base::Loaded<Project> load_texts(const std::map<std::string, std::string>& texts, const std::string& entry) {
  base::MemoryReader files;
  files.files = texts;
  files.files["project.json"] =
      R"({"format": 1, "data": [)" + entry + R"(], "indicators": [], "privacy": {"labels": "real"}})";
  return load(files);
}

Json segments_of(const base::Loaded<Project>& loaded, const std::vector<std::string>& columns) {
  if (!loaded.value) return lines_of(loaded.diagnostics);
  return rows_of(*base::find_table(loaded.value->tables, "segments"), columns);
}

TEST(ReadDocx, KeepsWhatIsShownAndLeavesOutWhatIsNot) {
  EXPECT_EQ(texts_of(p(run("One ") + run("two")) + p("") + p(run("three"))),
            Json::parse(R"([[1, "One two"], [3, "three"]])"));
  EXPECT_EQ(texts_of(p(run("kept ") + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins>" +
                       run("new") + "</w:ins><w:moveFrom>" + run("moved") + "</w:moveFrom>")),
            Json::parse(R"([[1, "kept new"]])"));
  // A deleted paragraph mark joins two paragraphs.
  EXPECT_EQ(
      texts_of(p("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("first, ")) + p(run("second")) + p(run("x"))),
      Json::parse(R"([[1, "first, second"], [3, "x"]])"));
  EXPECT_EQ(texts_of(p(run("a") + "<w:r><w:tab/></w:r>" + run("b") + "<w:r><w:br/></w:r>" + run("c") +
                       "<w:r><w:noBreakHyphen/></w:r>" + run("d"))),
            Json::parse(R"([[1, "a\tb\nc‑d"]])"));
}

TEST(ReadDocx, ShowsTheResultOfAFieldAndNotItsCode) {
  const auto field = [](const std::string& kind) {
    return "<w:r><w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
  };
  EXPECT_EQ(texts_of(p(run("see ") + field("begin") + "<w:r><w:instrText>PAGEREF x</w:instrText></w:r>" +
                       field("begin") + run("inner code") + field("separate") + run("inner result") +
                       field("end") + field("separate") + run("page 3") + field("end") + run("."))),
            Json::parse(R"([[1, "see page 3."]])"));
  EXPECT_EQ(texts_of(p("<w:fldSimple w:instr=\"DATE\">" + run("1.2.2025") + "</w:fldSimple>")),
            Json::parse(R"([[1, "1.2.2025"]])"));
}

TEST(ReadDocx, ReadsTablesAndTextBoxesOnce) {
  EXPECT_EQ(texts_of("<w:tbl><w:tr><w:tc>" + p(run("cell")) + "</w:tc></w:tr></w:tbl>" +
                     p(run("host") + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + p(run("box")) +
                       "</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>" + p(run("box")) +
                       "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>")),
            Json::parse(R"([[1, "cell"], [3, "box"], [2, "host"]])"));
}

TEST(ReadDocx, ReadsARealInterview) {
  const auto read =
      read_docx(read_file(TUKIRANKA_SOURCE "/tests/core/project/data/texts/qualcoder-ID1.docx"), "i.docx");
  ASSERT_TRUE(read.has_value());
  ASSERT_EQ(read->size(), 3U);
  EXPECT_EQ(read->at(0).text.substr(0, 34), "I really like learning new things.");
  EXPECT_NE(read->at(0).text.find("web links have been really good."), std::string::npos);
  EXPECT_NE(read->at(2).text.find("€200."), std::string::npos);
}

TEST(ReadDocx, RefusesWhatIsNoWordFile) {
  const auto refusal = [](const std::string& bytes) {
    const auto read = read_docx(bytes, "a.docx");
    return read ? "read" : base::format_diagnostic(read.error());
  };
  EXPECT_EQ(
      refusal("text"),
      "a.docx: error: this is no whole zip archive: it is damaged or was cut short (save or send the file "
      "again) [TK-P100]");
  EXPECT_EQ(
      refusal(base::write_archive({{"content.xml", "<a/>"}}).value_or("")),
      "a.docx: error: this is not a Word document (save it as .docx (an .odt or .doc needs saving again), or "
      "as .txt) [TK-P107]");
  EXPECT_EQ(texts_of("<w:p>").get<std::string>().substr(0, 40), "a.docx#word/document.xml:1: error: this ");
}

TEST(SplitParagraphs, JoinedAgainTheyAreTheText) {
  for (const std::string text :
       {"a\nb", "a\n\n\nb", "\n \na\n\nb", "a\r\n\r\nb\r\nc", "ä🙂\n\ne\xCC\x81"}) {
    std::string joined;
    for (const Paragraph& paragraph : split_paragraphs(text))
      joined += (joined.empty() ? "" : "\n") + paragraph.text;
    EXPECT_EQ(joined, text);
  }
  EXPECT_TRUE(split_paragraphs("").empty());
  EXPECT_TRUE(split_paragraphs(" \n\n").empty());
  EXPECT_EQ(split_paragraphs("a\n\nb\n\n").size(), 2U);
}

TEST(ReadTexts, ATextIsADocumentAndItsParagraphsAreSegments) {
  const auto loaded = load_texts({{"h1.txt", "\xEF\xBB\xBFLuotamme 🙂.\n\nEmme epäile.\n"}},
                                 R"({"role": "documents", "file": "h1.txt", "language": {"is": "fi"}})");
  EXPECT_EQ(segments_of(loaded, {"document", "speaker", "start", "text"}),
            Json::parse(R"([["h1", null, 0, "Luotamme 🙂.\n"], ["h1", null, 13, "Emme epäile."]])"));
  EXPECT_EQ(base::find_table(loaded.value->tables, "segments")->place_of(1), "h1.txt:3");
}

TEST(ReadTexts, TurnsAreFoundByTheirPattern) {
  const std::string text = "Alku.\nH1: Moi.\nJatkoa: kyllä.\n  Maija Y: Hei\n";
  EXPECT_EQ(segments_of(load_texts({{"h.txt", text}},
                                   R"({"role": "segments", "file": "h.txt", "turns": "{speaker}: "})"),
                        {"speaker", "text"}),
            Json::parse(R"([[null, "Alku."], ["H1", "Moi."], ["Jatkoa", "kyllä."], ["Maija Y", "Hei"]])"));
  EXPECT_EQ(segments_of(load_texts({{"h.txt", "[id1] Yes.\nIt is.\n[id2] No."}},
                                   R"({"role": "segments", "file": "h.txt", "turns": "[{speaker}]"})"),
                        {"speaker", "text"}),
            Json::parse(R"([["id1", "Yes.\nIt is."], ["id2", "No."]])"));
  EXPECT_EQ(segments_of(load_texts({{"h.txt", "Ann (00:01:02): Yes"}},
                                   R"({"role": "segments", "file": "h.txt", "turns": "{speaker} ({}):"})"),
                        {"speaker", "text"}),
            Json::parse(R"([["Ann", "Yes"]])"));
}

TEST(ReadTexts, AWrongPatternIsRefused) {
  for (const std::string pattern : {"", "{speaker}", "{name}:", "{speaker}{speaker}:", "x:", "{speaker} "})
    EXPECT_EQ(segments_of(load_texts({{"h.txt", "a"}},
                                     R"({"role": "segments", "file": "h.txt", "turns": ")" + pattern + "\"}"),
                          {}),
              Json::array({"project.json#/data/0/turns: error: \"" + pattern +
                           "\" does not say how a turn begins (write \"{speaker}:\", \"[{speaker}]\" or "
                           "\"{speaker} ({}):\") [TK-P108]"}));
}

TEST(ReadTexts, AFolderIsItsTextsByName) {
  const std::map<std::string, std::string> texts{
      {"t/b.txt", "B"}, {"t/a.docx", docx_of(p(run("A")))}, {"t/notes.csv", "x"}, {"t/~$a.docx", "lock"}};
  EXPECT_EQ(segments_of(load_texts(texts, R"({"role": "segments", "file": "t"})"), {"document", "text"}),
            Json::parse(R"([["a", "A"], ["b", "B"]])"));
  EXPECT_EQ(
      segments_of(load_texts({{"t/x.csv", "x"}}, R"({"role": "documents", "file": "t/"})"), {}),
      Json::array({"project.json#/data/0/file: error: the folder \"t/\" holds no text (put .txt or .docx "
                   "files there, or name a file) [TK-P119]"}));
}

}  // namespace
}  // namespace tukiranka::project
