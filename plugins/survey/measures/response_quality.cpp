// SPDX-License-Identifier: Apache-2.0
// survey: the measure response-quality. Each check marks respondents; nobody is dropped. Answers are looked
// at as given, in the questionnaire's order.
#include <algorithm>
#include <cmath>
#include <map>

#include "plugins/survey/mathematics/answer_quality.hpp"
#include "plugins/survey/mathematics/describe_item.hpp"
#include "plugins/survey/mathematics/no_answer.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

constexpr std::size_t fewest_items = 6;     // a run over fewer says nothing
constexpr std::size_t most_alike = 10;      // of a long scale, else half of it (Johnson 2005; Curran 2016)
constexpr double seconds_per_item = 2;      // Huang et al. 2012
constexpr double unlikely_pattern = 0.001;  // of D² (Tabachnick & Fidell)

// One row per respondent who answered at least one of the items.
struct Checked {
  const Question& question;
  std::vector<std::int64_t> rows;
  Answers answers;
  std::map<std::string, std::vector<char>> flags{};  // by check, then respondent

  void mark(const std::string& check, const std::vector<char>& marked) { flags[check] = marked; }
};

std::int64_t count(const std::vector<char>& marked) {
  return std::count(marked.begin(), marked.end(), char{1});
}

Json describe_spread(std::vector<double> values) {
  std::erase_if(values, [](double x) { return std::isnan(x); });
  std::sort(values.begin(), values.end());
  if (values.empty()) return {{"min", nullptr}, {"median", nullptr}, {"max", nullptr}};
  return {{"min", values.front()}, {"median", sdk::quantile_sorted(values, 0.5)}, {"max", values.back()}};
}

template <class Is>
std::vector<char> mark_each(const std::vector<double>& values, Is is_suspect) {
  std::vector<char> marked;
  for (const double x : values) marked.push_back(static_cast<char>(!std::isnan(x) && is_suspect(x)));
  return marked;
}

Json check_long_strings(Checked& checked) {
  const std::vector<int> runs = find_long_strings(checked.answers);
  const std::vector<double> longest(runs.begin(), runs.end());
  Json written = describe_spread(longest);
  const std::size_t k = checked.answers.k();
  written["at"] = nullptr;
  written["flagged"] = nullptr;
  if (k < fewest_items && !checked.question.asked.with.contains("longstring_at")) return written;
  const std::size_t usual = std::min(k, std::max(most_alike, (k + 1) / 2));
  const double at = checked.question.asked.get("longstring_at", static_cast<double>(usual));
  const auto marked = mark_each(longest, [at](double run) { return run >= at; });
  checked.mark("longstring", marked);
  written["at"] = at;
  written["flagged"] = count(marked);
  return written;
}

Json check_spread(Checked& checked) {
  const std::vector<double> spread = measure_own_spread(checked.answers);
  Json written = describe_spread(spread);
  written["below"] = nullptr;
  written["flagged"] = nullptr;
  if (!checked.question.asked.with.contains("irv_below")) return written;
  const auto below = checked.question.asked.with.at("irv_below").get<double>();
  const auto marked = mark_each(spread, [below](double sd) { return sd < below; });
  checked.mark("irv", marked);
  written["below"] = below;
  written["flagged"] = count(marked);
  return written;
}

Json check_attention(Checked& checked) {
  if (!checked.question.asked.with.contains("attention")) return nullptr;
  Json items = Json::object();
  std::vector<char> marked(checked.rows.size(), 0);
  for (const auto& [id, right] : checked.question.asked.with.at("attention").items()) {
    const auto column = checked.question.input.table("responses")->find(id);
    if (!column || column->is_text())
      throw sdk::Problem("survey.unknown-item",
                         "the attention item \"" + id + "\" is no item of the answers");
    const double wanted = right.get<double>();
    std::int64_t rights = 0, wrongs = 0;
    for (std::size_t i = 0; i < checked.rows.size(); ++i) {
      if (column->is_null(checked.rows[i])) continue;
      const bool is_right = column->number(checked.rows[i]) == wanted;
      ++(is_right ? rights : wrongs);
      if (!is_right) marked[i] = 1;
    }
    items[id] = {{"answer", wanted},
                 {"right", rights},
                 {"wrong", wrongs},
                 {"unanswered", static_cast<std::int64_t>(checked.rows.size()) - rights - wrongs}};
  }
  checked.mark("attention", marked);
  return {{"items", items}, {"flagged", count(marked)}};
}

// A number with a point or a comma; NaN when it is none.
double read_seconds(std::string text) {
  std::replace(text.begin(), text.end(), ',', '.');
  const Json value = Json::parse(text, nullptr, false);
  return value.is_number() ? value.get<double>() : nan;
}

