// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/check_texts.hpp"
#include <utility>

#include "core/base/table.hpp"
#include "core/project/load_project.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

// The files there are, and a project of one data entry that is nowhere on the disk.
class WithProject final : public base::FileReader {
 public:
  WithProject(const base::FileReader& files, std::string path, std::string project)
      : files_(files), path_(std::move(path)), project_(std::move(project)) {}

  [[nodiscard]] base::Result<std::string> read(const std::string& path) const override {
    return path == path_ ? base::Result<std::string>(project_) : files_.read(path);
  }
  [[nodiscard]] bool is_file(const std::string& path) const override {
    return path == path_ || files_.is_file(path);
  }
  [[nodiscard]] bool is_folder(const std::string& path) const override { return files_.is_folder(path); }
  [[nodiscard]] std::vector<std::string> list(const std::string& folder) const override {
    return files_.list(folder);
  }

 private:
  const base::FileReader& files_;
  std::string path_, project_;
};

}  // namespace

Outcome check_texts(const Workplace& workplace, const std::string& file, const std::string& role) {
  const Json entry{{"role", role}, {"file", base::name_of_file(file)}};
  const Json document{{"format", 1},
                      {"data", Json::array({entry})},
                      {"indicators", Json::array()},
                      {"privacy", {{"labels", "real"}}}};
  const std::string path = base::resolve_path(file, "project.json");
  const WithProject files(*workplace.files, path, document.dump());
  auto loaded = project::load_project(files, path, {"", nullptr});
  Outcome outcome;
  outcome.diagnostics = std::move(loaded.diagnostics);
  outcome.json = {{"kind", "texts"}, {"entry", entry}};
  if (!loaded.value) return outcome;
  outcome.text = file + ":";
  for (const char* held : {"documents", "segments", "codings", "codes"})
    if (const base::Table* table = base::find_table(loaded.value->tables, held);
        table != nullptr && table->rows > 0) {
      outcome.text += (outcome.text.back() == ':' ? " " : ", ") + std::to_string(table->rows) + " " + held;
      outcome.json[held] = table->rows;
    }
  outcome.text += "\na data entry to correct and paste into project.json:\n" + entry.dump(2) + "\n";
  return outcome;
}

}  // namespace tukiranka::pipeline
