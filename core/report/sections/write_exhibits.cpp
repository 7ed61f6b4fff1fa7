// SPDX-License-Identifier: Apache-2.0
// report: the exhibits of one criterion and wave, in the order of the assessment. The same picture under
// several criteria is drawn once; the others lead to it.
#include <algorithm>

#include "core/base/exhibit_kind.hpp"
#include "core/base/hash.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

Markup draw_exhibit(const Page& page, const std::string& kind, const Json& data, std::string_view name) {
  const auto known = base::parse_name<base::ExhibitKind>(kind);
  if (!known) return {};
  switch (*known) {  // without a default: a kind that nothing draws does not compile
    case base::ExhibitKind::distribution:
      return draw_distribution(page, data);
    case base::ExhibitKind::quotes:
      return draw_quotes(page, data);
    case base::ExhibitKind::network:
      return draw_network(page, data, name);
    case base::ExhibitKind::voices:
      return draw_voices(page, data);
    case base::ExhibitKind::agreement:
      return draw_agreement(page, data);
    case base::ExhibitKind::co_occurrence:
      return draw_co_occurrence(page, data);
    case base::ExhibitKind::table:
      return draw_table(page, data);
    case base::ExhibitKind::items:
      return draw_items(page, data);
    case base::ExhibitKind::change:
      return draw_change(page, data);
    case base::ExhibitKind::groups:
      return draw_groups(page, data);
  }
  return {};
}

// Quotes that are all withheld are counted once.
bool shows_nothing(const std::string& kind, const Json& data) {
  return kind == "quotes" && data.is_array() && std::all_of(data.begin(), data.end(), [](const Json& one) {
           return string_at(one, "excerpt").empty();
         });
}

bool belongs(const Json& exhibit, std::string_view criterion, std::string_view wave) {
  if (string_at(exhibit, "criterion") != criterion) return false;
  const std::string own = string_at(exhibit, "wave");
  return own.empty() || own == wave;
}

// The kind of picture and its title; once where both are the same words (in Finnish, so in every language).
Markup write_caption(const Page& page, const std::string& kind, const std::string& indicator) {
  const Reading finnish{page.document, words_of("fi")};
  const bool are_one = title_of_indicator(finnish, indicator) == say(finnish, kind);
  return element("figcaption", element("b", say(page, kind)) +
                                   (are_one ? Text() : " " + title_of_indicator(page, indicator)));
}

}  // namespace

Markup write_exhibits(const Page& page, std::string_view criterion, std::string_view wave,
                      std::set<std::string>& drawn) {
  Markup text;
  const Json& exhibits = at(page.document, "exhibits");
  if (!exhibits.is_array()) return text;
  for (const Json& exhibit : exhibits) {
    if (!belongs(exhibit, criterion, wave)) continue;
    const std::string kind = string_at(exhibit, "kind");
    const std::string mark =
        base::hash_sha256(kind + at(exhibit, "data").dump(-1, ' ', false, Json::error_handler_t::replace))
            .substr(0, 12);
    const std::string anchor = anchor_of("exhibit", mark);
    const Text title = title_of_indicator(page, string_at(exhibit, "indicator"));
    if (drawn.contains(mark) && shows_nothing(kind, at(exhibit, "data"))) continue;
    if (drawn.contains(mark)) {
      text +=
          element("p", element("a", {{"href", "#" + anchor}}, say(page, "exhibit.seen", {{"title", title}})));
      continue;
    }
    const Markup picture = draw_exhibit(page, kind, at(exhibit, "data"), mark);
    if (picture.empty()) continue;
    drawn.insert(mark);
    const Text note = kind == "table" ? Text() : text_of(page, at(at(exhibit, "data"), "note"));
    text += element("figure", {{"id", anchor}, {"class", "exhibit"}},
                    write_caption(page, "exhibit." + kind, string_at(exhibit, "indicator")) + picture +
                        (note.empty() ? Markup() : element("p", {{"class", "small"}}, note))) +
            "\n";
  }
  return text;
}

}  // namespace tukiranka::report
