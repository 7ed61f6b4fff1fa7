// SPDX-License-Identifier: Apache-2.0
// survey: the measure within-group-agreement, and what it means: may individual answers be read as a property
// of the group? Members of a group must agree (r_wg(j) ≥ 0.70 in the middle group; LeBreton & Senter 2008),
// groups must differ (F at the 5 % level and ICC(1) ≥ 0.05), and their means be reliable (ICC(2) ≥ 0.70).
#include <algorithm>
#include <cmath>
#include <numeric>

#include "plugins/survey/mathematics/group_agreement.hpp"
#include "plugins/survey/mathematics/mean.hpp"
#include "plugins/survey/mathematics/one_way.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/measures/group_rows.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;
using Values = std::vector<double>;

constexpr double enough_agreement = 0.70, enough_reliability = 0.70, enough_share = 0.05, significant = 0.05;

struct MeasuredGroup {
  std::string name;
  Values scores;
  GroupAgreement agreement;
};

// The spread of answers that nobody thought about: as given, or every option as often as another.
std::vector<ExpectedAnswers> expect_answers(const Question& question) {
  std::vector<ExpectedAnswers> expected;
  const sdk::Asked& asked = question.asked;
  for (const ChosenItem& item : question.items.items) {
    ExpectedAnswers one{std::nullopt, item.low, item.high};
    const bool has_range = item.low && item.high && *item.high > *item.low;
    if (asked.with.contains("null_variance")) {
      one.variance = asked.with.at("null_variance").get<double>();
    } else if (asked.with.contains("options")) {
      const auto options = asked.with.at("options").get<double>();
      one.variance = (options * options - 1) / 12;
    } else if (has_range) {
      const double options = item.options.value_or(*item.high - *item.low + 1);
      const double step = options > 1 ? (*item.high - *item.low) / (options - 1) : 0;
      if (step > 0) one.variance = step * step * (options * options - 1) / 12;
    }
    expected.push_back(one);
  }
  return expected;
}

std::vector<MeasuredGroup> measure_groups(const Question& question, const sdk::Slice& slice,
                                          sdk::Finding& finding) {
  std::vector<MeasuredGroup> groups;
  const std::vector<ExpectedAnswers> expected = expect_answers(question);
  for (const auto& [name, rows] : group_rows(question, slice)) {
    const Answers answers = read_answers(*question.input.table("responses"), question.items, rows);
    Values scores = score_persons(answers, scoring_of(question.asked));
    std::erase_if(scores, [](double score) { return std::isnan(score); });
    if (scores.empty()) continue;
    groups.push_back({name, std::move(scores), compute_group_agreement(answers, expected)});
  }
  for (const MeasuredGroup& group : groups) finding.n += static_cast<double>(group.scores.size());
  finding.missing = static_cast<std::int64_t>(slice.rows.size()) - static_cast<std::int64_t>(finding.n);
  return groups;
}

template <class Pick>
Values pick(const std::vector<MeasuredGroup>& groups, Pick pick_one) {
  Values values;
  for (const MeasuredGroup& group : groups)
    if (const std::optional<double> value = pick_one(group.agreement)) values.push_back(*value);
  return values;
}

Json average(const Values& values) {
  return or_null(compute_mean(values, {}).mean);
}

double median_of(Values values) {
  std::sort(values.begin(), values.end());
  return sdk::quantile_sorted(values, 0.5);
}

Json describe_values(const Values& values) {
  if (values.empty())
    return {
        {"mean", nullptr}, {"median", nullptr}, {"min", nullptr}, {"max", nullptr}, {"share_ge_70", nullptr}};
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  const auto enough = std::count_if(values.begin(), values.end(),
                                    [](double value) { return value >= enough_agreement - 1e-12; });
  return {{"mean", average(values)},
          {"median", median_of(values)},
          {"min", *least},
          {"max", *most},
          {"share_ge_70", static_cast<double>(enough) / static_cast<double>(values.size())}};
}

Json write_items(const Question& question, const std::vector<MeasuredGroup>& groups) {
  Json items = Json::object();
  for (std::size_t j = 0; j < question.items.items.size(); ++j)
    items[question.items.items[j].id] =
        describe_values(pick(groups, [j](const GroupAgreement& agreement) { return agreement.rwg[j]; }));
  return items;
}

