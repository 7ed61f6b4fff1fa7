// SPDX-License-Identifier: Apache-2.0
#include "core/export/make_qda_project.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/project/code_points.hpp"
#include "core/project/privacy/mask_names.hpp"
#include "core/project/privacy/quote_rules.hpp"

namespace tukiranka::exports {
namespace {

using base::Table;
using project::CodePoints;
using project::count_code_points;
using project::MaskedText;
using project::NameMask;
using project::Project;
using project::QdaCode;
using project::QdaCoding;
using project::QdaDocument;
using project::QuoteRules;
using project::TextRange;

std::string cell_of(const Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  return column == nullptr ? std::string() : std::string(column->text_at(row));
}

std::optional<double> number_at(const Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  return column == nullptr ? std::nullopt : column->number_at(row);
}

std::int64_t whole_at(const Table& table, const char* name, std::int64_t row) {
  return static_cast<std::int64_t>(number_at(table, name, row).value_or(0));
}

// What is not open becomes "[…]".
MaskedText withhold(std::string_view text, const std::vector<TextRange>& open) {
  constexpr const char* mark = "[…]";
  const CodePoints points(text);
  MaskedText kept;
  std::int64_t at = 0, made = 0;
  const auto close = [&](std::int64_t until) {
    if (until <= at) return;
    kept.changes.push_back({at, until, made, made + 3});
    kept.text += mark;
    made += 3;
  };
  for (const TextRange& range : open) {
    close(range.start);
    kept.text += points.slice(range.start, range.end);
    made += range.end - range.start;
    at = range.end;
  }
  close(points.count());
  return kept;
}

// One row of `segments`: where it stood in its document, what became of its text, and where that stands.
struct Passage {
  std::int64_t start = 0, end = 0, new_start = 0;
  MaskedText open, masked;

  [[nodiscard]] std::int64_t map_start(std::int64_t place) const {
    return new_start + masked.map_start(open.map_start(place - start));
  }
  [[nodiscard]] std::int64_t map_end(std::int64_t place) const {
    return new_start + masked.map_end(open.map_end(place - start));
  }
};

class Exporter {
 public:
  explicit Exporter(const Project& project) : project_(project), rules_(project), names_(project) {}

  QdaExport make() {
    made_.project.name = text_in_first_language();
    take_codes();
    if (const Table* segments = base::find_table(project_.tables, "segments"))
      for (std::int64_t row = 0; row < segments->rows; ++row) take_segment(*segments, row);
    if (const Table* codings = base::find_table(project_.tables, "codings"))
      for (std::int64_t row = 0; row < codings->rows; ++row) take_coding(*codings, row);
    return std::move(made_);
  }

 private:
  [[nodiscard]] std::string text_in_first_language() const {
    const base::Study& study = project_.study;
    const std::string title =
        base::text_in(study.title, study.languages.empty() ? "en" : study.languages.front());
    return mask(title.empty() ? study.id : title);
  }

  [[nodiscard]] std::string mask(const std::string& text) const { return names_.mask(text).text; }

  // A parent stands before its children, whatever the order of the table.
  void take_codes() {
    const Table* codes = base::find_table(project_.tables, "codes");
    if (codes == nullptr) return;
    std::multimap<std::string, std::int64_t> children;
    for (std::int64_t row = 0; row < codes->rows; ++row)
      children.emplace(cell_of(*codes, "parent", row), row);
    take_children(*codes, children, "");
  }

  void take_children(const Table& codes, const std::multimap<std::string, std::int64_t>& children,
                     const std::string& parent) {
    const auto [from, to] = children.equal_range(parent);
    for (auto child = from; child != to; ++child) {
      const std::int64_t row = child->second;
      const std::string id = cell_of(codes, "code", row);
      if (!codes_.insert(id).second) continue;  // a circle of parents
      QdaCode code;
      code.id = mask(id);
      code.parent = mask(parent);
      code.name = mask(cell_of(codes, "title", row));
      if (code.name.empty()) code.name = code.id;
      code.definition = mask(cell_of(codes, "definition", row));
      for (const char* more : {"include", "exclude", "example"})
        code.guidance.emplace_back(more, mask(cell_of(codes, more, row)));
      code.criterion = cell_of(codes, "criterion", row);
      code.valence = number_at(codes, "valence", row);
      made_.project.codes.push_back(std::move(code));
      take_children(codes, children, id);
    }
  }

