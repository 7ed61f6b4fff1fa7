// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/read_qda.hpp"
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/base/archive.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/code_points.hpp"
#include "core/project/formats/decode_text.hpp"
#include "core/project/formats/parse_xml.hpp"
#include "core/project/formats/place_quote.hpp"
#include "core/project/formats/qda_facts.hpp"
#include "core/project/formats/text_file.hpp"

namespace tukiranka::project {
namespace {

using base::make_error;
using base::make_warning;
using pugi::xml_node;

bool is_named(const xml_node& node, std::string_view name) {
  return local_name(node.name()) == name;
}

xml_node child_of(const xml_node& node, std::string_view name) {
  for (const xml_node& child : node.children())
    if (is_named(child, name)) return child;
  return {};
}

std::string text_of(const xml_node& node, std::string_view name) {
  return child_of(node, name).text().get();
}

// Some programs put a GUID in braces in one place and not in another.
std::string guid_of(const xml_node& node, const char* attribute) {
  std::string guid = fold_text(node.attribute(attribute).value());
  if (guid.size() > 2 && guid.front() == '{' && guid.back() == '}') guid = guid.substr(1, guid.size() - 2);
  return guid;
}

// Of words and guidance, the words: as many lines as the fact says.
std::string definition_of(const std::string& words, const QdaFacts& facts) {
  const auto lines = read_whole(fact_in(facts, "definition"));
  if (!lines) return words;
  std::size_t end = 0;
  for (std::int64_t line = 0; line < *lines && end != std::string::npos; ++line)
    end = words.find('\n', line == 0 ? 0 : end + 1);
  return *lines == 0 ? std::string() : words.substr(0, end);
}

std::optional<double> number_in(const QdaFacts& facts, std::string_view key) {
  return read_number(fact_in(facts, key), '.');
}

class QdaReader {
 public:
  QdaReader(const std::string& name, ProblemList& problems) : name_(name), problems_(problems) {}

  QdaProject project;

  void read_codes(const xml_node& codes, const std::string& parent) {
    for (const xml_node& node : codes.children()) {
      if (!is_named(node, "Code")) continue;
      const auto [words, facts] = read_facts(text_of(node, "Description"));
      QdaCode code;
      code.name = std::string(trim(node.attribute("name").value()));
      code.id = fact_in(facts, "id");
      if (code.id.empty()) code.id = code.name;
      if (!ids_.insert(code.id).second) code.id = parent + " / " + code.id;  // one name under two parents
      ids_.insert(code.id);
      code.parent = parent;
      code.definition = definition_of(words, facts);
      code.criterion = fact_in(facts, "criterion");
      code.valence = number_in(facts, "valence");
      code_of_[guid_of(node, "guid")] = code.id;
      const std::string id = code.id;
      project.codes.push_back(std::move(code));
      read_codes(node, id);
    }
  }

  void read(const xml_node& root, const base::Archive& archive) {
    project.name = root.attribute("name").value();
    for (const std::string& entry : archive.entries()) entries_.emplace(fold_text(entry), entry);
    for (const xml_node& user : child_of(root, "Users").children()) {
      const std::string name = user.attribute("name").value();
      user_of_[guid_of(user, "guid")] = name.empty() ? user.attribute("id").value() : name;
    }
    read_codes(child_of(child_of(root, "CodeBook"), "Codes"), "");
    for (const xml_node& variable : child_of(root, "Variables").children())
      variable_of_[guid_of(variable, "guid")] = fold_text(variable.attribute("name").value());
    read_cases(child_of(root, "Cases"));
    std::size_t others = 0, number = 0;
    for (const xml_node& source : child_of(root, "Sources").children()) {
      if (is_named(source, "TextSource"))
        read_document(source, archive, "/Sources/" + std::to_string(number));
      else
        others += source.type() == pugi::node_element ? 1U : 0U;
      number += source.type() == pugi::node_element ? 1U : 0U;
    }
    if (others > 0)
      problems_.add(base::make_note("TK-P115", name_,
                                    "pictures, PDFs, sound and film, left out: " + std::to_string(others),
                                    "only texts are read"));
  }

 private:
  struct Case {
    std::string name, group, perspective;
  };

  void read_cases(const xml_node& cases) {
    for (const xml_node& node : cases.children()) {
      Case one;
      one.name = node.attribute("name").value();
      for (const xml_node& value : node.children()) {
        if (!is_named(value, "VariableValue")) continue;
        const std::string variable = variable_of_[guid_of(child_of(value, "VariableRef"), "targetGUID")];
        if (variable == "group") one.group = text_of(value, "TextValue");
        if (variable == "perspective") one.perspective = text_of(value, "TextValue");
      }
      for (const xml_node& reference : node.children())
        if (is_named(reference, "SelectionRef") || is_named(reference, "SourceRef"))
          case_of_.emplace(guid_of(reference, "targetGUID"), one);
    }
  }

