// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/protect_changes.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/evaluation/disclosure/personal_details.hpp"
#include "core/evaluation/words.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Json;
using Unpaired = std::map<std::string, double>;  // by the name of the wave

Unpaired read_unpaired(const host::Measure& measure, const Finding& finding) {
  Unpaired counts;
  for (const Json::json_pointer& place : list_parts(measure, host::Grain::unpaired, finding))
    for (const auto& [wave, count] : finding.details.at(place).items())
      if (count.is_number()) counts[wave] = count.get<double>();
  return counts;
}

bool is_few(double count, double least) {
  return count >= 1 && count < least;
}

bool has_few(const Unpaired& counts, double least) {
  return std::any_of(counts.begin(), counts.end(),
                     [&](const auto& one) { return is_few(one.second, least); });
}

// Few in one wave, nobody in another: one equation with one unknown.
bool is_told(const Unpaired& counts, double least) {
  return has_few(counts, least) &&
         std::any_of(counts.begin(), counts.end(), [](const auto& one) { return one.second < 1; });
}

bool is_grouped_twice(const PairTable& table) {
  std::set<std::string> partitions;
  for (const Finding* finding : table.findings)
    if (finding->group) partitions.insert(finding->by.value_or(""));
  return partitions.size() > 1;
}

class Pairs {
 public:
  Pairs(const host::Measure& measure, int least, const PairTable& table)
      : least_(least), cells_(table.cells), is_rounded_(table.cells.size(), false) {
    for (const Finding* finding : table.findings) unpaired_.push_back(read_unpaired(measure, *finding));
    const bool is_crossed = is_grouped_twice(table) && has_few_anywhere();
    for (std::size_t i = 0; i < cells_.size(); ++i)
      is_rounded_[i] = cells_[i].is_open && (is_crossed || is_told(unpaired_[i], least_));
    while (round_beside() || round_rests()) {
    }
  }

  [[nodiscard]] bool is_rounded(std::size_t i) const { return is_rounded_[i]; }

  // Somebody's answers could be told of what is shown of the pairs' levels.
  [[nodiscard]] bool has_few_anywhere() const {
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (cells_[i].is_open && has_few(unpaired_[i], least_)) return true;
    for (std::size_t set = 1; set <= count_sets(); ++set)
      if (has_few(leave_rest(set, false), least_)) return true;
    return false;
  }

 private:
  [[nodiscard]] std::size_t count_sets() const {
    std::size_t sets = 0;
    for (const Cell& cell : cells_) sets = std::max(sets, cell.set);
    return sets;
  }

  // What the whole leaves when the open groups of this partition (the exact ones alone) are taken from it.
  [[nodiscard]] Unpaired leave_rest(std::size_t set, bool exact) const {
    Unpaired rest;
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (cells_[i].set == 0 && cells_[i].is_open && !(exact && is_rounded_[i])) rest = unpaired_[i];
    for (std::size_t i = 0; i < cells_.size(); ++i)
      if (cells_[i].set == set && cells_[i].is_open && !(exact && is_rounded_[i]))
        for (auto& [wave, count] : rest)
          if (const auto own = unpaired_[i].find(wave); own != unpaired_[i].end()) count -= own->second;
    return rest;
  }

  // Cells from which a rounded one could be worked out.
  bool round_beside() {
    std::vector<Cell> cells = cells_;
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i].is_secret = is_rounded_[i];
    protect_cells(cells, least_);
    bool has_more = false;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells_[i].is_open && !cells[i].is_open && !is_rounded_[i]) has_more = is_rounded_[i] = true;
    return has_more;
  }

  // Rounded and closed groups together may be told as one alone is: then the smallest exact one is rounded
  // too.
  bool round_rests() {
    for (std::size_t set = 1; set <= count_sets(); ++set) {
      if (!is_told(leave_rest(set, true), least_)) continue;
      std::size_t chosen = cells_.size();
      for (std::size_t i = 0; i < cells_.size(); ++i)
        if (cells_[i].is_open && !is_rounded_[i] && (cells_[i].set == set || cells_[i].set == 0) &&
            (chosen == cells_.size() || cells_[i].n < cells_[chosen].n))
          chosen = i;
      if (chosen == cells_.size()) continue;
      is_rounded_[chosen] = true;
      return true;
    }
    return false;
  }

  double least_;
  const std::vector<Cell>& cells_;
  std::vector<Unpaired> unpaired_;
  std::vector<bool> is_rounded_;
};

