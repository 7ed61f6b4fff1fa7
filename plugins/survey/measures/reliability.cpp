// SPDX-License-Identifier: Apache-2.0
// survey: the measure reliability.
#include <algorithm>
#include <cmath>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/covariance.hpp"
#include "plugins/survey/mathematics/describe_item.hpp"
#include "plugins/survey/mathematics/mean.hpp"
#include "plugins/survey/mathematics/moments.hpp"
#include "plugins/survey/mathematics/omega.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/mathematics/split_half.hpp"
#include "plugins/survey/measures/bootstrap.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

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

// What the items say by themselves, before a coefficient is chosen.
void describe(const Question& question, const Answers& varied, const std::vector<std::string>& kept,
              const Covariance& covariance, sdk::Finding& finding) {
  const Alpha alpha = compute_alpha(covariance.matrix, finding.n, question.level);
  const Mean scores = compute_mean(score_persons(varied, scoring_of(question.asked)), {});
  Json wrong_keys = Json::array();
  Json& details = finding.details;
  details["alpha"] = write_alpha(alpha);
  details["average_r"] = or_null(alpha.average_r);
  details["lambda2"] = or_null(alpha.lambda2);
  details["lambda2_std"] = or_null(alpha.lambda2_standardised);
  details["lambda6"] = or_null(alpha.lambda6);
  const Omega omega = compute_omega(covariance.matrix, finding.n);
  details["omega"] = {{"ml_implied", or_null(omega.ml_implied)},
                      {"ml_observed", or_null(omega.ml_observed)},
                      {"minres", or_null(omega.minres)},
                      {"ase", or_null(omega.standard_error)}};
  details["split"] = write_split(compute_split_half(covariance.matrix), finding.n);
  details["sem"] = alpha.raw && scores.sd && *alpha.raw <= 1 ? Json(*scores.sd * std::sqrt(1 - *alpha.raw))
                                                             : Json(nullptr);
  details["items"] = write_items(varied, kept, drop_each(covariance.matrix), wrong_keys);
  if (wrong_keys.empty()) return;
  details["wrong_keys"] = wrong_keys;
  finding.message = "survey.wrong-key";
}

std::optional<double> number_of(const Json& value) {
  return value.is_number() ? std::optional<double>(value.get<double>()) : std::nullopt;
}

void take_alpha(const Question& question, const Answers& varied, sdk::Finding& finding) {
  const Json& alpha = finding.details.at("alpha");
  finding.estimate = number_of(alpha.at("raw"));
  if (!finding.estimate) return leave_undefined(finding, "survey.no-variance");
  finding.standard_error = number_of(alpha.at("ase"));
  if (const Json& feldt = alpha.at("feldt"); feldt.is_object())
    finding.interval =
        sdk::Interval{feldt.at("low"), feldt.at("high"), question.level, TKR_INTERVAL_CONFIDENCE};
  if (!wants_bootstrap(question)) return;
  const SumStatistic statistic = prepare_alpha(varied);
  if (static_cast<double>(statistic.n) != finding.n)
    throw sdk::Problem("survey.bootstrap-pairwise",
                       "the bootstrap draws persons who answered every item, and the covariances are "
                       "pairwise; ask for \"covariance\": \"listwise\", or leave `bootstrap` out");
  bootstrap_interval(question, statistic, finding);
}

void take_omega(const Question& question, const std::string& coefficient, sdk::Finding& finding) {
  const Json& omega = finding.details.at("omega");
  const char* key = coefficient == "omega"            ? "ml_implied"
                    : coefficient == "omega-observed" ? "ml_observed"
                                                      : "minres";
  finding.estimate = number_of(omega.at(key));
  if (!finding.estimate)
    return leave_undefined(finding, finding.details.at("k") < 3 ? "survey.two-items" : "survey.no-factor");
  if (wants_bootstrap(question))
    throw sdk::Problem(
        "survey.bootstrap-alpha",
        "the bootstrap is of alpha; ask for \"coefficient\": \"alpha\", or leave `bootstrap` out");
  if (coefficient != "omega") return;  // no error is known for the others
  finding.standard_error = number_of(omega.at("ase"));
  if (!finding.standard_error) return;
  finding.interval = sdk::normal_interval(*finding.estimate, *finding.standard_error, question.level);
}

// The covariances of the items that vary among the persons who count. An item that varies only among others
// is left out too, and then more persons may count.
std::optional<Covariance> find_covariance(const Question& question, Answers& varied,
                                          std::vector<std::string>& kept, Json& constant) {
  const bool pairwise = question.asked.get("covariance", std::string("listwise")) == "pairwise";
  while (varied.k() > 1) {
    auto covariance = compute_covariance(varied, pairwise);
    if (!covariance || covariance->n < 3) return covariance;
    std::vector<std::size_t> chosen;
    std::vector<std::string> names;
    for (std::size_t j = 0; j < varied.k(); ++j) {
      const auto at = static_cast<Eigen::Index>(j);
      if (covariance->matrix(at, at) > 0) {
        chosen.push_back(j);
        names.push_back(kept[j]);
      } else {
        constant.push_back(kept[j]);
      }
    }
    if (chosen.size() == varied.k()) return covariance;
    varied.keep(chosen);
    kept = std::move(names);
  }
  return std::nullopt;
}

void take_coefficient(const Question& question, Answers& varied, std::vector<std::string>& kept,
                      sdk::Finding& finding) {
  Json constant = finding.details.value("constant", Json::array());
  const auto covariance = find_covariance(question, varied, kept, constant);
  if (!constant.empty()) finding.details["constant"] = constant;
  finding.n = static_cast<double>(covariance ? covariance->n : count_answering(varied).all);
  finding.details["k"] = kept.size();
  finding.details["n"] = finding.n;
  if (kept.size() < 2) return leave_undefined(finding, "survey.constant-items");
  if (!covariance || finding.n < 3) return leave_too_few(finding, varied, 3);
  describe(question, varied, kept, *covariance, finding);
  const std::string coefficient = question.asked.get("coefficient", std::string("alpha"));
  finding.details["coefficient"] = coefficient;
  if (coefficient == "alpha") return take_alpha(question, varied, finding);
  take_omega(question, coefficient, finding);
}

}  // namespace

void measure_reliability(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  Answers answers = read_answers(*question.input.table("responses"), question.items, slice.rows);
  const Answering counted = count_answering(answers);
  const std::int64_t answering = counted.any;
  finding.missing = static_cast<std::int64_t>(answers.persons()) - counted.all;
  finding.n = static_cast<double>(answering);
  finding.details = {{"k", answers.k()}, {"n", answering}};
  if (answering == 0) return leave_undefined(finding, "survey.no-answers");
  if (answers.k() < 2) return leave_undefined(finding, "survey.single-item");
  if (has_too_many_items(answers, 1000, finding)) return;
  if (answering < 3) return leave_undefined(finding, "survey.too-few", {{"needed", 3}});
  Json constant = Json::array();
  std::vector<std::string> kept = leave_out_constant(answers, question.items, constant);
  if (!constant.empty()) finding.details["constant"] = constant;
  finding.details["k"] = kept.size();
  if (kept.size() < 2) return leave_undefined(finding, "survey.constant-items");
  take_coefficient(question, answers, kept, finding);
}

}  // namespace tukiranka::survey