  std::optional<std::string> read_entry(const base::Archive& archive, const std::string& entry) {
    auto bytes = archive.read(entry);
    if (!bytes) {
      problems_.add(bytes.error());
      return std::nullopt;
    }
    auto decoded = decode_text(std::move(*bytes), "", name_ + "#" + entry);
    if (!decoded) {
      problems_.add(decoded.error());
      return std::nullopt;
    }
    problems_.add(std::move(decoded->diagnostics));
    return std::move(decoded->text);
  }

  // Only a text within the archive; its bytes decoded, its byte-order mark gone.
  std::optional<std::string> read_text(const xml_node& source, const base::Archive& archive,
                                       const std::string& where) {
    const std::string path = source.attribute("plainTextPath").value();
    if (path.empty()) {
      if (const xml_node content = child_of(source, "PlainTextContent"); !content.empty())
        return content.text().get();
      problems_.add(make_error("TK-P111", where, "the source holds no plain text",
                               "export the project again, with its texts"));
      return std::nullopt;
    }
    constexpr std::string_view internal = "internal://";
    const std::string inner = path.rfind(internal, 0) == 0 ? path.substr(internal.size()) : "";
    if (inner.empty() || inner.find("..") != std::string::npos || inner.front() == '/') {
      problems_.add(make_error("TK-P111", where,
                               "its text does not lie in the archive, and is not looked for",
                               "export the project again, with its sources inside"));
      return std::nullopt;
    }
    if (const auto entry = entries_.find(fold_text("sources/" + inner)); entry != entries_.end())
      return read_entry(archive, entry->second);
    problems_.add(make_error("TK-P111", where,
                             "the archive does not hold its text, \"sources/" + inner + "\"",
                             "export the project again, with its sources inside"));
    return std::nullopt;
  }

  void read_document(const xml_node& source, const base::Archive& archive, const std::string& pointer) {
    const std::string where = name_ + "#" + pointer;
    QdaDocument document;
    document.name = source.attribute("name").value();
    if (document.name.empty()) document.name = "document " + std::to_string(project.documents.size() + 1);
    if (!names_.insert(document.name).second) {
      problems_.add(make_error("TK-P116", where, "two documents are called \"" + document.name + "\"",
                               "rename one in the program it comes from"));
      return;
    }
    const auto [words, facts] = read_facts(text_of(source, "Description"));
    document.language = fact_in(facts, "language");
    document.wave = fact_in(facts, "wave");
    auto text = read_text(source, archive, where);
    if (!text) return;
    document.text = std::move(*text);
    const CodePoints points(document.text);
    if (const auto whole = case_of_.find(guid_of(source, "guid")); whole != case_of_.end())
      document.passages.push_back(
          {0, points.count(), "", whole->second.name, whole->second.group, whole->second.perspective});
    std::size_t number = 0;
    QuoteFinder finder(points);
    for (const xml_node& node : source.children()) {
      if (is_named(node, "PlainTextSelection"))
        read_selection(node, finder, where + "/PlainTextSelection/" + std::to_string(number++), document);
      else if (is_named(node, "Coding"))
        take_coding(node, {0, points.count(), "", "", "", {}, {}}, where, document);
    }
    project.documents.push_back(std::move(document));
  }

  void read_selection(const xml_node& node, QuoteFinder& quotes, const std::string& where,
                      QdaDocument& document) {
    const CodePoints& points = quotes.text();
    const auto start = read_whole(node.attribute("startPosition").value()),
               end = read_whole(node.attribute("endPosition").value());
    const std::string name = node.attribute("name").value();
    if (!start || !end || *start < 0 || *end < *start || *end > points.count()) {
      problems_.add_alike(
          name_, make_warning("TK-P112", where,
                              "the place lies outside its text, which has " + std::to_string(points.count()) +
                                  " characters; it is left out",
                              "places count code points from 0, and the end is exclusive"));
      return;
    }
    const auto [words, facts] = read_facts(text_of(node, "Description"));
    const auto owner = case_of_.find(guid_of(node, "guid"));
    const std::string segment = fact_in(facts, "segment");
    if (owner != case_of_.end())
      document.passages.push_back(
          {*start, *end, segment, owner->second.name, owner->second.group, owner->second.perspective});
    else if (!segment.empty())
      document.passages.push_back({*start, *end, segment, "", "", ""});
    QdaCoding coding;
    coding.start = *start;
    coding.end = *end;
    coding.state = fact_in(facts, "state");
    coding.valence = number_in(facts, "valence");
    coding.magnitude = number_in(facts, "magnitude");
    bool is_coded = false;
    for (const xml_node& child : node.children()) {
      if (!is_named(child, "Coding")) continue;
      if (!is_coded) verify(name, quotes, where, coding);
      is_coded = true;
      if (coding.coder.empty()) coding.coder = user_of_[guid_of(node, "creatingUser")];
      take_coding(child, coding, where, document);
    }
  }

