// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/write_frame.hpp"
#include <string_view>

#include "core/base/hash.hpp"
#include "core/base/languages.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/encode_base64.hpp"
#include "core/report/ground/write_markup.hpp"

namespace tukiranka::report {

std::string_view embedded_report_css();
std::string_view embedded_report_js();

namespace {

std::string hash_source(std::string_view bytes) {
  return "'sha256-" + encode_base64_of_hex(base::hash_sha256(bytes)) + "'";
}

std::string write_head(const Frame& frame) {
  const std::string style = std::string(embedded_report_css()) + frame.style;
  const std::string policy = "default-src 'none'; style-src " + hash_source(style) + "; script-src " +
                             hash_source(embedded_report_js()) + "; base-uri 'none'; form-action 'none'";
  const Markup lines[] = {
      element("meta", {{"charset", "utf-8"}}),
      element("meta", {{"http-equiv", "Content-Security-Policy"}, {"content", policy}}),
      element("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}}),
      element("meta", {{"name", "referrer"}, {"content", "no-referrer"}}),
      element("meta", {{"name", "generator"}, {"content", "Tukiranka"}}),
      element("title", frame.title)};
  std::string head = "<head>\n";
  for (const Markup& line : lines) head += write_markup(line) + "\n";
  return head + "<style>" + style + "</style>\n</head>\n";
}

// Hidden until the script runs, which changes the words.
Markup write_switch(const std::string& chosen) {
  Markup inside;
  for (const std::string& code : base::languages()) {
    const std::string& name = base::name_of_language(code);
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
      "nav", {{"class", "languages"}, {"aria-label", "Kieli · Språk · Language"}, {"hidden", "hidden"}},
      element("div", {{"role", "radiogroup"}, {"aria-label", "Kieli · Språk · Language"}}, inside));
}

}  // namespace

Markup write_body(const Page& page, const Contents& contents, Markup body) {
  Markup entries;
  for (const auto& [anchor, title] : contents)
    entries += element("li", element("a", {{"href", "#" + anchor}}, title));
  const Markup nav = element("nav", {{"aria-label", say(page, "contents")}}, element("ul", entries));
  return element("div", {{"class", "page"}},
                 nav + "\n" + element("main", "\n" + std::move(body)) + "\n" +
                     element("footer", element("p", say(page, "footer"))));
}

std::string write_frame(const Frame& frame, const Languages& languages, const Markup& body) {
  const std::vector<std::string> codes = list_codes(languages);
  const WrittenPage page = write_page(body, codes);
  std::string others;
  for (std::size_t i = 1; i < codes.size(); ++i) others += (others.empty() ? "" : " ") + codes[i];
  return "<!DOCTYPE html>\n<html lang=\"" + codes[0] + "\">\n" + write_head(frame) + "<body>\n" +
         write_markup(write_switch(codes[0])) + "\n" + write_markup(draw_glyphs()) + page.body +
         "<template id=\"words\" data-languages=\"" + others + "\">" + escape(page.words) +
         "</template>\n<script>" + std::string(embedded_report_js()) + "</script>\n</body>\n</html>\n";
}

}  // namespace tukiranka::report
