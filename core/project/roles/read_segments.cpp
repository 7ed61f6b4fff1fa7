// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_segments.hpp"
#include <algorithm>
#include <map>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/code_points.hpp"
#include "core/project/roles/read_texts.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {
namespace {

using base::ColumnType;

void push_or_null(base::Column& column, std::string_view value) {
  if (value.empty())
    column.push_null();
  else
    column.push_text(value);
}

base::Table& prepare_table(Project& project, const char* role,
                           const std::vector<std::pair<const char*, ColumnType>>& columns) {
  base::Table& table = table_of(project, role);
  for (const auto& [name, type] : columns) (void)column_of(table, name, type);
  return table;
}

// Turns rows as they stand in the file into segments and documents.
class SegmentSorter {
 public:
  SegmentSorter(Reading& reading, const DataEntry& entry, const base::Table& rows)
      : reading_(reading), entry_(entry), rows_(rows) {
    (void)table_of(reading.project, "documents");
    (void)table_of(reading.project, "segments");
    documents_ = &prepare_table(
        reading.project, "documents",
        {{"document", ColumnType::text}, {"language", ColumnType::category}, {"wave", ColumnType::category}});
    segments_ = &prepare_table(reading.project, "segments",
                               {{"segment", ColumnType::text},
                                {"document", ColumnType::text},
                                {"speaker", ColumnType::text},
                                {"group", ColumnType::category},
                                {"perspective", ColumnType::category},
                                {"start", ColumnType::int64},
                                {"text", ColumnType::text}});
    for (std::int64_t row = 0; row < documents_->rows; ++row)
      known_documents_[std::string(documents_->find("document")->text_at(row))] = row;
    for (std::int64_t row = 0; row < segments_->rows; ++row) {
      const base::Column& text = *segments_->find("text");
      lengths_[std::string(segments_->find("document")->text_at(row))] +=
          count_code_points(text.text_at(row)) + 1;
      ids_[std::string(segments_->find("segment")->text_at(row))] = row;
    }
    for (const base::Column& column : rows.columns)
      if (find_spec(column.name) == nullptr) attributes_.push_back(column.name);
    for (const std::string& name : attributes_) (void)column_of(*segments_, name, ColumnType::category);
  }

  void sort() {
    for (std::int64_t row = 0; row < rows_.rows; ++row) take(row);
  }

 private:
  static const ColumnSpec* find_spec(const std::string& name) {
    for (const ColumnSpec& spec : find_role("segments")->columns)
      if (spec.name == name) return &spec;
    return nullptr;
  }

  [[nodiscard]] std::string_view value(const char* column, std::int64_t row) const {
    const base::Column* found = rows_.find(column);
    return found == nullptr ? std::string_view{} : found->text_at(row);
  }

  void take(std::int64_t row) {
    const std::int64_t number = segments_->rows + 1;
    std::string segment(value("segment", row));
    if (segment.empty()) segment = "s" + std::to_string(number);
    std::string document(value("document", row));
    if (document.empty()) document = segment;
    if (const auto [first, is_new] = ids_.emplace(segment, number - 1); !is_new)
      reading_.problems.add_alike("segments",
                                  base::make_error("TK-P021", rows_.place_of(row),
                                                   "\"" + shorten(segment) + "\" already stands at " +
                                                       segments_->place_of(first->second),
                                                   "one row per segment"));
    note_document(document, row);
    segments_->find("segment")->push_text(segment);
    segments_->find("document")->push_text(document);
    for (const char* name : {"speaker", "group", "perspective"})
      push_or_null(*segments_->find(name), value(name, row));
    for (const std::string& name : attributes_)
      push_or_null(*segments_->find(name), rows_.find(name)->text_at(row));
    std::int64_t& length = lengths_[document];
    segments_->find("start")->push_integer(length);
    segments_->find("text")->push_text(value("text", row));
    length += count_code_points(value("text", row)) + 1;
    ++segments_->rows;
    for (base::Column& column : segments_->columns)
      while (column.size < segments_->rows) column.push_null();
    segments_->row_file.push_back(file_index(*segments_, entry_.file));
    segments_->row_line.push_back(rows_.row_line[static_cast<std::size_t>(row)]);
  }

  void note_document(const std::string& document, std::int64_t row) {
    const auto [known, is_new] = known_documents_.emplace(document, documents_->rows);
    std::string language(value("language", row));
    const auto& spoken = reading_.project.study.languages;
    if (is_new) {
      if (language.empty() && !spoken.empty()) language = spoken.front();
      documents_->find("document")->push_text(document);
      push_or_null(*documents_->find("language"), language);
      push_or_null(*documents_->find("wave"), value("wave", row));
      ++documents_->rows;
      for (base::Column& column : documents_->columns)
        while (column.size < documents_->rows) column.push_null();
      documents_->row_file.push_back(file_index(*documents_, entry_.file));
      documents_->row_line.push_back(rows_.row_line[static_cast<std::size_t>(row)]);
      return;
    }
    for (const char* name : {"language", "wave"}) {
      const std::string_view told = value(name, row), before = documents_->find(name)->text_at(known->second);
      if (!told.empty() && !before.empty() && told != before)
        reading_.problems.add_alike(
            entry_.file + name,
            base::make_error("TK-P032", rows_.place_of(row),
                             "the document \"" + shorten(document) + "\" has " + name + " \"" +
                                 std::string(told) + "\" here and \"" + std::string(before) + "\" at " +
                                 documents_->place_of(known->second),
                             "a document has one " + std::string(name) + "; split it into two documents"));
    }
  }

  Reading& reading_;
  const DataEntry& entry_;
  const base::Table& rows_;
  base::Table* documents_ = nullptr;
  base::Table* segments_ = nullptr;
  std::vector<std::string> attributes_;
  std::map<std::string, std::int64_t> known_documents_, lengths_, ids_;
};

}  // namespace

void read_segments(Reading& reading, const DataEntry& entry) {
  auto bytes = read_bytes(reading, entry);
  if (!bytes) return;
  const Format* format = accept_format(reading, entry, *bytes, {Holds::text, Holds::table});
  if (format == nullptr) return;
  const auto records = format->has(Holds::text) ? open_text(reading, entry, *format, std::move(*bytes))
                                                : open_table(reading, entry, *format, std::move(*bytes));
  if (records) take_segments(reading, entry, *records);
}

void take_segments(Reading& reading, const DataEntry& entry, Records& records) {
  base::Table rows;
  RowWriter writer(reading, entry, records, rows);
  const auto text = writer.find("text");
  // An empty text is no segment, so it is no problem either.
  records.read(
      [&](const Record& record) {
        if (text && !trim(writer.peek(*text, record)).empty())
          writer.write(record);
        else
          ++reading.project.sources.back().rows;
      },
      reading.problems);
  const std::int64_t empty = reading.project.sources.back().rows;
  reading.project.sources.back().rows += rows.rows;
  if (rows.find("text") == nullptr) return;
  if (empty > 0)
    reading.problems.add(
        base::make_note("TK-P031", entry.file, "rows without a text, left out: " + std::to_string(empty)));
  SegmentSorter(reading, entry, rows).sort();
}

}  // namespace tukiranka::project
