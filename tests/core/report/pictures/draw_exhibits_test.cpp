// SPDX-License-Identifier: Apache-2.0
#include "core/report/pictures/draw_exhibits.hpp"
#include <set>

#include <gtest/gtest.h>

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/write_markup.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

const Page& finnish_page() {
  static const Page page{read_fixture(), languages_from("fi")};
  return page;
}

TEST(Exhibits, ADistributionDivergesRoundItsMiddle) {
  const Json data = Json::parse(
      R"({"q": {"low": 1, "high": 3, "n": 4, "mean": 2, "frequencies": {"1": 1, "2": 2, "3": 1}}})");
  const std::string drawn = write_markup(draw_distribution(finnish_page(), data));
  // A quarter left, half round the middle, a quarter right.
  EXPECT_NE(drawn.find("<g class=\"l1\"><rect x=\"0%\" width=\"25%\"/><text x=\"12.5%\">25</text></g>"),
            std::string::npos)
      << drawn;
  EXPECT_NE(drawn.find("<g class=\"l3\"><rect x=\"25%\" width=\"50%\"/>"), std::string::npos);
  EXPECT_NE(drawn.find("<g class=\"l5\"><rect x=\"75%\" width=\"25%\"/>"), std::string::npos);
  EXPECT_NE(drawn.find("<rect class=\"zero\" x=\"50%\"/>"), std::string::npos);
  EXPECT_NE(drawn.find("<small>1: 1 · 2: 2 · 3: 1</small>"), std::string::npos);
}

TEST(Exhibits, AnItemWithoutAnswersIsNotDrawn) {
  EXPECT_EQ(
      write_markup(draw_distribution(finnish_page(), Json::parse(R"({"q": {"n": 0, "frequencies": {}}})"))),
      "");
  EXPECT_EQ(write_markup(draw_distribution(finnish_page(), Json::array())), "");
}

TEST(Exhibits, QuotesTellTheirSideAndCountWhatIsWithheld) {
  const Json data = Json::parse(R"([{"excerpt": "a<b", "at": "t.csv:3", "weight": -1}, {"excerpt": null}])");
  EXPECT_EQ(write_markup(draw_quotes(finnish_page(), data)),
            "<figure class=\"quote against\"><blockquote><p>a&lt;b</p></blockquote><figcaption>"
            "<b>Puhuu vastaan</b> · <code>t.csv:3</code></figcaption></figure>\n"
            "<p class=\"reading\">Julkaisematta jätettyjä sitaatteja: 1.</p>");
}

