// SPDX-License-Identifier: Apache-2.0
#include "core/report/terminal/explain_behind.hpp"
#include <set>
#include <utility>

#include "core/base/exhibit_kind.hpp"

namespace tukiranka::report {
namespace {

constexpr std::size_t most_lines = 12;

using Lines = std::vector<std::string>;

void add_more(const Reading& reading, Lines& lines, std::size_t all) {
  if (all > most_lines) lines.push_back(say(reading, "explain.more", {{"count", all - most_lines}}));
}

void add_items(const Reading& reading, const Json& items, Lines& lines) {
  if (!items.is_object()) return;
  std::size_t shown = 0;
  for (const auto& [id, item] : items.items()) {
    if (!item.is_object() || !number_at(item, "mean") || ++shown > most_lines) continue;
    std::string title = string_at(item, "title");
    if (title.size() > 1 && title.back() == '.') title.pop_back();
    lines.push_back(say(reading, "explain.item",
                        {{"title", title.empty() ? id : title},
                         {"mean", write_quantity(number_at(item, "mean"), reading.language())},
                         {"n", write_quantity(number_at(item, "n"), reading.language())}}));
  }
  add_more(reading, lines, shown);
}

void add_ties(const Reading& reading, const Json& network, Lines& lines) {
  const Json &nodes = at(network, "nodes"), &ties = at(network, "ties");
  if (!nodes.is_array() || !ties.is_array()) return;
  lines.push_back(say(reading, "network.summary", {{"nodes", nodes.size()}, {"ties", ties.size()}}));
  const auto name = [&](const Json& place) {
    const auto i = place.is_number_integer() ? place.get<std::int64_t>() : -1;
    const bool is_inside = i >= 0 && i < static_cast<std::int64_t>(nodes.size());
    const Json& node = is_inside ? nodes[static_cast<std::size_t>(i)] : Json();
    return node.is_string() ? node.get<std::string>() : node.is_object() ? string_at(node, "id") : "?";
  };
  std::size_t shown = 0;
  for (const Json& tie : ties) {
    if (++shown > most_lines) break;
    if (tie.is_array() && tie.size() >= 2)
      lines.push_back(name(tie[0]) + (is_true(network, "directed") ? " → " : " – ") + name(tie[1]));
  }
  add_more(reading, lines, ties.size());
}

std::string write_value(const Reading& reading, const Json& value) {
  if (value.is_number()) return write_quantity(value.get<double>(), reading.language());
  if (value.is_object()) return text_of(reading, value);
  return value.is_string() ? value.get<std::string>() : "–";
}

void add_rows(const Reading& reading, const Json& table, Lines& lines) {
  const Json &columns = at(table, "columns"), &rows = at(table, "rows");
  if (!columns.is_array() || !rows.is_array()) return;
  std::string head;
  for (const Json& column : columns)
    head += (head.empty() ? "" : " · ") + text_of(reading, at(column, "title"));
  lines.push_back(head);
  std::size_t shown = 0;
  for (const Json& row : rows) {
    if (++shown > most_lines) break;
    std::string line;
    if (row.is_array())
      for (const Json& value : row) line += (line.empty() ? "" : " · ") + write_value(reading, value);
    lines.push_back(line);
  }
  add_more(reading, lines, rows.size());
  if (const std::string note = text_of(reading, at(table, "note")); !note.empty()) lines.push_back(note);
}

bool is_of(const Json& exhibit, const std::string& criterion, const std::string& wave) {
  const std::string of = string_at(exhibit, "wave");
  return string_at(exhibit, "criterion") == criterion && (of.empty() || wave.empty() || of == wave);
}

std::set<std::string> list_indicators(const Json& judged) {
  std::set<std::string> indicators;
  const Json& waves = at(judged, "waves");
  if (!waves.is_object()) return indicators;
  for (const auto& [wave, result] : waves.items())
    for (const char* list : {"findings", "silent"})
      if (const Json& entries = at(result, list); entries.is_array())
        for (const Json& entry : entries) indicators.insert(string_at(entry, "indicator"));
  return indicators;
}

Json list_children(const Json& assessment, const Json& node) {
  Json children = Json::array();
  for (const Json& child : at(node, "children")) {
    const std::string id = child.is_string() ? child.get<std::string>() : "";
    const Json& as_node = entry_of(at(assessment, "nodes"), id);
    const Json& judged = as_node.is_object() ? as_node : entry_of(at(assessment, "criteria"), id);
    children.push_back(
        {{"id", id}, {"kind", as_node.is_object() ? "node" : "criterion"}, {"weight", at(judged, "weight")}});
  }
  return children;
}

}  // namespace

Lines list_behind(const Reading& reading, const std::string& criterion, const std::string& wave) {
  Lines lines;
  const Json& exhibits = at(reading.document, "exhibits");
  if (!exhibits.is_array()) return lines;
  for (const Json& exhibit : exhibits) {
    if (!is_of(exhibit, criterion, wave)) continue;
    Lines own;
    const auto kind = base::parse_name<base::ExhibitKind>(string_at(exhibit, "kind"));
    if (kind == base::ExhibitKind::distribution) add_items(reading, at(exhibit, "data"), own);
    if (kind == base::ExhibitKind::network) add_ties(reading, at(exhibit, "data"), own);
    if (kind == base::ExhibitKind::table) add_rows(reading, at(exhibit, "data"), own);
    if (own.empty()) continue;
    lines.push_back(title_of_indicator(reading, string_at(exhibit, "indicator")) + ":");
    for (const std::string& line : own) lines.push_back("· " + line);
  }
  return lines;
}

Json explain_as_json(const Json& assessment, const std::string& criterion, const std::string& wave) {
  const Reading reading{assessment, words_of("en")};
  const Json& as_criterion = entry_of(at(assessment, "criteria"), criterion);
  const bool is_criterion = as_criterion.is_object();
  const Json& judged = is_criterion ? as_criterion : entry_of(at(assessment, "nodes"), criterion);
  Json json{{"format", 1},
            {"criterion", criterion},
            {"kind", is_criterion ? "criterion" : "node"},
            {"title", at(judged, "title")},
            {"waves", Json::object()},
            {"conclusion", conclusion_about(reading.document, "level", criterion)},
            {"findings", Json::array()},
            {"exhibits", Json::array()}};
  const Json& waves = at(judged, "waves");
  if (waves.is_object())
    for (const auto& [id, result] : waves.items()) {
      if (!wave.empty() && id != wave) continue;
      Json steps = at(at(at(at(assessment, "explanations"), criterion), id), "steps");
      json["waves"][id] = {{"steps", steps.is_array() ? std::move(steps) : Json::array()},
                           {"result", result}};
    }
  const std::set<std::string> indicators = list_indicators(judged);
  if (const Json& findings = at(assessment, "findings"); findings.is_array())
    for (const Json& finding : findings) {
      const std::string of = string_at(finding, "wave");
      if (indicators.count(string_at(finding, "indicator")) > 0 && (of.empty() || wave.empty() || of == wave))
        json["findings"].push_back(finding);
    }
  if (const Json& exhibits = at(assessment, "exhibits"); exhibits.is_array())
    for (const Json& exhibit : exhibits)
      if (is_of(exhibit, criterion, wave)) json["exhibits"].push_back(exhibit);
  if (!is_criterion && at(judged, "children").is_array()) {
    json["children"] = list_children(assessment, judged);
    json["aggregation"] = at(judged, "aggregation");
  }
  return json;
}

}  // namespace tukiranka::report
