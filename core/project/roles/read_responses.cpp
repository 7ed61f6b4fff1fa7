// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_responses.hpp"
#include <algorithm>
#include <optional>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/roles/answer_block.hpp"
#include "core/project/roles/item_table.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {

// Reads the records of one file.
class ResponseWriter {
 public:
  ResponseWriter(ResponsesReader& owner, const DataEntry& entry, Records& records)
      : owner_(owner),
        reading_(owner.reading_),
        records_(records),
        list_(read_items(owner.reading_, entry, records)),
        table_(table_of(reading_.project, "responses")),
        rows_(reading_, entry, records, table_),
        is_side_by_side_(has_side_by_side(entry)),
        is_first_(table_.rows == 0 && table_.files.size() == 1) {
    bind_respondent();
    bind_items();
  }

  void read();

 private:
  struct Bound {
    std::size_t cell;
    std::size_t place;  // in the block
    const AnswerReader* answers;
    std::int32_t code;  // of the item in `nonresponse`
    std::string shown;
  };

  // A respondent who answered already.
  struct Twice {
    const Bound& bound;
    std::int64_t line;
    std::string_view respondent;
    std::int64_t earlier;  // row
  };

  // The items asked in one wave; side by side a row has several, else one, and the row says which.
  struct Wave {
    std::string name;
    std::vector<Bound> bounds;
    std::vector<std::size_t> not_asked;  // places in the block
  };

  [[nodiscard]] std::string_view name_row(std::int64_t number);
  void bind_respondent();
  void bind_items();
  void bind_item(const Item& item);
  [[nodiscard]] Wave& wave_of(const std::string& name);
  [[nodiscard]] const AnswerReader* reader_of(const Item& item, const Scale* scale);
  void reserve();
  void take(const Record& record);
  void take_wave(const Record& record, const Wave& wave);
  void put_answers(const Record& record, const Wave& wave);
  void put_answer(const Bound& bound, const Record& record);
  void join(const Record& record, std::int64_t row, const Wave& wave);
  void refuse(const Bound& bound, const Record& record);
  void report_twice(const Twice& twice);
  [[nodiscard]] bool is_of_this_file(std::int64_t row) const;
  void enter_rows();
  [[nodiscard]] bool is_answered(const Record& record, const Wave& wave) const;

  ResponsesReader& owner_;
  Reading& reading_;
  Records& records_;
  ItemList list_;
  base::Table& table_;
  RowWriter rows_;
  bool is_side_by_side_, has_respondent_ = false, is_first_;
  std::size_t respondent_ = 0;                   // where rows_ has it bound
  std::optional<std::size_t> wave_;              // likewise
  std::map<std::string, AnswerReader> readers_;  // by scale
  std::vector<Wave> waves_;
  AnswerBlock block_;
  NonresponseWriter nonresponse_{reading_.project};
  std::string row_prefix_ = is_first_ ? "" : records_.name + ":";
  std::string row_name_ = row_prefix_;
  std::int64_t named_ = 0;
  std::int64_t first_row_ = table_.rows;
  std::int64_t seen_ = 0;
};

void ResponseWriter::bind_respondent() {
  const auto respondent = rows_.find("respondent");
  has_respondent_ = respondent.has_value();
  respondent_ = has_respondent_ ? *respondent : rows_.bind_fixed("respondent", CellKind::id);
  wave_ = is_side_by_side_ ? rows_.bind_fixed("wave", CellKind::category) : rows_.find("wave");
}

void ResponseWriter::bind_items() {
  const auto file = static_cast<std::size_t>(file_index(table_, records_.name));
  owner_.items_of_file_.resize(std::max(owner_.items_of_file_.size(), file + 1));
  if (!is_side_by_side_) (void)wave_of("");
  for (const Item& item : list_.items) {
    bind_item(item);
    owner_.items_of_file_[file].push_back(item.id);
  }
  for (std::size_t place = 0; place < block_.size(); ++place) {
    rows_.leave(block_.column_of(place));
    for (Wave& wave : waves_)
      if (std::none_of(wave.bounds.begin(), wave.bounds.end(),
                       [&](const Bound& bound) { return bound.place == place; }))
        wave.not_asked.push_back(place);
  }
  owner_.index_.locate(table_);
}

