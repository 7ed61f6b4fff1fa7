// SPDX-License-Identifier: Apache-2.0
// evaluation: what a comparison of two waves tells of the few who were there in one of them only. The waves'
// own findings give the sum of all in each; the pairs give theirs, or its change; what is left is the sum of
// those who came or left. So where fewer than `least` came or left,
//   - what tells the level of the pairs in one wave goes (`paired` in the manifest: means and sds of each
//     wave, effects divided by one of them), from all findings of the table, since groups add up to the
//     whole, and of the counts (`unpaired`) those that are few. Then came and left are two unknowns of one
//     equation;
//   - where nobody left (or nobody came) it has but one, and the change itself would tell it: that change is
//     rounded to a step of 2 · (least − 1) · sd / n, so that the sum of those few stays open by two sd for
//     each of them (sd: of the changes or of either wave, the largest). The error of rounding, step² / 12, is
//     in the standard error and the interval. The rest of the details goes. Changes from which it could be
//     worked out are rounded too; where the same people are grouped in two ways (by perspective and by team),
//     sums of both can single out those who came, so then all are.
// Undefined: where nobody differs there is no step, and the change is closed. Cost as protect_cells.
// Source: Hundepool et al. 2012, Statistical Disclosure Control, ch. 4 (rounding). Tested by an attack.
#pragma once

#include <vector>

#include "core/base/finding.hpp"
#include "core/evaluation/disclosure/protect_cells.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::evaluation {

// The findings of one question and wave, each with its cell; closed cells are suppressed already.
struct PairTable {
  const std::vector<base::Finding*>& findings;
  const std::vector<Cell>& cells;
};

// True for each finding that has to be closed whole.
[[nodiscard]] std::vector<bool> protect_changes(const host::Measure& measure, int least,
                                                const PairTable& table);

// The smallest step of 1, 1.5, 2, 2.5, 3, 4, 5, 6 or 8 times a power of ten that is not under `least`; the
// value rounded to a multiple of it, as the nearest double. Needs least > 0.
struct Step {
  double digits = 1;
  int power = 0;
  [[nodiscard]] double value() const;
  [[nodiscard]] double round(double exact) const;
};
[[nodiscard]] Step choose_step(double least);

}  // namespace tukiranka::evaluation