TEST(Exhibits, AQuoteMarksItsPlaceAndShowsWhatCodersSaid) {
  const std::string drawn = write_markup(
      draw_quotes(finnish_page(), Json::parse(R"([{"excerpt": "Äiti <luotti> H3:een", "mark": [5, 13],
    "code": "x", "titles": {"x": "Luottamus"}, "values": {"H1": 1, "H2": null}}])")));
  EXPECT_NE(drawn.find("<p>Äiti <mark>&lt;luotti&gt;</mark> H3:een</p>"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("Koodaajat tulkitsivat eri tavoin</b> · Luottamus · H1: 1, H2: –"), std::string::npos)
      << drawn;
  // A place that is no place in the excerpt marks nothing.
  for (const char* mark : {"[0, 99]", "[7, 7]", "[9, 3]", "\"x\"", "[1]"})
    EXPECT_EQ(
        count_of(write_markup(draw_quotes(finnish_page(), Json::parse(R"([{"excerpt": "Äiti", "mark": )" +
                                                                      std::string(mark) + "}]"))),
                 "<mark>"),
        0U)
        << mark;
}

TEST(Exhibits, VoicesNameWhoIsSilent) {
  const std::string drawn = write_markup(
      draw_voices(finnish_page(), Json::parse(R"({"perspectives": {"a": {"speakers": 4, "speaking": 1},
    "b": {"speakers": 2, "speaking": 0}}, "perspectives_without_text": ["c"]})")));
  EXPECT_NE(drawn.find("näistä näkökulmista: b, c."), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("<rect width=\"25%\""), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("<td>1 / 4</td>"), std::string::npos) << drawn;
  EXPECT_EQ(write_markup(draw_voices(finnish_page(), Json::object())), "");
}

TEST(Exhibits, AgreementSaysWhatItMeans) {
  const auto draw = [](const char* estimate) {
    return write_markup(draw_agreement(
        finnish_page(), Json::parse(R"({"estimate": )" + std::string(estimate) +
                                    R"(, "interval": {"low": 0.5, "high": 0.9}, "units": 40, "coders": 2,
        "percent": 0.9, "by_code": {"a": 0.7, "b": null}, "titles": {"a": "Eka"}})")));
  };
  EXPECT_NE(draw("0.81").find("että koodauksiin voi luottaa: Krippendorffin alfa on 0,81"), std::string::npos)
      << draw("0.81");
  EXPECT_NE(draw("0.7").find("vasta alustavia"), std::string::npos);
  EXPECT_NE(draw("0.66").find("ei koodauksiin voi vielä nojata"), std::string::npos);
  EXPECT_NE(draw("0.7").find("<th>Eka</th>"), std::string::npos);
  EXPECT_NE(draw("0.7").find("ei voi laskea"), std::string::npos);
  EXPECT_EQ(draw("null"), "");
}

TEST(Exhibits, CodesThatStandTogetherMakeASquare) {
  const std::string drawn =
      write_markup(draw_co_occurrence(finnish_page(), Json::parse(R"({"counts": {"a~b": 3, "a~c": 0},
    "jaccard": {"a~b": 0.6, "a~c": 0}, "titles": {"a": "Eka", "b": "Toka"}})")));
  EXPECT_EQ(count_of(drawn, "h4\" title=\"Jaccard 0,60\">3</td>"), 2U) << drawn;
  EXPECT_EQ(drawn.find(">c<"), std::string::npos);
  EXPECT_EQ(write_markup(draw_co_occurrence(finnish_page(), Json::parse(R"({"counts": {"a~b": 0}})"))), "");
}

TEST(Exhibits, ATableSpeaksTheLanguage) {
  const Json data =
      Json::parse(R"({"columns": [{"id": "a", "title": {"fi": "Riski", "en": "Risk"}}, {"id": "b"}],
                                    "rows": [["x", 1.5], [true, null]]})");
  EXPECT_EQ(write_markup(draw_table(finnish_page(), data)),
            "<div class=\"wide\"><table "
            "class=\"sortable\"><thead><tr><th>Riski</th><th>b</th></tr></thead>\n<tbody><tr><th>x</"
            "th><td>1,50</td></tr>\n"
            "<tr><th>kyllä</th><td>–</td></tr>\n</tbody></table></div>\n");
}

TEST(Exhibits, ANetworkNamesEachTieInItsTable) {
  const Json data = Json::parse(
      R"({"nodes": ["a", "b", "c"], "groups": ["x", "y", "x"], "ties": [[0, 1, 2]], "directed": false})");
  const std::string drawn = write_markup(draw_network(finnish_page(), data, "n"));
  EXPECT_EQ(count_of(drawn, "class=\"mark\""), 3U);
  EXPECT_EQ(count_of(drawn, " data-t=\"0 1\""), 1U);
  EXPECT_NE(drawn.find("<th>a</th><td>x</td><td>1</td><td>b</td>"), std::string::npos);
  EXPECT_NE(drawn.find("<th>b</th><td>y</td><td>1</td><td>a</td>"), std::string::npos);
  EXPECT_NE(drawn.find("<th>c</th><td>x</td><td>0</td><td>–</td>"), std::string::npos);
}

TEST(Exhibits, AChangeIsDrawnCountedAndListed) {
  const Json data = Json::parse(R"({"nodes": ["a", "b", "c"], "groups": [null, null, null], "directed": true,
    "waves": ["t1", "t2"], "ties": [[0, 1, 1, "kept"], [1, 0, 1, "lost"], [0, 2, 1, "new"], [2, 1, 1, "new"]]})");
  const std::string drawn = write_markup(draw_network(finnish_page(), data, "n"));
  for (const char* fate : {"kept", "lost", "new"})  // in the picture and in the legend
    EXPECT_EQ(count_of(drawn, "<g class=\"ties " + std::string(fate) + "\""), 2U) << fate;
  EXPECT_EQ(count_of(drawn, " data-t="), 4U);
  EXPECT_EQ(count_of(drawn, "z\" data-t="), 4U);  // each with the head of its arrow
  EXPECT_NE(drawn.find("Suhteita säilyi 1, päättyi 1 ja syntyi 2."), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("Uudet suhteet: 2"), std::string::npos);
  EXPECT_NE(drawn.find("<th>a</th><td></td><td>b</td><td>–</td><td>c</td>"), std::string::npos) << drawn;
  EXPECT_NE(
      drawn.find("aria-label=\"b: yhteyksiä 2; Säilyneet suhteet 1; Päättyneet suhteet 1; Uudet suhteet 1\""),
      std::string::npos)
      << drawn;
}

TEST(Exhibits, LayersLieBesideEachOtherAndAreNamed) {
  const Json data = Json::parse(R"({"nodes": ["a", "b"], "groups": [null, null], "directed": false,
    "ties": [[0, 1, 1, "advice"], [0, 1, 2, "help <b>"]]})");
  const std::string drawn = write_markup(draw_network(finnish_page(), data, "n"));
  EXPECT_EQ(count_of(drawn, "class=\"ties layer0\""), 2U);
  EXPECT_EQ(count_of(drawn, "class=\"ties layer1\""), 2U);
  EXPECT_NE(drawn.find("help &lt;b&gt;: 1"), std::string::npos);
  EXPECT_NE(drawn.find("<td>b (advice), b (help &lt;b&gt;)</td>"), std::string::npos) << drawn;
  std::set<std::string> lines;
  for (std::size_t at = drawn.find(" d=\"M"); at != std::string::npos; at = drawn.find(" d=\"M", at + 1))
    lines.insert(drawn.substr(at, drawn.find('"', at + 4) - at));
  EXPECT_GE(lines.size(), 3U);  // two ties apart, and the line of the legend
}

