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
using document::conclusion_about, document::is_assessed, document::last_wave, document::list_criteria_below,
    document::list_phases, document::list_waves, document::result_in;

struct Reading {
  const Json& document;
  const Words& words;

  [[nodiscard]] const std::string& language() const { return words.language; }
};

// A plain string, {fi,sv,en} or {code,texts{fi,sv,en}} in its language; in the last, a message, ids of
// criteria become their titles.
[[nodiscard]] std::string text_of(const Reading& reading, const Json& texts);
[[nodiscard]] std::string say(const Reading& reading, std::string_view key,
                              const Json& places = Json::object());

[[nodiscard]] std::string title_of_criterion(const Reading& reading, std::string_view id);
[[nodiscard]] std::string title_of_node(const Reading& reading, std::string_view id);
[[nodiscard]] std::string title_of_indicator(const Reading& reading, std::string_view id);
[[nodiscard]] std::string title_of_evaluator(const Reading& reading, std::string_view id);
[[nodiscard]] std::string title_of_level(const Reading& reading, std::string_view id);
[[nodiscard]] std::string title_of_perspective(const Reading& reading, std::string_view id);
// "t1 · lähtötilanne, 15.1.2025"; the wave `all` of a project without waves has no name.
[[nodiscard]] std::string title_of_wave(const Reading& reading, std::string_view id);

// "clearly strong", from `level_words`.
[[nodiscard]] std::string level_words(const Reading& reading, const Json& result);
// "0,62"; of a contested result the values that contradict each other, "0,75 / 0,29": their middle is
// nobody's.
[[nodiscard]] std::string short_score(const Reading& reading, const Json& result);
// "0,62 (0,51–0,73)"; a dash when there is no score.
[[nodiscard]] std::string score_words(const Reading& reading, const Json& result);
[[nodiscard]] std::string interval_words(const Reading& reading, const Json& holder);  // of holder.interval

// A normal interval of scores (0..1) or of their differences (−1..1) may run beyond what there can be; people
// see it cut there.
struct Ends {
  Number low, high;
};
[[nodiscard]] Ends cut_interval(const Json& interval, double least);
[[nodiscard]] std::string cut_words(const Reading& reading, const Json& holder, double least);

}  // namespace tukiranka::report
