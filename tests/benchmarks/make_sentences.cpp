// SPDX-License-Identifier: Apache-2.0
// The sentences of sentences.hpp as a table, the rules as a codebook.   make_sentences folder [sentences]
// [rules]
#include <cstdlib>
#include <fstream>

#include <nlohmann/json.hpp>

#include "tests/benchmarks/sentences.hpp"

int main(int count, char** words) {
  using namespace tukiranka::benchmarks;
  if (count < 2) return EXIT_FAILURE;
  const std::string folder = words[1];
  std::ofstream table(folder + "/sentences.csv", std::ios::binary);
  table << "document,speaker,text\n";
  std::size_t row = 0;
  for (const std::string& sentence :
       make_sentences(count > 2 ? static_cast<std::size_t>(std::atol(words[2])) : 100'000)) {
    table << 'd' << row / 100 << ",s" << row / 50 % 400 << ",\"" << sentence << "\"\n";
    ++row;
  }
  nlohmann::ordered_json rules = nlohmann::ordered_json::array();
  for (const MadeRule& rule : make_rules(count > 3 ? static_cast<std::size_t>(std::atol(words[3])) : 300))
    rules.push_back({{"id", "r" + std::to_string(rules.size())}, {"kind", rule.kind}, {"value", rule.value}});
  std::ofstream(folder + "/codebook.json")
      << nlohmann::ordered_json{{"format", 1},
                                {"id", "benchmark"},
                                {"version", "1"},
                                {"language", "fi"},
                                {"codes", {{{"id", "theme"}, {"title", {{"fi", "aihe"}}}, {"rules", rules}}}}}
             .dump(1)
      << '\n';
  return table.good() ? EXIT_SUCCESS : EXIT_FAILURE;
}
