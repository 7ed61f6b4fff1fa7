// SPDX-License-Identifier: Apache-2.0
// project: which row of the responses is of which respondent and wave. Holds row numbers only and compares
// with the table itself: four to eight bytes a row.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/base/table.hpp"

namespace tukiranka::project {

class RespondentIndex {
 public:
  // Finds the two columns; to be called when columns were added to the table.
  void locate(const base::Table& table);
  // The row of this respondent and wave, or -1.
  [[nodiscard]] std::int64_t find(const base::Table& table, std::string_view respondent,
                                  std::string_view wave);
  void add(const base::Table& table, std::int64_t row);
  void reserve(std::int64_t rows);

 private:
  [[nodiscard]] std::size_t slot_of(std::string_view respondent, std::string_view wave) const;
  void grow(const base::Table& table, std::size_t slots);

  std::vector<std::int32_t> slots_;  // -1: free
  std::size_t used_ = 0;
  std::size_t respondent_ = 0, wave_ = 0;  // columns; wave_ may be beyond the last
};

}  // namespace tukiranka::project
