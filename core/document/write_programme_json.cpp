// SPDX-License-Identifier: Apache-2.0
#include "core/document/write_programme_json.hpp"
#include <algorithm>

#include "core/document/write_judgement.hpp"

namespace tukiranka::document {
namespace {

using assessment::Association;
using assessment::Benchmark;
using assessment::Programme;
using assessment::ProgrammeGroup;
using assessment::ProjectScores;
using assessment::Spread;
using assessment::Standing;
using base::Json;

Json write_spread(const std::optional<Spread>& spread, double level) {
  if (!spread) return nullptr;
  return {{"level", level}, {"low", spread->low}, {"high", spread->high}};
}

Json write_message(const base::Message& message) {
  return {{"code", message.code}, {"texts", base::write_texts(message.texts)}};
}

Json write_source(const ProgrammeSource& source, const Programme& programme) {
  Json json{{"id", source.project},
            {"title", Json::object()},
            {"organisation", Json::object()},
            {"status", source.status},
            {"reason", source.reason.empty() ? Json(nullptr) : Json(source.reason)},
            {"folder", source.folder.empty() ? Json(nullptr) : Json(source.folder)},
            {"model", nullptr},
            {"wave", nullptr}};
  for (const ProjectScores& project : programme.projects) {
    if (project.id != source.project || source.status == "failed") continue;
    json["title"] = base::write_texts(project.title);
    json["organisation"] = base::write_texts(project.organisation);
    json["model"] = {
        {"id", project.model_id}, {"version", project.model_version}, {"hash", project.model_hash}};
    json["wave"] = {{"id", project.wave}, {"date", project.wave_date}, {"role", project.wave_role}};
  }
  return json;
}

Json write_standing(const Standing& one, double level) {
  Json json{{"project", one.project},
            {"score", one.score},
            {"standard_deviation", one.standard_deviation},
            {"interval", nullptr},
            {"shrunken",
             {{"mean", one.shrunken},
              {"standard_deviation", one.shrunken_sd},
              {"weight", one.weight},
              {"interval", write_spread(one.shrunken_interval, level)}}},
            {"rank", {{"expected", one.rank}, {"interval", write_spread(one.rank_interval, level)}}},
            {"p_top", one.p_top},
            {"percentile", nullptr}};
  if (one.interval)
    json["interval"] = {{"kind", one.interval->kind},
                        {"level", one.interval->level},
                        {"low", one.interval->low},
                        {"high", one.interval->high}};
  if (one.percentile)
    json["percentile"] = {{"mid_rank", one.percentile->mid_rank},
                          {"expected", one.percentile->expected},
                          {"interval", write_spread(one.percentile->interval, level)}};
  return json;
}

Json write_benchmark(const Benchmark& benchmark, double level) {
  Json json{{"id", benchmark.id},
            {"kind", benchmark.kind},
            {"parent", benchmark.parent.empty() ? Json(nullptr) : Json(benchmark.parent)},
            {"role", benchmark.role == model::NodeRole::none ? Json(nullptr) : Json(benchmark.role)},
            {"title", base::write_texts(benchmark.title)},
            {"n", benchmark.standings.size()},
            {"mean", or_null(benchmark.mean)},
            {"mean_interval", write_spread(benchmark.mean_interval, level)},
            {"tau", or_null(benchmark.tau)},
            {"tau_interval", write_spread(benchmark.tau_interval, level)},
            {"projects", Json::array()},
            {"left_out", Json::array()}};
  for (const Standing& one : benchmark.standings) json["projects"].push_back(write_standing(one, level));
  for (const assessment::LeftOut& one : benchmark.left_out)
    json["left_out"].push_back({{"project", one.project}, {"reason", write_message(one.reason)}});
  return json;
}

Json write_association(const Association& one, double level) {
  return {{"from", one.from},
          {"to", one.to},
          {"given", one.given},
          {"n", one.n},
          {"correlation", or_null(one.correlation)},
          {"interval", write_spread(one.interval, level)},
          {"reason", one.reason ? write_message(*one.reason) : Json(nullptr)}};
}

Json write_group(const ProgrammeGroup& group, double level) {
  Json levels = Json::array();
  for (const model::Level& one : group.levels)
    levels.push_back({{"id", one.id}, {"from", one.from}, {"title", base::write_texts(one.title)}});
  Json json{{"model",
             {{"id", group.model_id},
              {"version", group.model_version},
              {"hash", group.model_hash},
              {"title", base::write_texts(group.model_title)},
              {"levels", levels}}},
            {"n", group.projects.size()},
            {"projects", group.projects},
            {"notes", Json::array()},
            {"benchmarks", Json::array()},
            {"associations", Json::array()}};
  for (const base::Message& note : group.notes) json["notes"].push_back(write_message(note));
  for (const Benchmark& one : group.benchmarks) json["benchmarks"].push_back(write_benchmark(one, level));
  for (const Association& one : group.associations)
    json["associations"].push_back(write_association(one, level));
  return json;
}

}  // namespace

Json write_programme_json(const Programme& programme, const std::vector<ProgrammeSource>& sources) {
  const double level = programme.rules.level;
  Json json{{"format", 1},
            {"kind", "programme"},
            {"projects", Json::array()},
            {"notes", Json::array()},
            {"groups", Json::array()},
            {"settings",
             {{"top", programme.rules.top},
              {"interval", level},
              {"percentiles_from", programme.rules.percentiles_from},
              {"associations_from", programme.rules.associations_from},
              {"draws", programme.rules.draws},
              {"seed", programme.rules.seed},
              {"tau_prior", assessment::tau_prior_scale},
              {"shrinkage", "empirical-bayes-reml"}}}};
  for (const ProgrammeSource& source : sources) json["projects"].push_back(write_source(source, programme));
  for (const base::Message& note : programme.notes) json["notes"].push_back(write_message(note));
  for (const ProgrammeGroup& group : programme.groups) json["groups"].push_back(write_group(group, level));
  return json;
}

}  // namespace tukiranka::document
