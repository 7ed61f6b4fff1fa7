// SPDX-License-Identifier: Apache-2.0
#include "core/report/draw_share.hpp"
#include <algorithm>

#include "core/report/write_markup.hpp"

namespace tukiranka::report {

std::string draw_share(double share) {
  constexpr double width = 160;
  return element("svg",
                 {{"class", "share"}, {"viewBox", "0 0 160 12"}, {"width", "160"}, {"aria-hidden", "true"}},
                 element("rect", {{"class", "band2"}, {"width", "160"}, {"height", "12"}}) +
                     element("rect", {{"class", "shade3"},
                                      {"width", write_coordinate(std::clamp(share, 0.0, 1.0) * width)},
                                      {"height", "12"}}));
}

std::string title_of_code(const Page& page, const Json& data, const std::string& code) {
  const std::string title = title_of_criterion(page, code);
  if (title != code) return title;
  const std::string own = text_of(page, at(at(data, "titles"), code));
  return own.empty() ? code : own;
}

}  // namespace tukiranka::report
