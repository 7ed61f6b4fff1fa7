// SPDX-License-Identifier: Apache-2.0
// assessment: the textbook pools, printed beside ours and never used in the score.
// Formula: inverse variance w_j = 1/v_j, mean Σwy/Σw, se 1/√Σw; DerSimonian–Laird τ² = max(0, (Q − (k−1)) /
// (Σw − Σw²/Σw)), then the same with v + τ²; I² = max(0, (Q − (k−1))/Q), never below five findings.
// Undefined when there is no finding. Source: DerSimonian and Laird 1986, Higgins and Thompson 2002.
// Cost: linear. Tested against metafor::rma (FE, DL; 1e-9).
#pragma once

#include "core/assessment/assessment.hpp"
#include "core/assessment/evidence.hpp"

namespace tukiranka::assessment {

[[nodiscard]] PoolDiagnostics diagnose_pool(const EvidenceList& evidence);

}  // namespace tukiranka::assessment
