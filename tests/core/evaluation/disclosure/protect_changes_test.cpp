// SPDX-License-Identifier: Apache-2.0
// An attacker who knows the sum of every group in both waves tries to solve for those who came or left.
#include <cmath>
#include <random>

#include "core/evaluation/disclosure/protect_changes.hpp"
#include "core/evaluation/disclosure/suppress_cells.hpp"
#include "tests/core/evaluation/evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

constexpr int least = 5;
using Row = std::vector<double>;

// People of one group, as far as sums go.
struct Flow {
  int paired = 0, left = 0, came = 0;
};

host::Evaluators make_change() {
  host::Evaluators evaluators = make_evaluators();
  host::Measure& measure = evaluators.plugins[0].evaluators[0].measures[0];
  measure.per = {
      {"/details/before", "paired"}, {"/details/after", "paired"}, {"/details/unpaired", "unpaired"}};
  measure.places.waves = "/details/waves";
  return evaluators;
}

base::Finding make_finding_of(const Flow& flow, const std::string& group) {
  base::Finding finding = make_finding("a", flow.paired, group);
  finding.missing = flow.left + flow.came;
  finding.details = {{"n", flow.paired},
                     {"waves", {"t0", "t1"}},
                     {"unpaired", {{"before", flow.left}, {"after", flow.came}}},
                     {"before", {{"mean", 3.1}}},
                     {"after", {{"mean", 3.4}}},
                     {"difference", {{"mean", 3.5}, {"low", 3.1}, {"high", 3.9}}}};
  return finding;
}

// The whole first, then its groups.
std::vector<base::Finding> protect(const std::vector<Flow>& flows) {
  Flow whole;
  for (const Flow& flow : flows) {
    whole.paired += flow.paired;
    whole.left += flow.left;
    whole.came += flow.came;
  }
  Findings findings;
  findings.study.privacy.declared = true;
  findings.findings.push_back(make_finding_of(whole, ""));
  for (std::size_t g = 0; g < flows.size(); ++g)
    findings.findings.push_back(make_finding_of(flows[g], "g" + std::to_string(g)));
  suppress_cells(make_plan({ask("a", "survey", "scale-mean")}, make_change()), {}, findings);
  return std::move(findings.findings);
}

bool is_rounded(const base::Finding& finding) {
  return finding.message && finding.message->code == "core.rounded";
}

// Whether `target` is a sum of multiples of what is known.
bool can_solve(std::vector<Row> known, Row target) {
  std::size_t rank = 0;
  for (std::size_t column = 0; column < target.size(); ++column) {
    std::size_t pivot = rank;
    for (std::size_t i = rank; i < known.size(); ++i)
      if (std::abs(known[i][column]) > std::abs(known[pivot < known.size() ? pivot : i][column])) pivot = i;
    if (pivot >= known.size() || std::abs(known[pivot][column]) < 1e-9) continue;
    std::swap(known[rank], known[pivot]);
    const auto take = [&](Row& from) {
      const double times = from[column] / known[rank][column];
      for (std::size_t j = 0; j < from.size(); ++j) from[j] -= times * known[rank][j];
    };
    for (std::size_t i = rank + 1; i < known.size(); ++i) take(known[i]);
    take(target);
    ++rank;
  }
  for (const double rest : target)
    if (std::abs(rest) > 1e-6) return false;
  return true;
}

// Unknown of group g: sum of the pairs before (4g), after (4g + 1), of those who left (+2), who came (+3).
std::vector<Row> list_known(const std::vector<Flow>& flows, const std::vector<base::Finding>& findings) {
  const std::size_t width = 4 * flows.size();
  std::vector<Row> known;
  const auto add = [&](std::size_t finding, std::vector<std::pair<std::size_t, double>> parts) {
    Row row(width, 0);
    for (std::size_t g = 0; g < flows.size(); ++g)
      if (finding == 0 || finding == g + 1)
        for (const auto& [part, times] : parts) row[4 * g + part] = times;
    known.push_back(row);
  };
  for (std::size_t f = 0; f < findings.size(); ++f) {
    add(f, {{0, 1}, {2, 1}});  // everybody in the first wave, and in the second
    add(f, {{1, 1}, {3, 1}});
    if (findings[f].is_defined() && !is_rounded(findings[f])) add(f, {{1, 1}, {0, -1}});
    if (findings[f].details.contains("before")) add(f, {{0, 1}});
    if (findings[f].details.contains("after")) add(f, {{1, 1}});
  }
  for (std::size_t g = 0; g < flows.size(); ++g)  // nobody has no sum
    for (const auto& [part, people] : {std::pair{2, flows[g].left}, std::pair{3, flows[g].came}})
      if (people == 0) {
        known.emplace_back(width, 0);
        known.back()[4 * g + static_cast<std::size_t>(part)] = 1;
      }
  return known;
}

