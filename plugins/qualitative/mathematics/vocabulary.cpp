// SPDX-License-Identifier: Apache-2.0
// qualitative: spellings become numbers one after another; what is new is then analysed, by several threads
// where there is much of it.
#include "plugins/qualitative/mathematics/vocabulary.hpp"
#include <algorithm>
#include <numeric>
#include <utility>

#include <tukiranka/parallel.hpp>

#include "plugins/qualitative/mathematics/fold_word.hpp"

namespace tukiranka::qualitative {

std::uint32_t Vocabulary::add(std::string_view surface, std::string_view language) {
  if (lexicon_ == nullptr || last_language_ != language) {
    last_language_ = language;
    lexicon_ = &lexicons_[last_language_];
  }
  if (const auto known = lexicon_->find(surface); known != lexicon_->end()) return known->second;
  const auto number = static_cast<std::uint32_t>(types_.size());
  lexicon_->emplace(surface, number);
  WordType type;
  type.clean = clean_word(surface);
  type.folded = fold_word(surface);
  type.language = last_language_;
  types_.push_back(std::move(type));
  return number;
}

void Vocabulary::analyse_run(std::size_t begin, std::size_t end, WordAnalyser& analyser) {
  // Neighbours in the alphabet share their way through the dictionary: sorted, they find it in the cache.
  std::vector<std::size_t> order(end - begin);
  std::iota(order.begin(), order.end(), begin);
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return types_[a].folded < types_[b].folded; });
  for (const std::size_t i : order)
    types_[i].form = analyser.analyse(types_[i].clean, types_[i].folded, types_[i].language);
}

void Vocabulary::analyse_new(unsigned threads) {
  const std::size_t first = analysed_, count = types_.size() - first;
  analysed_ = types_.size();
  const Voikko& own = analyser_.voikko();
  std::vector<std::pair<std::size_t, std::size_t>> left(sdk::count_parts(count, threads, worth_a_thread));
  sdk::run_parts(count, threads, worth_a_thread, [&](std::size_t part, std::size_t begin, std::size_t end) {
    if (part == 0) return analyse_run(first + begin, first + end, analyser_);
    const Voikko voikko(own.dictionary());
    if (own.is_open() && !voikko.is_open()) {  // no second dictionary to be had: ours does it
      left[part] = {first + begin, first + end};
      return;
    }
    WordAnalyser analyser(voikko);
    analyse_run(first + begin, first + end, analyser);
  });
  for (const auto& [begin, end] : left) analyse_run(begin, end, analyser_);
}

std::size_t Vocabulary::count_unknown(const std::string& language) const {
  std::size_t count = 0;
  for (const WordType& type : types_)
    if (type.language == language && !type.form.is_known) ++count;
  return count;
}

}  // namespace tukiranka::qualitative
