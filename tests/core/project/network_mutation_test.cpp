// SPDX-License-Identifier: Apache-2.0
// Subjects: read_network.hpp. Every reader of networks over broken copies of a good file: cut off, bytes
// changed, spans dropped and doubled, numbers swollen. It may refuse or read, but what it reads is whole, and
// the same twice. The damage is the same in each run.
#include <array>

#include <gtest/gtest.h>

#include "core/base/json_reader.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

struct Good {
  const char* test_case;
  const char* file;
  int entry;  // of the project's data
};

constexpr std::array<Good, 8> goods{{{"pass_network_graphml", "x.graphml", 0},
                                     {"pass_network_gexf", "x.gexf", 0},
                                     {"pass_network_pajek", "x.net", 0},
                                     {"pass_network_dl", "full.dl", 0},
                                     {"pass_network_dl", "node.dl", 1},
                                     {"pass_network_dl", "half.txt", 2},
                                     {"pass_network_matrix", "m.csv", 0},
                                     {"pass_network_survey", "p.csv", 0}}};

std::uint64_t draw(std::uint64_t& state, std::uint64_t below) {  // SplitMix64
  state += 0x9E3779B97F4A7C15U;
  std::uint64_t z = state;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
  return (z ^ (z >> 31)) % below;
}

std::string damage(std::string bytes, std::uint64_t& state) {
  static const std::array<std::string, 8> spices{"999999999", "\"", "<",   "&x;",
                                                 "\xFF\xFE",  "-1", "nan", "\n"};
  const auto hurts = 1 + draw(state, 3);
  for (std::uint64_t i = 0; i < hurts && !bytes.empty(); ++i) {
    const auto at = static_cast<std::size_t>(draw(state, bytes.size()));
    const auto span = std::min(static_cast<std::size_t>(1 + draw(state, 20)), bytes.size() - at);
    switch (draw(state, 5)) {
      case 0:
        bytes.resize(at);
        break;
      case 1:
        bytes[at] = static_cast<char>(draw(state, 256));
        break;
      case 2:
        bytes.erase(at, span);
        break;
      case 3:
        bytes.insert(at, bytes.substr(at, span));
        break;
      default:
        bytes.replace(at, std::min<std::size_t>(1, span), spices[draw(state, spices.size())]);
    }
  }
  return bytes;
}

TEST(NetworkReaders, SurviveDamage) {
  int read = 0, refused = 0;
  for (const Good& good : goods) {
    const auto wanted = base::parse_json(
        read_file(TUKIRANKA_SOURCE "/tests/core/project/data/cases/" + std::string(good.test_case) + ".json"),
        "case");
    ASSERT_TRUE(wanted.has_value());
    base::Json project = wanted->at("files").at("project.json");
    project["data"] = base::Json::array({project.at("data").at(static_cast<std::size_t>(good.entry))});
    base::MemoryReader files;
    files.files["project.json"] = project.dump();
    const auto bytes = wanted->at("files").at(good.file).get<std::string>();
    std::uint64_t state = 20260101;
    for (int i = 0; i < 400; ++i) {
      files.files[good.file] = damage(bytes, state);
      const auto loaded = load(files);
      ++(loaded.value ? read : refused);
      EXPECT_EQ(loaded.value.has_value(), !base::has_error(loaded.diagnostics));
      if (!loaded.value) continue;
      for (const base::Table& table : loaded.value->tables)
        ASSERT_TRUE(is_whole(table)) << good.file << " " << i << "\n" << files.files[good.file];
    }
  }
  EXPECT_GT(read, 200);
  EXPECT_GT(refused, 1000);
}

}  // namespace
}  // namespace tukiranka::project
