// SPDX-License-Identifier: Apache-2.0
// project: records that a reader of texts has made already. They walk through the same mappings and checks as
// the rows of a table file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/project/formats/records.hpp"

namespace tukiranka::project {

class MemoryRecords final : public Records {
 public:
  void add(std::int64_t line, std::vector<std::string> cells) {
    lines_.push_back(line);
    rows_.push_back(std::move(cells));
  }

  void read(const Take& take, ProblemList&) override {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      Record record;
      record.line = lines_[i];
      record.number = static_cast<std::int64_t>(i) + 1;
      record.cells.assign(rows_[i].begin(), rows_[i].end());
      take(record);
    }
  }

  [[nodiscard]] std::int64_t estimate_count() const override {
    return static_cast<std::int64_t>(rows_.size());
  }

 private:
  std::vector<std::int64_t> lines_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace tukiranka::project
