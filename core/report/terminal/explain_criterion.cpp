// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/explain_criterion.hpp"
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/base/suggestion.hpp"
#include "core/report/ground/measure_text.hpp"
#include "core/report/ground/reading.hpp"
#include "core/report/terminal/explain_behind.hpp"
#include "core/report/terminal/explain_mirror.hpp"

namespace tukiranka::report {

namespace {

constexpr std::size_t line_length = 80, most_citations = 10;
constexpr std::array<const char*, 9> step_kinds{"finding", "value",     "pair",        "pool",   "facet",
                                                "level",   "certainty", "perspective", "silence"};

void add_lines(std::string& text, const std::string& entry) {
  std::string indent = "  ";
  for (const std::string& line : wrap_characters(entry, line_length - 4)) {
    text += indent + line + "\n";
    indent = "    ";
  }
}

std::string explain_score(const Reading& reading, const Json& judged, const std::string& title,
                          const std::string& wave) {
  const Json& result = result_in(judged, wave);
  std::string text =
      drop_controls(title) + " [" + string_at(judged, "id") + "], " + title_of_wave(reading, wave) + "\n";
  const std::string plain = text_of(reading, at(result, "plain"));
  text += (plain.empty() ? level_words(reading, result) : drop_controls(plain)) + "\n";
  const Json& bounds = at(result, "bounds");
  if (number_at(result, "score")) {
    text += say(reading, "explain.score",
                {{"score", short_score(reading, result)}, {"range", interval_words(reading, result)}});
  } else {
    text += say(
        reading, "explain.no-score",
        {{"range", write_range(number_at(bounds, "low"), number_at(bounds, "high"), reading.language())}});
  }
  return text + ", " +
         say(reading, "summary.coverage",
             {{"share", write_share(number_at(result, "coverage"), reading.language())}}) +
         "\n";
}

std::string explain_steps(const Reading& reading, const Json& steps) {
  std::string text;
  if (!steps.is_array()) return text;
  for (const char* kind : step_kinds) {
    std::string entries;
    for (const Json& step : steps)
      if (string_at(step, "kind") == kind) add_lines(entries, text_of(reading, at(step, "texts")));
    if (!entries.empty()) text += "\n" + say(reading, "explain." + std::string(kind)) + "\n" + entries;
  }
  return text;
}

std::string cite_finding(const Reading& reading, const Json& finding) {
  const Json& evidence = at(finding, "evidence");
  std::string text;
  if (!evidence.is_array() || evidence.empty()) return text;
  std::size_t shown = 0;
  for (const Json& citation : evidence) {
    if (++shown > most_citations) break;
    const std::string excerpt = string_at(citation, "excerpt"), place = string_at(citation, "at");
    const Number weight = number_at(citation, "weight");
    const std::string table = string_at(citation, "table");
    const bool is_quote = table == "segments", is_withheld = is_quote || table == "edges";
    const std::string sign = !weight || *weight == 0 || table == "findings" ? "" : *weight > 0 ? "+ " : "− ";
    const std::string told = !excerpt.empty() ? (is_quote ? "”" + excerpt + "”" : excerpt)
                             : is_withheld
                                 ? say(reading, is_quote ? "explain.no-excerpt" : "explain.withheld")
                                 : std::string();
    add_lines(text, sign + place + (told.empty() ? "" : " " + told));
  }
  const double all = std::max(static_cast<double>(evidence.size()),
                              number_at(at(finding, "details"), "evidence_of").value_or(0));
  if (all > most_citations) add_lines(text, say(reading, "explain.more", {{"count", all - most_citations}}));
  return text;
}

// Several measures of one network point at the same ties: these are listed once.
void add_cited(std::vector<std::pair<std::string, std::string>>& told, std::string places,
               const std::string& title) {
  if (places.empty()) return;
  const auto same =
      std::find_if(told.begin(), told.end(), [&](const auto& one) { return one.first == places; });
  if (same == told.end())
    told.emplace_back(std::move(places), title);
  else
    same->second += ", " + title;
}

std::string explain_evidence(const Reading& reading, const Json& result, const std::string& wave) {
  std::string text;
  const Json& all = at(reading.document, "findings");
  const Json& own = at(result, "findings");
  if (!all.is_array() || !own.is_array()) return text;
  std::vector<std::pair<std::string, std::string>> told;  // places, and who rests on them
  for (const Json& judged : own)
    for (const Json& finding : all) {
      const std::string of = string_at(finding, "wave");
      if (string_at(finding, "indicator") == string_at(judged, "indicator") && (of.empty() || of == wave) &&
          !at(finding, "by").is_string())
        add_cited(told, cite_finding(reading, finding),
                  title_of_indicator(reading, string_at(finding, "indicator")));
    }
  for (const auto& [places, titles] : told) {
    add_lines(text, titles + ":");
    text += places;
  }
  return text.empty() ? text : "\n" + say(reading, "explain.evidence") + "\n" + text;
}

// What caps a node's level, and what a change must be read with.
std::string explain_limits(const Reading& reading, const Json& judged, const std::string& wave) {
  std::string text;
  const Json& hurdles = at(result_in(judged, wave), "hurdles");
  if (hurdles.is_array())
    for (const Json& hurdle : hurdles) add_lines(text, text_of(reading, at(hurdle, "texts")));
  const Json &mirror = at(judged, "mirror"), &notes = at(mirror, "notes");
  if (notes.is_array() && string_at(mirror, "result_wave") == wave)
    for (const Json& note : notes) add_lines(text, text_of(reading, note));
  return text.empty() ? text : "\n" + say(reading, "explain.limits") + "\n" + text;
}

std::string explain_change(const Reading& reading, const std::string& id, const std::string& wave) {
  if (string_at(at(reading.document, "sensitivity"), "wave") != wave) return {};
  std::string text;
  for (const char* kind : {"level", "weakest"})
    if (const std::string told = text_of(reading, at(conclusion_about(reading.document, kind, id), "texts"));
        !told.empty())
      add_lines(text, told);
  return text.empty() ? text : "\n" + say(reading, "explain.sensitivity") + "\n" + text;
}

std::string explain_rule(const Reading& reading, const Json& node) {
  const Json& rule = at(node, "aggregation");
  std::string kind = string_at(rule, "kind");
  const Number p = number_at(rule, "p");
  if (kind == "power" && p == 1) kind = "arithmetic";
  const std::string key = "explain.rule." + kind;
  std::string text;
  if (has_word(reading.words, key))
    add_lines(text, say(reading, key, {{"p", write_quantity(p, reading.language())}}));
  return text;
}

std::string list_section(const Reading& reading, const char* heading, const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) add_lines(text, line);
  return text.empty() ? text : "\n" + say(reading, heading) + "\n" + text;
}

std::string explain_children(const Reading& reading, const Json& node, const std::string& wave) {
  const Json& children = at(node, "children");
  std::string text;
  if (!children.is_array() || children.empty()) return text;
  for (const Json& child : children) {
    const std::string id = child.is_string() ? child.get<std::string>() : std::string();
    const Json& as_node = entry_of(at(reading.document, "nodes"), id);
    const Json& judged = as_node.is_object() ? as_node : entry_of(at(reading.document, "criteria"), id);
    const std::string title =
        as_node.is_object() ? title_of_node(reading, id) : title_of_criterion(reading, id);
    const Json& result = result_in(judged, wave);
    const Number weight = number_at(judged, "weight");
    add_lines(text, weight ? say(reading, "explain.child",
                                 {{"title", title},
                                  {"id", id},
                                  {"weight", write_quantity(weight, reading.language())},
                                  {"score", score_words(reading, result)},
                                  {"level", level_words(reading, result)}})
                           : title + " [" + id + "]: " + score_words(reading, result) + ", " +
                                 level_words(reading, result));
  }
  return "\n" + say(reading, "explain.children") + "\n" + explain_rule(reading, node) + text;
}

std::vector<std::string> list_ids(const Json& assessment) {
  std::vector<std::string> ids;
  for (const char* key : {"criteria", "nodes"})
    if (const Json& list = at(assessment, key); list.is_array())
      for (const Json& judged : list) ids.push_back(string_at(judged, "id"));
  return ids;
}

}  // namespace

