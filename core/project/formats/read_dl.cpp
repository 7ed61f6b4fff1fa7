// SPDX-License-Identifier: Apache-2.0
// project: UCINET's DL: fullmatrix, upperhalf, lowerhalf, edgelist1 and 2, nodelist1 and 2; labels listed or
// embedded, several matrices. A matrix with rows and columns of two kinds (nr, nc) is a network in two modes.
// See network_file.hpp.
#include <algorithm>
#include <optional>
#include <utility>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/dl_labels.hpp"
#include "core/project/formats/network_file.hpp"
#include "core/project/formats/text_tokens.hpp"

namespace tukiranka::project {
namespace {

const std::vector<std::string> formats{"fullmatrix", "upperhalf", "lowerhalf", "edgelist1",
                                       "edgelist2",  "nodelist1", "nodelist2"};

class DlReader {
 public:
  DlReader(const std::string& text, const std::string& name, ProblemList& problems)
      : file_(name), text_(text), lines_(text), problems_(problems) {
    file_.format = "UCINET DL";
    file_.naming = "label";
    file_.names_weights = false;
    file_.graph_column = "layer";
    weights_ = file_.ties.column("weight");
    file_.ties.set_default(file_.directed, "true");
  }

  std::optional<NetworkFile> read();

 private:
  [[nodiscard]] std::string place(std::int64_t line) const {
    return file_.nodes.name + ":" + std::to_string(line);
  }
  void fail_at(std::int64_t line, const char* code, const std::string& text, const std::string& hint) {
    problems_.add_alike(code, file_.nodes.name,
                        [&] { return base::make_error(code, place(line), text, hint); });
  }
  void fail(const char* code, const std::string& text, const std::string& hint) {
    fail_at(lines_.number(), code, text, hint);
  }
  bool read_head();
  void take_parameters(const std::vector<Token>& words);
  void set_parameter(const std::string& key, const Token& value);
  bool check_sizes();
  void read_matrices();
  void take_matrix(std::vector<Token>& numbers, std::size_t& at, std::size_t relation);
  void take_cells(std::vector<Token>& numbers, std::size_t& at, std::size_t relation, std::int64_t row);
  void read_lists();
  void take_line(const std::vector<Token>& words, std::size_t relation);
  void add_tie(std::int64_t line, std::int32_t from, std::int32_t to, std::string_view weight,
               std::size_t relation);
  [[nodiscard]] bool is_list() const { return format_.find("list") != std::string::npos; }
  [[nodiscard]] bool is_half() const { return format_.find("half") != std::string::npos; }
  // Cells of a row of a matrix: the first column and the one after the last.
  [[nodiscard]] std::pair<std::int64_t, std::int64_t> span_of(std::int64_t row) const;
  void name_nodes();

