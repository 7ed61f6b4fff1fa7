// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_network.hpp"
#include <algorithm>
#include <unordered_map>
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/network_file.hpp"
#include "core/project/formats/network_format.hpp"
#include "core/project/roles/read_grid.hpp"
#include "core/project/roles/row_writer.hpp"
#include "core/project/roles/take_edges.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

// The keys of a network's entry that are about one of its two tables.
DataEntry part_of(const DataEntry& entry, const std::string& role, const std::vector<const char*>& keys) {
  DataEntry part = entry;
  part.role = role;
  part.json = Json::object();
  for (const char* key : keys)
    if (entry.json.contains(key)) part.json[key] = entry.json.at(key);
  return part;
}

// The column that names the nodes. TK-P013.
std::optional<std::size_t> find_naming(Reading& reading, const DataEntry& entry, NetworkFile& file) {
  std::string naming = text_at(entry.json, "id");
  if (naming.empty() || !file.participation.empty() || file.naming == "id") {
    const bool is_grid = file.format == "adjacency matrix" || file.format == "partner survey";
    if (naming.empty() || is_grid) naming = file.naming;  // of a grid "id" named the column of the rows
  }
  if (naming == "name" && !find_column(file.nodes, naming) && find_column(file.nodes, "label"))
    naming = "label";
  file.naming = naming;
  return require_column(file.nodes, naming, entry.pointer + "/id", reading.problems);
}

// The names of the nodes, in order. TK-P154 where there is none, or the same twice.
std::vector<std::string_view> name_nodes(Reading& reading, const DataEntry& entry, const NetworkFile& file,
                                         std::size_t column) {
  const std::string& naming = file.naming;
  std::vector<std::string_view> names;
  std::unordered_map<std::string_view, std::size_t> seen;
  for (std::size_t row = 0; row < file.nodes.rows(); ++row) {
    const std::string_view name = file.nodes.cell(column, row);
    names.push_back(name);
    const auto place = [&](std::size_t at) { return place_in(file.nodes, file.nodes.line_of(at), ""); };
    const auto [first, is_new] = seen.emplace(name, row);
    if (name.empty())
      reading.problems.add_alike("TK-P154", entry.file + naming, [&] {
        return base::make_error("TK-P154", place(row) + ":" + naming,
                                "the node has no \"" + shorten(naming) + "\"",
                                "every node needs a name of its own");
      });
    else if (!is_new)
      reading.problems.add_alike("TK-P154", entry.file + naming, [&, earlier = first->second] {
        return base::make_error("TK-P154", place(row) + ":" + naming,
                                "the name \"" + shorten(name) + "\" already stands at " + place(earlier),
                                "every node needs a name of its own");
      });
  }
  return names;
}

// Whether another entry of the project lists the nodes: then they are the ones there are.
void take_nodes(Reading& reading, const DataEntry& entry, NetworkFile& file,
                const std::vector<std::string_view>& names) {
  DataEntry part = part_of(entry, "nodes", {"file", "label", "kind", "group", "perspective", "attributes"});
  part.json["node"] = file.naming;
  base::Table& table = table_of(reading.project, "nodes");
  std::unordered_map<std::string, std::int64_t> rows;
  if (const base::Column* ids = table.find("node"))
    for (std::int64_t row = 0; row < table.rows; ++row) rows.emplace(ids->text_at(row), row);
  const bool are_listed = std::any_of(reading.project.sources.begin(), reading.project.sources.end(),
                                      [](const SourceFile& source) { return source.role == "nodes"; });
  std::vector<std::string> known;
  RowWriter writer(reading, part, file.nodes, table);
  std::size_t at = 0;
  file.nodes.read(
      [&](const Record& record) {
        const std::string name(names[at++]);
        if (const auto found = rows.find(name); found != rows.end())
          return writer.merge(record, found->second);
        if (are_listed)
          reading.problems.add_alike("TK-P169", entry.file, [&] {
            if (known.empty())
              for (const auto& [id, row] : rows) known.push_back(id);
            std::sort(known.begin(), known.end());
            return base::make_warning("TK-P169", place_in(file.nodes, record.line, ""),
                                      "\"" + shorten(name) + "\" is not in the list of nodes; it is added",
                                      base::suggest(name, known));
          });
        writer.write(record);
      },
      reading.problems);
}

