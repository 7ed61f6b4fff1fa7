// SPDX-License-Identifier: Apache-2.0
// Contrast by WCAG 2.1: (L1 + 0.05) / (L2 + 0.05). Text needs 4.5, marks in a picture need 3.
#include <algorithm>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/file_reader.hpp"

namespace tukiranka::report {
namespace {

std::string read_style() {
  return base::DiskReader().read(TUKIRANKA_SOURCE "/core/report/page/report.css").value();
}

double luminance_of(const std::string& colour) {
  const auto at = read_style().find("--" + colour + ": #");
  EXPECT_NE(at, std::string::npos) << colour;
  const std::string hex = read_style().substr(at + colour.size() + 5, 6);
  double luminance = 0;
  const double weights[] = {0.2126, 0.7152, 0.0722};
  for (std::size_t i = 0; i < 3; ++i) {
    const double part = std::stoi(hex.substr(2 * i, 2), nullptr, 16) / 255.0;
    luminance += weights[i] * (part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4));
  }
  return luminance;
}

double contrast(const std::string& a, const std::string& b) {
  const double x = luminance_of(a), y = luminance_of(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

TEST(Contrast, OfEveryTextOnItsGround) {
  const std::vector<std::pair<std::string, std::vector<std::string>>> pairs{
      {"ink",
       {"paper", "wash", "warn", "heat0", "heat1", "heat2", "heat3", "heat4", "heat5", "likert2", "likert3",
        "likert4"}},
      {"soft", {"paper", "wash", "warn"}},
      {"link", {"paper", "wash", "warn"}},
      {"warm", {"paper", "wash"}},
      {"good", {"paper", "wash"}},
      {"deep", {"paper", "wash"}},
      {"paper", {"deep", "tip", "likert1", "likert5"}}};
  for (const auto& [text, grounds] : pairs)
    for (const std::string& ground : grounds)
      EXPECT_GE(contrast(text, ground), 4.5) << text << " on " << ground;
}

TEST(Contrast, OfEveryMarkOnItsGround) {
  for (const char* mark : {"soft", "deep", "warm"})
    for (const char* band : {"band0", "band1", "band2", "band3", "band4", "band5"})
      EXPECT_GE(contrast(mark, band), 3) << mark << " on " << band;
  for (const char* group : {"group0", "group1", "group2", "group3", "group4", "group5"})
    EXPECT_GE(contrast(group, "wash"), 3) << group;
}

}  // namespace
}  // namespace tukiranka::report
