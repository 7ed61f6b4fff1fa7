// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/sensitivity/find_least_change.hpp"
#include <algorithm>
#include <cmath>

#include "core/assessment/sensitivity/change_weights.hpp"
#include "core/assessment/tree/aggregate.hpp"

namespace tukiranka::assessment {
namespace {

using Kind = model::Aggregation::Kind;

// All that a node's mean is made of, with the share that each has in it.
struct Leaves {
  std::vector<std::size_t> places;
  WeightedSide side;
};

struct Reading {
  const TrialGround& ground;
  const ScoredTree& scored;

  [[nodiscard]] bool has(std::size_t place) const { return !std::isnan(scored.values[place]); }
  [[nodiscard]] bool is_node(std::size_t place) const { return place >= ground.tree.criteria; }
  [[nodiscard]] const std::vector<TreeChild>& below(std::size_t place) const {
    return ground.tree.children[place - ground.tree.criteria];
  }
  [[nodiscard]] const model::Aggregation& rule(std::size_t place) const {
    return ground.tree.rules[place - ground.tree.criteria];
  }
  [[nodiscard]] const std::string& name(std::size_t place) const {
    return is_node(place) ? ground.model.nodes[place - ground.tree.criteria].id
                          : ground.model.criteria[place].id;
  }
};

bool is_minimum(const model::Aggregation& rule) {
  return rule.kind == Kind::minimum;
}

void add_leaves(Leaves& leaves, const Reading& reading, std::size_t node, double share) {
  const MeanScale scale(reading.rule(node));
  double total = 0;
  for (const TreeChild& child : reading.below(node))
    if (reading.has(child.at)) total += reading.ground.tree.weights[child.weight];
  for (const TreeChild& child : reading.below(node)) {
    if (!reading.has(child.at)) continue;
    const double part = share * reading.ground.tree.weights[child.weight] / total;
    if (reading.is_node(child.at) && !is_minimum(reading.rule(child.at)) &&
        MeanScale(reading.rule(child.at)).power() == scale.power()) {
      add_leaves(leaves, reading, child.at, part);
      continue;
    }
    leaves.places.push_back(child.at);
    leaves.side.weights.push_back(part);
    leaves.side.values.push_back(scale.there(reading.scored.values[child.at]));
  }
}

struct Range {
  double low = 0, high = 0;
};

// What the place could come to under any weights at all.
Range find_range(const Reading& reading, std::size_t place) {
  if (!reading.is_node(place)) return {reading.scored.values[place], reading.scored.values[place]};
  Range range{2, -1};
  double lowest_high = 2;
  for (const TreeChild& child : reading.below(place)) {
    if (!reading.has(child.at)) continue;
    const Range of_child = find_range(reading, child.at);
    range.low = std::min(range.low, of_child.low);
    range.high = std::max(range.high, of_child.high);
    lowest_high = std::min(lowest_high, of_child.high);
  }
  if (is_minimum(reading.rule(place))) range.high = lowest_high;
  return range;
}

void add_steps(std::vector<WeightStep>& steps, const Reading& reading, const Leaves& leaves,
               const std::vector<double>& to) {
  constexpr double visible = 1e-9;
  for (std::size_t i = 0; i < to.size(); ++i)
    if (std::fabs(to[i] - leaves.side.weights[i]) > visible)
      steps.push_back({reading.name(leaves.places[i]), leaves.side.weights[i], to[i]});
}

// Takes over a change when it is the least so far.
void offer(LeastChange& least, const Reading& reading, const std::vector<Leaves>& all, double gap,
           const std::string& value) {
  std::vector<WeightedSide> sides;
  for (const Leaves& leaves : all) sides.push_back(leaves.side);
  const auto change = change_weights(sides, gap);
  if (!change || (least.distance && *least.distance <= change->distance)) return;
  least = {true, value, least.below, change->distance, change->moved, {}, {}, {}};
  for (std::size_t s = 0; s < all.size(); ++s) {
    add_steps(least.least_squares, reading, all[s], change->least_squares[s]);
    add_steps(least.mass, reading, all[s], change->mass[s]);
  }
  if (!change->one) return;
  const Leaves& leaves = all[change->one->side];
  least.one = WeightStep{reading.name(leaves.places[change->one->child]),
                         leaves.side.weights[change->one->child], change->one->to};
}

// The weights below one place moved until its value reaches a cut: from below (sign 1) or from above (−1).
void turn(LeastChange& least, const Reading& reading, std::size_t place, double cut, double sign,
          const std::string& value) {
  const Range range = find_range(reading, place);
  if (sign > 0 ? range.high < cut : range.low >= cut) return;
  if (!least.possible) least.possible = true, least.value = value, least.below = reading.name(place);
  const model::Aggregation& rule = reading.rule(place);
  if (is_minimum(rule)) return;
  const MeanScale scale(rule);
  Leaves leaves;
  add_leaves(leaves, reading, place, 1);
  leaves.side.sign = sign;
  const std::optional<double> before = least.distance;
  offer(least, reading, {leaves}, sign * (scale.there(cut) - scale.there(reading.scored.values[place])),
        value);
  if (least.distance != before) least.below = reading.name(place);
}

// A hurdle about a node is passed, or no longer passed, under other weights below that node.
void turn_hurdles(LeastChange& least, const Reading& reading, std::size_t root, std::size_t level) {
  const model::Model& model = reading.ground.model;
  const int own = level_of(model, reading.scored.values[root]);
  for (const model::Hurdle& hurdle : model.synthesis.hurdles) {
    const std::size_t subject = find_place(model, hurdle.of);
    if (!reading.is_node(subject) || !reading.has(subject) || subject == root) continue;
    const bool is_below = reading.scored.values[subject] < hurdle.at_least - 1e-12;
    const int without = std::min(own, find_ceiling(model, reading.scored, &hurdle).level);
    const int with = std::min(without, find_level(model, hurdle.cap));
    if (is_below && without > static_cast<int>(level))
      turn(least, reading, subject, hurdle.at_least, 1, model.levels[static_cast<std::size_t>(without)].id);
    if (!is_below && with < static_cast<int>(level))
      turn(least, reading, subject, hurdle.at_least, -1, hurdle.cap);
  }
}

}  // namespace

LeastChange find_level_change(const TrialGround& ground, const ScoredTree& scored, std::size_t place,
                              std::size_t level) {
  const Reading reading{ground, scored};
  const std::vector<model::Level>& levels = ground.model.levels;
  const bool is_root = place == ground.tree.criteria;
  const auto highest = static_cast<std::size_t>(is_root ? find_ceiling(ground.model, scored).level
                                                        : static_cast<int>(levels.size()) - 1);
  LeastChange least;
  if (level + 1 <= highest) turn(least, reading, place, levels[level + 1].from, 1, levels[level + 1].id);
  if (level > 0) turn(least, reading, place, levels[level].from, -1, levels[level - 1].id);
  if (is_root) turn_hurdles(least, reading, place, level);
  return least;
}

LeastChange find_lowest_change(const TrialGround& ground, const ScoredTree& scored,
                               const std::vector<std::size_t>& places, std::size_t lowest) {
  const Reading reading{ground, scored};
  LeastChange least;
  const std::size_t weakest = places[lowest];
  const model::Aggregation& rule = reading.rule(weakest);
  for (const std::size_t other : places) {
    const bool is_compared = scored.coverage[other] >= ground.model.synthesis.minimum_coverage - 1e-12;
    if (other == weakest || !reading.has(other) || !is_compared) continue;
    if (find_range(reading, weakest).high <= find_range(reading, other).low) continue;
    if (!least.possible) least.possible = true, least.value = reading.name(other);
    least.below = ground.model.nodes.front().id;
    const bool is_linear = !is_minimum(rule) && !is_minimum(reading.rule(other)) &&
                           MeanScale(rule).power() == MeanScale(reading.rule(other)).power();
    if (!is_linear) continue;
    const MeanScale scale(rule);
    Leaves up, down;
    add_leaves(up, reading, weakest, 1);
    add_leaves(down, reading, other, 1);
    down.side.sign = -1;
    offer(least, reading, {up, down}, scale.there(scored.values[other]) - scale.there(scored.values[weakest]),
          reading.name(other));
  }
  return least;
}

}  // namespace tukiranka::assessment
