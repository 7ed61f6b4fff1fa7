// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka assess`. An attacker with every output of an assessment looks for the answers of three
// people, and of two who came between the waves.
#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

constexpr int least = 5;

struct Person {
  std::string id, side, team;
  int answers[3];
};

struct Newcomer {
  const char* id;
  int answers[3];
};

// Two members are there in the second wave only.
constexpr Newcomer newcomers[] = {{"henkilö-2001", {7, 6, 7}}, {"henkilö-2002", {6, 7, 7}}};

// Fourteen members, nine staff, three partners (who answer high), three of no side; teams cut across.
std::vector<Person> people() {
  std::vector<Person> all;
  const auto add = [&](int count, const std::string& side, const std::string& team, int base) {
    for (int i = 0; i < count; ++i) {
      const int at = static_cast<int>(all.size());
      all.push_back({"henkilö-" + std::to_string(1000 + at),
                     side,
                     team,
                     {base + at % 3, base + (at / 2) % 3, base + (at * 7 / 3) % 3}});
    }
  };
  add(8, "members", "north", 1);
  add(6, "members", "south", 2);
  add(5, "staff", "south", 2);
  add(4, "staff", "west", 3);
  add(2, "partners", "north", 5);
  add(1, "partners", "south", 5);
  add(3, "", "north", 3);
  return all;
}

const char* model = R"({"format": 1, "id": "tiny", "version": "1", "title": {"en": "Tiny"},
 "nodes": [{"id": "overall"}, {"id": "outcome", "parent": "overall", "role": "phase", "title": {"en": "Outcome"}}],
 "criteria": [{"id": "outcome.trust", "node": "outcome", "title": {"en": "Trust"}, "evidence": [
   {"id": "sides", "evaluator": "survey", "measure": "scale-mean", "with": {"by": "perspective"},
    "value": {"kind": "linear", "low": 1, "high": 7}},
   {"id": "teams", "evaluator": "survey", "measure": "scale-mean", "with": {"by": "group"}, "value": "show-only"},
   {"id": "high", "evaluator": "survey", "measure": "share", "with": {"at_least": 5, "by": "perspective"}, "value": "show-only"},
   {"id": "alpha", "evaluator": "survey", "measure": "reliability", "with": {"by": "perspective"}, "value": "show-only"},
   {"id": "ordinal", "evaluator": "survey", "measure": "ordinal-reliability", "with": {"by": "perspective"}, "value": "show-only"},
   {"id": "apart", "evaluator": "survey", "measure": "group-difference",
    "with": {"by": "perspective", "groups": ["partners", "staff"]}, "value": "show-only"},
   {"id": "others", "evaluator": "survey", "measure": "group-difference",
    "with": {"by": "perspective", "groups": ["members", "staff"]}, "value": "show-only"},
   {"id": "agree", "evaluator": "survey", "measure": "within-group-agreement", "with": {"by": "perspective"}, "value": "show-only"},
   {"id": "change", "evaluator": "survey", "measure": "change", "with": {"by": "perspective"}, "value": "show-only"},
   {"id": "quality", "evaluator": "survey", "measure": "response-quality", "value": "show-only"}]}],
 "levels": [{"id": "weak", "from": 0, "title": {"en": "weak"}}, {"id": "strong", "from": 0.6, "title": {"en": "strong"}}]})";

const char* project =
    R"({"format": 1, "id": "small", "title": {"en": "Small"}, "languages": ["en"], "model": "m.json",
 "waves": [{"id": "t1", "role": "baseline"}, {"id": "t2", "role": "end"}],
 "perspectives": [{"id": "members"}, {"id": "partners"}, {"id": "staff"}],
 "data": [{"role": "responses", "file": "a.csv", "respondent": "id", "wave": "time", "perspective": "side", "group": "team",
   "scales": {"s": {"low": 1, "high": 7}}, "scale": "s", "items": ["a", "b", "c"]}]})";

struct Outputs {
  Json assessment;
  std::vector<std::pair<std::string, std::string>> texts;  // name of the output, what it says
};

