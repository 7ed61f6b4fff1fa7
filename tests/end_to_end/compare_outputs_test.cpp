// SPDX-License-Identifier: Apache-2.0
// Subjects: compare_outputs.hpp, visible_text.hpp, recorded_outputs.hpp. What outputs_test.cpp leans on can
// fail: a number, a word, a stroke of a picture; and does not where nothing a reader gets has changed.
#include <gtest/gtest.h>

#include "tests/end_to_end/recorded_outputs.hpp"

namespace tukiranka::end_to_end {
namespace {

TEST(Outputs, LastDigitsMayDifferAndNothingElse) {
  const std::string before = R"({"a": [0.123456789012, -2.8e-18, 1], "b": "x 1.5"})";
  const std::string same[] = {R"({"a": [0.123456789012, -2.8e-18, 1], "b": "x 1.5"})",
                              R"({"a": [0.1234567890121, 4e-18, 1], "b": "x 1.5"})",
                              R"({"a": [0.123456789012, -2.8e-18, 1.0], "b": "x 1.5"})"};
  for (const std::string& after : same) EXPECT_EQ(compare_output("a.json", before, after), "") << after;
  const std::string others[] = {R"({"a": [0.123456790012, -2.8e-18, 1], "b": "x 1.5"})",
                                R"({"a": [0.123456789012, -2.8e-13, 1], "b": "x 1.5"})",
                                R"({"a": [0.123456789012, -2.8e-18, 2], "b": "x 1.5"})",
                                R"({"a": [0.123456789012, -2.8e-18, 1], "b": "y 1.5"})",
                                R"({"a": [0.123456789012, -2.8e-18, 1], "b": "x  1.5"})",
                                R"({"a":  [0.123456789012, -2.8e-18, 1], "b": "x 1.5"})",
                                R"({"b": "x 1.5", "a": [0.123456789012, -2.8e-18, 1]})",
                                R"({"a": [0.123456789012, -2.8e-18, 1], "b": "x 1.5"}\n)",
                                R"({"a": [0.123456789012, -2.8e-18, 1]})"};
  for (const std::string& after : others) EXPECT_NE(compare_output("a.json", before, after), "") << after;
  EXPECT_NE(compare_output("a.csv", "id,n\r\n12345678901,1\r\n", "id,n\r\n12345678902,1\r\n"), "");
  EXPECT_EQ(compare_output("a.csv", "id,n\r\na,0.1\r\n", "id,n\r\na,0.10000000000001\r\n"), "");
  EXPECT_NE(compare_output("a.csv", "id,n\r\na,0.1\r\n", "id,n\r\na,0.1\n"), "");
}

TEST(Outputs, TheFirstDifferenceIsNamedByItsPlace) {
  const std::string before =
      R"({"criteria": [{"id": "trust", "score": 0.5, "n": 4}, {"id": "aim", "n": 2}]})";
  EXPECT_EQ(compare_output("a.json", before,
                           R"({"criteria": [{"id": "trust", "score": 0.6, "n": 5}, {"id": "aim", "n": 2}]})"),
            "a.json differs\n  at /criteria/0 (trust)/score\n    recorded  0.5\n    now       0.6\n"
            "  and 1 more\n");
  EXPECT_EQ(compare_output("a.json", before,
                           R"({"criteria": [{"id": "trust", "value": 0.5, "n": 4}, {"id": "aim", "n": 2}]})"),
            "a.json differs\n  at /criteria/0 (trust)\n    recorded  with the keys score\n"
            "    now       with the keys value\n");
  EXPECT_EQ(compare_output("a.json", before,
                           R"({"criteria": [{"n": 4, "id": "trust", "score": 0.5}, {"id": "aim", "n": 2}]})"),
            "a.json differs\n  at /criteria/0 (trust)\n    recorded  key id\n    now       key n there\n");
  EXPECT_EQ(compare_output("a.txt", "yksi\nkaksi ääntä\nkolme\n", "yksi\nkaksi äänta\nkolme\n"),
            "a.txt differs\n  at line 2\n    recorded  kaksi ääntä\n    now       kaksi äänta\n");
  EXPECT_EQ(compare_output("a.txt", "yksi\nkaksi\nkolme\n", "yksi\nkuusi\nneljä\n"),
            "a.txt differs\n  at line 2\n    recorded  kaksi\n    now       kuusi\n  and 1 more\n");
  EXPECT_EQ(compare_output("a.txt", "yksi\nkaksi\n", "yksi\n"),
            "a.txt differs\n  at line 2\n    recorded  kaksi\n    now       (nothing: it ends here)\n");
}

const std::string page =
    "<!DOCTYPE html><html lang=\"fi\"><head><title>Otsikko</title><style>p {}</style></head><body>"
    "<svg class=\"glyphs\"><defs><path id=\"p\" d=\"M1 2\"/></defs></svg>"
    "<h2 id=\"a\">Luottamus &amp; työ</h2><p>Sana  <b>vahva</b>,\nuusi.<p data-only=\"sv\">Ord</p>"
    "<table><tbody><tr><th>Arvo<small>nyt</small><td class=\"s\">"
    "<svg class=\"x\" id=\"q\"><use href=\"#p\" x=\"1%\"/><text class=\"y x\" y=\"2\">5</text></svg>"
    "<td>0,62<tr><th>Toinen<td><td title=\"selite\">1</table>"
    "<figure><svg aria-label=\"Kuvio\"><g aria-label=\"H1\"><circle r=\"3\"/></g></svg>"
    "<figcaption>Verkosto</figcaption></figure>"
    "<template id=\"words\">abc\tOrd</template><script>let a = '<p>b</p>';</script></body></html>";

TEST(Outputs, APageIsItsWordsAndItsPictures) {
  const std::string text = VisibleText(page).text();
  std::string without = text;  // the hashes are judged below
  for (std::size_t at = 0; (at = without.find("[picture ", at)) != std::string::npos; ++at)
    without.erase(at + 8, 11);
  EXPECT_EQ(without,
            "language fi, pictures 3\ntitle: Otsikko\n[picture]\n## Luottamus & työ\nSana vahva, uusi.\n"
            "Arvo nyt | [picture: 5] | 0,62\nToinen | | [selite] 1\n[picture]\n  Kuvio\n  H1\n"
            "figure: Verkosto\n");
}

TEST(Outputs, HowAPageIsWrittenDoesNotMatterWhatItShowsDoes) {
  const std::string text = VisibleText(page).text();
  const std::pair<const char*, const char*> unseen[] = {
      {"class=\"s\"", "class=\"other\""},
      {"class=\"x\" id=\"q\"", "id=\"r\" class=\"z\""},
      {"y x\" y=\"2\"", "b x\" data-w=\"7\" y=\"2\""},
      {"<td>0,62<tr>", "<td><span>0,62</span></td></tr><tr>"},
      {"<style>p {}", "<style>b {}"},
      {"abc\tOrd", "abc\tAnnat"}};
  for (const auto& [from, to] : unseen) {
    std::string changed = replace_all(page, from, to);
    if (std::string(from).rfind("class=\"x\"", 0) == 0) changed = replace_all(changed, "y x\"", "y z\"");
    ASSERT_NE(changed, page) << from;
    EXPECT_EQ(VisibleText(changed).text(), text) << from;
  }
  const std::pair<const char*, const char*> seen[] = {
      {"vahva", "heikko"},      {"0,62", "0,63"},       {"<td>0,62", "<td><td>0,62"},
      {"x=\"1%\"", "x=\"2%\""}, {"M1 2", "M1 3"},       {"y x\"", "x x\""},
      {">5<", ">6<"},           {"r=\"3\"", "r=\"4\""}, {"H1", "H2"},
      {"<h2", "<h3"},           {"selite", "muu"},      {"Otsikko", "Otsake"},
      {"\"sv\"", "\"fi\""},     {"Verkosto", "Muut"},   {"lang=\"fi\"", "lang=\"en\""}};
  for (const auto& [from, to] : seen) {
    const std::string changed = replace_all(page, from, to);
    ASSERT_NE(changed, page) << from;
    EXPECT_NE(compare_output("a.page.txt", text, VisibleText(changed).text()), "") << from;
  }
}

std::vector<std::string> moved_lines(const std::string& before, const std::string& after) {
  std::vector<std::string> moved;
  std::istringstream first(before), second(after);
  for (std::string a, b; std::getline(first, a) && std::getline(second, b);)
    if (a != b) moved.push_back(a.substr(0, a.rfind(' ')));
  return moved;
}

TEST(Outputs, TheSumsShowWhichPartsMoved) {
  const std::string json = R"({"format": 1, "criteria": [{"id": "trust", "n": 4}, {"id": "aim", "n": 2}]})";
  EXPECT_EQ(moved_lines(sum_parts("a.json", json), sum_parts("a.json", replace_all(json, "4", "5"))),
            std::vector<std::string>{"  criteria trust"});
  const std::string text = VisibleText(page).text();
  const std::string name = "report.fi.page.txt";
  EXPECT_EQ(moved_lines(sum_parts(name, text), sum_parts(name, replace_all(text, "0,62", "0,63"))),
            std::vector<std::string>{"  ## Luottamus & työ"});
}

}  // namespace
}  // namespace tukiranka::end_to_end
