// SPDX-License-Identifier: Apache-2.0
// qualitative: RE2 and its sets.
#include "plugins/qualitative/mathematics/regex_table.hpp"
#include <algorithm>
#include <numeric>

#include <re2/re2.h>
#include <re2/set.h>

namespace tukiranka::qualitative {
namespace {

RE2::Options make_options() {
  RE2::Options options;
  options.set_log_errors(false);
  return options;
}

// True when no text can match: RE2 has nothing left of it, or the only possible match is one text, and that
// matches in no surroundings (a^b). Not every such expression is seen here; the others have no hits.
bool cannot_match(const RE2& expression) {
  if (expression.ProgramSize() <= 1) return true;
  std::string low, high;
  if (!expression.PossibleMatchRange(&low, &high, 1000) || low != high || low.empty()) return false;
  for (const char* before : {"", " ", "x"})
    for (const char* after : {"", " ", "x"})
      if (RE2::PartialMatch(before + low + after, expression)) return false;
  return true;
}

}  // namespace

struct RegexTable::Expressions {
  struct One {
    std::unique_ptr<RE2> expression;
    std::size_t pattern = 0;
  };
  std::vector<One> all;
  std::unique_ptr<RE2::Set> set;  // of all; null before prepare() and when it takes too much memory
};

RegexTable::RegexTable() : expressions_(std::make_unique<Expressions>()) {}
RegexTable::~RegexTable() = default;
RegexTable::RegexTable(RegexTable&&) noexcept = default;
RegexTable& RegexTable::operator=(RegexTable&&) noexcept = default;

RegexTable::Refusal RegexTable::add(const std::string& expression, std::size_t pattern) {
  auto compiled = std::make_unique<RE2>(expression, make_options());
  if (!compiled->ok()) return {true, compiled->error()};
  if (cannot_match(*compiled)) return {true, {}};
  expressions_->all.push_back({std::move(compiled), pattern});
  return {};
}

void RegexTable::prepare() {
  if (is_empty()) return;
  expressions_->set = std::make_unique<RE2::Set>(make_options(), RE2::UNANCHORED);
  for (const Expressions::One& one : expressions_->all)
    expressions_->set->Add(one.expression->pattern(), nullptr);
  if (!expressions_->set->Compile()) expressions_->set.reset();
}

bool RegexTable::is_empty() const {
  return expressions_->all.empty();
}

void RegexTable::find(std::string_view text, std::vector<RegexMatch>& out) const {
  const re2::StringPiece whole(text.data(), text.size());
  std::vector<int> possible;
  RE2::Set::ErrorInfo error{};
  const bool is_sorted_out = expressions_->set && (expressions_->set->Match(whole, &possible, &error) ||
                                                   error.kind == RE2::Set::kNoError);
  if (!is_sorted_out) {  // no memory for the set: each is tried
    possible.resize(expressions_->all.size());
    std::iota(possible.begin(), possible.end(), 0);
  }
  std::sort(possible.begin(), possible.end());
  for (const int number : possible) {
    const Expressions::One& one = expressions_->all[static_cast<std::size_t>(number)];
    re2::StringPiece found;
    std::size_t at = 0;
    while (at <= text.size() && one.expression->Match(whole, at, text.size(), RE2::UNANCHORED, &found, 1)) {
      const auto begin = static_cast<std::size_t>(found.data() - text.data());
      if (!found.empty())
        out.push_back({one.pattern, static_cast<std::uint32_t>(begin),
                       static_cast<std::uint32_t>(begin + found.size())});
      at = begin + std::max<std::size_t>(found.size(), 1);
    }
  }
}

}  // namespace tukiranka::qualitative
