// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/write_markup.hpp"

#include <gtest/gtest.h>

#include "core/report/ground/encode_base64.hpp"
#include "core/report/ground/measure_text.hpp"

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
  EXPECT_EQ(element("a", {{"href", "#x\""}, {"id", ""}}, "y"), "<a href=\"#x&quot;\">y</a>");
  EXPECT_EQ(element("path", {{"d", "M0 0"}}), "<path d=\"M0 0\"/>");
  EXPECT_EQ(write_coordinate(-0.04), "0");
  EXPECT_EQ(write_coordinate(12.25), "12.3");
  EXPECT_EQ(write_anchor("input.group: ä"), "input.group----");
}

TEST(Markup, EncodesHashesAsPoliciesNameThem) {
  EXPECT_EQ(encode_base64_of_hex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");  // SHA-256 of nothing
  EXPECT_EQ(encode_base64_of_hex("666f6f6261"), "Zm9vYmE=");
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
