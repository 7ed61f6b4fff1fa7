// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_items.hpp"
#include <algorithm>
#include <set>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/roles/instrument_items.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

// Names that a plugin finds in the table beside the items.
const std::set<std::string>& fixed_columns() {
  static const std::set<std::string> names{"respondent", "wave", "perspective", "group", "weight"};
  return names;
}

class ItemReader {
 public:
  ItemReader(Reading& reading, const DataEntry& entry, const Records& records)
      : reading_(reading), entry_(entry), records_(records) {
    instrument_ = read_instrument_items(reading);
    list_.scales = instrument_.scales;
    if (const auto scales = entry.json.find("scales"); scales != entry.json.end() && scales->is_object())
      for (const auto& [id, scale] : scales->items())
        list_.scales[id] =
            read_scale(id, scale, entry.pointer + "/scales/" + base::pointer_part(id), reading.problems);
    default_scale_ = text_at(entry.json, "scale");
    if (!default_scale_.empty()) check_scale(default_scale_, entry.pointer + "/scale");
  }

  ItemList read() {
    const auto items = entry_.json.find("items");
    if (items == entry_.json.end()) {
      take_from_instrument();
    } else if (!items->is_array()) {
      report("TK-P017", entry_.pointer + "/items", "\"items\" is not a list",
             R"(write ["q1", "q2"] or [{"id": "q1", "column": "Q1"}])");
    } else {
      for (std::size_t i = 0; i < items->size(); ++i)
        read_item(items->at(i), entry_.pointer + "/items/" + std::to_string(i));
    }
    check_waves();
    return std::move(list_);
  }

 private:
  void report(const char* code, const std::string& where, const std::string& text, const std::string& hint) {
    reading_.problems.add(base::make_error(code, where, text, hint));
  }

  void check_scale(const std::string& id, const std::string& where) {
    if (list_.scales.count(id) > 0) return;
    std::vector<std::string> known;
    for (const auto& [name, scale] : list_.scales) known.push_back(name);
    report("TK-P015", where, "there is no scale \"" + id + "\"",
           known.empty() ? R"(declare it in "scales": {")" + id + R"(": {"low": 1, "high": 5}})"
                         : base::suggest(id, known));
  }

  void take_from_instrument() {
    std::vector<std::string> absent;
    for (const InstrumentItem& known : instrument_.items) {
      const auto cell = find_column(records_, known.id);
      if (!cell) {
        absent.push_back(known.id);
        continue;
      }
      list_.items.push_back({known.id, known.title, known.scale, known.is_reversed, {{"", *cell}}, {}});
    }
    if (list_.items.empty()) {
      report("TK-P017", entry_.pointer, "the data entry declares no items",
             R"(add "items": ["column", …] and a "scale")");
    } else if (!absent.empty()) {
      reading_.problems.add(
          base::make_note("TK-P027", records_.name,
                          std::to_string(absent.size()) + " of " + std::to_string(instrument_.items.size()) +
                              " statements of the model's instrument are not in the file (the first: \"" +
                              absent.front() + "\")"));
    }
  }

  void read_item(const Json& json, const std::string& pointer) {
    Item item;
    item.pointer = pointer;
    item.id = json.is_string() ? json.get<std::string>() : text_at(json, "id");
    if (item.id.empty())
      return report("TK-P017", pointer, "the item has no id", R"(add "id": "a short name")");
    if (fixed_columns().count(item.id) > 0)
      return report("TK-P017", pointer, "\"" + item.id + "\" is the name of a column that every table has",
                    "give the item another id and name its \"column\"");
    const auto is_same = [&](const Item& other) { return other.id == item.id; };
    if (std::any_of(list_.items.begin(), list_.items.end(), is_same))
      return report("TK-P017", pointer, "the item \"" + item.id + "\" is declared twice",
                    "remove one of the two");
    const auto known = std::find_if(instrument_.items.begin(), instrument_.items.end(),
                                    [&](const InstrumentItem& one) { return one.id == item.id; });
    item.scale = default_scale_;
    if (known != instrument_.items.end()) {
      item.title = known->title;
      item.is_reversed = known->is_reversed;
      if (item.scale.empty()) item.scale = known->scale;
    }
    if (json.is_object()) read_details(json, item);
    if (json.is_string() || !json.contains("columns")) {
      const std::string column = text_at(json, "column");
      const std::string& name = column.empty() ? item.id : column;
      const auto cell =
          require_column(records_, name, pointer + (column.empty() ? "" : "/column"), reading_.problems);
      if (!cell) return;
      item.cells = {{"", *cell}};
      if (item.title.empty() && records_.header[*cell] != item.id) item.title = records_.header[*cell];
    }
    list_.items.push_back(std::move(item));
  }

  void read_details(const Json& json, Item& item) {
    static const std::vector<std::string> keys{"id", "column", "columns", "scale", "reverse", "title"};
    for (const auto& [key, value] : json.items())
      if (std::find(keys.begin(), keys.end(), key) == keys.end())
        report("TK-P024", item.pointer + "/" + base::pointer_part(key), "an item has no key \"" + key + "\"",
               base::suggest(key, keys));
    if (const std::string scale = text_at(json, "scale"); !scale.empty()) {
      item.scale = scale;
      check_scale(scale, item.pointer + "/scale");
    }
    if (const auto title = json.find("title"); title != json.end()) {
      const auto& languages = reading_.project.study.languages;
      item.title = base::text_in(base::read_texts(*title), languages.empty() ? "en" : languages.front());
    }
    if (const auto turned = json.find("reverse"); turned != json.end() && turned->is_boolean())
      item.is_reversed = turned->get<bool>();
    const auto columns = json.find("columns");
    if (columns == json.end()) return;
    if (!columns->is_object() || columns->empty() || json.contains("column"))
      return report("TK-P017", item.pointer + "/columns", "\"columns\" does not name one column per wave",
                    R"(write {"before": "q1_pre", "after": "q1_post"} and no "column")");
    for (const auto& [wave, column] : columns->items()) {
      const std::string where = item.pointer + "/columns/" + base::pointer_part(wave);
      const auto cell = require_column(records_, column.is_string() ? column.get<std::string>() : "", where,
                                       reading_.problems);
      if (cell) item.cells.emplace_back(wave, *cell);
    }
  }

  // Waves side by side: every item says its waves, and the entry has no other source of the wave.
  void check_waves() {
    if (!has_side_by_side(entry_)) return;
    if (entry_.json.contains("wave"))
      report("TK-P017", entry_.pointer + "/wave", "the items say their waves, and the entry says one too",
             "keep one of the two");
    for (const Item& item : list_.items)
      if (!item.cells.empty() && item.cells.front().first.empty())
        report("TK-P017", item.pointer, "the item \"" + item.id + "\" does not say its waves, and others do",
               R"(write "columns": {"before": …, "after": …}, or put it into an entry of its own)");
  }

  Reading& reading_;
  const DataEntry& entry_;
  const Records& records_;
  InstrumentItems instrument_;
  std::string default_scale_;
  ItemList list_;
};

}  // namespace

ItemList read_items(Reading& reading, const DataEntry& entry, const Records& records) {
  return ItemReader(reading, entry, records).read();
}

}  // namespace tukiranka::project
