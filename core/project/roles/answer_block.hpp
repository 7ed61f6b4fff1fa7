// SPDX-License-Identifier: Apache-2.0
// project: the answers of the latest rows on their way to the columns of a table. Columns that begin at huge
// pages fall onto the same lines of the cache, so they are not written one answer each, row after row, but
// sixty-four answers at a time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/table.hpp"

namespace tukiranka::project {

class AnswerBlock {
 public:
  // The place of the table's column in the block; the same when it has one.
  std::size_t add(std::size_t column);
  [[nodiscard]] std::size_t column_of(std::size_t place) const { return series_[place].column; }
  [[nodiscard]] std::size_t size() const { return series_.size(); }

  // An answer of the row, or none; every place gets one of the two before the row ends.
  void put(std::size_t place, double value) { series_[place].values[rows_] = value; }
  void put_null(std::size_t place) {
    series_[place].values[rows_] = 0;
    series_[place].nulls |= std::uint64_t{1} << rows_;
  }
  void end_row(base::Table& table) {
    if (++rows_ == most_rows) flush(table);
  }
  // Appends what is there; to be called before the columns are looked at, and in the end.
  void flush(base::Table& table);

 private:
  static constexpr std::size_t most_rows = 64;

  struct Series {
    std::size_t column = 0;
    std::uint64_t nulls = 0;  // bit i: row i has no answer
    std::array<double, most_rows> values{};
  };
  std::vector<Series> series_;
  std::size_t rows_ = 0;
};

}  // namespace tukiranka::project
