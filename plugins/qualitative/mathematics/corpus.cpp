// SPDX-License-Identifier: Apache-2.0
// qualitative: walks the segments once, with one splitter per language.
#include "plugins/qualitative/mathematics/corpus.hpp"

#include <tukiranka/parallel.hpp>

#include "plugins/qualitative/mathematics/code_points.hpp"

namespace tukiranka::qualitative {

namespace {

using Segments = std::vector<Segment>;

void split_segments(Segments::iterator begin, Segments::iterator end) {
  std::map<std::string, std::unique_ptr<TextSplitter>, std::less<>> splitters;
  TextSplitter* splitter = nullptr;
  std::string_view language;
  for (auto segment = begin; segment != end; ++segment) {
    if (splitter == nullptr || segment->language != language) {
      language = segment->language;
      std::unique_ptr<TextSplitter>& own = splitters[std::string(language)];
      if (!own) own = std::make_unique<TextSplitter>(std::string(language));
      splitter = own.get();
    }
    splitter->split(segment->text, segment->tokens, segment->sentences);
  }
}

}  // namespace

std::string_view Corpus::keep(std::string_view name) {
  const auto known = names.find(name);
  return known != names.end() ? *known : *names.emplace(name).first;
}

void read_words(Corpus& corpus, Vocabulary& vocabulary, unsigned threads) {
  Segments& segments = corpus.segments;
  sdk::run_parts(segments.size(), threads, worth_a_thread, [&](std::size_t begin, std::size_t end) {
    split_segments(segments.begin() + static_cast<std::ptrdiff_t>(begin),
                   segments.begin() + static_cast<std::ptrdiff_t>(end));
  });
  for (Segment& segment : segments) {
    segment.types.clear();
    segment.types.reserve(segment.tokens.size());
    for (const Token& token : segment.tokens)
      segment.types.push_back(token.is_word ? vocabulary.add(segment.text_of(token), segment.language)
                                            : no_type);
  }
  vocabulary.analyse_new(threads);
}

void place_in_documents(Corpus& corpus) {
  std::map<std::string_view, std::int64_t> ends;
  for (Segment& segment : corpus.segments) {
    std::int64_t& end = ends.try_emplace(segment.document, 0).first->second;
    segment.document_start = end;
    end += static_cast<std::int64_t>(count_code_points(segment.text)) + 1;
  }
}

}  // namespace tukiranka::qualitative
