// SPDX-License-Identifier: Apache-2.0
// report: one criterion. Its level in words first, then why: evidence, agreement, certainty, what is missing,
// what would change, and the way from answers to number.
#include <utility>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_levels.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

Text write_path(const Page& page, std::string node) {
  const Json& nodes = at(page.document, "nodes");
  Text path;
  for (int depth = 0; depth < 64 && !node.empty(); ++depth) {
    const std::string parent = string_at(entry_of(nodes, node), "parent");
    if (parent.empty() && !path.empty()) break;  // the root says nothing
    path = title_of_node(page, node) + (path.empty() ? path : " › " + path);
    node = parent;
  }
  return path;
}

Markup write_fact(const Page& page, const char* key, Markup content) {
  return element("div", element("dt", say(page, key)) + element("dd", std::move(content)));
}

Markup write_facts(const Page& page, const Json& result) {
  Markup score = element("b", short_score(page, result));
  const Text interval = string_at(result, "verdict") == "dissonance" ? Text() : interval_words(page, result);
  if (!interval.empty()) score += " (" + interval + ")";
  const Text coverage = write_share(number_at(result, "coverage"), page.languages);
  return element("dl", {{"class", "facts"}},
                 write_fact(page, "head.level", element("b", level_words(page, result))) +
                     write_fact(page, "head.score", score) +
                     write_fact(page, "head.verdict", write_verdict(page, result)) +
                     write_fact(page, "head.certainty", write_certainty(page, result)) +
                     write_fact(page, "head.coverage", coverage));
}

Markup write_meaning(const Page& page, const Json& result) {
  const std::string key = "verdict.means." + string_at(result, "verdict");
  return has_word(page, key) ? element("p", say(page, key)) : Markup();
}

Markup list_texts(const Page& page, const Json& list, const char* key) {
  Markup items;
  if (list.is_array())
    for (const Json& entry : list) {
      const Text text = text_of(page, key == nullptr ? entry : at(entry, key));
      if (!text.empty()) items += element("li", text);
    }
  return items;
}

Markup list_silences(const Page& page, const Json& result, const Text& wave) {
  const Json& silences = at(result, "silent");
  Markup items;
  if (silences.is_array())
    for (const Json& silence : silences)
      items += element(
          "li", element("b", title_of_indicator(page, string_at(silence, "indicator"))) + ": " +
                    (text_of(page, at(silence, "reason")) + (wave.empty() ? wave : " (" + wave + ")")));
  return items;
}

// What is missing now and why; and then what was missing in earlier waves.
Markup write_silences(const Page& page, const Json& criterion) {
  const std::string last = last_wave(page.document);
  const Json& bounds = at(result_in(criterion, last), "bounds");
  const Markup items = list_silences(page, result_in(criterion, last), "");
  Markup earlier;
  for (const std::string& wave : list_waves(page.document))
    if (wave != last) earlier += list_silences(page, result_in(criterion, wave), title_of_wave(page, wave));
  if (items.empty() && earlier.empty()) return {};
  Markup text = element("h4", say(page, "criterion.missing")) + element("ul", items + earlier);
  const Number low = number_at(bounds, "low"), high = number_at(bounds, "high");
  const Text range = write_range(low, high, page.languages);
  const bool is_open = write_score(low, page.languages) != write_score(high, page.languages);
  if (!items.empty() && !range.empty() && is_open)
    text += element("p", say(page, "criterion.bounds", {{"range", range}}));
  return element("div", {{"class", "missing"}}, text);
}

Markup write_deductions(const Page& page, const Json& result) {
  const Markup items = list_texts(page, at(at(result, "certainty"), "deductions"), "texts");
  if (items.empty()) return {};
  return element("div", {{"class", "deductions"}},
                 element("h4", say(page, "criterion.deductions")) + element("ul", items));
}

Markup write_change_of_mind(const Page& page, const std::string& id) {
  const Markup told = write_turning_point(page, conclusion_about(page.document, "level", id));
  return told.empty() ? told : element("div", {{"class", "turning"}}, told);
}

Markup write_gaps(const Page& page, const Json& result) {
  std::vector<std::vector<Markup>> rows;
  const Json& gaps = at(result, "perspective_gaps");
  if (gaps.is_array())
    for (const Json& gap : gaps)
      rows.push_back(
          {title_of_perspective(page, string_at(gap, "a")), title_of_perspective(page, string_at(gap, "b")),
           report::write_change(number_at(gap, "difference"), page.languages), cut_words(page, gap, -1)});
  if (rows.empty()) return {};
  return write_table(say(page, "voices.gaps"),
                     {say(page, "voices.a"), say(page, "voices.b"), say(page, "voices.difference"),
                      say(page, "head.interval")},
                     rows, "plain");
}

Markup write_voices(const Page& page, const Json& result) {
  const Json& voices = at(result, "perspectives");
  if (!voices.is_object()) return {};
  Chart chart{"", say(page, "voices.head"), {say(page, "head.score"), "n"}, {}};
  for (const auto& [id, voice] : voices.items()) {
    const Number score = number_at(voice, "score");
    if (!score) continue;
    const Json& interval = at(voice, "interval");
    chart.rows.push_back(
        {title_of_perspective(page, id),
         draw_strip({{Mark::Kind::finding, *score, number_at(interval, "low"), number_at(interval, "high")}}),
         {write_score(score, page.languages) + element("small", interval_words(page, voice)),
          write_quantity(number_at(voice, "n"), page.languages)},
         ""});
  }
  return chart.rows.empty()
             ? Markup()
             : write_details(say(page, "voices.caption"), write_rows(page, chart) + write_gaps(page, result));
}

}  // namespace

Markup write_criterion(const Page& page, const Json& criterion, std::set<std::string>& drawn) {
  const std::string id = string_at(criterion, "id"), wave = last_wave(page.document);
  const Json& result = result_in(criterion, wave);
  const std::string heading = anchor_of("criterion", id);
  Markup text = element("p", {{"class", "kicker"}}, write_path(page, string_at(criterion, "node")));
  text += element("h3", {{"id", heading}}, title_of_criterion(page, id));
  const Text description = text_of(page, at(criterion, "description"));
  if (!description.empty() && description != title_of_criterion(page, id))
    text += element("p", {{"class", "description"}}, description);
  if (const Text plain = text_of(page, at(result, "plain")); !plain.empty())
    text += element("p", {{"class", "plain"}}, plain);
  text += write_facts(page, result) + write_meaning(page, result) + write_evidence(page, criterion);
  text += draw_levels(page, at(result, "level_probabilities"));
  text += write_silences(page, criterion) + write_deductions(page, result) + write_change_of_mind(page, id);
  text += write_exhibits(page, id, wave, drawn) + write_voices(page, result);
  text += write_trail(page, id, result);
  return element("article", {{"class", "criterion"}, {"aria-labelledby", heading}}, text) + "\n";
}

Markup write_criteria(const Page& page) {
  Markup articles;
  std::set<std::string> drawn;
  const Json& criteria = at(page.document, "criteria");
  if (criteria.is_array())
    for (const Json& criterion : criteria) articles += write_criterion(page, criterion, drawn);
  return articles.empty() ? articles : write_section(page, "criteria", articles);
}

}  // namespace tukiranka::report
