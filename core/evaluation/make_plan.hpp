// SPDX-License-Identifier: Apache-2.0
// evaluation: which evaluator measures what. Everything that can be wrong with a question is found here,
// before anything runs; one question that cannot be asked does not stop the others.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/evaluation/findings.hpp"
#include "core/host/evaluators.hpp"
#include "core/model/model.hpp"
#include "core/project/project.hpp"

namespace tukiranka::evaluation {

struct AskedMeasure {
  std::string id, evaluator, measure, criterion;  // criterion: empty in a file for `measure`
  base::Json with = base::Json::object();
  base::Texts title = {};                   // empty: that of its measure
  std::optional<bool> compares_waves = {};  // the model's word
};

struct PlannedCall {
  host::EvaluatorInfo evaluator;
  std::vector<AskedMeasure> asked;
};

struct Plan {
  std::vector<AskedMeasure> asked;           // everything, in the order of the model
  std::vector<PlannedCall> calls;            // one per evaluator, in the order of first use
  std::vector<AskedMeasure> given;           // evaluator "given": rows of the findings table
  std::map<std::string, Declared> declared;  // by indicator, whether or not its evaluator is there
  std::vector<Silence> silences;             // what cannot be asked, and why
  std::vector<EvaluatorRun> missing;         // evaluators nobody offers
  base::Diagnostics diagnostics;
  bool has_missing_evaluator = false;  // exit code 4
  bool has_bad_question = false;       // exit code 3
};

[[nodiscard]] std::vector<AskedMeasure> list_asked(const model::Model& model);
[[nodiscard]] std::vector<AskedMeasure> list_asked(const project::Project& measure_file);

// TK-E001 an evaluator that nobody offers, TK-E002 an unknown measure, TK-E003 parameters that do not fit its
// schema.
[[nodiscard]] Plan make_plan(std::vector<AskedMeasure> asked, const host::Evaluators& evaluators);

}  // namespace tukiranka::evaluation
