// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/respondent_index.hpp"
#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>

namespace tukiranka::project {
namespace {

std::uint32_t hash_of(std::string_view respondent, std::string_view wave) {
  constexpr std::size_t golden = 0x9E3779B97F4A7C15U;
  const std::hash<std::string_view> hash;
  std::size_t mixed = hash(respondent);
  if (!wave.empty()) mixed ^= hash(wave) * golden;
  return static_cast<std::uint32_t>(mixed * golden >> 32U);
}

}  // namespace

void RespondentIndex::locate(const base::Table& table) {
  respondent_ = wave_ = table.columns.size();
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].name == "respondent") respondent_ = i;
    if (table.columns[i].name == "wave") wave_ = i;
  }
}

std::string_view RespondentIndex::respondent_of(const base::Table& table, std::int64_t row) const {
  return table.columns[respondent_].text_at(row);
}

std::string_view RespondentIndex::wave_of(const base::Table& table, std::int64_t row) const {
  return wave_ < table.columns.size() ? table.columns[wave_].text_at(row) : std::string_view{};
}

std::size_t RespondentIndex::slot_of(const base::Table& table, std::uint32_t hash,
                                     std::string_view respondent, std::string_view wave) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot].row >= 0; slot = (slot + 1) & mask) {
    const Slot& known = slots_[slot];
    if (known.hash == hash && respondent_of(table, known.row) == respondent &&
        wave_of(table, known.row) == wave)
      break;
  }
  return slot;
}

void RespondentIndex::reserve(std::size_t rows) {
  std::size_t size = std::max<std::size_t>(slots_.size(), 64);
  while (size < rows * 4 / 3) size *= 2;
  if (size == slots_.size()) return;
  base::AlignedVector<Slot> before(size);
  before.swap(slots_);
  for (const Slot& known : before) {
    if (known.row < 0) continue;
    std::size_t slot = known.hash & (size - 1);
    while (slots_[slot].row >= 0) slot = (slot + 1) & (size - 1);
    slots_[slot] = known;
  }
}

std::int64_t RespondentIndex::find(const base::Table& table, std::string_view respondent,
                                   std::string_view wave) const {
  if (used_ == 0) return -1;
  return slots_[slot_of(table, hash_of(respondent, wave), respondent, wave)].row;
}

std::vector<std::pair<std::int64_t, std::int64_t>> RespondentIndex::add(const base::Table& table,
                                                                        std::int64_t from) {
  constexpr std::int64_t ahead = 16;  // memory is asked for that many rows before it is needed
  std::array<std::uint32_t, ahead> hashes{};
  std::vector<std::pair<std::int64_t, std::int64_t>> twice;
  reserve(used_ + static_cast<std::size_t>(table.rows - from));
  for (std::int64_t next = from; next < table.rows + ahead; ++next) {
    std::uint32_t& hash = hashes[static_cast<std::size_t>(next % ahead)];
    if (const std::int64_t row = next - ahead; row >= from) {
      Slot& slot = slots_[slot_of(table, hash, respondent_of(table, row), wave_of(table, row))];
      if (slot.row >= 0) {
        twice.emplace_back(row, slot.row);
      } else {
        slot = {hash, static_cast<std::int32_t>(row)};
        ++used_;
      }
    }
    if (next >= table.rows) continue;
    hash = hash_of(respondent_of(table, next), wave_of(table, next));
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)], 1);
  }
  return twice;
}

}  // namespace tukiranka::project
