// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/write_markup.hpp"

#include <gtest/gtest.h>

#include "core/report/ground/encode_base64.hpp"
#include "core/report/ground/measure_text.hpp"
#include "core/report/ground/word_list.hpp"

namespace tukiranka::report {
namespace {

TEST(Markup, EscapesEveryLetterThatCouldBreakOut) {
  EXPECT_EQ(escape("<a href=\"x\" b='y'>&"), "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;");
  EXPECT_EQ(escape(std::string("a\0\x1b\x7f"
                               "b",
                               5)),
            "ab");
}

TEST(Markup, ReplacesBytesThatAreNoUtf8) {
  EXPECT_EQ(escape("ä\xFFö"), "ä\xEF\xBF\xBDö");
  EXPECT_EQ(escape("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");                  // an overlong "/"
  EXPECT_EQ(escape("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // half a surrogate pair
  EXPECT_EQ(escape("\xF0\x9F\x98\x80"), "\xF0\x9F\x98\x80");
  EXPECT_EQ(escape("a\xE2\x82"), "a\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(Markup, WritesElements) {
  EXPECT_EQ(write_markup(element("a", {{"href", "#x\""}, {"id", ""}}, "y")), "<a href=\"#x&quot;\">y</a>");
  EXPECT_EQ(write_markup(element("path", {{"d", "M0 0"}})), "<path d=\"M0 0\"/>");
  EXPECT_EQ(write_coordinate(-0.04), "0");
  EXPECT_EQ(write_coordinate(12.25), "12.3");
  EXPECT_EQ(write_anchor("input.group: ä"), "input.group----");
}

TEST(Markup, EncodesHashesAsPoliciesNameThem) {
  EXPECT_EQ(encode_base64_of_hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");  // SHA-256 of nothing
  EXPECT_EQ(encode_base64_of_hex("666f6f6261"), "Zm9vYmE=");
}

std::string key(std::string_view text) {
  return write_hash(hash_words(text));
}

Text three(const std::string& fi, const std::string& sv, const std::string& en) {
  const std::string texts[] = {fi, sv, en};
  return Text::in_each(3, [&](std::size_t i) { return texts[i]; });
}

WrittenPage write(const Markup& parts) {
  return write_page(element("div", parts), {"fi", "sv", "en"});
}

TEST(WritePage, MarkupStandsOnceAndWordsAreListed) {
  const Markup arvo = element("p", three("arvo", "värde", "score"));
  const WrittenPage page = write(arvo + "\n" + arvo);
  EXPECT_EQ(page.body, "<div><p>arvo</p>\n<p>arvo</p></div>");
  EXPECT_EQ(page.words, key("arvo") + "\tvärde\tscore\n");
}

TEST(WritePage, NumbersChangeByRuleAndSentencesThatDifferInThemStandOnce) {
  const WrittenPage page = write(
      element("p", three("n = 3, 0,62 (10\xC2\xA0%)", "n = 3, 0,62 (10\xC2\xA0%)", "n = 3, 0.62 (10%)")) +
      element("p", three("n = 14, 0,5 (2\xC2\xA0%)", "n = 14, 0,5 (2\xC2\xA0%)", "n = 14, 0.5 (2%)")) +
      element("td", three("−0,20", "−0,20", "−0.20")));
  EXPECT_EQ(page.words, "");
  EXPECT_EQ(write(element("p", three("3,5 osaa", "3,5 delar", "3.5 parts")) +
                  element("p", three("7 osaa", "7 delar", "7 parts")))
                .words,
            key("# osaa") + "\t# delar\t# parts\n");
}

TEST(WritePage, WhatDoesNotFollowTheRuleIsEnteredWhole) {
  const auto same = [](const std::string& text) { return write(element("q", text)).words; };
  EXPECT_EQ(same("maksoi 3,50 euroa"),
            key("=maksoi 3,50 euroa") + "\tmaksoi 3,50 euroa\tmaksoi 3,50 euroa\n");
  EXPECT_EQ(same("kohta #1: 2"), key("=kohta #1: 2") + "\tkohta #1: 2\tkohta #1: 2\n");
  EXPECT_EQ(write(element("p", three("15.1.2025", "15.1.2025", "15 January 2025"))).words,
            key("=15.1.2025") + "\t15.1.2025\t15 January 2025\n");
}

TEST(WritePage, TheSameWordsSaidOtherwiseGetAMark) {
  const WrittenPage page =
      write(element("dt", three("Arvo", "Värde", "Value")) + element("th", three("Arvo", "Poäng", "Score")));
  EXPECT_EQ(page.body, "<div><dt>Arvo<th data-w=\"1\">Arvo</div>");
  EXPECT_NE(page.words.find(key("1=Arvo") + "\tPoäng\tScore\n"), std::string::npos) << page.words;
}

TEST(WritePage, AttributesHoldWordsToo) {
  const WrittenPage page =
      write(element("use", {{"aria-label", three("a & b", "a och b", "a and b")}, {"class", "x"}}));
  EXPECT_EQ(page.body, "<div><use aria-label=\"a &amp; b\" class=\"x\"/></div>");
  EXPECT_EQ(page.words, key("a & b") + "\ta och b\ta and b\n");
}

TEST(WritePage, AnElementThatIsEmptyInOneLanguageStandsOncePerLanguage) {
  const Markup list =
      element("ul", element("li", {{"id", "a"}}, "x") + three("", " ja <toinen>", "")) + element("p", "s");
  const WrittenPage page = write(list);
  EXPECT_EQ(page.body,
            "<div><ul data-only=\"fi\"><li id=\"a\">x</li></ul><ul data-only=\"sv\"><li>x</li> ja "
            "&lt;toinen&gt;</ul><ul data-only=\"en\"><li>x</li></ul><p>s</p></div>");
  EXPECT_EQ(page.words, "");
}

TEST(WritePage, ListsWhatABrowserReads) {  // control characters and broken bytes are not in its texts
  const WrittenPage page = write(element("p", three("a\x1b\xFF", "b", "c")));
  EXPECT_EQ(page.words, key("a\xEF\xBF\xBD") + "\tb\tc\n");
}

TEST(Text, CountsCharactersAndNotBytes) {
  EXPECT_EQ(count_characters("äö–"), 3U);
  EXPECT_EQ(pad_text("äö", 4), "äö  ");
  EXPECT_EQ(cut_text("äöå", 2), "ä…");
  EXPECT_EQ(wrap_characters("yksi kaksi kolme", 10), (std::vector<std::string>{"yksi kaksi", "kolme"}));
  EXPECT_EQ(drop_controls("a\x1b[2Jb\xC2\x9B"
                          "c"),
            "a [2Jbc");
}

}  // namespace
}  // namespace tukiranka::report
