// SPDX-License-Identifier: Apache-2.0
// report: how it was judged and out of what: words explained, model and its files, evaluators, thresholds.
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

Markup write_place(const std::string& text) {
  return element("code", text);
}

Markup write_glossary(const Page& page) {
  Markup terms;
  for (const char* term : {"score", "interval", "coverage", "certainty", "converge", "unresolved",
                           "dissonance", "too-coarse", "complement", "single-source", "silent"}) {
    const std::string key = "verdict." + std::string(term);
    const bool is_verdict = has_word(page, key);
    terms += element("dt", say(page, is_verdict ? key : "head." + std::string(term))) +
             element("dd", say(page, is_verdict ? "verdict.means." + std::string(term)
                                                : "term." + std::string(term)));
  }
  return element("h3", say(page, "method.words")) + element("dl", {{"class", "glossary"}}, terms);
}

Markup write_model(const Page& page) {
  const Json& model = at(page.document, "model");
  Markup text = element("h3", say(page, "method.model"));
  text += element("p", text_of(page, at(model, "title")) + " (" + string_at(model, "id") + " " +
                           string_at(model, "version") + ")");
  if (const Text source = text_of(page, at(model, "source")); !source.empty()) text += element("p", source);
  std::vector<std::vector<Markup>> rows;
  const Json& chain = at(model, "chain");
  if (chain.is_array())
    for (const Json& link : chain)
      rows.push_back({string_at(link, "id") + " " + string_at(link, "version"),
                      write_place(string_at(link, "file")),
                      write_place(string_at(link, "hash").substr(0, 16))});
  if (!rows.empty())
    text += write_table(say(page, "method.chain"),
                        {say(page, "method.part"), say(page, "method.file"), "SHA-256"}, rows, "plain");
  return text;
}

Markup write_evaluators(const Page& page) {
  std::vector<std::vector<Markup>> rows;
  const Json& evaluators = at(page.document, "evaluators");
  if (evaluators.is_array())
    for (const Json& evaluator : evaluators)
      rows.push_back(
          {write_noted(title_of_evaluator(page, string_at(evaluator, "id")), string_at(evaluator, "id")),
           string_at(evaluator, "version"), write_place(string_at(evaluator, "library")),
           write_place(string_at(evaluator, "hash").substr(0, 16)), string_at(evaluator, "status")});
  if (rows.empty()) return {};
  return element("h3", say(page, "method.evaluators")) +
         write_table("",
                     {say(page, "method.part"), say(page, "method.version"), say(page, "method.file"),
                      "SHA-256", say(page, "method.status")},
                     rows, "plain");
}

void add_settings(std::vector<std::vector<Markup>>& rows, const Json& settings, const std::string& prefix) {
  if (!settings.is_object()) return;
  for (const auto& [key, value] : settings.items()) {
    if (value.is_object()) {
      add_settings(rows, value, prefix + key + ".");
    } else {
      const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
      rows.push_back({write_place(prefix + key), write_place(text)});
    }
  }
}

Markup write_settings(const Page& page) {
  std::vector<std::vector<Markup>> rows;
  add_settings(rows, at(page.document, "settings"), "");
  if (rows.empty()) return {};
  return write_details(
      say(page, "method.settings"),
      write_table("", {say(page, "method.setting"), say(page, "method.value")}, rows, "plain"));
}

Markup write_privacy(const Page& page) {
  const Json& privacy = at(at(page.document, "project"), "privacy");
  const Number smallest = number_at(privacy, "min_group");
  if (!smallest) return {};
  return element("h3", say(page, "method.privacy")) +
         element("p",
                 say(page, "method.privacy.text", {{"count", write_quantity(smallest, page.languages)}}));
}

}  // namespace

Markup write_method(const Page& page) {
  return write_section(page, "method",
                       element("p", say(page, "method.text") + " " + say(page, "pairs.reading")) +
                           write_glossary(page) + write_model(page) + write_evaluators(page) +
                           write_privacy(page) + write_settings(page));
}

}  // namespace tukiranka::report
