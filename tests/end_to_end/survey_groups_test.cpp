// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka measure`. From a Finnish form to findings through `tukiranka measure`: text answers
// with a byte order mark, semicolons and decimal commas, three waves side by side; and what becomes of groups
// that cannot be compared.
#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

// Of each person: group, sex, weight, seconds, then two statements before, after and then.
const char* const form =
    "\xEF\xBB\xBFvastaaja;ryhmä;sukupuoli;paino;aika;a_ennen;a_nyt;a_silloin;b_ennen;b_nyt;b_silloin\r\n"
    "v1;A;n;1,5;41,5;eri mieltä;samaa mieltä;eri mieltä;ei kumpaakaan;samaa mieltä;eri mieltä\r\n"
    "v2;A;m;0,5;3,5;eri mieltä;ei kumpaakaan;eri mieltä;eri mieltä;samaa mieltä;eri mieltä\r\n"
    "v3;A;n;2;60;ei kumpaakaan;samaa mieltä;eri mieltä;eri mieltä;samaa mieltä;ei kumpaakaan\r\n"
    "v4;B;m;1;55;ei kumpaakaan;eri mieltä;ei kumpaakaan;eri mieltä;ei kumpaakaan;eri mieltä\r\n"
    "v5;B;n;1;;en osaa sanoa;eri mieltä;eri mieltä;eri mieltä;eri mieltä;eri mieltä\r\n"
    "v6;B;m;1;44;samaa mieltä;eri mieltä;;ei kumpaakaan;eri mieltä;\r\n"
    "v7;C;n;1;39;samaa mieltä;samaa mieltä;samaa mieltä;samaa mieltä;samaa mieltä;samaa mieltä\r\n";

Json measure(const Json& indicators) {
  const fs::path folder = fresh_folder("survey-groups");
  write_all(folder / "vastaukset.csv", form);
  const auto sides = [](const char* id) {
    const std::string name = id;
    return Json{{"ennen", name + "_ennen"}, {"nyt", name + "_nyt"}, {"silloin", name + "_silloin"}};
  };
  const Json labels = {{"eri mieltä", 1}, {"ei kumpaakaan", 2}, {"samaa mieltä", 3}};
  const Json scale = {
      {"low", 1}, {"high", 3}, {"labels", labels}, {"missing", {{"en osaa sanoa", "dont-know"}}}};
  const Json entry = {
      {"role", "responses"},
      {"file", "vastaukset.csv"},
      {"respondent", "vastaaja"},
      {"group", "ryhmä"},
      {"weight", "paino"},
      {"attributes", {"sukupuoli", "aika"}},
      {"scales", {{"mieli", scale}}},
      {"scale", "mieli"},
      {"items", {{{"id", "a"}, {"columns", sides("a")}}, {{"id", "b"}, {"columns", sides("b")}}}}};
  Json asked = indicators;
  for (Json& one : asked) one["evaluator"] = "survey";
  const Json file = {{"format", 1},
                     {"waves", {{{"id", "ennen"}}, {{"id", "nyt"}}, {{"id", "silloin"}}}},
                     {"data", {entry}},
                     {"indicators", asked}};
  write_all(folder / "m.json", file.dump());
  const Ran run = run_program({"measure", (folder / "m.json").string(), "--json"});
  fs::remove_all(folder);
  return Json::parse(run.out);
}

const Json& find(const Json& measured, const std::string& id, const Json& group = nullptr) {
  for (const Json& finding : measured.at("findings"))
    if (finding.at("indicator") == id && finding.at("group") == group) return finding;
  ADD_FAILURE() << "no finding of " << id << " " << group << "\n" << measured.dump(1);
  return measured;
}

TEST(SurveyGroups, AFormOfWordsBecomesWeightedMeans) {
  const Json measured = measure(Json::parse(R"([
    {"id": "mean", "measure": "scale-mean", "with": {"scale": "mieli", "wave": "nyt"}},
    {"id": "before", "measure": "scale-mean", "with": {"scale": "mieli", "wave": "ennen"}},
    {"id": "share", "measure": "share", "with": {"scale": "mieli", "wave": "nyt", "at_least": 2.5}}])"));
  // Scores 3, 2.5, 3, 1.5, 1, 1, 3 with weights 1.5, 0.5, 2, 1, 1, 1, 1.
  EXPECT_DOUBLE_EQ(find(measured, "mean").at("estimate").get<double>(), 18.25 / 8);
  EXPECT_DOUBLE_EQ(find(measured, "mean").at("details").at("effective_n").get<double>(), 64 / 10.5);
  EXPECT_EQ(find(measured, "before").at("details").at("nonresponse").at("dont-know"), 1);
  const Json& share = find(measured, "share");
  EXPECT_DOUBLE_EQ(share.at("estimate").get<double>(), 5.0 / 8);
  double linear = 0;
  for (const auto& [weight, reached] :
       std::vector<std::pair<double, double>>{{1.5, 1}, {0.5, 1}, {2, 1}, {1, 0}, {1, 0}, {1, 0}, {1, 1}})
    linear += weight * weight * (reached - 0.625) * (reached - 0.625);
  EXPECT_NEAR(share.at("standard_error").get<double>(), std::sqrt(7.0 / 6 * linear) / 8, 1e-12);
}

