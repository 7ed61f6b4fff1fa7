// SPDX-License-Identifier: Apache-2.0
// base: what an evaluator measured for one indicator, in the measure's own unit, as `tukiranka measure`
// prints it. Undefined is never a number: `estimate` is empty and `message` says why.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/names.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::base {

enum class IntervalKind { confidence, credible, range };
constexpr auto names_of(IntervalKind) {
  using enum IntervalKind;
  return std::to_array<Named<IntervalKind>>(
      {{confidence, "confidence"}, {credible, "credible"}, {range, "range"}});
}

// How far a source is believed.
enum class Credibility { high, moderate, low, very_low };
constexpr auto names_of(Credibility) {
  using enum Credibility;
  return std::to_array<Named<Credibility>>(
      {{high, "high"}, {moderate, "moderate"}, {low, "low"}, {very_low, "very-low"}});
}

struct Interval {
  IntervalKind kind = IntervalKind::confidence;
  double level = 0.95;
  double low = 0, high = 0;
};

// Where a piece of evidence lies. Evaluators give references; `evaluation` adds `at` and `excerpt`.
struct Citation {
  std::string table;  // role, eg: "segments"
  std::int64_t row = 0;
  std::int64_t start = -1,
               end = -1;  // code points in the row's text, end exclusive; -1: not a place in a text
  double weight = 1;      // -1..1; the sign says for or against
  std::string at;         // "t.csv:17"
  std::optional<std::string> excerpt;                 // empty when withheld
  std::int64_t excerpt_start = -1, excerpt_end = -1;  // the place in it, for drawing; not printed
};

// Where the estimate may lie whatever those would say who stayed silent.
struct Bounds {
  double low = 0, high = 0;
};

struct Message {
  std::string code;  // "survey.single-item"
  Texts texts;       // {key} places already filled from details
};

struct Finding {
  std::string indicator, evaluator, measure;
  std::optional<std::string> wave, group;
  std::optional<std::string> by;  // what `group` is a value of: perspective | group | a column
  std::optional<double> estimate, standard_error;
  std::optional<Interval> interval;
  std::optional<double> n, population;
  std::int64_t missing = 0;
  std::optional<Message> message;
  Json details = Json::object();
  std::vector<Citation> evidence;
  std::optional<double> df = {};  // degrees of freedom of the standard error
  std::optional<Bounds> bounds = {};
  std::optional<Credibility> credibility_at_most = {};  // whatever the model says of the method
  std::string source = {};                              // of a given row: where it came from

  [[nodiscard]] bool is_defined() const { return estimate.has_value(); }
};

// What stands at a place in the details that a manifest declares ("/details/items"); null where nothing does.
// A room of the core reads details by such a place alone.
[[nodiscard]] const Json* find_detail(const Finding& finding, const std::string& place);

// The contract's JSON of one finding; `language` chooses the text of the message.
[[nodiscard]] Json write_finding(const Finding& finding, const std::string& language);
[[nodiscard]] Json write_diagnostic(const Diagnostic& diagnostic);

}  // namespace tukiranka::base