std::vector<double> read_times(const Checked& checked, const std::string& name) {
  const auto column = checked.question.input.table("responses")->find(name);
  if (!column)
    throw sdk::Problem("survey.unknown-column", "the answers have no column \"" + name +
                                                    "\" of seconds; name it in `attributes` of the data");
  std::vector<double> times;
  for (const std::int64_t row : checked.rows)
    times.push_back(column->is_null(row) ? nan
                    : column->is_text()  ? read_seconds(std::string(column->text(row)))
                                         : column->number(row));
  return times;
}

Json check_speed(Checked& checked) {
  if (!checked.question.asked.with.contains("seconds")) return nullptr;
  const Json& asked = checked.question.asked.with.at("seconds");
  const double usual = seconds_per_item * static_cast<double>(checked.answers.k());
  const std::string name = asked.is_string()   ? asked.get<std::string>()
                           : asked.is_object() ? asked.at("column").get<std::string>()
                                               : std::string("seconds");
  const double least = asked.is_number()   ? asked.get<double>()
                       : asked.is_object() ? asked.value("at_least", usual)
                                           : usual;
  const std::vector<double> times = read_times(checked, name);
  const auto marked = mark_each(times, [least](double seconds) { return seconds < least; });
  checked.mark("speed", marked);
  Json written = describe_spread(times);
  written["column"] = name;
  written["at_least"] = least;
  written["n"] = std::count_if(times.begin(), times.end(), [](double x) { return !std::isnan(x); });
  written["flagged"] = count(marked);
  return written;
}

Json check_patterns(Checked& checked) {
  const auto distances = measure_distances(checked.answers);
  if (!distances) return nullptr;
  const auto marked = mark_each(distances->p, [](double p) { return p < unlikely_pattern; });
  checked.mark("mahalanobis", marked);
  Json written = describe_spread(distances->squared);
  written["n"] = distances->n;
  written["df"] = checked.answers.k();
  written["p_below"] = unlikely_pattern;
  written["flagged"] = count(marked);
  return written;
}

// Items that only look whether somebody reads are no part of the scale.
ChosenItems without_attention(const Question& question) {
  ChosenItems items = as_answered(question.items);
  if (question.asked.with.contains("attention"))
    std::erase_if(items.items, [&](const ChosenItem& item) {
      return question.asked.with.at("attention").contains(item.id);
    });
  return items;
}

// Of each respondent with a mark: the row and the checks. Returns how many there are.
double list_suspects(const Checked& checked, Json& details) {
  Json flags = Json::object(), suspects = Json::array();
  for (const auto& [check, marked] : checked.flags) flags[check] = count(marked);
  std::int64_t several = 0;
  for (std::size_t i = 0; i < checked.rows.size(); ++i) {
    Json own = Json::array();
    for (const auto& [check, marked] : checked.flags)
      if (marked[i] != 0) own.push_back(check);
    several += own.size() > 1 ? 1 : 0;
    if (!own.empty()) suspects.push_back({{"row", checked.rows[i]}, {"flags", own}});
  }
  flags["any"] = suspects.size();
  flags["several"] = several;
  details["flags"] = flags;
  details["suspects"] = suspects;
  return static_cast<double>(suspects.size());
}

std::vector<std::int64_t> rows_that_answered(const Answers& answers, const std::vector<std::int64_t>& rows) {
  std::vector<std::int64_t> kept;
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (std::any_of(answers.items().begin(), answers.items().end(),
                    [i](Numbers item) { return !std::isnan(item[i]); }))
      kept.push_back(rows[i]);
  return kept;
}

}  // namespace

void measure_response_quality(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const sdk::Table& responses = *question.input.table("responses");
  const ChosenItems items = without_attention(question);
  std::vector<std::int64_t> rows = rows_that_answered(read_answers(responses, items, slice.rows), slice.rows);
  Answers answers = read_answers(responses, items, rows);
  Checked checked{question, std::move(rows), std::move(answers)};
  const double n = static_cast<double>(checked.rows.size());
  finding.n = n;
  finding.missing = static_cast<std::int64_t>(slice.rows.size() - checked.rows.size());
  finding.details = {{"n", n}, {"k", items.items.size()}};
  if (n == 0) return leave_undefined(finding, "survey.no-answers");
  finding.details["longstring"] = check_long_strings(checked);
  finding.details["irv"] = check_spread(checked);
  finding.details["attention"] = check_attention(checked);
  finding.details["speed"] = check_speed(checked);
  finding.details["mahalanobis"] = check_patterns(checked);
  const double suspects = list_suspects(checked, finding.details);
  if (checked.flags.empty()) return leave_undefined(finding, "survey.no-check");
  finding.estimate = suspects / n;
  finding.standard_error = std::sqrt(*finding.estimate * (1 - *finding.estimate) / n);
  finding.interval = sdk::wilson_interval(suspects, n, question.level);
}

}  // namespace tukiranka::survey
