// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/parse_xml.hpp"
#include <algorithm>

namespace tukiranka::project {
namespace {

using base::fail;
using base::make_error;

// Walks without recursion and stops at the first thing that is refused.
class Inspection final : public pugi::xml_tree_walker {
 public:
  bool is_too_deep = false, has_doctype = false;

  bool for_each(pugi::xml_node& node) override {
    is_too_deep = depth() > deepest_xml;
    has_doctype = node.type() == pugi::node_doctype;
    return !is_too_deep && !has_doctype;
  }
};

}  // namespace

base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(const std::string& bytes,
                                                            const std::string& where) {
  auto document = std::make_unique<pugi::xml_document>();
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  const pugi::xml_parse_result parsed = document->load_buffer(bytes.data(), bytes.size(), options);
  if (!parsed || document->document_element().empty()) {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(parsed.offset, 0));
    const auto line =
        1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size())),
                       '\n');
    return fail(make_error("TK-P105", where + ":" + std::to_string(line),
                           std::string("this is not well-formed XML: ") +
                               (parsed ? "there is no element" : parsed.description()),
                           "save the file again in the program it comes from"));
  }
  Inspection inspection;
  document->traverse(inspection);
  if (inspection.has_doctype)
    return fail(make_error("TK-P106", where,
                           "the XML declares a document type, whose entities are never followed",
                           "save it without a DOCTYPE"));
  if (inspection.is_too_deep)
    return fail(make_error("TK-P106", where,
                           "the XML is nested deeper than " + std::to_string(deepest_xml) + " levels",
                           "do not open it; ask its sender for another"));
  return document;
}

std::string_view local_name(const char* name) {
  const std::string_view whole(name);
  const std::size_t colon = whole.find(':');
  return colon == std::string_view::npos ? whole : whole.substr(colon + 1);
}

std::string escape_xml(std::string_view text, bool is_attribute) {
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') continue;
    if (c == '&')
      escaped += "&amp;";
    else if (c == '<')
      escaped += "&lt;";
    else if (c == '>')
      escaped += "&gt;";
    else if (c == '"')
      escaped += "&quot;";
    else if (c == '\r' || (byte < 0x20 && is_attribute))
      escaped += "&#" + std::to_string(byte) + ";";
    else
      escaped += c;
  }
  return escaped;
}

}  // namespace tukiranka::project
