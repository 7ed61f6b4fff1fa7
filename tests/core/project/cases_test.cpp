// SPDX-License-Identifier: Apache-2.0
// Subjects: load_project.hpp. Every file in data/cases is a project in memory: `files`, and what must come of
// it. A fail_ case lists all its diagnostics word for word; a pass_ case lists tables, and its diagnostics if
// it has any.
#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "core/base/json_reader.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

class Cases : public testing::TestWithParam<std::string> {};

std::vector<std::string> list_cases() {
  std::vector<std::string> names;
  for (const auto& entry :
       std::filesystem::directory_iterator(TUKIRANKA_SOURCE "/tests/core/project/data/cases"))
    names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

TEST_P(Cases, GiveWhatTheySay) {
  const std::string path = TUKIRANKA_SOURCE "/tests/core/project/data/cases/" + GetParam() + ".json";
  const auto wanted = base::parse_json(read_file(path), GetParam());
  ASSERT_TRUE(wanted.has_value()) << wanted.error().text;
  base::MemoryReader files;
  for (const auto& [name, content] : wanted->at("files").items())
    files.files[name] = content.is_string() ? content.get<std::string>() : content.dump();
  const auto loaded = load(files);
  const base::Json diagnostics = lines_of(loaded.diagnostics);
  EXPECT_EQ(loaded.value.has_value(), GetParam().rfind("pass_", 0) == 0) << diagnostics.dump(1);
  EXPECT_EQ(diagnostics.dump(1), wanted->value("diagnostics", base::Json::array()).dump(1));
  if (!loaded.value) return;
  const base::Json tables = wanted->value("tables", base::Json::object());
  for (const auto& [role, table] : tables.items()) {
    const base::Table* found = base::find_table(loaded.value->tables, role);
    ASSERT_NE(found, nullptr) << role;
    EXPECT_TRUE(is_whole(*found)) << role;
    EXPECT_EQ(rows_of(*found, table.at("columns").get<std::vector<std::string>>()).dump(),
              table.at("rows").dump())
        << role;
  }
}

INSTANTIATE_TEST_SUITE_P(Project, Cases, testing::ValuesIn(list_cases()),
                         [](const auto& one) { return one.param; });

}  // namespace
}  // namespace tukiranka::project
