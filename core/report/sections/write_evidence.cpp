// SPDX-License-Identifier: Apache-2.0
// report: the evidence of one criterion side by side. Each finding in its own unit and on the common scale,
// with the earlier waves under it; below them what they become together; what did not enter says why.
#include <algorithm>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/mark_result.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

// The criterion as a wave saw it; the last comes first.
struct View {
  std::string wave;
  const Json* result = nullptr;
  bool is_last = false;

  [[nodiscard]] bool is_contested(const std::string& facet) const {
    return string_at(at(at(*result, "facets"), facet), "verdict") == "dissonance";
  }
};

std::vector<View> list_views(const Page& page, const Json& criterion) {
  std::vector<View> views;
  const auto waves = list_waves(page.document);
  for (auto wave = waves.rbegin(); wave != waves.rend(); ++wave)
    if (const Json& result = result_in(criterion, *wave); result.is_object())
      views.push_back({*wave, &result, wave == waves.rbegin()});
  return views;
}

std::string facet_of(const Json& finding) {
  const std::string facet = string_at(finding, "facet");
  return facet.empty() ? "main" : facet;
}

// Who measured, of how many, how credible; of an earlier wave only what may differ.
Text describe_finding(const Page& page, const Json& finding, const View& view) {
  Text note = view.is_last ? title_of_evaluator(page, string_at(finding, "evaluator"))
                           : title_of_wave(page, view.wave);
  if (const Number n = number_at(finding, "n")) note += " · n = " + write_quantity(n, page.languages);
  const std::string tier = string_at(finding, "tier"), key = "credibility." + tier;
  if (view.is_last && !tier.empty() && has_word(page, key)) note += " · " + say(page, key);
  return note;
}

Markup write_estimate(const Page& page, const Json& finding) {
  Markup cell = write_quantity(number_at(finding, "estimate"), page.languages);
  const Text interval = interval_words(page, finding);
  if (!interval.empty()) cell += element("small", interval);
  const std::string of = string_at(at(finding, "anchors"), "of");
  if (const Number number = number_at(finding, "number"); number && !of.empty())  // what is judged instead
    cell += element(
        "small", of.substr(of.rfind('/') + 1) + "\xC2\xA0=\xC2\xA0" + write_quantity(number, page.languages));
  return cell;
}

ChartRow write_finding_row(const Page& page, const Json& finding, const View& view, const Text& title) {
  ChartRow row;
  row.label = title + element("small", describe_finding(page, finding, view));
  row.kind = view.is_last ? "" : "earlier";
  const std::string status = string_at(finding, "status");
  const Number y = number_at(finding, "y");
  if (status == "pooled" && y) {
    Mark mark = mark_of_finding(finding);
    if (!view.is_last) mark.kind = Mark::Kind::earlier;
    if (view.is_contested(facet_of(finding))) mark.kind = Mark::Kind::contested;
    row.strip = draw_strip({mark});
    if (is_true(finding, "clamped")) row.strip += element("small", say(page, "finding.clamped"));
    row.cells = {
        write_estimate(page, finding),
        write_noted(write_score(y, page.languages), write_range(mark.low, mark.high, page.languages))};
    return row;
  }
  const std::string key = "finding." + status;
  Text reason = text_of(page, at(finding, "reason"));
  if (reason.empty() && has_word(page, key)) reason = say(page, key);
  row.strip = element("i", reason);
  row.cells = {write_estimate(page, finding), "–"};
  return row;
}

// What findings became together: of a facet or of the criterion.
struct Together {
  const Json& holder;
  Number mean;
  bool is_contested;
};

ChartRow write_pool_row(const Page& page, const Text& label, const Together& pool, const View& view) {
  const Json& interval = at(pool.holder, "interval");
  const Number low = number_at(interval, "low"), high = number_at(interval, "high");
  const Text range = write_range(low, high, page.languages);
  ChartRow row;
  row.label = view.is_last ? element("b", label) : element("small", title_of_wave(page, view.wave));
  row.kind = view.is_last ? "pooled" : "earlier";
  if (pool.is_contested) {
    row.strip = element("i", say(page, "pool.contested"));
    row.cells = {"", element("small", range)};
  } else {
    row.strip =
        draw_strip({{view.is_last ? Mark::Kind::pooled : Mark::Kind::earlier, *pool.mean, low, high}});
    row.cells = {"", element(view.is_last ? "b" : "span", write_score(pool.mean, page.languages)) +
                         element("small", range)};
  }
  return row;
}