TEST(SurveyGroups, TheYardstickThatMovedIsSaid) {
  const Json measured = measure(Json::parse(R"([{"id": "shift", "measure": "retrospective", "with":
    {"scale": "mieli", "waves": {"before": "ennen", "after": "nyt", "then": "silloin"}, "by": "group"}},
    {"id": "slip", "measure": "retrospective", "with":
    {"scale": "mieli", "waves": {"before": "ennen", "after": "nyt", "then": "silloinn"}}}])"));
  const Json& whole = find(measured, "shift");
  const Json& details = whole.at("details");
  EXPECT_EQ(whole.at("wave"), "nyt");
  EXPECT_EQ(whole.at("n"), 6.0);
  EXPECT_EQ(details.at("unpaired").at("before"), 1);  // v6 said nothing of then
  const auto mean = [&](const char* name) {
    return details.at(name).at("difference").at("mean").get<double>();
  };
  EXPECT_NEAR(mean("conventional"), mean("retrospective") + mean("shift"), 1e-12);
  EXPECT_NEAR(whole.at("estimate").get<double>(), mean("shift"), 1e-15);
  for (const char* key : {"d_z", "g_av", "wilcoxon", "cliff", "sign_p"})
    EXPECT_TRUE(details.at("retrospective").contains(key)) << key;
  EXPECT_EQ(find(measured, "shift", "C").at("message").at("code"), "survey.too-few");
  EXPECT_NE(measured.at("diagnostics").dump().find("silloinn"), std::string::npos);
}

TEST(SurveyGroups, TwoGroupsAreComparedAndMoreMustBeNamed) {
  const Json measured = measure(Json::parse(R"([
    {"id": "named", "measure": "group-difference", "with": {"wave": "nyt", "groups": ["B", "A"]}},
    {"id": "turned", "measure": "group-difference", "with": {"wave": "nyt", "groups": ["A", "B"]}},
    {"id": "sex", "measure": "group-difference", "with": {"wave": "nyt", "by": "sukupuoli", "split_by": "group"}},
    {"id": "alone", "measure": "group-difference", "with": {"wave": "nyt", "groups": ["A", "C"]}},
    {"id": "three", "measure": "group-difference", "with": {"wave": "nyt"}},
    {"id": "unknown", "measure": "group-difference", "with": {"wave": "nyt", "groups": ["A", "D"]}},
    {"id": "none", "measure": "group-difference", "with": {"wave": "nyt", "by": "perspective"}}])"));
  const Json& named = find(measured, "named");
  EXPECT_NEAR(named.at("estimate").get<double>(), -find(measured, "turned").at("estimate").get<double>(),
              1e-12);
  EXPECT_EQ(named.at("details").at("first").at("group"), "B");
  EXPECT_EQ(named.at("details").at("probability_of_superiority").at("value"), 1.0);
  EXPECT_EQ(named.at("details").at("mann_whitney").at("U"), 9.0);
  EXPECT_DOUBLE_EQ(named.at("details").at("mann_whitney").at("p_exact").get<double>(), 0.1);
  EXPECT_EQ(find(measured, "sex", "A").at("by"), "group");
  EXPECT_EQ(find(measured, "sex", "C").at("message").at("code"), "survey.one-group");
  EXPECT_EQ(find(measured, "alone").at("message").at("code"), "survey.small-group");
  EXPECT_NE(find(measured, "alone").at("message").at("text").get<std::string>().find("C has 1"),
            std::string::npos);
  EXPECT_EQ(find(measured, "none").at("message").at("code"), "survey.one-group");
  const std::string said = measured.at("diagnostics").dump();
  EXPECT_NE(said.find("there are more than two groups (A, B, C)"), std::string::npos) << said;
  EXPECT_NE(said.find("there is no group \\\"D\\\" (groups: A, B, C)"), std::string::npos) << said;
}

