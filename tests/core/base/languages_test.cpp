// SPDX-License-Identifier: Apache-2.0
#include "core/base/languages.hpp"

#include <gtest/gtest.h>

#include "core/base/catalogue.hpp"
#include "core/base/file_reader.hpp"

namespace tukiranka::base {
namespace {

// What one test reads is forgotten after it.
class Languages : public testing::Test {
 protected:
  void TearDown() override { EXPECT_TRUE(read_languages(MemoryReader(), "words").empty()); }
  MemoryReader files;
};

const RoomWords room{"room", R"({"a": "yksi {n}", "b": "kaksi"})", R"({"a": "ett {n}", "b": "två"})",
                     R"({"a": "one {n}", "b": "two"})"};

TEST_F(Languages, OfTheProgramStandWithoutAnyFile) {
  EXPECT_EQ(list_languages("|"), "fi|sv|en");
  EXPECT_EQ(words_in(room, "sv").at("b"), "två");
  EXPECT_EQ(words_in(room, "et").at("b"), "two");
  EXPECT_EQ(name_of_language("fi"), "Suomi");
  EXPECT_EQ(decimal_sign("sv"), ",");
  EXPECT_EQ(percent_sign("en"), "%");
  EXPECT_EQ(percent_sign("fi"), "\xC2\xA0%");
}

TEST_F(Languages, OneMoreIsItsFilesAlone) {
  files.files = {{"words/base/et.json", R"({"language.name": "Eesti", "number.decimal": ","})"},
                 {"words/room/et.json", R"({"a": "üks {n}"})"},
                 {"words/room/aa.json", R"({"b": "AA"})"},
                 {"words/room/README.md", "no catalogue"}};
  EXPECT_TRUE(read_languages(files, "words").empty());
  EXPECT_EQ(list_languages(" "), "fi sv en aa et");
  EXPECT_EQ(name_of_language("et"), "Eesti");
  EXPECT_EQ(percent_sign("et"), "%");  // not in its file: as in English
  const Texts texts = Catalogue(room).say("a", {{"n", 0.5}});
  EXPECT_EQ(texts.at("et"), "üks 0,5");
  EXPECT_EQ(texts.at("aa"), "one 0.5");
  EXPECT_EQ(texts.at("fi"), "yksi 0,5");
  EXPECT_EQ(Catalogue(room).say("b").at("et"), "two");
  EXPECT_EQ(text_in(read_texts(Json("x")), "et"), "x");
}

TEST_F(Languages, AFileSaysTheWordsOfTheProgramAnew) {
  files.files = {{"words/room/en.json", R"({"b": "2", "unknown": "no place has it"})"},
                 {"words/room/et.json", R"({"a": "üks"})"}};
  EXPECT_TRUE(read_languages(files, "words").empty());
  EXPECT_EQ(words_in(room, "en"), (WordsByKey{{"a", "one {n}"}, {"b", "2"}}));
  EXPECT_EQ(words_in(room, "fi").at("b"), "kaksi");
  EXPECT_EQ(words_in(room, "et").at("b"), "2");  // from the English file
}

TEST_F(Languages, ABrokenFileIsSaidAndPassedOver) {
  files.files = {{"words/room/et.json", R"({"a": 1})"}, {"words/room/lt.json", "{"}};
  const Diagnostics problems = read_languages(files, "words");
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(format_diagnostic(problems[0]),
            "words/room/et.json: warning: a catalogue is one JSON object of texts by key (write {\"key\": "
            "\"text\", …} as the English one of the folder does) [TK-B014]");
  EXPECT_EQ(problems[1].severity, Severity::warning);
  EXPECT_EQ(list_languages("|"), "fi|sv|en");
}

TEST_F(Languages, AKeyThatTheProgramLacksInALanguageIsADefect) {
  EXPECT_THROW((void)words_in({"room", R"({"a": "yksi"})", R"({})", R"({"a": "one"})"}, "sv"),
               std::runtime_error);
  EXPECT_THROW((void)words_in({"room", R"({"a": "1", "b": "2"})", R"({"a": "1"})", R"({"a": "1"})"}, "fi"),
               std::runtime_error);
}

TEST_F(Languages, AValueInSeveralLanguagesIsSpokenInEach) {
  const Texts texts = Catalogue(room).say("a", {{"n", {{"fi", "F"}, {"en", "E"}}}});
  EXPECT_EQ(texts.at("fi"), "yksi F");
  EXPECT_EQ(texts.at("sv"), "ett E");
}

}  // namespace
}  // namespace tukiranka::base
