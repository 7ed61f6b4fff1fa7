// SPDX-License-Identifier: Apache-2.0
// qualitative: human units from rate_units, automatic ones beside them.
#include "plugins/qualitative/mathematics/auto_quality.hpp"
#include <algorithm>

namespace tukiranka::qualitative {
namespace {

std::optional<double> divide(double part, double whole) {
  return whole > 0 ? std::optional<double>(part / whole) : std::nullopt;
}

// At least half of the readers; empty when nobody read it.
std::optional<bool> judge_human(const RatingTable& table, std::size_t unit) {
  double coded = 0, read = 0;
  for (const std::int32_t value : table.cells[unit]) {
    if (value == no_value) continue;
    read += 1;
    coded += table.values[static_cast<std::size_t>(value)];
  }
  return read > 0 ? std::optional<bool>(2 * coded >= read) : std::nullopt;
}

using Place = std::tuple<std::size_t, std::int64_t, std::size_t>;  // segment, start, code

// The automatic mentions by the unit they stand in.
std::map<Place, std::vector<const Mention*>> place_hits(const Selection& selection, const RatingWish& wish,
                                                        const std::vector<RatedUnit>& units) {
  std::map<std::size_t, std::vector<const RatedUnit*>> by_segment;
  for (const RatedUnit& unit : units) by_segment[unit.segment].push_back(&unit);
  std::map<Place, std::vector<const Mention*>> out;
  for (const Mention* mention : selection.mentions) {
    if (mention->source != Source::rules) continue;
    for (const RatedUnit* unit : by_segment[mention->segment]) {
      const auto& family = wish.families[unit->code];
      const bool is_inside = unit->start < 0 || (mention->start >= unit->start && mention->start < unit->end);
      if (is_inside && std::find(family.begin(), family.end(), mention->code) != family.end())
        out[{unit->segment, unit->start, unit->code}].push_back(mention);
    }
  }
  return out;
}

void count(Score& score, bool human, bool automatic) {
  std::size_t& cell =
      human ? (automatic ? score.hits : score.misses) : (automatic ? score.false_hits : score.rest);
  ++cell;
}

// Alpha of two coders with every unit rated, from the four counts.
std::optional<double> compute_two_coder_alpha(const Score& score) {
  PatternTable table;
  table.values = {0, 1};
  table.patterns = {{{2, 0}, 2}, {{1, 1}, 2}, {{0, 2}, 2}};
  table.weights = {static_cast<double>(score.rest), static_cast<double>(score.false_hits + score.misses),
                   static_cast<double>(score.hits)};
  return compute_alpha(table, table.weights, Metric::nominal);
}

// The side that human codings of a unit take: the sign of their summed valence.
double find_human_side(const Selection& selection, const RatingWish& wish, const RatedUnit& unit) {
  double sum = 0;
  const auto& family = wish.families[unit.code];
  for (const Mention* mention : selection.mentions)
    if (mention->source == Source::human && mention->segment == unit.segment && mention->valence &&
        (unit.start < 0 || (mention->start < unit.end && mention->end > unit.start)) &&
        std::find(family.begin(), family.end(), mention->code) != family.end())
      sum += *mention->valence;
  return sum;
}

double find_automatic_side(const std::vector<const Mention*>& hits) {
  double sum = 0;
  for (const Mention* mention : hits)
    sum += mention->polarity == Polarity::affirmed ? 1 : mention->polarity == Polarity::negated ? -1 : 0;
  return sum;
}

}  // namespace

std::optional<double> Score::precision() const {
  return divide(static_cast<double>(hits), static_cast<double>(hits + false_hits));
}
std::optional<double> Score::recall() const {
  return divide(static_cast<double>(hits), static_cast<double>(hits + misses));
}
std::optional<double> Score::f1() const {
  return divide(2.0 * static_cast<double>(hits), static_cast<double>(2 * hits + false_hits + misses));
}

AutoQuality measure_auto_quality(const Selection& selection, const RatingWish& wish, double level,
                                 Resampling& resampling) {
  AutoQuality out;
  out.by_code.resize(wish.codes.size());
  const RatedTexts human = rate_units(selection, wish);
  const auto hits = place_hits(selection, wish, human.units);
  std::map<std::string, ClusterSum> voices;
  for (std::size_t i = 0; i < human.units.size(); ++i) {
    const RatedUnit& unit = human.units[i];
    const std::optional<bool> coded = judge_human(human.table, i);
    if (!coded) continue;
    const auto found = hits.find({unit.segment, unit.start, unit.code});
    const bool automatic = found != hits.end();
    count(out.score, *coded, automatic);
    count(out.by_code[unit.code], *coded, automatic);
    ClusterSum& sum = voices[name_voice(selection.corpus->segments[unit.segment], unit.segment)];
    sum.x += (*coded ? 1 : 0) + (automatic ? 1 : 0);
    sum.y += *coded && automatic ? 2 : 0;
    if (*coded != automatic)
      out.errors.push_back({unit, *coded, automatic ? found->second.front() : nullptr});
    if (!*coded || !automatic) continue;
    const double sides = find_human_side(selection, wish, unit) * find_automatic_side(found->second);
    out.compared += sides != 0 ? 1U : 0U;
    out.same_side += sides > 0 ? 1U : 0U;
  }
  out.alpha = compute_two_coder_alpha(out.score);
  std::vector<ClusterSum> sums;
  for (const auto& [voice, sum] : voices) sums.push_back(sum);
  out.estimate = estimate_ratio(sums, {0, 1}, level, resampling);
  return out;
}

}  // namespace tukiranka::qualitative
