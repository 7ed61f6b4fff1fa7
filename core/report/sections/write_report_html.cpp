// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/write_report_html.hpp"
#include <utility>

#include "core/report/ground/draw_strip.hpp"
#include "core/report/sections/sections.hpp"
#include "core/report/sections/write_frame.hpp"

namespace tukiranka::report {

namespace {

// A section that has nothing to say has no entry among the contents either.
Markup write_content(const Page& page) {
  std::vector<std::pair<const char*, Markup>> sections;
  sections.emplace_back("profile", write_headline(page));
  sections.emplace_back("overview", write_overview(page));
  sections.emplace_back("conclusions", write_conclusions(page));
  sections.emplace_back("mirror", write_mirror(page));
  sections.emplace_back("perspectives", write_perspectives(page));
  sections.emplace_back("criteria", write_criteria(page));
  sections.emplace_back("missing", write_missing(page));
  sections.emplace_back("method", write_method(page));
  sections.emplace_back("diagnostics", write_diagnostics(page));
  Contents contents;
  Markup body;
  for (auto& [kind, section] : sections) {
    if (section.empty()) continue;
    contents.emplace_back(anchor_of(kind), say(page, "section." + std::string(kind)));
    body += std::move(section);
  }
  return write_body(page, contents, std::move(body));
}

}  // namespace

std::string write_report_html(const Json& assessment, const std::string& language) {
  const Page page{assessment, languages_from(language)};
  const Json& project = at(assessment, "project");
  std::string title = text_of(page.in(0), at(project, "title"));
  if (title.empty()) title = string_at(project, "id");
  return write_frame({title, write_scale_style(assessment, ":root")}, page.languages, write_content(page));
}

}  // namespace tukiranka::report
