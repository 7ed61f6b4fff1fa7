// SPDX-License-Identifier: Apache-2.0
#include "core/document/read_document.hpp"

namespace tukiranka::document {

using base::at, base::entry_of, base::string_at;

std::vector<std::string> list_waves(const Json& document) {
  std::vector<std::string> ids;
  const Json& waves = at(document, "waves");
  if (waves.is_array())
    for (const Json& wave : waves) ids.push_back(string_at(wave, "id"));
  return ids;
}

bool is_below(const Json& nodes, std::string node, std::string_view ancestor) {
  for (int depth = 0; depth < 64 && !node.empty(); ++depth) {
    if (node == ancestor) return true;
    node = string_at(entry_of(nodes, node), "parent");
  }
  return false;
}

const Json& result_in(const Json& judged, std::string_view wave) {
  return at(at(judged, "waves"), wave);
}

std::string last_wave(const Json& document) {
  const auto waves = list_waves(document);
  return waves.empty() ? std::string("all") : waves.back();
}

const Json& conclusion_about(const Json& document, std::string_view kind, std::string_view id) {
  static const Json nothing;
  const Json& conclusions = at(at(document, "sensitivity"), "conclusions");
  if (conclusions.is_array())
    for (const Json& conclusion : conclusions)
      if (string_at(conclusion, "kind") == kind && string_at(conclusion, "of") == id) return conclusion;
  return nothing;
}

}  // namespace tukiranka::document
