// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/answer_quality.hpp"
#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "plugins/survey/mathematics/covariance.hpp"
#include "plugins/survey/mathematics/distributions.hpp"
#include "plugins/survey/mathematics/moments.hpp"
#include "plugins/survey/mathematics/no_answer.hpp"

namespace tukiranka::survey {
namespace {

bool has_all(const Answers& answers, std::size_t person) {
  return std::none_of(answers.items().begin(), answers.items().end(),
                      [person](Numbers item) { return std::isnan(item[person]); });
}

// The means of those who answered every item.
Eigen::VectorXd average_items(const Answers& answers, const std::vector<std::size_t>& complete) {
  Eigen::VectorXd means(static_cast<Eigen::Index>(answers.k()));
  for (std::size_t j = 0; j < answers.k(); ++j) {
    const Numbers item = answers.items()[j];
    double sum = 0;
    for (const std::size_t i : complete) sum += item[i] - item[complete[0]];
    means(static_cast<Eigen::Index>(j)) = item[complete[0]] + sum / static_cast<double>(complete.size());
  }
  return means;
}

// A pivot that is next to nothing means that an item says what others say already.
bool can_be_inverted(const Eigen::LDLT<Eigen::MatrixXd>& factors) {
  const Eigen::VectorXd pivots = factors.vectorD();
  return factors.isPositive() && pivots.minCoeff() > 1e-10 * pivots.maxCoeff();
}

}  // namespace

std::vector<int> find_long_strings(const Answers& answers) {
  std::vector<int> longest(answers.persons(), 0);
  for (std::size_t i = 0; i < answers.persons(); ++i) {
    int run = 0;
    for (std::size_t j = 0; j < answers.k(); ++j) {
      const double x = answers.items()[j][i];
      const bool goes_on = j > 0 && x == answers.items()[j - 1][i];
      run = std::isnan(x) ? 0 : goes_on ? run + 1 : 1;
      longest[i] = std::max(longest[i], run);
    }
  }
  return longest;
}

std::vector<double> measure_own_spread(const Answers& answers) {
  std::vector<double> spread(answers.persons(), nan);
  std::vector<double> own(answers.k());
  for (std::size_t i = 0; i < answers.persons(); ++i) {
    for (std::size_t j = 0; j < answers.k(); ++j) own[j] = answers.items()[j][i];
    const Moments moments = compute_moments(own);
    if (moments.n > 1) spread[i] = std::sqrt(moments.squares / (moments.n - 1));
  }
  return spread;
}

std::optional<Distances> measure_distances(const Answers& answers) {
  std::vector<std::size_t> complete;
  for (std::size_t i = 0; i < answers.persons(); ++i)
    if (has_all(answers, i)) complete.push_back(i);
  if (answers.k() < 2 || complete.size() < answers.k() + 2) return std::nullopt;
  const auto covariance = compute_covariance(answers, false);
  if (!covariance) return std::nullopt;
  const Eigen::VectorXd sd = covariance->matrix.diagonal().cwiseSqrt();
  if (!(sd.minCoeff() > 0)) return std::nullopt;
  const Eigen::LDLT<Eigen::MatrixXd> factors(covariance->matrix.cwiseQuotient(sd * sd.transpose()));
  if (!can_be_inverted(factors)) return std::nullopt;
  const Eigen::VectorXd means = average_items(answers, complete);
  Distances result{std::vector<double>(answers.persons(), nan), std::vector<double>(answers.persons(), nan),
                   static_cast<double>(complete.size())};
  Eigen::VectorXd x(means.size());
  for (const std::size_t i : complete) {
    for (Eigen::Index j = 0; j < x.size(); ++j)
      x(j) = (answers.items()[static_cast<std::size_t>(j)][i] - means(j)) / sd(j);
    result.squared[i] = x.dot(factors.solve(x));
    result.p[i] = chi_square_upper(result.squared[i], static_cast<double>(answers.k()));
  }
  return result;
}

}  // namespace tukiranka::survey
