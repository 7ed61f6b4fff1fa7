// SPDX-License-Identifier: Apache-2.0
// Each kind of exhibit has a schema, a folder of data that fit and data that do not (with what is said of
// them), and a place in every list of kinds.
#include "core/evaluation/disclosure/check_exhibit.hpp"
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

namespace tukiranka::evaluation {
namespace {

namespace fs = std::filesystem;
using base::Json;

std::string read(const fs::path& path) {
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

fs::path source() {
  return TUKIRANKA_SOURCE;
}

std::set<std::string> list_kinds() {
  std::set<std::string> kinds;
  for (const auto& [kind, name] : names_of(base::ExhibitKind{})) kinds.insert(name);
  return kinds;
}

// "/pointer: what is wrong (cure)", a line each.
std::string say(const base::Diagnostics& misfits) {
  std::string text;
  for (const base::Diagnostic& one : misfits)
    text += one.where + ": " + one.text + (one.hint.empty() ? "" : " (" + one.hint + ")") + "\n";
  return text;
}

TEST(CheckExhibit, WhatFitsPassesAndWhatDoesNotIsSaidInWords) {
  const fs::path cases = source() / "tests/core/evaluation/disclosure/exhibits";
  ExhibitShapes shapes;
  for (const auto& [kind, name] : names_of(base::ExhibitKind{})) {
    int passed = 0, failed = 0;
    ASSERT_TRUE(fs::is_directory(cases / name)) << name;
    for (const auto& entry : fs::directory_iterator(cases / name)) {
      if (entry.path().extension() != ".json") continue;
      const std::string said = say(shapes.check(kind, Json::parse(read(entry.path())), false));
      const bool is_pass = entry.path().filename().string().rfind("pass_", 0) == 0;
      EXPECT_EQ(said, is_pass ? "" : read(fs::path(entry.path()).replace_extension(".txt"))) << entry.path();
      ++(is_pass ? passed : failed);
    }
    EXPECT_GE(passed, 1) << name;
    EXPECT_GE(failed, 1) << name;
  }
}

// No key need be there, and none may be another.
TEST(CheckExhibit, WhatCouldNotBeMeasuredMayLackKeys) {
  ExhibitShapes shapes;
  for (const auto& [kind, name] : names_of(base::ExhibitKind{})) {
    const bool is_list = kind == base::ExhibitKind::quotes;
    EXPECT_EQ(say(shapes.check(kind, is_list ? Json::array() : Json::object(), true)), "") << name;
    EXPECT_NE(say(shapes.check(kind, {{"nto", {{"a", 1}}}}, true)), "") << name;
  }
}

TEST(CheckExhibit, ALongTextIsNoFault) {
  const Json table{{"columns", {{{"id", "a"}}}}, {"rows", {{std::string(10000, 'x')}}}};
  EXPECT_EQ(say(ExhibitShapes().check(base::ExhibitKind::table, table, false)), "");
}

TEST(ExhibitKind, EveryListOfKindsIsTheSame) {
  const fs::path schemas = source() / "configs/schema";
  std::set<std::string> files;
  for (const auto& entry : fs::directory_iterator(schemas / "exhibits")) {
    const std::string name = entry.path().filename().string();
    files.insert(name.substr(0, name.find(".schema.json")));
  }
  EXPECT_EQ(files, list_kinds());
  for (const auto& [kind, name] : names_of(base::ExhibitKind{})) {
    EXPECT_EQ(schema_of(kind), read(schemas / "exhibits" / (std::string(name) + ".schema.json")));
    EXPECT_EQ(base::parse_name<base::ExhibitKind>(name), kind);
  }
  EXPECT_FALSE(base::parse_name<base::ExhibitKind>("tabel"));
  const Json manifest = Json::parse(read(schemas / "manifest.schema.json"));
  EXPECT_EQ(
      manifest.at(Json::json_pointer("/definitions/measure/properties/exhibits/items/properties/kind/enum"))
          .get<std::set<std::string>>(),
      list_kinds());
  const Json assessment = Json::parse(read(schemas / "assessment.schema.json"));
  EXPECT_EQ(assessment.at(Json::json_pointer("/properties/exhibits/items/properties/kind/enum"))
                .get<std::set<std::string>>(),
            list_kinds());
}

}  // namespace
}  // namespace tukiranka::evaluation
