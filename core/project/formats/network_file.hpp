// SPDX-License-Identifier: Apache-2.0
// project: a network as its file tells it: nodes and ties with whatever the format lets them carry, before
// the data entry's mapping says what is what. One reader file per format makes one of these.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/formats/records_by_column.hpp"
#include "core/project/problem_list.hpp"

namespace tukiranka::project {

// Columns of `nodes`: those of the format, one of which names the nodes. Columns of `ties`: "source" and
// "target" (places of nodes), "directed", "weight" where the format has it, and further ones. Whether a row
// of `nodes` answered is known of a partner survey only.
struct NetworkFile {
  std::string format;    // for people: "GraphML"
  std::string encoding;  // of a text, as it was read
  HeldRecords nodes, ties;
  bool names_weights = true;  // false: a tie's value has no name in the file
  std::string naming;         // the column of `nodes` that names them unless the entry says another

  explicit NetworkFile(const std::string& name) {
    nodes.name = ties.name = name;
    source = ties.column("source");
    target = ties.column("target");
    directed = ties.column("directed");
  }
  std::size_t source = 0, target = 0, directed = 0;

  void add_tie(std::int64_t line, std::int32_t from, std::int32_t to) {
    ties.add_row(line);
    ties.put_index(source, ties.rows() - 1, from);
    ties.put_index(target, ties.rows() - 1, to);
  }

  [[nodiscard]] bool is_directed_by_default() const { return ties.default_of(directed) != "false"; }

  // Graphs (or relations) of a file that holds several; a tie belongs to the first unless it is put
  // elsewhere.
  std::vector<std::string> graphs;
  std::string graph_column = "graph";
  void put_graph(std::size_t tie, std::size_t graph) {
    const std::size_t at = ties.column(graph_column);
    if (ties.default_of(at).empty()) ties.set_default(at, graphs.front());
    ties.put(at, tie, graphs[graph]);
  }

  // Who answered in which wave, by the number of the node.
  struct Answered {
    std::int32_t node = 0;
    std::string wave;
    bool responded = false;
    std::int64_t line = 0;
  };
  std::vector<Answered> participation;
};

// A number in the shortest text that reads back as it, so that "2.0" of one format is the "2" of another;
// nothing when the text is no finite number.
[[nodiscard]] std::optional<std::string> tidy_number(std::string_view text);

// Each takes the bytes of a file whole; nullopt when an error was reported. Errors: see README.md, TK-P150
// and on.
[[nodiscard]] std::optional<NetworkFile> read_graphml(const std::string& bytes, const std::string& name,
                                                      ProblemList& problems);
[[nodiscard]] std::optional<NetworkFile> read_gexf(const std::string& bytes, const std::string& name,
                                                   ProblemList& problems);
struct NetworkText {
  const std::string& bytes;
  const std::string& name;
  std::string encoding;  // declared, or empty
};

// A format that is text: decoded, then taken by its reader, one of the two below.
using ReadText = std::optional<NetworkFile> (*)(const std::string& text, const std::string& name,
                                                ProblemList& problems);
[[nodiscard]] std::optional<NetworkFile> read_network_text(const NetworkText& text, ReadText read,
                                                           ProblemList& problems);
// TK-P167: how the file was read, and what it holds.
void describe_network_file(const NetworkFile& file, const std::string& name, ProblemList& problems);

// Text in UTF-8.
[[nodiscard]] std::optional<NetworkFile> read_pajek(const std::string& text, const std::string& name,
                                                    ProblemList& problems);
[[nodiscard]] std::optional<NetworkFile> read_dl(const std::string& text, const std::string& name,
                                                 ProblemList& problems);

}  // namespace tukiranka::project
