// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. sdk/README.md. Its tables of the fields of each kind of picture say what the
// schemas say.
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string read(const fs::path& path) {
  std::ifstream file(path);
  EXPECT_TRUE(file) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// What is drawn: "| `field.inner` | description |", in the schema's order; `*` is any id or each entry.
void list_fields(const Json& root, const Json& schema, const std::string& prefix, std::string& table) {
  if (schema.contains("properties"))
    for (const auto& [key, part] : schema.at("properties").items()) {
      if (part.contains("$comment")) continue;  // goes along, is not drawn
      const Json& described = part.contains("description")
                                  ? part
                                  : root.at(Json::json_pointer(part.at("$ref").get<std::string>().substr(1)));
      table += "| `" + prefix + key + "` | " + described.at("description").get<std::string>() + " |\n";
      list_fields(root, part, prefix + key + ".", table);
    }
  for (const char* keyword : {"additionalProperties", "items"})
    if (schema.contains(keyword) && schema.at(keyword).is_object())
      list_fields(root, schema.at(keyword), prefix + "*.", table);
}

TEST(ExhibitsReadme, EachKindHasAChapterWithItsFields) {
  const fs::path source = TUKIRANKA_SOURCE;
  const std::string readme = read(source / "sdk/README.md");
  std::size_t kinds = 0;
  for (const auto& entry : fs::directory_iterator(source / "configs/schema/exhibits")) {
    const std::string file = entry.path().filename().string(), kind = file.substr(0, file.find('.'));
    const Json schema = Json::parse(read(entry.path()));
    const std::size_t start = readme.find("\n### `" + kind + "`\n");
    ASSERT_NE(start, std::string::npos) << kind;
    const std::string chapter = readme.substr(start, readme.find("\n#", start + 1) - start);
    EXPECT_NE(chapter.find(schema.at("description").get<std::string>()), std::string::npos) << kind;
    EXPECT_NE(chapter.find("(pictures/" + kind + ".png)"), std::string::npos) << kind;
    EXPECT_EQ(read(source / "sdk/pictures" / (kind + ".png")).substr(1, 3), "PNG") << kind;
    std::string table = "| field | what |\n|---|---|\n";
    list_fields(schema, schema, "", table);
    EXPECT_TRUE(chapter.ends_with(table)) << kind << " should have\n" << table;
    ++kinds;
  }
  EXPECT_EQ(kinds, 10U);
}

}  // namespace
