// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_levels.hpp"
#include <algorithm>

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/write_markup.hpp"

namespace tukiranka::report {

std::string draw_levels(const Page& page, const Json& probabilities) {
  if (!probabilities.is_object() || probabilities.empty()) return {};
  std::string bars, legend;
  double left = 0;
  std::size_t index = 0;
  for (const LevelBand& level : list_levels(page)) {
    const double share = std::clamp(number_at(probabilities, level.id).value_or(0), 0.0, 1.0);
    const std::string shade = "shade" + std::to_string(std::min<std::size_t>(index++, 5));
    const std::string words = level.title + " " + write_share(share, page.language());
    if (share > 0)
      bars += element("rect", {{"class", shade}, {"x", write_place(left)}, {"width", write_place(share)}});
    left += share;
    legend += element("li", {{"class", shade}}, escape(words));
  }
  return element("div", {{"class", "levels"}},
                 element("p", {{"class", "small"}}, escape(say(page, "levels.caption"))) +
                     element("svg", {{"class", "bar"}, {"aria-hidden", "true"}}, bars) +
                     element("ul", {{"class", "legend swatches"}}, legend));
}

}  // namespace tukiranka::report
