// SPDX-License-Identifier: Apache-2.0
#include "core/base/aligned.hpp"
#include <cstdint>

#include <sys/mman.h>

namespace tukiranka::base {

namespace {

void advise(void* memory, std::size_t bytes, int advice) {
  const auto start = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = (start + huge_page - 1) / huge_page * huge_page;
  const std::uintptr_t end = (start + bytes) / huge_page * huge_page;
  if (first < end) (void)::madvise(reinterpret_cast<void*>(first), end - first, advice);
}

}  // namespace

void wish_huge_pages(void* memory, std::size_t bytes) {
  advise(memory, bytes, MADV_HUGEPAGE);
}

void forget_huge_pages(void* memory, std::size_t bytes) {
  advise(memory, bytes, MADV_DONTNEED);
}

}  // namespace tukiranka::base
