// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/network_format.hpp"
#include <map>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

// By the word of the entry, or by the end of the file's name.
const std::map<std::string, NetworkFormat>& words() {
  static const std::map<std::string, NetworkFormat> all{
      {"edges", NetworkFormat::edges},   {"matrix", NetworkFormat::matrix},
      {"survey", NetworkFormat::survey}, {"graphml", NetworkFormat::graphml},
      {"gexf", NetworkFormat::gexf},     {"pajek", NetworkFormat::pajek},
      {"dl", NetworkFormat::dl}};
  return all;
}

const std::map<std::string, NetworkFormat>& other_words() {
  static const std::map<std::string, NetworkFormat> all{{"csv", NetworkFormat::table},
                                                        {"edgelist", NetworkFormat::edges},
                                                        {"edge-list", NetworkFormat::edges},
                                                        {"adjacency", NetworkFormat::matrix},
                                                        {"adjacency-matrix", NetworkFormat::matrix},
                                                        {"partner-survey", NetworkFormat::survey},
                                                        {"net", NetworkFormat::pajek},
                                                        {"ucinet", NetworkFormat::dl}};
  return all;
}

}  // namespace

std::optional<NetworkFormat> choose_format(const DataEntry& entry, ProblemList& problems) {
  const auto declared = entry.json.find("format");
  if (declared != entry.json.end()) {
    const std::string word =
        declared->is_string() ? fold_text(declared->get<std::string>()) : declared->dump();
    for (const auto* known : {&words(), &other_words()})
      if (const auto found = known->find(word); found != known->end()) return found->second;
    std::vector<std::string> names;
    for (const auto& [name, format] : words()) names.push_back(name);
    problems.add(base::make_error("TK-P159", entry.pointer + "/format",
                                  "\"" + shorten(word) + "\" is not a format of networks",
                                  base::suggest(word, names)));
    return std::nullopt;
  }
  const std::size_t dot = entry.file.rfind('.');
  const std::string end = dot == std::string::npos ? std::string() : fold_text(entry.file.substr(dot + 1));
  for (const char* name : {"graphml", "gexf", "dl"})
    if (end == name) return words().at(name);
  if (end == "net" || end == "paj") return NetworkFormat::pajek;
  if (end == "xml") return NetworkFormat::graphml;
  return NetworkFormat::table;
}

bool holds_nodes(const DataEntry& entry) {
  if (entry.role == "network") return true;
  ProblemList unread;
  const auto format = entry.role == "edges" ? choose_format(entry, unread) : std::nullopt;
  return format && *format != NetworkFormat::table && *format != NetworkFormat::edges;
}

}  // namespace tukiranka::project
