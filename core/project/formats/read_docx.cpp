// SPDX-License-Identifier: Apache-2.0
// project: see text_file.hpp.
#include <utility>

#include "core/base/archive.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/parse_xml.hpp"
#include "core/project/formats/text_file.hpp"

namespace tukiranka::project {
namespace {

const pugi::char_t* attribute_of(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_attribute& attribute : node.attributes())
    if (local_name(attribute.name()) == name) return attribute.value();
  return "";
}

pugi::xml_node child_named(const pugi::xml_node& node, std::string_view name) {
  for (const pugi::xml_node& child : node.children())
    if (local_name(child.name()) == name) return child;
  return {};
}

class WordText {
 public:
  std::vector<Paragraph> paragraphs;

  // Depth is bounded by parse_xml.
  void walk(const pugi::xml_node& node) {
    for (const pugi::xml_node& child : node.children()) take(child);
  }

  void flush() {
    if (!trim(text_).empty()) paragraphs.push_back({std::max<std::int64_t>(number_, 1), std::move(text_)});
    text_.clear();
  }

 private:
  void take(const pugi::xml_node& node) {
    const std::string_view name = local_name(node.name());
    if (name == "p") return take_paragraph(node);
    static constexpr std::string_view left_out[]{"del",     "moveFrom",      "Fallback", "instrText",
                                                 "delText", "delInstrText",  "rPr",      "pPr",
                                                 "sectPr",  "annotationRef", "tblPr",    "footnoteReference"};
    for (const std::string_view one : left_out)
      if (name == one) return;
    if (name == "fldChar") return take_field(attribute_of(node, "fldCharType"));
    if (name == "t")
      add(node.text().get());
    else if (name == "tab" || name == "ptab")
      add("\t");
    else if (name == "cr" || (name == "br" && std::string_view(attribute_of(node, "type")).empty()))
      add("\n");
    else if (name == "noBreakHyphen")
      add("\xE2\x80\x91");
    else
      walk(node);
  }

  // A text box stands inside the paragraph it hangs on: its paragraphs come first, as their own.
  void take_paragraph(const pugi::xml_node& node) {
    const std::int64_t number = ++count_;
    const bool continues = is_mark_deleted_;
    std::string outer;
    if (!continues) outer = std::exchange(text_, {});
    is_mark_deleted_ = false;
    number_ = continues ? number_ : number;
    walk(node);
    const pugi::xml_node mark = child_named(child_named(node, "pPr"), "rPr");
    is_mark_deleted_ = !child_named(mark, "del").empty();
    if (is_mark_deleted_) return;  // the next paragraph goes on where this one ends
    number_ = continues ? number_ : number;
    flush();
    text_ = std::move(outer);
  }

  // Between "begin" and "separate" stands the code of a field, after it what the field shows.
  void take_field(std::string_view kind) {
    if (kind == "begin")
      shows_.push_back(false);
    else if (kind == "separate" && !shows_.empty())
      shows_.back() = true;
    else if (kind == "end" && !shows_.empty())
      shows_.pop_back();
  }

  void add(std::string_view text) {
    for (const bool shows : shows_)
      if (!shows) return;
    text_ += text;
  }

  std::string text_;
  std::vector<bool> shows_;
  std::int64_t count_ = 0, number_ = 0;
  bool is_mark_deleted_ = false;
};

// Where the package says its main document is.
base::Result<std::string> find_main_part(const base::Archive& archive, const std::string& name) {
  const auto no_word_file = [&] {
    return base::fail(base::make_error("TK-P107", name, "this is not a Word document",
                                       "save it as .docx (an .odt or .doc needs saving again), or as .txt"));
  };
  if (!archive.has("_rels/.rels")) return no_word_file();
  const auto bytes = archive.read("_rels/.rels");
  if (!bytes) return base::fail(bytes.error());
  const auto relations = parse_xml(*bytes, name + "#_rels/.rels");
  if (!relations) return base::fail(relations.error());
  for (const pugi::xml_node& one : (*relations)->document_element().children()) {
    const std::string type = one.attribute("Type").value();
    if (type.size() < 15 || type.substr(type.size() - 15) != "/officeDocument") continue;
    std::string target = one.attribute("Target").value();
    if (!target.empty() && target.front() == '/') target.erase(0, 1);
    if (archive.has(target)) return target;
  }
  return no_word_file();
}

}  // namespace

base::Result<std::vector<Paragraph>> read_docx(std::string bytes, const std::string& name) {
  const auto archive = base::Archive::open(std::move(bytes), name);
  if (!archive) return base::fail(archive.error());
  const auto part = find_main_part(*archive, name);
  if (!part) return base::fail(part.error());
  const auto content = archive->read(*part);
  if (!content) return base::fail(content.error());
  const auto document = parse_xml(*content, name + "#" + *part);
  if (!document) return base::fail(document.error());
  if (local_name((*document)->document_element().name()) != "document")
    return base::fail(base::make_error("TK-P107", name + "#" + *part, "this is not a Word document",
                                       "save it as .docx, or as .txt"));
  WordText words;
  words.walk((*document)->document_element());
  words.flush();  // what a deleted mark at the very end left open
  return std::move(words.paragraphs);
}

}  // namespace tukiranka::project
