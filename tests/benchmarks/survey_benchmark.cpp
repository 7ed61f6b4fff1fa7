// SPDX-License-Identifier: Apache-2.0
// Alpha with all item statistics and split halves of 1,000,000 × 20 answers in memory, and what it is made
// of. The peers: psych::alpha and numpy.cov (peers/alpha.R, peers/covariance.py).
#include <benchmark/benchmark.h>

#include <tukiranka/statistics.hpp>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/covariance.hpp"
#include "plugins/survey/mathematics/describe_item.hpp"
#include "plugins/survey/mathematics/resample.hpp"
#include "plugins/survey/mathematics/score_persons.hpp"
#include "plugins/survey/mathematics/split_half.hpp"

namespace tukiranka::survey {
namespace {

const Answers& million() {
  static const Answers answers = [] {
    constexpr std::size_t persons = 1'000'000;
    std::vector<std::vector<double>> items(20, std::vector<double>(persons));
    sdk::Random random(20250115, "answers");
    for (std::size_t person = 0; person < persons; ++person) {
      const double common = random.normal();
      for (auto& item : items)
        item[person] = std::clamp(std::round(3 + 0.8 * common + random.normal()), 1.0, 5.0);
    }
    Answers made(persons);
    for (auto& item : items) made.own(std::move(item));
    return made;
  }();
  return answers;
}

void covariance(benchmark::State& state) {
  const Answers& answers = million();
  for (auto _ : state) benchmark::DoNotOptimize(compute_covariance(answers, false));
}
BENCHMARK(covariance)->Unit(benchmark::kMillisecond);

void alpha_with_items(benchmark::State& state) {
  const Answers& answers = million();
  for (auto _ : state) {
    const auto found = compute_covariance(answers, false);
    benchmark::DoNotOptimize(compute_alpha(found->matrix, 1e6, 0.95));
    benchmark::DoNotOptimize(drop_each(found->matrix));
    for (const Numbers item : answers.items()) benchmark::DoNotOptimize(describe_item(item, {1, 5}));
    benchmark::DoNotOptimize(score_persons(answers, Scoring::half));
  }
}
BENCHMARK(alpha_with_items)->Unit(benchmark::kMillisecond);

void every_split_of_twenty(benchmark::State& state) {
  const auto found = compute_covariance(million(), false);
  for (auto _ : state) benchmark::DoNotOptimize(compute_split_half(found->matrix));
}
BENCHMARK(every_split_of_twenty)->Unit(benchmark::kMillisecond);

// 1,000 replicates of alpha of 2,800 × 5 with its random numbers. The peer: peers/bootstrap.R.
void bootstrap_alpha(benchmark::State& state) {
  Answers answers(2800);
  for (std::size_t j = 0; j < 5; ++j) answers.lend(million().items()[j].first(2800));
  for (auto _ : state) {
    const SumStatistic statistic = prepare_alpha(answers);
    for (std::uint64_t i = 0; i < 1000; ++i)
      benchmark::DoNotOptimize(resample(statistic, sdk::bootstrap_rows(1, "alpha", i, 2800)));
  }
}
BENCHMARK(bootstrap_alpha)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace tukiranka::survey

BENCHMARK_MAIN();
