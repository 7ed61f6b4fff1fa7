// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/mathematics/coreness.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tukiranka::network {
namespace {

constexpr int most_sweeps = 2000;
constexpr std::size_t most_starts = 20;

// Sums over pairs i < j of x = c_i·c_j follow from sums of powers of c; `hit` is the sum of x over the ties.
class Ascent {
 public:
  Ascent(const Graph& graph, std::vector<double> start)
      : graph_(graph),
        c_(std::move(start)),
        ties_(static_cast<double>(graph.m_weak)),
        pairs_(static_cast<double>(graph.n) * (graph.n - 1) / 2) {}

  double climb() {
    double r = -2;
    std::vector<double> last;
    for (int sweep = 0; sweep < most_sweeps; ++sweep) {
      last = c_;
      sum_up();
      for (std::size_t v = 0; v < c_.size(); ++v) settle(v);
      normalise();
      const double now = stride(last);
      if (now - r < 1e-12) return std::max(now, r);
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
    double squares = 0;
    for (const double value : c_) squares += value * value;
    const double norm = std::sqrt(squares);
    for (double& value : c_) value /= norm;
  }
  [[nodiscard]] double correlate() const {
    const double x = (sum_ * sum_ - squares_) / 2, xx = (squares_ * squares_ - fourths_) / 2;
    return (hit_ - ties_ * x / pairs_) / std::sqrt((xx - x * x / pairs_) * ties_ * (1 - ties_ / pairs_));
  }

  // Further along the way of this sweep, twice as far each time, while it helps: an optimum at the edge would
  // take thousands of sweeps.
  double stride(const std::vector<double>& last) {
    sum_up();
    double best = correlate();
    for (double step = 1; step < 1e6; step *= 2) {
      std::vector<double> kept = c_;
      for (std::size_t v = 0; v < c_.size(); ++v)
        if (last[v] > 0 && c_[v] > 0) c_[v] *= std::pow(c_[v] / last[v], step);
      normalise();
      sum_up();
      const double r = correlate();
      if (std::isfinite(r) && r > best) {
        best = r;
        continue;
      }
      c_ = std::move(kept);
      break;
    }
    return best;
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

// By degree, then round each of the nodes of highest degree: the surface has several tops.
std::vector<std::vector<double>> list_starts(const Graph& graph) {
  const auto n = static_cast<std::size_t>(graph.n);
  std::vector<std::size_t> ranked(n);
  std::iota(ranked.begin(), ranked.end(), std::size_t{0});
  const auto degree = [&](std::size_t v) { return graph.weak.degree(static_cast<int>(v)); };
  std::stable_sort(ranked.begin(), ranked.end(),
                   [&](std::size_t a, std::size_t b) { return degree(a) > degree(b); });
  std::vector<std::vector<double>> starts(1, std::vector<double>(n));
  for (std::size_t v = 0; v < n; ++v) starts[0][v] = std::sqrt(static_cast<double>(degree(v)) + 0.1);
  for (std::size_t i = 0; i < std::min(n, most_starts); ++i) {
    if (degree(ranked[i]) == 0) break;
    std::vector<double> start(n, 0.05);
    const int hub = static_cast<int>(ranked[i]);
    for (const Arc* arc = graph.weak.begin_of(hub); arc != graph.weak.end_of(hub); ++arc)
      start[static_cast<std::size_t>(arc->target)] = 0.3;
    start[ranked[i]] = 1;
    starts.push_back(std::move(start));
  }
  return starts;
}

}  // namespace

ContinuousCore compute_coreness(const Graph& graph) {
  const double pairs = static_cast<double>(graph.n) * (graph.n - 1.0) / 2;
  if (graph.m_weak == 0 || static_cast<double>(graph.m_weak) >= pairs) return {};
  ContinuousCore best;
  for (std::vector<double>& start : list_starts(graph)) {
    Ascent ascent(graph, std::move(start));
    const double r = ascent.climb();
    if (std::isfinite(r) && (!best.r || r > *best.r + 1e-9)) best = {ascent.coreness(), r};
  }
  return best;
}

}  // namespace tukiranka::network
