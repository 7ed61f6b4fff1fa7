// SPDX-License-Identifier: Apache-2.0
// Subjects: report.css. Contrast by WCAG 2.1: (L1 + 0.05) / (L2 + 0.05). Text needs 4.5, marks in a picture
// need 3.
#include <algorithm>
#include <array>
#include <cmath>

#include <gtest/gtest.h>

#include "core/base/file_reader.hpp"

namespace tukiranka::report {
namespace {

std::string read_style() {
  return base::DiskReader().read(TUKIRANKA_SOURCE "/core/report/browser/report.css").value();
}

std::array<double, 3> parts_of(const std::string& colour) {
  const auto at = read_style().find("--" + colour + ": #");
  EXPECT_NE(at, std::string::npos) << colour;
  const std::string hex = read_style().substr(at + colour.size() + 5, 6);
  std::array<double, 3> parts{};
  for (std::size_t i = 0; i < 3; ++i) parts[i] = std::stoi(hex.substr(2 * i, 2), nullptr, 16) / 255.0;
  return parts;
}

double luminance_of(const std::array<double, 3>& parts) {
  const double weights[] = {0.2126, 0.7152, 0.0722};
  double luminance = 0;
  for (std::size_t i = 0; i < 3; ++i)
    luminance +=
        weights[i] * (parts[i] <= 0.04045 ? parts[i] / 12.92 : std::pow((parts[i] + 0.055) / 1.055, 2.4));
  return luminance;
}

double contrast_of(double x, double y) {
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

double contrast(const std::string& a, const std::string& b) {
  return contrast_of(luminance_of(parts_of(a)), luminance_of(parts_of(b)));
}

// Of a colour that lets its ground through.
double blended_contrast(const std::string& colour, double opacity, const std::string& ground) {
  const auto under = parts_of(ground);
  auto seen = parts_of(colour);
  for (std::size_t i = 0; i < 3; ++i) seen[i] = opacity * seen[i] + (1 - opacity) * under[i];
  return contrast_of(luminance_of(seen), luminance_of(under));
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
  EXPECT_GE(blended_contrast("soft", 0.7, "wash"), 3);  // ties are drawn thin
  for (const char* tie : {"deep", "warm", "good"}) EXPECT_GE(contrast(tie, "wash"), 3) << tie;
  for (const char* group : {"group0", "group1", "group2", "group3", "group4", "group5"})
    EXPECT_GE(contrast(group, "wash"), 3) << group;
}

}  // namespace
}  // namespace tukiranka::report
