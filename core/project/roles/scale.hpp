// SPDX-License-Identifier: Apache-2.0
// project: a response scale: the range of its answers, the texts that stand for them, and the codes that say
// why there is no answer.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.hpp"
#include "core/base/names.hpp"
#include "core/project/problem_list.hpp"
#include "core/project/text_index.hpp"

namespace tukiranka::project {

// Why an answer is missing.
enum class Reason : std::uint8_t { not_answered, dont_know, refused, not_applicable, not_asked };
constexpr auto names_of(Reason) {
  using enum Reason;
  return std::to_array<base::Named<Reason>>({{not_answered, "not-answered"},
                                             {dont_know, "dont-know"},
                                             {refused, "refused"},
                                             {not_applicable, "not-applicable"},
                                             {not_asked, "not-asked"}});
}

struct Scale {
  std::string id;
  std::optional<double> low, high;
  std::map<std::string, double, std::less<>> labels;   // text of the answer -> value
  std::map<std::string, Reason, std::less<>> missing;  // code -> reason
  std::optional<std::int64_t> options;                 // how many answers it offers
};

// From `{"low", "high", "labels": {text: value}, "missing": {code: reason}}`. TK-P016 when it contradicts
// itself or a reason is not one of the five.
[[nodiscard]] Scale read_scale(const std::string& id, const base::Json& json, const std::string& pointer,
                               ProblemList& problems);

// Completes what follows from the rest: range from the labels, options from labels or a whole-number range.
void complete_scale(Scale& scale);

struct Answer {
  enum class Kind : std::uint8_t { value, missing, refused };
  Kind kind = Kind::refused;
  Reason reason = Reason::not_answered;
  double value = 0;
};

// Reads the cells of one item. A code for missing goes first, then a label as it is written, then a number,
// then a label in other case or spacing. Missing codes that are numbers also match as numbers (99 and 99.0).
class AnswerReader {
 public:
  // The scale outlives the reader; null: any number is an answer.
  AnswerReader(const Scale* scale, char decimal);

  [[nodiscard]] Answer read(std::string_view cell) const {
    const auto digit = [&](std::size_t i) { return static_cast<unsigned>(cell[i]) - '0'; };
    if (cell.size() == 1 && digit(0) < 10) return digits_[digit(0)];
    if (cell.size() == 2 && digit(0) < 10 && digit(1) < 10) return pairs_[digit(0) * 10 + digit(1)];
    return cell.empty() ? empty_ : read_any(cell);
  }
  // What to tell about a cell that was refused.
  [[nodiscard]] std::string describe_refusal(std::string_view cell) const;
  [[nodiscard]] std::string suggest_cure(std::string_view cell) const;

 private:
  [[nodiscard]] Answer read_any(std::string_view cell) const;
  void add_word(std::string_view word, const Answer& meaning);

  const Scale* scale_;
  char decimal_;
  TextIndex words_;  // missing codes and labels as written, and what they mean
  std::vector<Answer> meanings_;
  std::map<std::string, double> folded_labels_;  // labels that differ from each other when folded
  std::map<std::string, Reason> folded_missing_;
  std::map<double, Reason> missing_numbers_;
  // What most cells hold, read once: nothing, one digit, two digits.
  Answer empty_;
  std::array<Answer, 10> digits_;
  std::array<Answer, 100> pairs_;
};

}  // namespace tukiranka::project
