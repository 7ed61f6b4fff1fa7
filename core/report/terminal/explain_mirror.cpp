// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/explain_mirror.hpp"

namespace tukiranka::report {
namespace {

using Lines = std::vector<std::string>;

void add_line(const Reading& reading, Lines& lines, const char* key, const std::string& told) {
  if (!told.empty()) lines.push_back(say(reading, key) + ": " + told);
}

std::string write_chance(const Reading& reading, const Json& holder, std::string_view key) {
  const Number share = number_at(holder, key);
  return share ? write_share(share, reading.language()) : std::string();
}

std::string with_range(const std::string& value, const std::string& range) {
  return range.empty() ? value : value + " (" + range + ")";
}

void add_ends(const Reading& reading, const Json& judged, Lines& lines) {
  const Json& mirror = at(judged, "mirror");
  const auto of_wave = [&](const char* key) -> const Json& {
    return result_in(judged, string_at(mirror, key));
  };
  if (number_at(of_wave("baseline_wave"), "score"))
    add_line(reading, lines, "mirror.baseline", score_words(reading, of_wave("baseline_wave")));
  if (const Number target = number_at(mirror, "target"))
    add_line(reading, lines, "mirror.target", write_score(target, reading.language()));
  if (number_at(of_wave("result_wave"), "score"))
    add_line(reading, lines, "mirror.result", score_words(reading, of_wave("result_wave")));
}

// A share of the way is told, or why it is not.
void add_attainment(const Reading& reading, const Json& mirror, Lines& lines) {
  const Json& attainment = at(mirror, "attainment");
  if (const Number value = number_at(attainment, "value"))
    return add_line(reading, lines, "mirror.attainment",
                    with_range(write_score(value, reading.language()), interval_words(reading, attainment)));
  if (number_at(mirror, "target"))
    add_line(reading, lines, "mirror.attainment", text_of(reading, at(mirror, "attainment_reason")));
}

}  // namespace

Lines list_mirror(const Reading& reading, const Json& judged, const std::string& wave) {
  const Json& mirror = at(judged, "mirror");
  Lines lines;
  if (!mirror.is_object() || string_at(mirror, "result_wave") != wave) return lines;
  add_ends(reading, judged, lines);
  const Json& change = at(mirror, "change");
  if (const Number mean = number_at(change, "mean"))
    add_line(reading, lines, "mirror.change",
             with_range(write_change(mean, reading.language()), cut_words(reading, change, -1)));
  else
    add_line(reading, lines, "mirror.change", text_of(reading, at(mirror, "change_reason")));
  add_line(reading, lines, "mirror.improved", write_chance(reading, change, "p_improved"));
  add_line(reading, lines, "mirror.met", write_chance(reading, at(mirror, "gap"), "p_met"));
  add_attainment(reading, mirror, lines);
  return lines;
}

}  // namespace tukiranka::report
