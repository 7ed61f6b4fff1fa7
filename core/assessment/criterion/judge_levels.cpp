// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/criterion/judge_levels.hpp"
#include <algorithm>

#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

using base::name_of;

base::Texts title_of(const model::Level& level) {
  return level.title.empty() ? base::Texts{{"en", level.id}} : level.title;
}

void say_none(Judgement& judgement, LevelSaying kind) {
  judgement.level = std::nullopt;
  judgement.level_probabilities = std::nullopt;
  judgement.level_words = {kind, {}, say(std::string("level.") + name_of(kind))};
}

void say_one(Judgement& judgement, LevelSaying kind, const model::Level& level) {
  judgement.level = level.id;
  judgement.level_words = {
      kind, {level.id}, say(std::string("level.") + name_of(kind), {}, {{"level", title_of(level)}})};
}

void say_between(Judgement& judgement, const std::vector<model::Level>& levels) {
  const auto& probabilities = *judgement.level_probabilities;
  std::size_t best = 0;
  for (std::size_t i = 1; i + 1 < levels.size(); ++i)
    if (probabilities[i].second + probabilities[i + 1].second >
        probabilities[best].second + probabilities[best + 1].second)
      best = i;
  judgement.level = std::nullopt;
  judgement.level_words = {
      LevelSaying::between,
      {levels[best].id, levels[best + 1].id},
      say("level.between", {}, {{"a", title_of(levels[best])}, {"b", title_of(levels[best + 1])}})};
}

}  // namespace

void judge_levels(Judgement& judgement, const std::vector<model::Level>& levels,
                  const model::Synthesis& rules, const LevelCase& given) {
  if (!given.assessed || levels.empty() || !judgement.level_probabilities)
    return say_none(judgement, LevelSaying::not_assessed);
  if (given.contested) return say_none(judgement, LevelSaying::contested);
  const auto& probabilities = *judgement.level_probabilities;
  const auto top = std::max_element(probabilities.begin(), probabilities.end(),
                                    [](const auto& a, const auto& b) { return a.second < b.second; });
  const model::Level& level = levels[static_cast<std::size_t>(top - probabilities.begin())];
  const bool has_sources = static_cast<int>(given.sources) >= rules.clearly_needs;
  if (top->second >= rules.clearly && has_sources) return say_one(judgement, LevelSaying::clearly, level);
  if (top->second >= rules.probably || levels.size() < 2)
    return say_one(judgement, LevelSaying::probably, level);
  say_between(judgement, levels);
}

}  // namespace tukiranka::assessment