base::Result<std::string> explain_criterion(const Json& assessment, const std::string& criterion,
                                            const std::string& language, const std::string& wave) {
  const Reading reading{assessment, words_of(language)};
  const Json& as_criterion = entry_of(at(assessment, "criteria"), criterion);
  const Json& judged = as_criterion.is_object() ? as_criterion : entry_of(at(assessment, "nodes"), criterion);
  if (!judged.is_object())
    return base::fail(base::make_error("TK-R001", "", "no criterion or node is called \"" + criterion + "\"",
                                       base::suggest(criterion, list_ids(assessment))));
  const std::string asked = wave.empty() ? last_wave(reading.document) : wave;
  if (!result_in(judged, asked).is_object())
    return base::fail(base::make_error("TK-R002", "", "the assessment has no wave \"" + asked + "\"",
                                       base::suggest(asked, list_waves(reading.document))));
  const Json& result = result_in(judged, asked);
  const std::string title =
      as_criterion.is_object() ? title_of_criterion(reading, criterion) : title_of_node(reading, criterion);
  return explain_score(reading, judged, title, asked) +
         explain_steps(reading, at(at(at(at(assessment, "explanations"), criterion), asked), "steps")) +
         list_section(reading, "explain.mirror", list_mirror(reading, judged, asked)) +
         explain_limits(reading, judged, asked) + explain_change(reading, criterion, asked) +
         explain_children(reading, judged, asked) +
         list_section(reading, "explain.behind", list_behind(reading, criterion, asked)) +
         explain_evidence(reading, result, asked);
}

}  // namespace tukiranka::report
