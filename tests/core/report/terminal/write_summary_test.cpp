// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/write_summary.hpp"

#include <gtest/gtest.h>

#include "core/report/ground/measure_text.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

TEST(Summary, SaysTheResultOnOneScreen) {
  EXPECT_EQ(write_summary(read_fixture(), {"fi", false, 80, "out/report.html"}),
            "Kuvitteellinen vertaisverkosto · Esimerkki ry\n"
            "Malli: tukiranka-small 1 · loppumittaus 15.1.2026\n"
            "\n"
            "Osa-alueet\n"
            "  Tukiranka   ·········├─●─┤······  0,58  0,46–0,70  kehittyvä tai hyvä\n"
            "  Panos       ········├──●──┤·····  0,59  0,43–0,75  kehittyvä tai hyvä\n"
            "  Prosessi    ····░░░░░░░░░░······  –                ei voida arvioida\n"
            "  Tulos       ··············├─●┤··  0,83  0,75–0,91  todennäköisesti vahva\n"
            "  Kokonaisuus ··········├●─┤······  0,60  0,53–0,67  todennäköisesti hyvä\n"
            "\n"
            "Heikoin lenkki\n"
            "  Heikointa lenkkiä ei voi nimetä varmasti. Matalin on todennäköisimmin\n"
            "    Tukiranka (56\xC2\xA0"
            "%), mutta osa-alueiden välit menevät päällekkäin.\n"
            "\n"
            "Ristiriitaiset kriteerit (1)\n"
            "  Kyky käydä ryhmässä vaikeitakin keskusteluita: 0,75 / 0,29\n"
            "\n"
            "Ei voida arvioida (1)\n"
            "  Toinen toistensa toiminnan arvioiminen, koska: kyselyssä ei ollut näitä\n"
            "    väittämiä; arviointimenetelmä network ei ollut käytettävissä\n"
            "\n"
            "Peili: suurimmat muutokset\n"
            "  Luottamus: 0,46 → 0,66, muutos +0,20 (0,12–0,28), tavoite 0,70\n"
            "  Riskeihin varautuminen: 0,44 → 0,58, muutos +0,14 (0,01–0,27)\n"
            "  Kokemusperäisen tiedon vaihtaminen ja jakaminen: 0,30 → 0,41, muutos +0,11\n"
            "    (0,01–0,21), tavoite 0,50\n"
            "\n"
            "Raportti: out/report.html\n");
}

TEST(Summary, FitsTheWidthInEveryLanguage) {
  for (const char* language : {"fi", "sv", "en"})
    for (const std::size_t width : {80U, 100U, 140U}) {
      std::string text = write_summary(read_fixture(), {language, false, width, ""});
      while (!text.empty()) {
        const auto end = text.find('\n');
        EXPECT_LE(count_characters(text.substr(0, end)), width) << text.substr(0, end);
        text.erase(0, end + 1);
      }
    }
}

TEST(Summary, SaysWhereAChangeIsNotTheDifferenceOfTheScores) {
  base::Json document = read_fixture();
  const Terminal terminal{"en", false, 120, ""};
  EXPECT_EQ(write_summary(document, terminal).find("not quite the difference"), std::string::npos);
  for (base::Json& criterion : document.at("criteria"))
    if (base::Json& mirror = criterion["mirror"]; mirror.is_object() && mirror.contains("change"))
      mirror["change"]["mean"] = 0.9;
  EXPECT_NE(write_summary(document, terminal).find("not quite the difference"), std::string::npos);
}

TEST(Summary, SaysHowManyQuotesNobodyHasReviewed) {
  const std::string heading = "\nTarkastamattomat sitaatit (12)\n";
  EXPECT_NE(write_summary(read_fixture(), {"fi", false, 80, "", 12}).find(heading), std::string::npos);
  EXPECT_EQ(write_summary(read_fixture(), {"fi", false, 80, ""}).find("Tarkastamattomat"), std::string::npos);
}

TEST(Summary, ColourChangesNoWord) {
  std::string coloured = write_summary(read_fixture(), {"sv", true, 80, "r.html"});
  EXPECT_NE(coloured.find('\x1b'), std::string::npos);
  for (auto at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b'))
    coloured.erase(at, coloured.find('m', at) - at + 1);
  EXPECT_EQ(coloured, write_summary(read_fixture(), {"sv", false, 80, "r.html"}));
}

TEST(Summary, ATitleCannotCommandTheTerminal) {
  base::Json document = read_fixture();
  document["project"]["title"] = "a\x1b[2Jb";
  EXPECT_EQ(write_summary(document, {"en", false, 80, ""}).find('\x1b'), std::string::npos);
}

TEST(Summary, OfADocumentThatHoldsNothing) {
  EXPECT_NE(write_summary(base::Json::object(), {"fi", false, 80, ""}).find("näyttöä on liian vähän"),
            std::string::npos);
}

}  // namespace
}  // namespace tukiranka::report
