// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/read_csv.hpp"
#include <algorithm>
#include <array>
#include <cstring>
#include <set>
#include <utility>

#include "core/base/aligned.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/decode_text.hpp"

namespace tukiranka::project {
namespace {

constexpr const char* marked_quote = "\xEF\xBB\xBF\"";  // the mark stands outside the cell's text

// Eight bytes at a time: a byte that equals c becomes 0, and what is 0 has its lowest bit set in the end.
std::int64_t count_bytes(std::string_view text, char c) {
  constexpr std::uint64_t ones = 0x0101010101010101U, low = 0x7F7F7F7F7F7F7F7FU;
  const std::uint64_t wanted = ones * static_cast<unsigned char>(c);
  std::int64_t count = 0;
  std::size_t i = 0;
  while (i + 8 <= text.size()) {
    std::uint64_t sums = 0;  // one counter a byte, so at most 255 rounds
    for (int round = 0; round < 255 && i + 8 <= text.size(); ++round, i += 8) {
      std::uint64_t eight = 0;
      std::memcpy(&eight, text.data() + i, 8);
      eight ^= wanted;
      sums += (~(((eight & low) + low) | eight) >> 7U) & ones;
    }
    constexpr std::uint64_t pairs = 0x00FF00FF00FF00FFU;  // bytes of 255 do not fit into a byte when added
    const std::uint64_t wide = (sums & pairs) + ((sums >> 8U) & pairs);
    count += static_cast<std::int64_t>((wide * 0x0001000100010001U) >> 48U);
  }
  return count + std::count(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(), c);
}

// The text ends with the NUL that std::string keeps there, and holds no other: one test finds every end.
class CsvRecords final : public Records {
 public:
  CsvRecords(std::string text, const Dialect& known) : text_(std::move(text)) {
    dialect = known;
    for (const char c : {known.delimiter, '\n', '\r', '\0'}) is_end_[static_cast<unsigned char>(c)] = true;
    for (std::size_t c = 0; c < 0x80; ++c) is_plain_[c] = c != '"' && !is_end_[c];
    at_ = kept_ = text_.data();
    end_ = at_ + text_.size();
  }

  void read(const Take& take, ProblemList& problems) override;
  [[nodiscard]] std::int64_t estimate_count() const override {
    const std::int64_t lines = count_bytes(text_, '\n');
    return 1 + (lines > 0 ? lines : count_bytes(text_, '\r'));
  }

  bool read_header(ProblemList& problems);

 private:
  // One record into `cells`; the extra cells of a longer one too. Empty lines are passed over.
  void scan_record(std::vector<std::string_view>& cells, ProblemList& problems);
  [[nodiscard]] std::string_view scan_cell(std::size_t index, ProblemList& problems);
  [[nodiscard]] std::string_view scan_quoted(std::size_t index, ProblemList& problems);
  void end_line();
  void forget_text();
  [[nodiscard]] bool fits(std::vector<std::string_view>& cells, std::int64_t line, ProblemList& problems);
  [[nodiscard]] std::string place(std::int64_t line, std::size_t index) const;

