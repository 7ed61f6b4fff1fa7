// SPDX-License-Identifier: Apache-2.0
#include "core/report/share_drawings.hpp"

#include <gtest/gtest.h>

#include "core/report/write_report_html.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

const std::string bands =
    R"(<rect class="band0" x="8" width="141.4" height="28"/><rect class="band1" x="149.4" width="101" height="28"/>)";

std::string strip(const std::string& inside) {
  return "<svg class=\"strip\" viewBox=\"0 0 9 9\">" + inside + "</svg>";
}

// What the page shows: every use put back.
std::string unfold(const SharedPage& page) {
  std::string body = page.body;
  for (std::size_t at = body.find("<use href=\"#"); at != std::string::npos;
       at = body.find("<use href=\"#")) {
    const std::string id = body.substr(at + 12, body.find('"', at + 12) - at - 12);
    const std::size_t from = page.drawings.find("<g id=\"" + id + "\"");
    EXPECT_NE(from, std::string::npos) << id;
    const std::size_t inside = page.drawings.find('>', from) + 1;
    body.replace(at, body.find("/>", at) + 2 - at,
                 page.drawings.substr(inside, page.drawings.find("</g>", inside) - inside));
  }
  return body;
}

TEST(ShareDrawings, WhatStandsTwiceIsDrawnOnce) {
  const std::string body = "<p>" +
                           strip(bands +
                                 "<g class=\"finding\"><title>a</title><path d=\"M1234567890 "
                                 "1234567890H1234567890V1234567890H1234567890V1234567890\"/></g>") +
                           strip(bands +
                                 "<g class=\"finding\"><title>b</title><path d=\"M1234567890 "
                                 "1234567890H1234567890V1234567890H1234567890V1234567890\"/></g>") +
                           "</p>";
  const SharedPage page = share_drawings(body);
  EXPECT_EQ(count_of(page.body, "<use "), 4U);
  EXPECT_EQ(count_of(page.drawings, "<g id="), 2U);
  EXPECT_NE(page.drawings.find("<g id=\"d2\" class=\"finding\">"), std::string::npos);
  EXPECT_NE(page.body.find("<title>a</title>"), std::string::npos);
  EXPECT_EQ(unfold(page), body);
}

TEST(ShareDrawings, AShapeOfAnotherColourOrOutsideAStripIsNotShared) {
  const std::string path = "<path d=\"M1234567890 1234567890H1234567890 1234567890\"/>";
  const std::string body = strip("<g class=\"finding\">" + path + "</g>") +
                           strip("<g class=\"pooled\">" + path + "</g>") + "<svg class=\"network\">" + path +
                           path + "</svg>" + strip(bands);
  const SharedPage page = share_drawings(body);
  EXPECT_EQ(page.body, body);
  EXPECT_EQ(page.drawings, "");
}

TEST(ShareDrawings, TheWholeReportIsSmallerAndTheSame) {
  const std::string html = write_report_html(read_fixture(), "fi");
  EXPECT_EQ(html, write_report_html(read_fixture(), "fi"));
  const std::size_t from = html.find("<svg class=\"strip drawings\"");
  ASSERT_NE(from, std::string::npos);
  EXPECT_GT(count_of(html, "<use href=\"#d"), 2 * count_of(html, "<g id=\"d"));
}

}  // namespace
}  // namespace tukiranka::report
