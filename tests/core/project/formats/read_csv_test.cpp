// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/read_csv.hpp"
#include <fstream>
#include <random>

#include <gtest/gtest.h>

#include "core/project/formats/decode_text.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

struct ReadTable {
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::int64_t> lines;
  std::vector<std::string> diagnostics;
  Dialect dialect;
  std::int64_t estimate = 0;
};

ReadTable read_text(const std::string& bytes, const Dialect& declared = {',', '.', "utf-8"}) {
  ReadTable table;
  ProblemList problems;
  if (const auto records = read_csv(bytes, "t.csv", declared, problems); records != nullptr) {
    table.header = records->header;
    table.dialect = records->dialect;
    table.estimate = records->estimate_count();
    records->read(
        [&](const Record& record) {
          table.rows.emplace_back(record.cells.begin(), record.cells.end());
          table.lines.push_back(record.line);
        },
        problems);
  }
  table.diagnostics = lines_of(problems.take());
  return table;
}

using Rows = std::vector<std::vector<std::string>>;
using Lines = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;

TEST(ReadCsv, ReadsPlainCells) {
  const ReadTable table = read_text("a,b\n1,2\n,4\n");
  EXPECT_EQ(table.header, (Texts{"a", "b"}));
  EXPECT_EQ(table.rows, (Rows{{"1", "2"}, {"", "4"}}));
  EXPECT_EQ(table.lines, (Lines{2, 3}));
  EXPECT_EQ(table.diagnostics, Texts{});
}

TEST(ReadCsv, KnowsEveryLineEnd) {
  for (const char* text : {"a,b\r\n1,2\r\n3,4", "a,b\r1,2\r3,4\r", "a,b\n1,2\n3,4"}) {
    const ReadTable table = read_text(text);
    EXPECT_EQ(table.rows, (Rows{{"1", "2"}, {"3", "4"}})) << text;
    EXPECT_EQ(table.lines, (Lines{2, 3})) << text;
    EXPECT_GE(table.estimate, 2) << text;
  }
}

TEST(ReadCsv, KeepsLineBreaksInQuotesAndCountsThem) {
  const ReadTable table = read_text("a,b\n\"x\r\ny\nz\",2\n3,\"4\"\n");
  EXPECT_EQ(table.rows, (Rows{{"x\r\ny\nz", "2"}, {"3", "4"}}));
  EXPECT_EQ(table.lines, (Lines{2, 5}));
}

TEST(ReadCsv, UndoesDoubledQuotes) {
  const ReadTable table = read_text("a,b\n\"say \"\"no\"\" \"\"\",\"\"\n\"\"\"\",\"a\"\"b\"\n");
  EXPECT_EQ(table.rows, (Rows{{"say \"no\" \"", ""}, {"\"", "a\"b"}}));
}

TEST(ReadCsv, AQuoteInsideAnUnquotedCellIsText) {
  EXPECT_EQ(read_text("a,b\n5\" pipe,2\n").rows, (Rows{{"5\" pipe", "2"}}));
}

TEST(ReadCsv, DropsByteOrderMarksBeforeTheFileAndInNamesAndKeepsTheTextOfCells) {
  const ReadTable table = read_text(
      "\xEF\xBB\xBF"
      "a,\"\xEF\xBB\xBF"
      "b \"\n\"\xEF\xBB\xBFx\",\xEF\xBB\xBFy\n\xEF\xBB\xBF\"q,r\",2\n");
  EXPECT_EQ(table.header, (Texts{"a", "b"}));
  EXPECT_EQ(table.rows, (Rows{{"\xEF\xBB\xBFx", "\xEF\xBB\xBFy"}, {"q,r", "2"}}));
  EXPECT_EQ(read_text("a\n1\n\xEF\xBB\xBF").rows, (Rows{{"1"}, {"\xEF\xBB\xBF"}}));
  EXPECT_EQ(read_text("a\n1\n\xEF\xBB").diagnostics.size(), 1U);
}

