// SPDX-License-Identifier: Apache-2.0
// qualitative: the texts as they are measured: segments in table order, split into sentences and tokens once.
// The texts themselves are lent by the host and never copied or changed; names are kept once, in `names`.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "plugins/qualitative/mathematics/split_text.hpp"
#include "plugins/qualitative/mathematics/vocabulary.hpp"

namespace tukiranka::qualitative {

inline constexpr std::uint32_t no_type = 0xFFFFFFFFU;  // of a mark

struct Segment {
  std::string_view text;
  std::string_view document, speaker, group, perspective, language, wave;  // empty: not given
  std::int64_t document_start = 0;  // code points before it in its document
  std::vector<Token> tokens;
  std::vector<std::uint32_t> types;  // one per token
  std::vector<Sentence> sentences;

  [[nodiscard]] std::string_view text_of(const Token& token) const {
    return text.substr(token.begin, token.end - token.begin);
  }
};

struct Corpus {
  std::vector<Segment> segments;  // number = row of the table `segments`
  std::set<std::string, std::less<>> names;

  // A view that lives as long as the corpus.
  [[nodiscard]] std::string_view keep(std::string_view name);
};

// Fills tokens, types and sentences of every segment; the same whatever the number of threads.
void read_words(Corpus& corpus, Vocabulary& vocabulary, unsigned threads = 1);

// A document is its segments in table order joined by one line feed.
void place_in_documents(Corpus& corpus);

}  // namespace tukiranka::qualitative
