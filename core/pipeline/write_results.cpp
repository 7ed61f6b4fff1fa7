// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/write_results.hpp"
#include <utility>

#include "core/base/file_writer.hpp"
#include "core/base/json_writer.hpp"
#include "core/report/sections/write_report_html.hpp"
#include "core/report/tables/write_findings_csv.hpp"

namespace tukiranka::pipeline {

base::Result<void> write_results(const Run& run, const std::string& folder) {
  // All bytes are made before the first file is written: a failure leaves nothing half done.
  const std::pair<const char*, std::string> files[] = {
      {"assessment.json", base::write_document(run.assessment)},
      {"findings.csv", report::write_findings_csv(run.assessment)},
      {"report.html", report::write_report_html(run.assessment, run.language)}};
  if (auto made = base::make_folder(folder); !made) return made;
  for (const auto& [name, bytes] : files)
    if (auto written = base::write_file(folder + "/" + name, bytes); !written) return written;
  return {};
}

}  // namespace tukiranka::pipeline
