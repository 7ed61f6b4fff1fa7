// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/score_persons.hpp"
#include <limits>

namespace tukiranka::survey {

std::vector<double> score_persons(const Answers& answers, Scoring scoring) {
  const std::size_t persons = answers.persons();
  std::vector<double> sums(persons, 0.0);
  std::vector<std::uint32_t> counts(persons, 0);
  for (const Numbers item : answers.items())
    for (std::size_t i = 0; i < persons; ++i) {
      const bool is_there = !std::isnan(item[i]);
      sums[i] += is_there ? item[i] : 0.0;
      counts[i] += is_there ? 1U : 0U;
    }
  const std::size_t k = answers.k();
  const std::size_t needed = scoring == Scoring::any ? 1 : scoring == Scoring::all ? k : (k + 1) / 2;
  for (std::size_t i = 0; i < persons; ++i)
    sums[i] =
        counts[i] >= needed && counts[i] > 0 ? sums[i] / counts[i] : std::numeric_limits<double>::quiet_NaN();
  return sums;
}

Answering count_answering(const Answers& answers) {
  const std::size_t persons = answers.persons();
  std::vector<std::uint32_t> counts(persons, 0);
  for (const Numbers item : answers.items())
    for (std::size_t i = 0; i < persons; ++i) counts[i] += std::isnan(item[i]) ? 0U : 1U;
  Answering answering;
  for (const std::uint32_t count : counts) {
    answering.any += count > 0 ? 1 : 0;
    answering.all += count > 0 && count == answers.k() ? 1 : 0;
  }
  return answering;
}

}  // namespace tukiranka::survey
