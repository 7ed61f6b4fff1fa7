// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/suppress_cells.hpp"
#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include "core/evaluation/drop_details.hpp"
#include "core/evaluation/protect_cells.hpp"
#include "core/evaluation/protect_pairs.hpp"
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

void suppress(Finding& finding, int min_group) {
  finding.estimate = finding.standard_error = finding.n = finding.population = std::nullopt;
  finding.interval = std::nullopt;
  finding.missing = 0;
  finding.details = Json::object();
  finding.evidence.clear();
  finding.message = words().message("core.suppressed", {{"min_group", min_group}});
}

// People behind a finding; where none counts, those who were silent: that all of three were is telling too.
double people_of(const Finding& finding) {
  const double n = finding.n.value_or(0);
  return n > 0 ? n : static_cast<double>(finding.missing);
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
  for (const char* key : {"items", "scale"}) answers.push_back(with.value(key, Json(nullptr)));
  return finding.evaluator + "\n" + answers.dump() + "\n" + finding.wave.value_or("");
}

// Which groups each row belongs to, one name per partition; rows alike in all are one atom.
class Atoms {
 public:
  Atoms(const Table* responses, const std::vector<std::string>& partitions,
        const std::optional<std::string>& wave) {
    if (responses == nullptr) return;
    std::vector<const base::Column*> columns;
    for (const std::string& by : partitions) columns.push_back(responses->find(by));
    if (std::find(columns.begin(), columns.end(), nullptr) != columns.end()) return;
    const base::Column* const waves = responses->find("wave");
    for (std::int64_t row = 0; row < responses->rows; ++row) {
      if (wave && waves != nullptr && !waves->is_null(row) && waves->text_at(row) != *wave) continue;
      std::vector<std::string> names;
      for (const base::Column* column : columns) names.emplace_back(name_at(*column, row));
      ++people_[names];
    }
  }

  [[nodiscard]] bool is_known() const { return !people_.empty(); }
  [[nodiscard]] std::size_t count() const { return people_.size(); }

  // The cell of the rows with this group in that partition; of all rows without a group.
  [[nodiscard]] Cell make_cell(const Finding& finding, std::size_t partition) const {
    Cell cell{{}, people_of(finding), 0, finding.group ? partition + 1 : 0, true};
    for (const auto& [names, people] : people_) {
      const bool is_in = !finding.group || names[partition] == *finding.group;
      cell.atoms.push_back(is_in ? 1 : 0);
      cell.size += is_in ? people : 0;
    }
    return cell;
  }

 private:
  static std::string name_at(const base::Column& column, std::int64_t row) {
    if (column.is_null(row)) return "\n";  // no group is called so
    if (const auto number = column.number_at(row)) return Json(*number).dump();
    return std::string(column.text_at(row));
  }
  std::map<std::vector<std::string>, double> people_;
};

// Without rows to look at: the groups are atoms of one partition, and one more is in none of them.
std::vector<Cell> make_plain_cells(const std::vector<Finding*>& table) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < table.size(); ++i) {
    Cell cell{std::vector<char>(table.size() + 1, table[i]->group ? 0 : 1), people_of(*table[i]),
              people_of(*table[i]), table[i]->group ? 1U : 0U, true};
    cell.atoms[i] = 1;
    if (!table[i]->group)  // no atom of its own
      for (std::size_t j = 0; j < table.size(); ++j) cell.atoms[j] = table[j]->group ? 1 : 0;
    cells.push_back(std::move(cell));
  }
  return cells;
}

std::vector<std::string> list_partitions(const std::vector<Finding*>& table) {
  std::vector<std::string> partitions;
  for (const Finding* finding : table)
    if (finding->group &&
        std::find(partitions.begin(), partitions.end(), finding->by.value_or("")) == partitions.end())
      partitions.push_back(finding->by.value_or(""));
  return partitions;
}

std::vector<Cell> make_cells(const std::vector<Finding*>& table, const Table* responses) {
  const std::vector<std::string> partitions = list_partitions(table);
  const Atoms atoms(responses, partitions, table.front()->wave);
  if (!atoms.is_known()) return make_plain_cells(table);
  std::vector<Cell> cells;
  for (const Finding* finding : table) {
    const auto at = std::find(partitions.begin(), partitions.end(), finding->by.value_or(""));
    cells.push_back(atoms.make_cell(*finding, static_cast<std::size_t>(at - partitions.begin())));
  }
  return cells;
}

// A small whole of what does not rest on answers is shown: it is left open whatever its size.
std::vector<Cell> suppress_table(const std::vector<Finding*>& table, const Table* responses, int least,
                                 bool shows_whole) {
  std::vector<Cell> cells = make_cells(table, responses);
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
  const double n = finding.n.value_or(0);
  if (n > 0 && n < least) return drop_personal_details(measure, finding);
  if (rests_on_answers(&measure)) drop_respondents(measure, finding);
  drop_small_cells(measure, least, finding);
}

// What is left open of one table: details, counts, and what two waves tell of those in one.
void cut_table(const host::Measure& measure, int least, const PairTable& table) {
  const std::vector<bool> is_closed = protect_pairs(measure, least, table);
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
      if (rests && !measure->compares_groups &&
          name_answers(plan, *one.comparison) == name_answers(plan, *table.front()))
        of_table.push_back(&one);
    std::vector<std::size_t> places;
    const std::vector<Finding*> joined = join_compared(table, of_table, places);
    std::vector<Cell> cells = suppress_table(
        joined, rests ? base::find_table(project.tables, "responses") : nullptr, least, !rests);
    for (std::size_t i = 0; i < places.size(); ++i)
      if (!cells[places[i]].is_open) of_table[i]->is_closed = true;
    cells.resize(table.size());
    if (measure != nullptr) cut_table(*measure, least, {table, cells});
  }
  close_compared(compared, least, findings);
}

}  // namespace tukiranka::evaluation