std::string describe(const std::vector<Flow>& flows, const std::vector<base::Finding>& findings) {
  std::string text = findings[0].is_defined() ? is_rounded(findings[0]) ? "~ " : "= " : "- ";
  for (std::size_t g = 0; g < flows.size(); ++g)
    text += std::to_string(flows[g].paired) + "/" + std::to_string(flows[g].left) + "/" +
            std::to_string(flows[g].came) +
            (findings[g + 1].is_defined() ? is_rounded(findings[g + 1]) ? "~ " : "= " : "- ");
  return text;
}

void expect_nobody_told(const std::vector<Flow>& flows, const std::vector<base::Finding>& findings) {
  const std::vector<Row> known = list_known(flows, findings);
  for (const std::size_t part : {2U, 3U})
    for (std::size_t some = 1; some < (std::size_t{1} << flows.size()); ++some) {
      Row target(4 * flows.size(), 0);
      int people = 0;
      for (std::size_t g = 0; g < flows.size(); ++g)
        if ((some >> g & 1) != 0) {
          target[4 * g + part] = 1;
          people += part == 2 ? flows[g].left : flows[g].came;
        }
      if (people > 0 && people < least) {
        EXPECT_FALSE(can_solve(known, target))
            << people << " people of the groups " << some << ": " << describe(flows, findings);
      }
    }
}

TEST(ProtectPairs, TheAttackSolvesWhatIsNotProtected) {
  const std::vector<Flow> flows{{20, 0, 2}};
  EXPECT_TRUE(can_solve(list_known(flows, {make_finding_of(flows[0], "")}), {0, 0, 0, 1}));
}

TEST(ProtectPairs, NobodyIsToldInTablesOfAnyShape) {
  std::mt19937 random(1);
  const auto draw = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
  int exact = 0, rounded = 0;
  for (int table = 0; table < 400; ++table) {
    std::vector<Flow> flows(static_cast<std::size_t>(1 + draw(4)));
    for (Flow& flow : flows) flow = {1 + draw(24), draw(1) * draw(8), draw(1) * draw(8)};
    const std::vector<base::Finding> findings = protect(flows);
    for (const base::Finding& finding : findings) ++(is_rounded(finding) ? rounded : exact);
    expect_nobody_told(flows, findings);
  }
  EXPECT_GT(exact, 300);  // no more is rounded than has to be
  EXPECT_GT(rounded, 300);
}

TEST(ProtectPairs, FewOnBothSidesLeaveTheChangeExact) {
  const auto findings = protect({{20, 3, 2}});
  EXPECT_EQ(findings[0].estimate, 3.5);
  EXPECT_EQ(findings[0].missing, 0);
  EXPECT_FALSE(findings[0].details.contains("before"));
  EXPECT_TRUE(findings[0].details.at("unpaired").empty());
  EXPECT_EQ(findings[0].message->code, "core.levels-withheld");
  EXPECT_EQ(protect({{20, 9, 2}})[0].details.at("unpaired").dump(), R"({"before":9})");
}

TEST(ProtectPairs, ManyOrNobodyChangeNothing) {
  for (const Flow& flow : {Flow{20, 0, 0}, Flow{20, 5, 0}, Flow{20, 7, 6}}) {
    const auto findings = protect({flow});
    EXPECT_TRUE(findings[0].details.contains("before"));
    EXPECT_EQ(findings[0].details.at("unpaired").at("before"), flow.left);
    EXPECT_FALSE(findings[0].message);
  }
}

// Members and west less the whole may leave newcomers alone: with two partitions nothing stays exact.
TEST(ProtectPairs, GroupedInTwoWaysAllIsRounded) {
  const auto run = [](int came) {
    Findings findings;
    findings.study.privacy.declared = true;
    findings.findings = {make_finding_of({30, 6, came}, ""), make_finding_of({30, 6, came}, "members"),
                         make_finding_of({30, 6, came}, "west")};
    findings.findings[2].by = "group";
    suppress_cells(make_plan({ask("a", "survey", "scale-mean")}, make_change()), {}, findings);
    return findings.findings;
  };
  for (const base::Finding& finding : run(2)) EXPECT_TRUE(is_rounded(finding));
  for (const base::Finding& finding : run(8)) EXPECT_EQ(finding.estimate, 3.5);
}

// se 0.2 of 20 pairs is a spread of 0.894: a step of 2 · 4 · 0.894 / 20 = 0.358, so 0.4.
TEST(ProtectPairs, ARoundedChangeSaysSoAndCountsTheRounding) {
  const base::Finding finding = protect({{20, 0, 2}})[0];
  EXPECT_EQ(finding.estimate, 3.6);
  EXPECT_NEAR(*finding.standard_error, std::sqrt(0.04 + 0.16 / 12), 1e-15);
  EXPECT_NEAR(finding.interval->high - 3.6, 0.4 * std::sqrt(0.04 + 0.16 / 12) / 0.2, 1e-12);
  EXPECT_EQ(finding.details.at("difference").at("mean"), 3.6);
  EXPECT_EQ(finding.details.at("step"), 0.4);
  EXPECT_FALSE(finding.details.contains("unpaired"));
  EXPECT_NE(finding.message->texts.at("fi").find("0,4"), std::string::npos);
}

