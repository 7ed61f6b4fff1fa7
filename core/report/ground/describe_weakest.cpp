// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/describe_weakest.hpp"

namespace tukiranka::report {

std::string describe_weakest(const Reading& reading, std::string_view wave) {
  const Json& weakest = at(at(reading.document, "weakest"), wave);
  const std::string node = string_at(weakest, "node");
  if (node.empty())
    return say(reading, list_phases(reading.document).size() == 1 ? "weakest.single" : "weakest.unknown");
  const Json places{{"phase", title_of_node(reading, node)},
                    {"share", write_share(number_at(weakest, "probability"), reading.language())}};
  return say(reading, is_true(weakest, "distinguishable") ? "weakest.clear" : "weakest.open", places);
}

Text describe_weakest(const Page& page, std::string_view wave) {
  return in_each(page, [&](const Reading& reading) { return describe_weakest(reading, wave); });
}

}  // namespace tukiranka::report
