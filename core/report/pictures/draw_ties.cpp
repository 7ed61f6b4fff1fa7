// SPDX-License-Identifier: Apache-2.0
#include "core/report/pictures/draw_ties.hpp"
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "core/report/ground/draw_chart.hpp"
#include "core/report/ground/markup.hpp"

namespace tukiranka::report {

namespace {

constexpr std::size_t line_styles = 4;  // of layers; after them they begin again
const std::vector<std::string> fates{"kept", "lost", "new"};

// The kinds there are: fates in their own order, layers by bytes. Empty when no tie has one.
std::vector<std::string> list_kinds(const Network& network) {
  std::vector<std::string> kinds(network.kinds.begin(), network.kinds.end());
  std::sort(kinds.begin(), kinds.end());
  kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
  if (kinds == std::vector<std::string>{""}) kinds.clear();
  return kinds;
}

bool are_fates(const std::vector<std::string>& kinds) {
  return !kinds.empty() && std::all_of(kinds.begin(), kinds.end(), [](const std::string& kind) {
    return std::find(fates.begin(), fates.end(), kind) != fates.end();
  });
}

std::string class_of(const std::vector<std::string>& kinds, const std::string& kind) {
  if (kinds.empty()) return "ties";
  if (are_fates(kinds)) return "ties " + kind;
  const auto place = std::find(kinds.begin(), kinds.end(), kind) - kinds.begin();
  return "ties layer" + std::to_string(static_cast<std::size_t>(place) % line_styles);
}

std::string title_of_kind(const Reading& reading, const std::vector<std::string>& kinds,
                          const std::string& kind) {
  if (are_fates(kinds)) return say(reading, "network." + kind);
  return kind.empty() ? say(reading, "network.no-layer") : kind;
}

Text title_of_kind(const Page& page, const std::vector<std::string>& kinds, const std::string& kind) {
  return in_each(page, [&](const Reading& reading) { return title_of_kind(reading, kinds, kind); });
}

// A tie from edge to edge of the two nodes, `aside` of the straight line between them; the head of its arrow
// is a triangle, which is filled, so that it stays whole where the line is broken.
std::string draw_way(const PlacedNode& from, const PlacedNode& to, double aside, bool has_head) {
  const double dx = to.at.x - from.at.x, dy = to.at.y - from.at.y;
  const double length = std::max(std::hypot(dx, dy), 1e-6), ux = dx / length, uy = dy / length;
  const double sx = -uy * aside, sy = ux * aside;
  const double x1 = from.at.x + ux * from.radius + sx, y1 = from.at.y + uy * from.radius + sy;
  const double x2 = to.at.x - ux * (to.radius + 1.5) + sx, y2 = to.at.y - uy * (to.radius + 1.5) + sy;
  const auto point = [](double x, double y) {
    const std::string second = write_coordinate(y);
    return write_coordinate(x) + (second.front() == '-' ? "" : " ") + second;
  };
  const double left = std::round(x1), top = std::round(y1);
  std::string way = "M" + point(left, top) + "l" + point(std::round(x2) - left, std::round(y2) - top);
  if (has_head) {
    const double ax = -5 * ux - 2.5 * uy, ay = -5 * uy + 2.5 * ux;  // from the tip to a corner
    way += "m" + point(ax, ay) + "l" + point(-ax, -ay) + "l" + point(-5 * ux + 2.5 * uy, -5 * uy - 2.5 * ux) +
           "z";
  }
  return way;
}

// How far aside each tie lies: those of several kinds between the same two beside each other.
std::vector<double> spread_ties(const Network& network, const std::vector<std::string>& kinds) {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<std::string>> between;
  const auto pair_of = [](const Tie& tie) { return std::minmax(tie.source, tie.target); };
  for (std::size_t i = 0; i < network.ties.size(); ++i) {
    auto& there = between[pair_of(network.ties[i])];
    if (std::find(there.begin(), there.end(), network.kinds[i]) == there.end())
      there.push_back(network.kinds[i]);
  }
  std::vector<double> aside(network.ties.size(), 0);
  if (kinds.size() < 2) return aside;
  for (std::size_t i = 0; i < network.ties.size(); ++i) {
    auto& there = between[pair_of(network.ties[i])];
    std::sort(there.begin(), there.end());
    const auto place = std::find(there.begin(), there.end(), network.kinds[i]) - there.begin();
    const double step = static_cast<double>(place) - static_cast<double>(there.size() - 1) / 2;
    aside[i] = 4 * step * (network.ties[i].source < network.ties[i].target ? 1 : -1);
  }
  return aside;
}

// Names of the others at the ties of `node` that pass, in the order of the alphabet; with the layer where
// there are several.
std::string list_others(const Reading& reading, const Network& network, std::size_t node,
                        const std::string* kind) {
  const auto kinds = list_kinds(network);
  const bool is_layered = kinds.size() > 1 && !are_fates(kinds);
  std::vector<std::string> others;
  for (std::size_t i = 0; i < network.ties.size(); ++i) {
    const Tie& tie = network.ties[i];
    if (kind != nullptr && network.kinds[i] != *kind) continue;
    const bool is_back = !network.is_directed && tie.target == node;
    if (tie.source != node && !is_back) continue;
    std::string name = network.names[is_back ? tie.source : tie.target];
    if (is_layered) name += " (" + title_of_kind(reading, kinds, network.kinds[i]) + ")";
    others.push_back(std::move(name));
  }
  std::sort(others.begin(), others.end());
  std::string list;
  for (const std::string& name : others) list += (list.empty() ? "" : ", ") + name;
  return list.empty() ? "–" : list;
}

std::int64_t count_kind(const Network& network, const std::string& kind) {
  return std::count(network.kinds.begin(), network.kinds.end(), kind);
}

}  // namespace

Markup draw_ties(const Network& network, const NetworkLayout& layout) {
  const auto kinds = list_kinds(network);
  const std::vector<double> aside = spread_ties(network, kinds);
  double heaviest = 0, lightest = std::numeric_limits<double>::infinity();
  for (const Tie& tie : network.ties) {
    heaviest = std::max(heaviest, tie.weight);
    lightest = std::min(lightest, tie.weight);
  }
  std::map<std::pair<std::string, std::string>, Markup> drawn;  // class and width -> paths
  for (std::size_t i = 0; i < network.ties.size(); ++i) {
    const Tie& tie = network.ties[i];
    const double share = heaviest > lightest ? std::clamp(tie.weight / heaviest, 0.0, 1.0) : 0.4;
    const std::string ends = std::to_string(tie.source) + " " + std::to_string(tie.target);
    drawn[{class_of(kinds, network.kinds[i]), write_coordinate(0.7 + 1.6 * share)}] += element(
        "path",
        {{"d", draw_way(layout.nodes[tie.source], layout.nodes[tie.target], aside[i], network.is_directed)},
         {"data-t", ends}});
  }
  Markup groups;
  for (const auto& [kind, paths] : drawn)
    groups += element("g", {{"class", kind.first}, {"stroke-width", kind.second}}, paths);
  return groups;
}

Text describe_network(const Page& page, const Network& network, const Json& data) {
  const auto kinds = list_kinds(network);
  if (!are_fates(kinds))
    return say(page, "network.summary", {{"nodes", network.names.size()}, {"ties", network.ties.size()}});
  const Json& waves = at(data, "waves");
  const bool has_waves =
      waves.is_array() && waves.size() == 2 && waves[0].is_string() && waves[1].is_string();
  Text text;
  if (has_waves)
    text = say(page, "network.waves",
               {{"before", title_of_wave(page, waves[0].get<std::string>())},
                {"after", title_of_wave(page, waves[1].get<std::string>())}}) +
           " ";
  return text + say(page, "network.change",
                    {{"nodes", network.names.size()},
                     {"kept", count_kind(network, "kept")},
                     {"lost", count_kind(network, "lost")},
                     {"new", count_kind(network, "new")}});
}

Text explain_sizes(const Page& page, const Network& network) {
  return say(page, are_fates(list_kinds(network)) ? "network.reading-change" : "network.reading");
}

Text describe_ties_of(const Page& page, const Network& network, std::size_t node, std::size_t neighbours) {
  const auto kinds = list_kinds(network);
  Text text = say(page, "network.neighbours", {{"count", neighbours}});
  if (kinds.size() < 2) return text;
  for (const std::string& kind : kinds) {
    std::int64_t count = 0;
    for (std::size_t i = 0; i < network.ties.size(); ++i)
      if (network.kinds[i] == kind && (network.ties[i].source == node || network.ties[i].target == node))
        ++count;
    if (count > 0) text += "; " + title_of_kind(page, kinds, kind) + " " + std::to_string(count);
  }
  return text;
}

Markup write_legend_of_ties(const Page& page, const Network& network) {
  const auto kinds = list_kinds(network);
  if (kinds.size() < 2 && !are_fates(kinds)) return {};
  Markup entries;
  for (const std::string& kind : are_fates(kinds) ? fates : kinds)
    entries += element(
        "li",
        element("svg",
                {{"class", "key line"},
                 {"viewBox", "0 0 34 20"},
                 {"aria-hidden", "true"},
                 {"focusable", "false"}},
                element("g", {{"class", class_of(kinds, kind)}}, element("path", {{"d", "M2 10H32"}}))) +
            title_of_kind(page, kinds, kind) + ": " + std::to_string(count_kind(network, kind)));
  return element("ul", {{"class", "legend"}}, entries);
}

Markup write_tie_table(const Page& page, const Network& network, const NetworkLayout& layout) {
  const bool is_change = are_fates(list_kinds(network));
  std::vector<Text> heads{say(page, "network.node"), say(page, "network.group")};
  if (is_change)
    for (const std::string& fate : fates) heads.push_back(say(page, "network." + fate));
  else
    for (const char* head : {"network.count", network.is_directed ? "network.names" : "network.tied-to"})
      heads.push_back(say(page, head));
  const auto others = [&](std::size_t node, const std::string* kind) {
    return in_each(page, [&](const Reading& reading) { return list_others(reading, network, node, kind); });
  };
  std::vector<std::vector<Markup>> rows;
  for (std::size_t i = 0; i < network.names.size(); ++i) {
    rows.push_back({network.names[i], network.groups[i]});
    if (is_change) {
      for (const std::string& fate : fates) rows.back().push_back(others(i, &fate));
    } else {
      rows.back().push_back(std::to_string(layout.nodes[i].ties));
      rows.back().push_back(others(i, nullptr));
    }
  }
  return write_details(say(page, "network.table"), write_table("", heads, rows));
}

}  // namespace tukiranka::report
