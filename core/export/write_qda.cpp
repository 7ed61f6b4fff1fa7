// SPDX-License-Identifier: Apache-2.0
#include "core/export/write_qda.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "core/base/archive.hpp"
#include "core/export/words.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/code_points.hpp"
#include "core/project/formats/list_formats.hpp"
#include "core/project/formats/parse_xml.hpp"
#include "core/project/formats/qda_facts.hpp"
#include "core/project/formats/qda_guid.hpp"

namespace tukiranka::exports {
namespace {

using project::CodePoints;
using project::escape_xml, project::make_guid, project::write_facts;
using project::QdaCode;
using project::QdaCoding;
using project::QdaDocument;
using project::QdaPassage;
using project::QdaProject;
using project::show_number;

constexpr const char* declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
constexpr std::int64_t longest_quote = 100;  // code points of a selection's name

std::string number(const std::optional<double>& value) {
  return value ? show_number(*value) : std::string();
}

// The words a coder reads before the guidance, in the language of the project.
std::string guidance_word(const std::string& kind, const std::string& language) {
  return base::text_in(words().say("guidance." + kind), language);
}

class QdaWriter {
 public:
  QdaWriter(const QdaProject& project, std::string id, std::string language)
      : project_(project), id_(std::move(id)), language_(std::move(language)) {}

  std::vector<std::pair<std::string, std::string>> sources;

  void write_codes(std::string& out, const std::string& parent, const std::string& margin) const {
    for (const QdaCode& code : project_.codes) {
      if (code.parent != parent) continue;
      out += margin + "<Code guid=\"" + guid("code", code.id) + "\" name=\"" + escape_xml(code.name) +
             "\" isCodable=\"true\">\n";
      if (const std::string words = describe(code); !words.empty())
        out += margin + "  <Description>" + escape_xml(words, false) + "</Description>\n";
      write_codes(out, code.id, margin + "  ");
      out += margin + "</Code>\n";
    }
  }

  std::string write_project() {
    std::string out = std::string(declaration) + "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"" +
                      escape_xml(project_.name) + "\" origin=\"Tukiranka\">\n";
    write_users(out);
    if (!project_.codes.empty()) {
      out += "  <CodeBook>\n    <Codes>\n";
      write_codes(out, "", "      ");
      out += "    </Codes>\n  </CodeBook>\n";
    }
    write_cases(out);
    if (!project_.documents.empty()) {
      out += "  <Sources>\n";
      for (const QdaDocument& document : project_.documents) write_document(document, out);
      out += "  </Sources>\n";
    }
    return out + "</Project>\n";
  }

 private:
  [[nodiscard]] std::string guid(const std::string& kind, const std::string& key) const {
    return make_guid(id_, kind, key);
  }

  // The definition has as many lines as the fact says; the guidance after it is for reading only.
  [[nodiscard]] std::string describe(const QdaCode& code) const {
    std::string words = code.definition, guidance;
    for (const auto& [kind, text] : code.guidance)
      if (!text.empty()) guidance += "\n" + guidance_word(kind, language_) + ": " + text;
    const auto lines = code.definition.empty() ? 0 : 1 + std::count(words.begin(), words.end(), '\n');
    if (words.empty() && !guidance.empty()) guidance.erase(0, 1);
    return write_facts(words + guidance, {{"id", code.id == code.name ? "" : code.id},
                                          {"criterion", code.criterion},
                                          {"valence", number(code.valence)},
                                          {"definition", guidance.empty() ? "" : std::to_string(lines)}});
  }

  void write_users(std::string& out) const {
    std::set<std::string> users;
    for (const QdaDocument& document : project_.documents)
      for (const QdaCoding& coding : document.codings)
        if (!coding.coder.empty()) users.insert(coding.coder);
    if (users.empty()) return;
    out += "  <Users>\n";
    for (const std::string& user : users)
      out += "    <User guid=\"" + guid("user", user) + "\" name=\"" + escape_xml(user) + "\"/>\n";
    out += "  </Users>\n";
  }

  [[nodiscard]] std::string passage_guid(const QdaDocument& document, const QdaPassage& passage) const {
    return guid("passage", document.name + "\n" + std::to_string(passage.start));
  }

