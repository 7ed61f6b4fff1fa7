// SPDX-License-Identifier: Apache-2.0
// document: questions that every reader of assessment.json asks. What is absent is null or empty.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/read_value.hpp"

namespace tukiranka::document {

using base::Json;

[[nodiscard]] std::vector<std::string> list_waves(const Json& document);  // ids in the project's order
[[nodiscard]] std::string last_wave(const Json& document);                // "all" where none is named
// Whether a node is `ancestor` or stands below it.
[[nodiscard]] bool is_below(const Json& nodes, std::string node, std::string_view ancestor);
// The nodes whose role is "phase"; where there is none, the children of the root.
[[nodiscard]] std::vector<const Json*> list_phases(const Json& document);
[[nodiscard]] std::vector<const Json*> list_criteria_below(const Json& document, std::string_view node);

// One level of the model: the score where it begins, and where the next begins.
struct LevelBand {
  std::string id;
  double from = 0, to = 1;
};
[[nodiscard]] std::vector<LevelBand> list_levels(const Json& document);

// A score with enough evidence behind it; contested ones have it too.
[[nodiscard]] bool is_assessed(const Json& document, const Json& result);
// The result of a criterion or node in a wave.
[[nodiscard]] const Json& result_in(const Json& judged, std::string_view wave);
// The conclusion of this kind ("level", "weakest") about a criterion or node; null when there is none.
[[nodiscard]] const Json& conclusion_about(const Json& document, std::string_view kind, std::string_view id);

}  // namespace tukiranka::document
