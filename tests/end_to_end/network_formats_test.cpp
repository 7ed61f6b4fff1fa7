// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka measure`. Real networks in five formats: the same ties give the same findings,
// whatever program saved them.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

Json find_measures() {
  Json indicators = Json::array();
  for (const char* measure : {"density", "reciprocity", "centralisation", "connectedness", "key-person-risk"})
    indicators.push_back({{"id", measure}, {"evaluator", "network"}, {"measure", measure}});
  indicators.push_back(
      {{"id", "by-group"}, {"evaluator", "network"}, {"measure", "density"}, {"with", {{"by", "group"}}}});
  return indicators;
}

// The findings without the places in the files, which differ.
Json measure(const std::string& network, const std::string& format) {
  const fs::path data = source() / "tests/end_to_end/emon_formats";
  const std::string start = (data / ("emon-" + network)).string();
  const auto weight = [](const char* column) {
    return Json{{"column", column}, {"direction", "lower-is-stronger"}};
  };
  const Json nodes = {
      {"role", "nodes"}, {"file", start + "-nodes.csv"}, {"node", "id"}, {"group", "Sponsorship"}};
  Json entries = Json::array();
  if (format == "csv")
    entries = {{{"role", "edges"}, {"file", start + "-edges.csv"}, {"weight", weight("frequency")}}, nodes};
  else if (format == "graphml")  // carries what the others leave to the list of nodes
    entries = {{{"role", "network"},
                {"file", start + ".graphml"},
                {"id", "name"},
                {"group", "Sponsorship"},
                {"weight", weight("frequency")}}};
  else
    entries = {{{"role", "network"}, {"file", start + "." + format}, {"weight", weight("weight")}}, nodes};
  const fs::path folder = fresh_folder("emon-" + network + format);
  write_all(folder / "m.json",
            Json{{"format", 1}, {"data", entries}, {"indicators", find_measures()}}.dump());
  const Ran run = run_program({"measure", (folder / "m.json").string(), "--json"});
  fs::remove_all(folder);
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out;
  Json findings = Json::parse(run.out).at("findings");
  for (Json& finding : findings) finding.erase("evidence");
  return findings;
}

TEST(NetworkFormats, TheSameTiesGiveTheSameFindings) {
  for (const char* network : {"Cheyenne", "HurrFrederic", "LakePomona", "MtSi", "Texas"}) {
    const Json wanted = measure(network, "csv");
    EXPECT_GT(wanted.size(), 6U);
    for (const char* format : {"graphml", "gexf", "net", "dl"})
      EXPECT_EQ(measure(network, format).dump(), wanted.dump()) << network << " " << format;
  }
}

}  // namespace
}  // namespace tukiranka::end_to_end
