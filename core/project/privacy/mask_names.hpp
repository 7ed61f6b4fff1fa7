// SPDX-License-Identifier: Apache-2.0
// project: takes the names of people and places out of a text before it leaves the engine. Known names are
// the ids that the tables hold and what the project declares (`privacy.names`, `privacy.places`); each has
// its pseudonym, which takes the ending of the name: Liisalle – H3:lle, Virtasen – H4:n. A full name is one
// pseudonym. A name that two people share, and a word that only begins like a name, become "[…]". Capitals
// count, so that a name that is also a word (Ansa, ansa) is masked only where it looks like a name. What
// nobody declared cannot be known here: quotes are for a person to review.
// Cost O(length of the text). Tested against forms written by hand and by generated texts.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/project/privacy/name_forms.hpp"
#include "core/project/project.hpp"

namespace tukiranka::project {

// The masked text, and which code points of the text became which of it.
struct MaskedText {
  struct Change {
    std::int64_t start, end, new_start, new_end;
  };
  std::string text;
  std::vector<Change> changes;  // in order, apart

  // A place inside a name moves to the near end of what stands for it.
  [[nodiscard]] std::int64_t map_start(std::int64_t place) const;
  [[nodiscard]] std::int64_t map_end(std::int64_t place) const;
};

class NameMask {
 public:
  NameMask() = default;
  // Every name that the project knows.
  explicit NameMask(const Project& project);

  // The words of `name` stand for that pseudonym, in all their forms.
  void add(std::string_view name, const std::string& pseudonym);
  // This one form, as it is written.
  void add_form(std::string_view form, const std::string& pseudonym);

  [[nodiscard]] bool is_empty() const { return stems_.empty(); }
  [[nodiscard]] MaskedText mask(std::string_view text) const;

 private:
  struct Known {
    std::string pseudonym;
    NameStem stem;
  };
  struct Reading {
    std::vector<std::pair<std::string, NameEnding>> candidates;  // of the best rank, each pseudonym once
    bool is_alike = false;                                       // only begins like a name
  };

  void add_word(const std::string& word, const std::string& pseudonym);
  [[nodiscard]] Reading read_word(const std::string& word) const;

  std::map<std::string, std::vector<Known>, std::less<>> stems_;
};

}  // namespace tukiranka::project
