// SPDX-License-Identifier: Apache-2.0
// report: one text in every language of a page. What is the same in each (a name, an id, "n") is held once.
// The languages and their order are those of the page (page_words.hpp); texts of one page are joined with
// each other.
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace tukiranka::report {

class Text {
 public:
  Text() = default;
  Text(std::string same) : first_(std::move(same)) {}  // NOLINT: a string is a text
  Text(const char* same) : first_(same) {}             // NOLINT

  // `say(i)` is the text in the page's language i.
  template <class Say>
  [[nodiscard]] static Text in_each(std::size_t languages, const Say& say) {
    Text text;
    for (std::size_t i = 0; i < languages; ++i)
      if (i == 0)
        text.first_ = say(i);
      else
        text.others_.push_back(say(i));
    text.join_same();
    return text;
  }

  [[nodiscard]] const std::string& in(std::size_t language) const {
    return language == 0 || others_.empty() ? first_ : others_[language - 1];
  }
  [[nodiscard]] bool is_same() const { return others_.empty(); }  // in every language
  [[nodiscard]] bool empty() const { return first_.empty() && others_.empty(); }

  Text& operator+=(const Text& more) {
    if (others_.empty() && !more.others_.empty()) others_.assign(more.others_.size(), first_);
    for (std::size_t i = 0; i < others_.size(); ++i) others_[i] += more.in(i + 1);
    first_ += more.first_;
    return *this;
  }
  friend Text operator+(Text text, const Text& more) { return text += more; }
  bool operator==(const Text&) const = default;

 private:
  void join_same() {
    if (std::all_of(others_.begin(), others_.end(), [&](const auto& other) { return other == first_; }))
      others_.clear();
  }

  std::string first_;
  std::vector<std::string> others_;  // empty where all are the first
};

}  // namespace tukiranka::report
