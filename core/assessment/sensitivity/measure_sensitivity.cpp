// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/measure_sensitivity.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <utility>

#include "core/assessment/sensitivity/find_least_change.hpp"
#include "core/assessment/sensitivity/sample_weights.hpp"
#include "core/assessment/sensitivity/sobol_indices.hpp"
#include "core/assessment/tree/find_weakest.hpp"

namespace tukiranka::assessment {
namespace {

using model::Aggregation;
using Kind = Aggregation::Kind;

constexpr std::array factors{Factor::weights, Factor::aggregation,   Factor::anchors,
                             Factor::tau0,    Factor::leave_one_out, Factor::data};
constexpr std::array<std::pair<const char*, Aggregation>, 3> means{{{"arithmetic", {Kind::power, 1}},
                                                                    {"geometric", {Kind::geometric, 1}},
                                                                    {"harmonic", {Kind::harmonic, 1}}}};

std::string write_plain(double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.4g", value);
  return digits.data();
}

// One replicate: a value of each factor.
struct Sample {
  std::vector<double> weights;
  std::size_t rule = 0;  // 0: as declared, else means[rule − 1]
  EvidenceChoice evidence;
  std::size_t draw = 0;
};

// Where a conclusion is read, and what it is.
struct Reader {
  Conclusion conclusion;
  std::vector<std::size_t> places;  // one for a level, the phases for the weakest
  int value = -1;

  [[nodiscard]] bool is_level() const { return conclusion.kind == ConclusionKind::level; }
  [[nodiscard]] int read(const model::Model& model, const ScoredTree& scored) const {
    return is_level() ? read_level(model, scored, places.front()) : read_lowest(model, scored, places);
  }
};

class Investigation {
 public:
  explicit Investigation(const SensitivityCase& given)
      : given_(given),
        tree_(lay_out_tree(given.model)),
        cases_(given.criteria, given.model.synthesis),
        ground_{given.model, given.criteria, tree_, cases_} {
    samples_ = static_cast<std::size_t>(given.model.synthesis.sensitivity.samples);
    try_scenario(ground_, {&tree_.weights, nullptr, {}, {}}, declared_);
    const bool is_uniform = std::all_of(tree_.rules.begin(), tree_.rules.end(), [&](const Aggregation& rule) {
      return rule.kind == Kind::minimum || (rule.kind == Kind::power && rule.p == 1);
    });
    first_rule_ = is_uniform ? 1 : 0;  // the arithmetic mean is what was declared
  }

  Sensitivity investigate() {
    Sensitivity sensitivity;
    sensitivity.wave = given_.wave;
    sensitivity.samples = given_.model.synthesis.sensitivity.samples;
    sensitivity.concentration = given_.model.synthesis.sensitivity.concentration;
    sensitivity.shift = given_.model.synthesis.sensitivity.shift;
    sensitivity.monte_carlo_error = 0.5 / std::sqrt(2.0 * static_cast<double>(samples_));
    sensitivity.tau0.assign(cases_.tau0().begin() + 1, cases_.tau0().end());
    for (std::size_t r = first_rule_; r <= means.size(); ++r)
      sensitivity.aggregation.emplace_back(r == 0 ? "declared" : means[r - 1].first);
    sensitivity.left_out.assign(cases_.left_out().begin() + 1, cases_.left_out().end());
    list_readers();
    if (readers_.empty()) return sensitivity;
    try_options();
    for (Sample& sample : draw_samples("A")) a_.push_back(std::move(sample));
    for (Sample& sample : draw_samples("B")) b_.push_back(std::move(sample));
    sample_alone();
    sample_together();
    accept_levels();
    for (Reader& reader : readers_) {
      find_weights(reader);
      sensitivity.conclusions.push_back(std::move(reader.conclusion));
    }
    return sensitivity;
  }

