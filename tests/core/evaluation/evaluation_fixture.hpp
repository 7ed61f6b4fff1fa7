// SPDX-License-Identifier: Apache-2.0
// Evaluators, plans, tables and findings made by hand; no plugin is loaded.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/evaluation/make_plan.hpp"

namespace tukiranka::evaluation {

inline host::Measure make_measure(const std::string& id, std::vector<std::string> tables) {
  host::Measure measure;
  measure.id = id;
  measure.title = {{"fi", id}, {"sv", id}, {"en", id}};
  measure.tables_needed = std::move(tables);
  measure.parameters = base::Json::parse(
      R"({"type": "object", "properties": {"items": {"type": "array"}, "wave": {"type": "string"}},
          "additionalProperties": false})");
  measure.question = {"items", "scale"};
  measure.per = base::Json::object();
  return measure;
}

inline host::Evaluators make_evaluators() {
  host::EvaluatorInfo survey;
  survey.id = "survey";
  survey.plugin_version = "1.0.0";
  survey.library = "/nowhere/survey.so";
  survey.measures = {make_measure("scale-mean", {"responses"}), make_measure("reliability", {"responses"})};
  survey.measures[0].exhibits = {{base::ExhibitKind::distribution, "/details/items"}};
  survey.measures[0].per = {{"/details/items", "group"}};
  host::EvaluatorInfo qualitative = survey;
  qualitative.id = "qualitative";
  qualitative.measures = {make_measure("prevalence", {"segments"})};
  qualitative.measures[0].exhibits = {{base::ExhibitKind::quotes, "/details/hits"}};
  qualitative.measures[0].places.hits = "/details/hits";
  host::Evaluators evaluators;
  evaluators.plugins.push_back({"survey.so", "survey", "1.0.0", "Apache-2.0", {}, {survey, qualitative}});
  return evaluators;
}

inline AskedMeasure ask(const std::string& id, const std::string& evaluator, const std::string& measure,
                        base::Json with = base::Json::object()) {
  return {id, evaluator, measure, "criterion." + id, std::move(with)};
}

inline base::Finding make_finding(const std::string& indicator, double n, const std::string& group = "") {
  base::Finding finding;
  finding.indicator = indicator;
  finding.evaluator = "survey";
  finding.measure = "scale-mean";
  finding.wave = "t1";
  finding.estimate = 3.5;
  finding.standard_error = .2;
  finding.interval = base::Interval{base::IntervalKind::confidence, .95, 3.1, 3.9};
  finding.n = n;
  finding.details = {{"mean", 3.5}, {"items", {{"q1", {{"n", n}, {"mean", 3.5}}}}}};
  if (!group.empty()) {
    finding.by = "perspective";
    finding.group = group;
  }
  return finding;
}

// A table of texts and numbers: column name, then its cells; an empty text is null, "number:" marks numbers.
inline base::Table make_table(const std::string& role,
                              const std::vector<std::pair<std::string, std::vector<std::string>>>& columns) {
  base::Table table;
  table.role = role;
  table.files = {role + ".csv"};
  for (const auto& [name, cells] : columns) {
    const bool is_number = name.rfind("number:", 0) == 0;
    base::Column& column = table.add(is_number ? name.substr(7) : name,
                                     is_number ? base::ColumnType::float64 : base::ColumnType::text);
    for (const std::string& cell : cells) {
      if (cell.empty())
        column.push_null();
      else if (is_number)
        column.push_number(std::stod(cell));
      else
        column.push_text(cell);
    }
    table.rows = static_cast<std::int64_t>(cells.size());
  }
  for (std::int64_t row = 0; row < table.rows; ++row) {
    table.row_file.push_back(0);
    table.row_line.push_back(row + 2);
  }
  return table;
}

}  // namespace tukiranka::evaluation
