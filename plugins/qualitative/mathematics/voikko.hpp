// SPDX-License-Identifier: Apache-2.0
// qualitative: Finnish morphology by libvoikko. A word comes in, its keys and forms go out.
// Recipe: every base form · a participle also gives its verb, read from the morphological output (ollut has
// no base form olla) · nouns in -minen are a key of their own, apart from the verb · parts of a compound ·
// a word that denies its root (epäselvä, sitoutumaton, luottamukseton, luottamuspula) gives the root as
// denied. Cost: about 10 microseconds a type. One handle per thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "plugins/qualitative/mathematics/word_form.hpp"

namespace tukiranka::qualitative {

class Voikko {
 public:
  // `dictionary`: language and variant, as Voikko names them.
  explicit Voikko(const std::string& dictionary = "fi");
  ~Voikko();
  Voikko(const Voikko&) = delete;
  Voikko& operator=(const Voikko&) = delete;

  // False when no Finnish dictionary is installed; then every word is unknown.
  [[nodiscard]] bool is_open() const;
  [[nodiscard]] const std::string& reason() const { return reason_; }
  [[nodiscard]] const std::string& dictionary() const { return dictionary_; }

  // Empty when the dictionary does not know the word.
  [[nodiscard]] std::optional<WordForm> analyse(const std::string& word) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
  std::string dictionary_, reason_;
};

}  // namespace tukiranka::qualitative
