// SPDX-License-Identifier: Apache-2.0
// What an evaluator says: findings and reports. The host copies both inside the call.
#pragma once

#include <cmath>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <tukiranka/input.hpp>
#include <tukiranka/interval.hpp>

namespace tukiranka::sdk {

// Where a piece of evidence lies: never a quote, the host decides who may read it.
struct Evidence {
  std::string role;
  std::int64_t row = 0;
  std::int64_t start = -1, end = -1;  // code points in the row's text; −1: not a place in a text
  double weight = 1;                  // −1 … 1; the sign says for or against
};

// Where the estimate may lie whatever those would say who stayed silent.
struct Bounds {
  double low = 0, high = 0;
};

// Without an estimate it is undefined, and `message` says why (an id of the manifest, its {places} filled
// from details).
struct Finding {
  std::string indicator;
  std::optional<std::string> wave, group;
  std::optional<double> estimate, standard_error;
  std::optional<Interval> interval;
  double n = 0;
  std::optional<double> population;
  std::int64_t missing = 0;
  std::string message;
  Json details = Json::object();
  std::vector<Evidence> evidence;
  std::optional<double> df = {};  // degrees of freedom of the standard error
  std::optional<Bounds> bounds = {};
  std::int32_t credibility_at_most = TKR_CREDIBILITY_AS_DECLARED;
};

class Output {
 public:
  explicit Output(const tkr_host* host) : host_(host) {}

  // False when the host refused it (it has said why) or the result is no longer wanted.
  bool add(const Finding& finding) {
    const auto or_nan = [](const std::optional<double>& value) {
      return value.value_or(std::numeric_limits<double>::quiet_NaN());
    };
    const std::string details = finding.details.dump();
    std::vector<tkr_evidence> evidence;
    for (const Evidence& e : finding.evidence)
      evidence.push_back({e.role.c_str(), e.row, e.start, e.end, e.weight});
    tkr_finding record{};
    record.struct_size = sizeof record;
    record.interval_kind = finding.interval ? finding.interval->kind : TKR_INTERVAL_NONE;
    record.indicator = as_text(finding.indicator);
    if (finding.wave) record.wave = as_text(*finding.wave);
    if (finding.group) record.group = as_text(*finding.group);
    record.estimate = or_nan(finding.estimate);
    record.standard_error = or_nan(finding.standard_error);
    record.low = finding.interval ? finding.interval->low : or_nan(std::nullopt);
    record.high = finding.interval ? finding.interval->high : or_nan(std::nullopt);
    record.level = finding.interval ? finding.interval->level : or_nan(std::nullopt);
    record.n = finding.n;
    record.population = or_nan(finding.population);
    record.n_missing = finding.missing;
    if (!finding.message.empty()) record.message = as_text(finding.message);
    record.details = as_text(details);
    record.evidence = evidence.data();
    record.evidence_count = evidence.size();
    record.df = finding.df.value_or(0);
    if (finding.bounds) record.bounds_low = finding.bounds->low;
    if (finding.bounds) record.bounds_high = finding.bounds->high;
    record.credibility_at_most = finding.credibility_at_most;
    return host_->add_finding(host_, &record) == TKR_OK;
  }

  void note(const std::string& code, const std::string& text, const std::string& where = {}) {
    say(TKR_NOTE, code, text, where);
  }
  void warn(const std::string& code, const std::string& text, const std::string& where = {}) {
    say(TKR_WARNING, code, text, where);
  }
  void fail(const std::string& code, const std::string& text, const std::string& where = {}) {
    say(TKR_ERROR, code, text, where);
  }
  [[nodiscard]] bool is_cancelled() const { return host_->cancelled(host_); }

 private:
  static tkr_text as_text(const std::string& text) { return {text.c_str(), text.size()}; }
  void say(std::int32_t severity, const std::string& code, const std::string& text,
           const std::string& where) {
    tkr_report record{};
    record.struct_size = sizeof record;
    record.severity = severity;
    record.code = code.c_str();
    record.text = as_text(text);
    record.where = as_text(where);
    host_->report(host_, &record);
  }

  const tkr_host* host_;
};

// Calls `measure` for each indicator asked for. A Problem costs that indicator alone; its `where` is the
// indicator's id unless it says more.
template <class Measure>
void measure_each(const Input& input, Output& output, Measure measure) {
  for (const Asked& asked : input.asked) {
    if (output.is_cancelled()) return;
    try {
      measure(asked);
    } catch (const Problem& problem) {
      output.fail(problem.code, problem.what(), problem.where.empty() ? asked.id : problem.where);
    }
  }
}

}  // namespace tukiranka::sdk
