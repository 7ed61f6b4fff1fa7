// SPDX-License-Identifier: Apache-2.0
// Which rows a finding speaks of: waves in the study's order, the whole before its groups.
#include <gtest/gtest.h>

#include <tukiranka/testing/fake_host.hpp>

namespace tukiranka::sdk {
namespace {

using testing::FakeHost;
using testing::Heard;
using testing::TableBuilder;

// One finding per slice; the estimate is the number of rows.
void count_rows(const Input& input, Output& output) {
  measure_each(input, output, [&](const Asked& asked) {
    for (const Slice& slice : slice_rows(*input.table("t"), input, asked)) {
      Finding finding;
      finding.indicator = asked.id;
      finding.wave = slice.wave;
      finding.group = slice.group;
      finding.estimate = static_cast<double>(slice.rows.size());
      output.add(finding);
    }
  });
}

using Told = std::vector<std::string>;

Told tell(const Heard& heard) {
  Told told;
  for (const Finding& finding : heard.findings)
    told.push_back(finding.wave.value_or("-") + " " + finding.group.value_or("-") + " " +
                   std::to_string(static_cast<int>(*finding.estimate)));
  return told;
}

TEST(Slices, ATableWithoutWavesIsOneSlice) {
  TableBuilder table("t");
  table.numbers("x", {1, 2, 3});
  FakeHost host;
  host.ask("a", "count").lend(table).wave("t1").wave("t2");
  EXPECT_EQ(tell(host.run(count_rows)), Told{"- - 3"});
}

TEST(Slices, WavesComeInTheStudysOrderThenStrangers) {
  TableBuilder table("t");
  table.texts("wave", {"t1", "t2", "t2", "b", "a", std::nullopt});
  FakeHost host;
  host.ask("a", "count").lend(table).wave("t2").wave("t1").wave("t0");
  EXPECT_EQ(tell(host.run(count_rows)), (Told{"t2 - 3", "t1 - 2", "t0 - 1", "a - 2", "b - 2"}));
}

TEST(Slices, AWaveThatIsAskedForIsTheOnlyOne) {
  TableBuilder table("t");
  table.categories("wave", {"t1", "t2", "t2"});
  FakeHost host;
  host.ask("a", "count", {{"wave", "t2"}}).lend(table).wave("t1").wave("t2");
  EXPECT_EQ(tell(host.run(count_rows)), Told{"t2 - 2"});
}

TEST(Slices, TheWholeComesBeforeItsGroupsInByteOrder) {
  TableBuilder table("t");
  table.categories("wave", {"t1", "t1", "t1", "t2"}).texts("role", {"b", "Z", std::nullopt, "b"});
  FakeHost host;
  host.ask("a", "count", {{"by", "role"}}).lend(table).wave("t1").wave("t2");
  EXPECT_EQ(tell(host.run(count_rows)), (Told{"t1 - 3", "t1 Z 1", "t1 b 1", "t2 - 1", "t2 b 1"}));
}

TEST(Slices, NumbersGroupAsTheyRead) {
  TableBuilder table("t");
  table.integers("year", {2020, 2021, 2020}).booleans("done", {true, false, true});
  FakeHost host;
  host.ask("a", "count", {{"by", "year"}}).lend(table);
  EXPECT_EQ(tell(host.run(count_rows)), (Told{"- - 3", "- 2020 2", "- 2021 1"}));
}

TEST(Slices, AnUnknownColumnIsAProblemUnlessEveryStudyMayLackIt) {
  TableBuilder table("t");
  table.numbers("x", {1});
  FakeHost host;
  host.ask("a", "count", {{"by", "rolle"}}).ask("b", "count", {{"by", "perspective"}}).lend(table);
  const Heard heard = host.run(count_rows);
  EXPECT_EQ(heard.status, TKR_OK);
  EXPECT_EQ(tell(heard), Told{"- - 1"});
  ASSERT_EQ(heard.reports.size(), 1U);
  EXPECT_EQ(heard.reports[0].code, "unknown-column");
  EXPECT_EQ(heard.reports[0].text, "the table \"t\" has no column \"rolle\" to group by");
  EXPECT_EQ(heard.reports[0].where, "a");
}

}  // namespace
}  // namespace tukiranka::sdk
