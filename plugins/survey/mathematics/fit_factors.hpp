// SPDX-License-Identifier: Apache-2.0
// survey: maximum likelihood of a factor model. Starts from one factor per set of items, then Newton's method
// with exact second derivatives (Fisher's where those are not positive definite) and halved steps, until no
// slope of the misfit is above 1e-12; the slope at the end is checked and told. Error variances are not held
// above zero: where the best ones are not, the model is improper and says so (Heywood case).
// Outcomes other than `fitted` have no numbers:
//   singular        items whose covariance matrix cannot be inverted (duplicates, fewer persons than items)
//   unidentified    the answers do not settle some parameter
//   no_convergence  no slope of zero was found
//   heywood         an error variance at or below 0.0005 of the item's; `items` names them
//   improper        correlations of factors that no factors can have (±1 and beyond)
// Cost: some ten to thirty Hessians (normal_likelihood.hpp). Source: Jöreskog 1969; Lawley & Maxwell 1971.
// Tested against lavaan.
#pragma once

#include <vector>

#include <Eigen/Core>

#include "plugins/survey/mathematics/answer_patterns.hpp"
#include "plugins/survey/mathematics/factor_model.hpp"
#include "plugins/survey/mathematics/saturated_moments.hpp"

namespace tukiranka::survey {

enum class FitOutcome { fitted, singular, unidentified, no_convergence, heywood, improper };

struct FactorSolution {
  FitOutcome outcome = FitOutcome::no_convergence;
  SaturatedMoments moments;
  Eigen::VectorXd parameters;       // of standardised items
  Eigen::MatrixXd variance;         // of the parameters
  std::vector<Eigen::Index> items;  // of a Heywood case
  double slope = 0;                 // the steepest at the end
  int steps = 0;
};

// `moments`: what to start from. Errors rest on the expected information when answers are
// complete, and on the observed one when some are missing.
[[nodiscard]] FactorSolution fit_factors(const Patterns& patterns, const FactorModel& model,
                                         const SaturatedMoments& moments);

}  // namespace tukiranka::survey
