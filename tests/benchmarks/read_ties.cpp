// SPDX-License-Identifier: Apache-2.0
// Reads one network file to its end and nothing more, so that its time and memory can be taken from outside.
//   read_ties ours PROJECT       our readers, to the tables that evaluators see, pseudonyms as the project
//   says read_ties igraph FILE        igraph's reader of GraphML, names and weights kept
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <igraph/igraph.h>

#include "core/project/load_project.hpp"

namespace {

bool read_ours(const char* path) {
  const tukiranka::base::DiskReader disk;
  const auto loaded = tukiranka::project::load_project(disk, path, {});
  for (const auto& problem : loaded.diagnostics)
    if (problem.severity == tukiranka::base::Severity::error)
      std::fprintf(stderr, "%s\n", problem.text.c_str());
  if (!loaded.value) return false;
  const auto* ties = tukiranka::base::find_table(loaded.value->tables, "edges");
  std::printf("%lld ties\n", ties == nullptr ? 0LL : static_cast<long long>(ties->rows));
  return true;
}

bool read_igraph(const char* path) {
  igraph_set_attribute_table(&igraph_cattribute_table);
  std::FILE* file = std::fopen(path, "r");
  if (file == nullptr) return false;
  igraph_t graph;
  const auto error = igraph_read_graph_graphml(&graph, file, 0);
  std::fclose(file);
  if (error != IGRAPH_SUCCESS) return false;
  std::printf("%lld ties\n", static_cast<long long>(igraph_ecount(&graph)));
  igraph_destroy(&graph);
  return true;
}

}  // namespace

int main(int count, char** words) {
  if (count != 3) return EXIT_FAILURE;
  const bool is_read = std::strcmp(words[1], "igraph") == 0 ? read_igraph(words[2]) : read_ours(words[2]);
  return is_read ? EXIT_SUCCESS : EXIT_FAILURE;
}