 private:
  [[nodiscard]] double part() const { return 0.5 / static_cast<double>(samples_); }  // of both sets
  [[nodiscard]] std::size_t place_of_node(std::size_t node) const { return tree_.criteria + node; }
  [[nodiscard]] bool is_criterion(const Reader& reader) const {
    return reader.is_level() && reader.places.front() < tree_.criteria;
  }
  [[nodiscard]] const Aggregation* rule_of(std::size_t rule) const {
    return rule == 0 ? nullptr : &means[rule - 1].second;
  }
  [[nodiscard]] std::string name_value(const Reader& reader, int value) const {
    const auto at = static_cast<std::size_t>(value);
    return reader.is_level() ? given_.model.levels[at].id
                             : given_.model.nodes[reader.places[at] - tree_.criteria].id;
  }

  void add_reader(ConclusionKind kind, const std::string& of, std::vector<std::size_t> places) {
    Reader reader;
    reader.conclusion.kind = kind;
    reader.conclusion.of = of;
    reader.places = std::move(places);
    reader.value = reader.read(given_.model, declared_);
    if (reader.value < 0) return;
    reader.conclusion.value = name_value(reader, reader.value);
    const std::size_t shown = reader.places[reader.is_level() ? 0 : static_cast<std::size_t>(reader.value)];
    reader.conclusion.score = declared_.values[shown];
    readers_.push_back(std::move(reader));
  }

  void list_readers() {
    const model::Model& model = given_.model;
    if (!model.levels.empty())
      for (std::size_t i = 0; i < model.nodes.size(); ++i)
        if (is_shown(model, model.nodes[i]))
          add_reader(ConclusionKind::level, model.nodes[i].id, {place_of_node(i)});
    std::vector<std::size_t> phases;
    for (const std::size_t node : list_compared(model)) phases.push_back(place_of_node(node));
    if (phases.size() > 1) add_reader(ConclusionKind::weakest, model.nodes.front().id, phases);
    if (!model.levels.empty())
      for (std::size_t i = 0; i < model.criteria.size(); ++i)
        if (given_.criteria[i].result.verdict != Verdict::dissonance)
          add_reader(ConclusionKind::level, model.criteria[i].id, {i});
  }

  void note_trial(Factor factor, const std::string& option, const ScoredTree& scored) {
    for (Reader& reader : readers_) {
      if (is_criterion(reader) && factor == Factor::aggregation) continue;
      const int value = reader.read(given_.model, scored);
      Trial trial{factor, option, {}, {}, value == reader.value};
      const std::size_t place =
          reader.places[reader.is_level() ? 0 : static_cast<std::size_t>(std::max(0, value))];
      if (value >= 0) trial.value = name_value(reader, value);
      if (value >= 0) trial.score = scored.values[place];
      reader.conclusion.trials.push_back(std::move(trial));
    }
  }

  // Each choice that has few options, one at a time.
  void try_options() {
    ScoredTree scored;
    const auto attempt = [&](Factor factor, const std::string& option, const Scenario& scenario) {
      try_scenario(ground_, scenario, scored);
      note_trial(factor, option, scored);
    };
    const std::vector<double>* weights = &tree_.weights;
    for (std::size_t r = first_rule_; r <= means.size(); ++r)
      attempt(Factor::aggregation, r == 0 ? "declared" : means[r - 1].first, {weights, rule_of(r), {}, {}});
    constexpr std::array<const char*, 3> shifts{"declared", "stricter", "lenient"};
    for (std::size_t a = 0; a < CriterionCases::anchors; ++a)
      attempt(Factor::anchors, shifts[a], {weights, nullptr, {0, 0, a}, {}});
    for (std::size_t t = 1; t < cases_.tau0().size(); ++t)
      attempt(Factor::tau0, write_plain(cases_.tau0()[t]), {weights, nullptr, {t, 0, 0}, {}});
    for (std::size_t l = 1; l < cases_.left_out().size(); ++l)
      attempt(Factor::leave_one_out, cases_.left_out()[l], {weights, nullptr, {0, l, 0}, {}});
  }

