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

// Gives the whole huge pages inside this memory back to the system while it stays allocated: what stood there
// is lost, and reads as zeros.
void forget_huge_pages(void* memory, std::size_t bytes);

template <class T>
struct AlignedAllocator {
  using value_type = T;

  static constexpr bool is_large(std::size_t n) { return n * sizeof(T) >= huge_page; }
  static constexpr std::align_val_t alignment_of(std::size_t n) {
    return is_large(n) ? std::align_val_t{huge_page} : std::align_val_t{64};
  }
  // The last page is a whole one too where that leaves little of the memory unused.
  static constexpr std::size_t bytes_of(std::size_t n) {
    const std::size_t bytes = n * sizeof(T), whole = (bytes + huge_page - 1) / huge_page * huge_page;
    return is_large(n) && whole - bytes <= bytes / 8 ? whole : bytes;
  }

  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U>&) {}  // NOLINT(google-explicit-constructor): allocator rule

  [[nodiscard]] T* allocate(std::size_t n) {
    constexpr std::size_t most = std::numeric_limits<std::ptrdiff_t>::max() - huge_page;
    if (n > most / sizeof(T)) throw std::bad_array_new_length();
    void* const memory = ::operator new(bytes_of(n), alignment_of(n));
    if (is_large(n)) wish_huge_pages(memory, bytes_of(n));
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t n) noexcept { ::operator delete(memory, alignment_of(n)); }
  bool operator==(const AlignedAllocator&) const { return true; }
};

template <class T>
using AlignedVector = std::vector<T, AlignedAllocator<T>>;

}  // namespace tukiranka::base
