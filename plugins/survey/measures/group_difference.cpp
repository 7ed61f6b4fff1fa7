// SPDX-License-Identifier: Apache-2.0
// survey: the measure group-difference.
#include <cmath>

#include "plugins/survey/mathematics/dominance.hpp"
#include "plugins/survey/mathematics/group_difference.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/measures/change.hpp"
#include "plugins/survey/measures/group_rows.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

struct NamedGroup {
  std::string name;
  std::vector<double> scores;
};

std::vector<double> score_rows(const Question& question, const std::vector<std::int64_t>& rows,
                               std::int64_t& missing) {
  std::vector<double> scores = score_persons(
      read_answers(*question.input.table("responses"), question.items, rows), scoring_of(question.asked));
  missing += static_cast<std::int64_t>(std::erase_if(scores, [](double score) { return std::isnan(score); }));
  return scores;
}

// The groups asked for, else the two that there are. A Problem when they cannot be chosen.
std::vector<std::string> choose_groups(const Question& question, const std::vector<std::string>& known) {
  std::string list;
  for (const std::string& name : known) list += (list.empty() ? "" : ", ") + name;
  if (!question.asked.with.contains("groups")) {
    if (known.size() > 2)
      throw sdk::Problem("survey.which-groups",
                         "there are more than two groups (" + list + "); name two of them in `groups`");
    return known;
  }
  auto asked = question.asked.with.at("groups").get<std::vector<std::string>>();
  if (asked[0] == asked[1])
    throw sdk::Problem("survey.same-group", "`groups` names \"" + asked[0] + "\" twice");
  return asked;
}

// Groups that nobody of any wave belongs to are a slip; ones without answers here are only empty.
void require_group(const Question& question, const std::string& name) {
  sdk::Slice everybody;
  for (std::int64_t row = 0; row < question.input.table("responses")->rows(); ++row)
    everybody.rows.push_back(row);
  const auto all = group_rows(question, everybody);
  if (all.empty() || all.contains(name)) return;
  std::string list;
  for (const auto& [known, rows] : all) list += (list.empty() ? "" : ", ") + known;
  throw sdk::Problem("survey.unknown-group", "there is no group \"" + name + "\" (groups: " + list + ")");
}

Json write_interval(const Effect& effect) {
  if (!effect.value) return nullptr;
  return {{"value", *effect.value}, {"low", or_null(effect.low)}, {"high", or_null(effect.high)}};
}

Json write_group(const std::string& name, const Mean& mean) {
  return {{"group", name}, {"n", mean.n}, {"mean", or_null(mean.mean)}, {"sd", or_null(mean.sd)}};
}

void describe(const GroupDifference& apart, const Dominance& above, Json& details) {
  details["difference"] = {{"mean", or_null(apart.difference.value)},
                           {"low", or_null(apart.difference.low)},
                           {"high", or_null(apart.difference.high)}};
  details["d"] = write_effect(apart.d, "pooled sd", "noncentral t");
  details["g"] = write_effect(apart.g, "pooled sd", "noncentral t");
  details["welch"] = {{"t", or_null(apart.t)}, {"df", or_null(apart.df)}, {"p", or_null(apart.p)}};
  details["cliff"] = write_interval(above.cliff);
  details["mann_whitney"] = {{"U", or_null(above.u)},
                             {"p", or_null(above.p)},
                             {"p_exact", or_null(above.p_exact)},
                             {"p_normal", or_null(above.p_normal)},
                             {"p_normal_cc", or_null(above.p_normal_cc)},
                             {"method", above.is_p_exact ? "exact" : "normal, continuity corrected"}};
  details["probability_of_superiority"] = write_interval(above.superiority);
}

void compare(const Question& question, const NamedGroup& first, const NamedGroup& second,
             sdk::Finding& finding) {
  const GroupDifference apart = compute_group_difference(first.scores, second.scores, question.level);
  finding.n = apart.first.n + apart.second.n;
  finding.details = {{"n", finding.n},
                     {"first", write_group(first.name, apart.first)},
                     {"second", write_group(second.name, apart.second)}};
  describe(apart, compute_dominance(first.scores, second.scores, question.level), finding.details);
  if (finding.n == 0) return leave_undefined(finding, "survey.no-answers");
  if (apart.first.n < 2 || apart.second.n < 2)
    return leave_undefined(finding, "survey.small-group",
                           {{"small", apart.first.n < 2 ? first.name : second.name},
                            {"small_n", apart.first.n < 2 ? apart.first.n : apart.second.n}});
  if (!apart.g.value) return leave_undefined(finding, "survey.no-spread");
  finding.estimate = apart.g.value;
  finding.standard_error = apart.error;
  if (apart.g.low && apart.g.high)
    finding.interval = sdk::Interval{*apart.g.low, *apart.g.high, question.level, TKR_INTERVAL_CONFIDENCE};
}

}  // namespace

void measure_group_difference(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const auto groups = group_rows(question, slice);
  std::vector<std::string> known;
  for (const auto& [name, rows] : groups) known.push_back(name);
  const std::vector<std::string> chosen = choose_groups(question, known);
  if (question.asked.with.contains("groups"))
    for (const std::string& name : chosen) require_group(question, name);
  if (groups.empty() || chosen.size() < 2) {
    finding.n = static_cast<double>(slice.rows.size());
    finding.details = {{"groups", known.size()}};
    return leave_undefined(finding, "survey.one-group");
  }
  NamedGroup sides[2];
  for (std::size_t i = 0; i < 2; ++i) {
    sides[i].name = chosen[i];
    if (const auto found = groups.find(chosen[i]); found != groups.end())
      sides[i].scores = score_rows(question, found->second, finding.missing);
  }
  compare(question, sides[0], sides[1], finding);
}

}  // namespace tukiranka::survey
