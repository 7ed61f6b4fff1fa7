// SPDX-License-Identifier: Apache-2.0
// assessment: many projects side by side. What comes in is what their assessments say; a project's own score
// never changes here. Projects of different models stand in groups of their own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/assessment/assessment.hpp"

namespace tukiranka::assessment {

enum class UnitKind { node, criterion };
constexpr auto names_of(UnitKind) {
  using enum UnitKind;
  return std::to_array<base::Named<UnitKind>>({{node, "node"}, {criterion, "criterion"}});
}

// A criterion or node of one project, in the project's last wave.
struct UnitScore {
  std::string id;
  UnitKind kind = UnitKind::node;
  std::string parent;
  model::NodeRole role = model::NodeRole::none;
  base::Texts title;
  Number score, standard_deviation;
  std::optional<base::Interval> interval;
  std::optional<LevelSaying> said;
};

struct ProjectScores {
  std::string id, wave, wave_date;
  base::WaveRole wave_role = base::WaveRole::none;
  base::Texts title, organisation;
  std::string model_id, model_version, model_hash;
  base::Texts model_title;
  std::vector<model::Level> levels;
  std::vector<model::Link> links;
  std::vector<UnitScore> units;  // in the model's order, nodes first
};

struct ProgrammeRules {
  double top = 0.25, level = 0.90;
  std::size_t percentiles_from = 10, associations_from = 25, draws = 2000;
  std::uint64_t seed = 1;
};

struct Spread {
  double low = 0, high = 0;
};

struct Percentile {
  double mid_rank = 0;  // of the scores as they stand
  double expected = 0;  // of the shrunken ones, with what is not known of their ranks
  Spread interval;
};

struct Standing {
  std::string project;
  double score = 0, standard_deviation = 0;
  std::optional<base::Interval> interval;
  double shrunken = 0, shrunken_sd = 0, weight = 0;
  Spread shrunken_interval;
  double rank = 0;  // expected
  Spread rank_interval;
  double p_top = 0;
  std::optional<Percentile> percentile;  // from ten projects
};

struct LeftOut {
  std::string project;
  base::Message reason;
};

struct Benchmark {
  std::string id;
  UnitKind kind = UnitKind::node;
  std::string parent;
  model::NodeRole role = model::NodeRole::none;
  base::Texts title;
  Number mean, tau;
  std::optional<Spread> mean_interval, tau_interval;
  std::vector<Standing> standings;  // by project id; empty below two
  std::vector<LeftOut> left_out;
};

struct Association {
  std::string from, to;
  std::vector<std::string> given;  // what else leads to the same in the logic model
  std::size_t n = 0;
  Number correlation;
  std::optional<Spread> interval;
  std::optional<base::Message> reason;  // why there is none
};

struct ProgrammeGroup {
  std::string model_id, model_version, model_hash;
  base::Texts model_title;
  std::vector<model::Level> levels;
  std::vector<std::string> projects;  // by id
  std::vector<Benchmark> benchmarks;
  std::vector<Association> associations;
  std::vector<base::Message> notes;  // what is not shown and why, how what is shown may be read
};

struct Programme {
  std::vector<ProjectScores> projects;  // by id
  std::vector<ProgrammeGroup> groups;   // the largest first
  std::vector<base::Message> notes;
  ProgrammeRules rules;
};

}  // namespace tukiranka::assessment