  QdaDocument& document_of(const std::string& name) {
    const auto [known, is_new] = documents_.emplace(name, made_.project.documents.size());
    if (!is_new) return made_.project.documents[known->second];
    QdaDocument document;
    document.name = mask(name);
    if (const Table* documents = base::find_table(project_.tables, "documents"))
      for (std::int64_t row = 0; row < documents->rows; ++row)
        if (cell_of(*documents, "document", row) == name) {
          document.language = cell_of(*documents, "language", row);
          document.wave = cell_of(*documents, "wave", row);
        }
    made_.project.documents.push_back(std::move(document));
    return made_.project.documents.back();
  }

  void take_segment(const Table& segments, std::int64_t row) {
    const std::string name = cell_of(segments, "document", row), text = cell_of(segments, "text", row);
    QdaDocument& document = document_of(name);
    const std::int64_t length = count_code_points(text);
    Passage passage;
    passage.start = whole_at(segments, "start", row);
    passage.end = passage.start + length;
    passage.open = withhold(text, rules_.list_open(row, length));
    passage.masked = names_.mask(passage.open.text);
    if (!document.passages.empty()) document.text += "\n";
    passage.new_start = document.passages.empty() ? 0 : document.passages.back().end + 1;
    document.text += passage.masked.text;
    document.passages.push_back({passage.new_start,
                                 passage.new_start + count_code_points(passage.masked.text),
                                 mask(cell_of(segments, "segment", row)), cell_of(segments, "speaker", row),
                                 cell_of(segments, "group", row), cell_of(segments, "perspective", row)});
    ++made_.passages;
    if (!passage.open.changes.empty()) ++made_.withheld;
    passages_[name].push_back(std::move(passage));
  }

  void take_coding(const Table& codings, std::int64_t row) {
    const std::string name = cell_of(codings, "document", row);
    const auto passages = passages_.find(name);
    if (passages == passages_.end()) return;
    QdaCoding coding;
    const std::int64_t start = whole_at(codings, "start", row), end = whole_at(codings, "end", row);
    const auto at = [&](std::int64_t place) -> const Passage& {
      const auto after = std::upper_bound(passages->second.begin(), passages->second.end(), place,
                                          [](std::int64_t p, const Passage& one) { return p < one.start; });
      return after == passages->second.begin() ? *after : *std::prev(after);
    };
    const Passage& last = at(std::max(start, end - 1));
    coding.start = at(start).map_start(start);
    coding.end = std::max(coding.start, end > start ? last.map_end(end) : coding.start);
    coding.code = mask(cell_of(codings, "code", row));
    coding.coder = cell_of(codings, "coder", row);
    coding.state = cell_of(codings, "state", row);
    coding.valence = number_at(codings, "valence", row);
    coding.magnitude = number_at(codings, "magnitude", row);
    if (codes_.insert(coding.code).second && codes_.count(cell_of(codings, "code", row)) == 0) {
      QdaCode code;  // codings without a codebook
      code.id = code.name = coding.code;
      made_.project.codes.push_back(std::move(code));
    }
    document_of(name).codings.push_back(std::move(coding));
    ++made_.codings;
  }

  const Project& project_;
  QuoteRules rules_;
  NameMask names_;
  QdaExport made_;
  std::set<std::string> codes_;
  std::map<std::string, std::size_t> documents_;
  std::map<std::string, std::vector<Passage>> passages_;
};

}  // namespace

QdaExport make_qda_project(const Project& project) {
  return Exporter(project).make();
}

}  // namespace tukiranka::exports
