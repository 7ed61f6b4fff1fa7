// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_levels.hpp"
#include <algorithm>

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"

namespace tukiranka::report {

Markup draw_levels(const Page& page, const Json& probabilities) {
  if (!probabilities.is_object() || probabilities.empty()) return {};
  Markup bars, legend;
  double left = 0;
  std::size_t index = 0;
  for (const document::LevelBand& level : document::list_levels(page.document)) {
    const double share = std::clamp(number_at(probabilities, level.id).value_or(0), 0.0, 1.0);
    const std::string shade = "shade" + std::to_string(std::min<std::size_t>(index++, 5));
    const Text words = title_of_level(page, level.id) + " " + write_share(share, page.languages);
    if (share > 0)
      bars += element("rect", {{"class", shade}, {"x", write_place(left)}, {"width", write_place(share)}});
    left += share;
    legend += element("li", {{"class", shade}}, words);
  }
  return element("div", {{"class", "levels"}},
                 element("p", {{"class", "small"}}, say(page, "levels.caption")) +
                     element("svg", {{"class", "bar"}, {"aria-hidden", "true"}}, bars) +
                     element("ul", {{"class", "legend swatches"}}, legend));
}

}  // namespace tukiranka::report
