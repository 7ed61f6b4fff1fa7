// SPDX-License-Identifier: Apache-2.0
#include "core/project/text_index.hpp"
#include <functional>

namespace tukiranka::project {
namespace {

std::uint32_t hash_of(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace

std::size_t TextIndex::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].number >= 0 &&
         (slots_[at].hash != hash || texts_[static_cast<std::size_t>(slots_[at].number)] != text))
    at = (at + 1) & mask;
  return at;
}

void TextIndex::grow() {
  std::vector<Slot> old(slots_.empty() ? 64 : slots_.size() * 2);
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.number < 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].number >= 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::int32_t TextIndex::add(std::string_view text) {
  if (2 * (texts_.size() + 1) > slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  Slot& slot = slots_[slot_of(text, hash)];
  if (slot.number < 0) {
    slot = {hash, static_cast<std::int32_t>(texts_.size())};
    texts_.push_back(text);
  }
  return slot.number;
}

std::int32_t TextIndex::find(std::string_view text) const {
  return slots_.empty() ? -1 : slots_[slot_of(text, hash_of(text))].number;
}

}  // namespace tukiranka::project
