// SPDX-License-Identifier: Apache-2.0
#include "core/report/write_report_html.hpp"
#include <string_view>

#include "core/base/hash.hpp"
#include "core/report/encode_base64.hpp"
#include "core/report/sections.hpp"
#include "core/report/write_markup.hpp"

namespace tukiranka::report {

std::string_view embedded_report_css();
std::string_view embedded_report_js();

namespace {

constexpr const char* language_names[][2] = {{"fi", "Suomi"}, {"sv", "Svenska"}, {"en", "English"}};

std::string hash_source(std::string_view bytes) {
  return "'sha256-" + encode_base64_of_hex(base::hash_sha256(bytes)) + "'";
}

std::string write_head(const Page& page) {
  const std::string_view style = embedded_report_css();
  const std::string policy = "default-src 'none'; style-src " + hash_source(style) + "; script-src " +
                             hash_source(embedded_report_js()) + "; base-uri 'none'; form-action 'none'";
  const Json& project = at(page.document, "project");
  std::string title = text_of(page, at(project, "title"));
  if (title.empty()) title = string_at(project, "id");
  return "<head>\n<meta charset=\"utf-8\"/>\n" +
         element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}) + "\n" +
         element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) + "\n" +
         element("meta", {{"name", "referrer"}, {"content", "no-referrer"}}) + "\n" +
         element("meta", {{"name", "generator"}, {"content", "Tukiranka"}}) + "\n" +
         element("title", escape(title)) + "\n<style>" + std::string(style) + "</style>\n</head>\n";
}

// Radio buttons, so that the language changes even where no script runs.
std::string write_switch(const std::string& chosen) {
  std::string inside;
  for (const auto& [code, name] : language_names) {
    const std::string id = "show-" + std::string(code);
    inside += element("input", {{"type", "radio"},
                                {"name", "language"},
                                {"id", id},
                                {"value", code},
                                {"checked", chosen == code ? "checked" : ""},
                                {"class", "switch"}});
    inside += element("label", {{"for", id}, {"lang", code}}, name);
  }
  return element(
             "nav", {{"class", "languages"}, {"aria-label", "Kieli · Språk · Language"}},
             element("div", {{"role", "radiogroup"}, {"aria-label", "Kieli · Språk · Language"}}, inside)) +
         "\n";
}

std::string write_contents(const Page& page, std::initializer_list<std::pair<const char*, bool>> sections) {
  std::string entries;
  for (const auto& [kind, is_there] : sections)
    if (is_there)
      entries += element("li", element("a", {{"href", "#" + anchor_of(page, kind)}},
                                       escape(say(page, "section." + std::string(kind)))));
  return element("nav", {{"aria-label", say(page, "contents")}}, element("ul", entries)) + "\n";
}

std::string write_page(const Page& page) {
  const std::string mirror = write_mirror(page), perspectives = write_perspectives(page);
  const std::string overview = write_overview(page), criteria = write_criteria(page);
  const std::string conclusions = write_conclusions(page);
  const std::string missing = write_missing(page), diagnostics = write_diagnostics(page);
  const std::string contents = write_contents(page, {{"profile", true},
                                                     {"overview", !overview.empty()},
                                                     {"conclusions", !conclusions.empty()},
                                                     {"mirror", !mirror.empty()},
                                                     {"perspectives", !perspectives.empty()},
                                                     {"criteria", !criteria.empty()},
                                                     {"missing", !missing.empty()},
                                                     {"method", true},
                                                     {"diagnostics", !diagnostics.empty()}});
  return element("div", {{"class", "page " + page.language()}, {"lang", page.language()}},
                 contents + "<main>\n" + write_headline(page) + overview + conclusions + mirror +
                     perspectives + criteria + missing + write_method(page) + diagnostics + "</main>\n" +
                     element("footer", element("p", escape(say(page, "footer"))))) +
         "\n";
}

}  // namespace

std::string write_report_html(const Json& assessment, const std::string& language) {
  const Words& chosen = words_of(language);
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + chosen.language + "\">\n";
  html += write_head({assessment, chosen}) + "<body>\n" + write_switch(chosen.language);
  for (const char* each : report_languages) html += write_page({assessment, words_of(each)});
  html += "<script>" + std::string(embedded_report_js()) + "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace tukiranka::report
