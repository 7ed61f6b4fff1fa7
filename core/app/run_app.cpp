// SPDX-License-Identifier: Apache-2.0
#include "core/app/run_app.hpp"
#include <exception>
#include <ostream>
#include <variant>

#include "core/app/exit_code.hpp"
#include "core/app/parse_request.hpp"
#include "core/app/print_completion.hpp"
#include "core/app/print_progress.hpp"
#include "core/app/run_command.hpp"
#include "core/base/file_reader.hpp"
#include "core/base/finding.hpp"
#include "core/base/languages.hpp"
#include "core/base/log.hpp"

namespace tukiranka::app {
namespace {

int exit_code_of(pipeline::Status status) {
  switch (status) {
    case pipeline::Status::done:
      return exit_done;
    case pipeline::Status::check_failed:
      return exit_check_failed;
    case pipeline::Status::bad_input:
      return exit_bad_input;
    case pipeline::Status::evaluator_failed:
      return exit_evaluator_failed;
    case pipeline::Status::batch_failed:
      return exit_batch_failed;
  }
  return exit_defect;
}

void print_diagnostics(const Streams& streams, const base::Diagnostics& diagnostics, const Request& request,
                       bool is_coloured) {
  for (const base::Diagnostic& diagnostic : diagnostics) {
    if (request.is_quiet && diagnostic.severity != base::Severity::error) continue;
    if (!request.is_verbose && diagnostic.severity == base::Severity::note) continue;
    const char* colour = diagnostic.severity == base::Severity::error ? "\033[31m" : "\033[33m";
    if (is_coloured) *streams.err << colour;
    *streams.err << base::format_diagnostic(diagnostic) << (is_coloured ? "\033[0m\n" : "\n");
  }
}

int print_outcome(const Streams& streams, const pipeline::Outcome& outcome, bool is_json) {
  // A command without a JSON form of its own still answers --json with one object.
  if (is_json && outcome.json.is_null()) {
    base::Json json{{"format", 1}, {"diagnostics", base::Json::array()}};
    for (const base::Diagnostic& diagnostic : outcome.diagnostics)
      json["diagnostics"].push_back(base::write_diagnostic(diagnostic));
    *streams.out << json.dump(2, ' ', false, base::Json::error_handler_t::replace) << "\n";
  } else if (is_json) {
    *streams.out << outcome.json.dump(2, ' ', false, base::Json::error_handler_t::replace) << "\n";
  } else {
    *streams.out << outcome.text;
  }
  return exit_code_of(outcome.status);
}

pipeline::Workplace make_workplace(const Configuration& configuration, const Surroundings& surroundings,
                                   const base::FileReader& files) {
  pipeline::Workplace workplace = pipeline::find_workplace(files, surroundings.program);
  workplace.plugin_folders.insert(workplace.plugin_folders.end(), configuration.plugin_paths.begin(),
                                  configuration.plugin_paths.end());
  workplace.language = configuration.language;
  workplace.fallback_language = configuration.fallback_language;
  return workplace;
}

int run_request(Request request, const Surroundings& surroundings, const Streams& streams) {
  const base::DiskReader files;
  const Configuration configuration = find_configuration(request, surroundings.environment, files);
  const bool err_colour =
      wants_colour(configuration.color, surroundings.environment, streams.is_err_terminal);
  print_diagnostics(streams, configuration.diagnostics, request, err_colour);
  if (base::has_error(configuration.diagnostics)) return exit_bad_input;
  base::set_log_level(request.is_quiet     ? base::LogLevel::quiet
                      : request.is_verbose ? base::LogLevel::verbose
                                           : base::LogLevel::normal);
  request.jobs = configuration.jobs;
  request.threads = configuration.threads;
  pipeline::Workplace workplace = make_workplace(configuration, surroundings, files);
  workplace.is_coloured =
      wants_colour(configuration.color, surroundings.environment, streams.is_out_terminal);
  Progress progress(*streams.err, streams.is_err_terminal && !request.is_quiet, request.is_quiet);
  const pipeline::Outcome outcome =
      run_command(workplace, request,
                  [&](std::size_t done, std::size_t all, const std::string& name, const std::string& fate) {
                    progress.show({done, all, name, fate});
                  });
  progress.finish();
  print_diagnostics(streams, outcome.diagnostics, request, err_colour);
  return print_outcome(streams, outcome, request.is_json);
}

}  // namespace

int run_app(const std::vector<std::string>& arguments, const Surroundings& surroundings,
            const Streams& streams) try {
  const base::DiskReader files;
  const std::string words = pipeline::find_workplace(files, surroundings.program).share + "/words";
  for (const base::Diagnostic& problem : base::read_languages(files, words))
    *streams.err << base::format_diagnostic(problem) << "\n";
  const auto parsed = parse_request(arguments);
  if (const auto* help = std::get_if<Help>(&parsed)) {
    *streams.out << help->text;
    return exit_done;
  }
  if (const auto* problem = std::get_if<base::Diagnostic>(&parsed)) {
    *streams.err << base::format_diagnostic(*problem) << "\n";
    return exit_usage;
  }
  const Request& request = std::get<Request>(parsed);
  if (request.command != "completion") return run_request(request, surroundings, streams);
  const auto script = print_completion(request.arguments.at(0));
  *(script ? streams.out : streams.err)
      << (script ? *script : base::format_diagnostic(script.error()) + "\n");
  return script ? exit_done : exit_usage;
} catch (const std::exception& defect) {
  *streams.err << "error: this is a defect of tukiranka: " << defect.what()
               << " (please report it with the command you ran) [TK-C070]\n";
  return exit_defect;
}

}  // namespace tukiranka::app
