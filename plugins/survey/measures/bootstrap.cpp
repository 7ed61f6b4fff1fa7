// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/measures/bootstrap.hpp"
#include <algorithm>
#include <cmath>

#include "plugins/survey/mathematics/moments.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

std::vector<std::uint32_t> given_rows(const Json& indices, std::size_t n) {
  const auto rows = indices.get<std::vector<std::uint32_t>>();
  const bool fits =
      rows.size() == n && std::all_of(rows.begin(), rows.end(), [n](std::uint32_t row) { return row < n; });
  if (!fits)  // how many count is not said: it may be fewer than may be told
    throw sdk::Problem(
        "survey.bootstrap-indices",
        "each list of bootstrap.indices needs as many row numbers as there are persons who count, "
        "from 0 up; this list has " +
            std::to_string(rows.size()) + (rows.size() == n ? ", and one of them is too large" : ""));
  return rows;
}

// A value depends on its own replicate alone, so threads change nothing. Under a hundred thousand draws of a
// person a thread costs more than it gives.
std::vector<double> draw_replicates(const Question& question, const SumStatistic& statistic,
                                    const Json& wish) {
  constexpr std::size_t worth_a_thread = 100'000;
  const auto draw = [&](std::size_t i) {
    return wish.contains("indices") ? given_rows(wish.at("indices").at(i), statistic.n)
                                    : sdk::bootstrap_rows(question.input.seed, question.asked.id, i,
                                                          static_cast<std::uint32_t>(statistic.n));
  };
  std::vector<double> values(wish.contains("indices") ? wish.at("indices").size()
                                                      : wish.value("replicates", std::size_t{1000}));
  sdk::run_parts(values.size(), question.input.threads, worth_a_thread / statistic.n + 1,
                 [&](std::size_t begin, std::size_t end) {
                   for (std::size_t i = begin; i < end; ++i) values[i] = resample(statistic, draw(i));
                 });
  return values;
}

}  // namespace

bool wants_bootstrap(const Question& question) {
  return question.asked.with.contains("bootstrap");
}

void bootstrap_interval(const Question& question, const SumStatistic& statistic, sdk::Finding& finding) {
  if (!wants_bootstrap(question) || !finding.estimate || statistic.n < 2) return;
  const Json& wish = question.asked.with.at("bootstrap");
  std::vector<double> values = draw_replicates(question, statistic, wish);
  const std::size_t drawn = values.size();
  std::erase_if(values, [](double value) { return !std::isfinite(value); });
  const std::string kind = wish.value("kind", "bca");
  finding.interval = std::nullopt;
  if (values.size() > 1)
    finding.interval = kind == "percentile" ? sdk::percentile_interval(values, question.level)
                                            : sdk::bca_interval(values, *finding.estimate,
                                                                jackknife(statistic), question.level);
  if (finding.interval && !(finding.interval->low <= finding.interval->high)) finding.interval = std::nullopt;
  const Moments moments = compute_moments(values);
  finding.standard_error =
      values.size() > 1 ? std::optional<double>(std::sqrt(moments.squares / (moments.n - 1))) : std::nullopt;
  finding.details["bootstrap"] = {{"kind", kind},
                                  {"replicates", drawn},
                                  {"undefined", drawn - values.size()},
                                  {"low", finding.interval ? Json(finding.interval->low) : Json(nullptr)},
                                  {"high", finding.interval ? Json(finding.interval->high) : Json(nullptr)},
                                  {"standard_error", or_null(finding.standard_error)}};
}

}  // namespace tukiranka::survey
