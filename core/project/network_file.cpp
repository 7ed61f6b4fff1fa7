// SPDX-License-Identifier: Apache-2.0
#include "core/project/network_file.hpp"

#include "core/project/cell_value.hpp"

namespace tukiranka::project {

std::optional<std::string> tidy_number(std::string_view text) {
  const auto number = read_number(text, '.');
  if (!number) return std::nullopt;
  return show_number(*number == 0 ? 0.0 : *number);  // no "-0"
}

}  // namespace tukiranka::project
