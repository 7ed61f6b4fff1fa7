// SPDX-License-Identifier: Apache-2.0
#include "core/model/check_model.hpp"
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/base/suggestion.hpp"

namespace tukiranka::model {
namespace {

class Checker {
 public:
  Checker(const Model& model, const Layers& layers) : model_(model), layers_(layers) {
    for (const Node& node : model.nodes) nodes_.push_back(node.id);
    for (const Criterion& criterion : model.criteria) criteria_.push_back(criterion.id);
  }

  base::Diagnostics check() {
    check_tree();
    for (const Criterion& criterion : model_.criteria) check_criterion(criterion);
    check_levels();
    check_hurdles();
    for (const Link& link : model_.links) {
      refer("links", "", "from", link.from, criteria_);
      refer("links", "", "to", link.to, criteria_);
    }
    return std::move(found_);
  }

 private:
  void error(const char* code, const std::string& place, const std::string& text, const std::string& hint) {
    found_.push_back(base::make_error(code, place, text, hint));
  }

  [[nodiscard]] std::string place(const std::string& list, const std::string& id,
                                  const std::string& key = "") const {
    return find_place(layers_, list, id) + (key.empty() ? "" : "/" + key);
  }

  bool refer(const std::string& list, const std::string& id, const std::string& key, const std::string& to,
             const std::vector<std::string>& known) {
    if (std::find(known.begin(), known.end(), to) != known.end()) return true;
    const std::string where = id.empty() ? layers_.back().file + "#/" + list : place(list, id, key);
    error("TK-M005", where,
          std::string("there is no ") + (&known == &nodes_ ? "node" : "criterion") + " \"" + to + "\"",
          base::suggest(to, known));
    return false;
  }

  void check_tree() {
    std::vector<std::string> roots;
    bool is_sound = true;
    for (const Node& node : model_.nodes)
      if (node.parent.empty())
        roots.push_back(node.id);
      else
        is_sound = refer("nodes", node.id, "parent", node.parent, nodes_) && is_sound;
    if (roots.size() > 1)
      error("TK-M006", place("nodes", roots[1]),
            "\"" + roots[1] + "\" has no parent, and neither has \"" + roots[0] + "\"",
            "give every node but one a parent");
    if (!is_sound || roots.size() > 1) return;
    for (const Node& node : model_.nodes)
      if (!reaches_root(node)) {
        error("TK-M006", place("nodes", node.id, "parent"),
              "the node \"" + node.id + "\" is above itself: its parents go round in a circle",
              "give it a parent nearer to the root");
        return;
      }
    for (const Node& node : model_.nodes) check_node_used(node);
  }

  [[nodiscard]] bool reaches_root(const Node& node) const {
    std::string at = node.id;
    for (std::size_t step = 0; step <= model_.nodes.size(); ++step) {
      const auto found = std::find_if(model_.nodes.begin(), model_.nodes.end(),
                                      [&](const Node& one) { return one.id == at; });
      if (found == model_.nodes.end()) return false;
      if (found->parent.empty()) return true;
      at = found->parent;
    }
    return false;
  }

  void check_node_used(const Node& node) {
    const bool has_child = std::any_of(model_.nodes.begin(), model_.nodes.end(),
                                       [&](const Node& one) { return one.parent == node.id; });
    const bool has_criterion = std::any_of(model_.criteria.begin(), model_.criteria.end(),
                                           [&](const Criterion& one) { return one.node == node.id; });
    if (!has_child && !has_criterion)
      found_.push_back(base::make_warning("TK-M009", place("nodes", node.id),
                                          "the node \"" + node.id + "\" holds no criterion",
                                          "add one, or switch the node off"));
  }

  void check_criterion(const Criterion& criterion) {
    refer("criteria", criterion.id, "node", criterion.node, nodes_);
    if (criterion.evidence.empty())
      found_.push_back(base::make_warning("TK-M009", place("criteria", criterion.id),
                                          "the criterion \"" + criterion.id + "\" has no evidence",
                                          "add an indicator, or switch the criterion off"));
    for (const Indicator& indicator : criterion.evidence) {
      if (!indicators_.insert(indicator.id).second)
        error("TK-M004", place("evidence", indicator.id),
              "the indicator \"" + indicator.id + "\" stands in two criteria", "give each an id of its own");
      if (indicator.evaluator != "given" && indicator.measure.empty())
        error("TK-M002", place("evidence", indicator.id), "the key \"measure\" is missing",
              "`tukiranka plugin show " + indicator.evaluator + "` lists the measures");
      check_value(indicator);
    }
  }

  void check_value(const Indicator& indicator) {
    const auto& points = indicator.value.points;
    const auto refuse = [&](const std::string& text, const std::string& hint) {
      error("TK-M007", place("evidence", indicator.id, "value"), text, hint);
    };
    const bool is_band = indicator.value.kind == ValueFunction::Kind::band;
    for (std::size_t i = 1; i < points.size(); ++i) {
      const bool may_touch = is_band && points.front().first < points.back().first;
      if (points[i - 1].first < points[i].first || (may_touch && points[i - 1].first == points[i].first))
        continue;
      return refuse("the anchors of \"" + indicator.id + "\" do not ascend",
                    is_band ? "write a <= b <= c <= d" : "each anchor lies above the one before it");
    }
    for (const auto& [x, y] : points)
      if (y < 0 || y > 1)
        return refuse("an anchor of \"" + indicator.id + "\" has a value outside 0 to 1",
                      "the second number of a point is its value, from 0 to 1");
  }

  void check_hurdles() {
    const std::string where = layers_.back().file + "#/synthesis/hurdles";
    std::vector<std::string> levels, subjects = nodes_;
    for (const Level& level : model_.levels) levels.push_back(level.id);
    subjects.insert(subjects.end(), criteria_.begin(), criteria_.end());
    const auto refer_to = [&](const char* what, const std::string& id,
                              const std::vector<std::string>& known) {
      if (std::find(known.begin(), known.end(), id) == known.end())
        error("TK-M005", where, std::string("there is no ") + what + " \"" + id + "\"",
              base::suggest(id, known));
    };
    for (const Hurdle& hurdle : model_.synthesis.hurdles) {
      refer_to("criterion or node", hurdle.of, subjects);
      refer_to("level", hurdle.cap, levels);
    }
    const base::Json& document = model_.document;
    if (!model_.synthesis.hurdles.empty())
      for (const base::Json& one : document.at("synthesis").at("hurdles"))
        if (one.at("at_least").is_string()) refer_to("level", one.at("at_least").get<std::string>(), levels);
  }

  void check_levels() {
    if (model_.levels.front().from != 0)
      error("TK-M008", place("levels", model_.levels.front().id, "from"),
            "the lowest level \"" + model_.levels.front().id + "\" does not begin at 0", "write \"from\": 0");
    for (std::size_t i = 1; i < model_.levels.size(); ++i)
      if (model_.levels[i].from == model_.levels[i - 1].from)
        error("TK-M008", place("levels", model_.levels[i].id, "from"),
              "the levels \"" + model_.levels[i - 1].id + "\" and \"" + model_.levels[i].id +
                  "\" begin at the same score",
              "give each a cut of its own");
  }

  const Model& model_;
  const Layers& layers_;
  std::vector<std::string> nodes_, criteria_;
  std::set<std::string> indicators_;
  base::Diagnostics found_;
};

}  // namespace

base::Diagnostics check_model(const Model& model, const Layers& layers) {
  return Checker(model, layers).check();
}

}  // namespace tukiranka::model
