// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/covariance.hpp"
#include <algorithm>
#include <limits>

namespace tukiranka::survey {
namespace {

constexpr Eigen::Index block_rows = 512;

std::vector<char> find_complete(const Answers& answers, std::int64_t& complete) {
  std::vector<char> is_complete(answers.persons(), 1);
  for (const Numbers item : answers.items())
    for (std::size_t i = 0; i < is_complete.size(); ++i)
      is_complete[i] = static_cast<char>(is_complete[i] & (std::isnan(item[i]) ? 0 : 1));
  complete = std::count(is_complete.begin(), is_complete.end(), char{1});
  return is_complete;
}

double mean_of(Numbers item, const std::vector<char>& counts, std::int64_t n) {
  double shift = 0, sum = 0;
  bool is_first = true;
  for (std::size_t i = 0; i < item.size(); ++i) {
    if (counts[i] == 0) continue;
    if (is_first) shift = item[i];
    is_first = false;
    sum += item[i] - shift;
  }
  return shift + sum / static_cast<double>(n);
}

std::optional<Covariance> compute_listwise(const Answers& answers) {
  Covariance result;
  const std::vector<char> complete = find_complete(answers, result.n);
  if (result.n < 2) return std::nullopt;
  const auto k = static_cast<Eigen::Index>(answers.k());
  std::vector<double> means;
  for (const Numbers item : answers.items()) means.push_back(mean_of(item, complete, result.n));
  result.matrix = Eigen::MatrixXd::Zero(k, k);
  Eigen::MatrixXd block(block_rows, k);
  for (std::size_t start = 0; start < complete.size(); start += block_rows) {
    const std::size_t end = std::min(complete.size(), start + static_cast<std::size_t>(block_rows));
    Eigen::Index rows = 0;
    for (Eigen::Index j = 0; j < k; ++j) {
      const double* item = answers.items()[static_cast<std::size_t>(j)].data();
      const double mean = means[static_cast<std::size_t>(j)];
      rows = 0;
      for (std::size_t i = start; i < end; ++i)
        if (complete[i] != 0) block(rows++, j) = item[i] - mean;
    }
    result.matrix.selfadjointView<Eigen::Lower>().rankUpdate(block.topRows(rows).transpose());
  }
  result.matrix =
      Eigen::MatrixXd(result.matrix.selfadjointView<Eigen::Lower>()) / static_cast<double>(result.n - 1);
  return result;
}

// The covariance of two items over those who answered both; false when fewer than two did.
bool add_pair(Numbers a, Numbers b, double& covariance, std::int64_t& n) {
  double sum_a = 0, sum_b = 0, shift_a = 0, shift_b = 0, products = 0;
  n = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (std::isnan(a[i]) || std::isnan(b[i])) continue;
    if (n++ == 0) {
      shift_a = a[i];
      shift_b = b[i];
    }
    sum_a += a[i] - shift_a;
    sum_b += b[i] - shift_b;
  }
  if (n < 2) return false;
  const double count = static_cast<double>(n);
  const double mean_a = shift_a + sum_a / count, mean_b = shift_b + sum_b / count;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!std::isnan(a[i]) && !std::isnan(b[i])) products += (a[i] - mean_a) * (b[i] - mean_b);
  covariance = products / (count - 1);
  return true;
}

std::optional<Covariance> compute_pairwise(const Answers& answers) {
  Covariance result;
  const auto k = static_cast<Eigen::Index>(answers.k());
  result.matrix = Eigen::MatrixXd::Zero(k, k);
  result.n = std::numeric_limits<std::int64_t>::max();
  for (Eigen::Index i = 0; i < k; ++i)
    for (Eigen::Index j = 0; j <= i; ++j) {
      double covariance = 0;
      std::int64_t n = 0;
      if (!add_pair(answers.items()[static_cast<std::size_t>(i)],
                    answers.items()[static_cast<std::size_t>(j)], covariance, n))
        return std::nullopt;
      result.matrix(i, j) = result.matrix(j, i) = covariance;
      result.n = std::min(result.n, n);
    }
  return result;
}

}  // namespace

std::optional<Covariance> compute_covariance(const Answers& answers, bool pairwise) {
  if (answers.k() == 0) return std::nullopt;
  return pairwise ? compute_pairwise(answers) : compute_listwise(answers);
}

}  // namespace tukiranka::survey
