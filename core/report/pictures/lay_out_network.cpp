// SPDX-License-Identifier: Apache-2.0
#include "core/report/pictures/lay_out_network.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "core/report/ground/measure_text.hpp"

namespace tukiranka::report {

namespace {

constexpr double picture_width = 720, margin = 46;
constexpr int rounds = 300;

std::vector<std::set<std::size_t>> list_neighbours(std::size_t count, const std::vector<Tie>& ties) {
  std::vector<std::set<std::size_t>> neighbours(count);
  for (const Tie& tie : ties) {
    if (tie.source >= count || tie.target >= count || tie.source == tie.target) continue;
    neighbours[tie.source].insert(tie.target);
    neighbours[tie.target].insert(tie.source);
  }
  return neighbours;
}

// Points of a sunflower: even, and never two at one place.
std::vector<Point> start_points(std::size_t count) {
  std::vector<Point> points(count);
  for (std::size_t i = 0; i < count; ++i) {
    const double radius = std::sqrt((static_cast<double>(i) + 0.5) / static_cast<double>(count));
    const double angle = 2.399963229728653 * static_cast<double>(i);
    points[i] = {radius * std::cos(angle), radius * std::sin(angle)};
  }
  return points;
}

void repel(const std::vector<Point>& points, double ideal, std::vector<Point>& moves) {
  for (std::size_t i = 0; i < points.size(); ++i)
    for (std::size_t j = i + 1; j < points.size(); ++j) {
      const double dx = points[i].x - points[j].x, dy = points[i].y - points[j].y;
      const double force = ideal * ideal / std::max(dx * dx + dy * dy, 1e-6);
      moves[i].x += dx * force, moves[i].y += dy * force;
      moves[j].x -= dx * force, moves[j].y -= dy * force;
    }
}

void attract(const std::vector<Point>& points, const std::vector<std::set<std::size_t>>& neighbours,
             double ideal, std::vector<Point>& moves) {
  for (std::size_t i = 0; i < points.size(); ++i) {
    for (const std::size_t j : neighbours[i]) {
      const double dx = points[j].x - points[i].x, dy = points[j].y - points[i].y;
      const double force = std::sqrt(dx * dx + dy * dy) / ideal;
      moves[i].x += dx * force, moves[i].y += dy * force;
    }
    moves[i].x -= points[i].x * 1.2, moves[i].y -= points[i].y * 1.2;
  }
}

std::vector<Point> settle(const std::vector<std::set<std::size_t>>& neighbours) {
  std::vector<Point> points = start_points(neighbours.size());
  const double ideal = 1.6 / std::sqrt(static_cast<double>(std::max<std::size_t>(points.size(), 1)));
  for (int round = 0; round < rounds; ++round) {
    std::vector<Point> moves(points.size());
    repel(points, ideal, moves);
    attract(points, neighbours, ideal, moves);
    const double reach = 0.12 * (1 - static_cast<double>(round) / rounds) + 0.001;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double length = std::hypot(moves[i].x, moves[i].y);
      const double step = length > 0 ? std::min(length, reach) / length : 0;
      points[i].x += moves[i].x * step;
      points[i].y += moves[i].y * step;
    }
  }
  return points;
}

// Stretches the points into the frame. Returns the height used.
double fit_points(std::vector<Point>& points) {
  Box extent{1e9, 1e9, -1e9, -1e9};
  for (const Point& point : points)
    extent = {std::min(extent.left, point.x), std::min(extent.top, point.y), std::max(extent.right, point.x),
              std::max(extent.bottom, point.y)};
  const double wide = std::max(extent.right - extent.left, 1e-6),
               high = std::max(extent.bottom - extent.top, 1e-6);
  const double count = static_cast<double>(points.size());
  const double width = picture_width - 2 * margin - 60;  // room for names on the right
  const double height = std::clamp(160 + 14 * count, 160.0, 520.0) - 2 * margin;
  for (Point& point : points) {
    point.x = margin + (points.size() == 1 ? width / 2 : (point.x - extent.left) / wide * width);
    point.y = margin + (points.size() == 1 ? height / 2 : (point.y - extent.top) / high * height);
  }
  return height + 2 * margin;
}

Box name_box(const PlacedNode& node, double width, int place) {
  constexpr double height = name_size + 3;
  const double gap = node.radius + 3, slant = gap * 0.75;
  const double x = node.at.x, y = node.at.y;
  switch (place) {
    case 0:
      return {x + gap, y - height / 2, x + gap + width, y + height / 2};
    case 1:
      return {x - gap - width, y - height / 2, x - gap, y + height / 2};
    case 2:
      return {x - width / 2, y - gap - height, x + width / 2, y - gap};
    case 3:
      return {x - width / 2, y + gap, x + width / 2, y + gap + height};
    case 4:
      return {x + slant, y - slant - height, x + slant + width, y - slant};
    case 5:
      return {x + slant, y + slant, x + slant + width, y + slant + height};
    case 6:
      return {x - slant - width, y - slant - height, x - slant, y - slant};
    default:
      return {x - slant - width, y + slant, x - slant, y + slant + height};
  }
}

bool is_free(const Box& box, const NetworkLayout& layout, const std::vector<Box>& taken, std::size_t own) {
  if (box.left < 0 || box.top < 0 || box.right > layout.width || box.bottom > layout.height) return false;
  for (const Box& other : taken)
    if (overlaps(box, other)) return false;
  for (std::size_t i = 0; i < layout.nodes.size(); ++i) {
    const PlacedNode& node = layout.nodes[i];
    const Box body{node.at.x - node.radius, node.at.y - node.radius, node.at.x + node.radius,
                   node.at.y + node.radius};
    if (i != own && overlaps(box, body)) return false;
  }
  return true;
}

// Whether the line from a to b touches the box (Liang & Barsky 1984).
bool crosses(const Box& box, const Point& a, const Point& b) {
  double from = 0, to = 1;
  const double dx = b.x - a.x, dy = b.y - a.y;
  const double steps[] = {-dx, dx, -dy, dy};
  const double rooms[] = {a.x - box.left, box.right - a.x, a.y - box.top, box.bottom - a.y};
  for (int side = 0; side < 4; ++side) {
    if (steps[side] == 0 && rooms[side] < 0) return false;
    if (steps[side] == 0) continue;
    const double at = rooms[side] / steps[side];
    if (steps[side] < 0)
      from = std::max(from, at);
    else
      to = std::min(to, at);
  }
  return from <= to;
}

std::size_t count_crossings(const Box& box, const NetworkLayout& layout, const std::vector<Tie>& ties) {
  return static_cast<std::size_t>(std::count_if(ties.begin(), ties.end(), [&](const Tie& tie) {
    return tie.source < layout.nodes.size() && tie.target < layout.nodes.size() &&
           crosses(box, layout.nodes[tie.source].at, layout.nodes[tie.target].at);
  }));
}

// Each name in the free place that the fewest ties run through.
void place_names(const std::vector<std::string>& names, const std::vector<Tie>& ties, NetworkLayout& layout) {
  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&layout](std::size_t a, std::size_t b) {
    return layout.nodes[a].ties > layout.nodes[b].ties;
  });
  std::vector<Box> taken;
  for (const std::size_t i : order) {
    const double width = measure_width(names[i], name_size);
    std::size_t fewest = ties.size() + 1;
    for (int place = 0; place < 8 && fewest > 0; ++place) {
      const Box box = name_box(layout.nodes[i], width, place);
      if (!is_free(box, layout, taken, i)) continue;
      const std::size_t crossings = count_crossings(box, layout, ties);
      if (crossings >= fewest) continue;
      fewest = crossings;
      layout.nodes[i].has_name = true;
      layout.nodes[i].name = box;
    }
    if (layout.nodes[i].has_name) taken.push_back(layout.nodes[i].name);
  }
}

}  // namespace