  std::vector<Sample> draw_samples(const char* set) {
    std::vector<Sample> drawn(samples_);
    for (std::size_t j = 0; j < samples_; ++j) {
      sdk::Random random(given_.study.seed,
                         "assessment.sensitivity/" + given_.study.id + "/" + given_.wave + "/" + set, j);
      Sample& sample = drawn[j];
      const auto choose = [&](std::size_t options) {
        return static_cast<std::size_t>(random.below(static_cast<std::uint32_t>(options)));
      };
      sample.rule = first_rule_ + choose(means.size() + 1 - first_rule_);
      sample.evidence = {1 + choose(cases_.tau0().size() - 1), choose(cases_.left_out().size()),
                         choose(CriterionCases::anchors)};
      sample.draw = j + (set[0] == 'B' ? samples_ : 0);
      sample.weights.resize(tree_.weights.size());
      sample_weights(tree_, given_.model.synthesis.sensitivity.concentration, random, sample.weights);
    }
    return drawn;
  }

  void try_sample(const Sample& sample, ScoredTree& scored) const {
    try_scenario(ground_, {&sample.weights, rule_of(sample.rule), sample.evidence, sample.draw}, scored);
  }

  static double share_unchanged(const Conclusion& conclusion, Factor factor) {
    double tried = 0, same = 0;
    for (const Trial& trial : conclusion.trials)
      if (trial.factor == factor) ++tried, same += trial.unchanged ? 1 : 0;
    return tried > 0 ? same / tried : 1;
  }

  // Weights and data by themselves, from both sets.
  void sample_alone() {
    std::vector<double> weights(readers_.size(), 0), data(readers_.size(), 0);
    ScoredTree scored;
    const auto count = [&](std::vector<double>& same) {
      for (std::size_t i = 0; i < readers_.size(); ++i)
        same[i] += readers_[i].read(given_.model, scored) == readers_[i].value ? part() : 0;
    };
    for (const std::vector<Sample>* set : {&a_, &b_})
      for (const Sample& sample : *set) {
        try_scenario(ground_, {&sample.weights, nullptr, {}, {}}, scored);
        count(weights);
        try_scenario(ground_, {&tree_.weights, nullptr, {}, sample.draw}, scored);
        count(data);
      }
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      Conclusion& conclusion = readers_[i].conclusion;
      if (!is_criterion(readers_[i])) {
        conclusion.unchanged.emplace_back(Factor::weights, weights[i]);
        conclusion.unchanged.emplace_back(Factor::aggregation,
                                          share_unchanged(conclusion, Factor::aggregation));
      }
      for (Factor factor : {Factor::anchors, Factor::tau0, Factor::leave_one_out})
        conclusion.unchanged.emplace_back(factor, share_unchanged(conclusion, factor));
      conclusion.unchanged.emplace_back(Factor::data, data[i]);
    }
  }

  // Scores of the conclusions about nodes under each sample; those of criteria only count what is unchanged.
  using Scores = std::vector<std::vector<double>>;
  Scores try_set(const std::vector<Sample>& set, std::vector<double>* same) {
    Scores scores(readers_.size());
    ScoredTree scored;
    for (const Sample& sample : set) {
      try_sample(sample, scored);
      for (std::size_t i = 0; i < readers_.size(); ++i) {
        const Reader& reader = readers_[i];
        if (same != nullptr) (*same)[i] += reader.read(given_.model, scored) == reader.value ? part() : 0;
        if (!reader.is_level() || is_criterion(reader)) continue;
        const double value = scored.values[reader.places.front()];
        scores[i].push_back(std::isnan(value) ? *reader.conclusion.score : value);
      }
    }
    return scores;
  }

