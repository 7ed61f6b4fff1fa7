// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/answer_block.hpp"
#include <algorithm>
#include <span>

namespace tukiranka::project {

std::size_t AnswerBlock::add(std::size_t column) {
  const auto known = std::find_if(series_.begin(), series_.end(),
                                  [&](const Series& series) { return series.column == column; });
  if (known != series_.end()) return static_cast<std::size_t>(known - series_.begin());
  series_.emplace_back().column = column;
  return series_.size() - 1;
}

void AnswerBlock::flush(base::Table& table) {
  if (rows_ == 0) return;
  for (Series& series : series_) {
    table.columns[series.column].push_numbers(std::span(series.values).first(rows_), series.nulls);
    series.nulls = 0;
  }
  rows_ = 0;
}

}  // namespace tukiranka::project
