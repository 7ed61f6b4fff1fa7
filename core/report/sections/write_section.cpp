// SPDX-License-Identifier: Apache-2.0
// report: what the sections share: anchors, headings, and the two signs of a criterion (certainty, verdict).
#include "core/report/ground/write_markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

std::string anchor_of(std::string_view kind, std::string_view id) {
  std::string anchor(kind);
  return id.empty() ? anchor : anchor + "-" + write_anchor(id);
}

std::string write_section(const Page& page, std::string_view kind, std::string_view content) {
  const std::string heading = anchor_of(kind);
  const std::string lead_key = "lead." + std::string(kind);
  const std::string lead =
      has_word(page.words, lead_key) ? element("p", {{"class", "intro"}}, escape(say(page, lead_key))) : "";
  return element("section", {{"aria-labelledby", heading}},
                 element("h2", {{"id", heading}}, escape(say(page, "section." + std::string(kind)))) + lead +
                     "\n" + std::string(content)) +
         "\n";
}

std::string write_certainty(const Page& page, const Json& result) {
  const std::string grade = string_at(at(result, "certainty"), "grade");
  const std::string key = "certainty." + grade;
  if (grade.empty() || !has_word(page.words, key)) return "–";
  const int full = grade == "high" ? 4 : grade == "moderate" ? 3 : grade == "low" ? 2 : 1;
  return element("span", {{"class", "dots" + std::to_string(full)}}, escape(say(page, key)));
}

std::string write_verdict(const Page& page, const Json& result) {
  const std::string verdict = string_at(result, "verdict");
  const std::string key = "verdict." + verdict;
  if (verdict.empty() || !has_word(page.words, key)) return "–";
  return element("span", {{"class", "verdict " + verdict}}, escape(say(page, key)));
}

}  // namespace tukiranka::report
