// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <exception>
#include <mutex>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/host/copy_record.hpp"
#include "core/host/evaluators.hpp"
#include "core/host/json_extension.hpp"
#include "core/host/lend_tables.hpp"
#include "core/host/open_library.hpp"
#include "core/host/take_finding.hpp"

namespace tukiranka::host {
namespace {

using base::Json;

constexpr const char* to_author = "report it to the plugin's author";
constexpr std::size_t most_diagnostics = 10'000;  // a plugin that never stops talking is cut

// What the callbacks reach through tkr_host::data. A plugin may report from many threads at once.
struct Call {
  const EvaluatorInfo& evaluator;
  const CallRequest& request;
  CallOutcome& outcome;
  std::set<std::tuple<std::string, std::string, std::string>> seen;  // indicator, wave, group
  std::mutex lock;

  void say(base::Diagnostic diagnostic) {
    const std::lock_guard<std::mutex> guard(lock);
    if (outcome.diagnostics.size() < most_diagnostics) outcome.diagnostics.push_back(std::move(diagnostic));
  }
};

Call& call_of(const tkr_host* host) {
  return *static_cast<Call*>(host->data);
}

std::string text_or_empty(tkr_text text) {
  if (text.data == nullptr) return {};
  const std::string_view view(text.data, text.size);
  return is_utf8(view) ? std::string(view) : std::string("(text that is not UTF-8)");
}

base::Diagnostic read_report(const tkr_report& report, const std::string& evaluator) {
  base::Diagnostic diagnostic;
  diagnostic.severity = report.severity == TKR_NOTE      ? base::Severity::note
                        : report.severity == TKR_WARNING ? base::Severity::warning
                                                         : base::Severity::error;
  diagnostic.code = report.code == nullptr ? "plugin.report" : report.code;
  diagnostic.where = text_or_empty(report.where);
  diagnostic.text = evaluator + ": " + text_or_empty(report.text);
  return diagnostic;
}

void report(const tkr_host* host, const tkr_report* given) noexcept try {
  Call& call = call_of(host);
  if (given == nullptr) return;
  const auto copy = copy_record(*given, offsetof(tkr_report, where));
  if (copy.problem == RecordProblem::too_short || copy.problem == RecordProblem::too_long)
    return call.say(
        base::make_error("TK-H022", call.evaluator.id,
                         std::string("a report of this evaluator was refused: its record is ") +
                             (copy.problem == RecordProblem::too_short ? "too short" : "too long"),
                         to_author));
  call.say(read_report(copy.value, call.evaluator.id));
} catch (...) {  // nothing may unwind through the plugin
}

bool cancelled(const tkr_host* host) noexcept try {
  const auto& is_cancelled = call_of(host).request.is_cancelled;
  return is_cancelled && is_cancelled();
} catch (...) {
  return true;
}

tkr_status add_finding(const tkr_host* host, const tkr_finding* given) noexcept try {
  Call& call = call_of(host);
  if (cancelled(host)) return TKR_CANCELLED;
  if (given == nullptr) return TKR_FAILED;
  auto finding = take_finding(*given, call.evaluator, call.request);
  if (!finding) {
    call.say(finding.error());
    return TKR_FAILED;
  }
  const std::lock_guard<std::mutex> guard(call.lock);
  if (!call.seen.emplace(finding->indicator, finding->wave.value_or("\x01"), finding->group.value_or("\x01"))
           .second) {
    call.outcome.diagnostics.push_back(refuse_finding(
        call.evaluator.id,
        "the indicator \"" + finding->indicator + "\" already has one for this wave and group"));
    return TKR_FAILED;
  }
  call.outcome.findings.push_back(std::move(*finding));
  return TKR_OK;
} catch (...) {
  return TKR_FAILED;
}

const void* get_extension(const tkr_host*, const char* id) noexcept {
  return find_host_extension(id);
}

CallStatus status_of(tkr_status status) {
  switch (status) {
    case TKR_OK:
      return CallStatus::ok;
    case TKR_NOT_APPLICABLE:
      return CallStatus::not_applicable;
    case TKR_CANCELLED:
      return CallStatus::cancelled;
    case TKR_BAD_PARAMETERS:
      return CallStatus::bad_parameters;
    case TKR_BAD_INPUT:
      return CallStatus::bad_input;
    default:
      return CallStatus::failed;
  }
}

tkr_status fail_call(Call& call, const std::string& text) {
  call.say(base::make_error("TK-H021", call.evaluator.id, text, to_author));
  return TKR_FAILED;
}

// An exception that reaches us broke a rule of the interface; the run goes on.
tkr_status evaluate(const tkr_evaluator& instance, const tkr_input& input, Call& call) try {
  return instance.evaluate(&instance, &input);
} catch (const std::exception& thrown) {
  return fail_call(call, std::string("the evaluator threw: ") + thrown.what());
} catch (...) {
  return fail_call(call, "the evaluator threw something unknown");
}

tkr_status run_instance(const tkr_entry_t& entry, const tkr_host& host, const tkr_input& input,
                        Call& call) try {
  const tkr_evaluator* instance = entry.create(&host, call.evaluator.id.c_str());
  if (instance == nullptr) {
    call.say(base::make_error("TK-H013", call.evaluator.library,
                              "the plugin refused to make the evaluator \"" + call.evaluator.id + "\"",
                              "its manifest and its code must name the same ids"));
    return TKR_FAILED;
  }
  if (instance->evaluate == nullptr || instance->destroy == nullptr) {
    call.say(base::make_error(
        "TK-H013", call.evaluator.library,
        "the evaluator \"" + call.evaluator.id + "\" that the plugin made lacks evaluate() or destroy()",
        to_author));
    if (instance->destroy != nullptr) instance->destroy(instance);
    return TKR_FAILED;
  }
  const tkr_status status = evaluate(*instance, input, call);
  instance->destroy(instance);
  return status;
} catch (...) {
  return fail_call(call, "the evaluator threw while it was made or destroyed");
}

Json write_plan(const CallRequest& request) {
  Json plan = Json::array();
  for (const PlannedIndicator& planned : request.plan)
    plan.push_back({{"id", planned.id}, {"measure", planned.measure}, {"with", planned.with}});
  return plan;
}

tkr_text lend_text(const std::string& text) {
  return {text.data(), text.size()};
}

}  // namespace

CallOutcome call_evaluator(const EvaluatorInfo& evaluator, const CallRequest& request) {
  CallOutcome outcome;
  const auto entry = open_library(evaluator.library);
  if (!entry) {
    outcome.diagnostics.push_back(entry.error());
    return outcome;
  }
  Call call{evaluator, request, outcome, {}, {}};
  const tkr_host host{TKR_ABI_MAJOR, TKR_ABI_MINOR, &call,     "tukiranka",  "1.0.0",
                      report,        add_finding,   cancelled, get_extension};
  const LentTables tables(request.tables);
  const std::string plan = write_plan(request).dump(), study = request.study.dump();
  tkr_input input{};
  input.struct_size = sizeof input;
  input.table_count = static_cast<std::uint32_t>(tables.lent().size());
  input.tables = tables.lent().data();
  input.plan = lend_text(plan);
  input.study = lend_text(study);
  input.locale = lend_text(request.locale);
  input.seed = request.seed;
  input.max_threads = request.threads;
  outcome.status = status_of(run_instance(**entry, host, input, call));
  if (outcome.status != CallStatus::ok) outcome.findings.clear();
  return outcome;
}

}  // namespace tukiranka::host
