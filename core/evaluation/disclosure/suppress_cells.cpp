// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/suppress_cells.hpp"
#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "core/evaluation/disclosure/make_cells.hpp"
#include "core/evaluation/disclosure/personal_details.hpp"
#include "core/evaluation/disclosure/protect_cells.hpp"
#include "core/evaluation/disclosure/protect_changes.hpp"
#include "core/evaluation/words.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Json;
using base::Table;

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

// Where the details say how many people there are; empty where n does.
Json::json_pointer place_people(const host::Measure& measure) {
  const std::string details = "/details";
  const bool is_declared = measure.people.rfind(details + "/", 0) == 0;
  return Json::json_pointer(is_declared ? measure.people.substr(details.size()) : "");
}

// Texts are counted by their speakers.
Crowd find_crowd(const host::Measure* measure, const project::Project& project) {
  Crowd crowd;
  if (rests_on_answers(measure)) crowd.rows = base::find_table(project.tables, "responses");
  if (measure != nullptr) crowd.people = place_people(*measure);
  if (crowd.people.empty()) return crowd;
  if (crowd.rows == nullptr) {
    crowd.rows = base::find_table(project.tables, "segments");
    crowd.person = {"speaker", "document"};
  }
  return crowd;
}

void suppress(Finding& finding, int min_group) {
  finding.estimate = finding.standard_error = finding.n = finding.population = std::nullopt;
  finding.interval = std::nullopt;
  finding.df = std::nullopt;
  finding.bounds = std::nullopt;
  finding.missing = 0;
  finding.details = Json::object();
  finding.evidence.clear();
  finding.message = words().message("core.suppressed", {{"min_group", min_group}});
}

Json with_of(const Plan& plan, const Finding& finding) {
  for (const AskedMeasure& asked : plan.asked)
    if (asked.id == finding.indicator) return asked.with;
  return Json::object();
}

// The same question over the same wave, whatever it is grouped by: its findings can be added up and taken
// from each other.
std::string name_question(const Plan& plan, const Finding& finding) {
  Json with = with_of(plan, finding);
  with.erase("by");
  return finding.evaluator + "\n" + finding.measure + "\n" + with.dump() + "\n" + finding.wave.value_or("");
}

// The same answers in the same wave, whatever is asked of them.
std::string name_answers(const Plan& plan, const Finding& finding) {
  const Json with = with_of(plan, finding);
  Json answers = Json::array();
  if (const auto declared = plan.declared.find(finding.indicator); declared != plan.declared.end())
    for (const std::string& key : declared->second.question)
      answers.push_back(with.value(key, Json(nullptr)));
  return finding.evaluator + "\n" + answers.dump() + "\n" + finding.wave.value_or("");
}

// A small whole of what does not rest on answers is shown: it is left open whatever its size.
std::vector<Cell> suppress_table(const std::vector<Finding*>& table, const Crowd& crowd, int least,
                                 bool shows_whole) {
  std::vector<Cell> cells = make_cells(table, crowd);
  for (Cell& cell : cells)
    if (shows_whole && cell.set == 0) cell.n = std::max(cell.n, static_cast<double>(least));
  protect_cells(cells, least);
  for (std::size_t i = 0; i < table.size(); ++i)
    if (!cells[i].is_open && !(shows_whole && !table[i]->group)) suppress(*table[i], least);
  return cells;
}

bool is_suppressed(const Finding& finding) {
  return finding.message && finding.message->code == "core.suppressed";
}

// A comparison of groups tells of each: its groups are cells of every table of the same answers, as if they
// were findings by themselves.
struct ComparedCell {
  Finding cell;
  const Finding* comparison;
  ComparedGroup group;
  bool is_closed = false;
};

std::deque<ComparedCell> list_compared_cells(const Plan& plan, const Findings& findings) {
  std::deque<ComparedCell> cells;
  for (const Finding& finding : findings.findings) {
    const host::Measure* measure = find_measure(plan, finding);
    if (measure == nullptr || !rests_on_answers(measure) || finding.group) continue;
    const Json by = with_of(plan, finding).value("by", Json("group"));
    if (!by.is_string()) continue;
    for (ComparedGroup& group : list_compared(*measure, finding)) {
      Finding cell;
      cell.wave = finding.wave;
      cell.by = by.get<std::string>();
      cell.group = group.name;
      cell.n = group.n;
      cells.push_back({std::move(cell), &finding, std::move(group), false});
    }
  }
  return cells;
}

