// SPDX-License-Identifier: Apache-2.0
// report: the mirror. From the baseline through the target to the result, with the change and its
// probability.
#include <algorithm>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/draw_strip.hpp"
#include "core/report/ground/mark_result.hpp"
#include "core/report/ground/markup.hpp"
#include "core/report/sections/sections.hpp"

namespace tukiranka::report {

namespace {

// The judged result behind the mirror's `baseline` or `result`.
const Json& judged_in(const Json& judged, const char* wave_key) {
  return result_in(judged, string_at(at(judged, "mirror"), wave_key));
}

void add_baseline(std::vector<Mark>& marks, const Json& baseline) {
  if (const Number score = number_at(baseline, "score")) marks.push_back({Mark::Kind::earlier, *score});
}

// A contested result is shown by the values that contradict each other.
void add_result(std::vector<Mark>& marks, const Json& judged) {
  const Json& mirror = at(judged, "mirror");
  const Json& result = at(mirror, "result");
  const Json& behind = judged_in(judged, "result_wave");
  if (string_at(behind, "verdict") == "dissonance") {
    for (const Mark& mark : list_pool_marks(behind)) marks.push_back(mark);
    return;
  }
  const Number score = number_at(result, "score");
  if (!score) return;
  const Json& interval = at(result, "interval");
  marks.push_back({Mark::Kind::later, *score, number_at(interval, "low"), number_at(interval, "high"),
                   number_at(at(mirror, "baseline"), "score")});
}

Markup describe_change(const Page& page, const Json& change) {
  const Number mean = number_at(change, "mean");
  if (!mean) return "–";
  Markup words = write_change(mean, page.languages);
  const Text interval = cut_words(page, change, -1);
  if (!interval.empty()) words += element("small", interval);
  return words;
}

Text describe_shortfall(const Page& page, const Json& mirror) {
  const Number met = number_at(at(mirror, "gap"), "p_met");
  if (!met) return "–";
  return write_share(met, page.languages);
}

ChartRow write_mirror_row(const Page& page, const Json& judged, const Markup& label) {
  const Json& mirror = at(judged, "mirror");
  std::vector<Mark> marks;
  const Number target = number_at(mirror, "target");
  if (target) marks.push_back({Mark::Kind::target, *target});
  add_baseline(marks, at(mirror, "baseline"));
  add_result(marks, judged);
  const Json& behind = judged_in(judged, "result_wave");
  const bool is_contested = string_at(behind, "verdict") == "dissonance";
  const auto score = [&](const char* key) {
    return write_score(number_at(at(mirror, key), "score"), page.languages);
  };
  const Json& change = at(mirror, "change");
  return {label,
          draw_strip(marks),
          {score("baseline"), write_score(target, page.languages),
           is_contested ? short_score(page, behind) : score("result"), describe_change(page, change),
           write_share(number_at(change, "p_improved"), page.languages), describe_shortfall(page, mirror)},
          ""};
}

void add_mirror_rows(Chart& chart, const Page& page, const Json& list, bool is_node) {
  if (!list.is_array()) return;
  for (const Json& judged : list) {
    if (!at(judged, "mirror").is_object()) continue;
    const std::string id = string_at(judged, "id");
    const Markup label =
        is_node ? element("b", title_of_node(page, id))
                : element("a", {{"href", "#" + anchor_of("criterion", id)}}, title_of_criterion(page, id));
    chart.rows.push_back(write_mirror_row(page, judged, label));
  }
}

struct Note {
  Text text, titles;
  std::size_t criteria = 0;
};

// What the changes must be read with, each remark once, with those it holds for.
Markup write_notes(const Page& page) {
  std::vector<Note> notes;
  std::size_t criteria = 0;
  for (const char* list : {"nodes", "criteria"}) {
    const Json& all = at(page.document, list);
    if (!all.is_array()) continue;
    const bool is_node = list == std::string("nodes");
    for (const Json& judged : all) {
      const std::string id = string_at(judged, "id");
      if (!is_node && at(judged, "mirror").is_object()) ++criteria;
      const Json& own = at(at(judged, "mirror"), "notes");
      if (!own.is_array()) continue;
      for (const Json& remark : own) {
        const Text text = text_of(page, remark);
        auto note =
            std::find_if(notes.begin(), notes.end(), [&](const Note& one) { return one.text == text; });
        if (note == notes.end()) note = notes.insert(notes.end(), Note{text, {}, 0});
        note->titles += (note->titles.empty() ? "" : ", ") +
                        (is_node ? title_of_node(page, id) : title_of_criterion(page, id));
        note->criteria += is_node ? 0 : 1;
      }
    }
  }
  Markup items;
  for (const Note& note : notes) {
    const bool holds_for_all = note.criteria > 1 && note.criteria == criteria;
    items +=
        element("li", write_noted(note.text, holds_for_all ? say(page, "mirror.notes-all") : note.titles));
  }
  return items.empty() ? items : element("ul", items);
}

Markup write_key(const Page& page) {
  const auto entry = [&](Mark::Kind kind, const char* key) {
    return element("li", draw_glyph_key(kind) + say(page, key));
  };
  return element("ul", {{"class", "legend"}},
                 entry(Mark::Kind::earlier, "mirror.baseline") + entry(Mark::Kind::target, "mirror.target") +
                     entry(Mark::Kind::later, "mirror.result"));
}

}  // namespace

Markup write_mirror(const Page& page) {
  Chart chart{say(page, "mirror.caption"),
              say(page, "head.criterion"),
              {say(page, "mirror.baseline"), say(page, "mirror.target"), say(page, "mirror.result"),
               say(page, "mirror.change"), say(page, "mirror.improved"), say(page, "mirror.met")},
              {},
              true};
  add_mirror_rows(chart, page, at(page.document, "nodes"), true);
  add_mirror_rows(chart, page, at(page.document, "criteria"), false);
  if (chart.rows.empty()) return {};
  return write_section(page, "mirror",
                       write_key(page) + write_rows(page, chart) +
                           element("p", {{"class", "reading"}}, say(page, "mirror.reading")) +
                           write_notes(page));
}

}  // namespace tukiranka::report
