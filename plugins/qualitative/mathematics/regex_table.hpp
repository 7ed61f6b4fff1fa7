// SPDX-License-Identifier: Apache-2.0
// qualitative: rules of kind `regex` (RE2: no look-around, no back references, time linear in the text). They
// are tried on each sentence; a first pass over all of them at once tells which can match it.
// Cost: grows with the text, not only with the vocabulary.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::qualitative {

struct RegexMatch {
  std::size_t pattern = 0;
  std::uint32_t begin = 0, end = 0;  // bytes of the text it was tried on
};

class RegexTable {
 public:
  RegexTable();
  ~RegexTable();
  RegexTable(RegexTable&&) noexcept;
  RegexTable& operator=(RegexTable&&) noexcept;

  // Why it can never meet anything: what RE2 says of it, or an empty text for one that no text can match.
  struct Refusal {
    bool is_refused = false;
    std::string reason;
  };
  // `pattern`: the number that its matches carry.
  Refusal add(const std::string& expression, std::size_t pattern);
  // After the last addition: makes the first pass ready.
  void prepare();
  [[nodiscard]] bool is_empty() const;

  // Matches of all expressions, each one's from left to right and apart.
  void find(std::string_view text, std::vector<RegexMatch>& out) const;

 private:
  struct Expressions;
  std::unique_ptr<Expressions> expressions_;
};

}  // namespace tukiranka::qualitative
