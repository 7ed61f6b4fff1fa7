// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/coreness.hpp"
#include <cmath>

namespace tukiranka::network {
namespace {

constexpr int most_sweeps = 5000;

// Sums over pairs i < j of x = c_i·c_j follow from sums of powers of c; `hit` is the sum of x over the ties.
class Ascent {
 public:
  explicit Ascent(const Graph& graph)
      : graph_(graph),
        c_(static_cast<std::size_t>(graph.n)),
        ties_(static_cast<double>(graph.m_weak)),
        pairs_(static_cast<double>(graph.n) * (graph.n - 1) / 2) {
    for (std::size_t v = 0; v < c_.size(); ++v)
      c_[v] = std::sqrt(static_cast<double>(graph.weak.degree(static_cast<int>(v))) + 0.1);
  }

  double climb() {
    double r = -2;
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
      sum_up();
      for (std::size_t v = 0; v < c_.size(); ++v) settle(v);
      normalise();
      sum_up();
      const double now = correlate();
      if (now - r < 1e-13) return now;
      r = now;
    }
    return r;
  }
  [[nodiscard]] const std::vector<double>& coreness() const { return c_; }

 private:
  [[nodiscard]] double near(std::size_t v) const {
    double sum = 0;
    const int node = static_cast<int>(v);
    for (const Arc* arc = graph_.weak.begin_of(node); arc != graph_.weak.end_of(node); ++arc)
      sum += c_[static_cast<std::size_t>(arc->target)];
    return sum;
  }
  void sum_up() {
    sum_ = squares_ = fourths_ = hit_ = 0;
    for (std::size_t v = 0; v < c_.size(); ++v) {
      const double square = c_[v] * c_[v];
      sum_ += c_[v];
      squares_ += square;
      fourths_ += square * square;
      hit_ += c_[v] * near(v) / 2;
    }
  }
  void normalise() {
    const double norm = std::sqrt(squares_);
    for (double& value : c_) value /= norm;
  }
  [[nodiscard]] double correlate() const {
    const double x = (sum_ * sum_ - squares_) / 2, xx = (squares_ * squares_ - fourths_) / 2;
    return (hit_ - ties_ * x / pairs_) / std::sqrt((xx - x * x / pairs_) * ties_ * (1 - ties_ / pairs_));
  }

  // The best c_v with all others fixed: covariance p0 + p1·t over the root of variance q0 + 2·q1·t + q2·t².
  void settle(std::size_t v) {
    const double old = c_[v], square = old * old, beside = near(v);
    const double others = sum_ - old, others2 = squares_ - square, others4 = fourths_ - square * square;
    const double rest = (others * others - others2) / 2, rest2 = (others2 * others2 - others4) / 2;
    const double hit = hit_ - old * beside;
    const double p0 = hit - ties_ * rest / pairs_, p1 = beside - ties_ * others / pairs_;
    const double q0 = rest2 - rest * rest / pairs_, q1 = -rest * others / pairs_;
    const double q2 = others2 - others * others / pairs_;
    const auto value = [&](double t) {
      const double variance = q0 + 2 * q1 * t + q2 * t * t;
      return variance > 1e-12 * (rest2 + others2 * t * t) ? (p0 + p1 * t) / std::sqrt(variance) : -HUGE_VAL;
    };
    const double slope = p0 * q2 - p1 * q1;
    double best = old;
    for (const double t : {0.0, slope != 0 ? (p1 * q0 - p0 * q1) / slope : old})
      if (t >= 0 && std::isfinite(t) && value(t) > value(best)) best = t;
    c_[v] = best;
    sum_ += best - old;
    squares_ += best * best - square;
    fourths_ += best * best * best * best - square * square;
    hit_ = hit + best * beside;
  }

  const Graph& graph_;
  std::vector<double> c_;
  double ties_, pairs_, sum_ = 0, squares_ = 0, fourths_ = 0, hit_ = 0;
};

}  // namespace

ContinuousCore compute_coreness(const Graph& graph) {
  const double pairs = static_cast<double>(graph.n) * (graph.n - 1.0) / 2;
  if (graph.m_weak == 0 || static_cast<double>(graph.m_weak) >= pairs) return {};
  Ascent ascent(graph);
  const double r = ascent.climb();
  if (!std::isfinite(r)) return {};
  return {ascent.coreness(), r};
}

}  // namespace tukiranka::network
