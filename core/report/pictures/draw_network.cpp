// SPDX-License-Identifier: Apache-2.0
// report: the network picture. Groups by shape and colour, size by number of neighbours; one tab stop, arrow
// keys move from node to node and show its ties; the same ties stand in the table below.
#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "core/report/ground/markup.hpp"
#include "core/report/pictures/draw_exhibits.hpp"
#include "core/report/pictures/draw_ties.hpp"

namespace tukiranka::report {

namespace {

constexpr std::size_t group_kinds = 6;

std::size_t shape_of(const Network& network, std::size_t node) {
  const auto found =
      std::find(network.groups_there.begin(), network.groups_there.end(), network.groups[node]);
  return static_cast<std::size_t>(found - network.groups_there.begin()) % group_kinds;
}

std::string show_name(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  return value.is_object() ? string_at(value, "id") : value.is_null() ? std::string() : value.dump();
}

Network read_network(const Json& data) {
  Network network;
  network.is_directed = is_true(data, "directed");
  const Json& nodes = at(data, "nodes");
  const Json& groups = at(data, "groups");
  const Json& ties = at(data, "ties");
  if (nodes.is_array())
    for (const Json& node : nodes) network.names.push_back(show_name(node));
  network.groups.resize(network.names.size());
  for (std::size_t i = 0; i < network.names.size() && groups.is_array() && i < groups.size(); ++i)
    network.groups[i] = show_name(groups[i]);
  const std::set<std::string> there(network.groups.begin(), network.groups.end());
  network.groups_there.assign(there.begin(), there.end());
  if (!ties.is_array()) return network;
  for (const Json& tie : ties) {
    if (!tie.is_array() || tie.size() < 2 || !tie[0].is_number_integer() || !tie[1].is_number_integer())
      continue;
    const auto source = tie[0].get<std::int64_t>(), target = tie[1].get<std::int64_t>();
    const auto count = static_cast<std::int64_t>(network.names.size());
    if (source < 0 || target < 0 || source >= count || target >= count || source == target) continue;
    const double weight = tie.size() > 2 && tie[2].is_number() ? tie[2].get<double>() : 1;
    network.ties.push_back({static_cast<std::size_t>(source), static_cast<std::size_t>(target), weight});
    network.kinds.push_back(tie.size() > 3 ? show_name(tie[3]) : std::string());
  }
  return network;
}

// A polygon of the group's shape round the origin.
std::string shape_path(std::size_t kind, double x, double y, double r) {
  static const std::array<std::vector<Point>, group_kinds> corners{
      std::vector<Point>{},
      {{-0.88, -0.88}, {0.88, -0.88}, {0.88, 0.88}, {-0.88, 0.88}},
      {{0, -1.2}, {1.1, 0.8}, {-1.1, 0.8}},
      {{0, -1.25}, {1.25, 0}, {0, 1.25}, {-1.25, 0}},
      {{-1.1, -0.8}, {1.1, -0.8}, {0, 1.2}},
      {{-0.4, -1.1},
       {0.4, -1.1},
       {0.4, -0.4},
       {1.1, -0.4},
       {1.1, 0.4},
       {0.4, 0.4},
       {0.4, 1.1},
       {-0.4, 1.1},
       {-0.4, 0.4},
       {-1.1, 0.4},
       {-1.1, -0.4},
       {-0.4, -0.4}}};
  std::string path;
  for (const Point& corner : corners[kind])
    path += (path.empty() ? "M" : "L") + write_coordinate(x + corner.x * r) + " " +
            write_coordinate(y + corner.y * r);
  return path + "Z";
}

Markup draw_shape(std::size_t kind, double x, double y, double r) {
  const std::string group = "group" + std::to_string(kind);
  if (kind == 0)
    return element("circle", {{"class", group},
                              {"cx", write_coordinate(x)},
                              {"cy", write_coordinate(y)},
                              {"r", write_coordinate(r)}});
  return element("path", {{"class", group}, {"d", shape_path(kind, x, y, r)}});
}

Markup draw_node(const Page& page, const Network& network, const NetworkLayout& layout, std::size_t i) {
  const PlacedNode& node = layout.nodes[i];
  Text label = network.names[i];
  if (!network.groups[i].empty()) label += ", " + network.groups[i];
  label += ": " + describe_ties_of(page, network, i, node.ties);
  Markup drawn = draw_shape(shape_of(network, i), node.at.x, node.at.y, node.radius);
  if (node.has_name)
    drawn += element("text",
                     {{"x", write_coordinate(node.name.left)}, {"y", write_coordinate(node.name.bottom - 3)}},
                     network.names[i]);
  return element("g", {{"class", "mark"}, {"role", "img"}, {"aria-label", label}}, drawn);
}

Markup write_legend(const Page& page, const Network& network) {
  if (network.groups_there.size() < 2) return {};
  Markup entries;
  for (std::size_t i = 0; i < network.groups_there.size(); ++i)
    entries += element(
        "li",
        element("svg", {{"class", "key"}, {"viewBox", "0 0 28 28"}, {"aria-hidden", "true"}},
                draw_shape(i % group_kinds, 14, 14, 8)) +
            (network.groups_there[i].empty() ? say(page, "network.no-group") : network.groups_there[i]));
  return element("ul", {{"class", "legend"}}, entries);
}

}  // namespace

Markup draw_network(const Page& page, const Json& data, std::string_view name) {
  const Network network = read_network(data);
  if (network.names.empty()) return {};
  const NetworkLayout layout = lay_out_network(network.names, network.ties);
  const Text summary = describe_network(page, network, data);
  Markup drawn = draw_ties(network, layout);
  for (std::size_t i = 0; i < network.names.size(); ++i) drawn += draw_node(page, network, layout, i);
  const Markup picture =
      element("svg",
              {{"class", "network"},
               {"viewBox", "0 0 " + write_coordinate(layout.width) + " " + write_coordinate(layout.height)},
               {"role", "group"},
               {"aria-label", summary},
               {"data-roving", std::string(name)}},
              drawn);
  return picture + write_legend(page, network) + write_legend_of_ties(page, network) +
         element("p", {{"class", "reading"}}, summary + " " + explain_sizes(page, network)) +
         write_tie_table(page, network, layout);
}

}  // namespace tukiranka::report