bool overlaps(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

NetworkLayout lay_out_network(const std::vector<std::string>& names, const std::vector<Tie>& ties) {
  const auto neighbours = list_neighbours(names.size(), ties);
  std::vector<std::size_t> tied, alone;
  for (std::size_t i = 0; i < names.size(); ++i) (neighbours[i].empty() ? alone : tied).push_back(i);
  std::vector<std::size_t> new_index(names.size(), 0);
  for (std::size_t i = 0; i < tied.size(); ++i) new_index[tied[i]] = i;
  std::vector<std::set<std::size_t>> kept(tied.size());
  for (std::size_t i = 0; i < tied.size(); ++i)
    for (const std::size_t j : neighbours[tied[i]]) kept[i].insert(new_index[j]);

  NetworkLayout layout{picture_width, 0, std::vector<PlacedNode>(names.size())};
  std::vector<Point> points = settle(kept);
  if (!points.empty()) layout.height = fit_points(points);
  const double most = std::sqrt(static_cast<double>(std::max<std::size_t>(names.size(), 2) - 1));
  for (std::size_t i = 0; i < tied.size(); ++i) {
    PlacedNode& node = layout.nodes[tied[i]];
    node.at = points[i];
    node.ties = kept[i].size();
    node.radius = 5 + 7 * std::sqrt(static_cast<double>(node.ties)) / most;
  }
  constexpr std::size_t in_row = 6;
  for (std::size_t i = 0; i < alone.size(); ++i) {
    const std::size_t row = i / in_row, place = i % in_row;
    layout.nodes[alone[i]].at = {margin + static_cast<double>(place) * 112,
                                 layout.height + 20 + static_cast<double>(row) * 24};
  }
  const std::size_t rows = (alone.size() + in_row - 1) / in_row;
  if (rows > 0) layout.height += 20 + 24 * static_cast<double>(rows);
  place_names(names, ties, layout);
  return layout;
}

}  // namespace tukiranka::report
