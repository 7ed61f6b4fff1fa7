// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/try_scenario.hpp"
#include <algorithm>
#include <cmath>
#include <limits>

namespace tukiranka::assessment {
namespace {

constexpr double close = 1e-12;

double value_of(const TrialGround& ground, const Scenario& scenario, std::size_t criterion) {
  const CriterionCase& found = ground.cases.find(criterion, scenario.evidence);
  if (!found.mean) return std::numeric_limits<double>::quiet_NaN();
  const Draws& draws = ground.criteria[criterion].draws;
  if (!scenario.draw || draws.empty()) return *found.mean;
  const CriterionCase& declared = ground.cases.find(criterion, {});
  const double stretch = declared.sd > 0 ? found.sd / declared.sd : 1;
  const double draw = draws[*scenario.draw % draws.size()];
  return std::clamp(*found.mean + stretch * (draw - *declared.mean), 0.0, 1.0);
}

bool is_covered(const model::Model& model, const ScoredTree& scored, std::size_t place) {
  return !std::isnan(scored.values[place]) &&
         scored.coverage[place] >= model.synthesis.minimum_coverage - close;
}

}  // namespace

void try_scenario(const TrialGround& ground, const Scenario& scenario, ScoredTree& scored) {
  const std::size_t places = ground.tree.criteria + ground.tree.children.size();
  scored.values.resize(places);
  scored.coverage.resize(places);
  for (std::size_t i = 0; i < ground.tree.criteria; ++i) {
    scored.values[i] = value_of(ground, scenario, i);
    scored.coverage[i] = ground.cases.find(i, scenario.evidence).coverage;
  }
  score_tree(ground.tree, *scenario.weights, scenario.rule, {scored.values.data(), 1});
  cover_tree(ground.tree, *scenario.weights, scored.coverage);
}

std::size_t find_place(const model::Model& model, const std::string& id) {
  for (std::size_t i = 0; i < model.criteria.size(); ++i)
    if (model.criteria[i].id == id) return i;
  for (std::size_t i = 0; i < model.nodes.size(); ++i)
    if (model.nodes[i].id == id) return model.criteria.size() + i;
  return model.criteria.size();
}

int find_level(const model::Model& model, const std::string& id) {
  const auto found = std::find_if(model.levels.begin(), model.levels.end(),
                                  [&](const model::Level& level) { return level.id == id; });
  return static_cast<int>(found - model.levels.begin());
}

Ceiling find_ceiling(const model::Model& model, const ScoredTree& scored, const model::Hurdle* left_out) {
  Ceiling ceiling{static_cast<int>(model.levels.size()) - 1, nullptr};
  for (const model::Hurdle& hurdle : model.synthesis.hurdles) {
    const bool is_below = scored.values[find_place(model, hurdle.of)] < hurdle.at_least - close;
    const int cap = find_level(model, hurdle.cap);
    if (&hurdle != left_out && is_below && cap < ceiling.level) ceiling = {cap, &hurdle};
  }
  return ceiling;
}

int level_of(const model::Model& model, double value) {
  int level = 0;
  while (level + 1 < static_cast<int>(model.levels.size()) &&
         value >= model.levels[static_cast<std::size_t>(level) + 1].from - close)
    ++level;
  return level;
}

int read_level(const model::Model& model, const ScoredTree& scored, std::size_t place) {
  if (!is_covered(model, scored, place)) return -1;
  const int level = level_of(model, scored.values[place]);
  const bool is_root = place == model.criteria.size();
  return is_root ? std::min(level, find_ceiling(model, scored).level) : level;
}

int read_lowest(const model::Model& model, const ScoredTree& scored, const std::vector<std::size_t>& places) {
  int lowest = -1, compared = 0;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (!is_covered(model, scored, places[i])) continue;
    ++compared;
    if (lowest < 0 || scored.values[places[i]] < scored.values[places[static_cast<std::size_t>(lowest)]])
      lowest = static_cast<int>(i);
  }
  return compared < 2 ? -1 : lowest;
}

}  // namespace tukiranka::assessment
