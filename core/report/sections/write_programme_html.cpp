// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/write_programme_html.hpp"

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/write_markup.hpp"
#include "core/report/sections/draw_benchmark.hpp"
#include "core/report/sections/sections.hpp"
#include "core/report/weaving/write_frame.hpp"

namespace tukiranka::report {
namespace {

constexpr std::size_t most_in_detail = 20;  // projects; beyond it single criteria are left to programme.csv

std::string write_notes(const Page& page, const Json& notes) {
  std::string text;
  if (notes.is_array())
    for (const Json& note : notes) text += element("p", {{"class", "intro"}}, escape(text_of(page, note)));
  return text;
}

std::string describe_status(const Page& page, const Json& project) {
  const std::string status = string_at(project, "status");
  if (status == "failed")
    return say(page, "programme.status.failed", {{"reason", string_at(project, "reason")}});
  return say(page, status == "done" ? "programme.status.done" : "programme.status.evaluator-failed");
}

std::string write_projects(const Page& page) {
  std::vector<std::vector<std::string>> rows;
  for (const Json& project : at(page.document, "projects")) {
    const Json& model = at(project, "model");
    const Json& wave = at(project, "wave");
    const std::string role = "wave.role." + string_at(wave, "role"), date = string_at(wave, "date");
    std::string when = has_word(page.words, role) ? say(page, role) : "";
    if (!date.empty()) when += (when.empty() ? "" : " ") + write_date(date, page.language());
    rows.push_back({link_project({page, page}, string_at(project, "id")),
                    escape(text_of(page, at(project, "organisation"))),
                    escape(string_at(model, "id") + " " + string_at(model, "version")), escape(when),
                    escape(describe_status(page, project))});
  }
  return write_table("",
                     {say(page, "programme.project"), say(page, "programme.organisation"),
                      say(page, "method.model"), say(page, "programme.wave"), say(page, "programme.status")},
                     rows);
}

// Phases; where no node is one, the nodes under the root.
std::vector<const Json*> choose_phases(const Json& group) {
  std::vector<const Json*> phases, others;
  for (const Json& one : at(group, "benchmarks")) {
    if (string_at(one, "kind") != "node") continue;
    (string_at(one, "role") == "phase" ? phases : others).push_back(&one);
  }
  return phases.empty() ? others : phases;
}

std::string name_unit(const Page& group, const std::string& id) {
  const std::string title = text_of(group, at(entry_of(at(group.document, "benchmarks"), id), "title"));
  return title.empty() ? id : title;
}

std::string write_associations(const Page& page) {
  std::vector<std::vector<std::string>> rows;
  for (const Json& one : at(page.document, "associations")) {
    std::string given;
    for (const Json& id : at(one, "given"))
      given += (given.empty() ? "" : "; ") + name_unit(page, id.get<std::string>());
    const Number r = number_at(one, "correlation");
    const Json& interval = at(one, "interval");
    const std::string range =
        write_range(number_at(interval, "low"), number_at(interval, "high"), page.language());
    rows.push_back({escape(name_unit(page, string_at(one, "from"))),
                    escape(name_unit(page, string_at(one, "to"))), escape(given.empty() ? "–" : given),
                    r ? escape(write_change(r, page.language()) + " (" + range + ")")
                      : element("i", escape(text_of(page, at(one, "reason")))),
                    escape(write_quantity(number_at(one, "n"), page.language()))});
  }
  if (rows.empty()) return {};
  return element("h3", escape(say(page, "programme.associations"))) +
         write_table("",
                     {say(page, "programme.from"), say(page, "programme.to"), say(page, "programme.given"),
                      say(page, "programme.correlation"), say(page, "programme.count")},
                     rows, "plain");
}

std::string title_of_group(const Page& page) {
  const Json& model = at(page.document, "model");
  std::string title = text_of(page, at(model, "title"));
  if (title.empty()) title = string_at(model, "id");
  const auto n = static_cast<std::size_t>(number_at(page.document, "n").value_or(0));
  return n == 1 ? say(page, "programme.group-one", {{"model", title}})
                : say(page, "programme.group", {{"model", title}, {"n", n}});
}

std::string write_group(const ProgrammePage& pages, const std::string& anchor) {
  const Page& page = pages.page;
  std::string text = element("h2", escape(title_of_group(page)));
  text += write_notes(page, at(page.document, "notes"));
  std::string phases;
  for (const Json* phase : choose_phases(page.document))
    phases +=
        draw_benchmark(pages, *phase, text_of(page, at(*phase, "title"))) + write_left_out(pages, *phase);
  if (!phases.empty())
    text += element("h3", escape(say(page, "programme.phases"))) +
            element("p", {{"class", "reading"}}, escape(say(page, "programme.reading-chart"))) + phases;
  std::vector<const Json*> criteria;
  for (const Json& one : at(page.document, "benchmarks"))
    if (string_at(one, "kind") == "criterion") criteria.push_back(&one);
  const bool is_compared = number_at(page.document, "n").value_or(0) >= 2;
  if (!criteria.empty() && is_compared)
    text += element("h3", escape(say(page, "programme.criteria"))) +
            element("p", {{"class", "reading"}}, escape(say(page, "programme.reading-criteria"))) +
            draw_means(pages, criteria);
  if (is_compared && at(page.document, "projects").size() <= most_in_detail)
    for (const Json* criterion : criteria) {
      const std::string content = draw_benchmark(pages, *criterion, "") + write_left_out(pages, *criterion);
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

std::string write_how(const Page& page) {
  const Json& settings = at(page.document, "settings");
  std::string text;
  for (const auto& [key, setting] :
       {std::pair("programme.method.shrink", ""), std::pair("programme.method.rank", ""),
        std::pair("programme.method.percentile", "percentiles_from"),
        std::pair("programme.method.association", "associations_from")})
    text += element("p", escape(say(page, key, {{"least", at(settings, setting)}})));
  return text;
}

std::string write_page(const Json& programme, const Words& words) {
  const Page page{programme, words};
  const Json& groups = at(programme, "groups");
  Contents contents{{"projects", say(page, "programme.projects")}};
  std::string body = element("h1", escape(say(page, "programme.title")));
  body += element("p", {{"class", "lead"}},
                  escape(say(page, "programme.facts",
                             {{"projects", at(programme, "projects").size()}, {"models", groups.size()}})));
  body = element("div", {{"class", "title"}}, body + write_notes(page, at(programme, "notes")));
  body += element(
      "section", {{"aria-labelledby", "projects"}},
      element("h2", {{"id", "projects"}}, escape(say(page, "programme.projects"))) + write_projects(page));
  std::size_t number = 0;
  for (const Json& group : groups) {
    const ProgrammePage pages{{group, words}, page};
    const std::string anchor = anchor_of_group(++number);
    contents.emplace_back(anchor, title_of_group(pages.page));
    body += write_group(pages, anchor);
  }
  contents.emplace_back("methods", say(page, "programme.methods"));
  body +=
      element("section", {{"aria-labelledby", "methods"}},
              element("h2", {{"id", "methods"}}, escape(say(page, "programme.methods"))) + write_how(page));
  return write_language(words, contents, body);
}

}  // namespace

std::string write_programme_html(const Json& programme, const std::string& language) {
  std::string style;
  std::size_t number = 0;
  for (const Json& group : at(programme, "groups"))
    style += write_scale_style({group, words_of(language)}, "#" + anchor_of_group(++number));
  return write_frame({say(words_of(language), "programme.title"), language, style},
                     [&](const Words& words) { return write_page(programme, words); });
}

std::string write_programme_summary(const Json& programme, const std::string& language) {
  const Words& words = words_of(language);
  const Page whole{programme, words};
  std::string text;
  for (const Json& note : at(programme, "notes")) text += text_of(whole, note) + "\n";
  for (const Json& group : at(programme, "groups")) {
    const Page page{group, words};
    text += "\n" + title_of_group(page) + "\n";
    for (const Json* phase : choose_phases(group)) {
      const Ends ends = cut_interval(at(*phase, "mean_interval"), 0);
      const Json& tau = at(*phase, "tau_interval");
      const std::string title = text_of(page, at(*phase, "title"));
      const Number mean = number_at(*phase, "mean");
      text += "  " +
              (mean ? say(page, "programme.line",
                          {{"title", title},
                           {"mean", write_score(mean, language)},
                           {"range", write_range(ends.low, ends.high, language)},
                           {"spread", write_score(number_at(*phase, "tau"), language)},
                           {"between", write_range(number_at(tau, "low"), number_at(tau, "high"), language)},
                           {"n", at(*phase, "n")}})
                    : say(page, "programme.line-none", {{"title", title}})) +
              "\n";
    }
  }
  return text;
}

}  // namespace tukiranka::report
