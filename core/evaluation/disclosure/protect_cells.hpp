// SPDX-License-Identifier: Apache-2.0
// evaluation: which cells of a published table must be closed so that none of fewer than `least` people can
// be read or worked out (statistical disclosure control by cell suppression). The whole and the groups of one
// or several partitions (by perspective, by team) are unions of atoms, the finest groups there are. Closed
// are
//   small cells: 0 < n < least, and those that the caller calls secret
//   the smallest group inside a cell whose rest, the cell minus its open groups, is small
//   the smallest group beside a small cell that some sum and difference of open cells equals (Gauss on atoms)
// until nothing can be worked out. Cost O(rounds × cells² × atoms), cells and atoms are few.
// Source: Hundepool et al. 2012, Statistical Disclosure Control, ch. 4. Tested by attacks on random tables.
#pragma once

#include <cstddef>
#include <vector>

namespace tukiranka::evaluation {

struct Cell {
  std::vector<char> atoms;  // which atoms it is made of
  double n = 0;             // people who count
  double size = 0;          // people there are; the smallest is closed first, whatever the measure
  std::size_t set = 0;      // 0: the whole; groups of one partition have the same number
  bool is_open = true;
  bool is_secret = false;  // to be closed and guarded though it is large
};

void protect_cells(std::vector<Cell>& cells, double least);

// Whether a sum of multiples of the open cells equals `target`.
[[nodiscard]] bool can_be_worked_out(const std::vector<Cell>& cells, const std::vector<char>& target);

}  // namespace tukiranka::evaluation
