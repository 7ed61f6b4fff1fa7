// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "core/base/file_writer.hpp"
#include "core/base/suggestion.hpp"
#include "core/document/read_assessment.hpp"
#include "core/pipeline/commands.hpp"
#include "core/report/sections/write_report_html.hpp"
#include "core/report/tables/write_findings_csv.hpp"
#include "core/report/terminal/explain_behind.hpp"
#include "core/report/terminal/explain_criterion.hpp"
#include "core/report/terminal/write_summary.hpp"

namespace tukiranka::pipeline {
namespace {

// An assessment that was edited by hand may lack what a report needs.
template <class Draw>
base::Result<std::string> draw(const std::string& path, const Draw& make) try {
  return make();
} catch (const std::exception& broken) {
  return base::fail(base::make_error("TK-L004", path,
                                     std::string("the assessment is not whole: ") + broken.what(),
                                     "write it again with `tukiranka assess`"));
}

struct Rendering {
  const char* format;
  const char* file;
};
constexpr Rendering renderings[] = {
    {"html", "report.html"}, {"csv", "findings.csv"}, {"text", "summary.txt"}};

std::string render(const base::Json& assessment, const std::string& format, const Workplace& workplace) {
  const std::string language = workplace.choose_language(document::languages_of(assessment));
  if (format == "html") return report::write_report_html(assessment, language);
  if (format == "csv") return report::write_findings_csv(assessment);
  return report::write_summary(assessment, {language, workplace.is_coloured, workplace.width, ""});
}

}  // namespace

Outcome render_report(const Workplace& workplace, const std::string& path, const ReportOptions& options) {
  const Rendering* rendering = nullptr;
  std::vector<std::string> formats;
  for (const Rendering& one : renderings) {
    formats.emplace_back(one.format);
    if (one.format == options.format) rendering = &one;
  }
  if (rendering == nullptr)
    return fail_with(base::make_error("TK-L005", {}, "there is no format \"" + options.format + "\"",
                                      base::suggest(options.format, formats)));
  const auto assessment = document::read_assessment(*workplace.files, path);
  if (!assessment) return fail_with(assessment.error());
  const auto text = draw(path, [&] { return render(*assessment, options.format, workplace); });
  if (!text) return fail_with(text.error());
  Outcome outcome;
  outcome.text = *text;
  if (options.output.empty()) return outcome;
  const std::string file = options.output + "/" + rendering->file;
  if (const auto made = base::make_folder(options.output); !made) return fail_with(made.error());
  if (const auto written = base::write_file(file, *text); !written) return fail_with(written.error());
  outcome.text = file + "\n";
  outcome.json = {{"format", 1}, {"file", file}};
  return outcome;
}

Outcome explain_assessment(const Workplace& workplace, const std::string& path, const std::string& criterion,
                           const std::string& wave) {
  const auto assessment = document::read_assessment(*workplace.files, path);
  if (!assessment) return fail_with(assessment.error());
  const std::string language = workplace.choose_language(document::languages_of(*assessment));
  base::Result<std::string> text = std::string();
  const auto whole = draw(path, [&] {
    text = report::explain_criterion(*assessment, criterion, language, wave);
    return std::string();
  });
  if (!whole) return fail_with(whole.error());
  if (!text) return fail_with(text.error());
  Outcome outcome;
  outcome.text = *text;
  outcome.json = report::explain_as_json(*assessment, criterion, wave);
  return outcome;
}

}  // namespace tukiranka::pipeline
