// SPDX-License-Identifier: Apache-2.0
#include "core/assessment/pool/mixture.hpp"
#include <algorithm>
#include <cmath>
#include <utility>

#include <boost/math/special_functions/erf.hpp>

namespace tukiranka::assessment {
namespace {

constexpr double root_two = 1.4142135623730950488, root_two_pi = 2.5066282746310005024;

double normal_density(double z) {
  return std::exp(-0.5 * z * z) / root_two_pi;
}

double density_of(const Mixture& mixture, double x) {
  double density = 0;
  for (const NormalPart& part : mixture)
    if (part.sd > 0) density += part.weight * normal_density((x - part.mean) / part.sd) / part.sd;
  return density;
}

// Where F reaches `target`, between `low` and `high`: Newton, with bisection where a step leaves the bracket.
double solve_cdf(const Mixture& mixture, double target, double low, double high) {
  double x = std::clamp(mean_of(mixture), low, high);
  for (int step = 0; step < 200 && high - low > 1e-13; ++step) {
    const double error = cdf_of(mixture, x) - target;
    (error < 0 ? low : high) = x;
    const double slope = density_of(mixture, x);
    double next = slope > 1e-12 ? x - error / slope : low;
    if (!(next > low && next < high)) next = 0.5 * (low + high);
    if (std::fabs(next - x) < 1e-13) return next;
    x = next;
  }
  return x;
}

struct Moments {
  double mass = 0, first = 0, second = 0;
};

// ∫ x^k over 0..1 of one part, k = 0, 1, 2.
Moments integrate_part(const NormalPart& part) {
  if (!(part.sd > 0)) {
    const double inside = part.mean >= 0 && part.mean <= 1 ? 1 : 0;
    return {inside, inside * part.mean, inside * part.mean * part.mean};
  }
  const double a = -part.mean / part.sd, b = (1 - part.mean) / part.sd;
  const double mass = normal_cdf(b) - normal_cdf(a), da = normal_density(a), db = normal_density(b);
  const double one = da - db, two = mass + a * da - b * db;  // of the standard normal
  return {mass, part.mean * mass + part.sd * one,
          part.mean * part.mean * mass + 2 * part.mean * part.sd * one + part.sd * part.sd * two};
}

}  // namespace

double normal_cdf(double z) {
  return 0.5 * std::erfc(-z / root_two);
}

double normal_quantile(double p) {
  return -root_two * boost::math::erfc_inv(2 * p);
}

double mean_of(const Mixture& mixture) {
  double mean = 0;
  for (const NormalPart& part : mixture) mean += part.weight * part.mean;
  return mean;
}

double sd_of(const Mixture& mixture) {
  const double mean = mean_of(mixture);
  double variance = 0;
  for (const NormalPart& part : mixture)
    variance += part.weight * (part.sd * part.sd + (part.mean - mean) * (part.mean - mean));
  return std::sqrt(variance);
}

double cdf_of(const Mixture& mixture, double x) {
  double cdf = 0;
  for (const NormalPart& part : mixture)
    cdf += part.weight * (part.sd > 0 ? normal_cdf((x - part.mean) / part.sd) : x > part.mean ? 1 : 0);
  return cdf;
}

double quantile_of(const Mixture& mixture, double p) {
  const double z = std::fabs(normal_quantile(p)) + 1;
  double low = mixture.front().mean, high = low;
  for (const NormalPart& part : mixture) {
    low = std::min(low, part.mean - z * part.sd);
    high = std::max(high, part.mean + z * part.sd);
  }
  return solve_cdf(mixture, p, low, high);
}

Pool summarise_pool(const Mixture& mixture) {
  return {mean_of(mixture),          sd_of(mixture),           quantile_of(mixture, .025),
          quantile_of(mixture, .05), quantile_of(mixture, .5), quantile_of(mixture, .95),
          quantile_of(mixture, .975)};
}

CutMixture::CutMixture(Mixture mixture) : mixture_(std::move(mixture)) {
  below_ = cdf_of(mixture_, 0);
  Moments sum;
  for (const NormalPart& part : mixture_) {
    const Moments one = integrate_part(part);
    sum.mass += part.weight * one.mass;
    sum.first += part.weight * one.first;
    sum.second += part.weight * one.second;
  }
  inside_ = sum.mass;
  mean_ = std::clamp(sum.first / sum.mass, 0.0, 1.0);
  sd_ = std::sqrt(std::max(0.0, sum.second / sum.mass - mean_ * mean_));
}

double CutMixture::cdf(double x) const {
  if (x <= 0) return 0;
  if (x > 1) return 1;
  return std::clamp((cdf_of(mixture_, x) - below_) / inside_, 0.0, 1.0);
}

double CutMixture::quantile(double p) const {
  return solve_cdf(mixture_, below_ + p * inside_, 0, 1);
}

}  // namespace tukiranka::assessment
