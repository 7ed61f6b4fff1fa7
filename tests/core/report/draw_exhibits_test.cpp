// SPDX-License-Identifier: Apache-2.0
#include "core/report/draw_exhibits.hpp"

#include <gtest/gtest.h>

#include "core/report/draw_strip.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

const Page& finnish_page() {
  static const Page page{read_fixture(), words_of("fi")};
  return page;
}

TEST(Exhibits, ADistributionDivergesRoundItsMiddle) {
  const Json data = Json::parse(
      R"({"q": {"low": 1, "high": 3, "n": 4, "mean": 2, "frequencies": {"1": 1, "2": 2, "3": 1}}})");
  const std::string drawn = draw_distribution(finnish_page(), data);
  // Unit 416 wide, zero at 2 + 208: a quarter left, half round the middle, a quarter right.
  EXPECT_NE(drawn.find("<rect class=\"likert1\" x=\"2\" y=\"3\" width=\"104\""), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("<rect class=\"likert3\" x=\"106\" y=\"3\" width=\"208\""), std::string::npos);
  EXPECT_NE(drawn.find("<rect class=\"likert5\" x=\"314\" y=\"3\" width=\"104\""), std::string::npos);
  EXPECT_NE(drawn.find("M210 0v3"), std::string::npos);
}

TEST(Exhibits, AnItemWithoutAnswersIsNotDrawn) {
  EXPECT_EQ(draw_distribution(finnish_page(), Json::parse(R"({"q": {"n": 0, "frequencies": {}}})")), "");
  EXPECT_EQ(draw_distribution(finnish_page(), Json::array()), "");
}

TEST(Exhibits, QuotesTellTheirSideAndCountWhatIsWithheld) {
  const Json data = Json::parse(R"([{"excerpt": "a<b", "at": "t.csv:3", "weight": -1}, {"excerpt": null}])");
  EXPECT_EQ(draw_quotes(finnish_page(), data),
            "<figure class=\"quote against\"><blockquote><p>a&lt;b</p></blockquote><figcaption>"
            "<span class=\"polarity\">Puhuu vastaan</span> · <span "
            "class=\"place\">t.csv:3</span></figcaption></figure>\n"
            "<p class=\"reading\">Julkaisematta jätettyjä sitaatteja: 1.</p>");
}

TEST(Exhibits, ATableSpeaksTheLanguage) {
  const Json data =
      Json::parse(R"({"columns": [{"id": "a", "title": {"fi": "Riski", "en": "Risk"}}, {"id": "b"}],
                                    "rows": [["x", 1.5], [true, null]]})");
  EXPECT_EQ(draw_table(finnish_page(), data),
            "<div class=\"wide\"><table class=\"sortable\"><thead><tr><th scope=\"col\">Riski</th><th "
            "scope=\"col\">b"
            "</th></tr></thead>\n<tbody><tr><th scope=\"row\">x</th><td>1,50</td></tr>\n"
            "<tr><th scope=\"row\">kyllä</th><td>–</td></tr>\n</tbody></table></div>\n");
}

TEST(Exhibits, ANetworkNamesEachTieInItsTable) {
  const Json data = Json::parse(
      R"({"nodes": ["a", "b", "c"], "groups": ["x", "y", "x"], "ties": [[0, 1, 2]], "directed": false})");
  const std::string drawn = draw_network(finnish_page(), data, "n");
  EXPECT_EQ(count_of(drawn, "class=\"mark\""), 3U);
  EXPECT_EQ(count_of(drawn, "class=\"tie\""), 1U);
  EXPECT_NE(drawn.find("<th scope=\"row\">a</th><td>x</td><td>1</td><td>b</td>"), std::string::npos);
  EXPECT_NE(drawn.find("<th scope=\"row\">b</th><td>y</td><td>1</td><td>a</td>"), std::string::npos);
  EXPECT_NE(drawn.find("<th scope=\"row\">c</th><td>x</td><td>0</td><td>–</td>"), std::string::npos);
}

TEST(Strip, PlacesScoresOnTheAxis) {
  EXPECT_DOUBLE_EQ(place_on_strip(0, 420), 8);
  EXPECT_DOUBLE_EQ(place_on_strip(1, 420), 412);
  EXPECT_DOUBLE_EQ(place_on_strip(7, 420), 412);
  const std::string drawn = draw_strip(finnish_page(), {{Mark::Kind::pooled, 0.5, 0.25, 0.75, "tip"}});
  EXPECT_NE(drawn.find("<title>tip</title><path class=\"interval\" d=\"M109 14H311\"/>"), std::string::npos)
      << drawn;
}

}  // namespace
}  // namespace tukiranka::report
