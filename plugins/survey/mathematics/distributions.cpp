// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/mathematics/distributions.hpp"
#include <cmath>
#include <limits>

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/non_central_chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include "plugins/survey/mathematics/no_answer.hpp"

namespace tukiranka::survey {
namespace {

namespace math = boost::math;

// A value outside the domain is undefined, and no exception of the library leaves this file.
using Quiet = math::policies::policy<math::policies::domain_error<math::policies::ignore_error>,
                                     math::policies::pole_error<math::policies::ignore_error>,
                                     math::policies::overflow_error<math::policies::ignore_error>,
                                     math::policies::evaluation_error<math::policies::ignore_error>,
                                     math::policies::promote_double<false>>;
using Normal = math::normal_distribution<double, Quiet>;
using StudentsT = math::students_t_distribution<double, Quiet>;
using FisherF = math::fisher_f_distribution<double, Quiet>;
using ChiSquare = math::chi_squared_distribution<double, Quiet>;

bool is_probability(double p) {
  return p >= 0 && p <= 1;
}

// The ends of a range without end, which the library gives as errors.
template <class Distribution>
double quantile_of(const Distribution& distribution, double p, double lowest) {
  if (!is_probability(p)) return nan;
  if (p == 0) return lowest;
  if (p == 1) return std::numeric_limits<double>::infinity();
  return math::quantile(distribution, p);
}

constexpr double endless = -std::numeric_limits<double>::infinity();

}  // namespace

double normal_two_sided(double z) {
  return std::isnan(z) ? nan : std::erfc(std::abs(z) / std::sqrt(2.0));
}

double normal_quantile(double p) {
  return quantile_of(Normal(), p, endless);
}

double t_cdf(double t, double df) {
  if (!(df > 0) || std::isnan(t)) return nan;
  if (std::isinf(t)) return t < 0 ? 0 : 1;
  return math::cdf(StudentsT(df), t);
}

double t_two_sided(double t, double df) {
  return std::isnan(t) ? nan : 2 * t_cdf(-std::abs(t), df);
}

double t_quantile(double p, double df) {
  return df > 0 ? quantile_of(StudentsT(df), p, endless) : nan;
}

double f_upper(double f, const FreedomPair& df) {
  if (!(df.above > 0 && df.below > 0) || std::isnan(f)) return nan;
  if (f <= 0) return 1;
  return std::isinf(f) ? 0 : math::cdf(math::complement(FisherF(df.above, df.below), f));
}

double f_quantile(double p, const FreedomPair& df) {
  return df.above > 0 && df.below > 0 ? quantile_of(FisherF(df.above, df.below), p, 0) : nan;
}

double chi_square_upper(double x, double df) {
  if (!(df > 0) || std::isnan(x)) return nan;
  if (x <= 0) return 1;
  return std::isinf(x) ? 0 : math::cdf(math::complement(ChiSquare(df), x));
}

double chi_square_quantile(double p, double df) {
  return df > 0 ? quantile_of(ChiSquare(df), p, 0) : nan;
}

double noncentral_chi_square_cdf(double x, double df, double ncp) {
  if (!(df > 0 && ncp >= 0) || std::isnan(x)) return nan;
  if (x <= 0) return 0;
  if (std::isinf(x)) return 1;
  if (ncp == 0) return math::cdf(ChiSquare(df), x);
  return math::cdf(math::non_central_chi_squared_distribution<double, Quiet>(df, ncp), x);
}

double binomial_cdf(double successes, double trials, double probability) {
  if (!(trials >= 0 && is_probability(probability)) || std::isnan(successes)) return nan;
  if (successes < 0) return 0;
  if (successes >= trials) return 1;
  return math::cdf(math::binomial_distribution<double, Quiet>(trials, probability), std::floor(successes));
}

double gamma_ratio_of_half(double x) {
  return x > 0 ? math::tgamma_delta_ratio(x, 0.5, Quiet()) : nan;
}

}  // namespace tukiranka::survey
