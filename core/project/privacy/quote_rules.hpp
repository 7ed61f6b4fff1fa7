// SPDX-License-Identifier: Apache-2.0
// project: which words of a text may leave the engine, by the project's privacy. `quotes` none: nothing;
// reviewed: where a coding whose state is "reviewed" stands; all: everything. A place that a reviewer
// rejected is never quoted, nor is anybody of a perspective or group smaller than `min_group`. Where no
// privacy is declared, everything may leave.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/project/project.hpp"

namespace tukiranka::project {

struct TextRange {
  std::int64_t start = 0, end = 0;
};

class QuoteRules {
 public:
  explicit QuoteRules(const Project& project);

  // Code points [start, end) of the text of that row of `segments`.
  [[nodiscard]] bool may_quote(std::int64_t row, std::int64_t start, std::int64_t end) const;
  // The place could be quoted, and neither a reviewer's yes nor no touches it.
  [[nodiscard]] bool awaits_review(std::int64_t row, std::int64_t start, std::int64_t end) const;
  // The parts of the row's text that may leave, in order and apart.
  [[nodiscard]] std::vector<TextRange> list_open(std::int64_t row, std::int64_t length) const;

 private:
  using Ranges = std::map<std::string, std::vector<TextRange>, std::less<>>;  // by document

  void count_people(const base::Table& table, const char* person);
  [[nodiscard]] bool is_group_large_enough(std::int64_t row) const;
  [[nodiscard]] bool touches(const Ranges& ranges, std::int64_t row, TextRange place) const;
  [[nodiscard]] std::vector<TextRange> ranges_in(const Ranges& ranges, std::int64_t row) const;

  const Project& project_;
  const base::Table* segments_;
  Ranges reviewed_, rejected_;
  std::map<std::string, std::set<std::string>, std::less<>> people_;
};

}  // namespace tukiranka::project
