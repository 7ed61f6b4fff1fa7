// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_qda_project.hpp"
#include <algorithm>
#include <map>
#include <utility>

#include "core/base/hash.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/code_points.hpp"
#include "core/project/formats/qda_project.hpp"
#include "core/project/formats/records_of_texts.hpp"
#include "core/project/formats/text_file.hpp"
#include "core/project/roles/read_codebook.hpp"
#include "core/project/roles/read_segments.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

// Passages that, joined by one line feed, are the whole text.
bool is_tiling(const std::vector<QdaPassage>& passages, const CodePoints& text) {
  std::int64_t at = 0;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    if (passages[i].start != at || passages[i].end <= passages[i].start) return false;
    at = passages[i].end;
    if (i + 1 < passages.size() && (at >= text.count() || text.slice(at, at + 1) != "\n")) return false;
    ++at;
  }
  return !passages.empty() && at == text.count() + 1;
}

// Where the passages of the file do not tile the text, its paragraphs do; each is of who speaks where it
// begins.
std::vector<QdaPassage> find_passages(const QdaDocument& document, const CodePoints& text) {
  std::vector<QdaPassage> given = document.passages;
  std::stable_sort(given.begin(), given.end(), [](const QdaPassage& a, const QdaPassage& b) {
    return std::pair(a.start, a.end) < std::pair(b.start, b.end);
  });
  if (is_tiling(given, text) && given.front().segment != "") return given;
  std::vector<QdaPassage> passages;
  std::int64_t at = 0;
  for (const Paragraph& paragraph : split_paragraphs(document.text)) {
    QdaPassage passage;
    passage.start = at;
    passage.end = at + count_code_points(paragraph.text);
    const auto speaks = [&](const QdaPassage& one) { return one.start <= at && at < one.end; };
    // The narrowest that covers the place: a case may own the whole source and another a part of it.
    const QdaPassage* owner = nullptr;
    for (const QdaPassage& one : given)
      if (speaks(one) && (owner == nullptr || one.end - one.start < owner->end - owner->start)) owner = &one;
    if (owner != nullptr) {
      passage.speaker = owner->speaker;
      passage.group = owner->group;
      passage.perspective = owner->perspective;
    }
    at = passage.end + 1;
    passages.push_back(std::move(passage));
  }
  return passages;
}

// Records of those columns that hold something.
class Rows {
 public:
  explicit Rows(std::vector<std::string> columns)
      : columns_(std::move(columns)), used_(columns_.size(), false) {}

  void add(std::vector<std::string> cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) used_[i] = used_[i] || !cells[i].empty();
    rows_.push_back(std::move(cells));
  }

  [[nodiscard]] MemoryRecords make(const std::string& name) && {
    MemoryRecords records;
    records.name = name;
    records.dialect.decimal = '.';
    for (std::size_t i = 0; i < columns_.size(); ++i)
      if (used_[i]) records.header.push_back(columns_[i]);
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      std::vector<std::string> cells;
      for (std::size_t i = 0; i < columns_.size(); ++i)
        if (used_[i]) cells.push_back(std::move(rows_[row][i]));
      records.add(static_cast<std::int64_t>(row) + 1, std::move(cells));
    }
    return records;
  }

 private:
  std::vector<std::string> columns_;
  std::vector<bool> used_;
  std::vector<std::vector<std::string>> rows_;
};

// id in the file -> id in the codebook; what the codebook lacks is added to it.
std::map<std::string, std::string> join_codes(Reading& reading, const QdaProject& project,
                                              const std::string& name) {
  const base::Table& codes = table_of(reading.project, "codes");
  std::map<std::string, std::string> by_name, joined;
  const std::int64_t before = codes.rows;
  for (std::int64_t row = 0; row < before; ++row) {
    const std::string id(codes.find("code")->text_at(row));
    by_name[fold_text(id)] = id;
    if (const base::Column* title = codes.find("title"); title != nullptr && !title->is_null(row))
      by_name.emplace(fold_text(title->text_at(row)), id);
  }
  Json added = Json::array();
  for (const QdaCode& code : project.codes) {
    auto known = by_name.find(fold_text(code.id));
    if (known == by_name.end()) known = by_name.find(fold_text(code.name));
    joined[code.id] = known == by_name.end() ? code.id : known->second;
    if (known != by_name.end()) continue;
    added.push_back({{"id", code.id}, {"title", code.name}, {"definition", code.definition}});
    if (!code.parent.empty()) added.back()["parent"] = joined[code.parent];
    if (!code.criterion.empty()) added.back()["criterion"] = code.criterion;
    if (code.valence) added.back()["valence"] = *code.valence;
  }
  if (before > 0 && !added.empty())
    reading.problems.add(base::make_note(
        "TK-P117", name, "codes of the file that the codebook does not have: " + std::to_string(added.size()),
        "they speak for no criterion until the codebook has them"));
  take_codes(reading, {{"codes", std::move(added)}}, name);
  return joined;
}

void take_codings(Reading& reading, const QdaProject& project, const std::string& name) {
  const auto codes = join_codes(reading, project, name);
  Rows rows({"document", "start", "end", "code", "coder", "valence", "magnitude", "state"});
  std::size_t count = 0;
  for (const QdaDocument& document : project.documents)
    for (const QdaCoding& coding : document.codings) {
      ++count;
      rows.add({document.name, std::to_string(coding.start), std::to_string(coding.end),
                codes.at(coding.code), coding.coder, coding.valence ? show_number(*coding.valence) : "",
                coding.magnitude ? show_number(*coding.magnitude) : "", coding.state});
    }
  if (count == 0) return;
  DataEntry entry;
  entry.role = "codings";
  entry.file = name;
  entry.json = Json::object();
  MemoryRecords records = std::move(rows).make(name);
  RowWriter writer(reading, entry, records, table_of(reading.project, "codings"));
  records.read([&](const Record& record) { writer.write(record); }, reading.problems);
}

}  // namespace

void read_qda_project(Reading& reading, const DataEntry& entry) {
  auto bytes = read_bytes(reading, entry);
  if (!bytes) return;
  const Format* format = accept_format(reading, entry, *bytes, {Holds::project});
  if (format == nullptr) return;
  SourceFile source;
  source.path = entry.file;
  source.role = entry.role;
  source.hash = base::hash_sha256(*bytes);
  reading.project.sources.push_back(std::move(source));
  const QdaProject project = format->open_project(std::move(*bytes), entry.file, reading.problems);
  Rows rows({"segment", "document", "speaker", "group", "perspective", "language", "wave", "text"});
  for (const QdaDocument& document : project.documents) {
    const CodePoints text(document.text);
    for (const QdaPassage& passage : find_passages(document, text))
      rows.add({passage.segment, document.name, passage.speaker, passage.group, passage.perspective,
                document.language, document.wave, std::string(text.slice(passage.start, passage.end))});
  }
  if (project.documents.empty()) return;
  DataEntry segments = entry;
  segments.role = "segments";
  MemoryRecords records = std::move(rows).make(entry.file);
  take_segments(reading, segments, records);
  take_codings(reading, project, entry.file);
}

}  // namespace tukiranka::project
