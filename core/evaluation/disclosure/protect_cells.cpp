// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/protect_cells.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace tukiranka::evaluation {
namespace {

constexpr double zero = 1e-9;

bool is_small(double n, double least) {
  return n > 0 && n < least;
}

bool is_within(const Cell& part, const Cell& whole) {
  for (std::size_t i = 0; i < part.atoms.size(); ++i)
    if (part.atoms[i] != 0 && whole.atoms[i] == 0) return false;
  return true;
}

bool overlap(const Cell& a, const Cell& b) {
  for (std::size_t i = 0; i < a.atoms.size(); ++i)
    if (a.atoms[i] != 0 && b.atoms[i] != 0) return true;
  return false;
}

Cell* choose_smaller(Cell* a, Cell* b) {
  if (a == nullptr) return b;
  return b->size < a->size || (b->size == a->size && b->n < a->n) ? b : a;
}

struct Audit {
  std::vector<Cell>& cells;
  double least;
  std::vector<Cell> secrets{};  // small cells, and small rests that were found on the way
};

// When what the open groups of `set` leave of `container` is small, it becomes a secret, and the smallest of
// them is closed.
bool close_beside_rest(Audit& audit, const Cell& container, std::size_t set) {
  Cell rest{container.atoms, container.n, 0, set, false, true};
  Cell* smallest = nullptr;
  for (Cell& cell : audit.cells) {
    if (cell.set != set || !cell.is_open || &cell == &container || !is_within(cell, container)) continue;
    rest.n -= cell.n;
    for (std::size_t i = 0; i < rest.atoms.size(); ++i)
      if (cell.atoms[i] != 0) rest.atoms[i] = 0;
    smallest = choose_smaller(smallest, &cell);
  }
  if (smallest == nullptr || !is_small(rest.n, audit.least)) return false;
  audit.secrets.push_back(std::move(rest));
  smallest->is_open = false;
  return true;
}

bool close_rests(Audit& audit) {
  std::size_t sets = 0;
  for (const Cell& cell : audit.cells) sets = std::max(sets, cell.set);
  for (const Cell& container : audit.cells)
    for (std::size_t set = 1; container.is_open && set <= sets; ++set)
      if (set != container.set && close_beside_rest(audit, container, set)) return true;
  return false;
}

// A group of the small cell's own partition first, then one that shares people with it, then any; the whole
// at last.
bool close_near(std::vector<Cell>& cells, const Cell& small) {
  Cell *own = nullptr, *near = nullptr, *any = nullptr, *whole = nullptr;
  for (Cell& cell : cells) {
    if (!cell.is_open || cell.n == 0) continue;
    if (cell.set == 0)
      whole = &cell;
    else if (cell.set == small.set)
      own = choose_smaller(own, &cell);
    else if (overlap(cell, small))
      near = choose_smaller(near, &cell);
    else
      any = choose_smaller(any, &cell);
  }
  Cell* const chosen = own != nullptr ? own : near != nullptr ? near : any != nullptr ? any : whole;
  if (chosen == nullptr) return false;
  chosen->is_open = false;
  return true;
}

bool close_beside_secret(Audit& audit) {
  for (const Cell& secret : audit.secrets)
    if (can_be_worked_out(audit.cells, secret.atoms) && close_near(audit.cells, secret)) return true;
  return false;
}

using Row = std::vector<double>;

// Takes the pivots of `basis` out of `row`; false when nothing is left of it.
bool reduce(const std::vector<std::pair<std::size_t, Row>>& basis, Row& row, std::size_t& pivot) {
  for (const auto& [place, one] : basis) {
    const double factor = row[place];
    if (std::abs(factor) < zero) continue;
    for (std::size_t i = 0; i < row.size(); ++i) row[i] -= factor * one[i];
  }
  const auto largest =
      std::max_element(row.begin(), row.end(), [](double a, double b) { return std::abs(a) < std::abs(b); });
  if (largest == row.end() || std::abs(*largest) < zero) return false;
  pivot = static_cast<std::size_t>(largest - row.begin());
  return true;
}

}  // namespace

bool can_be_worked_out(const std::vector<Cell>& cells, const std::vector<char>& target) {
  std::vector<std::pair<std::size_t, Row>> basis;
  std::size_t pivot = 0;
  for (const Cell& cell : cells) {
    if (!cell.is_open) continue;
    Row row(cell.atoms.begin(), cell.atoms.end());
    if (!reduce(basis, row, pivot)) continue;
    const double scale = row[pivot];
    for (double& value : row) value /= scale;
    basis.emplace_back(pivot, std::move(row));
  }
  Row wanted(target.begin(), target.end());
  return !reduce(basis, wanted, pivot);
}

void protect_cells(std::vector<Cell>& cells, double least) {
  Audit audit{cells, least};
  for (Cell& cell : cells) {
    if (!cell.is_secret && !is_small(cell.n, least)) continue;
    cell.is_open = false;
    audit.secrets.push_back(cell);
  }
  while (close_rests(audit) || close_beside_secret(audit)) {
  }
}

}  // namespace tukiranka::evaluation
