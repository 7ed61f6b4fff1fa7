// SPDX-License-Identifier: Apache-2.0
// project: which row of the responses is of which respondent and wave. Holds numbers only, and compares with
// the table itself where they agree: eleven to twenty-two bytes a row.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/table.hpp"

namespace tukiranka::project {

class RespondentIndex {
 public:
  // Finds the two columns; to be called when columns were added to the table.
  void locate(const base::Table& table);
  // The row of this respondent and wave, or -1.
  [[nodiscard]] std::int64_t find(const base::Table& table, std::string_view respondent,
                                  std::string_view wave) const;
  // Takes in the rows from this one to the last, all at once: row by row each would wait for the memory.
  // Returns those whose respondent and wave stand already, each with the row where they do.
  [[nodiscard]] std::vector<std::pair<std::int64_t, std::int64_t>> add(const base::Table& table,
                                                                       std::int64_t from);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::int32_t row = -1;  // -1: free
  };

  [[nodiscard]] std::string_view respondent_of(const base::Table& table, std::int64_t row) const;
  [[nodiscard]] std::string_view wave_of(const base::Table& table, std::int64_t row) const;
  // The slot of this respondent and wave, else the free one where they belong.
  [[nodiscard]] std::size_t slot_of(const base::Table& table, std::uint32_t hash, std::string_view respondent,
                                    std::string_view wave) const;
  void reserve(std::size_t rows);

  base::AlignedVector<Slot> slots_;  // as many as a power of two, at most three quarters of them taken
  std::size_t used_ = 0;
  std::size_t respondent_ = 0, wave_ = 0;  // columns; wave_ may be beyond the last
};

}  // namespace tukiranka::project
