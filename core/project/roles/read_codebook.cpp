// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_codebook.hpp"
#include <set>
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/formats/qda_project.hpp"
#include "core/project/roles/row_writer.hpp"

namespace tukiranka::project {
namespace {

using base::ColumnType;
using base::Json;

// A text, a number, or a list of texts one per line; empty for anything else.
std::string flat_text(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return {};
  if (found->is_string()) return found->get<std::string>();
  if (found->is_number() || found->is_boolean()) return found->dump();
  std::string lines;
  if (found->is_array())
    for (const Json& one : *found)
      if (one.is_string()) lines += (lines.empty() ? "" : "\n") + one.get<std::string>();
  return lines;
}

void push_texts(base::Table& table, const std::vector<std::pair<const char*, std::string>>& values) {
  for (const auto& [name, value] : values) {
    base::Column& column = table.columns[column_of(table, name, ColumnType::text)];
    if (value.empty())
      column.push_null();
    else
      column.push_text(value);
  }
}

class CodebookReader {
 public:
  CodebookReader(Reading& reading, std::string name) : reading_(reading), name_(std::move(name)) {
    (void)table_of(reading.project, "codes");
    (void)table_of(reading.project, "rules");
    codes_ = &table_of(reading.project, "codes");
    rules_ = &table_of(reading.project, "rules");
    const base::Column* known = codes_->find("code");
    for (std::int64_t row = 0; known != nullptr && row < codes_->rows; ++row)
      seen_.insert(std::string(known->text_at(row)));
  }

  void read(const Json& book) {
    language_ = text_at(book, "language");
    const auto codes = book.find("codes");
    if (codes == book.end() || !codes->is_array()) {
      reading_.problems.add(base::make_error("TK-P033", name_ + "#/codes",
                                             "the codebook has no list of codes",
                                             R"(add "codes": [{"id": "trust", …}])"));
      return;
    }
    for (std::size_t i = 0; i < codes->size(); ++i)
      read_code(codes->at(i), name_ + "#/codes/" + std::to_string(i));
    check_parents(*codes);
  }

 private:
  [[nodiscard]] std::string text_in_project(const Json& json, const char* key) const {
    const auto found = json.find(key);
    if (found == json.end() || found->is_null()) return {};
    const auto& spoken = reading_.project.study.languages;
    return base::text_in(base::read_texts(*found), spoken.empty() ? language_ : spoken.front());
  }

  void read_code(const Json& code, const std::string& pointer) {
    const std::string id = text_at(code, "id");
    if (id.empty() || !seen_.insert(id).second) {
      reading_.problems.add(base::make_error(
          "TK-P033", pointer, id.empty() ? "the code has no id" : "the code \"" + id + "\" stands twice",
          "give every code an id of its own"));
      return;
    }
    push_texts(*codes_, {{"code", id},
                         {"parent", text_at(code, "parent")},
                         {"title", text_in_project(code, "title")},
                         {"definition", text_in_project(code, "definition")},
                         {"include", text_in_project(code, "include")},
                         {"exclude", text_in_project(code, "exclude")},
                         {"example", text_in_project(code, "example")},
                         {"criterion", text_at(code, "criterion")}});
    base::Column& valence = codes_->columns[column_of(*codes_, "valence", ColumnType::float64)];
    if (const auto found = code.find("valence"); found != code.end() && found->is_number())
      valence.push_number(found->get<double>());
    else
      valence.push_null();
    ++codes_->rows;
    const auto rules = code.find("rules");
    if (rules == code.end() || !rules->is_array()) return;
    for (std::size_t i = 0; i < rules->size(); ++i)
      read_rule(rules->at(i), id, i, pointer + "/rules/" + std::to_string(i));
  }

