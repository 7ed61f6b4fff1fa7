// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/draw_share.hpp"

#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"

namespace tukiranka::report {

Markup draw_share(double share) {
  return element("svg", {{"class", "share"}, {"aria-hidden", "true"}},
                 element("rect", {{"width", write_place(share)}}));
}

Text title_of_code(const Page& page, const Json& data, const std::string& code) {
  const Text title = title_of_criterion(page, code);
  if (title != code) return title;
  const Text own = text_of(page, at(at(data, "titles"), code));
  return own.empty() ? Text(code) : own;
}

}  // namespace tukiranka::report
