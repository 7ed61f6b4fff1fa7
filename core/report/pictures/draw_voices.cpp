// SPDX-License-Identifier: Apache-2.0
// report: who is heard. One row per perspective with the share of its speakers that spoke of the code; who is
// silent, or gave no text at all, is named in a sentence.
#include <algorithm>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_share.hpp"
#include "core/report/ground/mark_result.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"

namespace tukiranka::report {

Markup draw_voices(const Page& page, const Json& data) {
  const Json& perspectives = at(data, "perspectives");
  const Json& absent = at(data, "perspectives_without_text");
  std::vector<std::vector<Markup>> rows;
  std::vector<Text> silent;
  if (perspectives.is_object())
    for (const auto& [id, heard] : perspectives.items()) {
      const double speakers = number_at(heard, "speakers").value_or(0),
                   speaking = number_at(heard, "speaking").value_or(0);
      const Text title = title_of_perspective(page, id);
      if (speaking <= 0) silent.push_back(title);
      rows.push_back({title, draw_share(speakers > 0 ? speaking / speakers : 0),
                      say(page, "voices.count", {{"speaking", speaking}, {"speakers", speakers}})});
    }
  if (absent.is_array())
    for (const Json& id : absent)
      if (id.is_string()) {
        const Text title = title_of_perspective(page, id.get<std::string>());
        silent.push_back(title);
        rows.push_back({title, draw_share(0), say(page, "voices.no-text")});
      }
  if (rows.empty()) return {};
  Text names;
  for (const Text& name : silent) names += (names.empty() ? "" : ", ") + name;
  const Text sentence =
      silent.empty() ? say(page, "voices.all") : say(page, "voices.silent", {{"names", names}});
  return element("p", {{"class", "reading"}}, sentence) +
         write_table(
             "", {say(page, "voices.perspective"), say(page, "voices.share"), say(page, "voices.speakers")},
             rows, "plain");
}

}  // namespace tukiranka::report