// The memory of records that went by is given back while a large file is read; each cell is whole all the
// same.
TEST(ReadCsv, LargeFilesComeWhole) {
  std::string text = "a,b\n";
  const auto cell_of = [](int row) {
    return std::string(static_cast<std::size_t>(row * 7919 % 5000), static_cast<char>('a' + row % 26));
  };
  constexpr int rows = 5000;  // 25 MB
  for (int row = 0; row < rows; ++row) text += "\"" + cell_of(row) + "\n\"\"\"," + cell_of(row + 1) + "\n";
  ProblemList problems;
  const auto records = read_csv(text, "t.csv", {',', '.', "utf-8"}, problems);
  int row = 0;
  records->read(
      [&](const Record& record) {
        EXPECT_EQ(record.cells[0], cell_of(row) + "\n\"");
        EXPECT_EQ(record.cells[1], cell_of(row + 1));
        EXPECT_EQ(record.line, 2 + 2 * row);
        ++row;
      },
      problems);
  EXPECT_EQ(row, rows);
}

TEST(ReadCsv, LeavesOutEmptyLinesAndEmptyRowsAtTheEnd) {
  const ReadTable table = read_text("a,b\n\n1,2\n,\n\n3,4\n,\n,\n");
  EXPECT_EQ(table.rows, (Rows{{"1", "2"}, {"", ""}, {"3", "4"}}));
  EXPECT_EQ(table.lines, (Lines{3, 4, 6}));
}

TEST(ReadCsv, AnEmptyLineOfOneColumnIsAnEmptyCell) {
  EXPECT_EQ(read_text("a\nx\n\ny\n\n").rows, (Rows{{"x"}, {""}, {"y"}}));
}

TEST(ReadCsv, ReportsRowsOfTheWrongLengthWithTheirLine) {
  const ReadTable table = read_text("a,b\n1\n1,2,\n1,2,3\n4,5\n");
  EXPECT_EQ(table.rows, (Rows{{"1", "2"}, {"4", "5"}}));
  EXPECT_EQ(table.diagnostics,
            (Texts{"t.csv:2: error: the row has 1 cell and the header has 2 (add the missing cells, or close "
                   "a quote further up) [TK-P007]",
                   "t.csv:4: error: the row has 3 cells and the header has 2 (put quotes around a cell that "
                   "holds the delimiter) [TK-P007]"}));
}

TEST(ReadCsv, ReportsAQuoteThatIsNeverClosed) {
  EXPECT_EQ(read_text("a,b\n1,2\n3,\"4\n5,6\n").diagnostics,
            (Texts{"t.csv:3:b: error: the quote is never closed (close it, or double a quote that belongs to "
                   "the text) [TK-P005]"}));
}

TEST(ReadCsv, ReportsTextAfterAClosingQuote) {
  const ReadTable table = read_text("a,b\n\"x\"y,2\n");
  EXPECT_EQ(table.diagnostics,
            (Texts{"t.csv:2:a: error: there is text after the closing quote (double a quote that belongs to "
                   "the text) [TK-P006]"}));
}

TEST(ReadCsv, ReportsNulAndEmptyAndUtf16) {
  EXPECT_EQ(read_text(std::string("a,b\n1,\0\n", 8)).diagnostics,
            (Texts{"t.csv:2: error: the file holds a NUL byte, so it is not a text table (export the table "
                   "again as CSV) [TK-P004]"}));
  EXPECT_EQ(read_text("\n\n").diagnostics,
            (Texts{"t.csv: error: the file is empty (its first row names the columns) [TK-P009]"}));
  EXPECT_EQ(read_text(std::string("\xFF\xFE"
                                  "a\0",
                                  4))
                .diagnostics,
            (Texts{"t.csv: error: the file is UTF-16 (save it again as CSV UTF-8) [TK-P003]"}));
}

TEST(ReadCsv, NamesColumnsWithoutNameAndReportsDoubleNames) {
  const ReadTable table = read_text(",a, a \n1,2,3\n");
  EXPECT_EQ(table.header, (Texts{"#1", "a", "a"}));
  EXPECT_EQ(table.diagnostics,
            (Texts{"t.csv:1: note: a column has no name; it is called \"#1\" [TK-P008]",
                   "t.csv:1:a: warning: two columns have this name; the first one is meant by it (give each "
                   "column a name of its own) [TK-P008]"}));
}

