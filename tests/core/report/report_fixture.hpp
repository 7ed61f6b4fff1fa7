// SPDX-License-Identifier: Apache-2.0
// The invented assessment that the tests of the report draw: every kind of verdict, silence and exhibit once,
// and texts that try to break out (a script element, a spreadsheet formula).
#pragma once

#include "core/base/json.hpp"
#include "core/base/json_reader.hpp"

namespace tukiranka::report {

inline const base::Json& read_fixture() {
  static const base::Json document =
      base::read_json(base::DiskReader(), TUKIRANKA_SOURCE "/tests/core/report/data/assessment.json").value();
  return document;
}

inline std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto found = text.find(part); found != std::string::npos; found = text.find(part, found + part.size()))
    ++count;
  return count;
}

}  // namespace tukiranka::report
