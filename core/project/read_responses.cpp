// SPDX-License-Identifier: Apache-2.0
#include "core/project/read_responses.hpp"
#include <algorithm>
#include <charconv>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/item_table.hpp"
#include "core/project/row_writer.hpp"

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
        has_respondent_(rows_.peek("respondent", empty_record(records)).has_value()),
        is_first_(table_.rows == 0 && table_.files.size() == 1) {
    bind_respondent();
    bind_items();
  }

  void read();

 private:
  struct Bound {
    std::size_t column;  // in the table
    std::size_t cell;
    std::string wave;
    AnswerReader answers;
    std::int32_t code;  // of the item in `nonresponse`
    std::string shown;
  };

  static Record empty_record(const Records& records) {
    Record record;
    record.cells.resize(records.header.size());
    return record;
  }

  // The row's number, with the file's name in a second file: who did not say who they are.
  std::string_view name_row(std::int64_t number) {
    row_name_.resize(row_prefix_.size() + 20);
    char* const start = row_name_.data() + row_prefix_.size();
    const auto written = std::to_chars(start, start + 20, number);
    return {row_name_.data(), static_cast<std::size_t>(written.ptr - row_name_.data())};
  }

  void bind_respondent();
  void bind_items();
  void reserve();
  void take(const Record& record);
  void take_wave(const Record& record, const std::string* wave);
  void push_answers(const Record& record, const std::string* wave);
  void push_answer(const Bound& bound, const Record& record);
  void join(const Record& record, std::int64_t row, const std::string* wave);
  void refuse(const Bound& bound, const Record& record);
  [[nodiscard]] bool is_answered(const Record& record, const std::string& wave) const;

  ResponsesReader& owner_;
  Reading& reading_;
  Records& records_;
  ItemList list_;
  base::Table& table_;
  RowWriter rows_;
  bool is_side_by_side_, has_respondent_, is_first_;
  std::vector<Bound> bounds_;
  std::vector<std::string> waves_;  // side by side, in order of mention
  std::vector<base::Column*> columns_;
  NonresponseWriter nonresponse_{reading_.project};
  std::string row_prefix_ = is_first_ ? "" : records_.name + ":";
  std::string row_name_ = row_prefix_;
  std::int64_t seen_ = 0;
};

void ResponseWriter::bind_respondent() {
  if (!has_respondent_) {  // the row's number stands for the respondent
    ColumnSpec spec;
    spec.name = "respondent";
    spec.kind = CellKind::id;
    Mapping mapping;
    mapping.constant = "1";
    rows_.bind(spec, mapping);
  }
  if (is_side_by_side_) rows_.fix("wave", "");
}

void ResponseWriter::bind_items() {
  const auto file = static_cast<std::size_t>(file_index(table_, records_.name));
  owner_.items_of_file_.resize(std::max(owner_.items_of_file_.size(), file + 1));
  for (const Item& item : list_.items) {
    const auto scale = list_.scales.find(item.scale);
    const Scale* known = scale == list_.scales.end() ? nullptr : &scale->second;
    add_item(reading_, item, known, owner_.declared_at_);
    const std::size_t column = column_of(table_, item.id, base::ColumnType::float64);
    const std::int32_t code = nonresponse_.code_of(item.id);
    for (const auto& [wave, cell] : item.cells) {
      bounds_.push_back({column, cell, wave, AnswerReader(known, records_.dialect.decimal), code,
                         records_.header[cell] == item.id ? item.id : records_.header[cell]});
      if (!wave.empty() && std::find(waves_.begin(), waves_.end(), wave) == waves_.end())
        waves_.push_back(wave);
    }
    owner_.items_of_file_[file].push_back(item.id);
  }
  for (base::Column& column : table_.columns) columns_.push_back(&column);
  owner_.index_.locate(table_);
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
  if (has_respondent_) owner_.index_.reserve(static_cast<std::int64_t>(rows));
}

void ResponseWriter::read() {
  reserve();
  records_.read([this](const Record& record) { take(record); }, reading_.problems);
  reading_.project.sources.back().rows = seen_;
}

void ResponseWriter::take(const Record& record) {
  ++seen_;
  if (!has_respondent_) rows_.fix("respondent", name_row(record.number));
  if (!is_side_by_side_) return take_wave(record, nullptr);
  for (const std::string& wave : waves_) {
    if (!is_answered(record, wave)) continue;  // who answered nothing in a wave was not there
    rows_.fix("wave", wave);
    take_wave(record, &wave);
  }
}

bool ResponseWriter::is_answered(const Record& record, const std::string& wave) const {
  return std::any_of(bounds_.begin(), bounds_.end(), [&](const Bound& bound) {
    return bound.wave == wave && !trim(record.cells[bound.cell]).empty();
  });
}

void ResponseWriter::take_wave(const Record& record, const std::string* wave) {
  if (has_respondent_) {
    const std::string_view respondent = rows_.peek("respondent", record).value_or("");
    const std::string_view told = rows_.peek("wave", record).value_or("");
    if (respondent.empty()) {
      reading_.problems.add_alike(records_.name,
                                  base::make_error("TK-P028", place_in(records_, record.line, "respondent"),
                                                   "the row does not say whose answers these are",
                                                   "fill in the respondent, or do not map one"));
      return;
    }
    const std::int64_t row = owner_.index_.find(table_, respondent, told);
    if (row >= 0) return join(record, row, wave);
  }
  // The items first: the writer of the other columns completes what is missing in the row.
  push_answers(record, wave);
  rows_.write(record);
  if (has_respondent_) owner_.index_.add(table_, table_.rows - 1);
}

void ResponseWriter::push_answers(const Record& record, const std::string* wave) {
  for (const Bound& bound : bounds_)
    if (wave == nullptr || bound.wave == *wave) push_answer(bound, record);
}

inline void ResponseWriter::push_answer(const Bound& bound, const Record& record) {
  const Answer answer = bound.answers.read(record.cells[bound.cell]);
  base::Column& column = *columns_[bound.column];
  if (answer.kind == Answer::Kind::value) {
    if (!column.validity.empty()) return column.push_number(answer.value);
    column.numbers.push_back(answer.value);
    ++column.size;
    return;
  }
  column.push_null();
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
                       bound.answers.describe_refusal(cell), bound.answers.suggest_cure(cell)));
}

void ResponseWriter::join(const Record& record, std::int64_t row, const std::string* wave) {
  const auto at = static_cast<std::size_t>(row);
  const auto& there = owner_.items_of_file_[static_cast<std::size_t>(table_.row_file[at])];
  const bool is_same_file = table_.files[static_cast<std::size_t>(table_.row_file[at])] == records_.name;
  for (const Bound& bound : bounds_) {
    if (wave != nullptr && bound.wave != *wave) continue;
    base::Column& column = *columns_[bound.column];
    const bool is_twice = is_same_file || !column.is_null(row) ||
                          std::find(there.begin(), there.end(), column.name) != there.end();
    if (is_twice) {
      const std::string who = "\"" + shorten(rows_.peek("respondent", record).value_or("")) + "\"";
      reading_.problems.add_alike(
          records_.name,
          base::make_error(
              "TK-P020", place_in(records_, record.line, bound.shown),
              "respondent " + who + " already answered \"" + column.name + "\" at " + table_.place_of(row),
              is_same_file ? "one row per respondent and wave; map the wave if there are several"
                           : "remove one of the two, or give the item another id"));
      return;
    }
    const Answer answer = bound.answers.read(record.cells[bound.cell]);
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