  void read_rule(const Json& rule, const std::string& code, std::size_t number, const std::string& pointer) {
    static const std::vector<std::string> kinds{"lemma", "phrase", "near", "exact", "glob", "regex"};
    const std::string kind = text_at(rule, "kind");
    if (std::find(kinds.begin(), kinds.end(), kind) == kinds.end()) {
      reading_.problems.add(base::make_error("TK-P033", pointer + "/kind",
                                             "\"" + kind + "\" is not a kind of rule",
                                             base::suggest(kind, kinds)));
      return;
    }
    std::string id = text_at(rule, "id"), language = text_at(rule, "language");
    if (id.empty()) id = code + "." + std::to_string(number + 1);
    push_texts(*rules_, {{"rule", id},
                         {"code", code},
                         {"kind", kind},
                         {"value", flat_text(rule, "value")},
                         {"language", language.empty() ? language_ : language},
                         {"exclude", flat_text(rule, "exclude")},
                         {"pos", flat_text(rule, "pos")},
                         {"compound", flat_text(rule, "compound")},
                         {"negation", flat_text(rule, "negation")},
                         {"within", flat_text(rule, "within")}});
    ++rules_->rows;
  }

  void check_parents(const Json& codes) {
    const std::vector<std::string> known(seen_.begin(), seen_.end());
    for (std::size_t i = 0; i < codes.size(); ++i) {
      const std::string parent = text_at(codes.at(i), "parent");
      if (!parent.empty() && seen_.count(parent) == 0)
        reading_.problems.add(base::make_error("TK-P033", name_ + "#/codes/" + std::to_string(i) + "/parent",
                                               "there is no code \"" + parent + "\"",
                                               base::suggest(parent, known)));
    }
  }

  Reading& reading_;
  std::string name_, language_;
  base::Table* codes_ = nullptr;
  base::Table* rules_ = nullptr;
  std::set<std::string> seen_;
};

void note_source(Reading& reading, const std::string& name, const std::string& bytes) {
  SourceFile source;
  source.path = name;
  source.role = "codebook";
  source.hash = base::hash_sha256(bytes);
  reading.project.sources.push_back(std::move(source));
}

void read_book(Reading& reading, const std::string& bytes, const std::string& name) {
  auto book = base::parse_json(bytes, name);
  if (!book) return reading.problems.add(book.error());
  if (auto problems = base::check_format(*book, name, 1); !problems.empty())
    return reading.problems.add(std::move(problems));
  note_source(reading, name, bytes);
  take_codes(reading, *book, name);
}

Json write_codes(const QdaProject& book) {
  Json codes = Json::array();
  for (const QdaCode& code : book.codes) {
    codes.push_back({{"id", code.id}, {"title", code.name}, {"definition", code.definition}});
    if (!code.parent.empty()) codes.back()["parent"] = code.parent;
    if (!code.criterion.empty()) codes.back()["criterion"] = code.criterion;
    if (code.valence) codes.back()["valence"] = *code.valence;
  }
  return {{"codes", std::move(codes)}};
}

}  // namespace

void read_codebook(Reading& reading, const DataEntry& entry) {
  auto bytes = read_bytes(reading, entry);
  if (!bytes) return;
  const Format* format = accept_format(reading, entry, *bytes, {Holds::codebook});
  if (format == nullptr) return;
  if (format->open_project == nullptr) return read_book(reading, *bytes, entry.file);
  note_source(reading, entry.file, *bytes);
  const QdaProject book = format->open_project(std::move(*bytes), entry.file, reading.problems);
  if (!book.codes.empty()) take_codes(reading, write_codes(book), entry.file);
}

void take_codes(Reading& reading, const Json& book, const std::string& name) {
  CodebookReader(reading, name).read(book);
}

void read_model_codebook(Reading& reading) {
  if (reading.options.model == nullptr || reading.options.model->codebook.empty()) return;
  const std::string& path = reading.options.model->codebook;
  auto bytes = reading.files.read(path);
  if (!bytes) return reading.problems.add(bytes.error());
  read_book(reading, *bytes, base::name_of_file(path));
}

}  // namespace tukiranka::project
