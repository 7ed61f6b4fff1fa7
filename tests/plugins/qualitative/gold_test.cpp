// SPDX-License-Identifier: Apache-2.0
// Subjects: qualitative_plugin.cpp. The default codebook on sentences that we judged ourselves
// (data/gold.json). Prints precision, recall and F1 of the codes, and how often the polarity is ours. Our
// judgement, not an outside gold standard.
#include <cstdio>

#include <gtest/gtest.h>

#include "tests/plugins/qualitative/reading.hpp"

namespace tukiranka::qualitative {
namespace {

using Json = nlohmann::ordered_json;

std::string flatten(const Json& rule, const char* key) {
  if (!rule.contains(key)) return {};
  if (!rule[key].is_array()) return rule[key].get<std::string>();
  std::string lines;
  for (const Json& one : rule[key]) lines += (lines.empty() ? "" : "\n") + one.get<std::string>();
  return lines;
}

std::vector<Rule> read_rules(const Json& book, const Json& codes) {
  std::vector<Rule> rules;
  for (const Json& code : book["codes"]) {
    if (std::find(codes.begin(), codes.end(), code["id"]) == codes.end()) continue;
    for (const Json& given : code["rules"]) {
      Rule rule =
          make_rule(flatten(given, "value"), given.value("language", "fi"),
                    *parse_rule_kind(given["kind"].get<std::string>()), code["id"].get<std::string>());
      rule.id = given["id"];
      rule.parts = *parse_compound(given.value("compound", ""));
      rule.negation = *parse_negation(given.value("negation", ""));
      if (given.contains("exclude"))
        for (const Json& one : given["exclude"]) rule.exclude.push_back(one.get<std::string>());
      if (given.contains("within")) rule.within = given["within"].get<int>();
      rules.push_back(std::move(rule));
    }
  }
  return rules;
}

struct Tally {
  std::size_t hits = 0, false_hits = 0, misses = 0, same_polarity = 0;
  [[nodiscard]] double precision() const {
    return static_cast<double>(hits) / static_cast<double>(hits + false_hits);
  }
  [[nodiscard]] double recall() const {
    return static_cast<double>(hits) / static_cast<double>(hits + misses);
  }
  [[nodiscard]] double f1() const {
    return 2.0 * static_cast<double>(hits) / static_cast<double>(2 * hits + false_hits + misses);
  }
  void print(const char* name) const {
    std::printf("gold %-3s P %.3f  R %.3f  F1 %.3f  polarity %zu of %zu\n", name, precision(), recall(), f1(),
                same_polarity, hits);
  }
};

std::map<std::string, std::string> find_codes(Reading& reading, const std::vector<Rule>& rules) {
  std::map<std::string, std::string> found;
  for (const Mention& mention : reading.match(rules).mentions)
    found.emplace(mention.code, name_polarity(mention.polarity));
  return found;
}

void judge(const Json& sentence, const std::map<std::string, std::string>& found, Tally& tally) {
  std::size_t expected = 0;
  for (const Json& code : sentence["codes"]) {
    const auto hit = found.find(code["code"].get<std::string>());
    if (hit == found.end()) {
      ++tally.misses;
      std::printf("missed: %s\n", sentence["text"].get<std::string>().c_str());
      continue;
    }
    ++expected;
    ++tally.hits;
    const bool is_same = hit->second == code["polarity"].get<std::string>();
    tally.same_polarity += is_same ? 1U : 0U;
    if (!is_same) std::printf("%s: %s\n", hit->second.c_str(), sentence["text"].get<std::string>().c_str());
  }
  if (found.size() > expected) std::printf("too much: %s\n", sentence["text"].get<std::string>().c_str());
  tally.false_hits += found.size() - expected;
}

TEST(Gold, the_default_codebook_finds_what_we_find) {
  const Json gold = read_data("gold.json");
  ASSERT_GE(gold["sentences"].size(), 60U);
  std::ifstream file(std::string(TUKIRANKA_SOURCE) + "/configs/codebooks/tukiranka.json");
  const std::vector<Rule> rules = read_rules(Json::parse(file), gold["codes"]);
  ASSERT_GE(rules.size(), 60U);
  Tally all;
  for (const char* language : {"fi", "sv", "en"}) {
    Tally tally;
    for (const Json& sentence : gold["sentences"]) {
      if (sentence["language"] != language) continue;
      Reading reading({sentence["text"].get<std::string>()}, language);
      judge(sentence, find_codes(reading, rules), tally);
    }
    tally.print(language);
    all.hits += tally.hits;
    all.false_hits += tally.false_hits;
    all.misses += tally.misses;
    all.same_polarity += tally.same_polarity;
  }
  all.print("all");
  EXPECT_GE(all.precision(), 0.95);
  EXPECT_GE(all.recall(), 0.90);
  EXPECT_GE(all.f1(), 0.95);
  EXPECT_GE(all.same_polarity * 10, all.hits * 9);
}

}  // namespace
}  // namespace tukiranka::qualitative
