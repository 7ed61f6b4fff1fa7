// SPDX-License-Identifier: Apache-2.0
// project: distinct texts, numbered in the order of their first coming. An open hash table over views: the
// texts stay where they are and outlive it. A text of up to eight bytes is found by one look at memory.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tukiranka::project {

class TextIndex {
 public:
  // Its number; the next one when it is new.
  std::int32_t add(std::string_view text);
  [[nodiscard]] std::int32_t find(std::string_view text) const;  // -1: not there
  [[nodiscard]] const std::vector<std::string_view>& texts() const { return texts_; }

 private:
  struct Slot {
    std::uint64_t head = 0;  // the first eight bytes
    const char* text = nullptr;
    std::uint32_t hash = 0, size = 0;
    std::int32_t number = -1;
  };
  [[nodiscard]] static Slot describe(std::string_view text);
  // Where the text stands, or where it would.
  [[nodiscard]] std::size_t slot_of(std::string_view text, const Slot& wanted) const;
  void grow();

  std::vector<Slot> slots_;  // a power of two of them, at most half full
  std::vector<std::string_view> texts_;
};

}  // namespace tukiranka::project
