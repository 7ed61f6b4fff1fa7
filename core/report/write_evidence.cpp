// SPDX-License-Identifier: Apache-2.0
// report: the evidence of one criterion side by side. Each finding in its own unit and on the common scale;
// below them what they become together; what did not enter says why.
#include <cmath>

#include "core/report/draw_strip.hpp"
#include "core/report/list_marks.hpp"
#include "core/report/sections.hpp"
#include "core/report/write_markup.hpp"
#include "core/report/write_rows.hpp"

namespace tukiranka::report {

namespace {

std::string describe_finding(const Page& page, const Json& finding) {
  std::string note = string_at(finding, "evaluator") + " · " + string_at(finding, "measure");
  if (const Number n = number_at(finding, "n")) note += " · n = " + write_quantity(n, page.language());
  const std::string tier = string_at(finding, "tier"), key = "credibility." + tier;
  if (!tier.empty() && has_word(page.words, key)) note += " · " + say(page, key);
  return note;
}

std::string write_estimate(const Page& page, const Json& finding) {
  std::string cell = escape(write_quantity(number_at(finding, "estimate"), page.language()));
  const std::string interval = interval_words(page, finding);
  if (!interval.empty()) cell += element("small", escape(interval));
  const std::string of = string_at(at(finding, "anchors"), "of");
  if (const Number number = number_at(finding, "number"); number && !of.empty())  // what is judged instead
    cell += element("small", escape(of.substr(of.rfind('/') + 1) + "\xC2\xA0=\xC2\xA0" +
                                    write_quantity(number, page.language())));
  return cell;
}

ChartRow write_finding_row(const Page& page, const Json& finding, bool is_contested) {
  ChartRow row;
  row.label = escape(title_of_indicator(page, string_at(finding, "indicator"))) +
              element("small", escape(describe_finding(page, finding)));
  const std::string status = string_at(finding, "status");
  const Number y = number_at(finding, "y");
  if (status == "pooled" && y) {
    Mark mark = mark_of_finding(finding);
    if (is_contested) mark.kind = Mark::Kind::contested;
    row.strip = draw_strip({mark});
    if (is_true(finding, "clamped")) row.strip += element("small", escape(say(page, "finding.clamped")));
    row.cells = {write_estimate(page, finding),
                 escape(write_score(y, page.language())) +
                     element("small", escape(write_range(mark.low, mark.high, page.language())))};
    return row;
  }
  const std::string key = "finding." + status;
  std::string reason = text_of(page, at(finding, "reason"));
  if (reason.empty() && has_word(page.words, key)) reason = say(page, key);
  row.strip = element("i", escape(reason));
  row.cells = {write_estimate(page, finding), "–"};
  row.kind = "aside";
  return row;
}

ChartRow write_pool_row(const Page& page, const std::string& label, const Json& holder, Number mean,
                        bool contested) {
  const Json& interval = at(holder, "interval");
  const Number low = number_at(interval, "low"), high = number_at(interval, "high");
  const std::string range = write_range(low, high, page.language());
  ChartRow row;
  row.label = element("b", escape(label));
  if (contested) {
    row.strip = element("i", escape(say(page, "pool.contested")));
    row.cells = {"", element("small", escape(range))};
  } else {
    row.strip = draw_strip({{Mark::Kind::pooled, *mean, low, high}});
    row.cells = {"",
                 element("b", escape(write_score(mean, page.language()))) + element("small", escape(range))};
  }
  row.kind = "pooled";
  return row;
}

// Models call facets as they like; those of ours have names in every language.
std::string title_of_facet(const Page& page, const std::string& id) {
  return has_word(page.words, "facet." + id) ? say(page, "facet." + id) : id;
}

void add_findings(Chart& chart, const Page& page, const Json& result, const std::string& facet) {
  const Json& findings = at(result, "findings");
  if (!findings.is_array()) return;
  const std::string facet_verdict = string_at(at(at(result, "facets"), facet), "verdict");
  for (const Json& finding : findings) {
    std::string own = string_at(finding, "facet");
    if (own.empty()) own = "main";
    if (own == facet) chart.rows.push_back(write_finding_row(page, finding, facet_verdict == "dissonance"));
  }
}

std::string write_pairs(const Page& page, const Json& facets) {
  std::vector<std::vector<std::string>> rows;
  if (!facets.is_object()) return {};
  for (const auto& [id, facet] : facets.items()) {
    const Json& pairs = at(facet, "pairs");
    if (!pairs.is_array()) continue;
    for (const Json& pair : pairs)
      rows.push_back({escape(title_of_indicator(page, string_at(pair, "a"))),
                      escape(title_of_indicator(page, string_at(pair, "b"))),
                      escape(write_change(number_at(pair, "difference"), page.language())),
                      escape(write_share(number_at(pair, "p_within"), page.language())),
                      write_verdict(page, pair)});
  }
  if (rows.empty()) return {};
  return write_details(say(page, "pairs.summary"),
                       write_table("",
                                   {say(page, "pairs.a"), say(page, "pairs.b"), say(page, "pairs.difference"),
                                    say(page, "pairs.within"), say(page, "head.verdict")},
                                   rows, "plain"));
}

}  // namespace

std::string write_evidence(const Page& page, const Json& result) {
  Chart chart{say(page, "evidence.caption"),
              say(page, "evidence.finding"),
              {say(page, "evidence.estimate"), say(page, "head.score")},
              {}};
  const Json& facets = at(result, "facets");
  const bool has_facets = facets.is_object() && facets.size() > 1;
  if (facets.is_object())
    for (const auto& [id, facet] : facets.items()) {
      add_findings(chart, page, result, id);
      const Number score = number_at(facet, "score");
      if (has_facets && score)
        chart.rows.push_back(write_pool_row(page,
                                            say(page, "pool.facet", {{"facet", title_of_facet(page, id)}}),
                                            facet, score, string_at(facet, "verdict") == "dissonance"));
    }
  if (chart.rows.empty()) return {};
  if (const Number score = number_at(result, "score"))
    chart.rows.push_back(write_pool_row(page, say(page, "pool.criterion"), result, score,
                                        string_at(result, "verdict") == "dissonance"));
  return write_rows(page, chart) + write_pairs(page, facets);
}

}  // namespace tukiranka::report
