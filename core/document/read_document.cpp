// SPDX-License-Identifier: Apache-2.0
#include "core/document/read_document.hpp"
#include <algorithm>

namespace tukiranka::document {

using base::at, base::entry_of, base::number_at, base::string_at;

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

std::vector<const Json*> list_phases(const Json& document) {
  std::vector<const Json*> phases, children;
  const Json& nodes = at(document, "nodes");
  if (!nodes.is_array() || nodes.empty()) return phases;
  const std::string root = string_at(nodes.front(), "id");
  for (const Json& node : nodes) {
    if (string_at(node, "role") == "phase") phases.push_back(&node);
    if (string_at(node, "parent") == root) children.push_back(&node);
  }
  return phases.empty() ? children : phases;
}

std::vector<const Json*> list_criteria_below(const Json& document, std::string_view node) {
  std::vector<const Json*> found;
  const Json& criteria = at(document, "criteria");
  if (!criteria.is_array()) return found;
  for (const Json& criterion : criteria)
    if (is_below(at(document, "nodes"), string_at(criterion, "node"), node)) found.push_back(&criterion);
  return found;
}

std::vector<LevelBand> list_levels(const Json& document) {
  std::vector<LevelBand> bands;
  const Json& levels = at(at(document, "model"), "levels");
  if (!levels.is_array()) return bands;
  for (const Json& level : levels) {
    const double from = std::clamp(number_at(level, "from").value_or(0), 0.0, 1.0);
    if (!bands.empty()) bands.back().to = from;
    bands.push_back({string_at(level, "id"), from, 1});
  }
  return bands;
}

bool is_assessed(const Json& document, const Json& result) {
  const Json& levels = at(at(document, "model"), "levels");
  const bool has_levels = levels.is_array() && !levels.empty();
  return number_at(result, "score") &&
         (!has_levels || string_at(at(result, "level_words"), "kind") != "not-assessed");
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
