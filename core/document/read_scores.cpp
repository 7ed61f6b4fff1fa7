// SPDX-License-Identifier: Apache-2.0
#include "core/document/read_scores.hpp"
#include <utility>

#include "core/base/texts.hpp"
#include "core/document/read_document.hpp"

namespace tukiranka::document {
namespace {

using assessment::ProjectScores;
using assessment::UnitKind;
using assessment::UnitScore;
using base::at, base::entry_of, base::Number, base::number_at, base::string_at;

UnitScore read_unit(const Json& judged, UnitKind kind, const std::string& wave) {
  const Json& result = result_in(judged, wave);
  UnitScore unit;
  unit.id = string_at(judged, "id");
  unit.kind = kind;
  unit.parent = string_at(judged, kind == UnitKind::node ? "parent" : "node");
  unit.role = base::parse_name<model::NodeRole>(string_at(judged, "role")).value_or(model::NodeRole::none);
  unit.title = base::read_texts(at(judged, "title"));
  unit.score = number_at(result, "score");
  unit.standard_deviation = number_at(result, "standard_deviation");
  const Json& interval = at(result, "interval");
  const Number low = number_at(interval, "low"), high = number_at(interval, "high");
  if (low && high)
    unit.interval = base::Interval{base::parse_name<base::IntervalKind>(string_at(interval, "kind"))
                                       .value_or(base::IntervalKind::credible),
                                   number_at(interval, "level").value_or(0.9), *low, *high};
  unit.said = base::parse_name<assessment::LevelSaying>(string_at(at(result, "level_words"), "kind"));
  return unit;
}

void read_model(ProjectScores& scores, const Json& model) {
  scores.model_id = string_at(model, "id");
  scores.model_version = string_at(model, "version");
  scores.model_hash = string_at(model, "hash");
  scores.model_title = base::read_texts(at(model, "title"));
  if (const Json& levels = at(model, "levels"); levels.is_array())
    for (const Json& level : levels)
      scores.levels.push_back({string_at(level, "id"),
                               number_at(level, "from").value_or(0),
                               base::read_texts(at(level, "title")),
                               {}});
  if (const Json& links = at(model, "links"); links.is_array())
    for (const Json& link : links) scores.links.push_back({string_at(link, "from"), string_at(link, "to")});
}

}  // namespace

ProjectScores read_scores(const Json& assessment) {
  ProjectScores scores;
  const Json& project = at(assessment, "project");
  scores.id = string_at(project, "id");
  scores.title = base::read_texts(at(project, "title"));
  scores.organisation = base::read_texts(at(project, "organisation"));
  scores.wave = last_wave(assessment);
  const Json& wave = entry_of(at(assessment, "waves"), scores.wave);
  scores.wave_role = base::parse_name<base::WaveRole>(string_at(wave, "role")).value_or(base::WaveRole::none);
  scores.wave_date = string_at(wave, "date");
  read_model(scores, at(assessment, "model"));
  for (const auto& [list, kind] :
       {std::pair("nodes", UnitKind::node), std::pair("criteria", UnitKind::criterion)})
    if (const Json& judged = at(assessment, list); judged.is_array())
      for (const Json& one : judged) scores.units.push_back(read_unit(one, kind, scores.wave));
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
