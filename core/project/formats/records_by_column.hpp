// SPDX-License-Identifier: Apache-2.0
// project: records that a reader puts together itself, for formats that are no tables (GraphML, Pajek, …):
// held column by column, so that a column which few rows have costs little. Row and column are counted from
// 0.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/formats/records.hpp"

namespace tukiranka::project {

// Texts that stay where they are for as long as the arena lives.
class TextArena {
 public:
  [[nodiscard]] std::string_view keep(std::string_view text);

 private:
  std::vector<std::unique_ptr<char[]>> blocks_;
  char* at_ = nullptr;
  std::size_t left_ = 0;
};

class HeldRecords final : public Records {
 public:
  HeldRecords() { dialect.decimal = '.'; }

  // The column of that name; made when it is new.
  [[nodiscard]] std::size_t column(std::string_view wanted);
  void add_row(std::int64_t line);
  void set_line(std::size_t row, std::int64_t line);
  // A copy of the text is kept.
  void put(std::size_t column, std::size_t row, std::string_view cell);
  // What a cell holds that nothing was put into.
  void set_default(std::size_t column, std::string_view cell);
  [[nodiscard]] std::string_view default_of(std::size_t column) const { return columns_[column].otherwise; }
  // A column of numbers that stand for names: `names` outlives the records and is asked for when they are
  // read.
  void put_index(std::size_t column, std::size_t row, std::int32_t index);
  void name_by(std::size_t column, const std::vector<std::string_view>& names);

  [[nodiscard]] std::size_t rows() const { return lines_.size(); }
  [[nodiscard]] std::int64_t line_of(std::size_t row) const { return lines_[row]; }
  [[nodiscard]] std::string_view cell(std::size_t column, std::size_t row) const;
  [[nodiscard]] std::int32_t index_at(std::size_t column, std::size_t row) const {
    return columns_[column].indices[row];
  }

  void read(const Take& take, ProblemList& problems) override;
  [[nodiscard]] std::int64_t estimate_count() const override { return static_cast<std::int64_t>(rows()); }

 private:
  struct HeldColumn {
    std::vector<std::string_view> cells;  // as long as the last row that has one; data() null: nothing put
    std::vector<std::int32_t> indices;
    const std::vector<std::string_view>* names = nullptr;
    std::string_view otherwise, last;
  };
  std::vector<HeldColumn> columns_;
  std::vector<std::int32_t> lines_;
  TextArena arena_;
};

}  // namespace tukiranka::project
