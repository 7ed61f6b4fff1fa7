// SPDX-License-Identifier: Apache-2.0
#include "core/document/read_scores.hpp"
#include <utility>

#include "core/document/read_document.hpp"
#include "core/document/read_whole.hpp"

namespace tukiranka::document {
namespace {

using assessment::ProjectScores;
using assessment::UnitScore;
using base::at;

// What a criterion or node says in the wave; nothing where the wave is not among its own.
template <class Judged>
UnitScore take_unit(const Judged& judged, const std::string& wave) {
  UnitScore unit;
  unit.id = judged.id;
  unit.title = judged.title;
  for (const auto& result : judged.waves) {
    if (result.wave != wave) continue;
    unit.score = result.score;
    unit.standard_deviation = result.standard_deviation;
    unit.interval = result.interval;
    unit.said = result.level_words.kind;
  }
  return unit;
}

void take_model(ProjectScores& scores, const assessment::ModelHeader& model) {
  scores.model_id = model.id;
  scores.model_version = model.version;
  scores.model_hash = model.hash;
  scores.model_title = model.title;
  for (const model::Level& level : model.levels)
    scores.levels.push_back({level.id, level.from, level.title, {}});
  scores.links = model.links;
}

}  // namespace

ProjectScores read_scores(const Json& document) {
  const assessment::Assessment whole = read_whole(slim_assessment(document));
  ProjectScores scores;
  scores.id = whole.study.id;
  scores.title = whole.study.title;
  scores.organisation = whole.study.organisation;
  scores.wave = last_wave(document);
  for (const base::Wave& wave : whole.study.waves)
    if (wave.id == scores.wave) {
      scores.wave_role = wave.role;
      scores.wave_date = wave.date;
    }
  take_model(scores, whole.model);
  for (const assessment::NodeResult& node : whole.nodes) {
    scores.units.push_back(take_unit(node, scores.wave));
    scores.units.back().kind = assessment::UnitKind::node;
    scores.units.back().parent = node.parent;
    scores.units.back().role = node.role;
  }
  for (const assessment::CriterionResult& criterion : whole.criteria) {
    scores.units.push_back(take_unit(criterion, scores.wave));
    scores.units.back().kind = assessment::UnitKind::criterion;
    scores.units.back().parent = criterion.node;
  }
  return scores;
}

Json slim_assessment(const Json& assessment) {
  const std::string wave = last_wave(assessment);
  Json slim = Json::object();
  for (const char* key : {"format", "project", "model", "waves", "weakest"}) slim[key] = at(assessment, key);
  for (const char* list : {"nodes", "criteria"}) {
    slim[list] = Json::array();
    if (const Json& judged = at(assessment, list); judged.is_array())
      for (const Json& one : judged) {
        Json kept = Json::object(), result = Json::object();
        for (const char* key : {"id", "parent", "node", "role", "title"})
          if (one.contains(key)) kept[key] = one.at(key);
        for (const char* key :
             {"score", "standard_deviation", "interval", "coverage", "level", "level_words"})
          result[key] = at(result_in(one, wave), key);
        kept["waves"] = {{wave, std::move(result)}};
        slim[list].push_back(std::move(kept));
      }
  }
  return slim;
}

}  // namespace tukiranka::document