void take_participation(Reading& reading, const DataEntry& entry, const NetworkFile& file,
                        const std::vector<std::string_view>& names) {
  const bool is_declared =
      std::any_of(reading.project.sources.begin(), reading.project.sources.end(),
                  [](const SourceFile& source) { return source.role == "participation"; });
  if (is_declared || file.participation.empty()) return;
  base::Table& table = table_of(reading.project, "participation");
  const std::size_t nodes = column_of(table, "node", base::ColumnType::text),
                    waves = column_of(table, "wave", base::ColumnType::category),
                    responded = column_of(table, "responded", base::ColumnType::boolean);
  const auto key_of = [](std::string_view node, std::string_view wave) {
    return std::string(node) + '\n' + std::string(wave);
  };
  std::unordered_map<std::string, std::int64_t> rows;
  for (std::int64_t row = 0; row < table.rows; ++row)
    rows.emplace(key_of(table.columns[nodes].text_at(row), table.columns[waves].text_at(row)), row);
  const std::int32_t place = file_index(table, file.nodes.name);
  std::int64_t silent = 0;
  for (const NetworkFile::Answered& one : file.participation) {
    const std::string_view name = names[static_cast<std::size_t>(one.node)];
    const auto [found, is_new] = rows.emplace(key_of(name, one.wave), table.rows);
    if (!is_new) {  // who answered one of several questions about ties has answered
      auto& bits = table.columns[responded].bits[static_cast<std::size_t>(found->second / 8)];
      silent += one.responded || (bits >> (found->second % 8) & 1) != 0 ? 0 : 1;
      if (!one.responded) continue;
      bits = static_cast<std::uint8_t>(bits | (1U << (found->second % 8)));
      continue;
    }
    silent += one.responded ? 0 : 1;
    table.columns[nodes].push_text(name);
    if (one.wave.empty())
      table.columns[waves].push_null();
    else
      table.columns[waves].push_text(one.wave);
    table.columns[responded].push_bool(one.responded);
    ++table.rows;
    table.row_file.push_back(place);
    table.row_line.push_back(one.line);
  }
  if (silent == 0) return;
  reading.problems.add(
      base::make_note("TK-P168", entry.file,
                      std::to_string(silent) + " of " + std::to_string(file.participation.size()) +
                          (silent == 1 ? " has not answered: those ties are missing, not absent"
                                       : " have not answered: their ties are missing, not absent"),
                      R"(an entry with the role "participation" would say otherwise)"));
}

void describe(Reading& reading, const DataEntry& entry, const NetworkFile& file) {
  describe_network_file(file, entry.file, reading.problems);
  if (file.graphs.size() > 1 && file.graph_column == "graph" && !entry.json.contains("layer") &&
      !entry.json.contains("wave"))
    reading.problems.add(base::make_warning(
        "TK-P170", entry.file,
        "the file holds " + std::to_string(file.graphs.size()) + " graphs, read as one network",
        R"(keep them apart with "layer": "graph" or "wave": "graph")"));
}

// In a matrix, Pajek or DL the value of a tie has no name: it is what the entry calls it.
void name_weights(const DataEntry& entry, HeldRecords& ties) {
  ProblemList unread;
  const std::vector<std::string> columns = read_mapping(entry, "weight", unread).columns;
  const auto weights = std::find(ties.header.begin(), ties.header.end(), "weight");
  if (columns.size() == 1 && weights != ties.header.end() && !find_column(ties, columns.front()))
    *weights = columns.front();
}

