// SPDX-License-Identifier: Apache-2.0
// document: what assessment.json says beside criteria and nodes, key by key (fields.hpp).
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/document/fields.hpp"

namespace tukiranka::document {

template <class Fields, Is<base::Perspective> T>
void list_fields(Fields& fields, T& perspective) {
  fields("id", perspective.id);
  fields("title", perspective.title);
  fields("population", perspective.population);
}

template <class Fields, Is<base::Wave> T>
void list_fields(Fields& fields, T& wave) {
  fields("id", wave.id);
  fields("date", wave.date);
  fields("role", wave.role);
}

// The project; its waves stand apart.
template <class Fields, Is<base::Study> T>
void list_fields(Fields& fields, T& study) {
  fields("id", study.id);
  fields("title", study.title);
  fields("organisation", study.organisation);
  fields("languages", study.languages);
  fields("perspectives", study.perspectives);
  fields.part("privacy", [&](auto& privacy) {
    privacy("min_group", study.privacy.min_group);
    privacy("labels", study.privacy.labels);
    privacy("quotes", study.privacy.quotes);
    privacy("audience", study.privacy.audience);
  });
}

// A file is called by its name alone: where it lay is nobody's business.
template <class Fields, Is<model::ChainLink> T>
void list_fields(Fields& fields, T& link) {
  fields("id", link.id);
  fields("version", link.version);
  fields.custom(
      "file", [&] { return Json(link.file.substr(link.file.rfind('/') + 1)); },
      [&](const Json& json) {
        if constexpr (!Fields::is_writing) read_value(json, link.file, fields.shape());
      });
  fields("hash", link.hash);
}

template <class Fields, Is<model::Level> T>
void list_fields(Fields& fields, T& level) {
  fields("id", level.id);
  fields("from", level.from);
  fields("title", level.title);
  if (!fields.shape().is_programme) fields("description", level.description);
}

template <class Fields, Is<model::Link> T>
void list_fields(Fields& fields, T& link) {
  fields("from", link.from);
  fields("to", link.to);
}

template <class Fields, Is<assessment::ModelHeader> T>
void list_fields(Fields& fields, T& model) {
  fields("id", model.id);
  fields("version", model.version);
  fields("title", model.title);
  fields("source", model.source);
  fields("chain", model.chain);
  fields("hash", model.hash);
  fields("levels", model.levels);
  fields("links", model.links);
}

template <class Fields, Is<assessment::Weakest> T>
void list_fields(Fields& fields, T& weakest) {
  fields("node", weakest.node);
  fields("probability", weakest.probability);
  fields("distinguishable", weakest.distinguishable);
  fields.shares("probabilities", weakest.probabilities);
}

template <class Fields, Is<assessment::Step> T>
void list_fields(Fields& fields, T& step) {
  fields("kind", step.kind);
  fields("texts", step.texts);
}

template <class Fields, Is<evaluation::Exhibit> T>
void list_fields(Fields& fields, T& exhibit) {
  fields("kind", exhibit.kind);
  fields("criterion", exhibit.criterion);
  fields("indicator", exhibit.indicator);
  fields("wave", exhibit.wave);
  fields("data", exhibit.data);
}

template <class Fields, Is<evaluation::EvaluatorRun> T>
void list_fields(Fields& fields, T& run) {
  fields("id", run.id);
  fields("title", run.title);
  fields("version", run.version);
  fields("library", run.library);
  fields("hash", run.hash);
  fields("status", run.status);
}

template <class Fields, Is<model::Hurdle> T>
void list_fields(Fields& fields, T& hurdle) {
  fields("of", hurdle.of);
  fields("at_least", hurdle.at_least);
  fields("cap", hurdle.cap);
}

template <class Fields, Is<model::SensitivityRange> T>
void list_fields(Fields& fields, T& range) {
  fields("samples", range.samples);
  fields("concentration", range.concentration);
  fields("shift", range.shift);
  fields("tau0", range.tau0);
}

// The thresholds that were used, in the order of the model's schema.
template <class Fields, Is<model::Synthesis> T>
void list_fields(Fields& fields, T& rules) {
  fields("tau0", rules.tau0);
  fields("delta", rules.delta);
  fields("agreement", rules.agreement);
  fields("minimum_coverage", rules.minimum_coverage);
  fields("draws", rules.draws);
  fields("clearly", rules.clearly);
  fields("probably", rules.probably);
  fields("clearly_needs", rules.clearly_needs);
  fields("overall", rules.overall);
  fields("hurdles", rules.hurdles);
  fields.custom(
      "certainty_coverage",
      [&] {
        return Json{rules.coverage_good, rules.coverage_poor};
      },
      [&](const Json& json) {
        if constexpr (!Fields::is_writing)
          if (json.is_array() && json.size() == 2) {
            read_value(json[0], rules.coverage_good, fields.shape());
            read_value(json[1], rules.coverage_poor, fields.shape());
          }
      });
  fields("sensitivity", rules.sensitivity);
  fields.shares("credibility", rules.credibility);
  fields.part("correlation", [&](auto& part) {
    part("same_source", rules.same_source);
    part("same_evaluator", rules.same_evaluator);
    part("other", rules.other);
  });
}

}  // namespace tukiranka::document