TEST(ReadCsv, ReadsWindows1252WithAWarning) {
  const ReadTable table = read_text("nimi;arvo\nH\xE4m\xE4l\xE4inen;3 \x80\n", Dialect{';', ',', ""});
  EXPECT_EQ(table.rows, (Rows{{"Hämäläinen", "3 €"}}));
  EXPECT_EQ(table.dialect.encoding, "windows-1252");
  EXPECT_EQ(table.diagnostics,
            (Texts{"t.csv:2: warning: the text is not UTF-8; it is read as windows-1252 (declare "
                   "\"encoding\": \"windows-1252\", or save the file as UTF-8) [TK-P002]"}));
  EXPECT_EQ(read_text("a\n\xE4\n", Dialect{',', '.', "windows-1252"}).diagnostics, Texts{});
}

TEST(ReadCsv, FindsTheFirstByteThatIsNotUtf8WhereverItStands) {
  const std::string letters = "a\xC3\xA4z\xE2\x82\xAC.\xF0\x9F\x99\x82 plain letters";
  for (std::size_t before = 0; before < 20; ++before) {
    const std::string good = std::string(before, 'x') + letters + letters;
    EXPECT_EQ(find_bad_utf8(good), std::string::npos) << before;
    for (const char* bad : {"\xE4", "\x81", "\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80"})
      EXPECT_EQ(find_bad_utf8(good + bad + letters), good.size()) << before;
  }
}

TEST(ReadCsv, RefusesWhatIsNeitherEncoding) {
  EXPECT_EQ(read_text("a\n\xE4\n", Dialect{',', '.', "utf-8"}).diagnostics,
            (Texts{"t.csv:2: error: the text is declared as UTF-8 and is not (declare \"encoding\": "
                   "\"windows-1252\", or save the file as UTF-8) [TK-P003]"}));
  EXPECT_EQ(
      read_text("a\n\x81\n", Dialect{',', '.', ""}).diagnostics,
      (Texts{"t.csv:2: error: the text is neither UTF-8 nor windows-1252 (save the file again as UTF-8) "
             "[TK-P003]"}));
}

TEST(ReadCsv, ShowsWhatItSniffed) {
  const ReadTable table = read_text("a;b;c\n1;2,5;x, y\n3;4,5;z\n", Dialect{});
  EXPECT_EQ(table.rows, (Rows{{"1", "2,5", "x, y"}, {"3", "4,5", "z"}}));
  EXPECT_EQ(table.diagnostics,
            (Texts{"t.csv: note: read with delimiter semicolon, decimal comma, utf-8; 3 columns (declare "
                   "\"delimiter\" and \"decimal\" in the project if this is wrong) [TK-P001]"}));
}

struct Sniffed {
  const char* text;
  char delimiter, decimal;
};

TEST(ReadCsv, SniffsDelimiterAndDecimalSign) {
  for (const Sniffed& wanted : std::initializer_list<Sniffed>{{"a,b\n1,2\n", ',', '.'},
                                                              {"a\tb\n1,5\t2\n", '\t', ','},
                                                              {"a|b|c\n1|2|3\n", '|', '.'},
                                                              {"text\none, two, three\nfour\n", ',', '.'},
                                                              {"a;b\n\"x;y\nz\";2.5\n", ';', '.'},
                                                              {"a,b\n\"1;2;3\",x;y\n", ',', '.'},
                                                              {"id;q\n1;2\n", ';', ','},
                                                              {"", ',', '.'}}) {
    const Dialect dialect = sniff_dialect(wanted.text, {});
    EXPECT_EQ(dialect.delimiter, wanted.delimiter) << wanted.text;
    EXPECT_EQ(dialect.decimal, wanted.decimal) << wanted.text;
  }
}

TEST(ReadCsv, WhatIsDeclaredIsNotSniffed) {
  const ReadTable table = read_text("a;b\n1;2\n", Dialect{',', '.', ""});
  EXPECT_EQ(table.header, Texts{"a;b"});
}

// Bytes at random, weighted towards those that mean something.
TEST(ReadCsv, SurvivesRandomBytes) {
  std::mt19937 random(20250115);
  const std::string alphabet = "\"\",;\t|\n\r\xEF\xBB\xBF\xC3\xA4\x80 a1.";
  std::size_t rows = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t length = random() % 60;
    for (std::size_t i = 0; i < length; ++i)
      text += random() % 20 == 0 ? static_cast<char>(random() % 256) : alphabet[random() % alphabet.size()];
    const ReadTable table = read_text(text, Dialect{});
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.header.size());
    rows += table.rows.size();
  }
  EXPECT_GT(rows, 100U);
}

}  // namespace
}  // namespace tukiranka::project
