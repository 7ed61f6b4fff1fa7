// SPDX-License-Identifier: Apache-2.0
// tests: a corpus and a codebook in a line or two.
#pragma once

#include <deque>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "plugins/qualitative/mathematics/corpus.hpp"
#include "plugins/qualitative/mathematics/match_rules.hpp"

namespace tukiranka::qualitative {

inline nlohmann::ordered_json read_data(const std::string& name) {
  std::ifstream file(std::string(TUKIRANKA_SOURCE) + "/tests/plugins/qualitative/data/" + name);
  return nlohmann::ordered_json::parse(file);
}

inline Rule make_rule(const std::string& value, const std::string& language = "fi",
                      RuleKind kind = RuleKind::lemma, const std::string& code = "code") {
  Rule rule;
  rule.id = code + "/" + value;
  rule.code = code;
  rule.kind = kind;
  rule.value = value;
  rule.language = language;
  return rule;
}

// Owns its texts; reads them as one segment each.
class Reading {
 public:
  explicit Reading(const std::vector<std::string>& texts, const std::string& language = "fi",
                   const std::string& dictionary = "fi", unsigned threads = 1)
      : voikko_(dictionary), vocabulary_(voikko_) {
    for (const std::string& text : texts) {
      texts_.push_back(text);
      Segment segment;
      segment.text = texts_.back();
      segment.language = corpus_.keep(language);
      segment.document = "d";
      corpus_.segments.push_back(std::move(segment));
    }
    read_words(corpus_, vocabulary_, threads);
    place_in_documents(corpus_);
  }

  RuleMatches match(std::vector<Rule> rules, unsigned threads = 1) {
    codebooks_.emplace_back();
    codebooks_.back().rules = std::move(rules);
    return match_rules(codebooks_.back(), corpus_, vocabulary_, threads);
  }
  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  Vocabulary& vocabulary() { return vocabulary_; }
  [[nodiscard]] const Voikko& voikko() const { return voikko_; }

 private:
  Voikko voikko_;
  Vocabulary vocabulary_;
  std::deque<std::string> texts_;
  std::deque<Codebook> codebooks_;  // mentions name their codes by views into them
  Corpus corpus_;
};

}  // namespace tukiranka::qualitative
