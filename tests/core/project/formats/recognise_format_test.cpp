// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/recognise_format.hpp"

#include <gtest/gtest.h>

#include "core/base/archive.hpp"
#include "core/project/proposals/propose_mapping.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

using namespace std::string_literals;

std::string zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  return base::write_archive(entries).value();
}

// A compound file with one stream of that name, as far as the first look goes.
std::string compound(const std::string& stream) {
  std::string bytes = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(504, '\0');
  for (const char c : stream) bytes += {c, '\0'};
  return bytes + std::string(64, '\0');
}

// An archive whose first entry says what it is, stored as OpenDocument stores it.
std::string stored(const std::string& kind) {
  std::string head = "PK\x03\x04\x0A\0\0\0\0\0\0\0\0\0\0\0\0\0"s;
  const auto size = static_cast<char>(kind.size());
  head += {size, 0, 0, 0, size, 0, 0, 0, 8, 0, 0, 0};
  return head + "mimetype" + kind;
}

std::string in_utf16(const std::string& text) {
  std::string wide;
  for (const char c : text) wide += {c, '\0'};
  return wide;
}

struct Case {
  const char* name;
  std::string bytes;
  const char* kind;
};

std::vector<Case> list_unread_cases() {
  return {{"a.xlsx", zip({{"[Content_Types].xml", "<a/>"}, {"xl/workbook.xml", "<w/>"}}),
           "an Excel workbook (xlsx)"},
          {"a.xls", compound("Workbook"), "an old Excel workbook (xls)"},
          {"a.ods", stored("application/vnd.oasis.opendocument.spreadsheet"),
           "an OpenDocument spreadsheet (ods)"},
          {"a.odt", stored("application/vnd.oasis.opendocument.text"), "an OpenDocument text (odt)"},
          {"a.doc", compound("WordDocument"), "an old Word document (doc)"},
          {"a.sav", "$FL2@(#) SPSS DATA FILE"s + std::string(80, '\0'), "an SPSS data file (sav)"},
          {"a.zsav", "$FL3@(#) SPSS DATA FILE"s + std::string(80, '\0'), "an SPSS data file (sav)"},
          {"a.por", std::string(456, '0') + "SPSSPORT", "an SPSS portable file (por)"},
          {"a.pdf", "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n", "a PDF"},
          {"a.rtf", R"({\rtf1\ansi hei})", "a rich text (rtf)"},
          {"a.parquet", "PAR1\x15\x04\x15\0\0\0\0PAR1"s, "a Parquet table"},
          {"a.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "a PNG picture"},
          {"a.jpg", "\xFF\xD8\xFF\xE0\0\x10JFIF\0"s, "a JPEG picture"},
          {"a.gif", "GIF89a\x01\0\x01\0\0\0\0"s, "a GIF picture"},
          {"a.webp", "RIFF\x24\0\0\0WEBPVP8 "s, "a WebP picture"},
          {"a.zip", zip({{"notes.txt", "hei"}}), "a zip archive"},
          {"a.7z", "7z\xBC\xAF\x27\x1C\0\x04"s, "a 7z archive"},
          {"a.csv.gz", "\x1F\x8B\x08\0\0\0\0\0"s, "a file packed with gzip"},
          {"a.tar", std::string(257, 'a') + "ustar\0"s + std::string(200, '\0'), "a tar archive"},
          {"a.so", "\x7F"s + "ELF\x02\x01\x01\0\0\0\0\0"s, "a program (ELF)"},
          {"a.exe", "MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF"s, "a Windows program"},
          {"a.sqlite", "SQLite format 3\0\x10\0"s, "an SQLite database"},
          {"a.html", "<!DOCTYPE html>\n<html><body>a,b</body></html>", "a web page (HTML)"},
          {"a.xml", "<?xml version=\"1.0\"?>\n<!-- x --><rows><row/></rows>", "XML of an unknown kind"},
          {"a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "an SVG picture"},
          {"a.dat2", in_utf16("id;q1\n1;2\n"), "text in UTF-16"},
          {"a.bin", std::string("\x01\x02\x03\x04\x05\x06\x07\x08\x00\x01\x02\x03\x04", 13),
           "a binary file of an unknown kind"},
          {"a.md", "# Haastattelu\n\nHei.\n", "a Markdown text"},
          {"a.vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHei\n", "subtitles (vtt, srt)"}};
}

TEST(RecogniseFormat, ByItsBytesWhateverItsName) {
  for (const Case& one : list_unread_cases()) {
    EXPECT_STREQ(recognise_format(one.name, one.bytes).name, one.kind) << one.name;
    EXPECT_FALSE(recognise_format(one.name, one.bytes).is_read()) << one.name;
    const Format* by_name = find_by_ending(one.name);
    if (by_name != nullptr && !by_name->marks.empty()) {
      EXPECT_STREQ(recognise_format("data.csv", one.bytes).name, one.kind) << one.name << " as data.csv";
    }
  }
}

TEST(RecogniseFormat, WhatIsReadIsFoundByItsBytesToo) {
  const std::string docx = zip({{"_rels/.rels", "<a/>"}, {"word/document.xml", "<w/>"}});
  EXPECT_EQ(recognise_format("answers.csv", docx).id, FormatId::docx);
  const std::string qdpx = zip({{"sources/a.docx", docx}, {"project.qde", "<Project/>"}});
  EXPECT_EQ(recognise_format("a.zip", qdpx).id, FormatId::qdpx);
  EXPECT_EQ(recognise_format("a", R"({"format": 1})").id, FormatId::json);
  EXPECT_EQ(recognise_format("a.csv", " [{\"a\": 1}]").id, FormatId::json);
  EXPECT_EQ(recognise_format("a.xml", "<graphml/>").network, NetworkFormat::graphml);
  EXPECT_EQ(recognise_format("a.xml", "<?xml version='1.0'?><gexf/>").network, NetworkFormat::gexf);
  EXPECT_EQ(recognise_format("a", "*Vertices 2\n1 a\n2 b\n").network, NetworkFormat::pajek);
  EXPECT_EQ(recognise_format("a", "dl n=2\n").network, NetworkFormat::dl);
  EXPECT_EQ(recognise_format("a.txt", "dl n=2\n").id, FormatId::txt);
  EXPECT_EQ(recognise_format("a.XYZ", "id,q1\n1,2\n").id, FormatId::csv);
  EXPECT_EQ(recognise_format("a.xls", "id\tq1\n1\t2\n").id, FormatId::csv);  // what many programs write
}

TEST(RecogniseFormat, ADamagedFileGoesToItsReaderWhichSaysSo) {
  EXPECT_EQ(recognise_format("a.docx", "PK\x03\x04 cut").id, FormatId::docx);
  EXPECT_EQ(recognise_format("a.qdpx", "no archive").id, FormatId::qdpx);
  EXPECT_EQ(recognise_format("a.csv", "id,q\n1,\0\n"s).id, FormatId::csv);
  EXPECT_EQ(recognise_format("a.csv", "\xFF\xFE" + in_utf16("id,q\n")).id, FormatId::csv);
}

TEST(RecogniseFormat, RefusesByTheTrueNameWithTheWayOut) {
  const auto says = [](const std::string& file, const std::string& bytes) {
    return base::format_diagnostic(refuse_unread(file, recognise_format(file, bytes)));
  };
  EXPECT_EQ(
      says("a.xls", compound("Workbook")),
      "a.xls: error: this is an old Excel workbook (xls): it is not read (open it in a spreadsheet and save "
      "each sheet as CSV UTF-8 (.csv)) [TK-P130]");
  EXPECT_EQ(
      says("answers.csv", "%PDF-1.4"),
      "answers.csv: error: this is a PDF, though its name ends as that of a text table (CSV): it is not read "
      "(save the text as .txt or .docx from the program that made it, or copy it out) [TK-P130]");
  EXPECT_EQ(says("a.txt", ""), "a.txt: error: the file is empty (save or send it again) [TK-P009]");
}

TEST(RecogniseFormat, ADataEntryIsRefusedAsCheckIs) {
  const auto says = [](const std::string& role, const std::string& bytes) {
    const auto loaded = load_one(R"({"role": ")" + role + R"(", "file": "t.csv"})", bytes);
    EXPECT_FALSE(loaded.value.has_value()) << role;
    return lines_of(loaded.diagnostics);
  };
  for (const char* role :
       {"responses", "edges", "nodes", "segments", "ratings", "codebook", "project", "network"})
    for (const Case& one : list_unread_cases()) {
      if (recognise_format("t.csv", one.bytes).is_read()) continue;
      const auto lines = says(role, one.bytes);
      ASSERT_EQ(lines.size(), 1U) << role << " " << one.name << " " << testing::PrintToString(lines);
      EXPECT_NE(lines[0].find(one.kind), std::string::npos) << lines[0];
      EXPECT_NE(lines[0].find("TK-P130"), std::string::npos) << lines[0];
    }
  EXPECT_EQ(says("responses", "<graphml/>"),
            std::vector<std::string>{
                "t.csv: error: this is a GraphML network, and the role \"responses\" takes a table "
                "(name another file, or declare \"role\": \"network\") [TK-P131]"});
  EXPECT_EQ(
      says("segments", "<graphml/>"),
      std::vector<std::string>{
          "t.csv: error: this is a GraphML network, and the role \"segments\" takes a text or a table (name "
          "another file, or declare \"role\": \"network\") [TK-P131]"});
  EXPECT_EQ(says("nodes", R"({"nodes": []})"),
            std::vector<std::string>{
                "t.csv: error: this is JSON, and the role \"nodes\" takes a table (name another "
                "file) [TK-P131]"});
  EXPECT_EQ(
      says("codebook", "code,title\na,b\n"),
      std::vector<std::string>{"t.csv: error: this is a text table (CSV), and the role \"codebook\" takes a "
                               "codebook (name another file, or declare \"role\": \"responses\") [TK-P131]"});
}

TEST(RecogniseFormat, APageOfProseIsNoTable) {
  base::MemoryReader files;
  files.files = {{"LICENSE", "Everyone is permitted to copy this text\nand to change what it says of them\n"},
                 {"names.csv", "respondent\na\nb\n"}};
  const auto look = propose_mapping(files, "LICENSE");
  EXPECT_FALSE(look.value.has_value());
  EXPECT_EQ(
      lines_of(look.diagnostics).back(),
      "LICENSE: error: this is text, and no table: it has one column, which is no answers and no texts by "
      "name (a "
      "table has columns with a comma, semicolon or tab between them; save a text as plain text (.txt)) "
      "[TK-P132]");
  EXPECT_TRUE(propose_mapping(files, "names.csv").value.has_value());
}

TEST(ListFormats, EachRowIsReadOrSaysTheWayOut) {
  for (const Format& row : list_formats()) {
    EXPECT_STRNE(row.name, "");
    EXPECT_NE(row.is_read(), *row.cure != '\0') << row.name;
    EXPECT_EQ(row.has(Holds::table), row.open_table != nullptr) << row.name;
    EXPECT_EQ(row.has(Holds::text), row.open_text != nullptr) << row.name;
    EXPECT_EQ(row.has(Holds::network), row.open_network != nullptr) << row.name;
    EXPECT_EQ(row.has(Holds::project), row.open_project != nullptr && row.id != FormatId::qdc) << row.name;
    for (const std::string_view ending : row.endings)
      EXPECT_EQ(find_by_ending("a" + std::string(ending)), &row) << ending << " stands in two rows";
  }
}

}  // namespace
}  // namespace tukiranka::project
