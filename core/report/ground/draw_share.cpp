// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_share.hpp"

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/write_markup.hpp"

namespace tukiranka::report {

std::string draw_share(double share) {
  return element("svg", {{"class", "share"}, {"aria-hidden", "true"}},
                 element("rect", {{"width", write_place(share)}}));
}

std::string title_of_code(const Page& page, const Json& data, const std::string& code) {
  const std::string title = title_of_criterion(page, code);
  if (title != code) return title;
  const std::string own = text_of(page, at(at(data, "titles"), code));
  return own.empty() ? code : own;
}

}  // namespace tukiranka::report
