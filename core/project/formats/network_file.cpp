// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/network_file.hpp"
#include <algorithm>

#include "core/project/cell_value.hpp"
#include "core/project/formats/decode_text.hpp"

namespace tukiranka::project {
namespace {

std::string count_of(std::size_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string list_columns(const HeldRecords& records, const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& column : records.header)
    if (std::find(known.begin(), known.end(), column) == known.end())
      list += (list.empty() ? "" : ", ") + shorten(column);
  return list.empty() ? "none" : list;
}

}  // namespace

std::optional<NetworkFile> read_network_text(const NetworkText& text, ReadText read, ProblemList& problems) {
  auto decoded = decode_text(text.bytes, text.encoding, text.name);
  if (!decoded) {
    problems.add(decoded.error());
    return std::nullopt;
  }
  problems.add(std::move(decoded->diagnostics));
  auto file = read(decoded->text, text.name, problems);
  if (file) file->encoding = decoded->encoding;
  return file;
}

void describe_network_file(const NetworkFile& file, const std::string& name, ProblemList& problems) {
  std::size_t loops = 0, directed = 0;
  const std::size_t ties = file.ties.rows();
  for (std::size_t row = 0; row < ties; ++row) {
    loops += file.ties.index_at(file.source, row) == file.ties.index_at(file.target, row) ? 1 : 0;
    directed += file.ties.cell(file.directed, row) == "false" ? 0 : 1;
  }
  std::string text = "read as " + file.format + ": " + count_of(file.nodes.rows(), "node") + ", " +
                     count_of(ties, "tie") + ", " +
                     (directed == ties ? "all directed"
                      : directed == 0  ? "none directed"
                                       : std::to_string(directed) + " directed");
  if (loops > 0) text += ", " + std::to_string(loops) + " from a node to itself";
  text += "; of nodes: " + list_columns(file.nodes, {}) +
          "; of ties: " + list_columns(file.ties, {"source", "target", "directed"});
  problems.add(base::make_note("TK-P167", name, text));
}

std::optional<std::string> tidy_number(std::string_view text) {
  const auto number = read_number(text, '.');
  if (!number) return std::nullopt;
  return show_number(*number == 0 ? 0.0 : *number);  // no "-0"
}

}  // namespace tukiranka::project