void cut_details(const host::Measure& measure, int least, Finding& finding) {
  if (is_suppressed(finding)) return;
  if (compares_few(measure, least, finding)) return suppress(finding, least);
  // A small whole of texts is shown, and each quote of it has a reader.
  const double n = finding.group ? count_people(finding, place_people(measure)) : finding.n.value_or(0);
  if (n > 0 && n < least) return drop_personal_details(measure, finding);
  if (rests_on_answers(&measure)) drop_respondents(measure, finding);
  drop_small_cells(measure, least, finding);
}

// What is left open of one table: details, counts, and what two waves tell of those in one.
void cut_table(const host::Measure& measure, int least, const PairTable& table) {
  const std::vector<bool> is_closed = protect_changes(measure, least, table);
  std::map<std::string, std::vector<Finding*>> sets;
  std::set<std::string> counted;
  for (std::size_t i = 0; i < table.findings.size(); ++i) {
    Finding& finding = *table.findings[i];
    if (is_closed[i]) suppress(finding, least);
    cut_details(measure, least, finding);
    if (!finding.group || is_suppressed(finding)) continue;
    sets[finding.by.value_or("")].push_back(&finding);
    if (counts_few(measure, least, finding)) counted.insert(finding.by.value_or(""));
  }
  if (!rests_on_answers(&measure)) return;
  for (const auto& [by, groups] : sets) {
    drop_small_counts(measure, least, groups);
    for (Finding* finding : groups)
      if (counted.contains(by)) suppress(*finding, least);
  }
}

// The table's findings, and a cell for each compared group that none of them is of. `places` says where each
// compared group stands.
std::vector<Finding*> join_compared(const std::vector<Finding*>& table,
                                    const std::vector<ComparedCell*>& compared,
                                    std::vector<std::size_t>& places) {
  std::vector<Finding*> joined = table;
  for (ComparedCell* one : compared) {
    const auto same = std::find_if(joined.begin(), joined.end(), [&](const Finding* finding) {
      return finding->group == one->cell.group && finding->by == one->cell.by;
    });
    places.push_back(static_cast<std::size_t>(same - joined.begin()));
    if (same == joined.end()) joined.push_back(&one->cell);
  }
  return joined;
}

// Comparisons that tell of a group which some table keeps closed.
void close_compared(const std::deque<ComparedCell>& cells, int least, Findings& findings) {
  for (const ComparedCell& one : cells) {
    if (!one.is_closed) continue;
    for (Finding& finding : findings.findings) {
      if (&finding != one.comparison || is_suppressed(finding)) continue;
      if (one.group.place.empty())
        suppress(finding, least);
      else if (finding.details.contains(one.group.place))
        finding.details[one.group.place.parent_pointer()].erase(one.group.place.back());
    }
  }
}

}  // namespace

void suppress_cells(const Plan& plan, const project::Project& project, Findings& findings) {
  const base::Privacy& privacy = findings.study.privacy;
  if (!privacy.declared || privacy.min_group <= 1) return;
  const int least = privacy.min_group;
  std::deque<ComparedCell> compared = list_compared_cells(plan, findings);  // before anything is cut
  std::map<std::string, std::vector<Finding*>> tables;
  for (Finding& finding : findings.findings) tables[name_question(plan, finding)].push_back(&finding);
  for (auto& [name, table] : tables) {
    const host::Measure* measure = find_measure(plan, *table.front());
    const bool rests = rests_on_answers(measure);
    std::vector<ComparedCell*> of_table;
    for (ComparedCell& one : compared)
      if (rests && measure->compares != host::Compares::groups &&
          name_answers(plan, *one.comparison) == name_answers(plan, *table.front()))
        of_table.push_back(&one);
    std::vector<std::size_t> places;
    const std::vector<Finding*> joined = join_compared(table, of_table, places);
    std::vector<Cell> cells = suppress_table(joined, find_crowd(measure, project), least, !rests);
    for (std::size_t i = 0; i < places.size(); ++i)
      if (!cells[places[i]].is_open) of_table[i]->is_closed = true;
    cells.resize(table.size());
    if (measure != nullptr) cut_table(*measure, least, {table, cells});
  }
  close_compared(compared, least, findings);
}

}  // namespace tukiranka::evaluation
