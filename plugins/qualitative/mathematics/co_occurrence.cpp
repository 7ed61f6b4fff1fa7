// SPDX-License-Identifier: Apache-2.0
// qualitative: the codes of every unit, then counts of pairs.
#include "plugins/qualitative/mathematics/co_occurrence.hpp"
#include <algorithm>

#include "plugins/qualitative/mathematics/code_points.hpp"

namespace tukiranka::qualitative {
namespace {

// A unit by its voice, or a place: what stands there.
struct Unit {
  double weight = 1;  // places it holds
  std::vector<bool> codes;
  std::string voice;
  std::size_t segment = 0;
  std::int64_t start = -1, end = -1;
};

std::vector<std::size_t> find_codes(const TogetherWish& wish, const Mention& mention) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < wish.families.size(); ++i)
    if (std::find(wish.families[i].begin(), wish.families[i].end(), mention.code) != wish.families[i].end())
      out.push_back(i);
  return out;
}

std::int64_t place_of(const Segment& segment, std::uint32_t byte) {
  return static_cast<std::int64_t>(count_code_points(segment.text.substr(0, byte)));
}

class UnitList {
 public:
  UnitList(const Selection& selection, const TogetherWish& wish) : selection_(selection), wish_(wish) {}

  std::vector<Unit> make() {
    for (const std::size_t number : selection_.segments) add_segment(number);
    for (const Mention* mention : selection_.mentions) {
      const auto first = first_.find(mention->segment);
      if (first == first_.end()) continue;
      const bool by_sentence = wish_.together == Together::sentence;
      for (const std::size_t code : find_codes(wish_, *mention))
        for (std::size_t i = by_sentence ? mention->sentence : 0;
             i <= (by_sentence ? mention->last_sentence : 0); ++i)
          units_[first->second + i].codes[code] = true;
    }
    return std::move(units_);
  }

 private:
  void add(std::size_t number, std::int64_t start, std::int64_t end) {
    Unit unit;
    unit.codes.assign(wish_.families.size(), false);
    unit.voice = name_voice(selection_.corpus->segments[number], number);
    unit.segment = number;
    unit.start = start;
    unit.end = end;
    units_.push_back(std::move(unit));
  }

  void add_segment(std::size_t number) {
    const Segment& segment = selection_.corpus->segments[number];
    if (wish_.together == Together::sentence) {
      first_[number] = units_.size();
      for (const Sentence& sentence : segment.sentences)
        add(number, place_of(segment, sentence.begin), place_of(segment, sentence.end));
      return;
    }
    if (wish_.together == Together::speaker && segment.speaker.empty()) return;
    std::string name = wish_.together == Together::speaker    ? std::string(segment.speaker)
                       : wish_.together == Together::document ? name_document(segment, number)
                                                              : std::to_string(number);
    const auto [unit, is_new] = named_.try_emplace(std::move(name), units_.size());
    if (is_new) add(number, -1, -1);
    first_[number] = unit->second;
  }

  const Selection& selection_;
  const TogetherWish& wish_;
  std::vector<Unit> units_;
  std::map<std::size_t, std::size_t> first_;  // by segment
  std::map<std::string, std::size_t> named_;
};

// Every stretch between two borders of mentions is a unit as heavy as it is long.
std::vector<Unit> cut_places(const Selection& selection, const TogetherWish& wish) {
  std::map<std::size_t, std::vector<const Mention*>> by_segment;
  for (const Mention* mention : selection.mentions) by_segment[mention->segment].push_back(mention);
  std::vector<Unit> units;
  for (const std::size_t number : selection.segments) {
    const Segment& segment = selection.corpus->segments[number];
    std::set<std::int64_t> borders{0, static_cast<std::int64_t>(count_code_points(segment.text))};
    for (const Mention* mention : by_segment[number]) borders.insert({mention->start, mention->end});
    for (auto at = borders.begin(); std::next(at) != borders.end(); ++at) {
      Unit unit;
      unit.codes.assign(wish.families.size(), false);
      unit.voice = name_voice(segment, number);
      unit.segment = number;
      unit.start = *at;
      unit.end = *std::next(at);
      unit.weight = static_cast<double>(unit.end - unit.start);
      for (const Mention* mention : by_segment[number])
        if (mention->start < unit.end && mention->end > unit.start)
          for (const std::size_t code : find_codes(wish, *mention)) unit.codes[code] = true;
      units.push_back(std::move(unit));
    }
  }
  return units;
}