// Models call facets as they like; those of ours have names in every language.
Text title_of_facet(const Page& page, const std::string& id) {
  return has_word(page, "facet." + id) ? say(page, "facet." + id) : Text(id);
}

std::vector<std::string> list_facets(const std::vector<View>& views) {
  std::vector<std::string> facets;
  for (const View& view : views)
    if (const Json& own = at(*view.result, "facets"); own.is_object())
      for (const auto& [id, facet] : own.items())
        if (std::find(facets.begin(), facets.end(), id) == facets.end()) facets.push_back(id);
  return facets;
}

// Each indicator once, in the order of the findings, with what it found in earlier waves under it.
void add_findings(Chart& chart, const Page& page, const std::vector<View>& views, const std::string& facet) {
  std::vector<std::pair<std::string, std::vector<ChartRow>>> found;
  for (const View& view : views) {
    const Json& findings = at(*view.result, "findings");
    if (!findings.is_array()) continue;
    for (const Json& finding : findings) {
      if (facet_of(finding) != facet) continue;
      const std::string indicator = string_at(finding, "indicator");
      auto place =
          std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == indicator; });
      const bool is_new = place == found.end();
      if (is_new) place = found.insert(found.end(), {indicator, {}});
      place->second.push_back(write_finding_row(
          page, finding, view, is_new || view.is_last ? title_of_indicator(page, indicator) : ""));
    }
  }
  for (auto& [indicator, rows] : found) {
    for (std::size_t i = rows.size(); i-- > 1;)  // a reason that stands above is not said again
      if (rows[i].strip == rows[i - 1].strip && begins_with(rows[i].strip, "i")) rows[i].strip = {};
    chart.rows.insert(chart.rows.end(), rows.begin(), rows.end());
  }
}

void add_pools(Chart& chart, const Page& page, const std::vector<View>& views, const std::string& facet) {
  for (const View& view : views) {
    const Json& own = at(at(*view.result, "facets"), facet);
    if (const Number score = number_at(own, "score"))
      chart.rows.push_back(write_pool_row(page,
                                          say(page, "pool.facet", {{"facet", title_of_facet(page, facet)}}),
                                          {own, score, view.is_contested(facet)}, view));
  }
}

Markup write_pairs(const Page& page, const std::vector<View>& views) {
  std::vector<std::vector<Markup>> rows;
  for (const View& view : views) {
    const Json& facets = at(*view.result, "facets");
    if (!facets.is_object()) continue;
    for (const auto& [id, facet] : facets.items()) {
      const Json& pairs = at(facet, "pairs");
      if (!pairs.is_array()) continue;
      for (const Json& pair : pairs)
        rows.push_back({write_noted(title_of_indicator(page, string_at(pair, "a")),
                                    view.is_last ? Text() : title_of_wave(page, view.wave)),
                        title_of_indicator(page, string_at(pair, "b")),
                        write_change(number_at(pair, "difference"), page.languages),
                        write_share(number_at(pair, "p_within"), page.languages), write_verdict(page, pair)});
    }
  }
  if (rows.empty()) return {};
  return write_details(say(page, "pairs.summary"),
                       write_table("",
                                   {say(page, "pairs.a"), say(page, "pairs.b"), say(page, "pairs.difference"),
                                    say(page, "pairs.within"), say(page, "head.verdict")},
                                   rows, "plain"));
}

}  // namespace

Markup write_evidence(const Page& page, const Json& criterion) {
  Chart chart{say(page, "evidence.caption"),
              say(page, "evidence.finding"),
              {say(page, "evidence.estimate"), say(page, "head.score")},
              {}};
  const std::vector<View> views = list_views(page, criterion);
  const std::vector<std::string> facets = list_facets(views);
  for (const std::string& facet : facets) {
    add_findings(chart, page, views, facet);
    if (facets.size() > 1) add_pools(chart, page, views, facet);
  }
  if (chart.rows.empty()) return {};
  for (const View& view : views)
    if (const Number score = number_at(*view.result, "score"))
      chart.rows.push_back(
          write_pool_row(page, say(page, "pool.criterion"),
                         {*view.result, score, string_at(*view.result, "verdict") == "dissonance"}, view));
  return write_rows(page, chart) + write_pairs(page, views);
}

}  // namespace tukiranka::report