// `is_broken`: the reader has reported errors, so that nothing more is said of what they may lead to.
void take_network(Reading& reading, const DataEntry& entry, NetworkFile& file, bool is_broken) {
  const auto naming = find_naming(reading, entry, file);
  if (!naming || is_broken) return;
  const std::vector<std::string_view> names = name_nodes(reading, entry, file, *naming);
  file.ties.name_by(file.source, names);
  file.ties.name_by(file.target, names);
  describe(reading, entry, file);
  reading.project.sources.back().format = file.format;
  reading.project.sources.back().nodes = static_cast<std::int64_t>(file.nodes.rows());
  take_nodes(reading, entry, file, names);
  take_participation(reading, entry, file, names);
  DataEntry part = part_of(entry, "edges", {"file", "weight", "layer", "wave", "directed", "ratings"});
  if (!file.names_weights) name_weights(part, file.ties);
  take_edges(reading, part, file.ties);
}

// Keys that are about nodes say nothing of a list of ties.
void warn_of_nodes(Reading& reading, const DataEntry& entry) {
  std::string keys;
  for (const char* key :
       {"label", "kind", "group", "perspective", "respondent", "partners", "labels", "missing"})
    if (entry.json.contains(key)) keys += (keys.empty() ? "\"" : ", \"") + std::string(key) + "\"";
  if (!keys.empty())
    reading.problems.add(base::make_warning("TK-P161", entry.pointer,
                                            "a list of ties has no nodes: " + keys + " says nothing of it",
                                            R"(list the nodes in an entry with the role "nodes")"));
}

// A table without "source" and "target" may be a matrix.
bool is_edge_list(const DataEntry& entry, const Records& records) {
  if (entry.json.contains("source") || entry.json.contains("target")) return true;
  return find_column(records, "source").has_value() || find_column(records, "target").has_value();
}

// A declared shape of tables, and a file that is none.
void refuse_shape(Reading& reading, const DataEntry& entry, const Format& held) {
  reading.problems.add(base::make_error(
      "TK-P131", entry.file,
      std::string("this is ") + held.name + ", and \"" + text_at(entry.json, "format") + "\" is a table",
      "leave \"format\" out: what the file is shows from its bytes"));
}

}  // namespace

void read_network(Reading& reading, const DataEntry& entry) {
  const bool is_declared = entry.json.contains("format");
  if (is_declared && !choose_format(entry, find_format(FormatId::csv), reading.problems)) return;
  auto bytes = read_bytes(reading, entry);
  if (!bytes) return;
  const Format* held = accept_format(reading, entry, *bytes, {Holds::network, Holds::table});
  const auto format = held == nullptr ? std::nullopt : choose_format(entry, *held, reading.problems);
  if (!format) return;
  std::optional<NetworkFile> file;
  const std::size_t errors = reading.problems.count_errors();
  const auto take = [&] {
    if (file) take_network(reading, entry, *file, reading.problems.count_errors() > errors);
  };
  if (*format <= NetworkFormat::survey) {
    if (!held->has(Holds::table)) return refuse_shape(reading, entry, *held);
    const auto records = open_table(reading, entry, *held, std::move(*bytes));
    if (records == nullptr) return;
    if (*format == NetworkFormat::edges ||
        (*format == NetworkFormat::table && is_edge_list(entry, *records))) {
      warn_of_nodes(reading, entry);
      DataEntry part = part_of(
          entry, "edges",
          {"file", "source", "target", "weight", "layer", "wave", "directed", "ratings", "attributes"});
      return take_edges(reading, part, *records);
    }
    file = read_grid(reading, entry, *records,
                     *format == NetworkFormat::matrix   ? GridKind::matrix
                     : *format == NetworkFormat::survey ? GridKind::survey
                                                        : GridKind::either);
    return take();
  }
  const std::size_t source = reading.project.sources.size();
  SourceFile read;
  read.path = entry.file;
  read.role = entry.role;
  read.hash = base::hash_sha256(*bytes);
  reading.project.sources.push_back(std::move(read));
  file = find_format(*format).open_network(
      {*bytes, entry.file, read_dialect(entry, reading.problems).encoding}, reading.problems);
  bytes.reset();
  if (!file) return;
  reading.project.sources[source].encoding = file->encoding;
  reading.project.sources[source].columns = file->ties.header;
  take();
}

}  // namespace tukiranka::project
