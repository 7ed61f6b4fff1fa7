// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/measures/items.hpp"
#include <algorithm>
#include <map>
#include <numeric>

#include "plugins/survey/mathematics/no_answer.hpp"

namespace tukiranka::survey {
namespace {

struct ItemRow {
  ChosenItem item;
  std::string scale;
};

std::optional<double> number_at(const std::optional<sdk::Column>& column, std::int64_t row) {
  if (!column || column->is_null(row)) return std::nullopt;
  return column->number(row);
}

std::vector<ItemRow> list_items(const sdk::Input& input) {
  std::vector<ItemRow> rows;
  const sdk::Table* table = input.table("items");
  if (table == nullptr) return rows;
  const auto id = table->find("item"), scale = table->find("scale"), reverse = table->find("reverse"),
             options = table->find("options");
  for (std::int64_t row = 0; id && row < table->rows(); ++row)
    rows.push_back(
        {{std::string(id->text(row)), number_at(table->find("low"), row), number_at(table->find("high"), row),
          number_at(reverse, row).value_or(0) != 0, number_at(options, row), static_cast<std::size_t>(row)},
         scale ? std::string(scale->text(row)) : std::string()});
  return rows;
}

// The items of all declared factors, each once, in the order declared.
std::vector<std::string> list_factor_items(const sdk::Json& factors) {
  std::vector<std::string> ids;
  for (const auto& [factor, items] : factors.items())
    for (const sdk::Json& item : items)
      if (std::find(ids.begin(), ids.end(), item.get<std::string>()) == ids.end())
        ids.push_back(item.get<std::string>());
  return ids;
}

std::vector<std::string> choose_ids(const sdk::Asked& asked, const std::vector<ItemRow>& rows) {
  if (asked.with.contains("factors")) return list_factor_items(asked.with.at("factors"));
  if (asked.with.contains("items")) return asked.with.at("items").get<std::vector<std::string>>();
  const std::string scale = asked.get("scale", std::string());
  std::vector<std::string> ids;
  std::string known;
  for (const ItemRow& row : rows) {
    if (scale.empty() || row.scale == scale) ids.push_back(row.item.id);
    if (known.find("\"" + row.scale + "\"") == std::string::npos)
      known += (known.empty() ? "\"" : ", \"") + row.scale + "\"";
  }
  if (ids.empty() && !scale.empty())
    throw sdk::Problem("survey.unknown-scale",
                       "no item has the scale \"" + scale + "\" (known: " + known + ")");
  return ids;
}

std::string without_digits(std::string id) {
  std::erase_if(id, [](char c) { return c >= '0' && c <= '9'; });
  return id;
}

}  // namespace

std::string suggest_item(const sdk::Input& input, const std::string& id) {
  std::vector<std::string> known;
  for (const ItemRow& row : list_items(input))
    if (without_digits(row.item.id) != without_digits(id))  // q3 is no slip of q2
      known.push_back(row.item.id);
  return sdk::find_nearest(id, known, id.size() < 6 ? 1 : 2);  // more edits look like no slip
}

ChosenItems choose_items(const sdk::Input& input, const sdk::Asked& asked) {
  ChosenItems chosen;
  const std::vector<ItemRow> rows = list_items(input);
  const sdk::Table& responses = *input.table("responses");
  for (const std::string& id : choose_ids(asked, rows)) {
    const auto known =
        std::find_if(rows.begin(), rows.end(), [&](const auto& row) { return row.item.id == id; });
    if (!responses.find(id) || known == rows.end()) {
      chosen.absent.push_back(id);
      continue;
    }
    if (known->item.is_reversed && (!known->item.low || !known->item.high))
      throw sdk::Problem("survey.no-range",
                         "the item \"" + id +
                             "\" is reversed, and its scale declares no low and high to turn "
                             "it in");
    chosen.items.push_back(known->item);
  }
  return chosen;
}

Answers read_answers(const sdk::Table& responses, const ChosenItems& items,
                     const std::vector<std::int64_t>& rows) {
  Answers answers(rows.size());
  const bool is_whole = static_cast<std::int64_t>(rows.size()) == responses.rows();  // rows ascend
  for (const ChosenItem& item : items.items) {
    const sdk::Column column = *responses.find(item.id);
    const double* numbers = column.has_nulls() ? nullptr : column.numbers();
    if (numbers != nullptr && is_whole && !item.is_reversed) {
      answers.lend({numbers, rows.size()});
      continue;
    }
    std::vector<double> values(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
      values[i] = numbers != nullptr        ? numbers[rows[i]]
                  : column.is_null(rows[i]) ? nan
                                            : column.number(rows[i]);
    if (item.is_reversed)
      for (double& value : values) value = *item.low + *item.high - value;
    answers.own(std::move(values));
  }
  return answers;
}

ChosenItems as_answered(ChosenItems items) {
  for (ChosenItem& item : items.items) item.is_reversed = false;
  std::stable_sort(items.items.begin(), items.items.end(),
                   [](const ChosenItem& a, const ChosenItem& b) { return a.place < b.place; });
  return items;
}

Scoring scoring_of(const sdk::Asked& asked) {
  const std::string rule = asked.get("scoring", std::string("half"));
  return rule == "any" ? Scoring::any : rule == "all" ? Scoring::all : Scoring::half;
}

std::vector<double> read_weights(const sdk::Table& responses, const std::vector<std::int64_t>& rows) {
  const auto column = responses.find("weight");
  if (!column || column->is_text()) return {};
  std::vector<double> weights;
  bool has_any = false;
  for (const std::int64_t row : rows) {
    weights.push_back(column->is_null(row) ? nan : column->number(row));
    has_any = has_any || !column->is_null(row);
  }
  return has_any ? weights : std::vector<double>();
}

}  // namespace tukiranka::survey
