// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/qda_facts.hpp"
#include <algorithm>

#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

constexpr std::string_view opening = "[tukiranka: ";
// Signs that would end a fact.
constexpr std::pair<char, const char*> codes[] = {
    {'%', "%25"}, {';', "%3B"}, {']', "%5D"}, {'\n', "%0A"}, {'=', "%3D"}};

std::string encode(std::string_view value) {
  std::string encoded;
  for (const char c : value) {
    const auto code =
        std::find_if(std::begin(codes), std::end(codes), [&](const auto& one) { return one.first == c; });
    if (code == std::end(codes))
      encoded += c;
    else
      encoded += code->second;
  }
  return encoded;
}

std::string decode(std::string_view value) {
  std::string decoded;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto code = std::find_if(std::begin(codes), std::end(codes),
                                   [&](const auto& one) { return value.substr(i, 3) == one.second; });
    decoded += code == std::end(codes) ? value[i] : code->first;
    if (code != std::end(codes)) i += 2;
  }
  return decoded;
}

}  // namespace

std::string write_facts(std::string_view words, const QdaFacts& facts) {
  std::string line;
  for (const auto& [key, value] : facts)
    if (!value.empty()) line += (line.empty() ? "" : "; ") + key + "=" + encode(value);
  if (line.empty()) return std::string(words);
  return std::string(words) + (words.empty() ? "" : "\n") + std::string(opening) + line + "]";
}

std::pair<std::string, QdaFacts> read_facts(std::string_view description) {
  const std::string_view whole = trim(description);
  const std::size_t at = whole.rfind(opening);
  if (at == std::string_view::npos || whole.back() != ']' || (at > 0 && whole[at - 1] != '\n'))
    return {std::string(description), {}};
  QdaFacts facts;
  const std::string_view line = whole.substr(at + opening.size(), whole.size() - at - opening.size() - 1);
  for (std::size_t from = 0; from < line.size();) {
    const std::size_t to = std::min(line.find("; ", from), line.size());
    const std::string_view fact = line.substr(from, to - from);
    if (const std::size_t equals = fact.find('='); equals != std::string_view::npos)
      facts.emplace_back(std::string(fact.substr(0, equals)), decode(fact.substr(equals + 1)));
    from = to + 2;
  }
  return {std::string(whole.substr(0, at > 0 ? at - 1 : 0)), std::move(facts)};
}

std::string fact_in(const QdaFacts& facts, std::string_view key) {
  const auto found =
      std::find_if(facts.begin(), facts.end(), [&](const auto& fact) { return fact.first == key; });
  return found == facts.end() ? std::string() : found->second;
}

}  // namespace tukiranka::project
