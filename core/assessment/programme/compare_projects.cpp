// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/programme/compare_projects.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/assessment/pool/mixture.hpp"
#include "core/assessment/programme/correlate_partially.hpp"
#include "core/assessment/programme/rank_projects.hpp"
#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using Group = std::vector<const ProjectScores*>;

const UnitScore* find_unit(const ProjectScores& project, const std::string& id, UnitKind kind) {
  for (const UnitScore& unit : project.units)
    if (unit.id == id && unit.kind == kind) return &unit;
  return nullptr;
}

// Why this result is not compared; empty: it is.
std::string find_refusal(const UnitScore* unit) {
  if (unit == nullptr || !unit->score || !unit->standard_deviation) return "programme.no-score";
  if (unit->said == LevelSaying::contested) return "programme.contested";
  return unit->said == LevelSaying::not_assessed ? "programme.covers-too-little" : "";
}

// Of a mixture over τ, on the scale; never without the point value that stands beside it.
Spread spread_of(const Mixture& mixture, double point, double level) {
  const double tail = (1 - level) / 2;
  return {std::clamp(std::min(point, quantile_of(mixture, tail)), 0.0, 1.0),
          std::clamp(std::max(point, quantile_of(mixture, 1 - tail)), 0.0, 1.0)};
}

Mixture mix_projects(const RandomEffects& fit, std::size_t i) {
  Mixture mixture;
  for (const ShrinkageNode& node : fit.nodes)
    mixture.push_back({node.weight, node.given.shrunken[i].mean, node.given.shrunken[i].sd});
  return mixture;
}

Mixture mix_means(const RandomEffects& fit) {
  Mixture mixture;
  for (const ShrinkageNode& node : fit.nodes)
    mixture.push_back({node.weight, node.given.mean, node.given.mean_sd});
  return mixture;
}

// Of τ, between the nodes that carry its weight.
Spread spread_of_tau(const RandomEffects& fit, double level) {
  const double tail = (1 - level) / 2, point = std::sqrt(fit.best.tau_squared);
  Spread spread{point, point};
  double below = 0;
  for (const ShrinkageNode& node : fit.nodes) {
    const double tau = std::sqrt(node.given.tau_squared);
    if (below < tail) spread.low = std::min(point, tau);
    if (below < 1 - tail) spread.high = std::max(point, tau);
    below += node.weight;
  }
  return spread;
}

double mid_rank_of(double score, const std::vector<Standing>& all) {
  double below = 0;
  for (const Standing& other : all) below += other.score < score ? 1 : other.score == score ? 0.5 : 0;
  return 100 * below / static_cast<double>(all.size());
}

void add_percentiles(std::vector<Standing>& standings) {
  const auto n = static_cast<double>(standings.size());
  const auto at = [&](double rank) { return 100 * (n - rank + 0.5) / n; };
  for (Standing& one : standings)
    one.percentile = Percentile{mid_rank_of(one.score, standings),
                                at(one.rank),
                                {at(one.rank_interval.high), at(one.rank_interval.low)}};
}

void stand(Benchmark& benchmark, const std::string& model, const ProgrammeRules& rules) {
  std::vector<Estimate> estimates;
  std::vector<std::string> names;
  for (const Standing& one : benchmark.standings) {
    estimates.push_back({one.score, one.standard_deviation * one.standard_deviation});
    names.push_back(one.project);
  }
  const auto fit = fit_random_effects(estimates);
  if (!fit) {
    for (const Standing& one : benchmark.standings)
      benchmark.left_out.push_back({one.project, words().message("programme.alone")});
    benchmark.standings.clear();
    return;
  }
  benchmark.mean = fit->best.mean;
  benchmark.tau = std::sqrt(fit->best.tau_squared);
  benchmark.mean_interval = spread_of(mix_means(*fit), fit->best.mean, rules.level);
  benchmark.tau_interval = spread_of_tau(*fit, rules.level);
  const auto ranks = rank_projects(*fit, names,
                                   {rules.top, rules.level, rules.draws, rules.seed,
                                    model + "\n" + base::name_of(benchmark.kind) + benchmark.id});
  for (std::size_t i = 0; i < names.size(); ++i) {
    Standing& one = benchmark.standings[i];
    const Mixture mixture = mix_projects(*fit, i);
    one.shrunken = fit->best.shrunken[i].mean;
    one.weight = fit->best.shrunken[i].weight;
    one.shrunken_sd = sd_of(mixture);
    one.shrunken_interval = spread_of(mixture, one.shrunken, rules.level);
    one.rank = ranks[i].expected;
    one.rank_interval = {ranks[i].low, ranks[i].high};
    one.p_top = ranks[i].p_top;
  }
  if (names.size() >= rules.percentiles_from) add_percentiles(benchmark.standings);
}

