// SPDX-License-Identifier: Apache-2.0
// project: Pajek's .net: *Vertices (one mode or two), *Arcs and *Edges with or without a relation, their list
// forms, *Matrix. What only concerns drawing is passed over, and so are partitions and vectors. See
// network_file.hpp.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/network_file.hpp"
#include "core/project/formats/text_tokens.hpp"

namespace tukiranka::project {
namespace {

constexpr std::int64_t most_unlisted = 1000000;  // vertices that a file may have without listing them

enum class Section { none, vertices, arcs, edges, arcs_list, edges_list, matrix, passed_over };

const std::map<std::string, Section, std::less<>>& sections() {
  static const std::map<std::string, Section, std::less<>> all{
      {"*vertices", Section::vertices},    {"*arcs", Section::arcs},
      {"*edges", Section::edges},          {"*arcslist", Section::arcs_list},
      {"*edgeslist", Section::edges_list}, {"*matrix", Section::matrix},
      {"*network", Section::passed_over},  {"*partition", Section::passed_over},
      {"*vector", Section::passed_over},   {"*permutation", Section::passed_over},
      {"*cluster", Section::passed_over},  {"*hierarchy", Section::passed_over},
      {"*events", Section::passed_over}};
  return all;
}

// What may follow the two ends of a tie without a weight between: it only concerns drawing.
bool is_drawing(std::string_view word) {
  static const std::vector<std::string_view> words{"c",  "p",    "w",    "s",    "a",  "ap", "l",  "lp",
                                                   "lr", "lphi", "lc",   "la",   "h1", "h2", "a1", "a2",
                                                   "k1", "k2",   "size", "font", "d",  "fos"};
  return std::find(words.begin(), words.end(), word) != words.end() || word.front() == '[';
}

class PajekReader {
 public:
  PajekReader(const std::string& text, const std::string& name, ProblemList& problems)
      : file_(name), text_(text), lines_(text), problems_(problems) {
    file_.format = "Pajek";
    file_.naming = "label";
    file_.names_weights = false;
    file_.graph_column = "layer";
    labels_ = file_.nodes.column("label");
    numbers_ = file_.nodes.column("id");
    weights_ = file_.ties.column("weight");
    file_.ties.set_default(file_.directed, "true");
  }

  std::optional<NetworkFile> read();

 private:
  [[nodiscard]] std::string place() const { return file_.nodes.name + ":" + std::to_string(lines_.number()); }
  void fail(const char* code, const std::string& text, const std::string& hint) {
    problems_.add_alike(code, file_.nodes.name, [&] { return base::make_error(code, place(), text, hint); });
  }
  void fail_at_start() {
    fail("TK-P160", "the file does not begin with *Vertices", "is it a Pajek network?");
    is_broken_ = true;
  }
  void start_section();
  void start_vertices();
  void name_relation();
  void take_vertex();
  void take_tie();
  void take_list();
  void take_matrix_row();
  [[nodiscard]] std::int32_t find_vertex(std::string_view word);
  void add_tie(std::int32_t from, std::int32_t to, std::string_view weight, std::size_t relation);

