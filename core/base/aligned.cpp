// SPDX-License-Identifier: Apache-2.0
#include "core/base/aligned.hpp"
#include <cstdint>

#include <sys/mman.h>

namespace tukiranka::base {

void wish_huge_pages(void* memory, std::size_t bytes) {
  const auto start = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = (start + huge_page - 1) / huge_page * huge_page;
  const std::uintptr_t end = (start + bytes) / huge_page * huge_page;
  if (first < end) (void)::madvise(reinterpret_cast<void*>(first), end - first, MADV_HUGEPAGE);
}

}  // namespace tukiranka::base
