// SPDX-License-Identifier: Apache-2.0
// A place that a manifest declares is found in the details, and nothing else of them is.
#include "core/base/finding.hpp"

#include <gtest/gtest.h>

namespace tukiranka::base {
namespace {

TEST(Finding, ADeclaredPlaceIsFound) {
  Finding finding;
  finding.details = {{"r", 0.5}, {"deep", {{"items", {1, 2}}}}, {"none", nullptr}};
  ASSERT_NE(find_detail(finding, "/details/r"), nullptr);
  EXPECT_EQ(*find_detail(finding, "/details/r"), 0.5);
  EXPECT_EQ(find_detail(finding, "/details/deep/items")->size(), 2U);
  EXPECT_TRUE(find_detail(finding, "/details/none")->is_null());
}

TEST(Finding, WhatIsNotThereOrNotDeclaredIsNothing) {
  Finding finding;
  finding.details = {{"r", 0.5}, {"list", {1}}};
  for (const char* place : {"", "/details", "/details/s", "/details/r/s", "/details/list/7",
                            "/details/list/x", "r", "/r", "/estimate"})
    EXPECT_EQ(find_detail(finding, place), nullptr) << place;
  finding.details = nullptr;
  EXPECT_EQ(find_detail(finding, "/details/r"), nullptr);
}

}  // namespace
}  // namespace tukiranka::base
