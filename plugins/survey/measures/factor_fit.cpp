// SPDX-License-Identifier: Apache-2.0
// survey: the measure factor-fit.
#include <algorithm>
#include <cmath>

#include "plugins/survey/mathematics/factor_fit.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using sdk::Json;

constexpr double usual_level = 0.90;  // of the interval of RMSEA, by custom

struct NamedModel {
  FactorModel model;
  std::vector<std::string> factors, items;
};

// The model as declared, or one factor "f" of all items.
NamedModel name_model(const Question& question) {
  NamedModel named;
  for (const ChosenItem& item : question.items.items) named.items.push_back(item.id);
  named.model.items = static_cast<Index>(named.items.size());
  if (!question.asked.with.contains("factors")) {
    named.factors = {"f"};
    for (Index i = 0; i < named.model.items; ++i) named.model.loadings.emplace_back(i, 0);
  } else {
    for (const auto& [factor, items] : question.asked.with.at("factors").items()) {
      for (const Json& item : items) {
        const auto at = std::find(named.items.begin(), named.items.end(), item.get<std::string>());
        named.model.loadings.emplace_back(at - named.items.begin(), static_cast<Index>(named.factors.size()));
      }
      named.factors.push_back(factor);
    }
  }
  named.model.factors = static_cast<Index>(named.factors.size());
  return named;
}

// A factor of fewer than two items of its own cannot be told from their errors; a single factor needs three.
std::string find_small_factor(const NamedModel& named) {
  for (Index f = 0; f < named.model.factors; ++f) {
    const auto own = std::count_if(named.model.loadings.begin(), named.model.loadings.end(),
                                   [&](const auto& one) { return one.second == f; });
    if (own < (named.model.factors == 1 ? 3 : 2)) return named.factors[static_cast<std::size_t>(f)];
  }
  return {};
}

Json write_estimated(const Estimated& raw, const Estimated& marker, const Estimated& standardised) {
  return {{"raw", raw.value},          {"raw_se", raw.error},       {"marker", marker.value},
          {"marker_se", marker.error}, {"std", standardised.value}, {"std_se", standardised.error}};
}

void write_parameters(const NamedModel& named, const Patterns& patterns, const FactorSolution& solution,
                      Json& details) {
  const std::vector<Loading> loadings = find_loadings(patterns, named.model, solution);
  Json written = Json::object();
  for (std::size_t i = 0; i < loadings.size(); ++i) {
    const auto [item, factor] = named.model.loadings[i];
    written[named.factors[static_cast<std::size_t>(factor)]][named.items[static_cast<std::size_t>(item)]] =
        write_estimated(loadings[i].raw, loadings[i].marker, loadings[i].standardised);
  }
  details["loadings"] = written;
  Json correlations = Json::array();
  Index next = named.model.first_correlation();
  for (std::size_t b = 0; b < named.factors.size(); ++b)
    for (std::size_t a = b + 1; a < named.factors.size(); ++a, ++next)
      correlations.push_back({{"a", named.factors[b]},
                              {"b", named.factors[a]},
                              {"r", solution.parameters(next)},
                              {"se", std::sqrt(solution.variance(next, next))}});
  details["factor_correlations"] = correlations;
  Json errors = Json::object();
  const std::vector<ErrorVariance> variances = find_error_variances(patterns, named.model, solution);
  for (std::size_t i = 0; i < variances.size(); ++i)
    errors[named.items[i]] = {
        {"raw", variances[i].raw.value}, {"raw_se", variances[i].raw.error}, {"std", variances[i].share}};
  details["error_variances"] = errors;
}

void write_fit(const FactorFit& fit, double level, Json& details) {
  details["chi_square"] = fit.chi_square;
  details["df"] = fit.df;
  details["p"] = fit.df > 0 ? Json(fit.p) : Json(nullptr);
  details["cfi"] = or_null(fit.cfi);
  details["tli"] = or_null(fit.tli);
  details["rmsea"] = {{"value", or_null(fit.rmsea)},
                      {"low", or_null(fit.rmsea_low)},
                      {"high", or_null(fit.rmsea_high)},
                      {"level", level},
                      {"p_close", or_null(fit.p_close)}};
  details["srmr"] = fit.srmr;
  details["baseline"] = {{"chi_square", fit.baseline}, {"df", fit.baseline_df}};
}

