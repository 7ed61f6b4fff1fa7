// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/describe_weakest.hpp"

namespace tukiranka::report {

std::string describe_weakest(const Page& page, std::string_view wave) {
  const Json& weakest = at(at(page.document, "weakest"), wave);
  const std::string node = string_at(weakest, "node");
  if (node.empty()) return say(page, list_phases(page).size() == 1 ? "weakest.single" : "weakest.unknown");
  const Json places{{"phase", title_of_node(page, node)},
                    {"share", write_share(number_at(weakest, "probability"), page.language())}};
  return say(page, is_true(weakest, "distinguishable") ? "weakest.clear" : "weakest.open", places);
}

}  // namespace tukiranka::report
