// SPDX-License-Identifier: Apache-2.0
// report: the first screen. Who was evaluated, what the profile of the phases is, which link is the weakest,
// and what cannot be said.
#include "core/report/ground/describe_weakest.hpp"
#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

Markup write_title(const Page& page) {
  const Json& project = at(page.document, "project");
  Text facts = text_of(page, at(project, "organisation"));
  const std::string last = last_wave(page.document);
  if (!facts.empty()) facts += " · ";
  facts += title_of_wave(page, last);
  const Json& model = at(page.document, "model");
  Text title = text_of(page, at(project, "title"));
  if (title.empty()) title = string_at(project, "id");
  return element("p", {{"class", "kicker"}}, text_of(page, at(model, "title"))) +
         element("h1", {{"id", anchor_of("title")}}, title) + element("p", {{"class", "facts"}}, facts) +
         "\n";
}

ChartRow write_phase(const Page& page, const Json& phase, const std::string& wave, bool is_last) {
  const Json& result = result_in(phase, wave);
  const Number score = number_at(result, "score");
  ChartRow row;
  const Text title = title_of_node(page, string_at(phase, "id"));
  const Text note = is_last ? level_words(page, result) : title_of_wave(page, wave);
  row.label = (is_last ? element("b", title) : Markup()) + element("small", note);
  row.kind = is_last ? "pooled" : "earlier";
  if (score) {
    const Json& interval = at(result, "interval");
    row.strip = draw_strip({{is_last ? Mark::Kind::pooled : Mark::Kind::earlier, *score,
                             number_at(interval, "low"), number_at(interval, "high")}});
  } else {
    const Json& bounds = at(result, "bounds");
    row.strip = draw_bounds(number_at(bounds, "low").value_or(0), number_at(bounds, "high").value_or(1));
  }
  row.cells = {write_score(score, page.languages), interval_words(page, result),
               write_share(number_at(result, "coverage"), page.languages)};
  return row;
}

Markup write_profile(const Page& page) {
  Chart chart{say(page, "profile.caption"),
              say(page, "profile.phase"),
              {say(page, "head.score"), say(page, "head.interval"), say(page, "head.coverage")},
              {}};
  const auto waves = list_waves(page.document);
  for (const Json* phase : list_phases(page.document))
    for (auto wave = waves.rbegin(); wave != waves.rend(); ++wave)
      if (wave == waves.rbegin() || number_at(result_in(*phase, *wave), "score"))
        chart.rows.push_back(write_phase(page, *phase, *wave, wave == waves.rbegin()));
  return write_rows(page, chart) + element("p", {{"class", "reading"}}, say(page, "profile.reading"));
}

// How many criteria could be assessed, are contested, and cannot be assessed; each leads to the list.
Markup write_counts(const Page& page) {
  int assessed = 0, contested = 0, silent = 0;
  const Json& criteria = at(page.document, "criteria");
  const std::string wave = last_wave(page.document);
  if (!criteria.is_array()) return {};
  for (const Json& criterion : criteria) {
    const Json& result = result_in(criterion, wave);
    if (string_at(result, "verdict") == "dissonance") {
      ++contested;
    } else if (!is_assessed(page.document, result)) {
      ++silent;
    } else {
      ++assessed;
    }
  }
  const auto write_count = [&page](int count, const char* key) {
    return element("li", element("b", std::to_string(count)) + " " + say(page, key));
  };
  return element("ul", {{"class", "counts"}},
                 write_count(assessed, "counts.assessed") + write_count(contested, "counts.contested") +
                     write_count(silent, "counts.silent"));
}

}  // namespace

Markup write_headline(const Page& page) {
  return element("header", {{"class", "title"}}, write_title(page)) +
         element("section", {{"class", "headline"}, {"aria-labelledby", anchor_of("profile")}},
                 element("h2", {{"id", anchor_of("profile")}}, say(page, "section.profile")) +
                     element("p", {{"class", "lead"}}, describe_weakest(page, last_wave(page.document))) +
                     write_counts(page) + write_profile(page)) +
         "\n";
}

}  // namespace tukiranka::report
