// SPDX-License-Identifier: Apache-2.0
// evaluation: what must go from the details of a finding that may be shown itself. The manifest says which
// parts are of groups, nodes or respondents (`per`); a cell inside such a part is an object with its own `n`.
// Further grains: `answers` tells how the answers are spread (it goes from every group), `count` how many of
// n said so, `paired` and `unpaired` are of two waves (protect_changes.hpp).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/finding.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::evaluation {

// The places in the finding's details that the manifest marks with this grain; with any when it is null. A
// part * of a pointer stands for any key.
[[nodiscard]] std::vector<base::Json::json_pointer> list_parts(const host::Measure& measure,
                                                               std::optional<host::Grain> grain,
                                                               const base::Finding& finding);

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

// Tables of counts (how many gave which answer, how many of n reached a cut) in the details of groups: where
// one has a count under `least`, that table goes from every group of the set, since the whole minus the
// others would tell it; of the cell around it n, mean and sd stay. What tells how answers are spread goes
// always. The whole keeps its tables.
void drop_small_counts(const host::Measure& measure, int least, const std::vector<base::Finding*>& groups);

// Whether the estimate itself is how many of n said so, and those or the others are under `least`.
[[nodiscard]] bool counts_few(const host::Measure& measure, int least, const base::Finding& finding);

// The groups that a comparison tells of, each with its people. `place` is empty where the comparison is of
// this group by itself, so that it cannot stand without it.
struct ComparedGroup {
  std::string name;
  double n = 0;
  base::Json::json_pointer place;
};
[[nodiscard]] std::vector<ComparedGroup> list_compared(const host::Measure& measure,
                                                       const base::Finding& finding);

}  // namespace tukiranka::evaluation
