// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/compare_baseline.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/criterion/find_attainment.hpp"
#include "core/assessment/pool/scale_finding.hpp"
#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

Number find_target(const MirrorCase& given, const model::Model& model) {
  if (given.target == nullptr) return std::nullopt;
  const base::Target& target = *given.target;
  if (target.score) return target.score;
  for (const model::Level& level : model.levels)
    if (!target.level.empty() && level.id == target.level) return level.from;
  if (given.criterion == nullptr || !target.estimate) return std::nullopt;
  for (const model::Indicator& indicator : given.criterion->evidence)
    if (indicator.id == target.indicator && !indicator.value.points.empty())
      return map_value(indicator.value, *target.estimate);
  return std::nullopt;
}

void set_gap(Mirror& mirror, const MirrorCase& given) {
  if (!mirror.target || !given.result->score || given.result_draws == nullptr) return;
  const Draws& draws = *given.result_draws;
  const auto met = std::count_if(draws.begin(), draws.end(),
                                 [&](double value) { return value >= *mirror.target - 1e-12; });
  Gap gap;
  gap.mean = *mirror.target - *given.result->score;
  gap.interval = {base::IntervalKind::credible, 0.90, *mirror.target - given.result->interval->high,
                  *mirror.target - given.result->interval->low};
  gap.p_met = static_cast<double>(met) / static_cast<double>(draws.size());
  mirror.gap = gap;
}

void set_attainment(Mirror& mirror, const MirrorCase& given) {
  const auto refuse = [&](const char* key) { mirror.attainment_reason = words().message(key); };
  if (!mirror.target) return refuse("attainment.no-target");
  if (!mirror.change || !given.baseline->score || !given.result->score) return refuse("attainment.no-change");
  const double sd_start = *given.baseline->standard_deviation, sd_end = *given.result->standard_deviation;
  const FoundAttainment found =
      find_attainment({mirror.change->mean, mirror.change->sd * mirror.change->sd,
                       *mirror.target - *given.baseline->score, sd_start * sd_start, sd_end * sd_end});
  mirror.attainment = found.attainment;
  if (!found.attainment) refuse(found.why_missing.c_str());
}

}  // namespace

MirrorWaves choose_waves(const base::Study& study) {
  if (study.waves.size() < 2) return {};
  MirrorWaves chosen{study.waves.front().id, study.waves.back().id};
  const auto baseline = std::find_if(study.waves.begin(), study.waves.end(), [](const base::Wave& wave) {
    return wave.role == base::WaveRole::baseline;
  });
  if (baseline != study.waves.end()) chosen.baseline = baseline->id;
  const auto end = std::find_if(study.waves.rbegin(), study.waves.rend(),
                                [](const base::Wave& wave) { return wave.role == base::WaveRole::end; });
  if (end != study.waves.rend()) chosen.result = end->id;
  return chosen.baseline == chosen.result ? MirrorWaves{} : chosen;
}

void note_limits(Mirror& mirror, const std::vector<model::Level>& levels, bool has_own_answers) {
  if (!mirror.change) return;
  if (mirror.baseline.score && levels.size() > 1) {
    const double start = *mirror.baseline.score, moved = mirror.change->mean;
    const bool from_bottom = start < levels[1].from && moved > 0;
    const bool from_top = start >= levels.back().from && moved < 0;
    if (from_bottom || from_top) mirror.notes.push_back(words().message("mirror.regression"));
  }
  constexpr double visible = 0.05;  // a reader who takes one score from the other would wonder
  if (mirror.baseline.score && mirror.result.score &&
      std::fabs(*mirror.result.score - *mirror.baseline.score - mirror.change->mean) >= visible)
    mirror.notes.push_back(words().message("mirror.difference"));
  if (has_own_answers) mirror.notes.push_back(words().message("mirror.response-shift"));
}

Change summarise_change(const Mixture& mixture) {
  return {mean_of(mixture), sd_of(mixture),
          base::Interval{base::IntervalKind::credible, 0.90, quantile_of(mixture, .05),
                         quantile_of(mixture, .95)},
          1 - cdf_of(mixture, 0)};
}

Mirror hold_mirror(const MirrorCase& given, const MirrorWaves& waves, const std::optional<Change>& change,
                   const model::Model& model) {
  Mirror mirror;
  mirror.baseline_wave = waves.baseline;
  mirror.result_wave = waves.result;
  mirror.baseline = {given.baseline->score, given.baseline->interval};
  mirror.result = {given.result->score, given.result->interval};
  mirror.target = find_target(given, model);
  if (given.target != nullptr) mirror.target_level = given.target->level;
  mirror.change = change;
  if (!change) mirror.change_reason = words().message("mirror.no-change");
  set_gap(mirror, given);
  set_attainment(mirror, given);
  return mirror;
}

}  // namespace tukiranka::assessment
