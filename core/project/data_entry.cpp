// SPDX-License-Identifier: Apache-2.0
#include "core/project/data_entry.hpp"
#include <algorithm>
#include <cctype>
#include <utility>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

constexpr const char* mapping_hint =
    R"(name a column, or write {"column": "name"}, ["first", "last"] or {"is": "value"})";

std::optional<std::string> plain_value(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number() || value.is_boolean()) return value.dump();
  return std::nullopt;
}

bool read_columns(const Json& value, std::vector<std::string>& columns) {
  if (value.is_string()) {
    columns.push_back(value.get<std::string>());
    return true;
  }
  if (!value.is_array() || value.empty()) return false;
  for (const Json& name : value) {
    if (!name.is_string()) return false;
    columns.push_back(name.get<std::string>());
  }
  return true;
}

}  // namespace

std::string text_at(const Json& json, const char* key) {
  if (!json.is_object()) return {};
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Mapping read_mapping(const DataEntry& entry, const std::string& key, ProblemList& problems) {
  Mapping mapping;
  mapping.pointer = entry.pointer + "/" + base::pointer_part(key);
  const auto found = entry.json.find(key);
  if (found == entry.json.end()) return mapping;
  bool is_understood = false;
  if (found->is_boolean()) {
    mapping.constant = plain_value(*found);
    is_understood = true;
  } else if (found->is_object() && found->contains("is")) {
    mapping.constant = plain_value(found->at("is"));
    is_understood = mapping.constant.has_value();
  } else if (found->is_object() && found->contains("column")) {
    is_understood = read_columns(found->at("column"), mapping.columns);
  } else if (found->is_object() && found->contains("direction")) {  // a weight in the column of that name
    is_understood = true;
    mapping.columns = {key};
  } else {
    is_understood = read_columns(*found, mapping.columns);
  }
  if (!is_understood) {
    mapping.columns.clear();
    mapping.is_broken = true;
    problems.add(base::make_error("TK-P024", mapping.pointer,
                                  "\"" + key + "\" does not say which column it is", mapping_hint));
  }
  return mapping;
}

std::vector<std::string> read_names(const DataEntry& entry, const std::string& key, ProblemList& problems) {
  std::vector<std::string> names;
  const auto found = entry.json.find(key);
  if (found == entry.json.end()) return names;
  if (!found->is_array() || (!found->empty() && !read_columns(*found, names)))
    problems.add(base::make_error("TK-P024", entry.pointer + "/" + base::pointer_part(key),
                                  "\"" + key + "\" is not a list of column names",
                                  "write [\"first\", \"second\"]"));
  return names;
}

Dialect read_dialect(const DataEntry& entry, ProblemList& problems) {
  Dialect dialect;
  const auto refuse = [&](const char* key, const std::string& value, const char* hint) {
    problems.add(base::make_error("TK-P010", entry.pointer + "/" + key,
                                  "\"" + value + "\" is not a known " + key, hint));
  };
  if (const std::string value = text_at(entry.json, "delimiter"); !value.empty()) {
    if (value == "," || value == ";" || value == "\t" || value == "|")
      dialect.delimiter = value[0];
    else
      refuse("delimiter", value, R"(write ",", ";", "\t" or "|")");
  }
  if (const std::string value = text_at(entry.json, "decimal"); !value.empty()) {
    if (value == "." || value == ",")
      dialect.decimal = value[0];
    else
      refuse("decimal", value, R"(write "." or ",")");
  }
  std::string encoding = text_at(entry.json, "encoding");
  std::transform(encoding.begin(), encoding.end(), encoding.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  if (encoding == "utf-8" || encoding == "utf8")
    dialect.encoding = "utf-8";
  else if (encoding == "windows-1252" || encoding == "cp1252" || encoding == "latin1" ||
           encoding == "iso-8859-1")
    dialect.encoding = "windows-1252";
  else if (!encoding.empty())
    refuse("encoding", encoding, R"(write "utf-8" or "windows-1252")");
  return dialect;
}

bool has_side_by_side(const DataEntry& entry) {
  const auto items = entry.json.find("items");
  if (items == entry.json.end() || !items->is_array()) return false;
  return std::any_of(items->begin(), items->end(),
                     [](const base::Json& item) { return item.is_object() && item.contains("columns"); });
}

void check_keys(const DataEntry& entry, const std::vector<std::string>& known, ProblemList& problems) {
  for (const auto& [key, value] : entry.json.items()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    problems.add(base::make_error("TK-P024", entry.pointer + "/" + base::pointer_part(key),
                                  "a data entry with role \"" + entry.role + "\" has no key \"" + key + "\"",
                                  base::suggest(key, known)));
  }
}

}  // namespace tukiranka::project
