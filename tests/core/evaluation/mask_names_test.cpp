// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/mask_names.hpp"

#include <gtest/gtest.h>

namespace tukiranka::evaluation {
namespace {

const Names names =
    list_names({{"Aino Virtanen", "p1"}, {"Åke", "p2"}, {"V001", "p3"}, {"7", "p4"}, {"Bo", "p5"}});

TEST(MaskNames, TakesOutNamesAndTheirInflections) {
  EXPECT_EQ(mask_names("Aino soitti Ainolle, ja Virtasen Åkekin tuli.", names),
            "[…] soitti […], ja Virtasen […] tuli.");
  EXPECT_EQ(mask_names("Vastaaja V001: hyvä.", names), "Vastaaja […]: hyvä.");
}

TEST(MaskNames, LeavesOtherWordsAlone) {
  const std::string text = "Ainoastaankaan aino 7 kertaa, Bo ei.";
  EXPECT_EQ(mask_names(text, names), text);
  EXPECT_EQ(mask_names("", names), "");
  EXPECT_EQ(mask_names("Aino", {}), "Aino");
}

}  // namespace
}  // namespace tukiranka::evaluation
