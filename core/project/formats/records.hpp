// SPDX-License-Identifier: Apache-2.0
// project: a table in a file, whatever its format, as a header and records that go by one at a time. One
// reader file per format makes one of these; what stands behind the records is never held as a whole.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/project/dialect.hpp"
#include "core/project/problem_list.hpp"

namespace tukiranka::project {

struct Record {
  std::int64_t line = 0;                // physical line where it starts, from 1, header counted
  std::int64_t number = 0;              // from 1, header not counted
  std::vector<std::string_view> cells;  // as many as the header; valid until the next record
};

class Records {
 public:
  virtual ~Records() = default;

  std::string name;                 // what diagnostics call the file
  std::vector<std::string> header;  // a column without a name is called "#1", "#2", … by its place
  Dialect dialect;

  using Take = std::function<void(const Record&)>;

  // Hands over every record in file order, once. What is wrong goes to `problems`; a record of the wrong
  // length is reported and left out.
  virtual void read(const Take& take, ProblemList& problems) = 0;
  // About as many records as there are, for reserving memory.
  [[nodiscard]] virtual std::int64_t estimate_count() const = 0;
};

}  // namespace tukiranka::project
