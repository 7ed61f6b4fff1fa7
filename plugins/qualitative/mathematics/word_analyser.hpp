// SPDX-License-Identifier: Apache-2.0
// qualitative: what is known of one word: Finnish from Voikko, unknown words and other languages from
// Snowball. A hyphenated word goes to Voikko whole first, then in its parts. One analyser per thread.
#pragma once

#include <map>
#include <memory>
#include <string>

#include "plugins/qualitative/mathematics/stem_word.hpp"
#include "plugins/qualitative/mathematics/voikko.hpp"
#include "plugins/qualitative/mathematics/word_form.hpp"

namespace tukiranka::qualitative {

class WordAnalyser {
 public:
  explicit WordAnalyser(const Voikko& voikko) : voikko_(&voikko) {}

  // `clean` and `folded`: see fold_word.hpp.
  [[nodiscard]] WordForm analyse(const std::string& clean, const std::string& folded,
                                 const std::string& language);
  [[nodiscard]] std::string stem(const std::string& folded, const std::string& language);
  [[nodiscard]] const Voikko& voikko() const { return *voikko_; }

 private:
  WordForm analyse_finnish(const std::string& clean, const std::string& folded);

  const Voikko* voikko_;
  std::map<std::string, std::unique_ptr<Stemmer>> stemmers_;
};

}  // namespace tukiranka::qualitative
