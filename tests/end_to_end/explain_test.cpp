// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka explain`. `tukiranka explain` on the example: from the sentence down to items, ties
// and quotes, in three languages.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

Ran explain(const std::string& criterion, const std::string& language, bool is_json = false) {
  std::vector<std::string> words{"explain", assessed_example().string(), criterion, "--language", language};
  if (is_json) words.emplace_back("--json");
  return run_program(words);
}

struct Expected {
  const char *criterion, *language, *part;
};

TEST(Explain, SaysItPlainlyInThreeLanguages) {
  const Expected all[] = {
      {"input.group.difficult-conversations", "fi", "Ristiriitainen: kysely viittaa tasoon ”"},
      {"input.group.difficult-conversations", "sv", "Motstridigt: enkät pekar på nivån ”"},
      {"input.group.difficult-conversations", "en", "Contested: the survey says “"},
      {"foundation.risks", "fi", "asteikolle viedään tuloksen luku ”worst”, 0,5211"},
      {"foundation.risks", "en", "the number “backed_up” of the result, 0.4615, is put on the scale"},
      {"input.individual.trust", "sv", "Ömsesidighet, Skillnad från slumpen, Centralisering:"},
      {"process.scientific-sharing", "fi", "Ei voida arvioida, koska: "},
      {"process.scientific-sharing", "sv", "Kan inte bedömas, eftersom: "},
      {"process.scientific-sharing", "en", "Cannot be assessed, because: "},
      {"outcome.relationships", "fi", "asteikon kiintopisteet 1 → 0; 5 → 1 (vastausasteikon päät)"},
      {"outcome.relationships", "sv", "skalans fästpunkter 1 → 0; 5 → 1 (svarsskalans ändpunkter)"},
      {"outcome.relationships", "en", "anchors of the scale 1 → 0; 5 → 1 (end points of the answer scale)"}};
  for (const Expected& one : all) {
    const Ran run = explain(one.criterion, one.language);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    std::string text = run.out;  // a line break may fall anywhere
    for (std::size_t at; (at = text.find("\n    ")) != std::string::npos;) text.replace(at, 5, " ");
    EXPECT_NE(text.find(one.part), std::string::npos) << one.part << "\n" << run.out;
    EXPECT_EQ(run.out.find("{"), std::string::npos) << "a place is left unfilled\n" << run.out;
  }
}

TEST(Explain, GoesDownToItemsTiesAndQuotes) {
  const std::string text = explain("input.individual.trust", "fi").out;
  for (const char* part : {"Mitä mitattiin", "Yhteiselle asteikolle", "Pitävätkö lähteet yhtä",
                           "Yhdistäminen", "Osat ja painot", "Taso", "Näytön varmuus", "Kenen ääni",
                           "Mitä näytön takana on", "keskiarvo ", " · trust · ", "Missä näyttö on", "Peili"})
    EXPECT_NE(text.find(part), std::string::npos) << part << "\n" << text;
  EXPECT_EQ(text.find("Aino"), std::string::npos);  // within the privacy rules
}

TEST(Explain, JsonHoldsTheWholeTrail) {
  const Json json = Json::parse(explain("input.individual.trust", "en", true).out);
  EXPECT_EQ(json.at("kind"), "criterion");
  const Json& wave = json.at("waves").at("t2");
  EXPECT_FALSE(wave.at("steps").empty());
  EXPECT_TRUE(wave.at("result").at("plain").contains("fi"));
  EXPECT_FALSE(wave.at("result").at("facets").empty());
  for (const Json& finding : wave.at("result").at("findings"))
    if (finding.at("status") == "pooled") {
      EXPECT_FALSE(finding.at("anchors").at("points").empty()) << finding.at("indicator");
    }
  EXPECT_FALSE(json.at("findings").empty());
  EXPECT_FALSE(json.at("exhibits").empty());
  EXPECT_TRUE(json.at("conclusion").is_object());
  const Json node = Json::parse(explain("process", "en", true).out);
  EXPECT_EQ(node.at("kind"), "node");
  EXPECT_EQ(node.at("children").size(), 5U);
  EXPECT_EQ(node.at("aggregation").at("kind"), "power");
}

TEST(Explain, NodesHaveVoicesWithTheirGaps) {
  const Json node = Json::parse(explain("input", "en", true).out);
  const Json& result = node.at("waves").at("t2").at("result");
  ASSERT_EQ(result.at("perspectives").size(), 4U);
  EXPECT_EQ(result.at("perspective_gaps").size(), 6U);
  for (const auto& [id, voice] : result.at("perspectives").items()) {
    EXPECT_LT(voice.at("interval").at("low"), voice.at("score")) << id;
    EXPECT_GT(voice.at("interval").at("high"), voice.at("score")) << id;
  }
  const std::string page = read_all(assessed_example() / "report.html");
  EXPECT_NE(page.find("<tr class=\"phase\">"), std::string::npos);
  EXPECT_NE(page.find("class=\"plain\">Ristiriitainen: "), std::string::npos);
}

}  // namespace
}  // namespace tukiranka::end_to_end
