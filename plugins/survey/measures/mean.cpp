// SPDX-License-Identifier: Apache-2.0
// survey: the measures scale-mean and share.
#include <algorithm>
#include <cmath>
#include <map>

#include "plugins/survey/mathematics/describe_item.hpp"
#include "plugins/survey/mathematics/mean.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/mathematics/share.hpp"
#include "plugins/survey/measures/bootstrap.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

// 4 and not 4.0: what a person answered.
std::string show_answer(double value) {
  return value == std::floor(value) && std::abs(value) < 1e15
             ? std::to_string(static_cast<std::int64_t>(value))
             : Json(value).dump();
}

Json describe_items(const Question& question, const Answers& answers) {
  Json items = Json::object();
  for (std::size_t j = 0; j < answers.k(); ++j) {
    const ChosenItem& item = question.items.items[j];
    const ItemDescription look = describe_item(answers.items()[j], {item.low, item.high});
    Json frequencies = Json::object();
    for (const auto& [value, count] : look.frequencies) frequencies[show_answer(value)] = count;
    items[item.id] = {{"n", look.n},
                      {"mean", or_null(look.mean)},
                      {"sd", or_null(look.sd)},
                      {"floor", or_null(look.floor)},
                      {"ceiling", or_null(look.ceiling)},
                      {"frequencies", frequencies}};
  }
  return items;
}

// How many answers are missing for each reason, among these rows and items.
Json count_nonresponse(const Question& question, const sdk::Slice& slice) {
  Json counts = Json::object();
  const sdk::Table* table = question.input.table("nonresponse");
  if (table == nullptr || table->rows() == 0) return counts;
  const auto row = table->find("row"), item = table->find("item"), reason = table->find("reason");
  if (!row || !item || !reason) return counts;
  std::vector<char> is_in(static_cast<std::size_t>(question.input.table("responses")->rows()), 0);
  for (const std::int64_t r : slice.rows) is_in[static_cast<std::size_t>(r)] = 1;
  std::map<std::string, std::int64_t, std::less<>> by_reason;
  for (std::int64_t i = 0; i < table->rows(); ++i) {
    if (is_in[static_cast<std::size_t>(row->number(i))] == 0) continue;
    const std::string_view id = item->text(i);
    for (const ChosenItem& chosen : question.items.items)
      if (chosen.id == id) ++by_reason[std::string(reason->text(i))];
  }
  for (const auto& [name, count] : by_reason) counts[name] = count;
  return counts;
}

struct Scores {
  Answers answers;
  std::vector<double> values{}, weights{};
};

Scores score_slice(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const sdk::Table& responses = *question.input.table("responses");
  Scores scores{read_answers(responses, question.items, slice.rows)};
  scores.values = score_persons(scores.answers, scoring_of(question.asked));
  scores.weights = read_weights(responses, slice.rows);
  for (const double score : scores.values) finding.missing += std::isnan(score) ? 1 : 0;
  return scores;
}

// The population that the study declares for a perspective; none when more people answered.
std::optional<double> population_of_perspective(const sdk::Json& study, const std::string& id,
                                                double answered) {
  if (!study.contains("perspectives")) return std::nullopt;
  for (const sdk::Json& one : study.at("perspectives"))
    if (one.at("id") == id && one.contains("population") && one.at("population").is_number())
      if (const double population = one.at("population").get<double>(); population >= answered)
        return population;
  return std::nullopt;
}

// How many people the slice stands for: the whole as asked, a perspective as the study declares. That fewer
// were there than answered is a mistake that no correction may hide.
std::optional<double> population_of(const Question& question, const sdk::Slice& slice, double answered) {
  if (slice.group)
    return question.asked.get("by", std::string()) == "perspective"
               ? population_of_perspective(question.input.study, *slice.group, answered)
               : std::nullopt;
  if (!question.asked.with.contains("population")) return std::nullopt;
  const auto population = question.asked.with.at("population").get<double>();
  if (population < answered)
    throw sdk::Problem("survey.small-population", "the population is said to be " + show_answer(population) +
                                                      ", and more people answered; correct `population`");
  return population;
}

Json count_items(const Question& question, const Answers& answers, double cut) {
  Json items = Json::object();
  for (std::size_t j = 0; j < answers.k(); ++j) {
    std::int64_t n = 0, above = 0;
    for (const double answer : answers.items()[j]) {
      n += std::isnan(answer) ? 0 : 1;
      above += answer >= cut ? 1 : 0;
    }
    items[question.items.items[j].id] = {
        {"n", n},
        {"count", above},
        {"share", n > 0 ? Json(static_cast<double>(above) / static_cast<double>(n)) : Json(nullptr)}};
  }
  return items;
}

double count_scored(const std::vector<double>& scores) {
  return static_cast<double>(
      std::count_if(scores.begin(), scores.end(), [](double score) { return !std::isnan(score); }));
}

}  // namespace

void measure_scale_mean(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const Scores scores = score_slice(question, slice, finding);
  finding.population = population_of(question, slice, count_scored(scores.values));
  const Mean mean = compute_mean(scores.values, {scores.weights.empty() ? nullptr : &scores.weights,
                                                 finding.population, question.level});
  finding.n = mean.n;
  finding.details = {{"n", mean.n},
                     {"mean", or_null(mean.mean)},
                     {"sd", or_null(mean.sd)},
                     {"sem", or_null(mean.standard_error)},
                     {"effective_n", mean.n > 0 ? Json(mean.effective_n) : Json(nullptr)},
                     {"scoring", question.asked.get("scoring", std::string("half"))},
                     {"items", describe_items(question, scores.answers)},
                     {"nonresponse", count_nonresponse(question, slice)}};
  if (!mean.mean)
    return leave_undefined(finding,
                           count_scored(scores.values) > 0 ? "survey.no-weights" : "survey.no-answers");
  finding.estimate = mean.mean;
  finding.standard_error = mean.standard_error;
  if (mean.low)
    finding.interval = sdk::Interval{*mean.low, *mean.high, question.level, TKR_INTERVAL_CONFIDENCE};
  if (wants_bootstrap(question))
    bootstrap_interval(question, prepare_mean(scores.values, scores.weights), finding);
}

void measure_share(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const Scores scores = score_slice(question, slice, finding);
  const double cut = question.asked.with.at("at_least").get<double>();
  finding.population = population_of(question, slice, count_scored(scores.values));
  const Share share =
      compute_share(scores.values, cut,
                    {scores.weights.empty() ? nullptr : &scores.weights, finding.population, question.level});
  finding.n = share.n;
  finding.details = {{"n", share.n},
                     {"count", share.count},
                     {"at_least", cut},
                     {"effective_n", share.n > 0 ? Json(share.effective_n) : Json(nullptr)},
                     {"items", count_items(question, scores.answers, cut)}};
  if (!share.value)
    return leave_undefined(finding,
                           count_scored(scores.values) > 0 ? "survey.no-weights" : "survey.no-answers");
  finding.estimate = share.value;
  finding.standard_error = share.standard_error;
  finding.interval = sdk::Interval{*share.low, *share.high, question.level, TKR_INTERVAL_CONFIDENCE};
}

}  // namespace tukiranka::survey
