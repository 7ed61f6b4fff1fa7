// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/drop_details.hpp"
#include <algorithm>
#include <functional>
#include <map>

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Json;
using Pointer = Json::json_pointer;

bool is_small(double n, int least) {
  return n > 0 && n < least;
}

double people_of(const Json& cell) {
  return cell.is_object() && cell.contains("n") && cell.at("n").is_number() ? cell.at("n").get<double>() : 0;
}

// The places that the manifest marks with this grain and the finding has.
std::vector<Pointer> list_parts(const host::Measure& measure, const char* grain, const Finding& finding) {
  std::vector<Pointer> places;
  if (!measure.per.is_object()) return places;
  for (const auto& [pointer, its] : measure.per.items()) {
    if (pointer.rfind("/details/", 0) != 0 || (grain != nullptr && its != grain)) continue;
    const Pointer place(pointer.substr(8));
    if (!place.empty() && finding.details.contains(place)) places.push_back(place);
  }
  return places;
}

void erase_at(Json& details, const Pointer& place) {
  details[place.parent_pointer()].erase(place.back());
}

// The cells of a list or an object: their keys (or indices) with their people, small ones first.
struct Inner {
  std::string key;
  std::size_t index = 0;
  double n = 0;
};

std::vector<Inner> list_cells(const Json& part) {
  std::vector<Inner> cells;
  std::size_t index = 0;
  for (const auto& [key, cell] : part.items()) {
    if (const double n = people_of(cell); n > 0) cells.push_back({key, index, n});
    ++index;
  }
  std::stable_sort(cells.begin(), cells.end(), [](const Inner& a, const Inner& b) { return a.n < b.n; });
  return cells;
}

// How many of the sorted cells must go. Cells that together are no more than all people divide them.
std::size_t count_hidden(const std::vector<Inner>& cells, double whole, int least) {
  double sum = 0, hidden = 0;
  std::size_t count = 0;
  for (const Inner& cell : cells) sum += cell.n;
  while (count < cells.size() && is_small(cells[count].n, least)) hidden += cells[count++].n;
  if (count == 0 || sum > whole) return count;
  const double rest = whole - sum;  // in no cell
  while (count < cells.size() && hidden + rest < least) hidden += cells[count++].n;
  return count;
}

void drop_cells_in(Json& part, double whole, int least) {
  const std::vector<Inner> cells = list_cells(part);
  const std::size_t hidden = count_hidden(cells, whole, least);
  if (part.is_object())
    for (std::size_t i = 0; i < hidden; ++i) part.erase(cells[i].key);
  std::vector<std::size_t> indices;
  for (std::size_t i = 0; part.is_array() && i < hidden; ++i) indices.push_back(cells[i].index);
  std::sort(indices.rbegin(), indices.rend());
  for (const std::size_t index : indices) part.erase(index);
}

bool is_count_table(const Json& value) {
  return value.is_object() && !value.empty() &&
         std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_number_integer(); });
}

bool has_small_count(const Json& table, int least) {
  return std::any_of(table.begin(), table.end(),
                     [least](const Json& count) { return is_small(count.get<double>(), least); });
}

// Every table of counts at or under `place`.
void visit_tables(const Json& value, const Pointer& place,
                  const std::function<void(const Pointer&, const Json&)>& visit) {
  if (is_count_table(value)) return visit(place, value);
  if (!value.is_object()) return;
  for (const auto& [key, child] : value.items()) visit_tables(child, place / key, visit);
}

// A table inside a cell takes the shares beside it along; one that is a part by itself goes alone.
void reduce_cell(Json& details, const Pointer& table, bool is_inside) {
  if (!details.contains(table)) return;
  const Pointer around = table.parent_pointer();
  if (!is_inside || people_of(details.at(around)) == 0) return erase_at(details, table);
  Json kept = Json::object();
  for (const char* key : {"n", "mean", "sd"})
    if (details.at(around).contains(key)) kept[key] = details.at(around).at(key);
  details[around] = kept;
}

}  // namespace

void drop_personal_details(const host::Measure& measure, Finding& finding) {
  for (const Pointer& place : list_parts(measure, nullptr, finding)) erase_at(finding.details, place);
}

void drop_respondents(const host::Measure& measure, Finding& finding) {
  for (const Pointer& place : list_parts(measure, "respondent", finding)) erase_at(finding.details, place);
}

void drop_small_cells(const host::Measure& measure, int least, Finding& finding) {
  for (const Pointer& place : list_parts(measure, "group", finding))
    drop_cells_in(finding.details[place], finding.n.value_or(0), least);
}

bool compares_few(const host::Measure& measure, int least, const Finding& finding) {
  if (!measure.compares_groups) return false;
  const std::vector<Pointer> parts = list_parts(measure, "group", finding);
  return std::any_of(parts.begin(), parts.end(), [&](const Pointer& place) {
    return is_small(people_of(finding.details.at(place)), least);
  });
}

void drop_small_counts(const host::Measure& measure, int least, const std::vector<Finding*>& groups) {
  std::map<std::string, bool> small;  // place -> whether it lies inside a part
  for (const Finding* finding : groups)
    for (const Pointer& place : list_parts(measure, "group", *finding))
      visit_tables(finding->details.at(place), place, [&](const Pointer& at, const Json& table) {
        if (has_small_count(table, least)) small[at.to_string()] = at != place;
      });
  for (Finding* finding : groups)
    for (const auto& [place, is_inside] : small) reduce_cell(finding->details, Pointer(place), is_inside);
}

}  // namespace tukiranka::evaluation
