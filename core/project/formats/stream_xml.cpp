// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/stream_xml.hpp"
#include <algorithm>
#include <cstring>
#include <memory>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

struct Parsing {
  XmlTaker* taker = nullptr;
  ProblemList* problems = nullptr;
  const std::string* name = nullptr;
  std::string_view rest;  // bytes not handed over yet
  xmlParserCtxtPtr context = nullptr;
  std::vector<XmlAttribute> attributes;
  bool has_failed = false;

  [[nodiscard]] std::string place(int line) const { return *name + ":" + std::to_string(line); }
  void fail(base::Diagnostic problem) {
    if (has_failed) return;
    has_failed = true;
    problems->add(std::move(problem));
  }
  // Before and after each call of the taker.
  void mark() const { taker->line = context->input == nullptr ? 0 : context->input->line; }
  void heed() const {
    if (taker->is_stopped) xmlStopParser(context);
  }
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : std::string_view(reinterpret_cast<const char*>(text));
}

int hand_over(void* user, char* buffer, int length) {
  auto& parsing = *static_cast<Parsing*>(user);
  const std::size_t count = std::min(parsing.rest.size(), static_cast<std::size_t>(std::max(length, 0)));
  std::memcpy(buffer, parsing.rest.data(), count);
  parsing.rest.remove_prefix(count);
  return static_cast<int>(count);
}

void start_element(void* user, const xmlChar* element, const xmlChar*, const xmlChar*, int, const xmlChar**,
                   int count, int, const xmlChar** attributes) {
  auto& parsing = *static_cast<Parsing*>(user);
  if (parsing.taker->is_stopped) return;
  parsing.attributes.clear();
  for (int i = 0; i < count; ++i) {
    const xmlChar* const* one = attributes + 5 * static_cast<std::ptrdiff_t>(i);
    parsing.attributes.push_back({view(one[0]), std::string_view(reinterpret_cast<const char*>(one[3]),
                                                                 static_cast<std::size_t>(one[4] - one[3]))});
  }
  parsing.mark();
  parsing.taker->start(view(element), parsing.attributes);
  parsing.heed();
}

void end_element(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto& parsing = *static_cast<Parsing*>(user);
  if (parsing.taker->is_stopped) return;
  parsing.mark();
  parsing.taker->end();
  parsing.heed();
}

void take_text(void* user, const xmlChar* text, int length) {
  auto& parsing = *static_cast<Parsing*>(user);
  if (parsing.taker->is_stopped) return;
  parsing.taker->text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

void refuse_entity(void* user, const xmlChar* entity, int, const xmlChar*, const xmlChar*, xmlChar*) {
  auto& parsing = *static_cast<Parsing*>(user);
  parsing.fail(base::make_error(
      "TK-P151", parsing.place(parsing.context->input->line),
      "the file declares an entity of its own, \"" + shorten(view(entity)) + "\"; such files are not read",
      "save the network again with a program that writes none"));
  xmlStopParser(parsing.context);
}

void note_error(void* user, xmlErrorPtr error) {
  auto& parsing = *static_cast<Parsing*>(user);
  if (error == nullptr || error->level < XML_ERR_ERROR || parsing.taker->is_stopped) return;
  std::string what(trim(error->message == nullptr ? "" : error->message));
  for (char& c : what)
    if (c == '\n') c = ' ';
  if (what.find("XML_PARSE_HUGE") != std::string::npos)
    return parsing.fail(base::make_error(
        "TK-P152", parsing.place(error->line),
        "the file goes deeper (256 elements) or has a longer text (10 MB) than a network would have",
        "export the network again"));
  parsing.fail(base::make_error("TK-P150", parsing.place(error->line),
                                "the file is not well-formed XML: " + shorten(what),
                                "the file may be cut off or damaged; export the network again"));
}

struct FreeContext {
  void operator()(xmlParserCtxtPtr context) const {
    if (context->myDoc != nullptr) xmlFreeDoc(context->myDoc);
    context->myDoc = nullptr;
    xmlFreeParserCtxt(context);
  }
};

}  // namespace

std::string_view find_attribute(const std::vector<XmlAttribute>& attributes, std::string_view name) {
  for (const XmlAttribute& attribute : attributes)
    if (attribute.name == name) return attribute.value;
  return {};
}

bool stream_xml(const std::string& bytes, const std::string& name, XmlTaker& taker, ProblemList& problems) {
  static const bool is_ready = (xmlInitParser(), true);
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = start_element;
  sax.endElementNs = end_element;
  sax.characters = sax.ignorableWhitespace = sax.cdataBlock = take_text;
  sax.entityDecl = refuse_entity;
  sax.serror = note_error;
  Parsing parsing;
  parsing.taker = &taker;
  parsing.problems = &problems;
  parsing.name = &name;
  parsing.rest = bytes;
  const std::unique_ptr<xmlParserCtxt, FreeContext> context(
      xmlCreateIOParserCtxt(&sax, &parsing, hand_over, nullptr, &parsing, XML_CHAR_ENCODING_NONE));
  if (!is_ready || context == nullptr) {
    problems.add(base::make_error("TK-P150", name, "the XML reader could not be started"));
    return false;
  }
  parsing.context = context.get();
  // Entities are put in (the five of XML are all there can be), nothing is fetched, and limits stay on.
  xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOENT);
  xmlParseDocument(context.get());
  if (context->wellFormed == 0 && !taker.is_stopped)
    parsing.fail(base::make_error("TK-P150", name, "the file is not well-formed XML",
                                  "the file may be cut off or damaged; export the network again"));
  return !parsing.has_failed;
}

}  // namespace tukiranka::project
