// SPDX-License-Identifier: Apache-2.0
// report: one assessment read in one language. Everything that is shown is looked up here; what is absent or
// of another type is "not there" (null, nullopt, empty), so a document of a later minor version still prints.
#pragma once

#include <string>
#include <vector>

#include "core/document/read_document.hpp"
#include "core/report/ground/words.hpp"
#include "core/report/ground/write_number.hpp"

namespace tukiranka::report {

using base::at, base::entry_of, base::is_true, base::number_at, base::string_at;
using base::Json;
using document::conclusion_about, document::last_wave, document::list_waves, document::result_in;

struct Page {
  const Json& document;
  const Words& words;

  [[nodiscard]] const std::string& language() const { return words.language; }
};

// One level: the score where it begins, and where the next begins.
struct LevelBand {
  std::string id, title;
  double from = 0, to = 1;
};

// A plain string, {fi,sv,en} or {code,texts{fi,sv,en}} in the page's language; in the last, a message, ids of
// criteria become their titles.
[[nodiscard]] std::string text_of(const Page& page, const Json& texts);
[[nodiscard]] std::string say(const Page& page, std::string_view key, const Json& places = Json::object());

[[nodiscard]] std::string title_of_criterion(const Page& page, std::string_view id);
[[nodiscard]] std::string title_of_node(const Page& page, std::string_view id);
[[nodiscard]] std::string title_of_indicator(const Page& page, std::string_view id);
[[nodiscard]] std::string title_of_evaluator(const Page& page, std::string_view id);
[[nodiscard]] std::string title_of_level(const Page& page, std::string_view id);
[[nodiscard]] std::string title_of_perspective(const Page& page, std::string_view id);
// "t1 · lähtötilanne, 15.1.2025"; the wave `all` of a project without waves has no name.
[[nodiscard]] std::string title_of_wave(const Page& page, std::string_view id);

[[nodiscard]] std::vector<LevelBand> list_levels(const Page& page);

// The nodes whose role is "phase"; where there is none, the children of the root.
[[nodiscard]] std::vector<const Json*> list_phases(const Page& page);
[[nodiscard]] std::vector<const Json*> list_criteria_below(const Page& page, std::string_view node);

// "clearly strong", from `level_words`.
[[nodiscard]] std::string level_words(const Page& page, const Json& result);
// "0,62"; of a contested result the values that contradict each other, "0,75 / 0,29": their middle is
// nobody's.
// A score with enough evidence behind it; contested ones have it too.
[[nodiscard]] bool is_assessed(const Page& page, const Json& result);
[[nodiscard]] std::string short_score(const Page& page, const Json& result);
// "0,62 (0,51–0,73)"; a dash when there is no score.
[[nodiscard]] std::string score_words(const Page& page, const Json& result);
[[nodiscard]] std::string interval_words(const Page& page, const Json& holder);  // of holder.interval

// A normal interval of scores (0..1) or of their differences (−1..1) may run beyond what there can be; people
// see it cut there.
struct Ends {
  Number low, high;
};
[[nodiscard]] Ends cut_interval(const Json& interval, double least);
[[nodiscard]] std::string cut_words(const Page& page, const Json& holder, double least);

}  // namespace tukiranka::report
