// SPDX-License-Identifier: Apache-2.0
// Reading a CSV of a million rows × 20 answers on one thread: as bare records, and as a project reads it:
// items on a declared scale into columns, with the file's SHA-256 and the place of every row; respondents by
// the row's number, or by their id, which must stand once. The peer of all is data.table::fread(nThread = 1):
// peers/fread.R runs both in turn. Give the file made by make_answers:
//   TUKIRANKA_ANSWERS=answers.csv csv_benchmark
#include <cstdlib>

#include <benchmark/benchmark.h>
#include <sys/resource.h>

#include "core/project/formats/read_csv.hpp"
#include "core/project/load_project.hpp"

namespace tukiranka::project {
namespace {

std::string answers_path() {
  const char* path = std::getenv("TUKIRANKA_ANSWERS");
  return path == nullptr ? "answers.csv" : path;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

// The disk for the data, the memory for the project file.
class BenchmarkReader final : public base::FileReader {
 public:
  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    return path == "project.json" ? memory.read(path) : disk.read(path);
  }
  [[nodiscard]] bool is_file(const std::string& path) const override { return disk.is_file(path); }
  [[nodiscard]] bool is_folder(const std::string&) const override { return false; }
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override {
    return disk.list(folder);
  }
  base::MemoryReader memory;
  base::DiskReader disk;
};

void read_with(benchmark::State& state, const std::string& mapping) {
  BenchmarkReader files;
  std::string items;
  for (int i = 1; i <= 20; ++i) items += (i > 1 ? ",\"q" : "\"q") + std::to_string(i) + "\"";
  files.memory.files["project.json"] =
      R"({"format": 1, "data": [{"role": "responses", "file": ")" + answers_path() + R"(", )" + mapping +
      R"("scales": {"s": {"low": 1, "high": 5}}, "scale": "s", "items": [)" + items +
      R"(]}], "indicators": [{"id": "a", "evaluator": "survey", "measure": "reliability"}]})";
  for (auto _ : state) {
    auto loaded = load_project(files, "project.json", {});
    if (!loaded.value)
      return state.SkipWithError(base::format_diagnostic(loaded.diagnostics.front()).c_str());
    benchmark::DoNotOptimize(loaded.value->tables.front().columns.front());
  }
  state.counters["peak_MB"] = peak_megabytes();
}

void read_project(benchmark::State& state) {
  read_with(state, "");
}
BENCHMARK(read_project)->Unit(benchmark::kMillisecond);

void read_respondents(benchmark::State& state) {
  read_with(state, R"("respondent": "id", )");
}
BENCHMARK(read_respondents)->Unit(benchmark::kMillisecond);

void read_records(benchmark::State& state) {
  for (auto _ : state) {
    auto bytes = base::DiskReader().read(answers_path());
    if (!bytes) return state.SkipWithError(base::format_diagnostic(bytes.error()).c_str());
    ProblemList problems;
    const auto records = read_csv(std::move(*bytes), "answers.csv", {}, problems);
    std::size_t length = 0;
    records->read([&](const Record& record) { length += record.cells.back().size(); }, problems);
    benchmark::DoNotOptimize(length);
  }
  state.counters["peak_MB"] = peak_megabytes();
}
BENCHMARK(read_records)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tukiranka::project

BENCHMARK_MAIN();
