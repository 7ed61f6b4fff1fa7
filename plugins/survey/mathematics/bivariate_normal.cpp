// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/bivariate_normal.hpp"
#include <cmath>

#include <boost/math/special_functions/owens_t.hpp>

namespace tukiranka::survey {
namespace {

constexpr double two_pi = 6.283185307179586476925;

// T(h, (k − ρh)/(h·root)); at h = 0 the second argument is infinite.
double owen(double h, double k, double rho, double root) {
  const double away = k - rho * h;
  if (h != 0) return boost::math::owens_t(h, away / (h * root));
  return away > 0 ? 0.25 : away < 0 ? -0.25 : 0;
}

}  // namespace

double normal_below(double z) {
  return 0.5 * std::erfc(-z / 1.4142135623730950488);
}

double bivariate_normal_below(double h, double k, double rho) {
  if (h == -INFINITY || k == -INFINITY) return 0;
  if (h == INFINITY) return normal_below(k);
  if (k == INFINITY) return normal_below(h);
  const double root = std::sqrt((1 - rho) * (1 + rho));
  if (h == 0 && k == 0) return 0.25 + std::asin(rho) / two_pi;
  const bool differ = h * k < 0 || (h * k == 0 && h + k < 0);
  return 0.5 * (normal_below(h) + normal_below(k)) - owen(h, k, rho, root) - owen(k, h, rho, root) -
         (differ ? 0.5 : 0);
}

double bivariate_normal_density(double h, double k, double rho) {
  if (std::isinf(h) || std::isinf(k)) return 0;
  const double rest = (1 - rho) * (1 + rho);
  return std::exp(-(h * h - 2 * rho * h * k + k * k) / (2 * rest)) / (two_pi * std::sqrt(rest));
}

}  // namespace tukiranka::survey
