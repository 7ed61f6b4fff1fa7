// SPDX-License-Identifier: Apache-2.0
#include "core/app/run_command.hpp"
#include <charconv>
#include <optional>

namespace tukiranka::app {
namespace {

using pipeline::Outcome;
using pipeline::Workplace;

template <class T>
std::optional<T> read_number(const std::string& text) {
  T number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// 1 when nothing is said.
std::optional<unsigned> read_count(const std::string& text) {
  const auto count = text.empty() ? 1U : read_number<unsigned>(text);
  return count && *count >= 1 && *count <= 256 ? count : std::nullopt;
}

Outcome refuse_number(const std::string& option, const std::string& given, const std::string& cure) {
  return pipeline::fail_with(base::make_error("TK-C008", {}, option + " cannot be \"" + given + "\"", cure));
}

Outcome run_assess(const Workplace& workplace, const Request& request) {
  pipeline::AssessOptions options{request.output, request.key_file, request.review, std::nullopt};
  if (!request.fail_under.empty()) {
    options.fail_under = read_number<double>(request.fail_under);
    if (!options.fail_under || !(*options.fail_under >= 0 && *options.fail_under <= 1))
      return refuse_number("--fail-under", request.fail_under, "give a score from 0 to 1, eg: 0.5");
  }
  return pipeline::assess_project(workplace, request.arguments.at(0), options);
}

Outcome run_batch(const Workplace& workplace, const Request& request, const OnProject& on_project) {
  const auto jobs = read_count(request.jobs);
  if (!jobs) return refuse_number("--jobs", request.jobs, "give a whole number from 1 to 256");
  pipeline::BatchOptions options{request.output, *jobs, on_project};
  return pipeline::batch_projects(workplace, request.arguments, options);
}

pipeline::ReportOptions report_options(const Request& request, const std::string& usual) {
  return {request.output, request.format.empty() ? usual : request.format};
}

}  // namespace

Outcome run_command(Workplace workplace, const Request& request, const OnProject& on_project) {
  const auto threads = read_count(request.threads);
  if (!threads) return refuse_number("--threads", request.threads, "give a whole number from 1 to 256");
  workplace.threads = *threads;
  const std::string& name = request.command;
  const std::string first = request.arguments.empty() ? std::string() : request.arguments.front();
  if (name == "assess") return run_assess(workplace, request);
  if (name == "batch") return run_batch(workplace, request, on_project);
  if (name == "merge") return pipeline::merge_assessments(workplace, request.arguments, request.output);
  if (name == "check") return pipeline::check_path(workplace, first);
  if (name == "measure") return pipeline::measure_file(workplace, first, request.review);
  if (name == "explain")
    return pipeline::explain_assessment(workplace, first, request.arguments.at(1), request.wave);
  if (name == "report") return pipeline::render_report(workplace, first, report_options(request, "html"));
  if (name == "export")
    return pipeline::export_project(
        workplace, first, {request.to.empty() ? "qdpx" : request.to, request.output, request.key_file});
  if (name == "init") return pipeline::init_project(workplace, first);
  if (name == "model list") return pipeline::list_models(workplace);
  if (name == "model show") return pipeline::show_model(workplace, first);
  if (name == "model instrument")
    return pipeline::write_instrument(workplace, first, report_options(request, "csv"));
  if (name == "plugin list") return pipeline::list_plugins(workplace);
  if (name == "plugin show") return pipeline::show_plugin(workplace, first);
  return pipeline::show_schema(workplace, first);
}

}  // namespace tukiranka::app
