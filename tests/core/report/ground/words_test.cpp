// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/words.hpp"
#include <filesystem>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "core/base/file_reader.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

std::set<std::string> places_of(const std::string& text) {
  std::set<std::string> places;
  for (auto at = text.find('{'); at != std::string::npos; at = text.find('{', at + 1))
    places.insert(text.substr(at, text.find('}', at) - at + 1));
  return places;
}

TEST(Words, StandInAllThreeCataloguesWithTheSamePlaces) {
  const auto& finnish = words_of("fi").entries;
  ASSERT_GT(finnish.size(), 150U);
  for (const char* language : {"sv", "en"}) {
    const auto& other = words_of(language).entries;
    EXPECT_EQ(other.size(), finnish.size());
    for (const auto& [key, text] : finnish) {
      ASSERT_TRUE(other.contains(key)) << language << " " << key;
      EXPECT_EQ(places_of(other.at(key)), places_of(text)) << language << " " << key;
      EXPECT_FALSE(other.at(key).empty()) << key;
    }
  }
}

// Every key that code names stands in the catalogue: `say(page, "key"` and `say(screen.page, "key"`.
TEST(Words, AreThereForEveryKeyInTheCode) {
  const std::regex call("say\\([a-z.]*,\\s*\"([a-z.-]+)\"\\s*[,)]");
  std::size_t keys = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(TUKIRANKA_SOURCE "/core/report")) {
    const std::string name = entry.path().string();
    if (!name.ends_with(".cpp")) continue;
    const std::string source = base::DiskReader().read(name).value();
    for (std::sregex_iterator match(source.begin(), source.end(), call), end; match != end; ++match, ++keys)
      EXPECT_TRUE(has_word(words_of("fi"), (*match)[1].str())) << name << ": " << (*match)[1];
  }
  EXPECT_GT(keys, 80U);
}

TEST(Words, AnUnknownLanguageReadsEnglish) {
  EXPECT_EQ(words_of("de").language, "en");
  EXPECT_EQ(say(words_of("fi"), "no.such.key"), "no.such.key");
}

}  // namespace
}  // namespace tukiranka::report
