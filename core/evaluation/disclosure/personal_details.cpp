// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/personal_details.hpp"
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

// Every place that fits `pattern`, in which a part * stands for any key.
void add_places(const Json& details, const Pointer& pattern, std::vector<Pointer>& places) {
  std::vector<std::string> keys;
  for (Pointer rest = pattern; !rest.empty(); rest = rest.parent_pointer()) keys.push_back(rest.back());
  std::vector<Pointer> found{Pointer()};
  for (auto key = keys.rbegin(); key != keys.rend(); ++key) {
    std::vector<Pointer> deeper;
    for (const Pointer& place : found) {
      const Json& here = details.at(place);
      if (*key != "*" && details.contains(place / *key)) deeper.push_back(place / *key);
      if (*key == "*" && here.is_object())
        for (const auto& [child, value] : here.items()) deeper.push_back(place / child);
    }
    found = std::move(deeper);
  }
  places.insert(places.end(), found.begin(), found.end());
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

// All counts, or how many of n people said so.
bool is_count_table(const Json& value) {
  if (!value.is_object() || value.empty()) return false;
  if (people_of(value) > 0 && value.contains("count") && value.at("count").is_number_integer()) return true;
  return std::all_of(value.begin(), value.end(), [](const Json& one) { return one.is_number_integer(); });
}

bool has_small_count(const Json& table, int least) {
  if (const double n = people_of(table); n > 0 && table.contains("count")) {
    const double count = table.at("count").get<double>();
    return is_small(count, least) || is_small(n - count, least);
  }
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

// Single counts (so many up, so many down) that are parts of their own make a table with those beside them.
void visit_counts(const Json& details, const std::vector<Pointer>& parts,
                  const std::function<void(const Pointer&, const Json&)>& visit) {
  std::map<std::string, Json> tables;
  for (const Pointer& place : parts)
    if (details.at(place).is_number_integer())
      tables[place.parent_pointer().to_string()][place.back()] = details.at(place);
  for (const auto& [around, table] : tables) visit(Pointer(around), table);
}

// A table inside a cell takes the shares beside it along; one that is a part by itself goes alone.
void reduce_cell(Json& details, const Pointer& table, bool is_inside) {
  if (!details.contains(table)) return;
  const Pointer around = people_of(details.at(table)) > 0 ? table : table.parent_pointer();
  if (!is_inside || people_of(details.at(around)) == 0) return erase_at(details, table);
  Json kept = Json::object();
  for (const char* key : {"n", "mean", "sd"})
    if (details.at(around).contains(key)) kept[key] = details.at(around).at(key);
  details[around] = kept;
}

}  // namespace

std::vector<Pointer> list_parts(const host::Measure& measure, std::optional<host::Grain> grain,
                                const Finding& finding) {
  std::vector<Pointer> places;
  if (!measure.per.is_object()) return places;
  for (const auto& [pointer, its] : measure.per.items())
    if (pointer.rfind("/details/", 0) == 0 && (!grain || its == base::name_of(*grain)))
      add_places(finding.details, Pointer(pointer.substr(8)), places);
  return places;
}

void drop_personal_details(const host::Measure& measure, Finding& finding) {
  for (const Pointer& place : list_parts(measure, std::nullopt, finding)) erase_at(finding.details, place);
}

void drop_respondents(const host::Measure& measure, Finding& finding) {
  for (const Pointer& place : list_parts(measure, host::Grain::respondent, finding))
    erase_at(finding.details, place);
}

void drop_small_cells(const host::Measure& measure, int least, Finding& finding) {
  for (const Pointer& place : list_parts(measure, host::Grain::group, finding))
    drop_cells_in(finding.details[place], finding.n.value_or(0), least);
}

bool compares_few(const host::Measure& measure, int least, const Finding& finding) {
  if (measure.compares != host::Compares::groups) return false;
  const std::vector<Pointer> parts = list_parts(measure, host::Grain::group, finding);
  return std::any_of(parts.begin(), parts.end(), [&](const Pointer& place) {
    return is_small(people_of(finding.details.at(place)), least);
  });
}

void drop_small_counts(const host::Measure& measure, int least, const std::vector<Finding*>& groups) {
  std::map<std::string, bool> small;  // place -> whether it lies inside a part
  for (const Finding* finding : groups) {
    const std::vector<Pointer> parts = list_parts(measure, host::Grain::group, *finding);
    for (const Pointer& place : parts)
      visit_tables(finding->details.at(place), place, [&](const Pointer& at, const Json& table) {
        if (has_small_count(table, least)) small[at.to_string()] = at != place;
      });
    visit_counts(finding->details, parts, [&](const Pointer& around, const Json& table) {
      for (const auto& [key, count] : table.items())
        if (has_small_count(table, least)) small[(around / key).to_string()] = false;
    });
  }
  for (Finding* finding : groups) {
    for (const auto& [place, is_inside] : small) reduce_cell(finding->details, Pointer(place), is_inside);
    for (const Pointer& place : list_parts(measure, host::Grain::answers, *finding))
      erase_at(finding->details, place);
  }
}

bool counts_few(const host::Measure& measure, int least, const Finding& finding) {
  const std::vector<Pointer> places = list_parts(measure, host::Grain::count, finding);
  return std::any_of(places.begin(), places.end(), [&](const Pointer& place) {
    const double count = finding.details.at(place).get<double>();
    return is_small(count, least) || is_small(finding.n.value_or(0) - count, least);
  });
}

std::vector<ComparedGroup> list_compared(const host::Measure& measure, const Finding& finding) {
  std::vector<ComparedGroup> groups;
  if (measure.compares != host::Compares::groups) return groups;
  for (const Pointer& place : list_parts(measure, host::Grain::group, finding)) {
    const Json& part = finding.details.at(place);
    if (people_of(part) > 0 && part.contains("group"))
      groups.push_back({part.at("group").get<std::string>(), people_of(part), Pointer()});
    else if (part.is_object())
      for (const auto& [name, cell] : part.items())
        if (people_of(cell) > 0) groups.push_back({name, people_of(cell), place / name});
  }
  return groups;
}

}  // namespace tukiranka::evaluation