std::size_t count_overlaps(const Selection& selection, const TogetherWish& wish, const CodePair& pair) {
  std::size_t count = 0;
  const auto has = [&](const Mention& mention, std::size_t code) {
    const auto& family = wish.families[code];
    return std::find(family.begin(), family.end(), mention.code) != family.end();
  };
  for (std::size_t i = 0; i < selection.mentions.size(); ++i) {
    const Mention& one = *selection.mentions[i];
    for (std::size_t j = i + 1; j < selection.mentions.size(); ++j) {
      const Mention& other = *selection.mentions[j];
      if (other.segment != one.segment || other.start >= one.end) break;
      const bool are_both =
          (has(one, pair.a) && has(other, pair.b)) || (has(one, pair.b) && has(other, pair.a));
      count += are_both ? 1U : 0U;
    }
  }
  return count;
}

Estimate estimate_jaccard(const std::vector<Unit>& units, double level, Resampling& resampling) {
  std::map<std::string, ClusterSum> voices;
  for (const Unit& unit : units) {
    ClusterSum& sum = voices[unit.voice];
    sum.y += unit.codes[0] && unit.codes[1] ? unit.weight : 0;
    sum.x += unit.codes[0] || unit.codes[1] ? unit.weight : 0;
  }
  std::vector<ClusterSum> sums;
  for (const auto& [voice, sum] : voices) sums.push_back(sum);
  return estimate_ratio(sums, {0, 1}, level, resampling);
}

}  // namespace

CoOccurrence measure_co_occurrence(const Selection& selection, const TogetherWish& wish,
                                   Resampling& resampling) {
  const bool by_place = wish.together == Together::overlap;
  const std::vector<Unit> units = by_place ? cut_places(selection, wish) : UnitList(selection, wish).make();
  CoOccurrence out;
  const std::size_t codes = wish.families.size();
  out.with.assign(codes, 0.0);
  std::vector<std::vector<double>> both(codes, std::vector<double>(codes, 0.0));
  std::vector<std::vector<const Unit*>> first(codes, std::vector<const Unit*>(codes, nullptr));
  for (const Unit& unit : units) {
    out.units += unit.weight;
    for (std::size_t a = 0; a < codes; ++a) {
      if (!unit.codes[a]) continue;
      out.with[a] += unit.weight;
      for (std::size_t b = a + 1; b < codes; ++b) {
        if (!unit.codes[b]) continue;
        both[a][b] += unit.weight;
        if (first[a][b] == nullptr) first[a][b] = &unit;
      }
    }
  }
  for (std::size_t a = 0; a < codes; ++a)
    for (std::size_t b = a + 1; b < codes; ++b) {
      CodePair pair;
      pair.a = a;
      pair.b = b;
      pair.count = by_place ? count_overlaps(selection, wish, pair) : static_cast<std::size_t>(both[a][b]);
      const double either = out.with[a] + out.with[b] - both[a][b];
      if (either > 0) pair.jaccard = both[a][b] / either;
      if (out.with[a] > 0 && out.with[b] > 0)
        pair.lift = out.units * both[a][b] / (out.with[a] * out.with[b]);
      if (const Unit* unit = first[a][b]) {
        pair.segment = unit->segment;
        pair.start = unit->start;
        pair.end = unit->end;
      }
      out.pairs.push_back(pair);
    }
  if (codes == 2) out.estimate = estimate_jaccard(units, wish.level, resampling);
  return out;
}

}  // namespace tukiranka::qualitative