TEST(Page, AMessageNamesCriteriaByTheirTitles) {
  const auto say = [](const std::string& text) {
    return text_of(finnish_page().in(0), Json{{"code", "x"}, {"texts", {{"fi", text}}}});
  };
  EXPECT_EQ(say("Kukaan ei puhunut aiheesta input.individual.trust."),
            "Kukaan ei puhunut aiheesta ”Luottamus”.");
  EXPECT_EQ(say("input.individual.trust, input.individual.trust"), "”Luottamus”, ”Luottamus”");
  for (const std::string other :
       {"input.individual.trust.survey", "input.individual.trust-2", "my.input.individual.trust"})
    EXPECT_EQ(say(other), other);
}

TEST(Strip, PlacesScoresOnTheAxis) {
  EXPECT_EQ(write_place(0), "0%");
  EXPECT_EQ(write_place(0.6249), "62.5%");
  EXPECT_EQ(write_place(7), "100%");
  EXPECT_EQ(write_place(-1), "0%");
  EXPECT_EQ(write_markup(draw_strip({{Mark::Kind::pooled, 0.5, 0.25, 0.75}, {Mark::Kind::earlier, 0.1}})),
            "<svg aria-hidden=\"true\"><g class=\"p\"><line x1=\"25%\" x2=\"75%\"/>"
            "<use href=\"#p\" x=\"50%\"/></g><g class=\"e\"><circle cx=\"10%\"/></g></svg>");
}

