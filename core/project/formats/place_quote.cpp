// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/place_quote.hpp"
#include <algorithm>

#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

constexpr std::size_t shortest_quote = 8;  // bytes; shorter names are labels more often than quotes

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

// White space made one; `from` says which byte of the text each byte came from.
std::string squeeze(std::string_view text, std::vector<std::size_t>* from) {
  std::string squeezed;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_space(text[i]) && !squeezed.empty() && squeezed.back() == ' ') continue;
    squeezed += is_space(text[i]) ? ' ' : text[i];
    if (from != nullptr) from->push_back(i);
  }
  return squeezed;
}

std::string trim_quote(const std::string& quote) {
  std::string squeezed = squeeze(trim(quote), nullptr);
  for (const std::string_view cut : {"…", "..."})
    if (squeezed.size() > cut.size() && squeezed.compare(squeezed.size() - cut.size(), cut.size(), cut) == 0)
      squeezed.resize(squeezed.size() - cut.size());
  return std::string(trim(squeezed));
}

}  // namespace

QuotePlace QuoteFinder::find(const std::string& quote, std::int64_t start, std::int64_t end) {
  const std::string wanted = trim_quote(quote);
  if (wanted.size() < shortest_quote) return {};
  // A name may hold more or less than the place does; it is where they begin that matters.
  const std::int64_t far =
      std::min(text_.count(), std::max(end, start + static_cast<std::int64_t>(2 * wanted.size())));
  const std::string there = squeeze(trim(text_.slice(start, far)), nullptr);
  if (there.compare(0, wanted.size(), wanted) == 0) return {QuotePlace::Kind::as_said, start};
  const std::string_view whole = text_.slice(0, text_.count());
  if (squeezed_.empty()) squeezed_ = squeeze(whole, &from_);
  const std::size_t first = squeezed_.find(wanted);
  if (first == std::string::npos) return {};
  if (squeezed_.find(wanted, first + 1) != std::string::npos) return {QuotePlace::Kind::many, start};
  const std::int64_t place = count_code_points(whole.substr(0, from_[first]));
  const std::int64_t length = end - start;
  if (place + length > text_.count()) return {QuotePlace::Kind::many, start};
  return {QuotePlace::Kind::moved, place};
}

}  // namespace tukiranka::project
