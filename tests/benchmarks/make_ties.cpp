// SPDX-License-Identifier: Apache-2.0
// A made-up network of a million ties with names and weights, the same as CSV and as GraphML; always the same
// bytes.
//   make_ties FOLDER [nodes] [ties]
#include <cstdlib>
#include <fstream>
#include <string>

#include <tukiranka/random.hpp>

int main(int count, char** words) {
  if (count < 2) return EXIT_FAILURE;
  const std::string folder = words[1];
  const auto nodes = static_cast<std::uint32_t>(count > 2 ? std::atol(words[2]) : 100'000);
  const long ties = count > 3 ? std::atol(words[3]) : 1'000'000;
  std::ofstream table(folder + "/ties.csv", std::ios::binary),
      graph(folder + "/ties.graphml", std::ios::binary);
  const auto name = [](std::uint32_t node) { return "Järjestö " + std::to_string(node) + " ry"; };
  table << "source,target,weight\n";
  graph << R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="v_name" for="node" attr.name="name" attr.type="string"/>
  <key id="e_weight" for="edge" attr.name="weight" attr.type="double"/>
  <graph id="G" edgedefault="directed">
)";
  for (std::uint32_t node = 0; node < nodes; ++node)
    graph << "    <node id=\"n" << node << "\">\n      <data key=\"v_name\">" << name(node)
          << "</data>\n    </node>\n";
  tukiranka::sdk::Random random(20250115, "ties");
  for (long tie = 0; tie < ties; ++tie) {
    const std::uint32_t source = random.below(nodes), target = random.below(nodes),
                        weight = 1 + random.below(5);
    table << name(source) << ',' << name(target) << ',' << weight << '\n';
    graph << "    <edge source=\"n" << source << "\" target=\"n" << target
          << "\">\n      <data key=\"e_weight\">" << weight << "</data>\n    </edge>\n";
  }
  graph << "  </graph>\n</graphml>\n";
  return table.good() && graph.good() ? EXIT_SUCCESS : EXIT_FAILURE;
}
