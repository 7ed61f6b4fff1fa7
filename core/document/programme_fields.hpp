// SPDX-License-Identifier: Apache-2.0
// document: programme.json as a whole, key by key (fields.hpp). Its schema is
// configs/schema/programme.schema.json.
#pragma once

#include "core/assessment/programme.hpp"
#include "core/assessment/programme/fit_random_effects.hpp"
#include "core/document/assessment_fields.hpp"
#include "core/document/judgement_fields.hpp"
#include "core/document/programme_document.hpp"

namespace tukiranka::document {

// Every interval of a programme is of one level, which stands in its settings too.
template <class Fields, Is<assessment::Spread> T>
void list_fields(Fields& fields, T& spread) {
  fields.constant("level", fields.shape().level);
  fields("low", spread.low);
  fields("high", spread.high);
}

template <class Fields, Is<assessment::Percentile> T>
void list_fields(Fields& fields, T& percentile) {
  fields("mid_rank", percentile.mid_rank);
  fields("expected", percentile.expected);
  fields("interval", percentile.interval);
}

template <class Fields, Is<assessment::Standing> T>
void list_fields(Fields& fields, T& one) {
  fields("project", one.project);
  fields("score", one.score);
  fields("standard_deviation", one.standard_deviation);
  fields("interval", one.interval);
  fields.part("shrunken", [&](auto& shrunken) {
    shrunken("mean", one.shrunken);
    shrunken("standard_deviation", one.shrunken_sd);
    shrunken("weight", one.weight);
    shrunken("interval", one.shrunken_interval);
  });
  fields.part("rank", [&](auto& rank) {
    rank("expected", one.rank);
    rank("interval", one.rank_interval);
  });
  fields("p_top", one.p_top);
  fields("percentile", one.percentile);
}

template <class Fields, Is<assessment::LeftOut> T>
void list_fields(Fields& fields, T& one) {
  fields("project", one.project);
  fields("reason", one.reason);
}

template <class Fields, Is<assessment::Benchmark> T>
void list_fields(Fields& fields, T& benchmark) {
  fields("id", benchmark.id);
  fields("kind", benchmark.kind);
  fields.or_null("parent", benchmark.parent);
  fields.custom(
      "role",
      [&] {
        return benchmark.role == model::NodeRole::none ? Json(nullptr) : Json(base::name_of(benchmark.role));
      },
      [&](const Json& json) {
        if constexpr (!Fields::is_writing) read_value(json, benchmark.role, fields.shape());
      });
  fields("title", benchmark.title);
  fields.constant("n", benchmark.standings.size());
  fields("mean", benchmark.mean);
  fields("mean_interval", benchmark.mean_interval);
  fields("tau", benchmark.tau);
  fields("tau_interval", benchmark.tau_interval);
  fields("projects", benchmark.standings);
  fields("left_out", benchmark.left_out);
}

template <class Fields, Is<assessment::Association> T>
void list_fields(Fields& fields, T& one) {
  fields("from", one.from);
  fields("to", one.to);
  fields("given", one.given);
  fields("n", one.n);
  fields("correlation", one.correlation);
  fields("interval", one.interval);
  fields("reason", one.reason);
}

template <class Fields, Is<assessment::ProgrammeGroup> T>
void list_fields(Fields& fields, T& group) {
  fields.part("model", [&](auto& model) {
    model("id", group.model_id);
    model("version", group.model_version);
    model("hash", group.model_hash);
    model("title", group.model_title);
    model("levels", group.levels);
  });
  fields.constant("n", group.projects.size());
  fields("projects", group.projects);
  fields("notes", group.notes);
  fields("benchmarks", group.benchmarks);
  fields("associations", group.associations);
}

template <class Fields, Is<ProgrammeProject::Model> T>
void list_fields(Fields& fields, T& model) {
  fields("id", model.id);
  fields("version", model.version);
  fields("hash", model.hash);
}

template <class Fields, Is<ProgrammeProject> T>
void list_fields(Fields& fields, T& project) {
  fields("id", project.id);
  fields("title", project.title);
  fields("organisation", project.organisation);
  fields("status", project.status);
  fields.or_null("reason", project.reason);
  fields.or_null("folder", project.folder);
  fields("model", project.model);
  fields("wave", project.wave);
}

template <class Fields, Is<ProgrammeDocument> T>
void list_fields(Fields& fields, T& document) {
  fields.constant("format", 1);
  fields.constant("kind", "programme");
  fields("projects", document.projects);
  fields("notes", document.notes);
  fields("groups", document.groups);
  fields.part("settings", [&](auto& settings) {
    settings("top", document.rules.top);
    settings("interval", document.rules.level);
    settings("percentiles_from", document.rules.percentiles_from);
    settings("associations_from", document.rules.associations_from);
    settings("draws", document.rules.draws);
    settings("seed", document.rules.seed);
    settings.constant("tau_prior", assessment::tau_prior_scale);
    settings.constant("shrinkage", "empirical-bayes-reml");
  });
}

}  // namespace tukiranka::document
