// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/markup.hpp"
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <iterator>

namespace tukiranka::report {

void Markup::add_text(Text text) {
  if (text.empty()) return;
  if (!nodes_.empty() && nodes_.back().is_text())
    nodes_.back().text += text;
  else
    nodes_.push_back({{}, {}, {}, std::move(text)});
}

void Markup::add(Node node) {
  if (node.is_text())
    add_text(std::move(node.text));
  else
    nodes_.push_back(std::move(node));
}

Markup& Markup::operator+=(Markup more) {
  if (nodes_.empty()) {
    nodes_ = std::move(more.nodes_);
  } else {
    for (Node& node : more.nodes_) add(std::move(node));
  }
  return *this;
}

bool Markup::operator==(const Markup& other) const {
  return nodes_ == other.nodes_;
}

Markup element(std::string_view name, Attributes attributes, Markup parts) {
  Node node{name, {}, std::move(parts), {}};
  node.attributes.reserve(attributes.size());
  for (const auto& [key, value] : attributes)
    if (!value.empty()) node.attributes.push_back({key, value});
  Markup markup;
  markup.add(std::move(node));
  return markup;
}

Markup element(std::string_view name, Markup parts) {
  return element(name, {}, std::move(parts));
}

bool begins_with(const Markup& markup, std::string_view name) {
  return !markup.empty() && markup.nodes().front().name == name;
}

std::string write_coordinate(double value) {
  std::array<char, 32> digits{};
  std::snprintf(digits.data(), digits.size(), "%.1f", std::round(value * 10) / 10);
  std::string text = digits.data();
  if (text.ends_with(".0")) text.resize(text.size() - 2);
  return text == "-0" ? "0" : text;
}

std::string write_anchor(std::string_view text) {
  std::string anchor;
  for (const char letter : text)
    anchor +=
        std::isalnum(static_cast<unsigned char>(letter)) || letter == '.' || letter == '_' ? letter : '-';
  return anchor;
}

}  // namespace tukiranka::report
