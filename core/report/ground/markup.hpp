// SPDX-License-Identifier: Apache-2.0
// report: the page as a tree of elements, in all its languages at once. Words are leaves: a text becomes
// markup by being put among the parts of an element, and it is escaped when the tree is written
// (write_markup.hpp), so nothing that a respondent wrote can become an element. Names of elements and
// attributes are literals.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/ground/text.hpp"

namespace tukiranka::report {

struct Node;

// Siblings. Texts beside each other are one leaf, as a browser reads them.
class Markup {
 public:
  Markup() = default;
  template <class Words>
  requires std::convertible_to<Words&&, Text> Markup(Words&& words) {  // NOLINT: a text is markup
    add_text(Text(std::forward<Words>(words)));
  }

  void add(Node node);
  Markup& operator+=(Markup more);
  friend Markup operator+(Markup markup, Markup more);
  bool operator==(const Markup&) const;

  [[nodiscard]] bool empty() const { return nodes_.empty(); }
  [[nodiscard]] const std::vector<Node>& nodes() const { return nodes_; }

 private:
  void add_text(Text text);
  std::vector<Node> nodes_;
};

struct Attribute {
  std::string_view key;
  Text value;
  bool operator==(const Attribute&) const = default;
};

struct Node {
  std::string_view name;  // empty for a text
  std::vector<Attribute> attributes;
  Markup parts;
  Text text;

  [[nodiscard]] bool is_text() const { return name.empty(); }
  bool operator==(const Node&) const = default;
};

inline Markup operator+(Markup markup, Markup more) {
  markup += std::move(more);
  return markup;
}

using Attributes = std::initializer_list<std::pair<std::string_view, Text>>;

// An attribute with an empty value is left out.
[[nodiscard]] Markup element(std::string_view name, Attributes attributes, Markup parts = {});
[[nodiscard]] Markup element(std::string_view name, Markup parts);

// Whether the first of the siblings is such an element.
[[nodiscard]] bool begins_with(const Markup& markup, std::string_view name);

// A coordinate in at most one decimal, without a trailing ".0".
[[nodiscard]] std::string write_coordinate(double value);

// What an id may hold: other bytes become "-".
[[nodiscard]] std::string write_anchor(std::string_view text);

}  // namespace tukiranka::report
