// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/take_given.hpp"
#include <algorithm>
#include <set>
#include <utility>

#include "core/base/suggestion.hpp"

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

Finding read_row(const Table& table, std::int64_t row) {
  Finding finding;
  finding.indicator = filled_text(table, "indicator", row).value_or("");
  finding.evaluator = "given";
  finding.measure = "value";
  finding.wave = filled_text(table, "wave", row);
  finding.group = filled_text(table, "group", row);
  if (finding.group) finding.by = "group";
  finding.estimate = number_at(table, "estimate", row);
  finding.standard_error = number_at(table, "standard_error", row);
  finding.n = number_at(table, "n", row);
  finding.population = number_at(table, "population", row);
  const auto low = number_at(table, "low", row), high = number_at(table, "high", row);
  if (low && high)
    finding.interval =
        base::Interval{"confidence", number_at(table, "level", row).value_or(0.95), *low, *high};
  if (const auto source = filled_text(table, "source", row)) finding.details["source"] = *source;
  base::Citation citation;
  citation.table = "findings";
  citation.row = row;
  citation.at = table.place_of(row);
  finding.evidence.push_back(citation);
  return finding;
}

std::optional<base::Diagnostic> find_problem(const Finding& finding, const std::vector<std::string>& known) {
  const std::string& at = finding.evidence.front().at;
  if (std::find(known.begin(), known.end(), finding.indicator) == known.end())
    return base::make_error("TK-E011", at, "the model has no given indicator \"" + finding.indicator + "\"",
                            base::suggest(finding.indicator, known));
  if (!finding.estimate)
    return base::make_error("TK-E012", at, "the finding has no estimate", "give a number, or remove the row");
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
    Finding finding = read_row(*table, row);
    auto problem = find_problem(finding, known);
    if (!problem && !seen.insert(finding.indicator + "\n" + finding.wave.value_or("\x01") + "\n" +
                                 finding.group.value_or("\x01"))
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
