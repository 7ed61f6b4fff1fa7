// SPDX-License-Identifier: Apache-2.0
#include "core/base/table.hpp"
#include <random>

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

// Numbers by the block are the same column as numbers one by one, wherever the first null and the ends of
// the blocks fall.
TEST(Table, NumbersByTheBlockAreThoseOneByOne) {
  std::mt19937 random(20250115);
  for (int round = 0; round < 300; ++round) {
    Column blocks = make_column("q", ColumnType::float64), single = blocks;
    const bool begins_whole = round % 3 != 0;
    for (int block = 0; block < 6; ++block) {
      std::vector<double> values(begins_whole && block < 2 ? 64 : random() % 65);
      std::uint64_t nulls = 0;
      for (std::size_t i = 0; i < values.size(); ++i) {
        const bool is_null = (!begins_whole || block > 1) && random() % 4 == 0;
        values[i] = is_null ? 0 : static_cast<double>(random() % 100);
        if (is_null) nulls |= std::uint64_t{1} << i;
        if (is_null)
          single.push_null();
        else
          single.push_number(values[i]);
      }
      blocks.push_numbers(values, nulls);
    }
    ASSERT_EQ(blocks.size, single.size);
    EXPECT_EQ(blocks.null_count, single.null_count);
    EXPECT_EQ(blocks.numbers, single.numbers);
    EXPECT_EQ(blocks.validity, single.validity);
  }
}

TEST(Table, KeepsNoValidityWhileNothingIsNull) {
  Column column = make_column("q", ColumnType::float64);
  const std::vector<double> values(64, 3.0);
  column.push_numbers(values, 0);
  column.push_numbers({}, 0);
  EXPECT_TRUE(column.validity.empty());
  column.push_numbers(values, std::uint64_t{1} << 63U);
  EXPECT_EQ(column.null_count, 1);
  EXPECT_TRUE(column.is_null(127));
  EXPECT_FALSE(column.is_null(126));
}

// Memory of huge pages is memory like any other.
TEST(Table, LargeColumnsKeepTheirValues) {
  for (const std::size_t size :
       {huge_page / 8 - 1, huge_page / 8, huge_page / 8 + 1, std::size_t{1'000'001}}) {
    AlignedVector<double> numbers;
    for (std::size_t i = 0; i < size; ++i) numbers.push_back(static_cast<double>(i));
    numbers.shrink_to_fit();
    ASSERT_EQ(numbers.size(), size);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(numbers.data()) % 64, 0U);
    double sum = 0;
    for (const double number : numbers) sum += number;
    EXPECT_EQ(sum, static_cast<double>(size) * static_cast<double>(size - 1) / 2);
  }
}

}  // namespace
}  // namespace tukiranka::base