TEST(Strip, TheScaleNamesItsLevelsAndTheirCuts) {
  const Json document = Json::parse(R"({"model": {"levels": [{"id": "a", "from": 0, "title": "<alku>"},
      {"id": "b", "from": 0.35, "title": "keski"}, {"id": "c", "from": 0.98, "title": "loppu"}]}})");
  const Page page{document, languages_from("fi")};
  EXPECT_EQ(write_markup(write_scale(page)),
            "<ol class=\"scale\"><li>&lt;alku&gt;<i>0</i></li><li>keski<i>0,35</i></li>"
            "<li>loppu<i class=\"end\">1</i></li></ol>");
  const std::string style = write_scale_style(document, ":root");
  EXPECT_NE(style.find("var(--band1) 35% 98%, var(--band2) 98% 100%)"), std::string::npos) << style;
  EXPECT_NE(style.find(":root .scale li:nth-child(3) { width: 2%; }"), std::string::npos) << style;
}

TEST(Exhibits, StatementsShowHowTheyGoTogether) {
  const Json data =
      Json::parse(R"({"n": 20, "alpha": {"raw": 0.7, "feldt": {"low": 0.5, "high": 0.82}}, "omega": null,
      "items": {"q": {"title": "Luotan", "n": 20, "mean": 3.5, "sd": 1.2, "r_drop": -0.11, "alpha_if_dropped": null}}})");
  const std::string drawn = write_markup(draw_items(finnish_page(), data));
  EXPECT_NE(drawn.find("<dd>0,70<small>0,50–0,82</small></dd>"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("<th>Luotan</th><td>20</td><td>3,50</td><td>1,20</td>"
                       "<td><b>−0,11 (ehkä väärin päin)</b></td><td>–</td>"),
            std::string::npos);
  EXPECT_EQ(write_markup(draw_items(finnish_page(), Json::parse(R"({"alpha": null})"))), "");
}

TEST(Exhibits, AChangeStandsOnItsSideOfZero) {
  const Json data =
      Json::parse(R"({"before": {"mean": 3}, "after": {"mean": 3.5}, "up": 4, "tied": 1, "down": 2,
      "difference": {"mean": 0.5, "low": -0.5, "high": 1}, "g_av": {"value": 0.4, "low": -0.1, "high": 0.9}})");
  const std::string drawn = write_markup(draw_change(finnish_page(), data));
  EXPECT_NE(drawn.find("<line x1=\"25%\" x2=\"100%\"/>"), std::string::npos) << drawn;  // the reach is 1
  EXPECT_NE(drawn.find("<circle cx=\"75%\"/>"), std::string::npos);
  EXPECT_NE(drawn.find("+0,50<small>−0,50 … 1,00</small>"), std::string::npos);
  EXPECT_NE(drawn.find("<dt>Nousi</dt><dd>4</dd>"), std::string::npos);
  const Json three = {{"conventional", data}, {"retrospective", data}, {"shift", data}};
  EXPECT_EQ(count_of(write_markup(draw_change(finnish_page(), three)), "<g class=\"p\">"), 3U);
  EXPECT_EQ(write_markup(draw_change(finnish_page(), Json::parse(R"({"difference": {"mean": null}})"))), "");
}

TEST(Exhibits, AgreementWithinGroupsIsJudgedInWords) {
  const Json data =
      Json::parse(R"({"may_aggregate": "no", "icc1": {"n0": 0.1, "low": 0.05, "high": 0.3}, "icc2": 0.4,
      "rwgj": {"share_ge_70": 0.5}, "per_group": {"<A>": {"n": 7, "mean": 2, "sd": 1, "rwgj": null}}})");
  const std::string drawn = write_markup(draw_groups(finnish_page(), data));
  EXPECT_NE(drawn.find("saman ryhmän jäsenet vastaavat eri tavoin"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("<th>&lt;A&gt;</th><td>7</td><td>2,00</td><td>1,00</td><td>–</td>"),
            std::string::npos);
  EXPECT_EQ(write_markup(draw_groups(finnish_page(), Json::object())), "");
}

}  // namespace
}  // namespace tukiranka::report