  // Many programs store the quote as the selection's name.
  void verify(const std::string& quote, QuoteFinder& quotes, const std::string& where, QdaCoding& coding) {
    const QuotePlace found = quotes.find(quote, coding.start, coding.end);
    if (found.kind == QuotePlace::Kind::as_said || found.kind == QuotePlace::Kind::unknown) return;
    const std::int64_t shift = found.start - coding.start;
    if (found.kind == QuotePlace::Kind::moved) {
      coding.start = found.start;
      coding.end += shift;
    }
    problems_.add_alike(
        name_ + "shift",
        make_warning("TK-P113", where,
                     found.kind == QuotePlace::Kind::moved
                         ? "the stored quote stands " + std::to_string(std::abs(shift)) + " characters " +
                               (shift > 0 ? "later" : "earlier") +
                               " than its place says; the coding goes there"
                         : "the stored quote stands elsewhere in the text, more than once; the place is kept",
                     "look at the coding: line ends or emoji may have been counted twice"));
  }

  void take_coding(const xml_node& node, QdaCoding coding, const std::string& where, QdaDocument& document) {
    const auto code = code_of_.find(guid_of(child_of(node, "CodeRef"), "targetGUID"));
    if (code == code_of_.end()) {
      problems_.add_alike(name_ + "code", make_warning("TK-P114", where,
                                                       "the coding names no code of the file; it is left out",
                                                       "export the project again, with its codebook"));
      return;
    }
    coding.code = code->second;
    if (const std::string user = user_of_[guid_of(node, "creatingUser")]; !user.empty()) coding.coder = user;
    document.codings.push_back(std::move(coding));
  }

  const std::string& name_;
  ProblemList& problems_;
  std::set<std::string> ids_, names_;
  std::map<std::string, std::string> entries_;                          // folded name -> name in the archive
  std::map<std::string, std::string> code_of_, user_of_, variable_of_;  // by GUID
  std::map<std::string, Case> case_of_;                                 // by GUID of a selection or source
};

bool is_root(const xml_node& root, std::string_view name, const char* kind) {
  if (!is_named(root, name)) return false;
  for (const pugi::xml_attribute& attribute : root.attributes())
    if (std::string_view(attribute.name()).rfind("xmlns", 0) == 0 &&
        fold_text(attribute.value()).find(std::string("qda-xml:") + kind) != std::string::npos)
      return true;
  return false;
}

}  // namespace

QdaProject read_qdpx(std::string bytes, const std::string& name, ProblemList& problems) {
  const auto archive = base::Archive::open(std::move(bytes), name);
  if (!archive) {
    problems.add(archive.error());
    return {};
  }
  std::vector<std::string> roots;
  for (const std::string& entry : archive->entries())
    if (entry.find('/') == std::string::npos && fold_text(entry).ends_with(".qde")) roots.push_back(entry);
  if (roots.size() != 1) {
    problems.add(make_error("TK-P110", name,
                            roots.empty()
                                ? "the archive holds no .qde file"
                                : "the archive holds " + std::to_string(roots.size()) + " .qde files",
                            "a REFI-QDA project holds exactly one; export it again"));
    return {};
  }
  const std::string where = name + "#" + roots.front();
  const auto content = archive->read(roots.front());
  if (!content) {
    problems.add(content.error());
    return {};
  }
  const auto document = parse_xml(*content, where);
  if (!document) {
    problems.add(document.error());
    return {};
  }
  const xml_node root = (*document)->document_element();
  if (!is_root(root, "Project", "project")) {
    problems.add(make_error("TK-P118", where, "this is not a REFI-QDA project",
                            "its root is <Project xmlns=\"urn:QDA-XML:project:1.0\">"));
    return {};
  }
  QdaReader reader(name, problems);
  reader.read(root, *archive);
  return std::move(reader.project);
}

QdaProject read_qdc(const std::string& bytes, const std::string& name, ProblemList& problems) {
  const auto document = parse_xml(bytes, name);
  if (!document) {
    problems.add(document.error());
    return {};
  }
  const xml_node root = (*document)->document_element();
  if (!is_root(root, "CodeBook", "codebook")) {
    problems.add(make_error("TK-P118", name, "this is not a REFI-QDA codebook",
                            "its root is <CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\">"));
    return {};
  }
  QdaReader reader(name, problems);
  reader.read_codes(child_of(root, "Codes"), "");
  return std::move(reader.project);
}

}  // namespace tukiranka::project
