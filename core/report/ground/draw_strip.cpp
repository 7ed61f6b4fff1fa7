// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_strip.hpp"
#include <algorithm>
#include <utility>

#include "core/report/ground/markup.hpp"

namespace tukiranka::report {

namespace {

// The class of the group: f finding, p pooled, c contested, e earlier, t target.
const char* class_of(Mark::Kind kind) {
  switch (kind) {
    case Mark::Kind::pooled:
    case Mark::Kind::later:
      return "p";
    case Mark::Kind::contested:
      return "c";
    case Mark::Kind::earlier:
      return "e";
    case Mark::Kind::target:
      return "t";
    default:
      return "f";
  }
}

// Finding: circle; pooled: diamond; contested: square; earlier: open circle; target: flag line.
Markup draw_glyph(Mark::Kind kind, double value) {
  if (kind == Mark::Kind::finding || kind == Mark::Kind::earlier)
    return element("circle", {{"cx", write_place(value)}});
  return element("use", {{"href", std::string("#") + class_of(kind)}, {"x", write_place(value)}});
}

Markup draw_line(const char* kind, double from, double to) {
  return element("line", {{"class", kind}, {"x1", write_place(from)}, {"x2", write_place(to)}});
}

Markup draw_mark(const Mark& mark) {
  Markup drawn;
  if (mark.low && mark.high) drawn += draw_line("", *mark.low, *mark.high);
  if (mark.from) drawn += draw_line("way", *mark.from, mark.value);
  return element("g", {{"class", class_of(mark.kind)}}, drawn + draw_glyph(mark.kind, mark.value));
}

Markup wrap_strip(const char* kind, Markup inside) {
  return element("svg", {{"class", kind}, {"aria-hidden", "true"}}, std::move(inside));
}

}  // namespace

std::string write_place(double score) {
  return write_coordinate(std::clamp(score, 0.0, 1.0) * 100) + "%";
}

Markup draw_strip(const std::vector<Mark>& marks) {
  Markup inside;
  for (const Mark& mark : marks) inside += draw_mark(mark);
  return wrap_strip("", inside);
}

Markup draw_bounds(double low, double high) {
  return wrap_strip("s",
                    element("g", element("rect", {{"class", "bounds"},
                                                  {"x", write_place(low)},
                                                  {"width", write_place(std::max(high - low, 0.002))}})));
}

Markup draw_glyph_key(Mark::Kind kind) {
  return wrap_strip("key", element("g", {{"class", class_of(kind)}}, draw_glyph(kind, 0.5)));
}

Markup draw_glyphs() {
  return wrap_strip("glyphs",
                    element("defs", element("path", {{"id", "p"}, {"d", "M-7 0L0-7 7 0 0 7Z"}}) +
                                        element("path", {{"id", "c"}, {"d", "M-5.5-5.5h11v11h-11Z"}}) +
                                        element("path", {{"id", "t"}, {"d", "M0-13V13M-5-13H5M-5 13H5"}})));
}

Markup write_scale(const Page& page) {
  const auto levels = document::list_levels(page.document);
  Markup entries;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double from = levels[i].from;
    Markup cuts;
    if (i == 0) cuts = element("i", "0");
    if (i > 0 && from > 0.07 && from < 0.93 && from - levels[i - 1].from > 0.07)
      cuts = element("i", write_score(from, page.languages));
    if (i + 1 == levels.size()) cuts += element("i", {{"class", "end"}}, "1");
    entries += element("li", title_of_level(page, levels[i].id) + cuts);
  }
  return entries.empty() ? say(page, "chart.axis") : element("ol", {{"class", "scale"}}, entries);
}

std::string write_scale_style(const Json& document, const std::string& selector) {
  const auto levels = document::list_levels(document);
  std::string bands, widths;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const std::string colour = "var(--band" + std::to_string(std::min<std::size_t>(i, 5)) + ")";
    bands += ", " + colour + " " + write_place(levels[i].from) + " " + write_place(levels[i].to);
    widths += selector + " .scale li:nth-child(" + std::to_string(i + 1) +
              ") { width: " + write_place(levels[i].to - levels[i].from) + "; }\n";
  }
  if (levels.empty()) bands = ", var(--band0), var(--band0)";
  return selector + " { --bands: linear-gradient(to right" + bands + "); }\n" + widths;
}

}  // namespace tukiranka::report
