// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/records_by_column.hpp"
#include <algorithm>
#include <cstring>

namespace tukiranka::project {
namespace {

constexpr std::size_t block_size = 65536;

}  // namespace

std::string_view TextArena::keep(std::string_view text) {
  if (text.size() > left_) {
    const std::size_t size = std::max(block_size, text.size());
    blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
    at_ = blocks_.back().get();
    left_ = size;
  }
  if (at_ == nullptr) return "";  // an empty text, and no block yet
  char* const start = at_;
  if (!text.empty()) std::memcpy(start, text.data(), text.size());
  at_ += text.size();
  left_ -= text.size();
  return {start, text.size()};
}

std::size_t HeldRecords::column(std::string_view wanted) {
  const auto found = std::find(header.begin(), header.end(), wanted);
  if (found != header.end()) return static_cast<std::size_t>(found - header.begin());
  header.emplace_back(wanted);
  columns_.emplace_back();
  return columns_.size() - 1;
}

void HeldRecords::add_row(std::int64_t line) {
  lines_.push_back(0);
  set_line(lines_.size() - 1, line);
}

void HeldRecords::set_line(std::size_t row, std::int64_t line) {
  lines_[row] = static_cast<std::int32_t>(std::min<std::int64_t>(line, INT32_MAX));
}

void HeldRecords::put(std::size_t column, std::size_t row, std::string_view cell) {
  HeldColumn& held = columns_[column];
  if (held.cells.size() <= row) held.cells.resize(row + 1);
  if (held.last.data() == nullptr || held.last != cell) held.last = arena_.keep(cell);
  held.cells[row] = held.last;
}

void HeldRecords::set_default(std::size_t column, std::string_view cell) {
  columns_[column].otherwise = arena_.keep(cell);
}

void HeldRecords::put_index(std::size_t column, std::size_t row, std::int32_t index) {
  std::vector<std::int32_t>& indices = columns_[column].indices;
  if (indices.size() <= row) indices.resize(row + 1, -1);
  indices[row] = index;
}

void HeldRecords::name_by(std::size_t column, const std::vector<std::string_view>& names) {
  columns_[column].names = &names;
}

std::string_view HeldRecords::cell(std::size_t column, std::size_t row) const {
  const HeldColumn& held = columns_[column];
  if (held.names != nullptr) {
    const std::int32_t index = row < held.indices.size() ? held.indices[row] : -1;
    return index < 0 ? std::string_view{} : (*held.names)[static_cast<std::size_t>(index)];
  }
  if (row < held.cells.size() && held.cells[row].data() != nullptr) return held.cells[row];
  return held.otherwise;
}

void HeldRecords::read(const Take& take, ProblemList&) {
  Record record;
  record.cells.resize(columns_.size());
  for (std::size_t row = 0; row < lines_.size(); ++row) {
    for (std::size_t i = 0; i < columns_.size(); ++i) record.cells[i] = cell(i, row);
    record.line = lines_[row];
    record.number = static_cast<std::int64_t>(row) + 1;
    take(record);
  }
}

}  // namespace tukiranka::project
