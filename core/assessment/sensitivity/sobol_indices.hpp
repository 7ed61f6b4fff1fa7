// SPDX-License-Identifier: Apache-2.0
// assessment: how much of the spread of a result comes from each factor.
// Formula, with f centred and V its variance over A and B together: first order S = mean f(B) (f(AB) − f(A))
// / V (Saltelli et al. 2010, doi:10.1016/j.cpc.2009.09.018); total T = mean (f(A) − f(AB))² / (2V) (Jansen
// 1999, doi:10.1016/S0010-4655(98)00154-4). AB is A with the factor taken from B. Intervals of 95 % by the
// delta method for the ratio of means. Range: about 0..1; an estimate may leave it by its error. Undefined
// when the result does not vary. Cost: linear. Tested against Ishigami's and Sobol's g function.
#pragma once

#include <optional>
#include <vector>

#include "core/assessment/sensitivity.hpp"

namespace tukiranka::assessment {

// All three have one value per replicate.
[[nodiscard]] std::optional<SobolIndex> sobol_index(const std::vector<double>& a,
                                                    const std::vector<double>& b,
                                                    const std::vector<double>& ab);

}  // namespace tukiranka::assessment
