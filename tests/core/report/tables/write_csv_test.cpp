// SPDX-License-Identifier: Apache-2.0
// Subjects: write_findings_csv.hpp.
#include <gtest/gtest.h>

#include "core/base/write_csv_field.hpp"
#include "core/report/tables/write_batch_csv.hpp"
#include "core/report/tables/write_findings_csv.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

TEST(Csv, TextThatLooksLikeAFormulaStaysText) {
  EXPECT_EQ(base::write_csv_text("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
  EXPECT_EQ(base::write_csv_text("+1"), "'+1");
  EXPECT_EQ(base::write_csv_text("-a"), "'-a");
  EXPECT_EQ(base::write_csv_text("@SUM"), "'@SUM");
  EXPECT_EQ(base::write_csv_text("a=b"), "a=b");
  EXPECT_EQ(base::write_csv_text("=1,\"x\"\n"), "\"'=1,\"\"x\"\"\n\"");
  EXPECT_EQ(base::write_csv_number(-0.5), "-0.5");
}

TEST(FindingsCsv, HasOneRowPerFinding) {
  const std::string csv = write_findings_csv(read_fixture());
  EXPECT_EQ(count_of(csv, "\r\n"), read_fixture()["findings"].size() + 1);
  EXPECT_NE(csv.find("kuvitteellinen,input.individual.trust,trust.survey,survey,scale-mean,t2,,,ok,"
                     "3.6799999999999997,0.1,confidence,0.95,3.48,3.88,28,,2,,,0.67,0.025,1,high,pooled\r\n"),
            std::string::npos);
}

TEST(FindingsCsv, AGroupCarriesNoScoreAndASuppressedOneNoEstimate) {
  const std::string csv = write_findings_csv(read_fixture());
  EXPECT_NE(
      csv.find(",t2,perspective,'=cmd|' /C calc'!A0,ok,4.12,0.2,confidence,0.95,3.72,4.52,6,,2,,,,,,,\r\n"),
      std::string::npos);
  EXPECT_NE(
      csv.find(",t1,perspective,target,undefined,,,,,,,3,,2,core.suppressed,withheld: fewer than 5,,,,,\r\n"),
      std::string::npos);
}

TEST(BatchCsv, PutsProjectsSideBySideAndKeepsThoseThatFailed) {
  const BatchRow row = make_batch_row(read_fixture(), "done");
  EXPECT_EQ(row.phases.size(), 4U);
  const BatchRow failed{"b", "", "failed", "b/project.json is not there", "", {}, "", std::nullopt};
  EXPECT_EQ(
      write_batch_csv({failed, row}),
      "project,title,status,reason,wave,foundation.score,foundation.low,foundation.high,foundation.level,"
      "foundation.coverage,input.score,input.low,input.high,input.level,input.coverage,process.score,"
      "process.low,process.high,process.level,process.coverage,outcome.score,outcome.low,outcome.high,"
      "outcome.level,outcome.coverage,weakest,weakest_probability\r\n"
      "b,,failed,b/project.json is not there,,,,,,,,,,,,,,,,,,,,,,,\r\n"
      "kuvitteellinen,Kuvitteellinen vertaisverkosto,done,,t2,0.58,0.4648,0.6951,,1,0.59,0.4255,0.7545,,1,"
      ",,,,0.5,0.83,0.7477,0.9123,strong,1,foundation,0.56\r\n");
}

}  // namespace
}  // namespace tukiranka::report
