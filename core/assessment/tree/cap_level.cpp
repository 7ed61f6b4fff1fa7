// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/tree/cap_level.hpp"
#include <algorithm>

#include "core/assessment/words.hpp"

namespace tukiranka::assessment {
namespace {

std::size_t level_at(const std::vector<model::Level>& levels, double value) {
  std::size_t level = 0;
  while (level + 1 < levels.size() && value >= levels[level + 1].from) ++level;
  return level;
}

std::size_t place_of(const std::vector<model::Level>& levels, const std::string& id) {
  const auto found =
      std::find_if(levels.begin(), levels.end(), [&](const model::Level& level) { return level.id == id; });
  return static_cast<std::size_t>(found - levels.begin());
}

}  // namespace

base::Texts name_subject(const model::Model& model, const std::string& id) {
  for (const model::Criterion& criterion : model.criteria)
    if (criterion.id == id && !criterion.title.empty()) return criterion.title;
  for (const model::Node& node : model.nodes)
    if (node.id == id && !node.title.empty()) return node.title;
  return {{"en", id}};
}

void cap_level(Judgement& judgement, const Draws& draws, const DrawsById& all, const model::Model& model) {
  const std::vector<model::Level>& levels = model.levels;
  const auto share = 1 / static_cast<double>(std::max<std::size_t>(1, draws.size()));
  std::vector<std::size_t> reached;
  for (const double value : draws) reached.push_back(level_at(levels, value));
  std::vector<std::size_t> capped = reached;
  for (const model::Hurdle& hurdle : model.synthesis.hurdles) {
    HurdleResult result{hurdle.of, hurdle.at_least, hurdle.cap, {}, {}, {}};
    const auto subject = all.find(hurdle.of);
    const std::size_t cap = place_of(levels, hurdle.cap);
    base::Texts level = cap < levels.size() ? levels[cap].title : base::Texts{};
    if (level.empty()) level = {{"en", hurdle.cap}};
    const std::map<std::string, base::Texts> named{{"of", name_subject(model, hurdle.of)}, {"cap", level}};
    if (subject == all.end()) {
      result.texts = say("hurdle.unknown", {{"least", two_decimals(hurdle.at_least)}}, named);
      judgement.hurdles.push_back(std::move(result));
      continue;
    }
    double below = 0, lowered = 0;
    for (std::size_t i = 0; i < draws.size(); ++i) {
      if ((*subject->second)[i] >= hurdle.at_least) continue;
      below += share;
      lowered += reached[i] > cap ? share : 0;
      capped[i] = std::min(capped[i], cap);
    }
    result.p_below = below;
    result.p_capped = lowered;
    result.texts = say(
        "hurdle.says",
        {{"least", two_decimals(hurdle.at_least)}, {"percent", percent(below)}, {"capped", percent(lowered)}},
        named);
    judgement.hurdles.push_back(std::move(result));
  }
  if (!judgement.level_probabilities || model.synthesis.hurdles.empty()) return;
  for (auto& [level, probability] : *judgement.level_probabilities) probability = 0;
  for (const std::size_t level : capped) (*judgement.level_probabilities)[level].second += share;
}

}  // namespace tukiranka::assessment
