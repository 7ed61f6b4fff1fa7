// SPDX-License-Identifier: Apache-2.0
#include "core/report/weaving/write_frame.hpp"
#include <string_view>

#include "core/base/hash.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/encode_base64.hpp"
#include "core/report/ground/write_markup.hpp"
#include "core/report/weaving/weave_languages.hpp"

namespace tukiranka::report {

std::string_view embedded_report_css();
std::string_view embedded_report_js();

namespace {

constexpr const char* language_names[][2] = {{"fi", "Suomi"}, {"sv", "Svenska"}, {"en", "English"}};

std::string hash_source(std::string_view bytes) {
  return "'sha256-" + encode_base64_of_hex(base::hash_sha256(bytes)) + "'";
}

std::string write_head(const std::string& title, const std::string& own_style) {
  const std::string style = std::string(embedded_report_css()) + own_style;
  const std::string policy = "default-src 'none'; style-src " + hash_source(style) + "; script-src " +
                             hash_source(embedded_report_js()) + "; base-uri 'none'; form-action 'none'";
  return "<head>\n<meta charset=\"utf-8\"/>\n" +
         element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}) + "\n" +
         element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}) + "\n" +
         element("meta", {{"name", "referrer"}, {"content", "no-referrer"}}) + "\n" +
         element("meta", {{"name", "generator"}, {"content", "Tukiranka"}}) + "\n" +
         element("title", escape(title)) + "\n<style>" + style + "</style>\n</head>\n";
}

// Hidden until the script runs, which changes the words.
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
             "nav",
             {{"class", "languages"}, {"aria-label", "Kieli · Språk · Language"}, {"hidden", "hidden"}},
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
  return element("div", {{"class", "page"}},
                 nav + "<main>\n" + body + "</main>\n" +
                     element("footer", element("p", escape(say(words, "footer"))))) +
         "\n";
}

std::string write_frame(const Frame& frame, const std::function<std::string(const Words&)>& write_page) {
  const std::string chosen = words_of(frame.language).language;
  std::array<std::string, 3> languages{chosen}, pages{write_page(words_of(chosen))};
  std::size_t count = 1;
  for (const char* other : report_languages)
    if (other != chosen) {
      languages[count] = other;
      pages[count++] = write_page(words_of(other));
    }
  const WovenPage woven = weave_languages(pages, languages);
  return "<!DOCTYPE html>\n<html lang=\"" + chosen + "\">\n" + write_head(frame.title, frame.style) +
         "<body>\n" + write_switch(chosen) + draw_glyphs() + woven.body +
         element("template", {{"id", "words"}, {"data-languages", languages[1] + " " + languages[2]}},
                 escape(woven.words)) +
         "\n<script>" + std::string(embedded_report_js()) + "</script>\n</body>\n</html>\n";
}

}  // namespace tukiranka::report