const Outputs& outputs() {
  static const Outputs made = [] {
    const fs::path folder = fresh_folder("disclosure"), out = folder / "out";
    std::string csv = "id,time,side,team,a,b,c\n";
    for (const char* time : {"t1", "t2"})
      for (const Person& one : people()) {
        const int later = std::string(time) == "t2" && one.answers[0] % 2 == 0 ? 1 : 0;
        csv += one.id + "," + time + "," + one.side + "," + one.team + "," + std::to_string(one.answers[0]) +
               "," + std::to_string(one.answers[1]) + "," +
               std::to_string(std::min(7, one.answers[2] + later)) + "\n";
      }
    for (const Newcomer& one : newcomers)
      csv += std::string(one.id) + ",t2,members,south," + std::to_string(one.answers[0]) + "," +
             std::to_string(one.answers[1]) + "," + std::to_string(one.answers[2]) + "\n";
    write_all(folder / "a.csv", csv);
    write_all(folder / "m.json", model);
    write_all(folder / "project.json", project);
    Outputs outputs;
    const Ran run = run_program({"assess", folder.string(), "-o", out.string(), "--verbose"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    outputs.texts = {{"summary", run.out}, {"log", run.err}};
    const std::string assessment = (out / "assessment.json").string();
    outputs.texts.emplace_back("explain", run_program({"explain", assessment, "outcome.trust"}).out);
    for (const auto& file : fs::directory_iterator(out))
      outputs.texts.emplace_back(file.path().filename().string(), read_all(file.path()));
    outputs.assessment = Json::parse(read_all(assessment));
    fs::remove_all(folder);
    return outputs;
  }();
  return made;
}

double score_of(const Person& one) {
  return (one.answers[0] + one.answers[1] + one.answers[2]) / 3.0;
}

void visit(const Json& json, const std::string& place,
           const std::function<void(const std::string&, const Json&)>& look) {
  look(place, json);
  if (!json.is_structured()) return;
  for (const auto& [key, child] : json.items()) visit(child, place + "/" + key, look);
}

TEST(Disclosure, TheAttackHasSomethingToFind) {
  std::size_t hidden = 0, shown = 0;
  for (const Json& finding : outputs().assessment.at("findings")) {
    const bool is_hidden =
        finding.at("message").is_object() && finding.at("message").at("code") == "core.suppressed";
    hidden += is_hidden ? 1 : 0;
    shown += finding.at("estimate").is_number() ? 1 : 0;
    if (finding.at("group") == "partners") {
      EXPECT_TRUE(is_hidden) << finding.at("indicator");
    }
  }
  EXPECT_GT(hidden, 10U);
  EXPECT_GT(shown, 15U);
}

TEST(Disclosure, NoNumberRestsOnFewPeople) {
  for (const char* part : {"findings", "criteria", "exhibits", "nodes"})
    visit(outputs().assessment.at(part), part, [](const std::string& place, const Json& value) {
      if (place.size() < 2 || place.substr(place.size() - 2) != "/n" || !value.is_number()) return;
      const double n = value.get<double>();
      EXPECT_TRUE(n <= 0 || n >= least) << place << " is " << n;
    });
}

TEST(Disclosure, NoGroupComesWithASmallCount) {
  for (const Json& finding : outputs().assessment.at("findings")) {
    if (finding.at("group").is_null()) continue;
    visit(finding.at("details"), finding.at("indicator"), [](const std::string& place, const Json& value) {
      if (place.find("/frequencies/") == std::string::npos) return;
      EXPECT_GE(value.get<int>(), least) << place;
    });
  }
}

// Sums and differences of everything that is shown of the scale mean, in each wave.
TEST(Disclosure, NoSumOfMeansGivesTheMeanOfThree) {
  double secret = 0;
  for (const Person& one : people())
    if (one.side == "partners") secret += score_of(one);
  struct Shown {
    double n, sum;
  };
  std::vector<Shown> cells;
  for (const Json& finding : outputs().assessment.at("findings")) {
    if (finding.at("measure") != "scale-mean" || finding.at("wave") != "t1" ||
        !finding.at("estimate").is_number())
      continue;
    const double n = finding.at("n").get<double>();
    cells.push_back({n, n * finding.at("estimate").get<double>()});
  }
  ASSERT_GE(cells.size(), 3U);
  ASSERT_LE(cells.size(), 11U);
  std::size_t ways = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) ways *= 3;
  for (std::size_t way = 0; way < ways; ++way) {
    double n = 0, sum = 0;
    for (std::size_t i = 0, left = way; i < cells.size(); ++i, left /= 3) {
      n += (static_cast<double>(left % 3) - 1) * cells[i].n;
      sum += (static_cast<double>(left % 3) - 1) * cells[i].sum;
    }
    EXPECT_FALSE(std::abs(n - 3) < 1e-9 && std::abs(sum - secret) < 1e-6) << "way " << way;
  }
}

const Json& find_finding(const std::string& indicator, const std::string& wave, const Json& group = nullptr) {
  for (const Json& finding : outputs().assessment.at("findings"))
    if (finding.at("indicator") == indicator && finding.at("wave") == wave && finding.at("group") == group)
      return finding;
  throw std::runtime_error("no finding of " + indicator);
}

// Everybody of the first wave is paired, so second − first − change would be what the two newcomers said.
TEST(Disclosure, TheChangeDoesNotTellWhatNewcomersSaid) {
  double secret = 0;
  for (const Newcomer& one : newcomers) secret += (one.answers[0] + one.answers[1] + one.answers[2]) / 3.0;
  const auto sum = [](const Json& finding) {
    return finding.at("n").get<double>() * finding.at("estimate").get<double>();
  };
  for (const Json& group : {Json(nullptr), Json("members")}) {
    const Json &before = find_finding("sides", "t1", group), &after = find_finding("sides", "t2", group),
               &change = find_finding("change", "t2", group);
    ASSERT_TRUE(change.at("estimate").is_number()) << group;
    EXPECT_EQ(change.at("message").at("code"), "core.rounded");
    EXPECT_EQ(change.at("missing"), 0);
    EXPECT_GT(std::abs(sum(after) - sum(before) - sum(change) - secret), 0.5) << group;
    const double open = change.at("n").get<double>() * change.at("details").at("step").get<double>();
    EXPECT_GT(open, 6.0) << "how far the sum of the two stays open";
    for (const char* key : {"unpaired", "before", "after", "t", "d_z", "r", "wilcoxon"})
      EXPECT_FALSE(change.at("details").contains(key)) << key;
  }
}

TEST(Disclosure, TheReportSaysWhatIsRounded) {
  for (const auto& [name, text] : outputs().texts)
    if (name == "report.html" || name == "findings.csv") {
      EXPECT_NE(text.find("Rounded to steps of"), std::string::npos) << name;
    }
}

TEST(Disclosure, AComparisonWithThreePeopleIsNotShown) {
  for (const Json& finding : outputs().assessment.at("findings")) {
    if (finding.at("indicator") == "apart") {
      EXPECT_TRUE(finding.at("estimate").is_null());
    }
    if (finding.at("indicator") == "agree") {
      EXPECT_EQ(finding.dump().find("partners"), std::string::npos);
    }
    if (finding.at("indicator") == "quality") {
      EXPECT_FALSE(finding.at("details").contains("suspects"));
    }
  }
}

TEST(Disclosure, NoOutputNamesAPersonOrPrintsTheSecret) {
  double secret = 0;
  for (const Person& one : people())
    if (one.side == "partners") secret += score_of(one) / 3;
  char printed[32];
  std::snprintf(printed, sizeof printed, "%.6f", secret);
  ASSERT_GE(outputs().texts.size(), 6U);
  for (const auto& [name, text] : outputs().texts) {
    EXPECT_FALSE(text.empty()) << name;
    EXPECT_EQ(text.find("henkilö-"), std::string::npos) << name;
    EXPECT_EQ(text.find(std::string(printed).substr(0, 6)), std::string::npos)
        << name << " prints " << printed;
  }
}

}  // namespace
}  // namespace tukiranka::end_to_end
