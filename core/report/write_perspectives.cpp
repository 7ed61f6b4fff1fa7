// SPDX-License-Identifier: Apache-2.0
// report: perspectives × criteria as a heat table. The number stands in each cell; the tint only helps the
// eye.
#include <algorithm>
#include <cmath>

#include "core/report/sections.hpp"
#include "core/report/write_markup.hpp"

namespace tukiranka::report {

namespace {

std::vector<std::string> list_perspectives(const Page& page) {
  std::vector<std::string> ids;
  const Json& perspectives = at(at(page.document, "project"), "perspectives");
  if (perspectives.is_array())
    for (const Json& perspective : perspectives) ids.push_back(string_at(perspective, "id"));
  return ids;
}

std::string write_cell(const Page& page, const Json& voice) {
  const Number score = number_at(voice, "score");
  if (!score) return element("td", {{"class", "heat none"}}, "–");
  const int step = static_cast<int>(std::clamp(std::floor(*score * 6), 0.0, 5.0));
  std::string cell = element("strong", escape(write_score(score, page.language())));
  cell += element("span", {{"class", "note"}}, escape(interval_words(page, voice)));
  if (const Number n = number_at(voice, "n"))
    cell += element("span", {{"class", "note"}},
                    escape("n\xC2\xA0=\xC2\xA0" + write_quantity(n, page.language())));
  return element("td", {{"class", "heat heat" + std::to_string(step)}}, cell);
}

// The widest gap between two perspectives whose interval leaves out zero.
std::string describe_gap(const Page& page, const Json& gaps) {
  const Json* widest = nullptr;
  double width = 0;
  if (!gaps.is_array()) return "–";
  for (const Json& gap : gaps) {
    const Json& interval = at(gap, "interval");
    const Number low = number_at(interval, "low"), high = number_at(interval, "high");
    if (!low || !high || (*low <= 0 && *high >= 0)) continue;
    const double size = std::fabs(number_at(gap, "difference").value_or(0));
    if (size > width) {
      width = size;
      widest = &gap;
    }
  }
  if (widest == nullptr) return escape(say(page, "perspectives.no-gap"));
  return escape(say(page, "perspectives.gap",
                    {{"a", title_of_perspective(page, string_at(*widest, "a"))},
                     {"b", title_of_perspective(page, string_at(*widest, "b"))},
                     {"difference", write_score(width, page.language())}}));
}

}  // namespace

std::string write_perspectives(const Page& page) {
  const auto perspectives = list_perspectives(page);
  const Json& criteria = at(page.document, "criteria");
  const std::string wave = last_wave(page);
  if (perspectives.empty() || !criteria.is_array()) return {};
  std::string body;
  for (const Json& criterion : criteria) {
    const Json& result = result_in(criterion, wave);
    const Json& voices = at(result, "perspectives");
    if (!voices.is_object() || voices.empty()) continue;
    const std::string id = string_at(criterion, "id");
    std::string cells = element("th", {{"scope", "row"}},
                                element("a", {{"href", "#" + anchor_of(page, "criterion", id)}},
                                        escape(title_of_criterion(page, id))));
    for (const std::string& perspective : perspectives) cells += write_cell(page, at(voices, perspective));
    body += element("tr", cells + element("td", describe_gap(page, at(result, "perspective_gaps")))) + "\n";
  }
  if (body.empty()) return {};
  std::string head = element("th", {{"scope", "col"}}, escape(say(page, "head.criterion")));
  for (const std::string& perspective : perspectives)
    head += element("th", {{"scope", "col"}}, escape(title_of_perspective(page, perspective)));
  head += element("th", {{"scope", "col"}}, escape(say(page, "perspectives.widest")));
  return write_section(page, "perspectives",
                       element("div", {{"class", "wide"}},
                               element("table", {{"class", "heat sortable"}},
                                       element("caption", escape(say(page, "perspectives.caption"))) +
                                           element("thead", element("tr", head)) + element("tbody", body))));
}

}  // namespace tukiranka::report
