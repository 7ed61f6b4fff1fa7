// SPDX-License-Identifier: Apache-2.0
// qualitative: looks up codes and reads the words of the rules table.
#include "plugins/qualitative/mathematics/codebook.hpp"
#include <algorithm>

namespace tukiranka::qualitative {
namespace {

template <typename Value>
std::optional<Value> look_up(const std::map<std::string, Value>& words, const std::string& text) {
  const auto found = words.find(text);
  return found == words.end() ? std::nullopt : std::optional<Value>(found->second);
}

}  // namespace

const Code* Codebook::find(std::string_view id) const {
  const auto found =
      std::find_if(codes.begin(), codes.end(), [&](const Code& code) { return code.id == id; });
  return found == codes.end() ? nullptr : &*found;
}

std::vector<std::string> Codebook::family_of(const std::string& id) const {
  std::vector<std::string> family{id};
  for (std::size_t i = 0; i < family.size(); ++i)
    for (const Code& code : codes)
      if (code.parent == family[i] && std::find(family.begin(), family.end(), code.id) == family.end())
        family.push_back(code.id);
  return family;
}

std::optional<RuleKind> parse_rule_kind(const std::string& text) {
  static const std::map<std::string, RuleKind> words = {
      {"lemma", RuleKind::lemma}, {"phrase", RuleKind::phrase}, {"near", RuleKind::near},
      {"exact", RuleKind::exact}, {"glob", RuleKind::glob},     {"regex", RuleKind::regex}};
  return look_up(words, text);
}

std::optional<std::uint8_t> parse_compound(const std::string& text) {
  static const std::map<std::string, std::uint8_t> words = {
      {"", whole_word},
      {"whole", whole_word},
      {"first", static_cast<std::uint8_t>(whole_word | first_part)},
      {"head", static_cast<std::uint8_t>(whole_word | head_part)},
      {"any", every_part}};
  return look_up(words, text);
}

std::optional<NegationMode> parse_negation(const std::string& text) {
  static const std::map<std::string, NegationMode> words = {
      {"", NegationMode::detect},      {"detect", NegationMode::detect},
      {"true", NegationMode::detect},  {"ignore", NegationMode::ignore},
      {"false", NegationMode::ignore}, {"inverted", NegationMode::inverted}};
  return look_up(words, text);
}

std::optional<PartOfSpeech> parse_part_of_speech(const std::string& text) {
  static const std::map<std::string, PartOfSpeech> words = {{"noun", PartOfSpeech::noun},
                                                            {"verb", PartOfSpeech::verb},
                                                            {"adjective", PartOfSpeech::adjective},
                                                            {"adverb", PartOfSpeech::adverb},
                                                            {"pronoun", PartOfSpeech::pronoun},
                                                            {"numeral", PartOfSpeech::numeral},
                                                            {"name", PartOfSpeech::name}};
  return look_up(words, text);
}

}  // namespace tukiranka::qualitative
