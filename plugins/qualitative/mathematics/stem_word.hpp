// SPDX-License-Identifier: Apache-2.0
// qualitative: Snowball stems: the keys of Swedish and English words, and of Finnish words that the
// dictionary does not know. A stem is not a base form: two words may share one (limits stand in the README).
#pragma once

#include <memory>
#include <string>

namespace tukiranka::qualitative {

// One language's stemmer: fi, sv, en. One per thread.
class Stemmer {
 public:
  explicit Stemmer(const std::string& language);
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  // False for a language that Snowball is not asked for; then stem() gives the word back.
  [[nodiscard]] bool knows_language() const;
  [[nodiscard]] std::string stem(const std::string& folded) const;

 private:
  struct Handle;
  std::unique_ptr<Handle> handle_;
};

}  // namespace tukiranka::qualitative
