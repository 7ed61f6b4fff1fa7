// SPDX-License-Identifier: Apache-2.0
// project: the names of the nodes of a DL file (of its rows, or of its columns), listed before the data or
// embedded in them, and the sections of the file's head.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/formats/text_tokens.hpp"

namespace tukiranka::project {

class DlLabels {
 public:
  void expect(std::int64_t count, bool is_embedded) {
    count_ = count;
    is_embedded_ = is_embedded;
  }
  void list(const Token& word);
  // The node, from 0; -1: none. By number; by name where labels are embedded, the next node when the name is
  // new.
  [[nodiscard]] std::int32_t find(const Token& word);

  [[nodiscard]] std::int64_t count() const { return count_; }
  [[nodiscard]] std::int64_t listed() const { return static_cast<std::int64_t>(names_.size()); }
  [[nodiscard]] bool is_full() const { return listed() >= count_; }
  [[nodiscard]] bool is_embedded() const { return is_embedded_; }
  [[nodiscard]] std::string name_of(std::int64_t node) const;  // its number when it has none
  [[nodiscard]] std::int64_t line_of(std::int64_t node) const;

 private:
  std::int64_t count_ = 0;
  bool is_embedded_ = false;
  std::vector<std::string> names_;
  std::vector<std::int64_t> lines_;
  std::map<std::string, std::int32_t, std::less<>> numbers_;
};

enum class DlSection { parameters, labels, row_labels, column_labels, matrix_labels, data };

struct DlHead {
  DlSection section = DlSection::parameters;
  bool rows_embedded = false, columns_embedded = false;
  std::string_view rest;  // of the line
};

// The section that the line begins, if it does: "labels:", "row labels embedded", "data:", …
[[nodiscard]] std::optional<DlHead> find_dl_section(std::string_view line);

}  // namespace tukiranka::project
