// SPDX-License-Identifier: Apache-2.0
#include "core/report/sections/draw_benchmark.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"

namespace tukiranka::report {
namespace {

// "2,4" with "1–5" under it: a rank is never alone.
Markup write_ranked(const Page& page, const Json& holder) {
  const Json& interval = at(holder, "interval");
  const Number low = number_at(interval, "low"), high = number_at(interval, "high");
  if (!low || !high) return "–";
  return write_noted(write_decimals(number_at(holder, "expected"), 1, page.languages),
                     write_decimals(low, 0, page.languages) + "–" + write_decimals(high, 0, page.languages));
}

ChartRow write_project_row(const ProgrammePage& pages, const Json& one, bool has_percentiles) {
  const Page& page = pages.page;
  const std::string id = string_at(one, "project");
  const Json& shrunken = at(one, "shrunken");
  const Number own = number_at(one, "score"), compared = number_at(shrunken, "mean");
  const Text own_range = interval_words(page, one), range = cut_words(page, shrunken, 0);
  std::vector<Mark> marks;
  if (own) marks.push_back({Mark::Kind::earlier, *own});
  if (compared) {
    const Ends ends = cut_interval(at(shrunken, "interval"), 0);
    marks.push_back({Mark::Kind::pooled, *compared, ends.low, ends.high});
  }
  ChartRow row{link_project(pages, id),
               draw_strip(marks),
               {write_noted(write_score(own, page.languages), own_range),
                write_noted(write_score(compared, page.languages), range),
                write_ranked(page, at(one, "rank")), write_share(number_at(one, "p_top"), page.languages)},
               ""};
  if (has_percentiles) row.cells.push_back(write_ranked(page, at(one, "percentile")));
  return row;
}

std::string title_of_project(const Reading& programme, const std::string& id) {
  const std::string title = text_of(programme, at(entry_of(at(programme.document, "projects"), id), "title"));
  return title.empty() ? id : title;
}

// Each project's own score; those that would lie on one another are drawn once.
std::vector<Mark> list_dots(const Json& projects) {
  std::set<int> places;
  for (const Json& one : projects)
    if (const Number own = number_at(one, "score")) places.insert(static_cast<int>(std::lround(*own * 200)));
  std::vector<Mark> marks;
  for (const int place : places) marks.push_back({Mark::Kind::earlier, place / 200.0});
  return marks;
}

}  // namespace

Text title_of_project(const ProgrammePage& pages, const std::string& id) {
  return in_each(pages.whole, [&](const Reading& reading) { return title_of_project(reading, id); });
}

Markup link_project(const ProgrammePage& pages, const std::string& id) {
  const Text title = title_of_project(pages, id);
  const std::string folder = string_at(entry_of(at(pages.whole.document, "projects"), id), "folder");
  if (folder.empty()) return title;
  return element("a", {{"href", folder + "/report.html"}}, title);
}

Markup draw_benchmark(const ProgrammePage& pages, const Json& benchmark, const Text& caption) {
  const Page& page = pages.page;
  const Json& projects = at(benchmark, "projects");
  if (!projects.is_array() || projects.empty()) return {};
  const bool has_percentiles = at(projects.front(), "percentile").is_object();
  Chart chart{caption,
              say(page, "programme.project"),
              {say(page, "programme.own"), say(page, "programme.compared"), say(page, "programme.rank"),
               say(page, "programme.top")},
              {},
              true};
  if (has_percentiles) chart.heads.push_back(say(page, "programme.percentile"));
  const Reading first{pages.whole.document, words_of(base::languages().front())};
  std::multimap<std::string, const Json*> order;  // by title, the same in every language of the page
  for (const Json& one : projects) order.emplace(title_of_project(first, string_at(one, "project")), &one);
  for (const auto& [title, one] : order)
    chart.rows.push_back(write_project_row(pages, *one, has_percentiles));
  return element("div", {{"class", "overview"}}, write_rows(page, chart));
}

Markup draw_means(const ProgrammePage& pages, const std::vector<const Json*>& benchmarks) {
  const Page& page = pages.page;
  Chart chart{"",
              say(page, "head.criterion"),
              {say(page, "programme.mean"), say(page, "programme.spread"), say(page, "programme.count")},
              {},
              true};
  std::string parent;
  for (const Json* benchmark : benchmarks) {
    if (string_at(*benchmark, "parent") != parent) {
      parent = string_at(*benchmark, "parent");
      const Json& node = entry_of(at(page.document, "benchmarks"), parent);
      const Text title = text_of(page, at(node, "title"));
      chart.rows.push_back({title.empty() ? Text(parent) : title, "", {}, "group"});
    }
    std::vector<Mark> marks = list_dots(at(*benchmark, "projects"));
    const Ends ends = cut_interval(at(*benchmark, "mean_interval"), 0);
    const Text range = write_range(ends.low, ends.high, page.languages);
    const Json& tau = at(*benchmark, "tau_interval");
    const Text spread = write_range(number_at(tau, "low"), number_at(tau, "high"), page.languages);
    const Number mean = number_at(*benchmark, "mean");
    if (mean) marks.push_back({Mark::Kind::pooled, *mean, ends.low, ends.high});
    const auto out = at(*benchmark, "left_out").size();
    chart.rows.push_back(
        {text_of(page, at(*benchmark, "title")),
         marks.empty() ? Markup("–") : draw_strip(marks),
         {write_noted(write_score(mean, page.languages), range),
          write_noted(write_score(number_at(*benchmark, "tau"), page.languages), spread),
          write_noted(write_quantity(number_at(*benchmark, "n"), page.languages),
                      out == 0 ? Text() : say(page, "programme.left-out-count", {{"count", out}}))},
         ""});
  }
  return chart.rows.empty() ? Markup() : write_rows(page, chart);
}

Markup write_left_out(const ProgrammePage& pages, const Json& benchmark) {
  Markup items;
  for (const Json& one : at(benchmark, "left_out"))
    items += element("li", title_of_project(pages, string_at(one, "project")) + ": " +
                               text_of(pages.page, at(one, "reason")));
  if (items.empty()) return {};
  return element("h4", say(pages.page, "programme.left-out")) + element("ul", items);
}

}  // namespace tukiranka::report