  void sample_together() {
    std::vector<double> same(readers_.size(), 0);
    const Scores in_a = try_set(a_, &same), in_b = try_set(b_, &same);
    for (std::size_t i = 0; i < readers_.size(); ++i)
      readers_[i].conclusion.unchanged.emplace_back(Factor::all, same[i]);
    for (const Factor factor : factors) {
      std::vector<Sample> mixed = a_;
      for (std::size_t j = 0; j < samples_; ++j) take_factor(mixed[j], b_[j], factor);
      const Scores in_ab = try_set(mixed, nullptr);
      for (std::size_t i = 0; i < readers_.size(); ++i)
        if (!in_a[i].empty())
          if (const auto index = sobol_index(in_a[i], in_b[i], in_ab[i]))
            readers_[i].conclusion.sobol.emplace_back(factor, *index);
    }
  }

  static void take_factor(Sample& to, const Sample& from, Factor factor) {
    if (factor == Factor::weights) to.weights = from.weights;
    if (factor == Factor::aggregation) to.rule = from.rule;
    if (factor == Factor::anchors) to.evidence.anchors = from.evidence.anchors;
    if (factor == Factor::tau0) to.evidence.tau0 = from.evidence.tau0;
    if (factor == Factor::leave_one_out) to.evidence.left_out = from.evidence.left_out;
    if (factor == Factor::data) to.draw = from.draw;
  }

  void accept_levels() {
    std::vector<std::vector<double>> counts;
    for (const Reader& reader : readers_)
      counts.emplace_back(reader.is_level() ? given_.model.levels.size() : reader.places.size(), 0);
    ScoredTree scored;
    std::vector<double> weights(tree_.weights.size());
    const std::size_t all = 2 * samples_;
    for (std::size_t j = 0; j < all; ++j) {
      sdk::Random random(given_.study.seed, "assessment.acceptability/" + given_.study.id + "/" + given_.wave,
                         j);
      sample_weights(tree_, 0, random, weights);
      try_scenario(ground_, {&weights, nullptr, {}, j}, scored);
      for (std::size_t i = 0; i < readers_.size(); ++i)
        if (const int value = readers_[i].read(given_.model, scored);
            value >= 0 && !is_criterion(readers_[i]))
          counts[i][static_cast<std::size_t>(value)] += part();
    }
    for (std::size_t i = 0; i < readers_.size(); ++i)
      for (std::size_t v = 0; v < counts[i].size() && !is_criterion(readers_[i]); ++v)
        readers_[i].conclusion.acceptability.emplace_back(name_value(readers_[i], static_cast<int>(v)),
                                                          counts[i][v]);
  }

  // What keeps the overall level from being, or becoming, any higher.
  void note_hurdle(Reader& reader) const {
    if (!reader.is_level() || reader.places.front() != tree_.criteria) return;
    const Ceiling ceiling = find_ceiling(given_.model, declared_);
    if (ceiling.hurdle != nullptr && reader.value >= ceiling.level)
      reader.conclusion.hurdle = HeldBy{ceiling.hurdle->of, ceiling.hurdle->cap, ceiling.hurdle->at_least};
  }

  void find_weights(Reader& reader) const {
    if (is_criterion(reader)) return;
    const auto value = static_cast<std::size_t>(reader.value);
    note_hurdle(reader);
    reader.conclusion.weights = reader.is_level()
                                    ? find_level_change(ground_, declared_, reader.places.front(), value)
                                    : find_lowest_change(ground_, declared_, reader.places, value);
  }

  const SensitivityCase& given_;
  Tree tree_;
  CriterionCases cases_;
  TrialGround ground_;
  ScoredTree declared_;
  std::size_t first_rule_ = 0, samples_ = 0;
  std::vector<Reader> readers_;
  std::vector<Sample> a_, b_;
};

}  // namespace

Sensitivity measure_sensitivity(const SensitivityCase& given) {
  return Investigation(given).investigate();
}

}  // namespace tukiranka::assessment