// Everybody changed alike: people still differ in each wave, or else there is nothing to round by.
TEST(ProtectPairs, WithoutErrorTheSpreadOfTheWavesCounts) {
  const auto run = [](double sd) {
    Findings findings;
    findings.study.privacy.declared = true;
    findings.findings = {make_finding_of({20, 0, 2}, "")};
    findings.findings[0].standard_error = 0;
    findings.findings[0].interval = base::Interval{base::IntervalKind::confidence, .95, 3.5, 3.5};
    findings.findings[0].details["before"]["sd"] = sd;
    suppress_cells(make_plan({ask("a", "survey", "scale-mean")}, make_change()), {}, findings);
    return findings.findings[0];
  };
  EXPECT_EQ(run(0).message->code, "core.suppressed");
  EXPECT_EQ(run(1).details.at("step"), 0.4);
  EXPECT_EQ(run(1).interval->low, 3.6 - 0.2);
}

TEST(ProtectPairs, Steps) {
  for (const auto& [exact, step] : {std::pair{0.358, 0.4}, {0.4, 0.4}, {0.41, 0.5}, {0.81, 1.0}, {7.9, 8.0}})
    EXPECT_EQ(choose_step(exact).value(), step) << exact;
  EXPECT_EQ(choose_step(1e-7).value(), 1e-7);
  EXPECT_EQ(choose_step(0.3).round(0.91), 0.9);
  EXPECT_EQ(choose_step(2000).round(-3100), -4000);
}

// Members and staff side by side, and the whole: what is left are three people.
TEST(SuppressCells, AComparisonTellsOfItsGroups) {
  host::Evaluators evaluators = make_evaluators();
  host::Measure compare = make_measure("compare", {"responses"});
  compare.compares = host::Compares::groups;
  compare.per = {{"/details/first", "group"}, {"/details/second", "group"}, {"/details/all", "group"}};
  evaluators.plugins[0].evaluators[0].measures.push_back(compare);
  const auto run = [&](double whole, const base::Json& details) {
    Findings findings;
    findings.study.privacy.declared = true;
    base::Finding apart = make_finding("b", 23);
    apart.measure = "compare";
    apart.details = details;
    findings.findings = {make_finding("a", whole), apart};
    suppress_cells(make_plan({ask("a", "survey", "scale-mean"), ask("b", "survey", "compare")}, evaluators),
                   {}, findings);
    return findings.findings;
  };
  const base::Json two = {{"first", {{"group", "members"}, {"n", 14}}},
                          {"second", {{"group", "staff"}, {"n", 9}}}};
  EXPECT_TRUE(run(23, two)[1].is_defined());
  EXPECT_TRUE(run(30, two)[1].is_defined());
  EXPECT_FALSE(run(26, two)[1].is_defined());
  EXPECT_TRUE(run(26, two)[0].is_defined());
  const base::Json all = {{"all", {{"members", {{"n", 14}}}, {"staff", {{"n", 9}}}}}};
  EXPECT_EQ(run(26, all)[1].details.dump(), R"({"all":{"members":{"n":14}}})");
  EXPECT_EQ(run(30, all)[1].details, all);
}

// Eleven of twelve reached the cut: so one did not, and the whole minus the others would tell it too.
TEST(SuppressCells, SharesOfGroupsAreCounts) {
  host::Evaluators evaluators = make_evaluators();
  evaluators.plugins[0].evaluators[0].measures[0].per = {{"/details/count", "count"},
                                                         {"/details/up", "group"},
                                                         {"/details/down", "group"},
                                                         {"/details/items/*/cuts", "answers"}};
  const auto run = [&](int count, int up) {
    Findings findings;
    findings.study.privacy.declared = true;
    findings.findings = {make_finding("a", 24), make_finding("a", 12, "staff"),
                         make_finding("a", 12, "members")};
    for (base::Finding& finding : findings.findings)
      finding.details = {
          {"count", 6}, {"up", 6}, {"down", 6}, {"items", {{"q1", {{"n", 12}, {"cuts", {0.1}}}}}}};
    findings.findings[1].details["count"] = count;
    findings.findings[1].details["up"] = up;
    suppress_cells(make_plan({ask("a", "survey", "scale-mean")}, evaluators), {}, findings);
    return findings.findings;
  };
  for (const int few : {1, 4, 8, 11}) {
    EXPECT_TRUE(run(few, 6)[0].is_defined());
    EXPECT_FALSE(run(few, 6)[1].is_defined()) << few;
    EXPECT_FALSE(run(few, 6)[2].is_defined()) << few;
  }
  for (const int clear : {0, 5, 7, 12}) EXPECT_TRUE(run(clear, 6)[1].is_defined()) << clear;
  const auto few_up = run(6, 2);
  EXPECT_TRUE(few_up[0].details.contains("up"));
  EXPECT_TRUE(few_up[0].details.at("items").at("q1").contains("cuts"));
  for (const std::size_t group : {1U, 2U}) {
    EXPECT_TRUE(few_up[group].is_defined());
    EXPECT_FALSE(few_up[group].details.contains("up"));
    EXPECT_FALSE(few_up[group].details.at("items").at("q1").contains("cuts"));
  }
}

}  // namespace
}  // namespace tukiranka::evaluation
