// SPDX-License-Identifier: Apache-2.0
// host: a record of the interface as this host knows it. A shorter one reads as zeros; a longer one is taken
// only if what we do not know of it is zero.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>

namespace tukiranka::host {

enum class RecordProblem { none, too_short, too_long, newer };

template <class Record>
struct CopiedRecord {
  Record value{};
  RecordProblem problem = RecordProblem::none;
};

// `shortest` is what version 1.0 needs to be of any use; no record is ever longer than 4096 bytes.
template <class Record>
[[nodiscard]] CopiedRecord<Record> copy_record(const Record& given, std::size_t shortest) {
  CopiedRecord<Record> copy;
  const std::size_t size = given.struct_size;
  if (size < shortest || size > 4096) {
    copy.problem = size < shortest ? RecordProblem::too_short : RecordProblem::too_long;
    return copy;
  }
  std::memcpy(&copy.value, &given, std::min(size, sizeof(Record)));
  const auto* bytes = reinterpret_cast<const unsigned char*>(&given);
  for (std::size_t i = sizeof(Record); i < size; ++i)
    if (bytes[i] != 0) copy.problem = RecordProblem::newer;
  return copy;
}

}  // namespace tukiranka::host
