// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/split_half.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "plugins/survey/mathematics/alpha.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;

constexpr double most_splits = 1e6;
constexpr std::int64_t drawn_splits = 100000;

struct Halves {
  double aa = 0, bb = 0, ab = 0;
};

Halves split(const MatrixXd& c, const Eigen::VectorXd& row_sums, double sum, const std::vector<Index>& half) {
  Halves halves;
  double rows = 0;
  for (const Index i : half) {
    rows += row_sums(i);
    for (const Index j : half) halves.aa += c(i, j);
  }
  halves.ab = rows - halves.aa;
  halves.bb = sum - halves.aa - 2 * halves.ab;
  return halves;
}

// C(k, k/2), for even k halved: a split and its mirror are one.
double count_splits(Index k) {
  const Index half = k / 2;
  double count = 1;
  for (Index i = 1; i <= half; ++i) count *= static_cast<double>(k - half + i) / static_cast<double>(i);
  return std::round(k % 2 == 0 ? count / 2 : count);
}

// The next choice of |half| among k in lexical order; false after the last.
bool advance(std::vector<Index>& half, Index k) {
  const auto size = static_cast<Index>(half.size());
  for (Index at = size - 1; at >= 0; --at) {
    auto& place = half[static_cast<std::size_t>(at)];
    if (place < k - size + at) {
      ++place;
      for (Index next = at + 1; next < size; ++next)
        half[static_cast<std::size_t>(next)] = half[static_cast<std::size_t>(next - 1)] + 1;
      return true;
    }
  }
  return false;
}

std::uint64_t next_random(std::uint64_t& state) {  // splitmix64
  std::uint64_t z = (state += 0x9e3779b97f4a7c15ULL);
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
  return z ^ (z >> 31U);
}

class SplitVisitor {
 public:
  explicit SplitVisitor(const MatrixXd& r) : r_(r), row_sums_(r.rowwise().sum()), sum_(r.sum()) {}

  void visit(const std::vector<Index>& half) {
    const double value = 4 * split(r_, row_sums_, sum_, half).ab / sum_;
    max_ = count_ == 0 ? value : std::max(max_, value);
    min_ = count_ == 0 ? value : std::min(min_, value);
    total_ += value;
    ++count_;
  }

  void tell(SplitHalf& result) const {
    result.count = count_;
    result.max = max_;
    result.min = min_;
    result.mean = total_ / static_cast<double>(count_);
  }

 private:
  const MatrixXd& r_;
  Eigen::VectorXd row_sums_;
  double sum_, max_ = 0, min_ = 0, total_ = 0;
  std::int64_t count_ = 0;
};

void visit_all(Index k, SplitVisitor& visitor) {
  std::vector<Index> half(static_cast<std::size_t>(k / 2));
  std::iota(half.begin(), half.end(), Index{0});
  do {
    if (k % 2 == 0 && half[0] != 0) return;  // the mirrors begin here
    visitor.visit(half);
  } while (advance(half, k));
}

void visit_some(Index k, SplitVisitor& visitor) {
  std::uint64_t state = 1;
  std::vector<Index> items(static_cast<std::size_t>(k)), half;
  std::iota(items.begin(), items.end(), Index{0});
  for (std::int64_t draw = 0; draw < drawn_splits; ++draw) {
    for (std::size_t i = 0; i < items.size() / 2; ++i)
      std::swap(items[i], items[i + next_random(state) % (items.size() - i)]);
    half.assign(items.begin(), items.begin() + k / 2);
    visitor.visit(half);
  }
}

}  // namespace

SplitHalf compute_split_half(const MatrixXd& covariance) {
  SplitHalf result;
  const Index k = covariance.rows();
  if (k < 2 || covariance.diagonal().minCoeff() <= 0) return result;
  std::vector<Index> odd;
  for (Index i = 0; i < k; i += 2) odd.push_back(i);
  const Halves halves = split(covariance, covariance.rowwise().sum(), covariance.sum(), odd);
  if (halves.aa > 0 && halves.bb > 0) {
    result.r = halves.ab / std::sqrt(halves.aa * halves.bb);
    if (*result.r > -1) result.spearman_brown = 2 * *result.r / (1 + *result.r);
  }
  if (covariance.sum() > 0) result.guttman = 4 * halves.ab / covariance.sum();
  const MatrixXd r = to_correlation(covariance);
  if (!(r.sum() > 0)) return result;
  SplitVisitor visitor(r);
  result.is_sampled = count_splits(k) > most_splits;
  if (result.is_sampled)
    visit_some(k, visitor);
  else
    visit_all(k, visitor);
  visitor.tell(result);
  return result;
}

}  // namespace tukiranka::survey