Benchmark compare_unit(const Group& group, const UnitScore& named, const ProgrammeRules& rules) {
  Benchmark benchmark{named.id, named.kind, named.parent, named.role, named.title, {}, {}, {}, {}, {}, {}};
  for (const ProjectScores* project : group) {
    const UnitScore* unit = find_unit(*project, named.id, named.kind);
    if (const std::string refusal = find_refusal(unit); !refusal.empty()) {
      benchmark.left_out.push_back({project->id, words().message(refusal)});
      continue;
    }
    Standing standing;
    standing.project = project->id;
    standing.score = *unit->score;
    standing.standard_deviation = *unit->standard_deviation;
    standing.interval = unit->interval;
    benchmark.standings.push_back(standing);
  }
  stand(benchmark, group.front()->model_hash, rules);
  return benchmark;
}

// A root without a number of its own is nobody's result.
bool is_unused_root(const Group& group, const UnitScore& unit) {
  if (unit.kind != UnitKind::node || !unit.parent.empty()) return false;
  return std::none_of(group.begin(), group.end(), [&](const ProjectScores* project) {
    const UnitScore* same = find_unit(*project, unit.id, unit.kind);
    return same != nullptr && same->score;
  });
}

Number usable_score(const ProjectScores& project, const std::string& id) {
  for (const UnitKind kind : {UnitKind::criterion, UnitKind::node})
    if (const UnitScore* unit = find_unit(project, id, kind); find_refusal(unit).empty()) return unit->score;
  return std::nullopt;
}

Association associate(const Group& group, const model::Link& link, const std::vector<model::Link>& links,
                      const ProgrammeRules& rules) {
  Association association{link.from, link.to, {}, 0, {}, {}, {}};
  for (const model::Link& other : links)
    if (other.to == link.to && other.from != link.from) association.given.push_back(other.from);
  std::vector<std::string> ids{link.from, link.to};
  ids.insert(ids.end(), association.given.begin(), association.given.end());
  std::vector<std::vector<double>> columns(ids.size());
  for (const ProjectScores* project : group) {
    std::vector<double> row;
    for (const std::string& id : ids)
      if (const Number score = usable_score(*project, id)) row.push_back(*score);
    if (row.size() < ids.size()) continue;
    ++association.n;
    for (std::size_t i = 0; i < ids.size(); ++i) columns[i].push_back(row[i]);
  }
  if (association.n < rules.associations_from) {
    association.reason =
        words().message("programme.link-few", {{"n", association.n}, {"least", rules.associations_from}});
  } else if (const auto found = correlate_partially(columns, rules.level)) {
    association.correlation = found->r;
    association.interval = Spread{found->low, found->high};
  } else {
    association.reason = words().message("programme.link-constant");
  }
  return association;
}

ProgrammeGroup compare_group(const Group& group, const ProgrammeRules& rules) {
  const ProjectScores& first = *group.front();
  ProgrammeGroup result;
  result.model_id = first.model_id;
  result.model_version = first.model_version;
  result.model_hash = first.model_hash;
  result.model_title = first.model_title;
  result.levels = first.levels;
  for (const ProjectScores* project : group) result.projects.push_back(project->id);
  for (const UnitScore& unit : first.units)
    if (!is_unused_root(group, unit)) result.benchmarks.push_back(compare_unit(group, unit, rules));
  if (group.size() >= 2) result.notes.push_back(words().message("programme.reading"));
  if (group.size() < 2) result.notes.push_back(words().message("programme.alone-group"));
  if (group.size() < rules.percentiles_from)
    result.notes.push_back(words().message("programme.few-percentiles",
                                           {{"n", group.size()}, {"least", rules.percentiles_from}}));
  if (first.links.empty()) return result;
  if (group.size() < rules.associations_from) {
    result.notes.push_back(words().message("programme.few-associations",
                                           {{"n", group.size()}, {"least", rules.associations_from}}));
    return result;
  }
  for (const model::Link& link : first.links)
    result.associations.push_back(associate(group, link, first.links, rules));
  result.notes.push_back(words().message("programme.association"));
  return result;
}

}  // namespace

Programme compare_projects(std::vector<ProjectScores> projects, const ProgrammeRules& rules) {
  Programme programme;
  programme.rules = rules;
  programme.projects = std::move(projects);
  std::stable_sort(programme.projects.begin(), programme.projects.end(),
                   [](const ProjectScores& a, const ProjectScores& b) { return a.id < b.id; });
  std::map<std::string, Group> groups;
  for (const ProjectScores& project : programme.projects)
    groups[project.model_id + "\n" + project.model_hash].push_back(&project);
  std::vector<const Group*> order;
  for (const auto& [key, group] : groups) order.push_back(&group);
  std::stable_sort(order.begin(), order.end(),
                   [](const Group* a, const Group* b) { return a->size() > b->size(); });
  for (const Group* group : order) programme.groups.push_back(compare_group(*group, rules));
  if (groups.size() > 1)
    programme.notes.push_back(words().message("programme.models-apart", {{"count", groups.size()}}));
  std::set<base::WaveRole> waves;
  for (const ProjectScores& project : programme.projects) waves.insert(project.wave_role);
  if (waves.size() > 1) programme.notes.push_back(words().message("programme.waves-differ"));
  return programme;
}

}  // namespace tukiranka::assessment