  NetworkFile file_;
  const std::string& text_;
  TextLines lines_;
  ProblemList& problems_;
  std::size_t weights_ = 0;
  std::string format_ = "fullmatrix";
  std::optional<std::int64_t> n_, nr_, nc_;
  std::int64_t matrices_ = 1;
  bool has_diagonal_ = true, is_two_mode_ = false;
  bool rows_embedded_ = false, columns_embedded_ = false;
  DlLabels rows_, columns_;  // of one mode: only rows_
  std::vector<std::string> matrix_labels_;
};

void DlReader::set_parameter(const std::string& key, const Token& value) {
  static const std::vector<std::string> known{"n", "nr", "nc", "nm", "format", "diagonal"};
  const auto count = read_count(value.text);
  const std::string word = fold_text(value.text);
  if (key == "format") {
    format_ = word;
    if (std::find(formats.begin(), formats.end(), word) == formats.end())
      fail("TK-P160", "\"" + shorten(value.text) + "\" is not a format of DL that is read",
           base::suggest(word, formats));
  } else if (key == "diagonal") {
    has_diagonal_ = word != "absent";
  } else if (std::find(known.begin(), known.end(), key) == known.end()) {
    fail("TK-P160", "\"" + shorten(key) + "\" is not a parameter of DL", base::suggest(key, known));
  } else if (!count) {
    fail("TK-P160", key + " is \"" + shorten(value.text) + "\", which is no number",
         "write " + key + " = 20");
  } else if (key == "nm") {
    matrices_ = *count;
  } else {
    (key == "n" ? n_ : key == "nr" ? nr_ : nc_) = count;
  }
}

void DlReader::take_parameters(const std::vector<Token>& words) {
  for (std::size_t i = 0; i < words.size(); i += 2) {
    const std::string key = fold_text(words[i].text);
    if (key == "dl") {
      --i;
      continue;
    }
    if (i + 1 < words.size())
      set_parameter(key, words[i + 1]);
    else
      fail("TK-P160", "\"" + shorten(words[i].text) + "\" has no value", "write n = 20, format = edgelist1");
  }
}

// Up to "data:". The labels that are listed go where they belong.
bool DlReader::read_head() {
  std::string_view line;
  std::vector<Token> words;
  DlSection section = DlSection::parameters;
  bool has_started = false;
  while (lines_.next(line)) {
    line = trim(line);
    if (line.empty()) continue;
    std::string_view rest = line;
    if (!has_started) {
      has_started = true;
      if (fold_text(line.substr(0, 2)) != "dl" ||
          (line.size() > 2 && line[2] != ' ' && line[2] != '\t' && line[2] != ',')) {
        fail("TK-P160", "the file does not begin with DL", "is it a UCINET DL file?");
        return false;
      }
    }
    if (const auto found = find_dl_section(line)) {
      section = found->section;
      rest = found->rest;
      rows_embedded_ = rows_embedded_ || found->rows_embedded;
      columns_embedded_ = columns_embedded_ || found->columns_embedded;
      if (section == DlSection::data) return check_sizes();
    }
    words.clear();
    if (!split_words(rest, lines_.number(), section == DlSection::parameters ? ",=" : ",", words)) {
      fail("TK-P005", "the quote is never closed", "close it on the same line");
      continue;
    }
    if (section == DlSection::parameters) take_parameters(words);
    for (const Token& word : words) {
      if (section == DlSection::labels || section == DlSection::row_labels) rows_.list(word);
      if (section == DlSection::column_labels) columns_.list(word);
      if (section == DlSection::matrix_labels) matrix_labels_.emplace_back(word.text);
    }
  }
  fail("TK-P160", has_started ? "the file has no \"data:\"" : "the file is empty", "the file may be cut off");
  return false;
}

bool DlReader::check_sizes() {
  is_two_mode_ = (nr_ && nc_) || format_ == "edgelist2" || format_ == "nodelist2";
  if (!is_two_mode_ && !n_) n_ = nr_ ? nr_ : nc_;
  const bool is_known = is_two_mode_ ? nr_ && nc_ : n_.has_value();
  if (!is_known) {
    fail("TK-P160", is_two_mode_ ? "the file does not say nr and nc" : "the file does not say n",
         is_two_mode_ ? "write nr = 20, nc = 5" : "write n = 20");
    return false;
  }
  const std::int64_t rows = is_two_mode_ ? *nr_ : *n_, columns = is_two_mode_ ? *nc_ : *n_;
  const auto most = std::max<std::int64_t>(1000000, static_cast<std::int64_t>(text_.size()));
  const bool is_matrix = !is_list();
  const bool is_beyond = rows > most || columns > most || matrices_ > most || matrices_ < 1 ||
                         (is_matrix && columns > 0 && rows > 2 * most / columns);
  if (is_beyond) {
    fail("TK-P162",
         "the file says it has " + std::to_string(rows) + " × " + std::to_string(columns) + " cells, " +
             std::to_string(matrices_) + " times, and is too short to hold them",
         "correct n, nr, nc or nm");
    return false;
  }
  rows_.expect(rows, rows_embedded_ || (is_list() && columns_embedded_ && !is_two_mode_));
  columns_.expect(columns, columns_embedded_);
  if (!is_two_mode_) columns_ = rows_;
  return true;
}

void DlReader::add_tie(std::int64_t line, std::int32_t from, std::int32_t to, std::string_view weight,
                       std::size_t relation) {
  const std::size_t row = file_.ties.rows();
  const auto mode = static_cast<std::int32_t>(is_two_mode_ ? *nr_ : 0);  // columns stand after the rows
  file_.add_tie(line, from, to + mode);
  if (is_half()) file_.ties.put(file_.directed, row, "false");
  file_.ties.put(weights_, row, weight);
  while (file_.graphs.size() <= relation) {
    const std::size_t next = file_.graphs.size();
    file_.graphs.push_back(next < matrix_labels_.size() ? matrix_labels_[next] : std::to_string(next + 1));
  }
  if (relation > 0) file_.put_graph(row, relation);
}

std::pair<std::int64_t, std::int64_t> DlReader::span_of(std::int64_t row) const {
  if (format_ == "upperhalf") return {row + (has_diagonal_ ? 0 : 1), columns_.count()};
  if (format_ == "lowerhalf") return {0, row + (has_diagonal_ ? 1 : 0)};
  return {0, columns_.count()};
}

void DlReader::take_cells(std::vector<Token>& numbers, std::size_t& at, std::size_t relation,
                          std::int64_t row) {
  const auto [first, last] = span_of(row);
  for (std::int64_t column = first; column < last; ++column, ++at) {
    if (at >= numbers.size()) return;
    if (!is_half() && !is_two_mode_ && !has_diagonal_ && column == row) {
      --at;
      continue;
    }
    const auto number = tidy_number(numbers[at].text);
    if (!number)
      fail_at(numbers[at].line, "TK-P157", "\"" + shorten(numbers[at].text) + "\" is not a number",
              "write 0 where there is no tie");
    else if (*number != "0")
      add_tie(numbers[at].line, static_cast<std::int32_t>(row), static_cast<std::int32_t>(column), *number,
              relation);
  }
}

void DlReader::take_matrix(std::vector<Token>& numbers, std::size_t& at, std::size_t relation) {
  if (columns_embedded_ && relation == 0) {
    DlLabels& labels = is_two_mode_ ? columns_ : rows_;
    for (std::int64_t i = 0; i < columns_.count() && at < numbers.size(); ++i) labels.list(numbers[at++]);
    if (!is_two_mode_ && !labels.is_full()) return;
  }
  for (std::int64_t row = 0; row < rows_.count(); ++row) {
    if (rows_embedded_ && at < numbers.size()) {
      if (relation == 0 && (is_two_mode_ || !columns_embedded_)) rows_.list(numbers[at]);
      ++at;
    }
    take_cells(numbers, at, relation, row);
  }
}

void DlReader::read_matrices() {
  std::vector<Token> numbers;
  std::string_view line;
  while (lines_.next(line)) {
    line = trim(line);
    if (line.empty() || line == "!") continue;
    if (!split_words(line, lines_.number(), ",", numbers))
      fail("TK-P005", "the quote is never closed", "close it on the same line");
  }
  std::size_t at = 0;
  for (std::int64_t i = 0; i < matrices_; ++i) {
    take_matrix(numbers, at, static_cast<std::size_t>(i));
    if (at < numbers.size() || i + 1 == matrices_) continue;
    break;
  }
  std::int64_t wanted = 0;
  for (std::int64_t row = 0; row < rows_.count(); ++row) {
    const auto [first, last] = span_of(row);
    wanted +=
        std::max<std::int64_t>(0, last - first) - (!is_half() && !is_two_mode_ && !has_diagonal_ ? 1 : 0);
  }
  wanted = wanted * matrices_ + (columns_embedded_ ? columns_.count() : 0) +
           (rows_embedded_ ? rows_.count() * matrices_ : 0);
  if (static_cast<std::int64_t>(numbers.size()) != wanted)
    fail("TK-P162",
         "the data have " + std::to_string(numbers.size()) + " values and should have " +
             std::to_string(wanted),
         "correct n, nr, nc or nm; or the file is cut off");
}

void DlReader::take_line(const std::vector<Token>& words, std::size_t relation) {
  DlLabels& targets = is_two_mode_ ? columns_ : rows_;
  const auto find = [&](DlLabels& labels, const Token& word) {
    const std::int32_t node = labels.find(word);
    if (node < 0)
      fail("TK-P155", "\"" + shorten(word.text) + "\" is no node of the file",
           labels.is_embedded() ? "the file says it has " + std::to_string(labels.count()) + " nodes"
                                : "nodes are numbered 1 to " + std::to_string(labels.count()));
    return node;
  };
  const std::int32_t from = find(rows_, words.front());
  if (format_ == "nodelist1" || format_ == "nodelist2") {
    for (std::size_t i = 1; i < words.size(); ++i)
      if (const std::int32_t to = find(targets, words[i]); from >= 0 && to >= 0)
        add_tie(lines_.number(), from, to, "1", relation);
    return;
  }
  if (words.size() < 2 || words.size() > 3)
    return fail("TK-P155",
                "the line has " + std::to_string(words.size()) + " words; a tie is two nodes and a weight",
                "write 1 2, or 1 2 and a weight");
  const std::int32_t to = find(targets, words[1]);
  const auto weight = words.size() < 3 ? std::optional<std::string>("1") : tidy_number(words[2].text);
  if (!weight)
    return fail("TK-P157", "the weight \"" + shorten(words[2].text) + "\" is not a number",
                "correct it, or leave it out");
  if (from >= 0 && to >= 0 && *weight != "0") add_tie(lines_.number(), from, to, *weight, relation);
}

void DlReader::read_lists() {
  std::string_view line;
  std::vector<Token> words;
  std::size_t relation = 0;
  while (lines_.next(line)) {
    line = trim(line);
    if (line.empty()) continue;
    if (line == "!") {
      if (++relation >= static_cast<std::size_t>(matrices_)) break;
      continue;
    }
    words.clear();
    if (!split_words(line, lines_.number(), ",", words))
      fail("TK-P005", "the quote is never closed", "close it on the same line");
    else
      take_line(words, relation);
  }
}

void DlReader::name_nodes() {
  const std::size_t labels = file_.nodes.column("label"), numbers = file_.nodes.column("id");
  const std::size_t modes = is_two_mode_ ? file_.nodes.column("mode") : 0;
  for (const DlLabels* side : {&rows_, &columns_}) {
    if (side == &columns_ && !is_two_mode_) break;
    for (std::int64_t i = 0; i < side->count(); ++i) {
      const std::size_t row = file_.nodes.rows();
      file_.nodes.add_row(side->line_of(i));
      file_.nodes.put(labels, row, side->name_of(i));
      file_.nodes.put(numbers, row, std::to_string(row + 1));
      if (is_two_mode_) file_.nodes.put(modes, row, side == &rows_ ? "1" : "2");
    }
  }
}

std::optional<NetworkFile> DlReader::read() {
  if (!read_head()) return std::nullopt;
  if (is_list())
    read_lists();
  else
    read_matrices();
  for (const DlLabels* side : {&rows_, &columns_}) {
    if (side == &columns_ && !is_two_mode_) break;
    if (side->listed() > 0 && side->listed() != side->count())
      fail("TK-P162",
           "there are " + std::to_string(side->listed()) + " labels and " + std::to_string(side->count()) +
               " nodes",
           "labels are parted by commas or spaces; one that holds a space stands in quotes");
  }
  name_nodes();
  return std::move(file_);
}

}  // namespace

std::optional<NetworkFile> read_dl(const std::string& text, const std::string& name, ProblemList& problems) {
  return DlReader(text, name, problems).read();
}

}  // namespace tukiranka::project
