// SPDX-License-Identifier: Apache-2.0
// Tables are lent without a copy, in the Arrow profile that evaluator.h promises; the face of the SDK reads
// them back as they were.
#include "core/host/lend_tables.hpp"

#include <gtest/gtest.h>

#include <tukiranka/table.hpp>

#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

base::Table make_every_type() {
  base::Table table;
  table.role = "every";
  table.rows = 3;
  base::Column& whole = table.add("whole", base::ColumnType::int64);
  whole.push_integer(7);
  whole.push_null();
  whole.push_integer(-9);
  base::Column& number = table.add("number", base::ColumnType::float64);
  for (const double value : {0.5, -1e300, 3.0}) number.push_number(value);
  base::Column& text = table.add("text", base::ColumnType::text);
  text.push_text("");
  text.push_null();
  text.push_text("työ");
  base::Column& truth = table.add("truth", base::ColumnType::boolean);
  truth.push_bool(true);
  truth.push_bool(false);
  truth.push_null();
  base::Column& category = table.add("category", base::ColumnType::category);
  category.is_ordered = true;
  for (const char* value : {"low", "high", "low"}) category.push_text(value);
  base::Column& date = table.add("date", base::ColumnType::date);
  date.push_date(0);
  date.push_date(20000);
  date.push_null();
  return table;
}

TEST(LendTables, TheFaceReadsEveryTypeBack) {
  const base::Table every = make_every_type();
  const LentTables lent({&every});
  ASSERT_EQ(lent.lent().size(), 1U);
  const sdk::Table table(lent.lent()[0]);
  EXPECT_EQ(table.role(), "every");
  EXPECT_EQ(table.rows(), 3);
  EXPECT_EQ(table.column_count(), 6);
  EXPECT_EQ(table.find("whole")->number(0), 7);
  EXPECT_TRUE(std::isnan(table.find("whole")->number(1)));
  EXPECT_TRUE(table.find("whole")->is_null(1));
  EXPECT_EQ(table.find("whole")->number(2), -9);
  EXPECT_EQ(table.find("number")->number(1), -1e300);
  EXPECT_EQ(table.find("number")->numbers()[2], 3);
  EXPECT_FALSE(table.find("number")->has_nulls());
  EXPECT_EQ(table.find("text")->text(0), "");
  EXPECT_FALSE(table.find("text")->is_null(0));
  EXPECT_TRUE(table.find("text")->is_null(1));
  EXPECT_EQ(table.find("text")->text(2), "työ");
  EXPECT_EQ(table.find("truth")->number(0), 1);
  EXPECT_EQ(table.find("truth")->number(1), 0);
  EXPECT_TRUE(table.find("truth")->is_null(2));
  EXPECT_EQ(table.find("category")->text(0), "low");
  EXPECT_EQ(table.find("category")->text(1), "high");
  EXPECT_EQ(table.find("date")->number(1), 20000);
  EXPECT_EQ(table.find("nobody"), std::nullopt);
}

TEST(LendTables, TheProfileIsKept) {
  const base::Table every = make_every_type();
  const LentTables lent({&every});
  const ArrowSchema& schema = *lent.lent()[0].schema;
  const ArrowArray& array = *lent.lent()[0].array;
  EXPECT_STREQ(schema.format, "+s");
  ASSERT_EQ(schema.n_children, array.n_children);
  const std::vector<std::string> formats{"l", "g", "u", "b", "i", "tdD"};
  const std::vector<std::int64_t> nulls{1, 0, 1, 1, 0, 1}, buffers{2, 2, 3, 2, 2, 2};
  for (std::size_t i = 0; i < formats.size(); ++i) {
    const ArrowArray& column = *array.children[i];
    EXPECT_EQ(schema.children[i]->format, formats[i]);
    EXPECT_EQ(column.null_count, nulls[i]) << formats[i];
    EXPECT_EQ(column.n_buffers, buffers[i]) << formats[i];
    EXPECT_EQ(column.offset, 0);
    EXPECT_EQ(column.length, 3);
    for (std::int64_t b = 0; b < column.n_buffers; ++b)
      EXPECT_EQ(reinterpret_cast<std::uintptr_t>(column.buffers[b]) % 64, 0U) << formats[i];
    EXPECT_EQ(column.buffers[0] == nullptr, nulls[i] == 0) << formats[i];
  }
  EXPECT_NE(schema.children[4]->flags & ARROW_FLAG_DICTIONARY_ORDERED, 0);
  EXPECT_STREQ(schema.children[4]->dictionary->format, "u");
  EXPECT_EQ(array.children[4]->dictionary->length, 2);
}

TEST(LendTables, NothingIsCopied) {
  const base::Table every = make_every_type();
  const LentTables lent({&every});
  EXPECT_EQ(lent.lent()[0].array->children[1]->buffers[1], every.find("number")->numbers.data());
}

TEST(LendTables, AnEmptyTableIsATable) {
  base::Table empty;
  empty.role = "nothing";
  const LentTables lent({&empty});
  const sdk::Table table(lent.lent()[0]);
  EXPECT_EQ(table.rows(), 0);
  EXPECT_EQ(table.column_count(), 0);
}

}  // namespace
}  // namespace tukiranka::host
