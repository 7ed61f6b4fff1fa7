// SPDX-License-Identifier: Apache-2.0
#include "core/project/text_index.hpp"
#include <algorithm>
#include <cstring>
#include <functional>

namespace tukiranka::project {
TextIndex::Slot TextIndex::describe(std::string_view text) {
  const std::uint64_t hash = std::hash<std::string_view>{}(text);
  Slot slot;
  if (!text.empty()) std::memcpy(&slot.head, text.data(), std::min<std::size_t>(8, text.size()));
  slot.text = text.data();
  slot.hash = static_cast<std::uint32_t>(hash ^ (hash >> 32));
  slot.size = static_cast<std::uint32_t>(text.size());
  return slot;
}

std::size_t TextIndex::slot_of(std::string_view text, const Slot& wanted) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = wanted.hash & mask;
  for (; slots_[at].number >= 0; at = (at + 1) & mask) {
    const Slot& slot = slots_[at];
    if (slot.hash != wanted.hash || slot.head != wanted.head || slot.size != wanted.size) continue;
    if (text.size() <= 8 || std::string_view(slot.text, slot.size) == text) break;
  }
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
  Slot wanted = describe(text);
  Slot& slot = slots_[slot_of(text, wanted)];
  if (slot.number < 0) {
    wanted.number = static_cast<std::int32_t>(texts_.size());
    slot = wanted;
    texts_.push_back(text);
  }
  return slot.number;
}

std::int32_t TextIndex::find(std::string_view text) const {
  return slots_.empty() ? -1 : slots_[slot_of(text, describe(text))].number;
}

}  // namespace tukiranka::project
