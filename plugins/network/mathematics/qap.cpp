// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/qap.hpp"
#include <cmath>

namespace tukiranka::network {
namespace {

constexpr int largest_dense = 4000;  // nodes; beyond it the ties themselves are searched

// One network as cells: the ties of `a` as a list, `b` as a square, so a permutation costs the ties of `a`.
class CellProducts {
 public:
  CellProducts(const Graph& a, const Graph& b, bool is_valued)
      : n_(static_cast<std::size_t>(b.n)),
        square_(b.n <= largest_dense ? n_ * n_ : 0, 0),
        b_(b),
        is_valued_(is_valued) {
    for (int v = 0; v < b.n && !square_.empty(); ++v)
      for (const Arc* arc = b.out.begin_of(v); arc != b.out.end_of(v); ++arc)
        square_[static_cast<std::size_t>(v) * n_ + static_cast<std::size_t>(arc->target)] =
            is_valued ? arc->weight : 1;
    for (int v = 0; v < a.n; ++v)
      for (const Arc* arc = a.out.begin_of(v); arc != a.out.end_of(v); ++arc)
        ties_.push_back({v, arc->target, is_valued ? arc->weight : 1});
  }
  [[nodiscard]] double sum(const std::vector<int>& permutation) const {
    double sum = 0;
    for (const Tie& tie : ties_)
      sum += tie.weight * value(permutation[static_cast<std::size_t>(tie.source)],
                                permutation[static_cast<std::size_t>(tie.target)]);
    return sum;
  }

 private:
  [[nodiscard]] double value(int row, int column) const {
    if (!square_.empty())
      return square_[static_cast<std::size_t>(row) * n_ + static_cast<std::size_t>(column)];
    const double weight = b_.out.weight(row, column);
    return is_valued_ || weight == 0 ? weight : 1;
  }

  std::size_t n_;
  std::vector<double> square_;
  const Graph& b_;
  bool is_valued_;
  std::vector<Tie> ties_;
};

struct Spread {
  double mean = 0, deviation = 0;  // root of the sum of squares about the mean
};

Spread spread_of(const Graph& graph, bool is_valued, double cells) {
  double sum = 0, squares = 0;
  for (const Arc& arc : graph.out.arcs) {
    const double value = is_valued ? arc.weight : 1;
    sum += value;
    squares += value * value;
  }
  const double about = squares - sum * sum / cells;
  return {sum / cells, about > 1e-12 * squares ? std::sqrt(about) : 0};
}

}  // namespace

std::optional<Qap> correlate_networks(const Graph& a, const Graph& b, bool is_valued,
                                      const std::pair<int, MakeRandom>& draws) {
  const double cells = static_cast<double>(a.n) * (a.n - 1);
  if (a.n < 2 || a.n != b.n) return std::nullopt;
  const Spread left = spread_of(a, is_valued, cells), right = spread_of(b, is_valued, cells);
  if (left.deviation == 0 || right.deviation == 0) return std::nullopt;
  const CellProducts products(a, b, is_valued);
  const auto correlate = [&](const std::vector<int>& permutation) {
    return (products.sum(permutation) - cells * left.mean * right.mean) / (left.deviation * right.deviation);
  };
  std::vector<int> as_is(static_cast<std::size_t>(a.n));
  std::iota(as_is.begin(), as_is.end(), 0);
  Qap result;
  result.r = correlate(as_is);
  std::vector<double> nulls;
  for (int i = 0; i < draws.first; ++i) {
    sdk::Random random = draws.second(static_cast<std::uint64_t>(i));
    nulls.push_back(correlate(sdk::draw_permutation(a.n, random)));
    result.null_mean += nulls.back() / draws.first;
  }
  int above = 0, far = 0;
  double squares = 0;
  for (const double value : nulls) {
    above += value >= result.r - 1e-12 ? 1 : 0;
    far += std::abs(value - result.null_mean) >= std::abs(result.r - result.null_mean) - 1e-12 ? 1 : 0;
    squares += (value - result.null_mean) * (value - result.null_mean);
  }
  result.draws = draws.first;
  result.p = (above + 1.0) / (draws.first + 1.0);
  result.p_two = (far + 1.0) / (draws.first + 1.0);
  if (draws.first > 1) result.null_sd = std::sqrt(squares / (draws.first - 1));
  return result;
}

}  // namespace tukiranka::network
