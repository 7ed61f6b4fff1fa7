// SPDX-License-Identifier: Apache-2.0
// report: what the sections share: anchors, headings, and the two signs of a criterion (certainty, verdict).
#include <utility>

#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

std::string anchor_of(std::string_view kind, std::string_view id) {
  std::string anchor(kind);
  return id.empty() ? anchor : anchor + "-" + write_anchor(id);
}

Markup write_section(const Page& page, std::string_view kind, Markup content) {
  const std::string heading = anchor_of(kind);
  const std::string lead_key = "lead." + std::string(kind);
  const Markup lead =
      has_word(page, lead_key) ? element("p", {{"class", "intro"}}, say(page, lead_key)) : Markup();
  return element("section", {{"aria-labelledby", heading}},
                 element("h2", {{"id", heading}}, say(page, "section." + std::string(kind))) + lead + "\n" +
                     std::move(content)) +
         "\n";
}

Markup write_certainty(const Page& page, const Json& result) {
  const std::string grade = string_at(at(result, "certainty"), "grade");
  const std::string key = "certainty." + grade;
  if (grade.empty() || !has_word(page, key)) return "–";
  const int full = grade == "high" ? 4 : grade == "moderate" ? 3 : grade == "low" ? 2 : 1;
  return element("span", {{"class", "dots" + std::to_string(full)}}, say(page, key));
}

Markup write_verdict(const Page& page, const Json& result) {
  const std::string verdict = string_at(result, "verdict");
  const std::string key = "verdict." + verdict;
  if (verdict.empty() || !has_word(page, key)) return "–";
  return element("span", {{"class", "verdict " + verdict}}, say(page, key));
}

}  // namespace tukiranka::report
