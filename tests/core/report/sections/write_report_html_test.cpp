// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/write_report_html.hpp"
#include <set>

#include <gtest/gtest.h>

#include "core/base/hash.hpp"
#include "core/report/ground/encode_base64.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

const std::string& report_in_finnish() {
  static const std::string html = write_report_html(read_fixture(), "fi");
  return html;
}

std::string between(const std::string& text, const std::string& open, const std::string& close) {
  const auto from = text.find(open) + open.size();
  return text.substr(from, text.find(close, from) - from);
}

bool ends_by_itself(const std::string& name) {
  return std::set<std::string>{"td", "th", "tr", "li", "dt", "dd", "thead", "tbody"}.contains(name);
}

// Whether an open element ends where this one begins.
bool ends_before(const std::string& open, const std::string& next) {
  const auto is_one_of = [](const std::string& name, const std::set<std::string>& names) {
    return names.contains(name);
  };
  if (next == "tbody") return is_one_of(open, {"td", "th", "tr", "thead", "tbody"});
  if (next == "tr") return is_one_of(open, {"td", "th", "tr"});
  if (next == "td" || next == "th") return is_one_of(open, {"td", "th"});
  if (next == "dt" || next == "dd") return is_one_of(open, {"dt", "dd"});
  return next == "li" && open == "li";
}

// The first element that is closed wrongly, or "" when every element is closed in order.
std::string find_unbalanced(const std::string& html) {
  std::vector<std::string> open;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
    if (html.compare(at, 2, "<!") == 0) continue;
    const auto end = html.find('>', at);
    const bool closes = html[at + 1] == '/';
    const auto from = at + (closes ? 2 : 1);
    const std::string name = html.substr(from, html.find_first_of(" />\n", from) - from);
    if (closes) {
      while (!open.empty() && open.back() != name && ends_by_itself(open.back())) open.pop_back();
      if (open.empty() || open.back() != name) return name;
      open.pop_back();
    } else if (html[end - 1] != '/') {
      while (!open.empty() && ends_before(open.back(), name)) open.pop_back();
      open.push_back(name);
      if (name == "script" || name == "style") at = html.find("</" + name, at) - 1;
    }
  }
  return open.empty() ? "" : open.back();
}

TEST(ReportHtml, IsWellFormed) {
  EXPECT_EQ(find_unbalanced(report_in_finnish()), "");
}

TEST(ReportHtml, GivesTheSameBytesTwice) {
  EXPECT_EQ(report_in_finnish(), write_report_html(read_fixture(), "fi"));
}

TEST(ReportHtml, HasNoOutsideAddress) {
  for (const char* part : {"http://", "https://", "src=", "url(", "@import", "<link", "<iframe"})
    EXPECT_EQ(count_of(report_in_finnish(), part), 0U) << part;
}

TEST(ReportHtml, AllowsExactlyItsOwnStyleAndScript) {
  const std::string& html = report_in_finnish();
  const std::string policy = between(html, "Content-Security-Policy\" content=\"", "\"/>");
  const auto hash = [](const std::string& bytes) {
    return "&#39;sha256-" + encode_base64_of_hex(base::hash_sha256(bytes)) + "&#39;";
  };
  EXPECT_EQ(policy, "default-src &#39;none&#39;; style-src " + hash(between(html, "<style>", "</style>")) +
                        "; script-src " + hash(between(html, "<script>", "</script>")) +
                        "; base-uri &#39;none&#39;; form-action &#39;none&#39;");
  EXPECT_EQ(count_of(html, " style=\""), 0U);
  EXPECT_EQ(count_of(html, " onclick="), 0U);
}

TEST(ReportHtml, LeavesHostileTextAsText) {
  const std::string& html = report_in_finnish();
  EXPECT_EQ(count_of(html, "<script"), 1U);
  EXPECT_EQ(count_of(html, "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"), 1U);
}

TEST(ReportHtml, StandsInTheChosenLanguageAndHoldsTheOthers) {
  const std::string swedish = write_report_html(read_fixture(), "sv");
  EXPECT_NE(swedish.find("<html lang=\"sv\">"), std::string::npos);
  EXPECT_NE(swedish.find("id=\"show-sv\" value=\"sv\" checked=\"checked\""), std::string::npos);
  EXPECT_EQ(count_of(swedish, "checked=\"checked\""), 1U);
  EXPECT_EQ(count_of(swedish, "Resultatet i korthet</h2>"), 1U);
  EXPECT_EQ(count_of(swedish, "\tTulos yhdellä silmäyksellä\tThe result at a glance\n"), 1U);
  EXPECT_EQ(count_of(swedish, " data-only=\""), 0U);
}

