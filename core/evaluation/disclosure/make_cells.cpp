// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/make_cells.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

namespace tukiranka::evaluation {
namespace {

using base::Column;
using base::Finding;
using base::Json;
using base::Table;

// Which groups each row belongs to, one name per partition; rows alike in all are one atom.
class Atoms {
 public:
  Atoms(const Crowd& crowd, const std::vector<std::string>& partitions,
        const std::optional<std::string>& wave) {
    if (crowd.rows == nullptr) return;
    const Table& table = *crowd.rows;
    std::vector<const Column*> columns;
    for (const std::string& by : partitions) columns.push_back(table.find(by));
    if (std::find(columns.begin(), columns.end(), nullptr) != columns.end()) return;
    const Column* const waves = table.find("wave");
    std::set<std::vector<std::string>> counted;  // a person of several rows, once in each atom
    for (std::int64_t row = 0; row < table.rows; ++row) {
      if (wave && waves != nullptr && !waves->is_null(row) && waves->text_at(row) != *wave) continue;
      std::vector<std::string> names;
      for (const Column* column : columns) names.emplace_back(name_at(*column, row));
      double& people = people_[names];
      names.push_back(name_person(crowd, row));
      if (crowd.person.empty() || counted.insert(std::move(names)).second) ++people;
    }
  }

  [[nodiscard]] bool is_known() const { return !people_.empty(); }

  // The cell of the rows with this group in that partition; of all rows without a group.
  [[nodiscard]] Cell make_cell(const Finding& finding, double n, std::size_t partition) const {
    Cell cell{{}, n, 0, finding.group ? partition + 1 : 0, true};
    for (const auto& [names, people] : people_) {
      const bool is_in = !finding.group || names[partition] == *finding.group;
      cell.atoms.push_back(is_in ? 1 : 0);
      cell.size += is_in ? people : 0;
    }
    return cell;
  }

 private:
  static std::string name_at(const Column& column, std::int64_t row) {
    if (column.is_null(row)) return "\n";           // no group is called so
    if (const auto number = column.number_at(row))  // as a plugin writes it: 3, not 3.0
      return std::floor(*number) == *number && std::abs(*number) < 1e15
                 ? std::to_string(static_cast<std::int64_t>(*number))
                 : Json(*number).dump();
    return std::string(column.text_at(row));
  }
  static std::string name_person(const Crowd& crowd, std::int64_t row) {
    for (const char* name : crowd.person)
      if (const Column* column = crowd.rows->find(name); column != nullptr && !column->is_null(row))
        return name + std::string("=") + std::string(column->text_at(row));
    return "row=" + std::to_string(row);
  }
  std::map<std::vector<std::string>, double> people_;
};

// Without rows to look at: the groups are atoms of one partition, and one more is in none of them.
std::vector<Cell> make_plain_cells(const std::vector<Finding*>& table, const Crowd& crowd) {
  std::vector<Cell> cells;
  for (std::size_t i = 0; i < table.size(); ++i) {
    const double people = count_people(*table[i], crowd.people);
    Cell cell{std::vector<char>(table.size() + 1, table[i]->group ? 0 : 1), people, people,
              table[i]->group ? 1U : 0U, true};
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

}  // namespace

double count_people(const Finding& finding, const Json::json_pointer& people) {
  double n = finding.n.value_or(0);
  if (!people.empty() && finding.details.contains(people) && finding.details.at(people).is_number())
    n = finding.details.at(people).get<double>();
  return n > 0 ? n : static_cast<double>(finding.missing);
}

std::vector<Cell> make_cells(const std::vector<Finding*>& table, const Crowd& crowd) {
  const std::vector<std::string> partitions = list_partitions(table);
  const Atoms atoms(crowd, partitions, table.front()->wave);
  if (!atoms.is_known()) return make_plain_cells(table, crowd);
  std::vector<Cell> cells;
  for (const Finding* finding : table) {
    const auto at = std::find(partitions.begin(), partitions.end(), finding->by.value_or(""));
    cells.push_back(atoms.make_cell(*finding, count_people(*finding, crowd.people),
                                    static_cast<std::size_t>(at - partitions.begin())));
  }
  return cells;
}

}  // namespace tukiranka::evaluation
