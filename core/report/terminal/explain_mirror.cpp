// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/explain_mirror.hpp"

namespace tukiranka::report {
namespace {

using Lines = std::vector<std::string>;

void add_line(const Page& page, Lines& lines, const char* key, const std::string& told) {
  if (!told.empty()) lines.push_back(say(page, key) + ": " + told);
}

std::string write_chance(const Page& page, const Json& holder, std::string_view key) {
  const Number share = number_at(holder, key);
  return share ? write_share(share, page.language()) : std::string();
}

std::string with_range(const std::string& value, const std::string& range) {
  return range.empty() ? value : value + " (" + range + ")";
}

void add_ends(const Page& page, const Json& judged, Lines& lines) {
  const Json& mirror = at(judged, "mirror");
  const auto of_wave = [&](const char* key) -> const Json& {
    return result_in(judged, string_at(mirror, key));
  };
  if (number_at(of_wave("baseline_wave"), "score"))
    add_line(page, lines, "mirror.baseline", score_words(page, of_wave("baseline_wave")));
  if (const Number target = number_at(mirror, "target"))
    add_line(page, lines, "mirror.target", write_score(target, page.language()));
  if (number_at(of_wave("result_wave"), "score"))
    add_line(page, lines, "mirror.result", score_words(page, of_wave("result_wave")));
}

// A share of the way is told, or why it is not.
void add_attainment(const Page& page, const Json& mirror, Lines& lines) {
  const Json& attainment = at(mirror, "attainment");
  if (const Number value = number_at(attainment, "value"))
    return add_line(page, lines, "mirror.attainment",
                    with_range(write_score(value, page.language()), interval_words(page, attainment)));
  if (number_at(mirror, "target"))
    add_line(page, lines, "mirror.attainment", text_of(page, at(mirror, "attainment_reason")));
}

}  // namespace

Lines list_mirror(const Page& page, const Json& judged, const std::string& wave) {
  const Json& mirror = at(judged, "mirror");
  Lines lines;
  if (!mirror.is_object() || string_at(mirror, "result_wave") != wave) return lines;
  add_ends(page, judged, lines);
  const Json& change = at(mirror, "change");
  if (const Number mean = number_at(change, "mean"))
    add_line(page, lines, "mirror.change",
             with_range(write_change(mean, page.language()), cut_words(page, change, -1)));
  else
    add_line(page, lines, "mirror.change", text_of(page, at(mirror, "change_reason")));
  add_line(page, lines, "mirror.improved", write_chance(page, change, "p_improved"));
  add_line(page, lines, "mirror.met", write_chance(page, at(mirror, "gap"), "p_met"));
  add_attainment(page, mirror, lines);
  return lines;
}

}  // namespace tukiranka::report
