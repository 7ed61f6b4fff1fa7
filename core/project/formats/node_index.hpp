// SPDX-License-Identifier: Apache-2.0
// project: the ids of a network file's nodes, and the ends of ties that name them, which may come before
// their node.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/formats/records_by_column.hpp"
#include "core/project/problem_list.hpp"
#include "core/project/text_index.hpp"

namespace tukiranka::project {

class NodeIndex {
 public:
  NodeIndex(std::string file, ProblemList& problems) : file_(std::move(file)), problems_(problems) {}

  // The next node, from 0. `id` outlives the index. TK-P154 when it is empty or stands already.
  void add(std::string_view id, std::int64_t line);
  [[nodiscard]] std::int32_t find(std::string_view id) const;  // -1: not there (yet)

  struct End {
    std::size_t row = 0, column = 0;  // of the tie
    std::int64_t line = 0;
    std::string id;
  };
  void wait(End end) { waiting_.push_back(std::move(end)); }
  // Names the ends that waited, now that all nodes are known. TK-P155 for each that is no node.
  void settle(HeldRecords& ties);

 private:
  std::string file_;
  ProblemList& problems_;
  TextIndex numbers_;
  std::vector<std::int64_t> lines_;  // of the nodes in numbers_
  std::vector<End> waiting_;
};

}  // namespace tukiranka::project
