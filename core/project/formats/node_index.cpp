// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/node_index.hpp"
#include <algorithm>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"

namespace tukiranka::project {

void NodeIndex::add(std::string_view id, std::int64_t line) {
  const auto place = [&] { return file_ + ":" + std::to_string(line); };
  if (id.empty()) {
    problems_.add_alike("TK-P154", file_ + " empty", [&] {
      return base::make_error("TK-P154", place(), "the node has no id",
                              "every node needs one, so that ties can name it");
    });
    return;
  }
  const auto number = static_cast<std::size_t>(numbers_.add(id));
  if (number == lines_.size()) return lines_.push_back(line);
  problems_.add_alike("TK-P154", file_, [&] {
    return base::make_error(
        "TK-P154", place(),
        "the node \"" + shorten(id) + "\" already stands at " + file_ + ":" + std::to_string(lines_[number]),
        "each node stands once");
  });
}

std::int32_t NodeIndex::find(std::string_view id) const {
  return numbers_.find(id);
}

void NodeIndex::settle(HeldRecords& ties) {
  for (const End& end : waiting_) {
    if (const std::int32_t number = find(end.id); number >= 0) {
      ties.put_index(end.column, end.row, number);
      continue;
    }
    problems_.add_alike("TK-P155", file_, [&] {
      std::vector<std::string> known;
      for (const std::string_view id : numbers_.texts()) known.emplace_back(id);
      std::sort(known.begin(), known.end());
      const std::string& side = ties.header[end.column];
      return base::make_error(
          "TK-P155", file_ + ":" + std::to_string(end.line) + ":" + side,
          end.id.empty() ? "the tie has no " + side : "\"" + shorten(end.id) + "\" is no node of the file",
          end.id.empty() ? "every tie names two nodes" : base::suggest(end.id, known));
    });
  }
  waiting_.clear();
}

}  // namespace tukiranka::project
