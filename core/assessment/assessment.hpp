// SPDX-License-Identifier: Apache-2.0
// assessment: what is concluded, per criterion, node and wave, with all that a report prints: every number
// carries its trail. What is undefined is empty and has a reason; it is never 0.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/assessment/sensitivity.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/finding.hpp"
#include "core/base/names.hpp"
#include "core/base/study.hpp"
#include "core/base/texts.hpp"
#include "core/evaluation/findings.hpp"
#include "core/model/model.hpp"

namespace tukiranka::assessment {

using Number = std::optional<double>;

struct Quantiles {
  double q025 = 0, q05 = 0, q25 = 0, q50 = 0, q75 = 0, q95 = 0, q975 = 0;
};

struct Bounds {
  double low = 0, high = 1;
};

// A posterior or a mixture before it is cut to 0..1.
struct Pool {
  double mean = 0, sd = 0;
  double q025 = 0, q05 = 0, q50 = 0, q95 = 0, q975 = 0;
};

// Of a pair converge, unresolved, dissonance or too-coarse; of a facet or criterion any but too-coarse for
// want of precision.
enum class Verdict { converge, unresolved, dissonance, too_coarse, complement, single_source, silent };
constexpr auto names_of(Verdict) {
  using enum Verdict;
  return std::to_array<base::Named<Verdict>>({{converge, "converge"},
                                              {unresolved, "unresolved"},
                                              {dissonance, "dissonance"},
                                              {too_coarse, "too-coarse"},
                                              {complement, "complement"},
                                              {single_source, "single-source"},
                                              {silent, "silent"}});
}

struct Pair {
  std::string a, b;       // indicators
  double difference = 0;  // a − b
  double p_within = 0, p_above = 0, p_below = 0;
  Verdict verdict = Verdict::unresolved;
};

struct PooledEstimate {
  double mean = 0, se = 0;
  Number tau2 = {};  // empty where no spread between sources is allowed for
};

struct KnappHartung {
  double mean = 0, se = 0, low = 0, high = 0;  // 95 %
};

// Textbook pools, printed beside ours and never used in the score.
struct PoolDiagnostics {
  int k = 0;
  std::optional<PooledEstimate> inverse_variance, dersimonian_laird, paule_mandel, reml;
  std::optional<KnappHartung> knapp_hartung;
  Number i2;  // empty below five findings
};

struct FacetValue {
  std::string indicator;
  double y = 0, sd = 0;  // sd of the whole variance: own error and tier
};

struct Facet {
  std::string id;
  double weight = 0;  // the largest weight of its indicators
  Verdict verdict = Verdict::silent;
  std::optional<Pool> pool;
  Number score = {};                            // the pool's mean, and below its 90 % interval, cut to 0..1:
  std::optional<base::Interval> interval = {};  // what people read
  std::vector<Pair> pairs = {};
  Number tau;  // posterior mean of the spread between evaluators
  PoolDiagnostics diagnostics;
  std::vector<FacetValue> values;
};

// What a published rule says of one finding, in the finding's own unit.
struct RuleResult {
  std::string name;
  double value = 0;
  std::string band;
  std::vector<std::pair<std::string, double>> probabilities;  // of the bands; empty without an error
  base::Texts texts;
};

enum class FindingStatus { pooled, show_only, not_poolable, undefined, suppressed };
constexpr auto names_of(FindingStatus) {
  using enum FindingStatus;
  return std::to_array<base::Named<FindingStatus>>({{pooled, "pooled"},
                                                    {show_only, "show-only"},
                                                    {not_poolable, "not-poolable"},
                                                    {undefined, "undefined"},
                                                    {suppressed, "suppressed"}});
}

// One finding as the criterion took it.
struct JudgedFinding {
  std::string indicator, evaluator, measure, facet;
  Number estimate, standard_error;
  std::optional<base::Interval> interval;
  Number n;
  Number y, y_sd;  // on 0..1; y_sd is the finding's own error there, without the tier
  model::Credibility tier = model::Credibility::moderate;
  double tier_sd = 0;
  Number variance;  // y_sd² + tier_sd²
  bool clamped = false;
  bool change = false;  // compares two waves: a facet of its own
  FindingStatus status = FindingStatus::pooled;
  std::optional<base::Message> reason;
  double weight = 1;
  std::string source;
  std::optional<RuleResult> rule = {};
  std::optional<model::ValueFunction> anchors = {};  // of what is put on the scale
  Number number = {};  // what is put on the scale: the estimate, or where the anchors' `of` points
};

struct Silent {
  std::string indicator;
  evaluation::SilenceKind kind = evaluation::SilenceKind::no_data;
  base::Message reason;
};

struct PerspectiveResult {
  std::string id;
  Number score;
  std::optional<base::Interval> interval;
  Number n;
  double sd = 0;                             // of the pool, for the nodes
  std::vector<std::string> evaluators = {};  // one per finding
};

struct PerspectiveGap {
  std::string a, b;
  double difference = 0;  // a − b
  base::Interval interval;
  double sd = 0;
  std::vector<std::string> evaluators = {};
};

// How plainly a level may be said.
enum class LevelSaying { clearly, probably, between, contested, not_assessed };
constexpr auto names_of(LevelSaying) {
  using enum LevelSaying;
  return std::to_array<base::Named<LevelSaying>>({{clearly, "clearly"},
                                                  {probably, "probably"},
                                                  {between, "between"},
                                                  {contested, "contested"},
                                                  {not_assessed, "not-assessed"}});
}

struct LevelWords {
  LevelSaying kind = LevelSaying::not_assessed;
  std::vector<std::string> levels;
  base::Texts texts;
};

enum class DeductionReason { single_source, unresolved, dissonance, coverage, wide_interval, weak_tier };
constexpr auto names_of(DeductionReason) {
  using enum DeductionReason;
  return std::to_array<base::Named<DeductionReason>>({{single_source, "single-source"},
                                                      {unresolved, "unresolved"},
                                                      {dissonance, "dissonance"},
                                                      {coverage, "coverage"},
                                                      {wide_interval, "wide-interval"},
                                                      {weak_tier, "weak-tier"}});
}

struct Deduction {
  DeductionReason reason = DeductionReason::single_source;
  int steps = -1;
  base::Texts texts;
};

enum class Grade { high, moderate, low, very_low };
constexpr auto names_of(Grade) {
  using enum Grade;
  return std::to_array<base::Named<Grade>>(
      {{high, "high"}, {moderate, "moderate"}, {low, "low"}, {very_low, "very-low"}});
}

struct Certainty {
  Grade grade = Grade::very_low;
  std::vector<Deduction> deductions;
};

// What may cap the overall level. Probabilities are empty where its subject has no score.
struct HurdleResult {
  std::string of;
  double at_least = 0;
  std::string cap;
  Number p_below, p_capped;
  base::Texts texts;
};

// What is said of a criterion or a node in one wave.
struct Judgement {
  Number score, standard_deviation;
  std::optional<base::Interval> interval;  // credible, 90 %
  std::optional<Quantiles> quantiles;
  double coverage = 0, evidence_coverage = 0;
  Bounds bounds;
  Verdict verdict = Verdict::silent;
  std::vector<PerspectiveResult> perspectives;
  std::vector<PerspectiveGap> perspective_gaps;
  std::optional<std::vector<std::pair<std::string, double>>> level_probabilities;  // in the levels' order
  std::optional<std::string> level;
  LevelWords level_words;
  Certainty certainty;
  Number monte_carlo_error;           // of the score
  std::vector<HurdleResult> hurdles;  // of the root only
  base::Texts plain;                  // the conclusion in one sentence
};

struct CriterionWave : Judgement {
  std::string wave;
  std::vector<Facet> facets;
  std::vector<JudgedFinding> findings;
  std::vector<Silent> silent;
};

struct NodeWave : Judgement {
  std::string wave;
};

struct MirrorEnd {
  Number score;
  std::optional<base::Interval> interval;
};

struct Change {
  double mean = 0, sd = 0;
  base::Interval interval;
  double p_improved = 0;
};

struct Gap {
  double mean = 0;  // target − result
  base::Interval interval;
  double p_met = 0;
};

struct Attainment {
  double value = 0;
  base::Interval interval;
};

struct IndicatorChange {
  std::string indicator;
  double baseline = 0, result = 0, change = 0, sd = 0;
  double rho = 0;  // of the two estimates; 0 unless people are paired
  bool instrument_changed = false;
};

// Baseline, target and result side by side.
struct Mirror {
  std::string baseline_wave, result_wave;
  MirrorEnd baseline, result;
  Number target;
  std::string target_level;
  std::optional<Change> change;
  std::optional<base::Message> change_reason;  // why there is no change
  std::optional<Gap> gap;
  std::optional<Attainment> attainment;
  std::optional<base::Message> attainment_reason;
  std::vector<IndicatorChange> indicators;
  std::vector<base::Message> notes;  // regression to the mean, response shift, where they apply
};

struct CriterionResult {
  std::string id, node;
  double weight = 1;
  base::Texts title, description;
  std::vector<CriterionWave> waves;  // in the study's order
  std::optional<Mirror> mirror;
};

struct NodeResult {
  std::string id, parent;
  model::NodeRole role = model::NodeRole::none;
  double weight = 1;
  base::Texts title, description;
  model::Aggregation aggregation;
  std::vector<std::string> children;  // nodes, then criteria, in the model's order
  std::vector<NodeWave> waves;
  std::optional<Mirror> mirror;
};

struct Weakest {
  std::string wave, node;
  double probability = 0;
  bool distinguishable = false;
  std::vector<std::pair<std::string, double>> probabilities;
};

enum class StepKind { finding, value, pool, pair, facet, level, certainty, perspective, silence };
constexpr auto names_of(StepKind) {
  using enum StepKind;
  return std::to_array<base::Named<StepKind>>({{finding, "finding"},
                                               {value, "value"},
                                               {pool, "pool"},
                                               {pair, "pair"},
                                               {facet, "facet"},
                                               {level, "level"},
                                               {certainty, "certainty"},
                                               {perspective, "perspective"},
                                               {silence, "silence"}});
}

struct Step {
  StepKind kind = StepKind::finding;
  base::Texts texts;
};

struct Explanation {
  std::string criterion, wave;
  std::vector<Step> steps;
};

struct ModelHeader {
  std::string id, version;
  base::Texts title, source;
  std::vector<model::ChainLink> chain;
  std::string hash;
  std::vector<model::Level> levels;
  std::vector<model::Link> links;
};

struct Assessment {
  base::Study study;
  ModelHeader model;
  std::vector<CriterionResult> criteria;
  std::vector<NodeResult> nodes;  // parents before children
  std::vector<Weakest> weakest;   // one per wave in which two phases or more have a score
  std::optional<Sensitivity>
      sensitivity;  // of the wave that is concluded on; none where nothing was assessed
  std::vector<Explanation> explanations;
  std::vector<base::Finding> findings;
  std::vector<evaluation::Exhibit> exhibits;
  std::vector<evaluation::EvaluatorRun> evaluators;
  std::map<std::string, base::Texts> indicator_titles;
  base::Diagnostics diagnostics;
  model::Synthesis synthesis;   // the thresholds that were used
  std::string language = "en";  // of the plain `text` of messages
};

}  // namespace tukiranka::assessment
