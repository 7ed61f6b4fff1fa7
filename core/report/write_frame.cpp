// SPDX-License-Identifier: Apache-2.0
#include "core/report/write_frame.hpp"
#include <string_view>

#include "core/base/hash.hpp"
#include "core/report/encode_base64.hpp"
#include "core/report/share_drawings.hpp"
#include "core/report/write_markup.hpp"

namespace tukiranka::report {

std::string_view embedded_report_css();
std::string_view embedded_report_js();

namespace {

constexpr const char* language_names[][2] = {{"fi", "Suomi"}, {"sv", "Svenska"}, {"en", "English"}};

std::string hash_source(std::string_view bytes) {
  return "'sha256-" + encode_base64_of_hex(base::hash_sha256(bytes)) + "'";
}

std::string write_head(const std::string& title) {
  const std::string_view style = embedded_report_css();
  const std::string policy = "default-src 'none'; style-src " + hash_source(style) + "; script-src " +
                             hash_source(embedded_report_js()) + "; base-uri 'none'; form-action 'none'";
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

}  // namespace

std::string write_language(const Words& words, const Contents& contents, const std::string& body) {
  std::string entries;
  for (const auto& [anchor, title] : contents)
    entries += element("li", element("a", {{"href", "#" + anchor}}, escape(title)));
  const std::string nav =
      element("nav", {{"aria-label", say(words, "contents")}}, element("ul", entries)) + "\n";
  return element("div", {{"class", "page " + words.language}, {"lang", words.language}},
                 nav + "<main>\n" + body + "</main>\n" +
                     element("footer", element("p", escape(say(words, "footer"))))) +
         "\n";
}

std::string write_frame(const std::string& title, const std::string& language,
                        const std::function<std::string(const Words&)>& write_page) {
  const Words& chosen = words_of(language);
  std::string html = "<!DOCTYPE html>\n<html lang=\"" + chosen.language + "\">\n";
  html += write_head(title) + "<body>\n" + write_switch(chosen.language);
  std::string pages;
  for (const char* each : report_languages) pages += write_page(words_of(each));
  const SharedPage shared = share_drawings(pages);
  html += shared.drawings + shared.body;
  html += "<script>" + std::string(embedded_report_js()) + "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace tukiranka::report