void ResponseWriter::bind_item(const Item& item) {
  const auto scale = list_.scales.find(item.scale);
  const Scale* known = scale == list_.scales.end() ? nullptr : &scale->second;
  const std::size_t column = column_of(table_, item.id, base::ColumnType::float64);
  if (table_.columns[column].type != base::ColumnType::float64)
    return reading_.problems.add(base::make_error("TK-P017", item.pointer,
                                                  "\"" + item.id + "\" is an attribute, and an item here",
                                                  "give the item another id and name its \"column\""));
  add_item(reading_, item, known, owner_.declared_at_);
  for (const auto& [wave, cell] : item.cells) {
    if (wave.empty() && is_side_by_side_) continue;  // reported by read_items
    wave_of(wave).bounds.push_back({cell, block_.add(column), reader_of(item, known),
                                    nonresponse_.code_of(item.id),
                                    records_.header[cell] == item.id ? item.id : records_.header[cell]});
  }
}

ResponseWriter::Wave& ResponseWriter::wave_of(const std::string& name) {
  for (Wave& wave : waves_)
    if (wave.name == name) return wave;
  return waves_.emplace_back(Wave{name, {}, {}});
}

const AnswerReader* ResponseWriter::reader_of(const Item& item, const Scale* scale) {
  return &readers_.try_emplace(item.scale, scale, records_.dialect.decimal).first->second;
}

void ResponseWriter::reserve() {
  const auto rows =
      static_cast<std::size_t>(records_.estimate_count()) * std::max<std::size_t>(1, waves_.size()) +
      static_cast<std::size_t>(table_.rows);
  for (base::Column& column : table_.columns) {
    if (column.type == base::ColumnType::float64) column.numbers.reserve(rows);
    if (column.type == base::ColumnType::category) column.codes.reserve(rows);
    if (column.type != base::ColumnType::text) continue;
    column.text.offsets.reserve(rows + 1);
    column.text.bytes.reserve(rows * 8);  // memory that is not used is never touched
  }
  table_.row_line.reserve(rows);
  table_.row_file.reserve(rows);
}

void ResponseWriter::read() {
  reserve();
  records_.read([this](const Record& record) { take(record); }, reading_.problems);
  block_.flush(table_);
  if (has_respondent_) enter_rows();
  reading_.project.sources.back().rows = seen_;
}

// The row's number, with the file's name in a second file: who did not say who they are. Most often one more
// than the last.
std::string_view ResponseWriter::name_row(std::int64_t number) {
  if (named_ == 0 || number != named_ + 1 || row_name_.back() == '9')
    row_name_ = row_prefix_ + std::to_string(number);
  else
    ++row_name_.back();
  named_ = number;
  return row_name_;
}

void ResponseWriter::take(const Record& record) {
  ++seen_;
  if (!has_respondent_) rows_.fix(respondent_, name_row(record.number));
  if (!is_side_by_side_) return take_wave(record, waves_.front());
  for (const Wave& wave : waves_) {
    if (!is_answered(record, wave)) continue;  // who answered nothing in a wave was not there
    rows_.fix(*wave_, wave.name);
    take_wave(record, wave);
  }
}

bool ResponseWriter::is_answered(const Record& record, const Wave& wave) const {
  return std::any_of(wave.bounds.begin(), wave.bounds.end(),
                     [&](const Bound& bound) { return !trim(record.cells[bound.cell]).empty(); });
}

void ResponseWriter::take_wave(const Record& record, const Wave& wave) {
  if (has_respondent_) {
    const std::string_view respondent = rows_.peek(respondent_, record);
    const std::string_view told = wave_ ? rows_.peek(*wave_, record) : std::string_view{};
    if (respondent.empty()) {
      reading_.problems.add_alike(records_.name,
                                  base::make_error("TK-P028", place_in(records_, record.line, "respondent"),
                                                   "the row does not say whose answers these are",
                                                   "fill in the respondent, or do not map one"));
      return;
    }
    const std::int64_t row = owner_.index_.find(table_, respondent, told);  // of the files before
    if (row >= 0) return join(record, row, wave);
  }
  // The items first: they say why answers are missing in the row that is about to be written.
  put_answers(record, wave);
  rows_.write(record);
  block_.end_row(table_);
}

