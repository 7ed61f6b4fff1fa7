// SPDX-License-Identifier: Apache-2.0
// Subjects: the source tree. What the core has to know of a finding is declared: no room reads a key of
// `details` by a name of its own.
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/architecture/source_tree.hpp"

namespace tukiranka::architecture {
namespace {

using Json = nlohmann::ordered_json;

// Keys of the details that the schema of findings names for everybody.
std::set<std::string> named_keys() {
  std::ifstream stream(std::filesystem::path(TUKIRANKA_SOURCE) / "configs/schema/findings.schema.json");
  const Json schema = Json::parse(stream);
  std::set<std::string> keys;
  for (const auto& [key, described] :
       schema.at("/definitions/finding/properties/details/properties"_json_pointer).items())
    keys.insert(key);
  return keys;
}

// The keys that a line takes from something called details.
std::vector<std::string> keys_read(const std::string& line) {
  static const std::regex patterns[] = {
      std::regex(R"rx(\bdetails(?:\.|->)(?:at|value|find|contains|count|erase)\(\s*"([^"]+)")rx"),
      std::regex(R"rx(\bdetails\[\s*"([^"]+)")rx"), std::regex(R"rx("details"\),\s*"([^"]+)")rx"),
      std::regex(R"rx(\["details"\]\[\s*"([^"]+)")rx"), std::regex(R"rx("/?details/([a-z_]+))rx")};
  std::vector<std::string> keys;
  for (const std::regex& pattern : patterns)
    for (std::sregex_iterator at(line.begin(), line.end(), pattern), end; at != end; ++at)
      keys.push_back((*at)[1]);
  return keys;
}

TEST(Contracts, NoRoomReadsAKeyOfDetailsThatNoSchemaNames) {
  const std::set<std::string> named = named_keys();
  EXPECT_GE(named.size(), 3U);
  for (const SourceFile& file : read_sources({"core"}))
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::string line = file.lines[i].substr(0, file.lines[i].find("//"));
      if (line.find("expected a place in a finding") != std::string::npos)
        continue;  // an example in a message
      for (const std::string& key : keys_read(line))
        EXPECT_TRUE(named.count(key) > 0) << file.place(i) << ": " << line;
    }
}

TEST(Contracts, EachWayOfReadingIsSeen) {
  const std::string key = "items";
  for (const std::string line :
       {R"(finding.details.contains("items"))", R"(finding->details.at("items"))", R"(details["items"] = 1;)",
        R"(number_at(at(finding, "details"), "items"))", R"(json["details"]["items"])",
        R"(declared.value("from", "/details/items"))"})
    EXPECT_EQ(keys_read(line), std::vector<std::string>{key}) << line;
  EXPECT_TRUE(keys_read("finding.details.contains(place)").empty());
}

}  // namespace
}  // namespace tukiranka::architecture
