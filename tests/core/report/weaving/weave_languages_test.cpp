// SPDX-License-Identifier: Apache-2.0
#include "core/report/weaving/weave_languages.hpp"
#include <map>
#include <sstream>

#include <gtest/gtest.h>

#include "core/report/weaving/read_markup.hpp"
#include "core/report/weaving/word_list.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

std::string key(std::string_view text) {
  return write_hash(hash_words(text));
}

const std::array<std::string, 3> languages{"fi", "sv", "en"};

WovenPage weave(const std::string& fi, const std::string& sv, const std::string& en) {
  return weave_languages({"<div>" + fi + "</div>", "<div>" + sv + "</div>", "<div>" + en + "</div>"},
                         languages);
}

TEST(WeaveLanguages, MarkupStandsOnceAndWordsAreListed) {
  const WovenPage page =
      weave("<p>arvo</p>\n<p>arvo</p>", "<p>värde</p>\n<p>värde</p>", "<p>score</p>\n<p>score</p>");
  EXPECT_EQ(page.body, "<div><p>arvo</p>\n<p>arvo</p></div>");
  EXPECT_EQ(page.words, key("arvo") + "\tvärde\tscore\n");
}

TEST(WeaveLanguages, NumbersChangeByRuleAndSentencesThatDifferInThemStandOnce) {
  const WovenPage page =
      weave("<p>n = 3, 0,62 (10\xC2\xA0%)</p><p>n = 14, 0,5 (2\xC2\xA0%)</p><td>−0,20</td>",
            "<p>n = 3, 0,62 (10\xC2\xA0%)</p><p>n = 14, 0,5 (2\xC2\xA0%)</p><td>−0,20</td>",
            "<p>n = 3, 0.62 (10%)</p><p>n = 14, 0.5 (2%)</p><td>−0.20</td>");
  EXPECT_EQ(page.words, "");
  EXPECT_EQ(weave("<p>3,5 osaa</p><p>7 osaa</p>", "<p>3,5 delar</p><p>7 delar</p>",
                  "<p>3.5 parts</p><p>7 parts</p>")
                .words,
            key("# osaa") + "\t# delar\t# parts\n");
}

TEST(WeaveLanguages, WhatDoesNotFollowTheRuleIsEnteredWhole) {
  const auto same = [](const std::string& text) { return weave(text, text, text).words; };
  EXPECT_EQ(same("<q>maksoi 3,50 euroa</q>"),
            key("=maksoi 3,50 euroa") + "\tmaksoi 3,50 euroa\tmaksoi 3,50 euroa\n");
  EXPECT_EQ(same("<q>kohta #1: 2</q>"), key("=kohta #1: 2") + "\tkohta #1: 2\tkohta #1: 2\n");
  EXPECT_EQ(weave("<p>15.1.2025</p>", "<p>15.1.2025</p>", "<p>15 January 2025</p>").words,
            key("=15.1.2025") + "\t15.1.2025\t15 January 2025\n");
}

TEST(WeaveLanguages, TheSameWordsSaidOtherwiseGetAMark) {
  const WovenPage page =
      weave("<dt>Arvo</dt><th>Arvo</th>", "<dt>Värde</dt><th>Poäng</th>", "<dt>Value</dt><th>Score</th>");
  EXPECT_EQ(page.body, "<div><dt>Arvo<th data-w=\"1\">Arvo</div>");
  EXPECT_NE(page.words.find(key("1=Arvo") + "\tPoäng\tScore\n"), std::string::npos) << page.words;
}

TEST(WeaveLanguages, AttributesHoldWordsToo) {
  const WovenPage page =
      weave("<g aria-label=\"a &amp; b\" class=\"x\"/>", "<g aria-label=\"a och b\" class=\"x\"/>",
            "<g aria-label=\"a and b\" class=\"x\"/>");
  EXPECT_EQ(page.body, "<div><g aria-label=\"a &amp; b\" class=\"x\"/></div>");
  EXPECT_EQ(page.words, key("a & b") + "\ta och b\ta and b\n");
}

TEST(WeaveLanguages, AnElementOfAnotherShapeStandsOncePerLanguage) {
  const WovenPage page =
      weave("<ul><li id=\"a\">x</li></ul><p>s</p>", "<ul><li id=\"a\">y</li><li>z</li></ul><p>s</p>",
            "<ul><li id=\"a\">w</li></ul><p>s</p>");
  EXPECT_EQ(page.body,
            "<div><ul data-only=\"fi\"><li id=\"a\">x</li></ul><ul data-only=\"sv\"><li>y</li><li>z</li></ul>"
            "<ul data-only=\"en\"><li>w</li></ul><p>s</p></div>");
  EXPECT_EQ(page.words, "");
}

TEST(WeaveLanguages, HashesCodePointsAsTheScriptDoes) {
  EXPECT_EQ(key(""), "0");
  EXPECT_EQ(key("a"), "2p");                   // 97
  EXPECT_EQ(key("ä"), "6c");                   // 228
  EXPECT_EQ(key("ab"), "2e9");                 // 97 * 31 + 98 = 3105
  EXPECT_EQ(key("\xF0\x9F\x98\x80"), "2r5s");  // 128512
}

TEST(ReadMarkup, GivesBackATree) {
  const std::string markup = "<p class=\"x\">a<b>c</b><br/>d</p>\n";
  const auto nodes = read_markup(markup);
  ASSERT_EQ(nodes.size(), 2U);
  EXPECT_EQ(nodes[0].tag, "<p class=\"x\">");
  EXPECT_EQ(nodes[0].close, "</p>");
  ASSERT_EQ(nodes[0].parts.size(), 4U);
  EXPECT_EQ(nodes[0].parts[1].whole, "<b>c</b>");
  EXPECT_EQ(nodes[0].parts[2].tag, "<br/>");
  EXPECT_TRUE(nodes[1].is_text());
  EXPECT_EQ(unescape("&lt;a&gt; &amp;amp; &quot;&#39; &x"), "<a> &amp; \"' &x");
  for (const std::string broken : {"<", "<p", "</p>", "<p>x", "a<b", ""})
    EXPECT_LE(read_markup(broken).size(), 2U) << broken;
}

}  // namespace
}  // namespace tukiranka::report
