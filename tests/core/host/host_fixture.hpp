// SPDX-License-Identifier: Apache-2.0
// What the tests of the host share: the broken plugins, folders of their own, bytes of files.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include <unistd.h>

#include "core/base/table.hpp"
#include "core/host/evaluators.hpp"

namespace tukiranka::host {

namespace fs = std::filesystem;

// The built plugin of tests/core/host/fixtures.
inline std::string fixture(const std::string& name) {
  return fs::canonical(fs::path(TUKIRANKA_BUILD) / "tests/host_fixtures" / (name + ".so")).string();
}

inline std::string read_bytes(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// A folder that lives as long as the test.
class Folder {
 public:
  Folder() : path_(fs::temp_directory_path() / ("tukiranka_host_" + std::to_string(::getpid()) + "_XXXXXX")) {
    std::string name = path_.string();
    path_ = fs::canonical(::mkdtemp(name.data()));
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string path() const { return path_.string(); }
  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(at(name), std::ios::binary) << bytes;
    return at(name);
  }
  [[nodiscard]] std::string copy(const std::string& from, const std::string& name) const {
    fs::copy_file(fixture(from), path_ / name);
    return at(name);
  }

 private:
  fs::path path_;
};

// The evaluator `id` of a fixture, as discovery finds it.
inline EvaluatorInfo evaluator_of(const std::string& name, const std::string& id) {
  const Evaluators found = find_evaluators({fixture(name)});
  const EvaluatorInfo* evaluator = found.find(id);
  return evaluator == nullptr ? EvaluatorInfo{} : *evaluator;
}

// Three answers, one of them missing, from a file.
inline base::Table make_responses() {
  base::Table table;
  table.role = "responses";
  table.rows = 3;
  base::Column& answer = table.add("answer", base::ColumnType::float64);
  answer.push_number(4);
  answer.push_null();
  answer.push_number(5);
  base::Column& group = table.add("group", base::ColumnType::category);
  for (const char* name : {"a", "b", "a"}) group.push_text(name);
  table.files = {"answers.csv"};
  table.row_file = {0, 0, 0};
  table.row_line = {2, 3, 4};
  return table;
}

}  // namespace tukiranka::host
