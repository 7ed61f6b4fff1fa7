// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/write_report_html.hpp"

#include "core/report/ground/draw_strip.hpp"
#include "core/report/sections/sections.hpp"
#include "core/report/weaving/write_frame.hpp"

namespace tukiranka::report {

namespace {

std::string write_page(const Page& page) {
  const std::string mirror = write_mirror(page), perspectives = write_perspectives(page);
  const std::string overview = write_overview(page), criteria = write_criteria(page);
  const std::string conclusions = write_conclusions(page);
  const std::string missing = write_missing(page), diagnostics = write_diagnostics(page);
  Contents contents;
  const std::pair<const char*, bool> sections[] = {{"profile", true},
                                                   {"overview", !overview.empty()},
                                                   {"conclusions", !conclusions.empty()},
                                                   {"mirror", !mirror.empty()},
                                                   {"perspectives", !perspectives.empty()},
                                                   {"criteria", !criteria.empty()},
                                                   {"missing", !missing.empty()},
                                                   {"method", true},
                                                   {"diagnostics", !diagnostics.empty()}};
  for (const auto& [kind, is_there] : sections)
    if (is_there) contents.emplace_back(anchor_of(kind), say(page, "section." + std::string(kind)));
  return write_language(page.words, contents,
                        write_headline(page) + overview + conclusions + mirror + perspectives + criteria +
                            missing + write_method(page) + diagnostics);
}

}  // namespace

std::string write_report_html(const Json& assessment, const std::string& language) {
  const Json& project = at(assessment, "project");
  const Page page{assessment, words_of(language)};
  std::string title = text_of(page, at(project, "title"));
  if (title.empty()) title = string_at(project, "id");
  return write_frame({title, language, write_scale_style(page, ":root")}, [&](const Words& words) {
    return write_page({assessment, words});
  });
}

}  // namespace tukiranka::report