// How much people differ: in their changes, or in either wave, whichever is more.
double find_spread(const host::Measure& measure, const Finding& finding) {
  double spread = finding.standard_error.value_or(0) * std::sqrt(finding.n.value_or(0));
  for (const Json::json_pointer& place : list_parts(measure, host::Grain::paired, finding))
    if (const Json& part = finding.details.at(place);
        part.is_object() && part.contains("sd") && part.at("sd").is_number())
      spread = std::max(spread, part.at("sd").get<double>());
  return spread;
}

// Half of an interval that is as wide as the error has grown; all that rounding can do where there was none.
double widen(const base::Interval& interval, double growth, double step) {
  return std::max((interval.high - interval.low) / 2 * growth, step / 2);
}

// False when nobody differs, so that there is nothing to round by.
bool round_finding(const host::Measure& measure, int least, Finding& finding) {
  const double spread = find_spread(measure, finding), n = finding.n.value_or(0);
  if (!finding.estimate || !(spread > 0) || !(n > 0)) return false;
  const Step step = choose_step(2 * (least - 1) * spread / n);
  const double error = finding.standard_error.value_or(0);
  finding.estimate = step.round(*finding.estimate);
  finding.standard_error = std::hypot(error, step.value() / std::sqrt(12.0));
  Json rounded{{"n", n}, {"step", step.value()}};
  if (const Json* waves = base::find_detail(finding, measure.places.waves); waves != nullptr)
    rounded[Json::json_pointer(measure.places.waves.substr(std::string_view("/details").size()))] = *waves;
  Json difference{{"mean", *finding.estimate}};
  if (finding.interval) {
    const double half =
        widen(*finding.interval, error > 0 ? *finding.standard_error / error : 1, step.value());
    finding.interval->low = *finding.estimate - half;
    finding.interval->high = *finding.estimate + half;
    difference["low"] = finding.interval->low;
    difference["high"] = finding.interval->high;
  }
  rounded["difference"] = difference;  // what a report draws of a change
  finding.details = std::move(rounded);
  finding.df = std::nullopt;
  finding.bounds = std::nullopt;
  finding.evidence.clear();
  finding.missing = 0;
  finding.message = words().message("core.rounded", {{"min_group", least}, {"step", step.value()}});
  return true;
}

void withhold_levels(const host::Measure& measure, int least, Finding& finding) {
  for (const Json::json_pointer& place : list_parts(measure, host::Grain::paired, finding))
    finding.details[place.parent_pointer()].erase(place.back());
  for (const Json::json_pointer& place : list_parts(measure, host::Grain::unpaired, finding)) {
    Json kept = Json::object();
    for (const auto& [wave, count] : finding.details.at(place).items())
      if (count.is_number() && !is_few(count.get<double>(), least)) kept[wave] = count;
    finding.details[place] = kept;
  }
  finding.missing = 0;
  if (!finding.message) finding.message = words().message("core.levels-withheld", {{"min_group", least}});
}

}  // namespace

double Step::value() const {
  return power < 0 ? digits / std::pow(10.0, -power) : digits * std::pow(10.0, power);
}

double Step::round(double exact) const {
  const double times = std::round(exact / value()) * digits;
  return power < 0 ? times / std::pow(10.0, -power) : times * std::pow(10.0, power);
}

Step choose_step(double least) {
  Step step;
  step.power = static_cast<int>(std::floor(std::log10(least))) - 1;
  for (;; ++step.power)
    for (const double digits : {1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0}) {
      step.digits = digits;
      if (step.value() >= least) return step;
    }
}

std::vector<bool> protect_changes(const host::Measure& measure, int least, const PairTable& table) {
  const Pairs pairs(measure, least, table);
  const bool has_few = pairs.has_few_anywhere();
  std::vector<bool> is_closed(table.findings.size(), false);
  for (std::size_t i = 0; i < table.findings.size(); ++i) {
    if (!table.cells[i].is_open) continue;
    if (pairs.is_rounded(i))
      is_closed[i] = !round_finding(measure, least, *table.findings[i]);
    else if (has_few)
      withhold_levels(measure, least, *table.findings[i]);
  }
  return is_closed;
}

}  // namespace tukiranka::evaluation