std::string join_items(const NamedModel& named, const std::vector<Index>& items) {
  std::string text;
  for (const Index item : items)
    text += (text.empty() ? "" : ", ") + named.items[static_cast<std::size_t>(item)];
  return text;
}

// Why there is no solution.
void report_outcome(const NamedModel& named, const FactorSolution& solution, sdk::Finding& finding) {
  switch (solution.outcome) {
    case FitOutcome::heywood:
      return leave_undefined(finding, "survey.heywood", {{"heywood", join_items(named, solution.items)}});
    case FitOutcome::improper:
      return leave_undefined(finding, "survey.improper-factors");
    case FitOutcome::unidentified:
      return leave_undefined(finding, "survey.unidentified");
    case FitOutcome::singular:
      return leave_undefined(finding, "survey.singular");
    default:
      return leave_undefined(finding, "survey.no-convergence");
  }
}

void take_fit(const Question& question, const NamedModel& named, const Patterns& patterns,
              sdk::Finding& finding) {
  const auto moments = find_saturated_moments(patterns);
  if (!moments) return leave_undefined(finding, "survey.singular");
  const FactorSolution solution = fit_factors(patterns, named.model, *moments);
  if (solution.outcome != FitOutcome::fitted) return report_outcome(named, solution, finding);
  const double level = question.asked.get("level", usual_level);
  const auto fit = judge_fit(patterns, named.model, solution, level);
  if (!fit) return leave_undefined(finding, "survey.singular");
  write_fit(*fit, level, finding.details);
  write_parameters(named, patterns, solution, finding.details);
  finding.details["convergence"] = {{"steps", solution.steps}, {"slope", solution.slope}};
  if (!fit->rmsea) return leave_undefined(finding, "survey.saturated");
  finding.estimate = fit->rmsea;
  finding.interval = sdk::Interval{*fit->rmsea_low, *fit->rmsea_high, level, TKR_INTERVAL_CONFIDENCE};
}

// Items without an answer or with one answer only cannot be part of a covariance.
std::string list_constant(const NamedModel& named, const Patterns& patterns) {
  std::vector<Index> constant;
  for (Index i = 0; i < patterns.sd.size(); ++i)
    if (!(patterns.sd(i) > 0)) constant.push_back(i);
  return join_items(named, constant);
}

}  // namespace

void measure_factor_fit(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const bool has_gaps = question.asked.get("estimator", std::string("ml")) == "fiml";
  NamedModel named = name_model(question);
  named.model.has_means = has_gaps;
  const Answers answers = read_answers(*question.input.table("responses"), question.items, slice.rows);
  if (has_too_many_items(answers, 300, finding)) return;
  const Patterns patterns = find_patterns(answers, !has_gaps);
  finding.n = static_cast<double>(patterns.n);
  finding.missing = static_cast<std::int64_t>(answers.persons()) - patterns.n;
  finding.details = {{"n", patterns.n},
                     {"k", named.items.size()},
                     {"factors", named.factors},
                     {"estimator", has_gaps ? "fiml" : "ml"},
                     {"parameters", named.model.parameters()},
                     {"df", named.model.degrees_of_freedom()}};
  if (has_gaps) finding.details["patterns"] = patterns.list.size();
  if (patterns.n == 0) return leave_too_few(finding, answers, 3);
  if (const std::string factor = find_small_factor(named); !factor.empty())
    return leave_undefined(finding, "survey.small-factor", {{"factor", factor}});
  if (patterns.n < 3) return leave_too_few(finding, answers, 3);
  if (const std::string constant = list_constant(named, patterns); !constant.empty())
    return leave_undefined(finding, "survey.constant-in-model", {{"constant", constant}});
  if (const auto [a, b] = find_unmet_pair(patterns); a != b)
    return leave_undefined(finding, "survey.unmet-pair", {{"unmet", join_items(named, {a, b})}});
  if (named.model.degrees_of_freedom() < 0) return leave_undefined(finding, "survey.unidentified");
  take_fit(question, named, patterns, finding);
}

}  // namespace tukiranka::survey
