// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/write_number.hpp"
#include <limits>

#include <gtest/gtest.h>

#include "core/base/write_csv_field.hpp"

namespace tukiranka::report {
namespace {

TEST(Number, FollowsTheLanguage) {
  EXPECT_EQ(write_score(0.615, "fi"), "0,62");  // halves go up, as by hand
  EXPECT_EQ(write_score(0.625001, "en"), "0.63");
  EXPECT_EQ(write_range(0.5, 1.0, "sv"), "0,50–1,00");
  EXPECT_EQ(write_range(-0.05, 0.12, "fi"), "−0,05 … 0,12");
  EXPECT_EQ(write_change(0.2, "fi"), "+0,20");
  EXPECT_EQ(write_change(-0.004, "fi"), "0,00");
  EXPECT_EQ(write_share(0.62, "fi"), "62\xC2\xA0%");
  EXPECT_EQ(write_share(0.62, "en"), "62%");
  EXPECT_EQ(write_share(0.999, "en"), ">99%");
  EXPECT_EQ(write_share(0.001, "en"), "<1%");
  EXPECT_EQ(write_quantity(28, "fi"), "28");
  EXPECT_EQ(write_quantity(1234.5, "fi"), "1235");
}

TEST(Number, UndefinedIsNeverZero) {
  EXPECT_EQ(write_score(std::nullopt, "fi"), "–");
  EXPECT_EQ(write_share(std::numeric_limits<double>::quiet_NaN(), "en"), "–");
  EXPECT_EQ(write_range(0.1, std::nullopt, "fi"), "");
  EXPECT_EQ(base::write_csv_number(std::nullopt), "");
}

TEST(Number, ReadsBackToTheSameDouble) {
  for (const double value : {0.1, 1.0 / 3, 3.6799999999999997, 5e-324, -1e300, 0.0})
    EXPECT_EQ(std::stod(value == 5e-324 ? "0" : base::write_csv_number(value)), value == 5e-324 ? 0 : value);
  EXPECT_EQ(base::write_csv_number(5e-324), "5e-324");
}

TEST(Number, WritesDates) {
  EXPECT_EQ(write_date("2026-01-05", "fi"), "5.1.2026");
  EXPECT_EQ(write_date("2026-01-05", "en"),
            "5\xC2\xA0January\xC2\xA0"
            "2026");
  EXPECT_EQ(write_date("spring", "fi"), "spring");
  EXPECT_EQ(write_date("2026-13-05", "fi"), "2026-13-05");
}

}  // namespace
}  // namespace tukiranka::report
