// SPDX-License-Identifier: Apache-2.0
// The tree of a page, and the texts of several languages in it (text.hpp).
#include "core/report/ground/markup.hpp"

#include <gtest/gtest.h>

#include "core/report/ground/page_words.hpp"
#include "core/report/ground/write_markup.hpp"

namespace tukiranka::report {
namespace {

Text three(const char* fi, const char* sv, const char* en) {
  const char* texts[] = {fi, sv, en};
  return Text::in_each(3, [&](std::size_t i) { return std::string(texts[i]); });
}

TEST(Text, JoinsLanguageByLanguage) {
  const Text joined = "n: " + three("arvo", "värde", "score") + " (" + std::string("x") + ")";
  EXPECT_EQ(joined.in(0), "n: arvo (x)");
  EXPECT_EQ(joined.in(1), "n: värde (x)");
  EXPECT_EQ(joined.in(2), "n: score (x)");
  EXPECT_EQ(three("a", "b", "c") + three("1", "2", "3"), three("a1", "b2", "c3"));
  EXPECT_TRUE(three("t1", "t1", "t1").is_same());
  EXPECT_EQ(three("t1", "t1", "t1"), Text("t1"));
  EXPECT_FALSE(joined.is_same());
  EXPECT_TRUE(Text().empty());
  EXPECT_FALSE(three("", "", "c").empty());
}

TEST(Markup, KeepsTextsBesideEachOtherAsOneLeaf) {
  const Markup markup = element("b", "x") + " · " + three("arvo", "värde", "score") + Markup() + "!";
  ASSERT_EQ(markup.nodes().size(), 2U);
  EXPECT_EQ(markup.nodes()[1].text, " · " + three("arvo", "värde", "score") + "!");
  EXPECT_TRUE(begins_with(markup, "b"));
  EXPECT_FALSE(begins_with(Markup("b"), "b"));
  EXPECT_TRUE(Markup("").empty());
  EXPECT_EQ(element("p", three("a", "b", "c")), element("p", three("a", "b", "c")));
  EXPECT_FALSE(element("p", three("a", "b", "c")) == element("p", three("a", "b", "d")));
}

TEST(Markup, IsWrittenInEachLanguage) {
  const Markup markup =
      element("g", {{"aria-label", three("a & b", "a och b", "a and b")}, {"class", ""}}, "<x>");
  EXPECT_EQ(write_markup(markup), "<g aria-label=\"a &amp; b\">&lt;x&gt;</g>");
  EXPECT_EQ(write_markup(markup, 2), "<g aria-label=\"a and b\">&lt;x&gt;</g>");
}

TEST(Page, SaysSentencesAndNumbersInItsOrderOfLanguages) {
  const Json document = Json::object();
  const Page page{document, languages_from("sv")};
  EXPECT_EQ(list_codes(page.languages), (std::vector<std::string>{"sv", "fi", "en"}));
  EXPECT_EQ(write_score(0.625, page.languages), three("0,63", "0,63", "0.63"));
  const Text told = say(page, "network.summary", {{"nodes", 5}, {"ties", write_score(0.5, page.languages)}});
  for (std::size_t i = 0; i < 3; ++i)
    EXPECT_EQ(told.in(i),
              say(*page.languages[i], "network.summary", {{"nodes", 5}, {"ties", i == 2 ? "0.50" : "0,50"}}));
  EXPECT_TRUE(has_word(page, "network.summary"));
}

}  // namespace
}  // namespace tukiranka::report
