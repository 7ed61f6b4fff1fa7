// SPDX-License-Identifier: Apache-2.0
// survey: the standard bivariate normal, P(X ≤ h, Y ≤ k) at correlation ρ, by Owen's T:
//   Φ₂ = ½(Φ(h) + Φ(k)) − T(h, (k−ρh)/(h√(1−ρ²))) − T(k, (h−ρk)/(k√(1−ρ²))) − (½ if h and k differ in sign)
// and its density, which is also dΦ₂/dρ. h and k may be infinite; −1 < ρ < 1. Error about 1e-16. Cost O(1).
// Source: Owen 1956; Patefield & Tandy 2000 (T, from Boost.Math). Tested through polychoric.hpp against
// scipy.
#pragma once

namespace tukiranka::survey {

[[nodiscard]] double normal_below(double z);
[[nodiscard]] double bivariate_normal_below(double h, double k, double rho);
[[nodiscard]] double bivariate_normal_density(double h, double k, double rho);

}  // namespace tukiranka::survey
