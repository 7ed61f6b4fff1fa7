// SPDX-License-Identifier: Apache-2.0
// survey: the measure change.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "plugins/survey/alpha.hpp"
#include "plugins/survey/change.hpp"
#include "plugins/survey/covariance.hpp"
#include "plugins/survey/rank_change.hpp"
#include "plugins/survey/score_persons.hpp"
#include "plugins/survey/survey_evaluator.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

// The same people before and after, with the group they had before.
struct Pairs {
  std::vector<double> before, after;
  std::vector<std::string> groups;
  std::int64_t only_before = 0, only_after = 0;
};

using ByRespondent = std::map<std::string, std::pair<double, std::int64_t>, std::less<>>;

ByRespondent score_wave(const Question& question, const std::string& wave) {
  const sdk::Table& responses = *question.input.table("responses");
  const auto respondent = responses.find("respondent");
  ByRespondent scored;
  if (!respondent) return scored;
  const std::vector<std::int64_t> rows = sdk::rows_of_wave(responses, wave);
  const std::vector<double> scores =
      score_persons(read_answers(responses, question.items, rows), scoring_of(question.asked));
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!std::isnan(scores[i]))
      scored.try_emplace(std::string(respondent->text(rows[i])), scores[i], rows[i]);
  return scored;
}

Pairs pair_waves(const Question& question, const std::string& before, const std::string& after) {
  const ByRespondent first = score_wave(question, before), second = score_wave(question, after);
  const std::string by = question.asked.get("by", std::string());
  const auto column = by.empty() ? std::nullopt : question.input.table("responses")->find(by);
  Pairs pairs;
  for (const auto& [respondent, score] : first) {
    const auto again = second.find(respondent);
    if (again == second.end()) {
      ++pairs.only_before;
      continue;
    }
    pairs.before.push_back(score.first);
    pairs.after.push_back(again->second.first);
    pairs.groups.push_back(column ? sdk::group_of(*column, score.second).value_or("") : "");
  }
  pairs.only_after = static_cast<std::int64_t>(second.size() - pairs.before.size());
  return pairs;
}

Json write_mean(const Mean& mean) {
  return {{"mean", or_null(mean.mean)}, {"sd", or_null(mean.sd)}};
}

// Names what the effect is divided by, and where its interval comes from.
Json write_effect(const Effect& effect, const char* denominator, const char* method) {
  if (!effect.value) return nullptr;
  return {{"value", *effect.value},
          {"low", or_null(effect.low)},
          {"high", or_null(effect.high)},
          {"denominator", denominator},
          {"interval", method}};
}

Json write_ranks(const RankChange& ranks) {
  return {{"V", or_null(ranks.v)},
          {"nonzero", ranks.nonzero},
          {"p_exact", or_null(ranks.p_exact)},
          {"p_normal", or_null(ranks.p_normal)},
          {"p_normal_cc", or_null(ranks.p_normal_cc)},
          {"p_pratt", or_null(ranks.p_pratt)},
          {"rank_biserial", or_null(ranks.rank_biserial)}};
}

void add_details(const Change& change, const RankChange& ranks, Json& details) {
  details["before"] = write_mean(change.before);
  details["after"] = write_mean(change.after);
  details["difference"] = {{"mean", or_null(change.difference.mean)},
                           {"sd", or_null(change.difference.sd)},
                           {"low", or_null(change.difference.low)},
                           {"high", or_null(change.difference.high)}};
  details["r"] = or_null(change.r);
  details["t"] = {{"value", or_null(change.t)}, {"df", or_null(change.df)}, {"p", or_null(change.p)}};
  details["d_z"] = write_effect(change.d_z, "sd of the differences", "noncentral t");
  details["g_z"] = write_effect(change.g_z, "sd of the differences", "noncentral t");
  details["d_av"] = write_effect(change.d_av, "root mean of both variances", "Algina & Keselman 2003");
  details["g_av"] = write_effect(change.g_av, "root mean of both variances", "Algina & Keselman 2003");
  details["g_glass"] = write_effect(change.g_glass, "sd before", "Becker 1988");
  details["d_rm"] =
      write_effect(change.d_rm, "sd of the differences over root of 2(1-r)", "noncentral t of d_z, scaled");
  details["cliff"] = {{"paired", or_null(ranks.cliff_paired)},
                      {"independent", or_null(ranks.cliff_independent)}};
  details["up"] = ranks.up;
  details["down"] = ranks.down;
  details["tied"] = ranks.tied;
  details["wilcoxon"] = write_ranks(ranks);
  details["sign_p"] = or_null(ranks.sign_p);
  details["hodges_lehmann"] = or_null(ranks.hodges_lehmann);
}

