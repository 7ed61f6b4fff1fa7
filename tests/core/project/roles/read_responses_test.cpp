// SPDX-License-Identifier: Apache-2.0
// Answers go to their columns by the block of rows; here no block may show: not at its end, not where rows of
// a second file join, not where a row has no answers of one wave.
#include <gtest/gtest.h>

#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

using base::Json;
using base::Table;

constexpr const char* scale = R"("delimiter": ",", "decimal": ".", "encoding": "utf-8", "scale": "s",
  "scales": {"s": {"low": 0, "high": 10, "missing": {"99": "dont-know", "98": "refused"}}})";

// Row by row what the cell of an item says: a value, or why there is none.
struct Cell {
  const char* text;
  Json value;
  const char* reason;
};
const std::vector<Cell> cells{{"1", 1, ""},
                              {"10", 10, ""},
                              {"", nullptr, "not-answered"},
                              {"07", 7, ""},
                              {"99", nullptr, "dont-know"},
                              {" 3 ", 3, ""},
                              {"2.5", 2.5, ""},
                              {"98.0", nullptr, "refused"},
                              {"\"4\"", 4, ""},
                              {"\xEF\xBB\xBF"
                               "5",
                               5, ""},
                              {"0", 0, ""}};

const Cell& cell_of(int row, int item) {
  return cells[static_cast<std::size_t>(row * 7 + item * 3 + row / 11) % cells.size()];
}

Json reasons_of(const Project& project) {
  return rows_of(*base::find_table(project.tables, "nonresponse"), {"row", "item", "reason"});
}

TEST(ReadResponses, NoBlockShows) {
  for (const int rows : {1, 63, 64, 65, 128, 200}) {
    std::string text = "a,b,id,free\n";
    Json wanted = Json::array(), reasons = Json::array();
    for (int row = 0; row < rows; ++row) {
      const Cell &a = cell_of(row, 0), &b = row < 100 ? cells[0] : cell_of(row, 1);
      text += std::string(a.text) + "," + b.text + ",r" + std::to_string(row) + ",\"x\ny\"\n";
      wanted.push_back({"r" + std::to_string(row), a.value, b.value});
      if (a.value.is_null()) reasons.push_back({row, "a", a.reason});
      if (b.value.is_null()) reasons.push_back({row, "b", b.reason});
    }
    const auto loaded =
        load_one(R"({"role": "responses", "file": "t.csv", "respondent": "id", "items": ["a", "b"], )" +
                     std::string(scale) + "}",
                 text);
    ASSERT_TRUE(loaded.value) << Json(lines_of(loaded.diagnostics)).dump(1);
    const Table& table = *base::find_table(loaded.value->tables, "responses");
    EXPECT_TRUE(is_whole(table));
    // Compared as numbers: 1 and 1.0 are the same.
    EXPECT_EQ(rows_of(table, {"respondent", "a", "b"}), wanted);
    EXPECT_EQ(reasons_of(*loaded.value), reasons);
    for (std::int64_t row = 0; row < table.rows; ++row)  // each record takes two lines
      EXPECT_EQ(table.place_of(row), "t.csv:" + std::to_string(2 + 2 * row));
  }
}

TEST(ReadResponses, ReportsRefusedAnswersAtTheirPlaceInEveryBlock) {
  std::string text = "a,b\n";
  for (int row = 0; row < 150; ++row)
    text += row == 63 ? "11,1\n" : row == 64 ? "1,x\n" : row == 149 ? "97,1\n" : "1,1\n";
  const auto loaded = load_one(
      R"({"role": "responses", "file": "t.csv", "items": ["a", "b"], )" + std::string(scale) + "}", text);
  EXPECT_FALSE(loaded.value);
  std::vector<std::string> told;
  for (const std::string& line : lines_of(loaded.diagnostics))
    told.push_back(line.substr(0, line.find(" (")));
  EXPECT_EQ(told, (std::vector<std::string>{"t.csv:65:a: error: \"11\" is outside the scale \"s\"",
                                            "t.csv:66:b: error: \"x\" is not a number",
                                            "t.csv:151:a: error: \"97\" is outside the scale \"s\""}));
}