  // A speaker of one group and perspective is a case; it owns the passages that he or she spoke.
  void write_cases(std::string& out) const {
    using Key = std::vector<std::string>;
    std::vector<Key> order;
    std::map<Key, std::string> references;
    bool has_group = false, has_perspective = false;
    for (const QdaDocument& document : project_.documents)
      for (const QdaPassage& passage : document.passages) {
        const Key key{passage.speaker, passage.group, passage.perspective};
        if (key == Key{"", "", ""}) continue;
        has_group = has_group || !passage.group.empty();
        has_perspective = has_perspective || !passage.perspective.empty();
        if (references.count(key) == 0) order.push_back(key);
        references[key] += "      <SelectionRef targetGUID=\"" + passage_guid(document, passage) + "\"/>\n";
      }
    if (has_group || has_perspective) {
      out += "  <Variables>\n";
      for (const auto& [name, is_used] :
           {std::pair{"group", has_group}, std::pair{"perspective", has_perspective}})
        if (is_used)
          out += "    <Variable guid=\"" + guid("variable", name) + "\" name=\"" + name +
                 "\" typeOfVariable=\"Text\"/>\n";
      out += "  </Variables>\n";
    }
    if (order.empty()) return;
    out += "  <Cases>\n";
    for (const Key& key : order) {
      out += "    <Case guid=\"" + guid("case", key[0] + "\n" + key[1] + "\n" + key[2]) + "\"" +
             (key[0].empty() ? "" : " name=\"" + escape_xml(key[0]) + "\"") + ">\n";
      for (const auto& [name, value] : {std::pair{"group", key[1]}, std::pair{"perspective", key[2]}})
        if (!value.empty())
          out += "      <VariableValue><VariableRef targetGUID=\"" + guid("variable", name) +
                 "\"/><TextValue>" + escape_xml(value, false) + "</TextValue></VariableValue>\n";
      out += references[key] + "    </Case>\n";
    }
    out += "  </Cases>\n";
  }

  void write_document(const QdaDocument& document, std::string& out) {
    const std::string own = guid("source", document.name);
    out += "    <TextSource guid=\"" + own + "\" name=\"" + escape_xml(document.name) +
           "\" plainTextPath=\"internal://" + own + ".txt\">\n";
    const std::string facts = write_facts("", {{"language", document.language}, {"wave", document.wave}});
    if (!facts.empty()) out += "      <Description>" + escape_xml(facts, false) + "</Description>\n";
    for (const QdaPassage& passage : document.passages)
      out += "      <PlainTextSelection guid=\"" + passage_guid(document, passage) + "\" name=\"" +
             escape_xml(passage.segment) + "\" startPosition=\"" + std::to_string(passage.start) +
             "\" endPosition=\"" + std::to_string(passage.end) + "\">\n        <Description>" +
             escape_xml(write_facts("", {{"segment", passage.segment}})) +
             "</Description>\n      </PlainTextSelection>\n";
    const CodePoints points(document.text);
    std::size_t order = 0;
    for (const QdaCoding& coding : document.codings)
      write_coding(document.name + "\n" + std::to_string(order++), coding, points, out);
    out += "    </TextSource>\n";
    sources.emplace_back("sources/" + own + project::ending_of(project::FormatId::txt), document.text);
  }

  void write_coding(const std::string& key, const QdaCoding& coding, const CodePoints& text,
                    std::string& out) const {
    const std::string user =
        coding.coder.empty() ? "" : " creatingUser=\"" + guid("user", coding.coder) + "\"";
    const bool is_cut = coding.end - coding.start > longest_quote;
    const std::string quote(text.slice(coding.start, is_cut ? coding.start + longest_quote : coding.end));
    out += "      <PlainTextSelection guid=\"" + guid("selection", key) + "\" name=\"" +
           escape_xml(quote + (is_cut ? "…" : "")) + "\" startPosition=\"" + std::to_string(coding.start) +
           "\" endPosition=\"" + std::to_string(coding.end) + "\"" + user + ">\n";
    const std::string facts = write_facts("", {{"state", coding.state},
                                               {"valence", number(coding.valence)},
                                               {"magnitude", number(coding.magnitude)}});
    if (!facts.empty()) out += "        <Description>" + escape_xml(facts, false) + "</Description>\n";
    out += "        <Coding guid=\"" + guid("coding", key) + "\"" + user + "><CodeRef targetGUID=\"" +
           guid("code", coding.code) + "\"/></Coding>\n      </PlainTextSelection>\n";
  }

  const QdaProject& project_;
  std::string id_, language_;
};

}  // namespace

base::Result<std::string> write_qdpx(const QdaProject& project, const std::string& id,
                                     const std::string& language) {
  QdaWriter writer(project, id, language);
  std::vector<std::pair<std::string, std::string>> entries{{"Project.qde", writer.write_project()}};
  entries.insert(entries.end(), writer.sources.begin(), writer.sources.end());
  return base::write_archive(entries);
}

base::Result<std::string> write_qdc(const QdaProject& project, const std::string& id,
                                    const std::string& language) {
  if (project.codes.empty())
    return base::fail(base::make_error("TK-P123", id, "there are no codes to write",
                                       "name a codebook in the project's data, or a model that has one"));
  std::string out = std::string(declaration) +
                    "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Tukiranka\">\n  <Codes>\n";
  QdaWriter(project, id, language).write_codes(out, "", "    ");
  return out + "  </Codes>\n</CodeBook>\n";
}

}  // namespace tukiranka::exports
