// SPDX-License-Identifier: Apache-2.0
// report: the parts of the page in the order in which they are read. Each returns markup, or nothing when the
// assessment has nothing to say under its heading.
#pragma once

#include <set>
#include <string>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

// The id of an element.
[[nodiscard]] std::string anchor_of(std::string_view kind, std::string_view id = {});
// A section with its heading and its entry in the contents.
[[nodiscard]] Markup write_section(const Page& page, std::string_view kind, Markup content);

[[nodiscard]] Markup write_headline(const Page& page);      // title, plain words, profile of the phases
[[nodiscard]] Markup write_overview(const Page& page);      // every criterion in one sortable table
[[nodiscard]] Markup write_mirror(const Page& page);        // baseline, target, result
[[nodiscard]] Markup write_conclusions(const Page& page);   // what would change the conclusions
[[nodiscard]] Markup write_perspectives(const Page& page);  // perspectives × criteria
[[nodiscard]] Markup write_criteria(const Page& page);      // each criterion with its evidence
[[nodiscard]] Markup write_missing(const Page& page);       // what is missing and why
[[nodiscard]] Markup write_method(const Page& page);        // how it was judged, and out of what
[[nodiscard]] Markup write_diagnostics(const Page& page);   // what the engine remarked

// One criterion. `drawn` remembers the pictures that stand already, so that none is drawn twice.
[[nodiscard]] Markup write_criterion(const Page& page, const Json& criterion, std::set<std::string>& drawn);
// The evidence of one criterion in every wave: findings side by side, then the pool.
[[nodiscard]] Markup write_evidence(const Page& page, const Json& criterion);
// What the findings bring along: distributions, quotes, networks, tables.
[[nodiscard]] Markup write_exhibits(const Page& page, std::string_view criterion, std::string_view wave,
                                    std::set<std::string>& drawn);

// How the score of a criterion came about: spreads, weights, anchors, pooling.
[[nodiscard]] Markup write_trail(const Page& page, std::string_view criterion, const Json& result);

// What would change a conclusion; nothing for one that is null.
[[nodiscard]] Markup write_turning_point(const Page& page, const Json& conclusion);

// "Low certainty" with four dots; the verdict with its sign.
[[nodiscard]] Markup write_certainty(const Page& page, const Json& result);
[[nodiscard]] Markup write_verdict(const Page& page, const Json& result);

}  // namespace tukiranka::report
