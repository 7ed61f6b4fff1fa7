// SPDX-License-Identifier: Apache-2.0
// survey: the noncentral t and what is found by turning a noncentral distribution round.
#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/quadrature/gauss.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include "plugins/survey/mathematics/distributions.hpp"
#include "plugins/survey/mathematics/no_answer.hpp"

namespace tukiranka::survey {
namespace {

namespace math = boost::math;

using QuietSearch = math::policies::policy<math::policies::domain_error<math::policies::ignore_error>,
                                           math::policies::overflow_error<math::policies::ignore_error>,
                                           math::policies::evaluation_error<math::policies::ignore_error>,
                                           math::policies::promote_double<false>>;

constexpr double far_out = 25;  // beyond it the series of the library loses digits
constexpr int panels = 12;

// P(T ≤ t) = E Φ(t·s − ncp), s = χ/√df. Both the integral and that of the density alone are summed over the
// same panels, so that no constant with its rounding is needed. The normal cdf turns within a few 1/|t| of s
// = ncp/t: panels are fine there.
double integrate_noncentral_t(double t, double df, double ncp) {
  const double mode = std::sqrt(std::max(0.0, df - 1) / df), spread = 14 / std::sqrt(2 * df);
  const double low = std::max(0.0, mode - spread), high = mode + spread;
  const double turn = ncp / t, width = 10 / std::abs(t);
  const double top = mode > 0 ? (df - 1) * std::log(mode) - df * mode * mode / 2 : 0;
  const auto density = [&](double s) {
    return std::exp((df > 1 ? (df - 1) * std::log(s) : 0) - df * s * s / 2 - top);
  };
  const std::array<double, 5> edges{low, std::clamp(turn - width, low, high), std::clamp(turn, low, high),
                                    std::clamp(turn + width, low, high), high};
  double below = 0, whole = 0;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const double step = (edges[i + 1] - edges[i]) / panels;
    for (int panel = 0; step > 0 && panel < panels; ++panel) {
      const double from = edges[i] + panel * step, to = from + step;
      whole += math::quadrature::gauss<double, 30>::integrate(density, from, to);
      below += math::quadrature::gauss<double, 30>::integrate(
          [&](double s) { return density(s) * normal_cdf(t * s - ncp); }, from, to);
    }
  }
  return below / whole;
}

// The root of a falling function, searched from `start` outwards.
template <class Function>
std::optional<double> find_falling_root(Function excess, double start, double lowest) {
  double low = start, high = start, step = 4 + std::abs(start) / 2;
  while (low > lowest && !(excess(low) > 0) && step < 1e12) low = std::max(lowest, low - (step *= 2));
  step = 4 + std::abs(start) / 2;
  while (!(excess(high) < 0) && step < 1e12) high += step *= 2;
  const double at_low = excess(low), at_high = excess(high);
  if (!(at_low >= 0 && at_high <= 0)) return std::nullopt;
  if (at_low == 0) return low;
  if (at_high == 0) return high;
  std::uintmax_t steps = 300;
  const auto found = math::tools::toms748_solve(excess, low, high, at_low, at_high,
                                                math::tools::eps_tolerance<double>(51), steps, QuietSearch());
  return (found.first + found.second) / 2;
}

}  // namespace

double noncentral_t_cdf(double t, double df, double ncp) {
  if (!(df > 0) || std::isnan(t) || std::isnan(ncp)) return nan;
  if (std::isinf(t)) return t < 0 ? 0 : 1;
  if (t == 0) return normal_cdf(-ncp);
  if (ncp == 0) return t_cdf(t, df);
  if (df < 1 || (std::abs(t) < far_out && std::abs(ncp) < far_out))
    return math::cdf(math::non_central_t_distribution<double, QuietSearch>(df, ncp), t);
  return integrate_noncentral_t(t, df, ncp);
}

std::optional<double> find_t_noncentrality(double t, double df, double probability) {
  if (!(df > 0 && probability > 0 && probability < 1) || !std::isfinite(t)) return std::nullopt;
  const auto excess = [&](double ncp) { return noncentral_t_cdf(t, df, ncp) - probability; };
  return find_falling_root(excess, t, -std::numeric_limits<double>::infinity());
}

std::optional<double> find_chi_square_noncentrality(double x, double df, double probability) {
  if (!(df > 0 && probability > 0 && probability < 1 && x >= 0) || std::isinf(x)) return std::nullopt;
  const auto excess = [&](double ncp) { return noncentral_chi_square_cdf(x, df, ncp) - probability; };
  if (!(excess(0) > 0)) return 0;
  return find_falling_root(excess, std::max(0.0, x - df), 0);
}

}  // namespace tukiranka::survey
