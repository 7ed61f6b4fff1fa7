// SPDX-License-Identifier: Apache-2.0
// Subjects: core/document/whole_fields.hpp, core/document/programme_fields.hpp (read_whole, read_programme).
// Every assessment.json and programme.json of every example, as recorded (tests/end_to_end/outputs): each
// fits its schema, and what is read from it writes the same bytes again.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "core/base/json_reader.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/validate_json.hpp"
#include "core/document/read_whole.hpp"
#include "core/document/write_json.hpp"
#include "core/document/write_programme_json.hpp"

namespace tukiranka::document {
namespace {

namespace fs = std::filesystem;
using base::Json;

// The recordings, unpacked for as long as the test runs.
class Recordings {
 public:
  Recordings() : folder_(fs::temp_directory_path() / ("tukiranka-recorded-" + std::to_string(getpid()))) {
    for (const auto& entry : fs::directory_iterator(TUKIRANKA_SOURCE "/tests/end_to_end/outputs")) {
      if (entry.path().extension() != ".xz") continue;
      const fs::path to = folder_ / entry.path().stem();
      fs::create_directories(to);
      const std::string command = "tar -xJf '" + entry.path().string() + "' -C '" + to.string() + "'";
      EXPECT_EQ(std::system(command.c_str()), 0) << command;
    }
  }
  Recordings(const Recordings&) = delete;
  Recordings& operator=(const Recordings&) = delete;
  ~Recordings() { fs::remove_all(folder_); }

  [[nodiscard]] std::vector<fs::path> list(const std::string& name) const {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(folder_))
      if (entry.path().filename() == name) found.push_back(entry.path());
    return found;
  }

 private:
  fs::path folder_;
};

std::string read_all(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

// Where two texts part, with what stands there.
std::string find_difference(const std::string& a, const std::string& b) {
  if (a == b) return "";
  std::size_t at = 0;
  while (at < a.size() && at < b.size() && a[at] == b[at]) ++at;
  const std::size_t from = at < 120 ? 0 : at - 120;
  return "byte " + std::to_string(at) + ":\n" + a.substr(from, 240) + "\n--- written again ---\n" +
         b.substr(from, 240);
}

void expect_schema(const Json& json, const std::string& schema_name, const fs::path& file) {
  const std::string path = TUKIRANKA_SOURCE "/configs/schema/" + schema_name + ".schema.json";
  const Json schema = base::read_json(base::DiskReader(), path).value();
  for (const base::Diagnostic& problem : base::validate_json(json, schema, file.string(), "TK-X000"))
    ADD_FAILURE() << base::format_diagnostic(problem);
}

TEST(RoundTrip, OfEveryAssessmentGivesTheSameBytes) {
  const Recordings recordings;
  const auto files = recordings.list("assessment.json");
  EXPECT_GE(files.size(), 13U);
  for (const fs::path& file : files) {
    const std::string bytes = read_all(file);
    const Json json = Json::parse(bytes);
    expect_schema(json, "assessment", file);
    const assessment::Assessment whole = read_whole(json);
    EXPECT_FALSE(whole.criteria.empty()) << file;
    EXPECT_EQ(find_difference(bytes, base::write_document(write_json(whole))), "") << file;
  }
}

TEST(RoundTrip, OfEveryProgrammeGivesTheSameBytes) {
  const Recordings recordings;
  const auto files = recordings.list("programme.json");
  EXPECT_GE(files.size(), 3U);
  for (const fs::path& file : files) {
    const std::string bytes = read_all(file);
    const Json json = Json::parse(bytes);
    expect_schema(json, "programme", file);
    const ProgrammeDocument programme = read_programme(json);
    EXPECT_FALSE(programme.groups.empty()) << file;
    EXPECT_EQ(find_difference(bytes, base::write_document(write_programme_json(programme))), "") << file;
  }
}

TEST(RoundTrip, OfValuesOfTheWrongTypeReadsWhatIsRight) {
  const Json json{{"project", "x"},
                  {"waves", {1, {{"id", "t1"}, {"role", 5}}}},
                  {"criteria",
                   {{{"id", "a"},
                     {"weight", "heavy"},
                     {"waves", {{"t1", {{"score", "none"}, {"findings", 3}, {"coverage", 0.5}}}}}}}},
                  {"nodes", nullptr}};
  const assessment::Assessment whole = read_whole(json);
  ASSERT_EQ(whole.study.waves.size(), 2U);
  EXPECT_EQ(whole.study.waves[1].id, "t1");
  ASSERT_EQ(whole.criteria.size(), 1U);
  EXPECT_EQ(whole.criteria[0].weight, 1);
  ASSERT_EQ(whole.criteria[0].waves.size(), 1U);
  EXPECT_FALSE(whole.criteria[0].waves[0].score);
  EXPECT_EQ(whole.criteria[0].waves[0].coverage, 0.5);
  EXPECT_TRUE(read_whole(Json()).criteria.empty());
}

}  // namespace
}  // namespace tukiranka::document
