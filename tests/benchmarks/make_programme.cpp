// SPDX-License-Identifier: Apache-2.0
// Writes a programme of small projects for the benchmark of `batch` and `merge`: one model of four phases
// with thirty criteria, each told by two given findings, and as many projects as are asked for. Same bytes
// every time.
//   make_programme FOLDER [PROJECTS]
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <tukiranka/random.hpp>

namespace {

namespace fs = std::filesystem;

constexpr const char* phases[] = {"foundation", "input", "process", "outcome"};
constexpr int criteria_of[] = {5, 9, 5, 11};

std::string name(const char* phase, int number) {
  return std::string(phase) + ".c" + std::to_string(number);
}

std::string titles(const std::string& words) {
  return R"({"fi": ")" + words + R"( suomeksi", "sv": ")" + words + R"( på svenska", "en": ")" + words +
         "\"}";
}

std::string write_indicator(const std::string& criterion, const char* kind, const char* tier) {
  return R"({"id": ")" + criterion + "." + kind +
         R"(", "evaluator": "given", "facet": "main", "credibility": ")" + tier +
         R"(", "value": {"kind": "points", "points": [[1, 0], [5, 1]]}})";
}

void write_model(const fs::path& file) {
  std::string nodes = R"({"id": "overall"})", criteria, links;
  for (int p = 0; p < 4; ++p) {
    nodes += std::string(",\n  {\"id\": \"") + phases[p] +
             R"(", "parent": "overall", "role": "phase", "title": )" + titles(phases[p]) + "}";
    for (int c = 1; c <= criteria_of[p]; ++c) {
      const std::string id = name(phases[p], c);
      criteria += (criteria.empty() ? "\n  " : ",\n  ") + std::string(R"({"id": ")") + id +
                  R"(", "node": ")" + phases[p] + R"(", "title": )" + titles("A criterion of " + id) +
                  R"(, "evidence": [)" + write_indicator(id, "panel", "moderate") + ", " +
                  write_indicator(id, "register", "high") + "]}";
      if (p > 0 && c <= criteria_of[p - 1])
        links += (links.empty() ? "" : ", ") + std::string(R"({"from": ")") + name(phases[p - 1], c) +
                 R"(", "to": ")" + id + "\"}";
    }
  }
  std::ofstream(file) << R"({"format": 1, "id": "programme", "version": "1", "title": {"en": "Programme"},
 "nodes": [)" << nodes << "],\n \"criteria\": ["
                      << criteria << "],\n \"links\": [" << links << R"(],
 "levels": [{"id": "weak", "from": 0, "title": {"en": "weak"}}, {"id": "emerging", "from": 0.25, "title": {"en": "emerging"}},
  {"id": "good", "from": 0.5, "title": {"en": "good"}}, {"id": "strong", "from": 0.75, "title": {"en": "strong"}}]}
)";
}

double clip(double value) {
  return value < 1 ? 1 : value > 5 ? 5 : value;
}

// A project has a strength of its own, each criterion a difference, each source its error.
void write_project(const fs::path& folder, int number) {
  fs::create_directories(folder);
  tukiranka::sdk::Random random(1, "benchmark.programme", static_cast<std::uint64_t>(number));
  const std::string id = "p" + std::to_string(1000 + number).substr(1);
  std::ofstream(folder / "project.json")
      << R"({"format": 1, "id": ")" << id << R"(", "title": {"fi": "Hanke )" << id
      << R"("}, "organisation": {"fi": "Yhdistys )" << number % 40
      << R"( ry"}, "languages": ["fi", "sv", "en"], "model": "../model.json",
 "data": [{"role": "findings", "file": "findings.csv"}]})"
      << "\n";
  std::ofstream rows(folder / "findings.csv");
  rows << "indicator,estimate,standard_error,n,source\n";
  const double strength = 3.2 + 0.5 * random.normal();
  for (int p = 0; p < 4; ++p)
    for (int c = 1; c <= criteria_of[p]; ++c) {
      const double here = strength + 0.4 * random.normal();
      for (const char* kind : {"panel", "register"}) {
        char cells[64];
        std::snprintf(cells, sizeof cells, ",%.2f,%.2f,%d,", clip(here + 0.25 * random.normal()),
                      0.1 + 0.15 * random.uniform(), 8 + static_cast<int>(random.below(30)));
        rows << name(phases[p], c) << "." << kind << cells << kind << "\n";
      }
    }
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  const fs::path folder = words[1];
  const int projects = count > 2 ? std::atoi(words[2]) : 300;
  fs::create_directories(folder);
  write_model(folder / "model.json");
  for (int i = 1; i <= projects; ++i) write_project(folder / ("p" + std::to_string(1000 + i).substr(1)), i);
  return 0;
}
