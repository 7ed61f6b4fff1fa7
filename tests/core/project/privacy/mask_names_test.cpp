// SPDX-License-Identifier: Apache-2.0
// Names and their forms in running text, and where places go.
#include <random>

#include <gtest/gtest.h>

#include "core/base/json_reader.hpp"
#include "core/project/code_points.hpp"
#include "core/project/privacy/mask_names.hpp"
#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

Json read_forms() {
  return base::parse_json(read_file(TUKIRANKA_SOURCE "/tests/core/project/data/names/forms.json"), "forms")
      .value();
}

NameMask mask_of(const std::vector<std::pair<std::string, std::string>>& names) {
  NameMask mask;
  for (const auto& [name, pseudonym] : names) mask.add(name, pseudonym);
  return mask;
}

TEST(MaskNames, EveryFormKeepsItsEnding) {
  const Json forms = read_forms();
  std::size_t count = 0;
  for (const auto& [name, endings] : forms.at("names").items()) {
    const NameMask mask = mask_of({{name, "H3"}});
    for (const auto& [form, ending] : endings.items()) {
      EXPECT_EQ(mask.mask("Tapasin: " + form + ".").text, "Tapasin: H3" + ending.get<std::string>() + ".")
          << form;
      ++count;
    }
  }
  EXPECT_GE(count, 170U);
}

TEST(MaskNames, OtherWordsStay) {
  const Json forms = read_forms();
  for (const auto& [name, words] : forms.at("other_words").items())
    for (const Json& word : words) {
      const std::string text = "Se " + word.get<std::string>() + " on.";
      EXPECT_EQ(mask_of({{name, "H3"}}).mask(text).text, text) << name;
    }
}

TEST(MaskNames, NumbersTakeTheirOwnEndings) {
  const std::vector<std::pair<std::string, std::string>> wanted{
      {"H1", "H1:tä H1:ssä H1:een"},         {"H2", "H2:ta H2:ssa H2:een"},
      {"H4", "H4:ää H4:ssä H4:ään"},         {"H5", "H5:ttä H5:ssä H5:een"},
      {"H6", "H6:tta H6:ssa H6:een"},        {"H7", "H7:ää H7:ssä H7:ään"},
      {"H8", "H8:aa H8:ssa H8:aan"},         {"H9", "H9:ää H9:ssä H9:ään"},
      {"H10", "H10:tä H10:ssä H10:een"},     {"H12", "H12:ta H12:ssa H12:een"},
      {"H200", "H200:aa H200:ssa H200:aan"}, {"H3000", "H3000:tta H3000:ssa H3000:een"}};
  for (const auto& [pseudonym, text] : wanted)
    EXPECT_EQ(mask_of({{"Liisa", pseudonym}}).mask("Liisaa Liisassa Liisaan").text, text);
}

TEST(MaskNames, AFullNameIsOnePerson) {
  const NameMask mask =
      mask_of({{"Liisa Virtanen", "H1"}, {"Matti Virtanen", "H2"}, {"Anna-Liisa Aho", "H3"}});
  EXPECT_EQ(mask.mask("Kysyin Matti Virtaselta.").text, "Kysyin H2:lta.");
  EXPECT_EQ(mask.mask("Virtanen Matti tuli").text, "H2 tuli");
  EXPECT_EQ(mask.mask("Virtanen sanoi.").text, "[…] sanoi.");
  EXPECT_EQ(mask.mask("Anna-Liisan luona").text, "H3:n luona");
  EXPECT_EQ(mask.mask("Matille Virtanen soitti").text, "H2:lle […] soitti");
  EXPECT_EQ(mask.mask("Matti, Aho ja Anna").text, "H2, H3 ja H3");
}

TEST(MaskNames, ShortNamesAndIdsThatAreNoNames) {
  Project project;
  project.pseudonyms = {{"Bo", "H1"}, {"7", "H2"}, {"v1", "H3"}, {"v012", "H4"}, {"åke.ek@x.fi", "H5"}};
  EXPECT_EQ(NameMask(project).mask("Bolle ja Bo, 7 kertaa, v1, v012, Åke. Boheemi jäi.").text,
            "H1:lle ja H1, 7 kertaa, v1, H4, H5. Boheemi jäi.");
}

TEST(MaskNames, TheNameItselfComesBeforeAFormOfAnother) {
  EXPECT_EQ(mask_of({{"Ranta", "H1"}, {"Ranna", "H2"}}).mask("Rannan luona").text, "H2:n luona");
  EXPECT_EQ(mask_of({{"Lisa", "H1"}, {"Lisas", "H2"}}).mask("Lisas kom").text, "H2 kom");
}

TEST(MaskNames, QuotesDashesAndOtherScriptsAreNoLetters) {
  const NameMask mask = mask_of({{"Liisa", "H3"}, {"Mäki", "H4"}});
  EXPECT_EQ(mask.mask("”Liisa” – Liisa…🙂Liisa, Liisa’s, Liisa:lle").text,
            "”H3” – H3…🙂H3, H3’s, H3:lle");
  EXPECT_EQ(mask.mask("Ma\xCC\x88"
                      "elle\n")
                .text,
            "H4:lle\n");
  EXPECT_EQ(mask.mask("Liisamainen oli").text, "[…] oli");
  EXPECT_EQ(mask.mask("").text, "");
  EXPECT_EQ(NameMask().mask("Liisa").text, "Liisa");
}

