// SPDX-License-Identifier: Apache-2.0
// document: the `sensitivity` of assessment.json, key by key (fields.hpp).
#pragma once

#include "core/assessment/sensitivity.hpp"
#include "core/document/fields.hpp"

namespace tukiranka::document {

template <class Fields, Is<assessment::SobolEstimate> T>
void list_fields(Fields& fields, T& estimate) {
  fields("estimate", estimate.estimate);
  fields("low", estimate.low);
  fields("high", estimate.high);
}

template <class Fields, Is<assessment::SobolIndex> T>
void list_fields(Fields& fields, T& index) {
  fields("first", index.first);
  fields("total", index.total);
}

template <class Fields, Is<assessment::Trial> T>
void list_fields(Fields& fields, T& trial) {
  fields("factor", trial.factor);
  fields("option", trial.option);
  fields("score", trial.score);
  fields("value", trial.value);
  fields("unchanged", trial.unchanged);
}

template <class Fields, Is<assessment::WeightStep> T>
void list_fields(Fields& fields, T& step) {
  fields("from", step.from);
  fields("to", step.to);
}

template <class Fields, Is<assessment::LeastChange> T>
void list_fields(Fields& fields, T& least) {
  using assessment::WeightStep;
  fields("possible", least.possible);
  fields.or_null("value", least.value);
  fields.or_null("below", least.below);
  fields.part_if(least.distance.has_value(), "least_squares", [&](auto& part) {
    part("distance", least.distance);
    part.by_name("weights", least.least_squares, &WeightStep::child);
  });
  fields.part_if(least.distance.has_value(), "mass", [&](auto& part) {
    part("moved", least.moved);
    part.by_name("weights", least.mass, &WeightStep::child);
  });
  fields.part_if(least.one.has_value(), "one", [&](auto& part) {
    if constexpr (!Fields::is_writing) least.one.emplace();
    part("of", least.one->child);
    list_fields(part, *least.one);
  });
}

template <class Fields, Is<assessment::HeldBy> T>
void list_fields(Fields& fields, T& hurdle) {
  fields("of", hurdle.of);
  fields("at_least", hurdle.at_least);
  fields("cap", hurdle.cap);
}

template <class Fields, Is<assessment::Conclusion> T>
void list_fields(Fields& fields, T& conclusion) {
  fields("kind", conclusion.kind);
  fields("of", conclusion.of);
  fields("value", conclusion.value);
  fields("score", conclusion.score);
  fields.shares("p_unchanged", conclusion.unchanged);
  fields("trials", conclusion.trials);
  fields("weights", conclusion.weights);
  fields("hurdle", conclusion.hurdle);
  fields.shares_or_null("sobol", conclusion.sobol);
  fields.shares_or_null("acceptability", conclusion.acceptability);
  fields("changes", conclusion.changes);
  fields.or_null("remark", conclusion.remark);
  fields("texts", conclusion.texts);
}

template <class Fields, Is<assessment::Sensitivity> T>
void list_fields(Fields& fields, T& sensitivity) {
  fields("wave", sensitivity.wave);
  fields("samples", sensitivity.samples);
  fields("monte_carlo_error", sensitivity.monte_carlo_error);
  fields.part("factors", [&](auto& factors) {
    factors.part("weights", [&](auto& weights) {
      weights.constant("distribution", "dirichlet");
      weights("concentration", sensitivity.concentration);
    });
    factors.part("aggregation", [&](auto& part) { part("options", sensitivity.aggregation); });
    factors.part("anchors", [&](auto& anchors) {
      anchors.constant("options", {"declared", "stricter", "lenient"});
      anchors("shift", sensitivity.shift);
    });
    factors.part("tau0", [&](auto& part) { part("options", sensitivity.tau0); });
    factors.part("leave-one-out", [&](auto& part) { part("options", sensitivity.left_out); });
    factors.part("data", [&](auto& part) { part.constant("distribution", "draws"); });
  });
  fields("conclusions", sensitivity.conclusions);
}

}  // namespace tukiranka::document
