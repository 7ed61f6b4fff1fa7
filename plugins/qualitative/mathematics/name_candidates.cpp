// SPDX-License-Identifier: Apache-2.0
// qualitative: token by token; candidates are joined by kind and base form.
#include "plugins/qualitative/mathematics/name_candidates.hpp"
#include <algorithm>

#include "plugins/qualitative/mathematics/code_points.hpp"

namespace tukiranka::qualitative {
namespace {

struct Found {
  NameKind kind = NameKind::unknown;
  std::string key;  // inside only
  bool is_doubtful = false;
};

std::string_view first_letter(const std::string& word) {
  std::size_t size = word.empty() ? 0 : 1;
  while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0U) == 0x80U) ++size;
  return std::string_view(word).substr(0, size);
}

bool is_abbreviation(const WordType& type) {
  return std::none_of(type.clean.begin(), type.clean.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// English "I'm" is no name.
bool is_i(const WordType& type) {
  return type.language == "en" && (type.folded == "i" || type.folded.rfind("i'", 0) == 0);
}

std::optional<Found> read_name(const WordType& type, bool is_first) {
  if (first_letter(type.clean) == first_letter(type.folded)) return std::nullopt;
  if (type.form.name_kind != NameKind::none) {
    const auto name = std::find_if(type.form.keys.begin(), type.form.keys.end(), [](const Key& key) {
      return key.pos == PartOfSpeech::name && (key.parts & whole_word) != 0;
    });
    if (name == type.form.keys.end()) return std::nullopt;
    return Found{type.form.name_kind, name->text, is_first && type.form.is_common_word};
  }
  if (is_first || type.form.is_known || is_abbreviation(type) || is_i(type)) return std::nullopt;
  return Found{NameKind::unknown, type.language + type.form.keys.front().text, true};
}

}  // namespace

std::vector<NameCandidate> find_name_candidates(const Selection& selection, const Vocabulary& vocabulary) {
  std::vector<NameCandidate> out;
  std::map<std::pair<NameKind, std::string>, std::size_t> numbers;
  for (const std::size_t number : selection.segments) {
    const Segment& segment = selection.corpus->segments[number];
    for (const Sentence& sentence : segment.sentences) {
      bool is_first = true;
      for (std::size_t i = sentence.first_token; i < sentence.last_token; ++i) {
        const Token& token = segment.tokens[i];
        if (!token.is_word) continue;
        const auto found = read_name(vocabulary.at(segment.types[i]), is_first);
        is_first = false;
        if (!found) continue;
        const auto [place, is_new] = numbers.try_emplace({found->kind, found->key}, out.size());
        if (is_new) out.push_back({found->kind, true, {}});
        NameCandidate& candidate = out[place->second];
        candidate.is_doubtful = candidate.is_doubtful && found->is_doubtful;
        candidate.places.push_back(
            {number, static_cast<std::int64_t>(count_code_points(segment.text.substr(0, token.begin))),
             static_cast<std::int64_t>(count_code_points(segment.text.substr(0, token.end)))});
      }
    }
  }
  return out;
}

}  // namespace tukiranka::qualitative
