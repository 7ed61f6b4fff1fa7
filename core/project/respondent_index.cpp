// SPDX-License-Identifier: Apache-2.0
#include "core/project/respondent_index.hpp"
#include <cstddef>
#include <functional>

namespace tukiranka::project {
namespace {

constexpr std::size_t golden = 0x9E3779B97F4A7C15U;

std::string_view text_of(const base::Table& table, std::size_t column, std::int64_t row) {
  return column < table.columns.size() ? table.columns[column].text_at(row) : std::string_view{};
}

}  // namespace

void RespondentIndex::locate(const base::Table& table) {
  respondent_ = wave_ = table.columns.size();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == "respondent") respondent_ = i;
    if (table.columns[i].name == "wave") wave_ = i;
  }
}

std::size_t RespondentIndex::slot_of(std::string_view respondent, std::string_view wave) const {
  const std::hash<std::string_view> hash;
  std::size_t mixed = hash(respondent);
  if (!wave.empty()) mixed ^= hash(wave) * golden;
  return (mixed * golden >> 17U) & (slots_.size() - 1);
}

void RespondentIndex::reserve(std::int64_t rows) {
  std::size_t slots = 64;
  while (slots < static_cast<std::size_t>(rows) * 3 / 2) slots *= 2;
  if (used_ == 0 && slots > slots_.size()) slots_.assign(slots, -1);
}

void RespondentIndex::grow(const base::Table& table, std::size_t slots) {
  std::vector<std::int32_t> before(slots, -1);
  before.swap(slots_);
  for (const std::int32_t row : before) {
    if (row < 0) continue;
    std::size_t slot = slot_of(text_of(table, respondent_, row), text_of(table, wave_, row));
    while (slots_[slot] >= 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = row;
  }
}

std::int64_t RespondentIndex::find(const base::Table& table, std::string_view respondent,
                                   std::string_view wave) {
  if (slots_.empty()) return -1;
  for (std::size_t slot = slot_of(respondent, wave); slots_[slot] >= 0;
       slot = (slot + 1) & (slots_.size() - 1)) {
    const std::int32_t row = slots_[slot];
    if (text_of(table, respondent_, row) == respondent && text_of(table, wave_, row) == wave) return row;
  }
  return -1;
}

void RespondentIndex::add(const base::Table& table, std::int64_t row) {
  if ((used_ + 1) * 4 > slots_.size() * 3) grow(table, slots_.empty() ? 64 : slots_.size() * 2);
  std::size_t slot = slot_of(text_of(table, respondent_, row), text_of(table, wave_, row));
  while (slots_[slot] >= 0) slot = (slot + 1) & (slots_.size() - 1);
  slots_[slot] = static_cast<std::int32_t>(row);
  ++used_;
}

}  // namespace tukiranka::project
