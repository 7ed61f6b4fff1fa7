// SPDX-License-Identifier: Apache-2.0
// 100,000 invented Finnish sentences × 300 and 3,000 rules: splitting, analysis of the vocabulary and
// matching apart. User + system time; the median of the runs.   qualitative_benchmark [runs] [sentences]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "plugins/qualitative/mathematics/corpus.hpp"
#include "plugins/qualitative/mathematics/match_rules.hpp"
#include "tests/benchmarks/sentences.hpp"

namespace tukiranka::qualitative {
namespace {

double processor_seconds() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double read_megabytes(const std::string& what) {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind(what, 0) == 0) return std::atof(line.c_str() + what.size()) / 1024;
  return 0;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

Codebook make_codebook(std::size_t rules) {
  Codebook book;
  book.codes.push_back({"theme", "", std::nullopt});
  for (const benchmarks::MadeRule& made : benchmarks::make_rules(rules)) {
    Rule rule;
    rule.id = "r" + std::to_string(book.rules.size());
    rule.code = "theme";
    rule.kind = *parse_rule_kind(made.kind);
    rule.value = made.value;
    rule.language = "fi";
    book.rules.push_back(std::move(rule));
  }
  return book;
}

Corpus make_corpus(const std::vector<std::string>& sentences) {
  Corpus corpus;
  for (const std::string& sentence : sentences) {
    Segment segment;
    segment.text = sentence;
    segment.language = "fi";
    segment.document = corpus.keep("d" + std::to_string(corpus.segments.size() / 100));
    corpus.segments.push_back(std::move(segment));
  }
  return corpus;
}

void run(int runs, std::size_t count) {
  const std::vector<std::string> sentences = benchmarks::make_sentences(count);
  const Voikko voikko;
  std::size_t bytes = 0, tokens = 0;
  for (const std::string& sentence : sentences) bytes += sentence.size();
  Corpus corpus = make_corpus(sentences);
  Vocabulary vocabulary(voikko);
  read_words(corpus, vocabulary);
  for (const Segment& segment : corpus.segments) tokens += segment.tokens.size();
  std::vector<double> splitting;
  for (int i = 0; i < runs; ++i) {
    const double start = processor_seconds();
    read_words(corpus, vocabulary);
    splitting.push_back(processor_seconds() - start);
  }
  const double split = median(splitting);
  std::printf(
      "%zu sentences, %.1f MB, %zu tokens, %zu word types (%zu of them in no dictionary), %.0f MB in "
      "memory\n",
      count, static_cast<double>(bytes) / 1e6, tokens, vocabulary.size(), vocabulary.count_unknown("fi"),
      read_megabytes("VmRSS:"));
  std::printf("splitting into sentences and words: %.3f s\n", split);
  for (const std::size_t rules : {std::size_t{300}, std::size_t{3000}}) {
    const Codebook book = make_codebook(rules);
    std::vector<double> seconds;
    std::size_t hits = 0;
    for (int i = 0; i < runs; ++i) {
      const double start = processor_seconds();
      hits = match_rules(book, corpus, vocabulary).mentions.size();
      seconds.push_back(processor_seconds() - start);
    }
    std::printf("matching %zu rules: %.3f s (median of %d), %zu hits, with splitting %.3f s, peak %.0f MB\n",
                rules, median(seconds), runs, hits, median(seconds) + split, read_megabytes("VmHWM:"));
  }
  std::vector<double> analysis;
  for (int i = 0; i < runs; ++i) {
    Vocabulary anew(voikko);
    for (std::uint32_t type = 0; type < vocabulary.size(); ++type) anew.add(vocabulary.at(type).clean, "fi");
    const double start = processor_seconds();
    anew.analyse_new();
    analysis.push_back(processor_seconds() - start);
  }
  std::printf("analysis of the vocabulary: %.3f s, %.0f types/s\n", median(analysis),
              static_cast<double>(vocabulary.size()) / median(analysis));
}

}  // namespace
}  // namespace tukiranka::qualitative

int main(int count, char** words) {
  tukiranka::qualitative::run(count > 1 ? std::atoi(words[1]) : 11,
                              count > 2 ? static_cast<std::size_t>(std::atol(words[2])) : 100'000);
  return EXIT_SUCCESS;
}