// As declared, else alpha of the first wave.
std::optional<double> reliability_of(const Question& question, const std::string& wave) {
  if (question.asked.with.contains("reliability")) return question.asked.with.at("reliability").get<double>();
  const sdk::Table& responses = *question.input.table("responses");
  const auto covariance =
      compute_covariance(read_answers(responses, question.items, sdk::rows_of_wave(responses, wave)), false);
  return covariance && covariance->n >= 3 ? raw_alpha(covariance->matrix) : std::nullopt;
}

struct Between {
  std::string before, after;
  std::optional<double> reliability;
};

void measure_pairs(const Question& question, const Between& between, const Pairs& pairs,
                   sdk::Finding& finding) {
  const Change change = compute_change(pairs.before, pairs.after, question.level);
  finding.n = change.n;
  finding.missing = pairs.only_before + pairs.only_after;
  finding.details = {{"n", change.n},
                     {"waves", {between.before, between.after}},
                     {"unpaired", {{"before", pairs.only_before}, {"after", pairs.only_after}}}};
  if (change.n < 2)
    return leave_undefined(finding, change.n == 0 ? "survey.no-pairs" : "survey.too-few", {{"needed", 2}});
  add_details(change, compute_rank_change(pairs.before, pairs.after), finding.details);
  finding.details["reliable_change"] = nullptr;
  if (between.reliability)
    if (const auto reliable = judge_reliable_change(pairs.before, pairs.after, *between.reliability))
      finding.details["reliable_change"] = {{"index", reliable->index},
                                            {"reliability", *between.reliability},
                                            {"improved", reliable->improved},
                                            {"unchanged", reliable->unchanged},
                                            {"worsened", reliable->worsened}};
  finding.estimate = change.difference.mean;
  finding.standard_error = change.difference.standard_error;
  finding.interval =
      sdk::Interval{*change.difference.low, *change.difference.high, question.level, TKR_INTERVAL_CONFIDENCE};
}

// The two waves asked for, else the first and the last; empty when the study has but one.
std::vector<std::string> find_waves(const Question& question) {
  const std::vector<std::string> known = list_known_waves(question.input);
  std::vector<std::string> waves = question.asked.get("waves", known);
  for (const std::string& wave : waves) require_wave(question, wave);
  if (waves.size() < 2) return {};
  return {waves.front(), waves.back()};
}

Pairs pairs_of(const Pairs& whole, const std::string& group) {
  Pairs part;
  for (std::size_t i = 0; i < whole.before.size(); ++i)
    if (whole.groups[i] == group) {
      part.before.push_back(whole.before[i]);
      part.after.push_back(whole.after[i]);
    }
  return part;
}

}  // namespace

void measure_change(const Question& question, sdk::Output& output) {
  const std::vector<std::string> waves = find_waves(question);
  if (waves.empty()) {
    sdk::Finding finding{question.asked.id, {}, {}, {}, {}, {}, 0, {}, 0, {}, Json::object(), {}};
    leave_undefined(finding, "survey.one-wave");
    output.add(finding);
    return;
  }
  const Between between{waves.front(), waves.back(), reliability_of(question, waves.front())};
  const Pairs whole = pair_waves(question, between.before, between.after);
  const auto emit = [&](const Pairs& pairs, const std::optional<std::string>& group) {
    sdk::Finding finding{
        question.asked.id, between.after, group, {}, {}, {}, 0, {}, 0, {}, Json::object(), {}};
    measure_pairs(question, between, pairs, finding);
    output.add(finding);
  };
  emit(whole, std::nullopt);
  std::set<std::string> groups(whole.groups.begin(), whole.groups.end());
  groups.erase("");
  for (const std::string& group : groups) emit(pairs_of(whole, group), group);
}

}  // namespace tukiranka::survey
