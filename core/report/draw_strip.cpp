// SPDX-License-Identifier: Apache-2.0
#include "core/report/draw_strip.hpp"
#include <algorithm>

#include "core/report/measure_text.hpp"
#include "core/report/write_markup.hpp"

namespace tukiranka::report {

namespace {

std::string class_of(Mark::Kind kind) {
  switch (kind) {
    case Mark::Kind::pooled:
      return "pooled";
    case Mark::Kind::contested:
      return "contested";
    case Mark::Kind::earlier:
      return "earlier";
    case Mark::Kind::later:
      return "pooled";
    case Mark::Kind::target:
      return "target";
    default:
      return "finding";
  }
}

std::string draw_bands(const Page& page, StripSize size) {
  const double width = size.width;
  std::string bands;
  const auto levels = list_levels(page);
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double left = place_on_strip(levels[i].from, width), right = place_on_strip(levels[i].to, width);
    bands += element("rect", {{"class", "band" + std::to_string(std::min<std::size_t>(i, 5))},
                              {"x", write_coordinate(left)},
                              {"width", write_coordinate(right - left)},
                              {"height", write_coordinate(size.height)}});
  }
  if (levels.empty())
    bands = element("rect", {{"class", "band0"},
                             {"x", write_coordinate(strip_margin)},
                             {"width", write_coordinate(size.width - 2 * strip_margin)},
                             {"height", write_coordinate(size.height)}});
  return bands;
}

// Finding: circle; pooled: diamond; contested: square; earlier: open circle; target: flag line.
std::string draw_glyph(Mark::Kind kind, double x, double y) {
  const auto at_x = [x](double offset) { return write_coordinate(x + offset); };
  const auto at_y = [y](double offset) { return write_coordinate(y + offset); };
  switch (kind) {
    case Mark::Kind::pooled:
    case Mark::Kind::later:
      return element("path", {{"d", "M" + at_x(-7) + " " + at_y(0) + "L" + at_x(0) + " " + at_y(-7) + "L" +
                                        at_x(7) + " " + at_y(0) + "L" + at_x(0) + " " + at_y(7) + "Z"}});
    case Mark::Kind::contested:
      return element("rect", {{"x", at_x(-5.5)}, {"y", at_y(-5.5)}, {"width", "11"}, {"height", "11"}});
    case Mark::Kind::target:
      return element(
          "path", {{"d", "M" + at_x(0) + " " + at_y(-13) + "V" + at_y(13) + "M" + at_x(-5) + " " + at_y(-13) +
                             "H" + at_x(5) + "M" + at_x(-5) + " " + at_y(13) + "H" + at_x(5)}});
    default:
      return element("circle", {{"cx", at_x(0)}, {"cy", at_y(0)}, {"r", "5.5"}});
  }
}

std::string draw_mark(const Mark& mark, StripSize size) {
  const double y = size.height / 2, width = size.width;
  std::string drawn;
  if (!mark.tip.empty()) drawn += element("title", escape(mark.tip));
  if (mark.low && mark.high) {
    const std::string left = write_coordinate(place_on_strip(*mark.low, width)),
                      right = write_coordinate(place_on_strip(*mark.high, width));
    drawn +=
        element("path", {{"class", "interval"}, {"d", "M" + left + " " + write_coordinate(y) + "H" + right}});
    drawn += element("path", {{"class", "end"},
                              {"d", "M" + left + " " + write_coordinate(y - 4) + "v8M" + right + " " +
                                        write_coordinate(y - 4) + "v8"}});
  }
  if (mark.from)
    drawn += element(
        "path", {{"class", "way"},
                 {"d", "M" + write_coordinate(place_on_strip(*mark.from, width)) + " " + write_coordinate(y) +
                           "H" + write_coordinate(place_on_strip(mark.value, width))}});
  drawn += draw_glyph(mark.kind, place_on_strip(mark.value, width), y);
  return element("g", {{"class", class_of(mark.kind)}}, drawn);
}

std::string wrap_strip(std::string_view inside, StripSize size) {
  return element("svg",
                 {{"class", "strip"},
                  {"viewBox", "0 0 " + write_coordinate(size.width) + " " + write_coordinate(size.height)},
                  {"width", write_coordinate(size.width)},
                  {"aria-hidden", "true"}},
                 inside);
}

}  // namespace

double place_on_strip(double score, double width) {
  return strip_margin + std::clamp(score, 0.0, 1.0) * (width - 2 * strip_margin);
}

std::string draw_strip(const Page& page, const std::vector<Mark>& marks, StripSize size) {
  std::string inside = draw_bands(page, size);
  for (const Mark& mark : marks) inside += draw_mark(mark, size);
  return wrap_strip(inside, size);
}

std::string draw_bounds(const Page& page, double low, double high, StripSize size) {
  const double left = place_on_strip(low, size.width), right = place_on_strip(high, size.width);
  const std::string hatch = element("rect", {{"class", "bounds"},
                                             {"x", write_coordinate(left)},
                                             {"y", write_coordinate(size.height / 2 - 4)},
                                             {"width", write_coordinate(std::max(right - left, 1.0))},
                                             {"height", "8"}});
  return wrap_strip(draw_bands(page, size) + hatch, size);
}

std::string draw_glyph_key(Mark::Kind kind) {
  return element("svg", {{"class", "key"}, {"viewBox", "0 0 28 28"}, {"aria-hidden", "true"}},
                 element("g", {{"class", class_of(kind)}}, draw_glyph(kind, 14, 14)));
}

std::string draw_strip_head(const Page& page, double width) {
  constexpr double font_size = 11, line_height = 13;
  const auto levels = list_levels(page);
  std::size_t lines = 1;
  std::vector<std::vector<std::string>> titles;
  for (const LevelBand& level : levels) {
    titles.push_back(wrap_width(level.title, font_size,
                                place_on_strip(level.to, width) - place_on_strip(level.from, width) - 4));
    lines = std::max(lines, titles.back().size());
  }
  const double cut_line = static_cast<double>(lines) * line_height + 13;
  std::string inside;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const double middle = (place_on_strip(levels[i].from, width) + place_on_strip(levels[i].to, width)) / 2;
    const std::size_t first = lines - titles[i].size();
    for (std::size_t line = 0; line < titles[i].size(); ++line)
      inside += element("text",
                        {{"x", write_coordinate(middle)},
                         {"y", write_coordinate(static_cast<double>(first + line) * line_height + 11)},
                         {"class", "level"}},
                        escape(titles[i][line]));
    if (i > 0 && levels[i].from > 0.07 && levels[i].from < 0.93 && levels[i].from - levels[i - 1].from > 0.07)
      inside += element(
          "text",
          {{"x", write_coordinate(place_on_strip(levels[i].from, width))}, {"y", write_coordinate(cut_line)}},
          escape(write_score(levels[i].from, page.language())));
  }
  inside += element("text", {{"x", write_coordinate(strip_margin)}, {"y", write_coordinate(cut_line)}}, "0");
  inside += element("text",
                    {{"x", write_coordinate(width - strip_margin)}, {"y", write_coordinate(cut_line)}}, "1");
  return wrap_strip(inside, {width, cut_line + 5});
}

}  // namespace tukiranka::report
