// SPDX-License-Identifier: Apache-2.0
// base: vectors whose memory starts at a multiple of 64 bytes, as the table profile promises to plugins.
// Large ones lie on huge pages where the system offers them, since a column of a million rows costs 2,000
// page faults else.
#pragma once

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace tukiranka::base {

constexpr std::size_t huge_page = std::size_t{2} << 20U;

// Asks the system to put the whole huge pages inside this memory on huge pages; a wish, nothing depends on
// it.
void wish_huge_pages(void* memory, std::size_t bytes);

template <class T>
struct AlignedAllocator {
  using value_type = T;

  static constexpr std::align_val_t alignment_of(std::size_t n) {
    return n * sizeof(T) >= 2 * huge_page ? std::align_val_t{huge_page} : std::align_val_t{64};
  }

  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U>&) {}  // NOLINT(google-explicit-constructor): allocator rule

  [[nodiscard]] T* allocate(std::size_t n) {
    if (n > std::numeric_limits<std::size_t>::max() / sizeof(T)) throw std::bad_array_new_length();
    void* const memory = ::operator new(n * sizeof(T), alignment_of(n));
    if (n * sizeof(T) >= 2 * huge_page) wish_huge_pages(memory, n * sizeof(T));
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t n) noexcept { ::operator delete(memory, alignment_of(n)); }
  bool operator==(const AlignedAllocator&) const { return true; }
};

template <class T>
using AlignedVector = std::vector<T, AlignedAllocator<T>>;

}  // namespace tukiranka::base
