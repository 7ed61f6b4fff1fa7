// SPDX-License-Identifier: Apache-2.0
// survey: the measure reliability.
#include <algorithm>
#include <cmath>

#include "plugins/survey/alpha.hpp"
#include "plugins/survey/covariance.hpp"
#include "plugins/survey/describe_item.hpp"
#include "plugins/survey/mean.hpp"
#include "plugins/survey/moments.hpp"
#include "plugins/survey/score_persons.hpp"
#include "plugins/survey/split_half.hpp"
#include "plugins/survey/survey_evaluator.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

Json write_bounds(const std::optional<Bounds>& bounds) {
  return bounds ? Json{{"low", bounds->low}, {"high", bounds->high}} : Json(nullptr);
}

Json write_alpha(const Alpha& alpha) {
  return {{"raw", or_null(alpha.raw)},
          {"std", or_null(alpha.standardised)},
          {"ase", or_null(alpha.ase)},
          {"feldt", write_bounds(alpha.feldt)},
          {"bonett", write_bounds(alpha.bonett)}};
}

Json write_split(const SplitHalf& split, double n) {
  return {{"odd_even",
           {{"n", n},
            {"r", or_null(split.r)},
            {"spearman_brown", or_null(split.spearman_brown)},
            {"guttman", or_null(split.guttman)}}},
          {"max", or_null(split.max)},
          {"min", or_null(split.min)},
          {"mean", or_null(split.mean)},
          {"count", split.count},
          {"sampled", split.is_sampled}};
}

// Items in which every answer is the same say nothing of reliability: they are taken out and named.
std::vector<std::string> leave_out_constant(Answers& answers, const ChosenItems& items, Json& constant) {
  std::vector<std::size_t> varied;
  std::vector<std::string> kept;
  for (std::size_t j = 0; j < answers.k(); ++j) {
    const Moments moments = compute_moments(answers.items()[j]);
    if (moments.squares > 0) {
      varied.push_back(j);
      kept.push_back(items.items[j].id);
    } else {
      constant.push_back(items.items[j].id);
    }
  }
  answers.keep(varied);
  return kept;
}

std::int64_t count_incomplete(const Answers& answers) {
  std::vector<char> lacks(answers.persons(), 0);
  for (const Numbers item : answers.items())
    for (std::size_t i = 0; i < item.size(); ++i) lacks[i] |= static_cast<char>(std::isnan(item[i]));
  return std::count(lacks.begin(), lacks.end(), char{1});
}

Json write_items(const Answers& answers, const std::vector<std::string>& ids,
                 const std::vector<ItemDrop>& drops, Json& wrong_keys) {
  Json items = Json::object();
  for (std::size_t j = 0; j < ids.size(); ++j) {
    const Mean mean = compute_mean(answers.items()[j], {});
    items[ids[j]] = {{"n", mean.n},
                     {"mean", or_null(mean.mean)},
                     {"sd", or_null(mean.sd)},
                     {"r_drop", or_null(drops[j].r_drop)},
                     {"alpha_if_dropped", or_null(drops[j].alpha_if_dropped)}};
    if (drops[j].r_drop && *drops[j].r_drop < 0) wrong_keys.push_back(ids[j]);
  }
  return items;
}

void take_alpha(const Question& question, const Answers& varied, const std::vector<std::string>& kept,
                sdk::Finding& finding) {
  const bool pairwise = question.asked.get("covariance", std::string("listwise")) == "pairwise";
  const auto covariance = compute_covariance(varied, pairwise);
  finding.n = covariance ? static_cast<double>(covariance->n) : 0;
  finding.details["n"] = finding.n;
  if (!covariance || finding.n < 3)
    return leave_undefined(finding, finding.n == 0 ? "survey.no-answers" : "survey.too-few", {{"needed", 3}});
  if (covariance->matrix.diagonal().minCoeff() <= 0) return leave_undefined(finding, "survey.no-variance");
  const Alpha alpha = compute_alpha(covariance->matrix, finding.n, question.level);
  Json wrong_keys = Json::array();
  const Mean scores = compute_mean(score_persons(varied, scoring_of(question.asked)), {});
  finding.details["alpha"] = write_alpha(alpha);
  finding.details["average_r"] = or_null(alpha.average_r);
  finding.details["lambda2"] = or_null(alpha.lambda2);
  finding.details["lambda2_std"] = or_null(alpha.lambda2_standardised);
  finding.details["lambda6"] = or_null(alpha.lambda6);
  finding.details["split"] = write_split(compute_split_half(covariance->matrix), finding.n);
  finding.details["sem"] = alpha.raw && scores.sd && *alpha.raw <= 1
                               ? Json(*scores.sd * std::sqrt(1 - *alpha.raw))
                               : Json(nullptr);
  finding.details["items"] = write_items(varied, kept, drop_each(covariance->matrix), wrong_keys);
  if (!alpha.raw) return leave_undefined(finding, "survey.no-variance");
  finding.estimate = alpha.raw;
  finding.standard_error = alpha.ase;
  if (alpha.feldt)
    finding.interval =
        sdk::Interval{alpha.feldt->low, alpha.feldt->high, question.level, TKR_INTERVAL_CONFIDENCE};
  if (wrong_keys.empty()) return;
  finding.details["wrong_keys"] = wrong_keys;
  finding.message = "survey.wrong-key";
}

}  // namespace

void measure_reliability(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  Answers answers = read_answers(*question.input.table("responses"), question.items, slice.rows);
  finding.missing = count_incomplete(answers);
  Json constant = Json::array();
  const std::vector<std::string> kept = leave_out_constant(answers, question.items, constant);
  finding.details = {{"k", kept.size()}, {"n", 0}};
  if (!constant.empty()) finding.details["constant"] = constant;
  if (slice.rows.empty()) return leave_undefined(finding, "survey.no-answers");
  if (kept.size() < 2) {
    finding.n = static_cast<double>(static_cast<std::int64_t>(answers.persons()) - finding.missing);
    return leave_undefined(finding, constant.empty() ? "survey.single-item" : "survey.constant-items");
  }
  take_alpha(question, answers, kept, finding);
}

}  // namespace tukiranka::survey
