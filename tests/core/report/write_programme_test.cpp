// SPDX-License-Identifier: Apache-2.0
// Subjects: write_programme_html.hpp. The programme's document, page and table, made of thirty copies of the
// fixture that differ in their scores.
#include <gtest/gtest.h>

#include "core/assessment/programme/compare_projects.hpp"
#include "core/base/validate_json.hpp"
#include "core/document/read_scores.hpp"
#include "core/document/write_programme_json.hpp"
#include "core/report/sections/write_programme_html.hpp"
#include "core/report/tables/write_programme_csv.hpp"
#include "tests/core/report/report_fixture.hpp"

namespace tukiranka::report {
namespace {

using base::Json;

Json make_programme(std::size_t n) {
  std::vector<assessment::ProjectScores> projects;
  std::vector<document::ProgrammeSource> sources;
  for (std::size_t i = 0; i < n; ++i) {
    assessment::ProjectScores scores = document::read_scores(document::slim_assessment(read_fixture()));
    scores.id = "p" + std::to_string(100 + i);
    scores.title = {{"fi", "=Hanke <b>" + scores.id + "</b>"}};
    for (std::size_t u = 0; u < scores.units.size(); ++u)
      if (scores.units[u].score)
        *scores.units[u].score *= 0.5 + 0.02 * static_cast<double>((i * (u + 3)) % 23);
    sources.push_back({scores.id, "done", "", scores.id});
    projects.push_back(std::move(scores));
  }
  sources.push_back({"broken", "failed", "the quote is never closed", ""});
  return document::write_programme_json(assessment::compare_projects(std::move(projects), {}), sources);
}

TEST(Programme, FitsItsSchema) {
  const std::string path = TUKIRANKA_SOURCE "/configs/schema/programme.schema.json";
  const Json schema = base::read_json(base::DiskReader(), path).value();
  for (const std::size_t n : {0U, 1U, 3U, 30U})
    for (const base::Diagnostic& problem :
         base::validate_json(make_programme(n), schema, "programme", "TK-R000"))
      ADD_FAILURE() << n << ": " << base::format_diagnostic(problem);
}

TEST(Programme, ASlimAssessmentSaysTheSame) {
  const auto whole = document::read_scores(read_fixture()),
             slim = document::read_scores(document::slim_assessment(read_fixture()));
  ASSERT_EQ(whole.units.size(), slim.units.size());
  EXPECT_GT(whole.units.size(), 2U);
  for (std::size_t i = 0; i < whole.units.size(); ++i) {
    EXPECT_EQ(whole.units[i].id, slim.units[i].id);
    EXPECT_EQ(whole.units[i].score, slim.units[i].score);
    EXPECT_EQ(whole.units[i].said, slim.units[i].said);
  }
}

TEST(Programme, ThePageEscapesAndNamesWhatFailed) {
  const std::string page = write_programme_html(make_programme(3), "fi");
  EXPECT_EQ(page.find("<b>"), std::string::npos);
  EXPECT_NE(page.find("=Hanke &lt;b&gt;p100"), std::string::npos);
  EXPECT_NE(page.find("ei arvioitu: the quote is never closed"), std::string::npos);
  EXPECT_EQ(page.find("{"),
            page.find("{", page.find("<style>")));        // no place is left unfilled before the style
  EXPECT_EQ(page.find("programme."), std::string::npos);  // every key has its words
  EXPECT_EQ(page.find("<th>Persentiili"), std::string::npos);
  EXPECT_NE(write_programme_html(make_programme(12), "fi").find("<th>Persentiili"), std::string::npos);
}

TEST(Programme, TheTableHasOneRowPerUnitAndProject) {
  const Json programme = make_programme(3);
  const std::string csv = write_programme_csv(programme);
  std::size_t rows = 0;
  for (const Json& one : programme.at("groups")[0].at("benchmarks"))
    rows += one.at("projects").size() + one.at("left_out").size();
  EXPECT_EQ(count_of(csv, "\r\n"), rows + 1);
}

}  // namespace
}  // namespace tukiranka::report
