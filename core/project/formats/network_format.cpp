// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/network_format.hpp"
#include <map>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

// By the word of the entry.
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

std::optional<NetworkFormat> choose_format(const DataEntry& entry, const Format& file,
                                           ProblemList& problems) {
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
  return file.network.value_or(NetworkFormat::table);
}

bool holds_nodes(const DataEntry& entry) {
  if (entry.role == "network") return true;
  ProblemList unread;
  const Format* by_name = find_by_ending(entry.file);
  const Format& file = by_name != nullptr ? *by_name : find_format(FormatId::csv);
  const auto format = entry.role == "edges" ? choose_format(entry, file, unread) : std::nullopt;
  return format && *format != NetworkFormat::table && *format != NetworkFormat::edges;
}

}  // namespace tukiranka::project