  NetworkFile file_;
  const std::string& text_;
  TextLines lines_;
  ProblemList& problems_;
  std::size_t labels_ = 0, numbers_ = 0, weights_ = 0;
  std::vector<Token> words_;
  Section section_ = Section::none;
  std::int64_t count_ = -1;  // vertices; -1: not said yet
  std::size_t relation_ = 0;
  std::map<std::int64_t, std::size_t> relations_;  // number in the file -> place among the graphs
  std::int64_t matrix_row_ = 0;
  bool is_broken_ = false;
};

void PajekReader::start_section() {
  const std::string word = fold_text(words_.front().text);
  const auto found = sections().find(word);
  if (section_ == Section::matrix && matrix_row_ < count_)
    fail("TK-P162",
         "the matrix has " + std::to_string(matrix_row_) + " of " + std::to_string(count_) + " rows",
         "the file may be cut off");
  if (found == sections().end()) {
    std::vector<std::string> known;
    for (const auto& [name, section] : sections()) known.push_back(name);
    fail("TK-P160", "\"" + shorten(words_.front().text) + "\" is not a section of a Pajek network",
         base::suggest(word, known));
    section_ = Section::passed_over;
    return;
  }
  section_ = found->second;
  if (section_ == Section::vertices) return start_vertices();
  if (section_ == Section::passed_over || section_ == Section::none) return;
  if (count_ < 0) {
    fail("TK-P160", "ties come before the vertices", "begin the file with *Vertices and their number");
    is_broken_ = true;
    return;
  }
  name_relation();
  matrix_row_ = 0;
}

// "*Arcs :2 "advice"" is the second relation. Without a number: the first.
void PajekReader::name_relation() {
  std::int64_t number = 1;
  std::string name;
  for (std::size_t i = 1; i < words_.size(); ++i) {
    std::string_view word = words_[i].text;
    if (words_[i].is_quoted) {
      name = word;
    } else if (!word.empty() && word.front() == ':') {
      word.remove_prefix(1);
      if (word.empty() && i + 1 < words_.size()) word = words_[++i].text;
      number = read_count(word).value_or(1);
    }
  }
  const auto [relation, is_new] = relations_.emplace(number, file_.graphs.size());
  if (is_new) file_.graphs.push_back(name.empty() ? std::to_string(number) : name);
  relation_ = relation->second;
}

void PajekReader::start_vertices() {
  const auto count = words_.size() > 1 ? read_count(words_[1].text) : std::nullopt;
  const bool has_modes = words_.size() > 2;
  const std::int64_t first = has_modes ? read_count(words_[2].text).value_or(INT64_MAX) : 0;
  const std::int64_t most = std::max(most_unlisted, static_cast<std::int64_t>(text_.size() / 2));
  is_broken_ = true;
  if (!count || first > *count)
    return fail("TK-P160", "*Vertices is not followed by their number", "write *Vertices 20");
  if (count_ >= 0)
    return fail("TK-P160", "the file holds a second network", "keep each network in a file of its own");
  if (*count > most)
    return fail("TK-P162",
                "the file says it has " + std::to_string(*count) + " vertices and is too short to list them",
                "correct the number after *Vertices");
  is_broken_ = false;
  count_ = *count;
  const std::size_t modes = has_modes ? file_.nodes.column("mode") : 0;
  for (std::int64_t i = 0; i < count_; ++i) {
    const auto row = static_cast<std::size_t>(i);
    file_.nodes.add_row(lines_.number());
    const std::string number = std::to_string(i + 1);
    file_.nodes.put(numbers_, row, number);
    file_.nodes.put(labels_, row, number);
    if (has_modes) file_.nodes.put(modes, row, i < first ? "1" : "2");
  }
}

std::int32_t PajekReader::find_vertex(std::string_view word) {
  const auto number = read_count(word);
  if (number && *number >= 1 && *number <= count_) return static_cast<std::int32_t>(*number - 1);
  fail("TK-P155", "\"" + shorten(word) + "\" is no vertex of the file",
       count_ == 0 ? "the file has no vertices" : "vertices are numbered 1 to " + std::to_string(count_));
  return -1;
}

void PajekReader::take_vertex() {
  const std::int32_t vertex = find_vertex(words_.front().text);
  if (vertex < 0) return;
  const auto row = static_cast<std::size_t>(vertex);
  file_.nodes.set_line(row, lines_.number());
  if (words_.size() > 1 && !words_[1].text.empty()) file_.nodes.put(labels_, row, words_[1].text);
}

void PajekReader::add_tie(std::int32_t from, std::int32_t to, std::string_view weight, std::size_t relation) {
  const std::size_t row = file_.ties.rows();
  file_.add_tie(lines_.number(), from, to);
  if (section_ == Section::edges || section_ == Section::edges_list)
    file_.ties.put(file_.directed, row, "false");
  file_.ties.put(weights_, row, weight);
  if (relation > 0) file_.put_graph(row, relation);
}

void PajekReader::take_tie() {
  std::size_t at = 0, relation = relation_;
  if (words_[0].text.back() == ':') {  // "2: 1 5" says the relation in the line
    const auto number = read_count(words_[0].text.substr(0, words_[0].text.size() - 1));
    const auto known = relations_.emplace(number.value_or(1), file_.graphs.size());
    if (known.second) file_.graphs.push_back(std::to_string(number.value_or(1)));
    relation = known.first->second;
    at = 1;
  }
  if (words_.size() < at + 2)
    return fail("TK-P155", "a tie names two vertices", "write 1 2, or 1 2 and a weight");
  const std::int32_t from = find_vertex(words_[at].text), to = find_vertex(words_[at + 1].text);
  if (from < 0 || to < 0) return;
  std::string weight = "1";
  if (words_.size() > at + 2 && !is_drawing(words_[at + 2].text)) {
    const auto number = tidy_number(words_[at + 2].text);
    if (!number)
      return fail("TK-P157", "the weight \"" + shorten(words_[at + 2].text) + "\" is not a number",
                  "correct it, or leave it out");
    weight = *number;
  }
  add_tie(from, to, weight, relation);
}

void PajekReader::take_list() {
  const std::int32_t from = find_vertex(words_.front().text);
  if (from < 0) return;
  for (std::size_t i = 1; i < words_.size(); ++i)
    if (const std::int32_t to = find_vertex(words_[i].text); to >= 0) add_tie(from, to, "1", relation_);
}

void PajekReader::take_matrix_row() {
  if (matrix_row_ >= count_ || static_cast<std::int64_t>(words_.size()) != count_) {
    const bool is_beyond = matrix_row_ >= count_;
    fail("TK-P162",
         is_beyond ? "the matrix goes on after its last row"
                   : "the row has " + std::to_string(words_.size()) + " numbers and there are " +
                         std::to_string(count_) + " vertices",
         "a matrix has a row and a column for each vertex");
    ++matrix_row_;
    return;
  }
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const auto number = tidy_number(words_[i].text);
    if (!number)
      fail("TK-P157", "the weight \"" + shorten(words_[i].text) + "\" is not a number",
           "write 0 where there is no tie");
    else if (*number != "0")
      add_tie(static_cast<std::int32_t>(matrix_row_), static_cast<std::int32_t>(i), *number, relation_);
  }
  ++matrix_row_;
}

std::optional<NetworkFile> PajekReader::read() {
  std::string_view line;
  while (!is_broken_ && lines_.next(line)) {
    line = trim(line);
    if (line.empty() || line.front() == '%') continue;
    words_.clear();
    if (!split_words(line, lines_.number(), "", words_)) {
      fail("TK-P005", "the quote is never closed", "close it on the same line");
      continue;
    }
    if (line.front() == '*')
      start_section();
    else if (section_ == Section::vertices)
      take_vertex();
    else if (section_ == Section::arcs || section_ == Section::edges)
      take_tie();
    else if (section_ == Section::arcs_list || section_ == Section::edges_list)
      take_list();
    else if (section_ == Section::matrix)
      take_matrix_row();
    else if (section_ == Section::none)
      fail_at_start();
  }
  if (!is_broken_ && section_ == Section::matrix && matrix_row_ < count_)
    fail("TK-P162",
         "the matrix has " + std::to_string(matrix_row_) + " of " + std::to_string(count_) + " rows",
         "the file may be cut off");
  if (!is_broken_ && count_ < 0) fail_at_start();
  if (is_broken_ || count_ < 0) return std::nullopt;
  return std::move(file_);
}

}  // namespace

std::optional<NetworkFile> read_pajek(const std::string& text, const std::string& name,
                                      ProblemList& problems) {
  return PajekReader(text, name, problems).read();
}

}  // namespace tukiranka::project
