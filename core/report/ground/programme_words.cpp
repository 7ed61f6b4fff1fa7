// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/programme_words.hpp"

namespace tukiranka::report {

std::string title_of_group(const Reading& group) {
  const Json& model = at(group.document, "model");
  std::string title = text_of(group, at(model, "title"));
  if (title.empty()) title = string_at(model, "id");
  const auto n = static_cast<std::size_t>(number_at(group.document, "n").value_or(0));
  return n == 1 ? say(group, "programme.group-one", {{"model", title}})
                : say(group, "programme.group", {{"model", title}, {"n", n}});
}

Text title_of_group(const Page& group) {
  return in_each(group, [](const Reading& reading) { return title_of_group(reading); });
}

std::vector<const Json*> choose_phases(const Json& group) {
  std::vector<const Json*> phases, others;
  for (const Json& one : at(group, "benchmarks")) {
    if (string_at(one, "kind") != "node") continue;
    (string_at(one, "role") == "phase" ? phases : others).push_back(&one);
  }
  return phases.empty() ? others : phases;
}

}  // namespace tukiranka::report
