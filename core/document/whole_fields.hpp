// SPDX-License-Identifier: Apache-2.0
// document: assessment.json as a whole, key by key (fields.hpp). Its schema is
// configs/schema/assessment.schema.json.
#pragma once

#include <algorithm>

#include "core/base/languages.hpp"
#include "core/base/read_finding.hpp"
#include "core/document/assessment_fields.hpp"
#include "core/document/evidence_fields.hpp"
#include "core/document/sensitivity_fields.hpp"

namespace tukiranka::document {

// The largest Monte Carlo error of a score that was drawn.
[[nodiscard]] inline Json find_draw_error(const assessment::Assessment& assessment) {
  assessment::Number largest;
  const auto look = [&](const assessment::Judgement& judgement) {
    if (judgement.monte_carlo_error && judgement.score)
      largest = std::max(largest.value_or(0), *judgement.monte_carlo_error);
  };
  for (const auto& criterion : assessment.criteria)
    for (const auto& wave : criterion.waves) look(wave);
  for (const auto& node : assessment.nodes)
    for (const auto& wave : node.waves) look(wave);
  return write_value(largest, Shape{});
}

// {wave: the weakest phase, or null}: each wave is named.
[[nodiscard]] inline Json write_weakest(const assessment::Assessment& assessment, const Shape& shape) {
  Json json = Json::object();
  for (const base::Wave& wave : assessment.study.waves) json[wave.id] = nullptr;
  for (const assessment::Weakest& weakest : assessment.weakest)
    json[weakest.wave] = write_value(weakest, shape);
  return json;
}

inline void read_weakest(const Json& json, const Shape& shape, assessment::Assessment& assessment) {
  if (!json.is_object()) return;
  for (const auto& [wave, weakest] : json.items()) {
    if (!weakest.is_object()) continue;
    assessment.weakest.emplace_back().wave = wave;
    read_value(weakest, assessment.weakest.back(), shape);
  }
}

// {criterion: {wave: {steps}}}
[[nodiscard]] inline Json write_explanations(const assessment::Assessment& assessment, const Shape& shape) {
  Json json = Json::object();
  for (const assessment::Explanation& one : assessment.explanations)
    json[one.criterion][one.wave]["steps"] = write_value(one.steps, shape);
  return json;
}

inline void read_explanations(const Json& json, const Shape& shape, assessment::Assessment& assessment) {
  if (!json.is_object()) return;
  for (const auto& [criterion, waves] : json.items())
    if (waves.is_object())
      for (const auto& [wave, explained] : waves.items()) {
        assessment.explanations.push_back({criterion, wave, {}});
        read_value(base::at(explained, "steps"), assessment.explanations.back().steps, shape);
      }
}

// A finding as `measure` prints it, and its message in all languages.
[[nodiscard]] inline Json write_findings(const assessment::Assessment& assessment) {
  Json json = Json::array();
  for (const base::Finding& finding : assessment.findings) {
    json.push_back(base::write_finding(finding, assessment.language));
    if (finding.message) json.back()["message"]["texts"] = base::write_texts(finding.message->texts);
  }
  return json;
}

// The language of the plain texts is the one in which all of them are so.
inline void read_findings(const Json& json, assessment::Assessment& assessment) {
  if (!json.is_array()) return;
  std::vector<std::string> languages = base::languages();
  for (const Json& one : json) {
    assessment.findings.push_back(base::read_finding(one));
    const auto& message = assessment.findings.back().message;
    if (!message) continue;
    const std::string plain = base::string_at(base::at(one, "message"), "text");
    std::erase_if(languages, [&](const std::string& language) {
      return base::text_in(message->texts, language) != plain;
    });
  }
  if (!languages.empty()) assessment.language = languages.front();
}

// {language: {indicator: title}}
[[nodiscard]] inline Json write_titles(const assessment::Assessment& assessment) {
  Json json = Json::object();
  for (const std::string& language : base::languages()) {
    json[language] = Json::object();
    for (const auto& [indicator, title] : assessment.indicator_titles)
      if (const std::string& text = base::text_in(title, language); !text.empty())
        json[language][indicator] = text;
  }
  return json;
}

inline void read_titles(const Json& json, assessment::Assessment& assessment) {
  if (!json.is_object()) return;
  for (const auto& [language, titles] : json.items())
    if (titles.is_object())
      for (const auto& [indicator, title] : titles.items())
        if (title.is_string()) assessment.indicator_titles[indicator][language] = title.get<std::string>();
}

[[nodiscard]] inline Json write_diagnostics(const assessment::Assessment& assessment) {
  Json json = Json::array();
  for (const base::Diagnostic& one : assessment.diagnostics) json.push_back(base::write_diagnostic(one));
  return json;
}

inline void read_diagnostics(const Json& json, assessment::Assessment& assessment) {
  if (!json.is_array()) return;
  for (const Json& one : json) assessment.diagnostics.push_back(base::read_diagnostic(one));
}

template <class Fields, Is<assessment::Assessment> T>
void list_fields(Fields& fields, T& whole) {
  const Shape& shape = fields.shape();
  // Both ways of a key that has a shape of its own; only a writer's value is const.
  const auto custom = [&](const char* key, const auto& write, const auto& read) {
    fields.custom(key, write, [&](const Json& json) {
      if constexpr (!Fields::is_writing) read(json, whole);
    });
  };
  fields.constant("format", 1);
  fields("project", whole.study);
  fields("model", whole.model);
  fields("waves", whole.study.waves);
  fields("criteria", whole.criteria);
  fields("nodes", whole.nodes);
  custom(
      "weakest", [&] { return write_weakest(whole, shape); },
      [&](const Json& json, auto& to) { read_weakest(json, shape, to); });
  fields("sensitivity", whole.sensitivity);
  custom(
      "explanations", [&] { return write_explanations(whole, shape); },
      [&](const Json& json, auto& to) { read_explanations(json, shape, to); });
  custom(
      "findings", [&] { return write_findings(whole); },
      [&](const Json& json, auto& to) { read_findings(json, to); });
  fields("exhibits", whole.exhibits);
  fields("evaluators", whole.evaluators);
  custom(
      "texts", [&] { return write_titles(whole); },
      [&](const Json& json, auto& to) { read_titles(json, to); });
  custom(
      "diagnostics", [&] { return write_diagnostics(whole); },
      [&](const Json& json, auto& to) { read_diagnostics(json, to); });
  fields.part("settings", [&](auto& settings) {
    settings("synthesis", whole.synthesis);
    settings("seed", whole.study.seed);
    settings("min_group", whole.study.privacy.min_group);
    settings.constant("monte_carlo_error", find_draw_error(whole));
  });
}

}  // namespace tukiranka::document