void ResponseWriter::put_answers(const Record& record, const Wave& wave) {
  for (const Bound& bound : wave.bounds) put_answer(bound, record);
  for (const std::size_t place : wave.not_asked) block_.put_null(place);
}

inline void ResponseWriter::put_answer(const Bound& bound, const Record& record) {
  const Answer answer = bound.answers->read(record.cells[bound.cell]);
  if (answer.kind == Answer::Kind::value) return block_.put(bound.place, answer.value);
  block_.put_null(bound.place);
  if (answer.kind == Answer::Kind::missing)
    nonresponse_.add(table_.rows, bound.code, answer.reason);
  else
    refuse(bound, record);
}

void ResponseWriter::refuse(const Bound& bound, const Record& record) {
  const std::string_view cell = record.cells[bound.cell];
  reading_.problems.add_alike(
      records_.name + ":" + bound.shown,
      base::make_error("TK-P014", place_in(records_, record.line, bound.shown),
                       bound.answers->describe_refusal(cell), bound.answers->suggest_cure(cell)));
}

void ResponseWriter::report_twice(const Twice& twice) {
  reading_.problems.add_alike(
      records_.name,
      base::make_error("TK-P020", place_in(records_, twice.line, twice.bound.shown),
                       "respondent \"" + shorten(twice.respondent) + "\" already answered \"" +
                           table_.columns[block_.column_of(twice.bound.place)].name + "\" at " +
                           table_.place_of(twice.earlier),
                       is_of_this_file(twice.earlier)
                           ? "one row per respondent and wave; map the wave if there are several"
                           : "remove one of the two, or give the item another id"));
}

bool ResponseWriter::is_of_this_file(std::int64_t row) const {
  return table_.files[static_cast<std::size_t>(table_.row_file[static_cast<std::size_t>(row)])] ==
         records_.name;
}

void ResponseWriter::enter_rows() {
  const base::Column& respondents = *table_.find("respondent");
  const base::Column* waves = table_.find("wave");
  for (const auto& [row, earlier] : owner_.index_.add(table_, first_row_)) {
    if (reading_.has_waves && waves != nullptr && waves->is_null(row)) continue;  // reported with the cell
    const std::string_view told = is_side_by_side_ ? waves->text_at(row) : "";
    for (const Wave& wave : waves_)
      if (wave.name == told && !wave.bounds.empty())
        report_twice({wave.bounds.front(), table_.row_line[static_cast<std::size_t>(row)],
                      respondents.text_at(row), earlier});
  }
}

void ResponseWriter::join(const Record& record, std::int64_t row, const Wave& wave) {
  const auto at = static_cast<std::size_t>(row);
  const auto& there = owner_.items_of_file_[static_cast<std::size_t>(table_.row_file[at])];
  for (const Bound& bound : wave.bounds) {
    base::Column& column = table_.columns[block_.column_of(bound.place)];
    if (is_of_this_file(row) || !column.is_null(row) ||
        std::find(there.begin(), there.end(), column.name) != there.end())
      return report_twice({bound, record.line, rows_.peek(respondent_, record), row});
    const Answer answer = bound.answers->read(record.cells[bound.cell]);
    if (answer.kind == Answer::Kind::refused) refuse(bound, record);
    if (answer.kind == Answer::Kind::missing) nonresponse_.add(row, bound.code, answer.reason);
    if (answer.kind != Answer::Kind::value) continue;
    column.numbers[at] = answer.value;
    set_valid(column, row);
  }
  rows_.merge(record, row);
}

void ResponsesReader::read(const DataEntry& entry) {
  const auto records = open_records(reading_, entry);
  if (records == nullptr) return;
  for (const char* role : {"responses", "items", "nonresponse"}) (void)table_of(reading_.project, role);
  ResponseWriter(*this, entry, *records).read();
}

}  // namespace tukiranka::project