TEST(ReportHtml, UsesEachIdOnceAndEveryLinkArrives) {
  const std::string& html = report_in_finnish();
  std::set<std::string> ids;
  for (auto at = html.find(" id=\""); at != std::string::npos; at = html.find(" id=\"", at + 1)) {
    const std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
  std::size_t links = 0;
  for (const std::string attribute : {"href=\"#", "aria-labelledby=\"", "for=\""})
    for (auto at = html.find(attribute); at != std::string::npos;
         at = html.find(attribute, at + 1), ++links) {
      const auto from = at + attribute.size();
      EXPECT_TRUE(ids.contains(html.substr(from, html.find('"', from) - from))) << html.substr(from, 40);
    }
  EXPECT_GT(links, 20U);
}

TEST(ReportHtml, EveryStripStandsInATableAndEveryNetworkHasOne) {
  const std::string& html = report_in_finnish();
  std::size_t strips = 0;
  for (auto at = html.find("<svg aria-hidden=\"true\""); at != std::string::npos;
       at = html.find("<svg aria-hidden=\"true\"", at + 1), ++strips)
    EXPECT_GT(html.rfind("<table", at), html.rfind("</table>", at) + 1);  // npos + 1 is 0
  EXPECT_GT(strips, 20U);
  EXPECT_EQ(count_of(html, "<svg class=\"network\""), 1U);  // though two criteria show it
  EXPECT_EQ(count_of(html, "<summary>Verkosto taulukkona</summary>"), 1U);
}

TEST(ReportHtml, ShowsContestedValuesAndNotTheirMiddle) {
  const std::string& html = report_in_finnish();
  EXPECT_NE(html.find("<dd><b>0,75 / 0,29</b>"), std::string::npos);
  EXPECT_EQ(html.find("<dd><b>0,52</b>"), std::string::npos);
}

TEST(ReportHtml, SaysWhatIsMissingAndWhy) {
  EXPECT_NE(report_in_finnish().find("<b>Kysely</b>: kyselyssä ei ollut näitä väittämiä"), std::string::npos);
}

TEST(ReportHtml, DrawsADocumentThatHoldsNothing) {
  const std::string html = write_report_html(base::Json::object(), "fi");
  EXPECT_EQ(find_unbalanced(html), "");
  EXPECT_NE(html.find("Heikointa lenkkiä ei voi nimetä"), std::string::npos);
}

TEST(ReportHtml, SurvivesValuesOfTheWrongType) {
  base::Json document = read_fixture();
  document["criteria"][0]["waves"]["t2"]["findings"] = "none";
  document["nodes"][1]["waves"] = base::Json::array({1, 2});
  document["exhibits"][2]["data"]["ties"] = base::Json::array({base::Json::array({99, -1}), "x"});
  EXPECT_EQ(find_unbalanced(write_report_html(document, "en")), "");
}

TEST(ReportHtml, SaysWhatWouldChangeTheConclusions) {
  base::Json document = read_fixture();
  const std::string node = document["nodes"][0]["id"];
  const base::Json change{
      {"fi", "<b>paino siirtyisi</b>"}, {"sv", "vikten flyttades"}, {"en", "weight moved"}};
  document["sensitivity"] = {
      {"wave", document["waves"].back()["id"]},
      {"conclusions",
       {{{"kind", "level"},
         {"of", node},
         {"value", document["model"]["levels"][0]["id"]},
         {"p_unchanged", {{"weights", 0.9}, {"all", 0.4}}},
         {"weights", {{"possible", false}}},
         {"sobol", {{"weights", {{"first", {{"estimate", 0.25}}}, {"total", {{"estimate", 0.5}}}}}}},
         {"changes", {change}},
         {"remark", {{"fi", "Mitkään painot eivät voi muuttaa sitä."}}},
         {"texts", change}}}}};
  const std::string html = write_report_html(document, "fi");
  EXPECT_EQ(find_unbalanced(html), "");
  EXPECT_NE(html.find("Mikä muuttaisi päätelmiä"), std::string::npos);
  EXPECT_NE(html.find("<li>&lt;b&gt;paino siirtyisi&lt;/b&gt;"), std::string::npos);
  EXPECT_NE(html.find("Mitkään painot eivät voi muuttaa sitä."), std::string::npos);
  EXPECT_EQ(count_of(report_in_finnish(), "Mikä muuttaisi päätelmiä"), 0U);  // none in the fixture
}

}  // namespace
}  // namespace tukiranka::report
