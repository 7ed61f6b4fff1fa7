// SPDX-License-Identifier: Apache-2.0
// assessment: the textbook pools, printed beside ours and never used in the score.
// Formula: inverse variance w_j = 1/v_j, mean Σwy/Σw, se 1/√Σw; the others the same with v + τ², where τ² is
// max(0, (Q − (k−1)) / (Σw − Σw²/Σw)) (DerSimonian and Laird 1986), the root of Q(τ²) = k − 1 (Paule and
// Mandel 1982), or the maximum of the restricted likelihood by Fisher scoring (REML). Knapp and Hartung 2003:
// the mean of DerSimonian–Laird with se² = Σw(y − mean)² / ((k−1) Σw) and a t interval of k − 1 degrees. I² =
// max(0, (Q − (k−1))/Q), never below five findings. Undefined: no finding; for the random ones but
// DerSimonian–Laird, fewer than two. Cost: linear per step. Tested against metafor::rma (FE, DL, knha 1e-9;
// PM, REML 1e-7).
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/assessment/pool/evidence.hpp"

namespace tukiranka::assessment {

[[nodiscard]] PoolDiagnostics diagnose_pool(const EvidenceList& evidence);

}  // namespace tukiranka::assessment
