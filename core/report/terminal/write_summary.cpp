// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/write_summary.hpp"
#include <algorithm>
#include <cmath>

#include "core/report/ground/describe_weakest.hpp"
#include "core/report/ground/measure_text.hpp"
#include "core/report/ground/reading.hpp"

namespace tukiranka::report {

namespace {

constexpr std::size_t bar_length = 20, most_lines = 5;

struct Screen {
  const Reading& reading;
  const Terminal& terminal;
  std::string text;
};

std::string paint(const Screen& screen, const char* colour, const std::string& text) {
  return screen.terminal.colour ? std::string("\x1b[") + colour + "m" + text + "\x1b[0m" : text;
}

void add_heading(Screen& screen, const std::string& text) {
  screen.text += "\n" + paint(screen, "1", cut_text(text, screen.terminal.width)) + "\n";
}

// Wrapped, with the following lines set in by two more.
void add_entry(Screen& screen, const std::string& text) {
  const std::size_t room = screen.terminal.width > 20 ? screen.terminal.width - 4 : 16;
  std::string indent = "  ";
  for (const std::string& line : wrap_characters(text, room)) {
    screen.text += indent + cut_text(line, room) + "\n";
    indent = "    ";
  }
}

// ····├──●──┤····; without a score the bounds as ░.
std::string draw_bar(const Json& result) {
  const auto cell_of = [](double score) {
    return static_cast<std::size_t>(std::lround(std::clamp(score, 0.0, 1.0) * (bar_length - 1)));
  };
  std::vector<std::string> cells(bar_length, "·");
  const Number score = number_at(result, "score");
  const Json& range = score ? at(result, "interval") : at(result, "bounds");
  const Number low = number_at(range, "low"), high = number_at(range, "high");
  if (low && high && *low <= *high)
    for (std::size_t i = cell_of(*low); i <= cell_of(*high); ++i)
      cells[i] = !score ? "░" : i == cell_of(*low) ? "├" : i == cell_of(*high) ? "┤" : "─";
  if (score) cells[cell_of(*score)] = "●";
  std::string bar;
  for (const std::string& cell : cells) bar += cell;
  return bar;
}

// The root, where the model gives it a number of its own.
const Json* find_overall(const Reading& reading, const std::string& wave) {
  const Json& nodes = at(reading.document, "nodes");
  if (!nodes.is_array() || nodes.empty() || string_at(nodes.front(), "role") == "phase") return nullptr;
  return number_at(result_in(nodes.front(), wave), "score") ? &nodes.front() : nullptr;
}

// Whether a hurdle, not the score, more likely decides its level.
bool is_held(const Json& result) {
  const Json& hurdles = at(result, "hurdles");
  return hurdles.is_array() && std::any_of(hurdles.begin(), hurdles.end(), [&](const Json& hurdle) {
           return number_at(hurdle, "p_capped").value_or(0) > 0.5 &&
                  string_at(hurdle, "cap") == string_at(result, "level");
         });
}

void add_profile(Screen& screen, const std::string& wave) {
  const Reading& reading = screen.reading;
  add_heading(screen, say(reading, "summary.profile"));
  const std::size_t fixed = 2 + bar_length + 2 + 4 + 2 + 9 + 2;
  const std::size_t rest = screen.terminal.width > fixed + 20 ? screen.terminal.width - fixed : 20;
  std::size_t longest = 0;
  std::vector<const Json*> rows = list_phases(reading.document);
  if (const Json* root = find_overall(reading, wave)) rows.push_back(root);
  for (const Json* phase : rows)
    longest = std::max(longest, count_characters(title_of_node(reading, string_at(*phase, "id"))));
  const std::size_t name_width = std::min(longest, rest / 2 - 1), words_width = rest - name_width - 1;
  for (const Json* phase : rows) {
    const Json& result = result_in(*phase, wave);
    const bool is_known = number_at(result, "score").has_value();
    std::string line = "  " + pad_text(title_of_node(reading, string_at(*phase, "id")), name_width) + " ";
    line += paint(screen, is_known ? "36" : "2", draw_bar(result)) + "  ";
    line += pad_text(write_score(number_at(result, "score"), reading.language()), 4) + "  ";
    line += pad_text(interval_words(reading, result), 9) + "  ";
    line += cut_text(level_words(reading, result), words_width);
    screen.text += line + "\n";
  }
  if (const Json* root = find_overall(reading, wave); root != nullptr && is_held(result_in(*root, wave)))
    add_entry(screen, text_of(reading, at(result_in(*root, wave), "plain")));
}

std::string list_reasons(const Reading& reading, const Json& result) {
  std::string reasons;
  const Json& silences = at(result, "silent");
  if (silences.is_array())
    for (const Json& silence : silences)
      if (const std::string reason = text_of(reading, at(silence, "reason")); !reason.empty())
        reasons += (reasons.empty() ? "" : reasons.back() == '.' ? " " : "; ") + reason;
  if (number_at(result, "score")) {  // too little of it
    const std::string covered =
        say(reading, "summary.coverage",
            {{"share", write_share(number_at(result, "coverage"), reading.language())}});
    return covered + (reasons.empty() ? "" : "; " + reasons);
  }
  if (!reasons.empty()) return reasons;
  return say(reading, has_word(reading.words, "verdict.means." + string_at(result, "verdict"))
                          ? "verdict.means." + string_at(result, "verdict")
                          : "verdict.means.silent");
}

void add_list(Screen& screen, const char* heading, const std::vector<std::string>& entries) {
  if (entries.empty()) return;
  add_heading(screen, say(screen.reading, heading, {{"count", entries.size()}}));
  for (std::size_t i = 0; i < std::min(entries.size(), most_lines); ++i) add_entry(screen, entries[i]);
  if (entries.size() > most_lines)
    add_entry(screen, say(screen.reading, "summary.more", {{"count", entries.size() - most_lines}}));
}

void add_exceptions(Screen& screen, const std::string& wave) {
  const Reading& reading = screen.reading;
  std::vector<std::string> contested, silent;
  const Json& criteria = at(reading.document, "criteria");
  if (!criteria.is_array()) return;
  for (const Json& criterion : criteria) {
    const Json& result = result_in(criterion, wave);
    const std::string title = title_of_criterion(reading, string_at(criterion, "id"));
    if (string_at(result, "verdict") == "dissonance") {
      contested.push_back(
          say(reading, "summary.values", {{"title", title}, {"values", short_score(reading, result)}}));
    } else if (!is_assessed(reading.document, result)) {
      silent.push_back(
          say(reading, "summary.because", {{"title", title}, {"reason", list_reasons(reading, result)}}));
    }
  }
  add_list(screen, "summary.contested", contested);
  add_list(screen, "summary.cannot", silent);
}

std::string describe_change(const Reading& reading, const Json& criterion) {
  const Json& mirror = at(criterion, "mirror");
  const Json& change = at(mirror, "change");
  const Json& behind = result_in(criterion, string_at(mirror, "result_wave"));
  const bool is_contested = string_at(behind, "verdict") == "dissonance";
  const auto score = [&](const char* key) {
    return write_score(number_at(at(mirror, key), "score"), reading.language());
  };
  std::string text = say(reading, "summary.change",
                         {{"title", title_of_criterion(reading, string_at(criterion, "id"))},
                          {"before", score("baseline")},
                          {"after", is_contested ? short_score(reading, behind) : score("result")},
                          {"change", write_change(number_at(change, "mean"), reading.language())},
                          {"range", cut_words(reading, change, -1)}});
  if (const Number target = number_at(mirror, "target"))
    text += ", " + say(reading, "summary.target", {{"target", write_score(target, reading.language())}});
  return text;
}

// Whether a reader who takes one score from the other gets another number than the change.
bool differs_from_scores(const Json& criterion) {
  const Json& mirror = at(criterion, "mirror");
  const Number before = number_at(at(mirror, "baseline"), "score"),
               after = number_at(at(mirror, "result"), "score"),
               change = number_at(at(mirror, "change"), "mean");
  return before && after && change && std::fabs(*after - *before - *change) > .015;
}

void add_mirror(Screen& screen) {
  std::vector<const Json*> changed;
  const Json& criteria = at(screen.reading.document, "criteria");
  if (!criteria.is_array()) return;
  for (const Json& criterion : criteria)
    if (number_at(at(at(criterion, "mirror"), "change"), "mean")) changed.push_back(&criterion);
  std::stable_sort(changed.begin(), changed.end(), [](const Json* a, const Json* b) {
    const auto size = [](const Json* judged) {
      return std::fabs(number_at(at(at(*judged, "mirror"), "change"), "mean").value_or(0));
    };
    return size(a) > size(b);
  });
  changed.resize(std::min<std::size_t>(changed.size(), 3));
  std::vector<std::string> entries;
  for (const Json* criterion : changed) entries.push_back(describe_change(screen.reading, *criterion));
  add_list(screen, "summary.mirror", entries);
  if (std::any_of(changed.begin(), changed.end(), [](const Json* one) { return differs_from_scores(*one); }))
    add_entry(screen, say(screen.reading, "summary.mirror-note"));
}

}  // namespace

std::string write_summary(const Json& assessment, const Terminal& terminal) {
  const Reading reading{assessment, words_of(terminal.language)};
  const std::string wave = last_wave(reading.document);
  const Json& project = at(assessment, "project");
  Screen screen{reading, terminal, {}};
  std::string title = text_of(reading, at(project, "title"));
  if (title.empty()) title = string_at(project, "id");
  const std::string organisation = text_of(reading, at(project, "organisation"));
  if (!organisation.empty()) title += " · " + organisation;
  screen.text = paint(screen, "1", cut_text(title, terminal.width)) + "\n";
  const Json& model = at(assessment, "model");
  screen.text += cut_text(say(reading, "summary.model",
                              {{"model", string_at(model, "id") + " " + string_at(model, "version")},
                               {"wave", title_of_wave(reading, wave)}}),
                          terminal.width) +
                 "\n";
  add_profile(screen, wave);
  add_heading(screen, say(reading, "summary.weakest"));
  add_entry(screen, describe_weakest(reading, wave));
  add_exceptions(screen, wave);
  add_mirror(screen);
  if (terminal.hidden_quotes > 0) {
    add_heading(screen, say(reading, "summary.unreviewed", {{"count", terminal.hidden_quotes}}));
    add_entry(screen, say(reading, "summary.review"));
  }
  if (!terminal.report_path.empty())
    screen.text += "\n" + say(reading, "summary.report", {{"path", terminal.report_path}}) + "\n";
  return screen.text;
}

}  // namespace tukiranka::report
