// SPDX-License-Identifier: Apache-2.0
// XML that means harm, or was harmed, is refused with its place and a cure.
#include "core/project/formats/parse_xml.hpp"

#include <gtest/gtest.h>

namespace tukiranka::project {
namespace {

TEST(ParseXml, RefusesEntitiesDepthAndWhatIsNotWhole) {
  const auto say = [](const std::string& xml) {
    const auto parsed = parse_xml(xml, "p.qde");
    return parsed ? "parsed" : base::format_diagnostic(parsed.error());
  };
  EXPECT_EQ(say("<a>&amp;ä</a>"), "parsed");
  EXPECT_EQ(
      say("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"),
      "p.qde: error: the XML declares a document type, whose entities are never followed (save it without a "
      "DOCTYPE) [TK-P106]");
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>";
  std::string closed = deep;
  for (int i = 0; i < 300; ++i) closed += "</a>";
  EXPECT_EQ(
      say(closed),
      "p.qde: error: the XML is nested deeper than 200 levels (do not open it; ask its sender for another) "
      "[TK-P106]");
  std::string very_deep;
  for (int i = 0; i < 200000; ++i) very_deep += "<a>";
  EXPECT_NE(say(very_deep), "parsed");
  EXPECT_EQ(say("<a>\n<b></a>").substr(0, 47), "p.qde:2: error: this is not well-formed XML: St");
  EXPECT_EQ(say(""),
            "p.qde:1: error: this is not well-formed XML: No document element found (save the file again in "
            "the program it comes from) [TK-P105]");
}

}  // namespace
}  // namespace tukiranka::project
