// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: one indicator comes in, its findings go out: per wave, and per group beside the
// whole.
#pragma once

#include <map>

#include "plugins/qualitative/mathematics/estimate.hpp"
#include "plugins/qualitative/mathematics/selection.hpp"
#include "plugins/qualitative/measures/read_material.hpp"

namespace tukiranka::qualitative {

using sdk::or_null;
using sdk::write_column;

// What one finding is about, and what all measures say of it.
struct Question {
  const Material* material = nullptr;
  const sdk::Asked* asked = nullptr;
  Resampling* resampling = nullptr;
  std::string code, source;
  std::vector<std::string> codes;  // the code and all beneath it
  double level = 0.95;
  std::uint64_t seed = 0;
  Selection selection;
  // Of measures that look at several codes: each, with what counts as it.
  std::vector<std::string> many;
  std::vector<std::vector<std::string>> families;
};

// Each fills estimate, uncertainty, message, details and evidence.
void fill_prevalence(const Question& question, sdk::Finding& finding);
void fill_valence(const Question& question, sdk::Finding& finding);
void fill_coverage(const Question& question, const sdk::Input& input, sdk::Finding& finding);
void fill_exemplars(const Question& question, sdk::Finding& finding);

void fill_intensity(const Question& question, sdk::Finding& finding);
void fill_co_occurrence(const Question& question, sdk::Finding& finding);
void fill_saturation(const Question& question, sdk::Finding& finding);
void fill_name_candidates(const Question& question, sdk::Finding& finding);
void fill_auto_quality(const Question& question, sdk::Finding& finding);
void fill_agreement(const Question& question, sdk::Finding& finding);
// From the table `ratings`: one finding, of no wave and no group.
void fill_agreement_of_ratings(const Question& question, const sdk::Input& input, sdk::Output& output,
                               sdk::Finding& finding);

// What the finding is made of, for every measure alike.
void set_estimate(const Estimate& estimate, double level, sdk::Finding& finding);
[[nodiscard]] sdk::Json write_hit(const Question& question, const Mention& mention);

void evaluate(const sdk::Input& input, sdk::Output& output);

}  // namespace tukiranka::qualitative
