// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/write_programme_html.hpp"
#include <utility>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/ground/programme_words.hpp"
#include "core/report/sections/draw_benchmark.hpp"
#include "core/report/sections/sections.hpp"
#include "core/report/sections/write_frame.hpp"

namespace tukiranka::report {
namespace {

constexpr std::size_t most_in_detail = 20;  // projects; beyond it single criteria are left to programme.csv

Markup write_notes(const Page& page, const Json& notes) {
  Markup text;
  if (notes.is_array())
    for (const Json& note : notes) text += element("p", {{"class", "intro"}}, text_of(page, note));
  return text;
}

Text describe_status(const Page& page, const Json& project) {
  const std::string status = string_at(project, "status");
  if (status == "failed")
    return say(page, "programme.status.failed", {{"reason", string_at(project, "reason")}});
  return say(page, status == "done" ? "programme.status.done" : "programme.status.evaluator-failed");
}

Markup write_projects(const Page& page) {
  std::vector<std::vector<Markup>> rows;
  for (const Json& project : at(page.document, "projects")) {
    const Json& model = at(project, "model");
    const Json& wave = at(project, "wave");
    const std::string role = "wave.role." + string_at(wave, "role"), date = string_at(wave, "date");
    Text when = has_word(page, role) ? say(page, role) : Text();
    if (!date.empty()) when = when + (when.empty() ? "" : " ") + write_date(date, page.languages);
    rows.push_back(
        {link_project({page, page}, string_at(project, "id")), text_of(page, at(project, "organisation")),
         string_at(model, "id") + " " + string_at(model, "version"), when, describe_status(page, project)});
  }
  return write_table("",
                     {say(page, "programme.project"), say(page, "programme.organisation"),
                      say(page, "method.model"), say(page, "programme.wave"), say(page, "programme.status")},
                     rows);
}

Text name_unit(const Page& group, const std::string& id) {
  const Text title = text_of(group, at(entry_of(at(group.document, "benchmarks"), id), "title"));
  return title.empty() ? Text(id) : title;
}

Markup write_associations(const Page& page) {
  std::vector<std::vector<Markup>> rows;
  for (const Json& one : at(page.document, "associations")) {
    Text given;
    for (const Json& id : at(one, "given"))
      given = given + (given.empty() ? "" : "; ") + name_unit(page, id.get<std::string>());
    const Number r = number_at(one, "correlation");
    const Json& interval = at(one, "interval");
    const Text range = write_range(number_at(interval, "low"), number_at(interval, "high"), page.languages);
    rows.push_back({name_unit(page, string_at(one, "from")), name_unit(page, string_at(one, "to")),
                    given.empty() ? "–" : given,
                    r ? write_change(r, page.languages) + " (" + range + ")"
                      : element("i", text_of(page, at(one, "reason"))),
                    write_quantity(number_at(one, "n"), page.languages)});
  }
  if (rows.empty()) return {};
  return element("h3", say(page, "programme.associations")) +
         write_table("",
                     {say(page, "programme.from"), say(page, "programme.to"), say(page, "programme.given"),
                      say(page, "programme.correlation"), say(page, "programme.count")},
                     rows, "plain");
}

Markup write_group(const ProgrammePage& pages, const std::string& anchor) {
  const Page& page = pages.page;
  Markup text = element("h2", title_of_group(page));
  text += write_notes(page, at(page.document, "notes"));
  Markup phases;
  for (const Json* phase : choose_phases(page.document))
    phases +=
        draw_benchmark(pages, *phase, text_of(page, at(*phase, "title"))) + write_left_out(pages, *phase);
  if (!phases.empty())
    text += element("h3", say(page, "programme.phases")) +
            element("p", {{"class", "reading"}}, say(page, "programme.reading-chart")) + phases;
  std::vector<const Json*> criteria;
  for (const Json& one : at(page.document, "benchmarks"))
    if (string_at(one, "kind") == "criterion") criteria.push_back(&one);
  const bool is_compared = number_at(page.document, "n").value_or(0) >= 2;
  if (!criteria.empty() && is_compared)
    text += element("h3", say(page, "programme.criteria")) +
            element("p", {{"class", "reading"}}, say(page, "programme.reading-criteria")) +
            draw_means(pages, criteria);
  if (is_compared && at(page.document, "projects").size() <= most_in_detail)
    for (const Json* criterion : criteria) {
      const Markup content = draw_benchmark(pages, *criterion, "") + write_left_out(pages, *criterion);
      if (!content.empty())
        text += write_details(
            say(page, "programme.criterion-detail", {{"title", text_of(page, at(*criterion, "title"))}}),
            content);
    }
  text += write_associations(page);
  return element("section", {{"id", anchor}, {"aria-label", title_of_group(page)}}, text) + "\n";
}

std::string anchor_of_group(std::size_t number) {
  return "model-" + std::to_string(number);
}

Markup write_how(const Page& page) {
  const Json& settings = at(page.document, "settings");
  Markup text;
  for (const auto& [key, setting] :
       {std::pair("programme.method.shrink", ""), std::pair("programme.method.rank", ""),
        std::pair("programme.method.percentile", "percentiles_from"),
        std::pair("programme.method.association", "associations_from")})
    text += element("p", say(page, key, {{"least", at(settings, setting)}}));
  return text;
}

Markup write_groups(const Page& page) {
  const Json& groups = at(page.document, "groups");
  Contents contents{{"projects", say(page, "programme.projects")}};
  const Places counts{{"projects", at(page.document, "projects").size()}, {"models", groups.size()}};
  Markup body = element("div", {{"class", "title"}},
                        element("h1", say(page, "programme.title")) +
                            element("p", {{"class", "lead"}}, say(page, "programme.facts", counts)) +
                            write_notes(page, at(page.document, "notes")));
  body +=
      element("section", {{"aria-labelledby", "projects"}},
              element("h2", {{"id", "projects"}}, say(page, "programme.projects")) + write_projects(page));
  std::size_t number = 0;
  for (const Json& group : groups) {
    const ProgrammePage pages{{group, page.languages}, page};
    const std::string anchor = anchor_of_group(++number);
    contents.emplace_back(anchor, title_of_group(pages.page));
    body += write_group(pages, anchor);
  }
  contents.emplace_back("methods", say(page, "programme.methods"));
  body += element("section", {{"aria-labelledby", "methods"}},
                  element("h2", {{"id", "methods"}}, say(page, "programme.methods")) + write_how(page));
  return write_body(page, contents, std::move(body));
}

}  // namespace

std::string write_programme_html(const Json& programme, const std::string& language) {
  std::string style;
  std::size_t number = 0;
  for (const Json& group : at(programme, "groups"))
    style += write_scale_style(group, "#" + anchor_of_group(++number));
  const Page page{programme, languages_from(language)};
  return write_frame({say(page, "programme.title").in(0), style}, page.languages, write_groups(page));
}

}  // namespace tukiranka::report