  std::string text_;
  std::array<bool, 256> is_end_{};    // of a cell
  std::array<bool, 256> is_plain_{};  // stands for itself: no end, no quote, no part of a longer letter
  char* at_ = nullptr;
  char* end_ = nullptr;
  std::int64_t line_ = 1;
  char* kept_ = nullptr;  // the text before it is forgotten
  bool is_open_ = false;  // the text ended within quotes
};

std::string CsvRecords::place(std::int64_t line, std::size_t index) const {
  return name + ":" + std::to_string(line) + ":" +
         (index < header.size() ? header[index] : std::to_string(index + 1));
}

// At a quote. Undoes doubled quotes by moving the rest of the cell to the left.
std::string_view CsvRecords::scan_quoted(std::size_t index, ProblemList& problems) {
  const std::int64_t line = line_;
  char* const start = ++at_;
  char* to = start;
  for (;;) {
    auto* quote = static_cast<char*>(std::memchr(at_, '"', static_cast<std::size_t>(end_ - at_)));
    char* const stop = quote == nullptr ? end_ : quote;
    line_ += std::count(at_, stop, '\n');
    if (to != at_) std::memmove(to, at_, static_cast<std::size_t>(stop - at_));
    to += stop - at_;
    at_ = stop;
    if (quote == nullptr) {
      is_open_ = true;
      problems.add(base::make_error("TK-P005", place(line, index), "the quote is never closed",
                                    "close it, or double a quote that belongs to the text"));
      break;
    }
    if (*++at_ != '"') break;
    *to++ = '"';
    ++at_;
  }
  if (!is_end_[static_cast<unsigned char>(*at_)]) {
    problems.add_alike(
        name, base::make_error("TK-P006", place(line_, index), "there is text after the closing quote",
                               "double a quote that belongs to the text"));
    while (!is_end_[static_cast<unsigned char>(*at_)]) ++at_;
  }
  return {start, static_cast<std::size_t>(to - start)};
}

inline std::string_view CsvRecords::scan_cell(std::size_t index, ProblemList& problems) {
  if (static_cast<unsigned char>(*at_) == 0xEF && std::strncmp(at_, marked_quote, 4) == 0) at_ += 3;
  if (*at_ == '"') return scan_quoted(index, problems);
  const char* const start = at_;
  while (!is_end_[static_cast<unsigned char>(*at_)]) ++at_;
  return {start, static_cast<std::size_t>(at_ - start)};
}

inline void CsvRecords::end_line() {
  if (at_ == end_) return;
  if (*at_ == '\r' && at_[1] == '\n') ++at_;
  ++at_;
  ++line_;
}

void CsvRecords::scan_record(std::vector<std::string_view>& cells, ProblemList& problems) {
  cells.clear();
  const char delimiter = dialect.delimiter;
  for (;;) {
    // An answer is most often one letter; a quote or the start of a longer letter goes the long way.
    char* at = at_;
    for (; is_plain_[static_cast<unsigned char>(*at)] && at[1] == delimiter; at += 2)
      cells.emplace_back(at, 1);
    at_ = at;
    cells.push_back(scan_cell(cells.size(), problems));
    if (at_ == end_ || *at_ != delimiter) break;
    ++at_;
  }
  end_line();
}

bool CsvRecords::fits(std::vector<std::string_view>& cells, std::int64_t line, ProblemList& problems) {
  if (cells.size() == header.size()) return true;
  if (is_open_) return false;  // said already
  const bool is_longer = cells.size() > header.size();
  if (is_longer && std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(header.size()), cells.end(),
                               [](std::string_view cell) { return cell.empty(); })) {
    cells.resize(header.size());  // a delimiter too many at the end of the line
    return true;
  }
  problems.add_alike(name,
                     base::make_error("TK-P007", name + ":" + std::to_string(line),
                                      "the row has " + std::to_string(cells.size()) +
                                          (cells.size() == 1 ? " cell" : " cells") + " and the header has " +
                                          std::to_string(header.size()),
                                      is_longer ? "put quotes around a cell that holds the delimiter"
                                                : "add the missing cells, or close a quote further up"));
  return false;
}

bool CsvRecords::read_header(ProblemList& problems) {
  while (at_ != end_ && (*at_ == '\n' || *at_ == '\r')) end_line();
  if (at_ == end_) {
    problems.add(base::make_error("TK-P009", name, "the file is empty", "its first row names the columns"));
    return false;
  }
  const std::int64_t line = line_;
  std::vector<std::string_view> cells;
  scan_record(cells, problems);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string_view cell = trim(cells[i]);
    std::string column = cell.empty() ? "#" + std::to_string(i + 1) : std::string(cell);
    if (cell.empty())
      problems.add_alike(name, base::make_note("TK-P008", name + ":" + std::to_string(line),
                                               "a column has no name; it is called \"" + column + "\""));
    if (!seen.insert(column).second)
      problems.add_alike(name, base::make_warning("TK-P008", name + ":" + std::to_string(line) + ":" + column,
                                                  "two columns have this name; the first one is meant by it",
                                                  "give each column a name of its own"));
    header.push_back(std::move(column));
  }
  return true;
}

// Nobody comes back to the records that went by, and the tables made of them need the memory. A cell is never
// forgotten while someone may look at it: this is called between two records.
void CsvRecords::forget_text() {
  constexpr auto page = static_cast<std::ptrdiff_t>(base::huge_page);
  if (at_ - kept_ < 2 * page) return;
  base::forget_huge_pages(kept_, static_cast<std::size_t>(at_ - kept_));
  kept_ = at_ - page;  // the page it lies on is not over yet
}

void CsvRecords::read(const Take& take, ProblemList& problems) {
  Record record;
  record.cells.reserve(header.size() + 1);
  std::vector<std::int64_t> blank;  // lines of rows without content, kept back until a row with content comes
  const auto hand_over = [&](std::int64_t line) {
    record.line = line;
    ++record.number;
    take(record);
  };
  for (; at_ != end_; forget_text()) {
    if ((*at_ == '\n' || *at_ == '\r') && header.size() > 1) {
      end_line();
      continue;
    }
    const std::int64_t line = line_;
    scan_record(record.cells, problems);
    if (!fits(record.cells, line, problems)) continue;
    if (record.cells.front().empty() && std::all_of(record.cells.begin(), record.cells.end(),
                                                    [](std::string_view cell) { return cell.empty(); })) {
      blank.push_back(line);
      continue;
    }
    if (!blank.empty()) {
      std::vector<std::string_view> kept(header.size());
      kept.swap(record.cells);
      for (const std::int64_t earlier : blank) hand_over(earlier);
      blank.clear();
      record.cells.swap(kept);
    }
    hand_over(line);
  }
}

}  // namespace

std::unique_ptr<Records> read_csv(std::string bytes, const std::string& name, const Dialect& declared,
                                  ProblemList& problems) {
  auto decoded = decode_text(std::move(bytes), declared.encoding, name);
  if (!decoded) {
    problems.add(decoded.error());
    return nullptr;
  }
  problems.add(std::move(decoded->diagnostics));
  Dialect dialect = sniff_dialect(decoded->text, declared);
  dialect.encoding = decoded->encoding;
  auto records = std::make_unique<CsvRecords>(std::move(decoded->text), dialect);
  records->name = name;
  if (!records->read_header(problems)) return nullptr;
  if (declared.delimiter == 0 || declared.decimal == 0)
    problems.add(base::make_note("TK-P001", name,
                                 "read with delimiter " + std::string(name_of_delimiter(dialect.delimiter)) +
                                     ", decimal " + (dialect.decimal == ',' ? "comma" : "point") + ", " +
                                     dialect.encoding + "; " + std::to_string(records->header.size()) +
                                     (records->header.size() == 1 ? " column" : " columns"),
                                 R"(declare "delimiter" and "decimal" in the project if this is wrong)"));
  return records;
}

}  // namespace tukiranka::project
