// SPDX-License-Identifier: Apache-2.0
// Who says that two waves are compared: the manifest, else the model, else the question.
#include "core/evaluation/declare_measure.hpp"

#include "evaluation_fixture.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Json;

bool compares(const std::string& measure, const char* with, std::optional<bool> model = {},
              const host::Measure* manifest = nullptr) {
  const Json asked = Json::parse(with);
  return declare_measure({measure, asked, model, manifest}).compares_waves;
}

TEST(DeclareMeasure, TheManifestIsBelievedBeforeAnybodyElse) {
  host::Measure plain = make_measure("change", {"responses"});
  EXPECT_FALSE(compares("change", R"({"waves": ["t1", "t2"]})", true, &plain));
  plain.compares = host::Compares::waves;
  EXPECT_TRUE(compares("trend", "{}", false, &plain));
  plain.compares = host::Compares::groups;
  EXPECT_FALSE(compares("change", "{}", {}, &plain));
}

TEST(DeclareMeasure, WithoutOneTheModelsWord) {
  EXPECT_TRUE(compares("trend", "{}", true));
  EXPECT_FALSE(compares("change", R"({"waves": ["t1", "t2"]})", false));
}

TEST(DeclareMeasure, WithoutEitherTheQuestion) {
  EXPECT_TRUE(compares("trend", R"({"waves": ["t1", "t2"]})"));
  EXPECT_TRUE(compares("trend", R"({"before": "t1", "after": "t2"})"));
  EXPECT_TRUE(compares("change", R"({"items": ["q1"]})"));
  EXPECT_TRUE(compares("retrospective", "{}"));
  for (const char* with : {"{}", "null", R"({"waves": ["t1"]})", R"({"waves": "t1"})", R"({"before": "t1"})",
                           R"({"waves": ["t1", "t2", "t3"]})"})
    EXPECT_FALSE(compares("scale-mean", with)) << with;
}

TEST(DeclareMeasure, PlacesComeFromTheManifest) {
  host::Measure measure = make_measure("scale-mean", {"responses"});
  measure.question = {"items"};
  measure.places = {"/details/items", "/details/r", "", "/details/hits"};
  const Json with = Json::object();
  const Declared declared = declare_measure({measure.id, with, {}, &measure});
  EXPECT_EQ(declared.question, std::vector<std::string>{"items"});
  EXPECT_EQ(declared.instrument, "/details/items");
  EXPECT_EQ(declared.pairing, "/details/r");
  EXPECT_EQ(declared.hits, "/details/hits");
}

// Missing, unknown to its plugin, badly asked, given: each is declared all the same.
TEST(DeclareMeasure, ThePlanKnowsOfEveryQuestionWhoeverAnswersIt) {
  const Plan plan = make_plan({ask("gone", "nobody", "change"),
                               ask("unknown", "survey", "change"),
                               ask("bad", "survey", "scale-mean", {{"waves", {"t1", "t2"}}}),
                               ask("given", "given", ""),
                               {"told", "given", "", "c", Json::object(), {}, true}},
                              make_evaluators());
  ASSERT_EQ(plan.declared.size(), 5U);
  EXPECT_TRUE(plan.declared.at("gone").compares_waves);
  EXPECT_TRUE(plan.declared.at("unknown").compares_waves);
  EXPECT_FALSE(plan.declared.at("bad").compares_waves);
  EXPECT_FALSE(plan.declared.at("given").compares_waves);
  EXPECT_TRUE(plan.declared.at("told").compares_waves);
}

}  // namespace
}  // namespace tukiranka::evaluation