TEST(SurveyGroups, MayAnswersBeReadAsAPropertyOfTheGroup) {
  const Json measured = measure(Json::parse(R"([
    {"id": "yes", "measure": "within-group-agreement", "with": {"wave": "nyt"}},
    {"id": "both", "measure": "within-group-agreement", "with": {"wave": "nyt", "by": ["group", "sukupuoli"]}},
    {"id": "split", "measure": "within-group-agreement", "with": {"wave": "nyt", "split_by": "sukupuoli"}},
    {"id": "other", "measure": "within-group-agreement", "with": {"wave": "nyt", "null_variance": 0.5, "by": "sukupuoli"}},
    {"id": "none", "measure": "within-group-agreement", "with": {"wave": "nyt", "by": "perspective"}},
    {"id": "single", "measure": "within-group-agreement", "with": {"wave": "nyt", "by": "aika"}},
    {"id": "wrong", "measure": "within-group-agreement", "with": {"wave": "nyt", "by": ["group", "ikä"]}}])"));
  const Json& details = find(measured, "yes").at("details");
  EXPECT_EQ(details.at("groups"), 3);
  EXPECT_EQ(details.at("may_aggregate"), "yes");
  EXPECT_EQ(find(measured, "yes").at("message").at("code"), "survey.aggregate-yes");
  EXPECT_EQ(details.at("per_group").at("C").at("n"), 1.0);
  EXPECT_TRUE(details.at("per_group").at("C").at("rwgj").is_null());
  // B: variances 0 and 1/3, null (3² − 1)/12: v = (0 + 1/2)/2.
  EXPECT_NEAR(details.at("per_group").at("B").at("rwgj").get<double>(), 2 * 0.75 / (2 * 0.75 + 0.25), 1e-12);
  for (const char* key : {"nbar", "n0", "low", "high"})
    EXPECT_TRUE(details.at("icc1").at(key).is_number()) << key;
  EXPECT_EQ(find(measured, "both").at("details").at("groups"), 5);
  EXPECT_TRUE(find(measured, "both").at("details").at("per_group").contains("A m"));
  EXPECT_EQ(find(measured, "split", "m").at("details").at("groups"), 2);
  EXPECT_EQ(find(measured, "other").at("details").at("may_aggregate"), "no");
  EXPECT_EQ(find(measured, "none").at("message").at("code"), "survey.no-groups");
  EXPECT_EQ(find(measured, "single").at("message").at("code"), "survey.groups-of-one");
  EXPECT_NE(measured.at("diagnostics").dump().find("no column \\\"ikä\\\""), std::string::npos);
}

TEST(SurveyGroups, SuspectAnswersAreMarkedAndKept) {
  const Json measured = measure(Json::parse(R"([
    {"id": "fast", "measure": "response-quality", "with": {"wave": "nyt", "seconds": "aika"}},
    {"id": "read", "measure": "response-quality", "with": {"wave": "nyt", "items": ["a"], "attention": {"b": 3}}},
    {"id": "run", "measure": "response-quality", "with": {"wave": "nyt", "longstring_at": 2, "by": "group"}},
    {"id": "nothing", "measure": "response-quality", "with": {"wave": "nyt", "items": ["a"]}},
    {"id": "raters", "measure": "rater-icc", "with": {"wave": "nyt", "by": "group"}}])"));
  const Json& fast = find(measured, "fast").at("details");
  EXPECT_EQ(fast.at("speed").at("flagged"), 1);  // v2: 3.5 seconds for two statements
  EXPECT_EQ(fast.at("speed").at("n"), 6);
  EXPECT_EQ(fast.at("suspects").size(), 1U);
  EXPECT_NEAR(find(measured, "fast").at("estimate").get<double>(), 1.0 / 7, 1e-15);
  const Json& read = find(measured, "read").at("details");
  EXPECT_EQ(read.at("attention").at("items").at("b").at("wrong"), 3);
  EXPECT_EQ(find(measured, "run").at("details").at("flags").at("longstring"), 5);
  EXPECT_EQ(find(measured, "run", "B").at("details").at("longstring").at("flagged"), 2);
  EXPECT_EQ(find(measured, "nothing").at("message").at("code"), "survey.no-check");
  EXPECT_EQ(find(measured, "raters").at("n"), 7.0);
  EXPECT_EQ(find(measured, "raters", "C").at("message").at("code"), "survey.few-targets");
}

}  // namespace
}  // namespace tukiranka::end_to_end
