// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/take_given.hpp"
#include <algorithm>
#include <set>
#include <utility>

#include "core/base/suggestion.hpp"
#include "core/evaluation/words.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Table;

std::optional<double> number_at(const Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  return column == nullptr ? std::nullopt : column->number_at(row);
}

std::optional<std::string> filled_text(const Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  if (column == nullptr || column->is_null(row) || column->text_at(row).empty()) return std::nullopt;
  return std::string(column->text_at(row));
}

// Measured elsewhere without a result: somebody was asked or something read (n > 0) and nothing spoke of it,
// or nothing came in. The row's own reason goes before ours; it is in whatever language the file is.
base::Message tell_why_empty(const Finding& finding, const std::optional<std::string>& reason) {
  const double n = finding.n.value_or(0);
  base::Message message =
      words().message(n > 0 ? "core.given-nothing-relevant" : "core.given-no-data", {{"n", n}});
  if (reason) {
    const bool has_stop = std::string(".!?").find(reason->back()) != std::string::npos;
    for (auto& [language, text] : message.texts) text = *reason + (has_stop ? "" : ".");
  }
  return message;
}

// A group that the project knows as a perspective is one, unless the row says otherwise.
std::optional<std::string> name_partition(const Table& table, std::int64_t row, const base::Study& study) {
  const auto group = filled_text(table, "group", row);
  if (!group) return std::nullopt;
  if (auto by = filled_text(table, "by", row)) return by;
  const bool is_perspective =
      std::any_of(study.perspectives.begin(), study.perspectives.end(),
                  [&](const base::Perspective& perspective) { return perspective.id == *group; });
  return is_perspective ? "perspective" : "group";
}

Finding read_row(const Table& table, std::int64_t row, const base::Study& study) {
  Finding finding;
  finding.indicator = filled_text(table, "indicator", row).value_or("");
  finding.evaluator = "given";
  finding.measure = "value";
  finding.wave = filled_text(table, "wave", row);
  finding.group = filled_text(table, "group", row);
  finding.by = name_partition(table, row, study);
  finding.estimate = number_at(table, "estimate", row);
  finding.standard_error = number_at(table, "standard_error", row);
  finding.n = number_at(table, "n", row);
  finding.population = number_at(table, "population", row);
  const auto low = number_at(table, "low", row), high = number_at(table, "high", row);
  if (low && high)
    finding.interval = base::Interval{base::IntervalKind::confidence,
                                      number_at(table, "level", row).value_or(0.95), *low, *high};
  if (const auto source = filled_text(table, "source", row)) {
    finding.source = *source;
    finding.details["source"] = *source;
  }
  const auto reason = filled_text(table, "reason", row);
  if (!finding.estimate)
    finding.message = tell_why_empty(finding, reason);
  else if (reason)
    finding.details["reason"] = *reason;
  base::Citation citation;
  citation.table = "findings";
  citation.row = row;
  citation.at = table.place_of(row);
  finding.evidence.push_back(citation);
  return finding;
}

// One end alone says nothing of how wide the interval is.
std::optional<base::Diagnostic> find_lone_end(const Table& table, std::int64_t row) {
  const bool has_low = number_at(table, "low", row).has_value();
  if (has_low == number_at(table, "high", row).has_value()) return std::nullopt;
  return base::make_error("TK-E013", table.place_of(row),
                          has_low ? "there is a low without a high" : "there is a high without a low",
                          "give both, or a standard_error");
}

std::optional<base::Diagnostic> find_problem(const Finding& finding, const std::vector<std::string>& known) {
  const std::string& at = finding.evidence.front().at;
  if (std::find(known.begin(), known.end(), finding.indicator) == known.end())
    return base::make_error("TK-E011", at, "the model has no given indicator \"" + finding.indicator + "\"",
                            base::suggest(finding.indicator, known));
  if (!finding.estimate && (finding.standard_error || finding.interval))
    return base::make_error("TK-E012", at, "the finding has an uncertainty but no estimate",
                            "give the estimate, or leave standard_error, low and high empty too");
  if (finding.interval && finding.interval->low > finding.interval->high)
    return base::make_error("TK-E013", at, "low is above high", "swap the two");
  if (finding.interval && !(finding.interval->level > 0 && finding.interval->level < 1))
    return base::make_error("TK-E013", at, "the level of the interval is not between 0 and 1",
                            "write 0.95 for 95 %");
  if (finding.standard_error.value_or(0) < 0 || finding.n.value_or(0) < 0)
    return base::make_error("TK-E013", at, "standard_error and n cannot be negative", "correct the row");
  return std::nullopt;
}

}  // namespace

void take_given(const Plan& plan, const project::Project& project, Findings& findings) {
  const Table* table = base::find_table(project.tables, "findings");
  if (table == nullptr) return;
  std::vector<std::string> known;
  for (const AskedMeasure& given : plan.given) known.push_back(given.id);
  std::set<std::string> seen;
  for (std::int64_t row = 0; row < table->rows; ++row) {
    Finding finding = read_row(*table, row, project.study);
    auto problem = find_problem(finding, known);
    if (!problem) problem = find_lone_end(*table, row);
    if (!problem && !seen.insert(finding.indicator + "\n" + finding.wave.value_or("\x01") + "\n" +
                                 finding.by.value_or("\x01") + "\n" + finding.group.value_or("\x01"))
                         .second)
      problem = base::make_error("TK-E014", finding.evidence.front().at,
                                 "this indicator, wave and group stand twice", "keep one of the two rows");
    if (problem) {
      findings.diagnostics.push_back(*problem);
      findings.has_bad_plan = true;
    } else {
      findings.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace tukiranka::evaluation
