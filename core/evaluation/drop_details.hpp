// SPDX-License-Identifier: Apache-2.0
// evaluation: what must go from the details of a finding that may be shown itself. The manifest says which
// parts are of groups, nodes or respondents (`per`); a cell inside such a part is an object with its own `n`.
#pragma once

#include <vector>

#include "core/base/finding.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::evaluation {

// Everything the manifest marks, of a finding that rests on too few.
void drop_personal_details(const host::Measure& measure, base::Finding& finding);

// What is of single respondents: each is a cell of one.
void drop_respondents(const host::Measure& measure, base::Finding& finding);

// Cells under `least` inside parts that are per group: an item that few answered, a team of a few. Where the
// cells divide the people (teams) and one is taken, the next smallest goes too.
void drop_small_cells(const host::Measure& measure, int least, base::Finding& finding);

// Whether a part that is one compared group holds fewer than `least` people: then the comparison tells of
// them.
[[nodiscard]] bool compares_few(const host::Measure& measure, int least, const base::Finding& finding);

// Tables of counts (how many gave which answer) in the details of groups: where one has a count under
// `least`, that table goes from every group of the set, since the whole minus the others would tell it; of
// the cell around it n, mean and sd stay. The whole keeps its table.
void drop_small_counts(const host::Measure& measure, int least, const std::vector<base::Finding*>& groups);

}  // namespace tukiranka::evaluation