TEST(MaskNames, PlacesGoWithTheText) {
  const MaskedText masked = mask_of({{"Liisa Virtanen", "H3"}}).mask("🙂 Liisa Virtaselle kiitos, Liisa!");
  EXPECT_EQ(masked.text, "🙂 H3:lle kiitos, H3!");
  const CodePoints points(masked.text);
  EXPECT_EQ(points.slice(masked.map_start(19), masked.map_end(25)), "kiitos");
  EXPECT_EQ(points.slice(masked.map_start(2), masked.map_end(18)), "H3:lle");
  EXPECT_EQ(points.slice(masked.map_start(10), masked.map_end(12)), "H3:lle");
  EXPECT_EQ(points.slice(masked.map_start(0), masked.map_end(33)), masked.text);
  EXPECT_EQ(masked.map_start(18), 8);
}

// Texts put together of names and other words: every other word is found again where the map says.
TEST(MaskNames, TheMapHoldsInGeneratedTexts) {
  const std::vector<std::string> names{"Liisalle", "Virtasen", "Liisa", "Turussa"},
      others{"ja", "öinen", "🙂", "e\xCC\x81", "\n", "Kun"};
  const NameMask mask = mask_of({{"Liisa", "H12"}, {"Virtanen", "H3"}, {"Turku", "P1"}});
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    std::vector<std::pair<std::int64_t, std::string>> kept;
    for (int i = 0; i < 12; ++i) {
      const bool is_name = random() % 2 == 0;
      const std::string& word = is_name ? names[random() % names.size()] : others[random() % others.size()];
      if (!is_name) kept.emplace_back(count_code_points(text), word);
      text += word + " ";
    }
    const MaskedText masked = mask.mask(text);
    const CodePoints points(masked.text);
    for (const auto& [start, word] : kept)
      EXPECT_EQ(points.slice(masked.map_start(start), masked.map_end(start + count_code_points(word))), word)
          << text;
    for (const char* name : {"Liisa", "Virta", "Tur"}) EXPECT_EQ(masked.text.find(name), std::string::npos);
    EXPECT_EQ(mask.mask(masked.text).text, masked.text);
  }
}

base::Loaded<Project> load_private(const std::string& privacy, base::MemoryReader files = {}) {
  files.files["project.json"] = R"({"format": 1, "id": "p", "privacy": )" + privacy + R"(,
    "data": [{"role": "segments", "file": "t.csv"}], "indicators": []})";
  files.files["t.csv"] = "document,speaker,text\nAino Aho,Aino Aho,Kerroin Liisalle Turusta.\nd2,v7,Moi.\n";
  return load(files);
}

std::string show_key(const Project& project) {
  std::string key;
  for (const auto& [name, pseudonym] : project.pseudonyms) key += name + "=" + pseudonym + " ";
  return key;
}

TEST(DeclaredNames, AreNumberedWithThePeopleAndMasked) {
  const auto loaded = load_private(R"({"names": ["Liisa", {"name": "Kalle", "id": "v7"}],
    "places": ["Turku", {"name": "Uusikaupunki", "forms": ["Uudenkaupungin"]}]})");
  ASSERT_TRUE(loaded.value.has_value());
  EXPECT_EQ(show_key(*loaded.value), "Aino Aho=H1 Kalle=H3 Liisa=H2 Turku=P1 Uusikaupunki=P2 v7=H3 ");
  const NameMask mask(*loaded.value);
  EXPECT_EQ(mask.mask("Kerroin Liisalle ja Kallelle Turusta ja Uudenkaupungin sillasta, Aholle.").text,
            "Kerroin H2:lle ja H3:lle P1:stä ja P2 sillasta, H1:lle.");
  EXPECT_EQ(rows_of(*base::find_table(loaded.value->tables, "segments"), {"document", "speaker"}),
            Json::parse(R"([["H1", "H1"], ["d2", "H3"]])"));
}

TEST(DeclaredNames, MayStandInAFileAndAreMaskedWhereIdsStayReal) {
  base::MemoryReader files;
  files.files["names.txt"] = "\xEF\xBB\xBFLiisa\r\n\r\nKalle Kivi\r\n";
  const auto loaded = load_private(R"({"names": "names.txt", "labels": "real"})", files);
  ASSERT_TRUE(loaded.value.has_value());
  const NameMask mask(*loaded.value);
  EXPECT_EQ(mask.mask("Liisan ja Kiven, Aho").text.substr(0, 1), "H");
  EXPECT_NE(mask.mask("Aino Aho").text.find("Aino"), std::string::npos);
  EXPECT_EQ(rows_of(*base::find_table(loaded.value->tables, "segments"), {"speaker"}),
            Json::parse(R"([["Aino Aho"], ["v7"]])"));
}

TEST(DeclaredNames, WhatIsNoNameIsRefused) {
  const std::string cure =
      R"( (write "names": ["Liisa Virtanen", {"name": "Liisa", "id": "v012"}], or name a file with one name on each line) [TK-P120])";
  auto lines = lines_of(load_private(R"({"names": [7, "", {"id": "x"}]})").diagnostics);
  lines.pop_back();  // how the file was read
  EXPECT_EQ(lines, (std::vector<std::string>{
                       "project.json#/privacy/names/0: error: this is not a name to be masked" + cure,
                       "project.json#/privacy/names/1: error: this is not a name to be masked" + cure,
                       "project.json#/privacy/names/2: error: this is not a name to be masked" + cure}));
  EXPECT_EQ(
      lines_of(load_private(R"({"names": "gone.txt"})").diagnostics).at(0),
      "project.json#/privacy/names/file: error: \"gone.txt\": the file does not exist (check the path; it is "
      "relative to the file that names it) [TK-P012]");
}

}  // namespace
}  // namespace tukiranka::project
