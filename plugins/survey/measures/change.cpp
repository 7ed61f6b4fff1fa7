// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/measures/change.hpp"
#include <algorithm>
#include <cmath>
#include <map>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/change.hpp"
#include "plugins/survey/mathematics/covariance.hpp"
#include "plugins/survey/mathematics/rank_change.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

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

Json write_mean(const Mean& mean) {
  return {{"mean", or_null(mean.mean)}, {"sd", or_null(mean.sd)}};
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

Json write_reliable(const Repeated& pairs, const std::optional<double>& reliability) {
  if (!reliability) return nullptr;
  const auto reliable = judge_reliable_change(pairs.scores[0], pairs.scores[1], *reliability);
  if (!reliable) return nullptr;
  return {{"index", reliable->index},
          {"reliability", *reliability},
          {"improved", reliable->improved},
          {"unchanged", reliable->unchanged},
          {"worsened", reliable->worsened}};
}

void measure_pairs(const Question& question, const Between& between, const Repeated& pairs,
                   sdk::Finding& finding) {
  const std::vector<double>&before = pairs.scores[0], &after = pairs.scores[1];
  const Change change = compute_change(before, after, question.level);
  finding.n = change.n;
  finding.missing = pairs.left_out[0] + pairs.left_out[1];
  finding.details = {{"n", change.n},
                     {"waves", {between.before, between.after}},
                     {"unpaired", {{"before", pairs.left_out[0]}, {"after", pairs.left_out[1]}}}};
  if (change.n < 2)
    return leave_undefined(finding, change.n == 0 ? "survey.no-pairs" : "survey.too-few", {{"needed", 2}});
  describe_change(change, before, after, finding.details);
  finding.details["reliable_change"] = write_reliable(pairs, between.reliability);
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
  if (waves.size() < 2 || known.empty()) return {};
  require_different(waves);
  return {waves.front(), waves.back()};
}

}  // namespace

void require_different(const std::vector<std::string>& waves) {
  for (std::size_t i = 0; i < waves.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (waves[i] == waves[j])
        throw sdk::Problem("survey.same-wave", "`waves` names \"" + waves[i] + "\" twice");
}

Json write_effect(const Effect& effect, const char* denominator, const char* method) {
  if (!effect.value) return nullptr;
  return {{"value", *effect.value},
          {"low", or_null(effect.low)},
          {"high", or_null(effect.high)},
          {"denominator", denominator},
          {"interval", method}};
}

Repeated pair_waves(const Question& question, const std::vector<std::string>& waves) {
  std::vector<ByRespondent> scored;
  for (const std::string& wave : waves) scored.push_back(score_wave(question, wave));
  const std::string by = question.asked.get("by", std::string());
  const auto column = by.empty() ? std::nullopt : question.input.table("responses")->find(by);
  const auto group_at = [&](std::int64_t row) {
    return column ? sdk::group_of(*column, row).value_or("") : std::string();
  };
  Repeated result{std::vector<std::vector<double>>(waves.size()), {}, {}, {}};
  std::map<std::string, std::string, std::less<>> paired;  // respondent -> group
  for (const auto& [respondent, first] : scored[0]) {
    std::vector<double> own;
    for (const ByRespondent& wave : scored)
      if (const auto found = wave.find(respondent); found != wave.end()) own.push_back(found->second.first);
    if (own.size() < waves.size()) continue;
    for (std::size_t i = 0; i < own.size(); ++i) result.scores[i].push_back(own[i]);
    result.groups.push_back(group_at(first.second));
    paired.emplace(respondent, result.groups.back());
  }
  for (const ByRespondent& wave : scored) {
    result.left_out.push_back(static_cast<std::int64_t>(wave.size() - result.groups.size()));
    auto& left_out_of = result.left_out_of.emplace_back();
    for (const auto& [respondent, one] : wave) {
      const std::string group = group_at(one.second);
      const auto pair = paired.find(respondent);
      left_out_of[group] += pair == paired.end() || pair->second != group ? 1 : 0;
    }
  }
  return result;
}

std::map<std::string, Repeated> split_groups(const Repeated& whole) {
  std::map<std::string, Repeated> parts;
  const std::size_t waves = whole.scores.size();
  for (std::size_t i = 0; i < whole.groups.size(); ++i) {
    if (whole.groups[i].empty()) continue;
    Repeated& part = parts[whole.groups[i]];
    part.scores.resize(waves);
    part.left_out.clear();
    for (const auto& left_out_of : whole.left_out_of) {
      const auto found = left_out_of.find(whole.groups[i]);
      part.left_out.push_back(found == left_out_of.end() ? 0 : found->second);
    }
    part.groups.push_back(whole.groups[i]);
    for (std::size_t wave = 0; wave < waves; ++wave) part.scores[wave].push_back(whole.scores[wave][i]);
  }
  return parts;
}

void describe_change(const Change& change, const std::vector<double>& before,
                     const std::vector<double>& after, Json& details) {
  const RankChange ranks = compute_rank_change(before, after);
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

void measure_change(const Question& question, sdk::Output& output) {
  const std::vector<std::string> waves = find_waves(question);
  if (waves.empty()) {
    sdk::Finding finding = sdk::start_finding(question.asked);
    leave_undefined(finding, "survey.one-wave");
    output.add(finding);
    return;
  }
  const Between between{waves.front(), waves.back(), reliability_of(question, waves.front())};
  const Repeated whole = pair_waves(question, waves);
  const auto emit = [&](const Repeated& pairs, const std::optional<std::string>& group) {
    sdk::Finding finding = sdk::start_finding(question.asked, between.after, group);
    measure_pairs(question, between, pairs, finding);
    add_finding(question, output, finding);
  };
  emit(whole, std::nullopt);
  for (const auto& [group, pairs] : split_groups(whole)) emit(pairs, group);
}

}  // namespace tukiranka::survey
