// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/open_records.hpp"
#include <algorithm>
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/recognise_format.hpp"

namespace tukiranka::project {

std::optional<std::string> read_bytes(Reading& reading, const DataEntry& entry) {
  if (entry.file.empty()) {
    reading.problems.add(base::make_error("TK-P012", entry.pointer, "the data entry names no file",
                                          "add \"file\": \"name.csv\""));
    return std::nullopt;
  }
  auto bytes = reading.files.read(base::resolve_path(reading.project.file, entry.file));
  if (!bytes) {
    reading.problems.add(base::make_error("TK-P012", entry.pointer + "/file",
                                          "\"" + entry.file + "\": " + bytes.error().text,
                                          bytes.error().hint));
    return std::nullopt;
  }
  return std::move(*bytes);
}

const Format* accept_format(Reading& reading, const DataEntry& entry, const std::string& bytes,
                            const std::vector<Holds>& wanted) {
  return accept_format({entry.file, entry.role}, bytes, wanted, reading.problems);
}

std::unique_ptr<Records> open_records(Reading& reading, const DataEntry& entry) {
  auto bytes = read_bytes(reading, entry);
  if (!bytes) return nullptr;
  const Format* format = accept_format(reading, entry, *bytes, {Holds::table});
  return format == nullptr ? nullptr : open_table(reading, entry, *format, std::move(*bytes));
}

std::unique_ptr<Records> open_table(Reading& reading, const DataEntry& entry, const Format& format,
                                    std::string bytes) {
  const Dialect declared = read_dialect(entry, reading.problems);
  SourceFile source;
  source.path = entry.file;
  source.role = entry.role;
  source.hash = base::hash_sha256(bytes);
  auto records = format.open_table(std::move(bytes), entry.file, declared, reading.problems);
  if (records == nullptr) return nullptr;
  source.columns = records->header;
  source.delimiter = name_of_delimiter(records->dialect.delimiter);
  source.decimal = records->dialect.decimal == ',' ? "comma" : "point";
  source.encoding = records->dialect.encoding;
  reading.project.sources.push_back(std::move(source));
  return records;
}

base::Table& table_of(Project& project, const std::string& role) {
  for (base::Table& table : project.tables)
    if (table.role == role) return table;
  base::Table table;
  table.role = role;
  project.tables.push_back(std::move(table));
  return project.tables.back();
}

std::optional<std::size_t> find_column(const Records& records, const std::string& name) {
  const auto& header = records.header;
  const auto exact = std::find(header.begin(), header.end(), name);
  if (exact != header.end()) return static_cast<std::size_t>(exact - header.begin());
  const std::string code = name + ". ";
  const auto begins = [&](const std::string& column) { return column.compare(0, code.size(), code) == 0; };
  const auto first = std::find_if(header.begin(), header.end(), begins);
  if (name.empty() || first == header.end() || std::find_if(first + 1, header.end(), begins) != header.end())
    return std::nullopt;
  return static_cast<std::size_t>(first - header.begin());
}

std::optional<std::size_t> require_column(const Records& records, const std::string& name,
                                          const std::string& pointer, ProblemList& problems) {
  if (const auto found = find_column(records, name)) return found;
  std::vector<std::string> known;
  for (const std::string& column : records.header) known.push_back(shorten(column));
  problems.add_alike(
      pointer.substr(0, pointer.find("/items/")) + records.name,
      base::make_error("TK-P013", pointer, "\"" + records.name + "\" has no column \"" + name + "\"",
                       base::suggest(name, known)));
  return std::nullopt;
}

std::string place_in(const Records& records, std::int64_t line, const std::string& column) {
  return records.name + ":" + std::to_string(line) + (column.empty() ? "" : ":" + shorten(column));
}

}  // namespace tukiranka::project
