// SPDX-License-Identifier: Apache-2.0
// report: perspectives × criteria as a heat table. The number stands in each cell; the tint only helps the
// eye.
#include <algorithm>
#include <cmath>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

std::vector<std::string> list_perspectives(const Page& page) {
  std::vector<std::string> ids;
  const Json& perspectives = at(at(page.document, "project"), "perspectives");
  if (perspectives.is_array())
    for (const Json& perspective : perspectives) ids.push_back(string_at(perspective, "id"));
  return ids;
}

Markup write_cell(const Page& page, const Json& voice) {
  const Number score = number_at(voice, "score");
  if (!score) return element("td", {{"class", "h"}}, "–");
  const int step = static_cast<int>(std::clamp(std::floor(*score * 6), 0.0, 5.0));
  Markup cell = element("b", write_score(score, page.languages));
  cell += element("small", interval_words(page, voice));
  if (const Number n = number_at(voice, "n"))
    cell += element("small", "n\xC2\xA0=\xC2\xA0" + write_quantity(n, page.languages));
  return element("td", {{"class", "h" + std::to_string(step)}}, cell);
}

// The widest gap between two perspectives whose interval leaves out zero.
Markup describe_gap(const Page& page, const Json& gaps) {
  const Json* widest = nullptr;
  double width = 0;
  if (!gaps.is_array() || gaps.empty()) return "–";
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
  if (widest == nullptr) return say(page, "perspectives.no-gap");
  const Ends ends = cut_interval(at(*widest, "interval"), -1);
  const bool is_turned = number_at(*widest, "difference").value_or(0) < 0;
  const Text range =
      write_range(is_turned ? -*ends.high : *ends.low, is_turned ? -*ends.low : *ends.high, page.languages);
  const Text a = title_of_perspective(page, string_at(*widest, is_turned ? "b" : "a"));
  const Text b = title_of_perspective(page, string_at(*widest, is_turned ? "a" : "b"));
  return write_noted(a + " – " + b + ": " + write_score(width, page.languages), range);
}

// Nothing where no perspective speaks of it.
Markup write_voices_row(const Page& page, const Json& judged, const Markup& label, const std::string& kind) {
  const Json& result = result_in(judged, last_wave(page.document));
  const Json& voices = at(result, "perspectives");
  if (!voices.is_object() || voices.empty()) return {};
  Markup cells = element("th", label);
  for (const std::string& perspective : list_perspectives(page))
    cells += write_cell(page, at(voices, perspective));
  cells += element("td", describe_gap(page, at(result, "perspective_gaps")));
  return element("tr", {{"class", kind}}, cells) + "\n";
}

}  // namespace

Markup write_perspectives(const Page& page) {
  const auto perspectives = list_perspectives(page);
  if (perspectives.empty()) return {};
  Markup body;
  std::set<std::string> told;
  const auto add_criterion = [&](const Json& criterion) {
    const std::string id = string_at(criterion, "id");
    if (!told.insert(id).second) return;
    body += write_voices_row(
        page, criterion,
        element("a", {{"href", "#" + anchor_of("criterion", id)}}, title_of_criterion(page, id)), "");
  };
  for (const Json* phase : list_phases(page.document)) {
    const std::string id = string_at(*phase, "id");
    body += write_voices_row(page, *phase, element("b", title_of_node(page, id)), "phase");
    for (const Json* criterion : list_criteria_below(page.document, id)) add_criterion(*criterion);
  }
  if (const Json& criteria = at(page.document, "criteria"); criteria.is_array())  // under no phase
    for (const Json& criterion : criteria) add_criterion(criterion);
  if (body.empty()) return {};
  Markup head = element("th", say(page, "head.criterion"));
  for (const std::string& perspective : perspectives)
    head += element("th", title_of_perspective(page, perspective));
  head += element("th", say(page, "perspectives.widest"));
  return write_section(page, "perspectives",
                       element("div", {{"class", "wide"}},
                               element("table", {{"class", "heat sortable"}},
                                       element("caption", say(page, "perspectives.caption")) +
                                           element("thead", element("tr", head)) + element("tbody", body))));
}

}  // namespace tukiranka::report