Json write_groups(const Question& question, const std::vector<MeasuredGroup>& groups) {
  Json written = Json::object();
  for (const MeasuredGroup& group : groups) {
    const Mean mean = compute_mean(group.scores, {});
    Json rwg = Json::object();
    for (std::size_t j = 0; j < question.items.items.size(); ++j)
      rwg[question.items.items[j].id] = or_null(group.agreement.rwg[j]);
    written[group.name] = {{"n", mean.n},
                           {"mean", or_null(mean.mean)},
                           {"sd", or_null(mean.sd)},
                           {"rwg", rwg},
                           {"rwgj", or_null(group.agreement.rwgj)},
                           {"ad", or_null(group.agreement.ad)},
                           {"a_wg", or_null(group.agreement.a_wg)}};
  }
  return written;
}

void describe_variance(const OneWay& anova, Json& details) {
  details["icc1"] = {{"nbar", or_null(anova.icc1_by_mean)},
                     {"n0", or_null(anova.icc1_by_n0)},
                     {"low", or_null(anova.low)},
                     {"high", or_null(anova.high)}};
  details["icc2"] = or_null(anova.icc2);
  details["F"] = {{"value", or_null(anova.f)},
                  {"df1", or_null(anova.df_between)},
                  {"df2", or_null(anova.df_within)},
                  {"p", or_null(anova.p)}};
  details["mean_size"] = anova.mean_size;
  details["balanced_size"] = or_null(anova.balanced_size);
}

// The sentence: an id of the manifest's messages.
std::string judge(const OneWay& anova, double middle) {
  const bool agree = middle >= enough_agreement - 1e-12;
  if (!anova.icc1_by_n0) return agree ? "survey.one-group-agrees" : "survey.aggregate-no";
  if (!agree) return "survey.aggregate-no";
  const bool differ = *anova.icc1_by_n0 >= enough_share && (!anova.p || *anova.p < significant);
  if (!differ) return "survey.pseudo-agreement";
  return anova.icc2.value_or(0) >= enough_reliability ? "survey.aggregate-yes" : "survey.aggregate-care";
}

// Over the groups, as drawn from many like them; no group agrees more than wholly or less than not at all.
void take_estimate(const Question& question, const Values& rwgj, sdk::Finding& finding) {
  const Mean mean = compute_mean(rwgj, {nullptr, std::nullopt, question.level});
  finding.estimate = mean.mean;
  finding.standard_error = mean.standard_error;
  if (mean.low)
    finding.interval = sdk::Interval{std::max(0.0, *mean.low), std::min(1.0, *mean.high), question.level,
                                     TKR_INTERVAL_CONFIDENCE};
}

}  // namespace

void measure_within_group(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const std::vector<MeasuredGroup> groups = measure_groups(question, slice, finding);
  std::vector<Values> scores;
  for (const MeasuredGroup& group : groups) scores.push_back(group.scores);
  const OneWay anova = compute_one_way(scores, question.level);
  finding.details = {{"groups", groups.size()}, {"n", finding.n}};
  describe_variance(anova, finding.details);
  const Values rwgj = pick(groups, [](const GroupAgreement& agreement) { return agreement.rwgj; });
  const Values ad = pick(groups, [](const GroupAgreement& agreement) { return agreement.ad; });
  finding.details["rwg"] = write_items(question, groups);
  finding.details["rwgj"] = describe_values(rwgj);
  finding.details["ad"] = average(ad);
  finding.details["a_wg"] =
      average(pick(groups, [](const GroupAgreement& agreement) { return agreement.a_wg; }));
  finding.details["per_group"] = write_groups(question, groups);
  if (groups.empty())
    return leave_undefined(finding, slice.rows.empty() ? "survey.no-answers" : "survey.no-groups");
  if (ad.empty()) return leave_undefined(finding, "survey.groups-of-one");
  if (rwgj.empty()) return leave_undefined(finding, "survey.no-options");
  take_estimate(question, rwgj, finding);
  finding.message = judge(anova, median_of(rwgj));
  finding.details["may_aggregate"] = finding.message == "survey.aggregate-yes"      ? "yes"
                                     : finding.message == "survey.aggregate-care"   ? "with-care"
                                     : finding.message == "survey.aggregate-no"     ? "no"
                                     : finding.message == "survey.pseudo-agreement" ? "pseudo-agreement"
                                                                                    : "one-group";
}

}  // namespace tukiranka::survey
