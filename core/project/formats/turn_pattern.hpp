// SPDX-License-Identifier: Apache-2.0
// project: how a transcript says who speaks, declared as a pattern: "{speaker}:", "[{speaker}]",
// "{speaker} ({}):". `{speaker}` is the name, `{}` anything; all else stands as written. It is not a regular
// expression, so no pattern can run away. Cost O(length of the label).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace tukiranka::project {

struct Turn {
  std::string speaker;
  std::size_t label = 0;  // bytes of the label, with the spaces that follow it
};

class TurnPattern {
 public:
  // TK-P108 without exactly one {speaker}, or with nothing after it to end the name.
  [[nodiscard]] static base::Result<TurnPattern> parse(const std::string& pattern, const std::string& where);

  // The label at the start of the paragraph. A name has at most 60 bytes and no line break.
  [[nodiscard]] std::optional<Turn> find(std::string_view paragraph) const;

 private:
  enum class Kind { literal, speaker, anything };
  struct Part {
    Kind kind;
    std::string text;
  };
  std::vector<Part> parts_;
};

}  // namespace tukiranka::project
