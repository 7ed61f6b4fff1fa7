// SPDX-License-Identifier: Apache-2.0
// Attacks on published tables: sums and differences of open cells never give a small one.
#include "core/evaluation/disclosure/protect_cells.hpp"

#include <gtest/gtest.h>

#include <tukiranka/random.hpp>

namespace tukiranka::evaluation {
namespace {

// One partition: the whole first, then its groups; the last atom holds those in no group.
std::vector<Cell> partition(const std::vector<double>& groups, double nowhere = 0) {
  const std::size_t atoms = groups.size() + 1;
  double all = nowhere;
  for (const double n : groups) all += n;
  std::vector<Cell> cells{{std::vector<char>(atoms, 1), all, all, 0, true}};
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Cell cell{std::vector<char>(atoms, 0), groups[i], groups[i], 1, true};
    cell.atoms[i] = 1;
    cells.push_back(std::move(cell));
  }
  return cells;
}

std::string open_after(std::vector<Cell> cells) {
  protect_cells(cells, 5);
  std::string open;
  for (const Cell& cell : cells) open += cell.is_open ? '1' : '0';
  return open;
}

TEST(ProtectCells, TheWholeMinusTheRestTellsNothing) {
  EXPECT_EQ(open_after(partition({20, 4, 16})), "1100");      // the next smallest goes along
  EXPECT_EQ(open_after(partition({20, 4, 3, 16})), "11001");  // two hide each other: together seven
  EXPECT_EQ(open_after(partition({20, 2, 1, 16})), "11000");  // together three: one more
  EXPECT_EQ(open_after(partition({20, 16})), "111");
  EXPECT_EQ(open_after(partition({20, 16}, 2)), "110");   // two people in no group at all
  EXPECT_EQ(open_after(partition({20, 4}, 10)), "110");   // the rest hides the four
  EXPECT_EQ(open_after(partition({2, 2})), "000");        // a small whole
  EXPECT_EQ(open_after(partition({5, 5})), "111");        // five is enough
  EXPECT_EQ(open_after(partition({20, 0, 16})), "1111");  // nobody is nobody
}

TEST(ProtectCells, AGroupOfAnotherPartitionIsNoWayRound) {
  // By team a(3) b(8) c(9); by side x = b and y = a + c. Closing b beside a is vain while x = b is open.
  const std::vector<Cell> cells{{{1, 1, 1}, 20, 20, 0, true}, {{1, 0, 0}, 3, 3, 1, true},
                                {{0, 1, 0}, 8, 8, 1, true},   {{0, 0, 1}, 9, 9, 1, true},
                                {{0, 1, 0}, 8, 8, 2, true},   {{1, 0, 1}, 12, 12, 2, true}};
  std::vector<Cell> safe = cells;
  protect_cells(safe, 5);
  EXPECT_FALSE(can_be_worked_out(safe, {1, 0, 0}));
  EXPECT_TRUE(safe[0].is_open);
}

TEST(ProtectCells, ASmallDifferenceOfTwoGroupsIsFound) {
  // The team b(8) lies inside the side x(10): two people are x and not b.
  std::vector<Cell> cells{{{1, 1, 1}, 30, 30, 0, true},
                          {{1, 0, 0}, 8, 8, 1, true},
                          {{0, 1, 1}, 22, 22, 1, true},
                          {{1, 1, 0}, 10, 10, 2, true},
                          {{0, 0, 1}, 20, 20, 2, true}};
  protect_cells(cells, 5);
  EXPECT_FALSE(can_be_worked_out(cells, {0, 1, 0}));
}

TEST(ProtectCells, NoRandomTableIsSolved) {
  sdk::Random random(7, "tables");
  for (int round = 0; round < 300; ++round) {
    const std::size_t teams = 2 + random.below(4), sides = 2 + random.below(3);
    std::vector<double> people;
    for (std::size_t atom = 0; atom < teams * sides; ++atom) people.push_back(random.below(7));
    const auto make = [&](std::size_t set, const auto& is_in) {
      Cell cell{{}, 0, 0, set, true};
      for (std::size_t atom = 0; atom < people.size(); ++atom) {
        cell.atoms.push_back(is_in(atom) ? 1 : 0);
        cell.n += is_in(atom) ? people[atom] : 0;
      }
      cell.size = cell.n;
      return cell;
    };
    std::vector<Cell> cells{make(0, [](std::size_t) { return true; })};
    for (std::size_t t = 0; t < teams; ++t)
      cells.push_back(make(1, [&](std::size_t atom) { return atom / sides == t; }));
    for (std::size_t s = 0; s < sides; ++s)
      cells.push_back(make(2, [&](std::size_t atom) { return atom % sides == s; }));
    std::vector<Cell> open = cells;
    protect_cells(open, 5);
    for (const Cell& cell : open) {
      if (cell.n > 0 && cell.n < 5) {
        EXPECT_FALSE(cell.is_open);
        EXPECT_FALSE(can_be_worked_out(open, cell.atoms)) << "round " << round;
      }
      // What the open groups of one partition leave of the whole.
      for (std::size_t set = 1; open[0].is_open && set <= 2; ++set) {
        double rest = open[0].n;
        bool is_any_open = false;
        for (const Cell& one : open)
          if (one.set == set && one.is_open) {
            rest -= one.n;
            is_any_open = true;
          }
        EXPECT_TRUE(rest == 0 || rest >= 5 || !is_any_open) << "round " << round;
      }
    }
  }
}

}  // namespace
}  // namespace tukiranka::evaluation
