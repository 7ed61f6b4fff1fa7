// SPDX-License-Identifier: Apache-2.0
// qualitative: the codebook as it reaches the evaluator: codes form a tree, rules speak for codes.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plugins/qualitative/mathematics/word_form.hpp"

namespace tukiranka::qualitative {

struct Code {
  std::string id, parent;
  std::optional<double> valence;  // what an affirmed mention says: > 0 for the criterion, < 0 against it
};

enum class RuleKind { lemma, phrase, near, exact, glob, regex };

// detect: look for a denial around the hit · ignore: every hit is affirmed · inverted: the rule itself names
// a lack, so that its hits are denials.
enum class NegationMode { detect, ignore, inverted };

struct Rule {
  std::string id, code;
  RuleKind kind = RuleKind::lemma;
  std::string value;                 // one expression a line
  std::string language;              // empty: every language of the texts
  std::vector<std::string> exclude;  // expressions of the same kind; a hit inside one is no hit
  std::optional<PartOfSpeech> pos;   // Finnish only; other languages have no analysis of parts of speech
  std::uint8_t parts = whole_word;   // what of a compound may match
  NegationMode negation = NegationMode::detect;
  std::optional<int> within;  // phrase: other words between neighbours (2) · near: words apart (the sentence)
  std::int64_t row = -1;      // in the rules table
};

struct Codebook {
  std::vector<Code> codes;
  std::vector<Rule> rules;

  [[nodiscard]] const Code* find(std::string_view id) const;
  // The code and all beneath it. A circle of parents is walked once.
  [[nodiscard]] std::vector<std::string> family_of(const std::string& id) const;
};

// The words of the rules table; empty when the word is not one of them.
[[nodiscard]] std::optional<RuleKind> parse_rule_kind(const std::string& text);
[[nodiscard]] std::optional<std::uint8_t> parse_compound(const std::string& text);
[[nodiscard]] std::optional<NegationMode> parse_negation(const std::string& text);
[[nodiscard]] std::optional<PartOfSpeech> parse_part_of_speech(const std::string& text);

}  // namespace tukiranka::qualitative
