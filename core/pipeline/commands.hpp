// SPDX-License-Identifier: Apache-2.0
// pipeline: one function per command of the program. Each reads, runs and writes by itself and returns what
// there is to print; none prints, exits or throws on bad input.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/pipeline/outcome.hpp"
#include "core/pipeline/workplace.hpp"

namespace tukiranka::pipeline {

struct AssessOptions {
  std::string output;    // folder; empty: nothing is written
  std::string key_file;  // key of the pseudonyms; empty: not written
  std::string review;    // table of the quotes that wait to be reviewed; empty: not written
  std::optional<double> fail_under;
};

[[nodiscard]] Outcome assess_project(const Workplace& workplace, const std::string& path,
                                     const AssessOptions& options);

struct BatchOptions {
  std::string output;
  unsigned jobs = 1;
  // Called as each project ends, in the order in which they end: done so far, of all, name, its fate.
  std::function<void(std::size_t, std::size_t, const std::string&, const std::string&)> on_project;
};

[[nodiscard]] Outcome batch_projects(const Workplace& workplace, const std::vector<std::string>& paths,
                                     const BatchOptions& options);

// The programme view of assessments that are there: files, folders of `assess -o`, folders of `batch -o`.
// Without an output nothing is written.
[[nodiscard]] Outcome merge_assessments(const Workplace& workplace, const std::vector<std::string>& paths,
                                        const std::string& output);

[[nodiscard]] Outcome check_path(const Workplace& workplace, const std::string& path);
[[nodiscard]] Outcome measure_file(const Workplace& workplace, const std::string& path,
                                   const std::string& review);
[[nodiscard]] Outcome explain_assessment(const Workplace& workplace, const std::string& path,
                                         const std::string& criterion, const std::string& wave);

struct ReportOptions {
  std::string output;           // folder; empty: to stdout
  std::string format = "html";  // html | csv | text
};

[[nodiscard]] Outcome render_report(const Workplace& workplace, const std::string& path,
                                    const ReportOptions& options);

struct ExportOptions {
  std::string to = "qdpx";  // qdpx | qdc | xlsform | review
  std::string output;       // file or folder; empty: to stdout (qdc, review)
  std::string key_file;
};

[[nodiscard]] Outcome export_project(const Workplace& workplace, const std::string& path,
                                     const ExportOptions& options);

[[nodiscard]] Outcome init_project(const Workplace& workplace, const std::string& folder);
[[nodiscard]] Outcome list_models(const Workplace& workplace);
[[nodiscard]] Outcome show_model(const Workplace& workplace, const std::string& model);
[[nodiscard]] Outcome write_instrument(const Workplace& workplace, const std::string& model,
                                       const ReportOptions& options);
[[nodiscard]] Outcome list_plugins(const Workplace& workplace);
[[nodiscard]] Outcome show_plugin(const Workplace& workplace, const std::string& id);
[[nodiscard]] Outcome show_schema(const Workplace& workplace, const std::string& name);

}  // namespace tukiranka::pipeline
