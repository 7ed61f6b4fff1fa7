// SPDX-License-Identifier: Apache-2.0
// model: what is judged. A tree of nodes, criteria on its leaves, indicators (evidence) on the criteria,
// value functions, levels and the rules of synthesis. Immutable once loaded; overlays are already applied,
// what is switched off is gone, and every reference is known to exist.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/finding.hpp"
#include "core/base/json.hpp"
#include "core/base/names.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::model {

using base::Credibility;

// From the native unit to 0..1. All kinds but show_only are held as ascending points (linear: two points,
// band: four); outside the points the value is clamped.
struct ValueFunction {
  enum class Kind { linear, points, band, show_only };
  Kind kind = Kind::show_only;
  std::vector<std::pair<double, double>> points;  // ascending x
  std::string of;                                 // JSON pointer into the finding; empty: the estimate
  bool tier_without_error = false;                // "without_error": "tier" | "refuse"
  base::Texts source;                             // where the anchors come from
};

constexpr auto names_of(ValueFunction::Kind) {
  using enum ValueFunction::Kind;
  return std::to_array<base::Named<ValueFunction::Kind>>(
      {{linear, "linear"}, {points, "points"}, {band, "band"}, {show_only, "show-only"}});
}

struct Level {
  std::string id;
  double from = 0;  // a score on the cut belongs to this level
  base::Texts title, description;
};

// A fixed rule from outside, told beside the score: a published one by name, or bands of the model's own.
struct NamedRule {
  std::string name;          // wilder | vichealth | a name of the model's own
  std::string of;            // JSON pointer into the finding; empty: the estimate
  double times = 1;          // a mean of k items times k is their sum
  std::vector<Level> bands;  // ascending; empty for a published rule
};

struct Indicator {
  std::string id, criterion;
  base::Texts title;               // empty: that of its measure
  std::string evaluator, measure;  // evaluator "given": a row of the findings table
  base::Json with = base::Json::object();
  std::string facet = "main";
  ValueFunction value;
  Credibility credibility = Credibility::moderate;
  double weight = 1;
  std::string source;                  // what is shared with other indicators; empty: the table it reads
  std::optional<double> paired;        // correlation of two waves' estimates where the same people answered
  std::optional<NamedRule> rule;       // told beside the score
  std::optional<bool> compares_waves;  // said for a measure that no installed manifest knows
};

struct Criterion {
  std::string id, node;
  double weight = 1;
  base::Texts title, description;
  std::vector<Indicator> evidence;
};

struct Aggregation {
  enum class Kind { power, geometric, harmonic, minimum };
  Kind kind = Kind::power;
  double p = 1;  // power: 1 is the arithmetic mean
};

constexpr auto names_of(Aggregation::Kind) {
  using enum Aggregation::Kind;
  return std::to_array<base::Named<Aggregation::Kind>>(
      {{power, "power"}, {geometric, "geometric"}, {harmonic, "harmonic"}, {minimum, "minimum"}});
}

enum class NodeRole { none, phase, group };  // none: the root
constexpr auto names_of(NodeRole) {
  using enum NodeRole;
  return std::to_array<base::Named<NodeRole>>({{none, ""}, {phase, "phase"}, {group, "group"}});
}

struct Node {
  std::string id, parent;
  NodeRole role = NodeRole::none;
  double weight = 1;
  base::Texts title, description;
  Aggregation aggregation;
};

// Where `of` stays below `at_least`, the overall level goes no higher than `cap`.
struct Hurdle {
  std::string of;
  double at_least = 0;
  std::string cap;
};

// What the sensitivity analysis varies, and how far.
struct SensitivityRange {
  int samples = 1024;         // of each of the two sets
  double concentration = 10;  // of the Dirichlet about the declared weights
  double shift = 0.10;        // of the anchors, as a share of their span
  std::vector<double> tau0{0.05, 0.10, 0.20};
};

struct Synthesis {
  double tau0 = 0.10;              // half-normal scale of the spread between evaluators
  double delta = 0.20;             // margin within which two findings agree
  double agreement = 0.80;         // probability needed to call a pair convergent or dissonant
  double minimum_coverage = 0.60;  // below it no level
  int draws = 10000;
  double clearly = 0.80, probably = 0.50;
  int clearly_needs = 2;  // sources that do not disagree
  std::map<Credibility, double> credibility{{Credibility::high, 0.03},
                                            {Credibility::moderate, 0.06},
                                            {Credibility::low, 0.12},
                                            {Credibility::very_low, 0.20}};
  double same_source = 0.5, same_evaluator = 0.3, other = 0.0;
  double coverage_good = 0.80, coverage_poor = 0.60;  // below them certainty falls by one step, by two
  std::vector<Hurdle> hurdles;
  SensitivityRange sensitivity;
  bool overall = false;  // one overall number is optional and off by default
};

struct Link {
  std::string from, to;
};

// One file of the `extends` chain, base first.
struct ChainLink {
  std::string id, version, file, hash;
};

struct Model {
  std::string id, version;
  base::Texts title, source;
  std::vector<Node> nodes;  // parents before children; nodes[0] is the root
  std::vector<Criterion> criteria;
  std::vector<Level> levels;  // ascending `from`; the first starts at 0
  Synthesis synthesis;
  std::vector<Link> links;
  std::string codebook, instrument;  // absolute paths; empty when the model names none
  std::vector<ChainLink> chain;
  std::string hash;     // of the merged document
  base::Json document;  // the merged document itself, as `model show --json` prints it
};

}  // namespace tukiranka::model
