// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: one indicator comes in, its findings go out: per wave, and per group beside the
// whole.
#pragma once

#include <map>

#include "plugins/qualitative/estimate.hpp"
#include "plugins/qualitative/material_evaluator.hpp"
#include "plugins/qualitative/selection.hpp"

namespace tukiranka::qualitative {

// What one finding is about, and what all measures say of it.
struct Question {
  const Material* material = nullptr;
  const sdk::Asked* asked = nullptr;
  Resampling* resampling = nullptr;
  std::string code, source;
  std::vector<std::string> codes;  // the code and all beneath it
  double level = 0.95;
  Selection selection;
};

// Each fills estimate, uncertainty, message, details and evidence.
void fill_prevalence(const Question& question, sdk::Finding& finding);
void fill_valence(const Question& question, sdk::Finding& finding);
void fill_coverage(const Question& question, const sdk::Input& input, sdk::Finding& finding);
void fill_exemplars(const Question& question, sdk::Finding& finding);

void evaluate(const sdk::Input& input, sdk::Output& output);

}  // namespace tukiranka::qualitative