// The second file holds some of the first one's respondents and some new ones, in turn.
TEST(ReadResponses, RowsJoinWhileABlockIsOpen) {
  base::MemoryReader files;
  const auto entry = [](const std::string& file, const std::string& item) {
    return R"({"role": "responses", "file": ")" + file + R"(", "respondent": "id", "items": [")" + item +
           "\"], " + scale + "}";
  };
  files.files["project.json"] =
      R"({"format": 1, "id": "p", "indicators": [], "privacy": {"labels": "real"}, "data": [)" +
      entry("1.csv", "a") + "," + entry("2.csv", "b") + "]}";
  std::string first = "id,a\n", second = "id,b\n";
  for (int row = 0; row < 100; ++row)
    first += "r" + std::to_string(row) + "," + std::to_string(row % 11) + "\n";
  Json wanted = Json::array();
  for (int row = 0; row < 100; ++row)
    wanted.push_back({"r" + std::to_string(row), row % 11, row % 2 == 0 ? Json(row % 5) : Json()});
  for (int row = 0; row < 200; row += 2) {
    second += "r" + std::to_string(row) + "," + std::to_string(row % 5) + "\n";
    if (row >= 100) wanted.push_back({"r" + std::to_string(row), nullptr, row % 5});
    if (row < 80) continue;
    second += "n" + std::to_string(row) + ",9\n";
    wanted.push_back({"n" + std::to_string(row), nullptr, 9});
  }
  files.files["1.csv"] = first;
  files.files["2.csv"] = second;
  const auto loaded = load(files);
  ASSERT_TRUE(loaded.value) << Json(lines_of(loaded.diagnostics)).dump(1);
  const Table& table = *base::find_table(loaded.value->tables, "responses");
  EXPECT_TRUE(is_whole(table));
  Json there = rows_of(table, {"respondent", "a", "b"});
  std::sort(there.begin(), there.end());
  std::sort(wanted.begin(), wanted.end());
  EXPECT_EQ(there, wanted);
}

TEST(ReadResponses, ARespondentOfManyStandsOnce) {
  std::string text = "id,a,b\n";
  for (int row = 0; row < 3000; ++row) text += "r" + std::to_string(row * 7 % 2990) + ",1,2\n";
  const auto loaded =
      load_one(R"({"role": "responses", "file": "t.csv", "respondent": "id", "items": ["b", "a"], )" +
                   std::string(scale) + "}",
               text);
  EXPECT_FALSE(loaded.value);
  std::vector<std::string> told = lines_of(loaded.diagnostics);
  ASSERT_EQ(told.size(), 6U);  // ten stand twice; five are shown
  EXPECT_EQ(
      told[0],
      "t.csv:2992:b: error: respondent \"r0\" already answered \"b\" at t.csv:2 (one row per respondent "
      "and wave; map the wave if there are several) [TK-P020]");
  EXPECT_TRUE(
      told[4].starts_with("t.csv:2996:b: error: respondent \"r28\" already answered \"b\" at t.csv:6 (one"))
      << told[4];
  EXPECT_EQ(told[5], "t.csv: error: and 5 more of this kind [TK-P020]");
}

// Their waves are wrong: that is said, and not that they answered twice.
TEST(ReadResponses, RowsOfAnUnknownWaveAreNotTakenForTheSame) {
  base::MemoryReader files;
  files.files["project.json"] =
      R"({"format": 1, "id": "p", "indicators": [], "waves": [{"id": "t1"}, {"id": "t2"}],
      "data": [{"role": "responses", "file": "t.csv", "respondent": "id", "wave": "time", "items": ["a"], )" +
      std::string(scale) + "}]}";
  files.files["t.csv"] = "id,time,a\nx,T1,1\nx,T2,2\n";
  std::string codes;
  for (const base::Diagnostic& problem : load(files).diagnostics) codes += problem.code + " ";
  EXPECT_EQ(codes, "TK-P018 TK-P018 ");
}

TEST(ReadResponses, WavesSideBySideLeaveOutWhoWasNotThere) {
  std::string text = "before,after,only\n";
  Json wanted = Json::array();
  for (int row = 0; row < 150; ++row) {
    const std::string id = std::to_string(row + 1);
    const bool was_there = row % 3 != 0;
    text += std::to_string(row % 11) + (was_there ? ",5,6\n" : ",,\n");
    wanted.push_back({id, "w1", row % 11, nullptr});
    if (was_there) wanted.push_back({id, "w2", 5, 6});
  }
  const auto loaded = load_one(R"({"role": "responses", "file": "t.csv", "items": [
      {"id": "q", "columns": {"w1": "before", "w2": "after"}}, {"id": "p", "columns": {"w2": "only"}}], )" +
                                   std::string(scale) + "}",
                               text);
  ASSERT_TRUE(loaded.value) << Json(lines_of(loaded.diagnostics)).dump(1);
  const Table& table = *base::find_table(loaded.value->tables, "responses");
  EXPECT_TRUE(is_whole(table));
  EXPECT_EQ(rows_of(table, {"respondent", "wave", "q", "p"}), wanted);
}

}  // namespace
}  // namespace tukiranka::project
