// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/suppress_cells.hpp"
#include <algorithm>
#include <map>

#include "core/evaluation/words.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Json;

const host::Measure* find_measure(const Plan& plan, const Finding& finding) {
  for (const PlannedCall& call : plan.calls)
    if (call.evaluator.id == finding.evaluator)
      for (const host::Measure& measure : call.evaluator.measures)
        if (measure.id == finding.measure) return &measure;
  return nullptr;
}

// Answers of single persons stand behind it, so a small whole is as telling as a small group. Ties, tasks and
// risks are counted by the network and the documents themselves.
bool rests_on_answers(const host::Measure* measure) {
  return measure != nullptr && std::find(measure->tables_needed.begin(), measure->tables_needed.end(),
                                         "responses") != measure->tables_needed.end();
}

void suppress(Finding& finding, int min_group) {
  finding.estimate = finding.standard_error = finding.n = finding.population = std::nullopt;
  finding.interval = std::nullopt;
  finding.missing = 0;
  finding.details = Json::object();
  finding.evidence.clear();
  finding.message = words().message("core.suppressed", {{"min_group", min_group}});
}

bool is_small(const Finding& finding, int min_group) {
  return finding.n.value_or(0) < min_group && finding.n.value_or(0) > 0;
}

void drop_personal_details(const host::Measure* measure, Finding& finding) {
  if (measure == nullptr || !measure->per.is_object()) return;
  for (const auto& [pointer, grain] : measure->per.items()) {
    if (pointer.rfind("/details/", 0) != 0) continue;
    const Json::json_pointer place(pointer.substr(8));
    if (!place.empty() && finding.details.contains(place))
      finding.details[place.parent_pointer()].erase(place.back());
  }
}

// Groups of one indicator, wave and `by`.
using Sets = std::map<std::string, std::vector<Finding*>>;

Sets collect_sets(Findings& findings) {
  Sets sets;
  for (Finding& finding : findings.findings)
    if (finding.group)
      sets[finding.indicator + "\n" + finding.wave.value_or("") + "\n" + finding.by.value_or("")].push_back(
          &finding);
  return sets;
}

void suppress_set(std::vector<Finding*>& set, int min_group) {
  std::stable_sort(set.begin(), set.end(),
                   [](const Finding* a, const Finding* b) { return a->n.value_or(0) < b->n.value_or(0); });
  std::vector<Finding*> open;
  std::size_t suppressed = 0;
  for (Finding* finding : set) {
    if (is_small(*finding, min_group)) {
      suppress(*finding, min_group);
      ++suppressed;
    } else if (finding->n.value_or(0) > 0) {
      open.push_back(finding);
    }
  }
  if (suppressed == 1 && !open.empty()) suppress(*open.front(), min_group);
}

}  // namespace

void suppress_cells(const Plan& plan, Findings& findings) {
  const base::Privacy& privacy = findings.study.privacy;
  if (!privacy.declared || privacy.min_group <= 1) return;
  for (auto& [name, set] : collect_sets(findings)) suppress_set(set, privacy.min_group);
  for (Finding& finding : findings.findings) {
    const host::Measure* measure = find_measure(plan, finding);
    if (!is_small(finding, privacy.min_group)) continue;
    if (!finding.group && rests_on_answers(measure))
      suppress(finding, privacy.min_group);
    else
      drop_personal_details(measure, finding);
  }
}

}  // namespace tukiranka::evaluation
