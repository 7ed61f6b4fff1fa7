// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/dl_labels.hpp"
#include <algorithm>

#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

// Takes the word off the front of the line, whatever its case.
bool take_word(std::string_view& line, std::string_view word) {
  if (fold_text(line.substr(0, word.size())) != word) return false;
  const std::string_view rest = line.substr(word.size());
  if (!rest.empty() && rest.front() != ' ' && rest.front() != '\t' && rest.front() != ':') return false;
  line = trim(rest);
  return true;
}

bool take_colon(std::string_view& line) {
  if (line.empty() || line.front() != ':') return false;
  line = trim(line.substr(1));
  return true;
}

}  // namespace

void DlLabels::list(const Token& word) {
  numbers_.emplace(word.text, static_cast<std::int32_t>(names_.size()));
  names_.emplace_back(word.text);
  lines_.push_back(word.line);
}

std::int32_t DlLabels::find(const Token& word) {
  if (!is_embedded_) {
    const auto number = read_count(word.text);
    return number && *number >= 1 && *number <= count_ ? static_cast<std::int32_t>(*number - 1) : -1;
  }
  if (const auto found = numbers_.find(word.text); found != numbers_.end()) return found->second;
  if (is_full()) return -1;
  list(word);
  return static_cast<std::int32_t>(names_.size() - 1);
}

std::string DlLabels::name_of(std::int64_t node) const {
  return node < listed() ? names_[static_cast<std::size_t>(node)] : std::to_string(node + 1);
}

std::int64_t DlLabels::line_of(std::int64_t node) const {
  return node < listed() ? lines_[static_cast<std::size_t>(node)] : 1;
}

std::optional<DlHead> find_dl_section(std::string_view line) {
  DlHead head;
  bool is_of_rows = true, is_of_columns = true;
  if (take_word(line, "data")) {
    if (!take_colon(line)) return std::nullopt;
    head.section = DlSection::data;
    head.rest = line;
    return head;
  }
  head.section = DlSection::labels;
  if (take_word(line, "row")) {
    head.section = DlSection::row_labels;
    is_of_columns = false;
  } else if (take_word(line, "column") || take_word(line, "col")) {
    head.section = DlSection::column_labels;
    is_of_rows = false;
  } else if (take_word(line, "matrix")) {
    head.section = DlSection::matrix_labels;
  }
  if (!take_word(line, "labels")) return std::nullopt;
  if (take_word(line, "embedded")) {
    head.rows_embedded = is_of_rows;
    head.columns_embedded = is_of_columns;
    head.section = DlSection::parameters;
    take_colon(line);
  } else if (!take_colon(line)) {
    return std::nullopt;
  }
  head.rest = line;
  return head;
}

}  // namespace tukiranka::project
