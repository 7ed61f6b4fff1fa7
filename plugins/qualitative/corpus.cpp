// SPDX-License-Identifier: Apache-2.0
// qualitative: walks the segments once, with one splitter per language.
#include "plugins/qualitative/corpus.hpp"

#include "plugins/qualitative/code_points.hpp"

namespace tukiranka::qualitative {

void read_words(Corpus& corpus, Vocabulary& vocabulary) {
  std::map<std::string, std::unique_ptr<TextSplitter>> splitters;
  for (Segment& segment : corpus.segments) {
    std::unique_ptr<TextSplitter>& splitter = splitters[segment.language];
    if (!splitter) splitter = std::make_unique<TextSplitter>(segment.language);
    SplitText split = splitter->split(segment.text);
    segment.tokens = std::move(split.tokens);
    segment.sentences = std::move(split.sentences);
    segment.types.clear();
    segment.types.reserve(segment.tokens.size());
    for (const Token& token : segment.tokens)
      segment.types.push_back(token.is_word ? vocabulary.add(segment.text_of(token), segment.language)
                                            : no_type);
  }
}

void place_in_documents(Corpus& corpus) {
  std::map<std::string, std::int64_t> ends;
  for (Segment& segment : corpus.segments) {
    std::int64_t& end = ends.try_emplace(segment.document, 0).first->second;
    segment.document_start = end;
    end += static_cast<std::int64_t>(count_code_points(segment.text)) + 1;
  }
}

}  // namespace tukiranka::qualitative
