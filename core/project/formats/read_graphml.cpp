// SPDX-License-Identifier: Apache-2.0
// project: GraphML (graphml.graphdrawing.org, 1.0), element by element. Keys with their types and defaults,
// direction of the graph and of each edge, nested graphs, several graphs in one file. Hyperedges are refused;
// ports, layout and foreign elements are passed over. See network_file.hpp.
#include <map>
#include <optional>
#include <utility>

#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/network_file.hpp"
#include "core/project/formats/node_index.hpp"
#include "core/project/formats/stream_xml.hpp"

namespace tukiranka::project {
namespace {

enum class InGraphml { file, document, graph, node, edge, key, value, foreign };

struct Key {
  std::string id, name, type, domain;
  std::optional<std::size_t> of_nodes, of_ties;  // columns
};

class GraphmlReader final : public XmlTaker {
 public:
  GraphmlReader(const std::string& name, ProblemList& problems)
      : file_(name), problems_(problems), index_(name, problems) {
    file_.format = "GraphML";
    file_.naming = "id";
    ids_ = file_.nodes.column("id");
  }

  void start(std::string_view element, const std::vector<XmlAttribute>& attributes) override;
  void text(std::string_view part) override {
    if (inside_.back() == InGraphml::value) text_ += part;
  }
  void end() override;

  std::optional<NetworkFile> take();

 private:
  [[nodiscard]] std::string place(const std::string& column = {}) const {
    return file_.nodes.name + ":" + std::to_string(line) + (column.empty() ? "" : ":" + column);
  }
  InGraphml enter(std::string_view element, const std::vector<XmlAttribute>& attributes);
  void start_key(const std::vector<XmlAttribute>& attributes);
  void start_graph(const std::vector<XmlAttribute>& attributes);
  void start_node(const std::vector<XmlAttribute>& attributes);
  void start_edge(const std::vector<XmlAttribute>& attributes);
  void start_value(const std::vector<XmlAttribute>& attributes);
  void end_value();
  [[nodiscard]] std::optional<std::string> check_value(const Key& key, std::string_view value,
                                                       bool is_of_tie);
  void report_direction(std::string_view value, const char* attribute);

  NetworkFile file_;
  ProblemList& problems_;
  NodeIndex index_;
  std::size_t ids_ = 0;
  std::vector<InGraphml> inside_{InGraphml::file};
  std::map<std::string, Key, std::less<>> keys_;
  Key* key_ = nullptr;  // of the value being read
  bool is_default_ = false;
  std::string text_;
  std::vector<std::size_t> nodes_;  // rows of the nodes around the place, innermost last
  std::size_t graphs_ = 0;          // at the top
  std::vector<bool> directed_;      // of the graphs around the place
};

void GraphmlReader::start(std::string_view element, const std::vector<XmlAttribute>& attributes) {
  inside_.push_back(enter(element, attributes));
}

InGraphml GraphmlReader::enter(std::string_view element, const std::vector<XmlAttribute>& attributes) {
  switch (inside_.back()) {
    case InGraphml::file:
      if (element == "graphml") return InGraphml::document;
      problems_.add(base::make_error(
          "TK-P153", place(), "the file begins with <" + shorten(element) + "> and GraphML with <graphml>",
          R"(declare the "format" that it has)"));
      is_stopped = true;
      return InGraphml::foreign;
    case InGraphml::document:
      if (element == "key") return start_key(attributes), InGraphml::key;
      if (element == "graph") return start_graph(attributes), InGraphml::graph;
      return InGraphml::foreign;
    case InGraphml::graph:
      if (element == "node") return start_node(attributes), InGraphml::node;
      if (element == "edge") return start_edge(attributes), InGraphml::edge;
      if (element == "hyperedge")
        problems_.add_alike("TK-P158", file_.nodes.name, [&] {
          return base::make_error("TK-P158", place(),
                                  "a hyperedge joins more than two nodes and cannot be read",
                                  "write one <edge> for each pair");
        });
      return InGraphml::foreign;
    case InGraphml::node:
      if (element == "graph") return start_graph(attributes), InGraphml::graph;
      [[fallthrough]];
    case InGraphml::edge:
      if (element == "data") return start_value(attributes), InGraphml::value;
      return InGraphml::foreign;
    case InGraphml::key:
      if (element != "default" || key_ == nullptr) return InGraphml::foreign;
      is_default_ = true;
      text_.clear();
      return InGraphml::value;
    default:
      return InGraphml::foreign;
  }
}

void GraphmlReader::end() {
  const InGraphml left = inside_.back();
  inside_.pop_back();
  if (left == InGraphml::value) end_value();
  if (left == InGraphml::node) nodes_.pop_back();
  if (left == InGraphml::graph) directed_.pop_back();
  if (left == InGraphml::key) key_ = nullptr;
}

void GraphmlReader::start_key(const std::vector<XmlAttribute>& attributes) {
  Key key;
  key.id = find_attribute(attributes, "id");
  key.name = find_attribute(attributes, "attr.name");
  key.type = find_attribute(attributes, "attr.type");
  key.domain = find_attribute(attributes, "for");
  key_ = nullptr;
  if (key.name.empty()) key.name = key.id;
  const bool is_shown = !find_attribute(attributes, "attr.name").empty() || !key.type.empty();
  static const std::vector<std::string> types{"boolean", "int", "long", "float", "double", "string"};
  if (!key.type.empty() && std::find(types.begin(), types.end(), key.type) == types.end())
    problems_.add(base::make_error("TK-P156", place(key.id),
                                   "\"" + shorten(key.type) + "\" is not a type of GraphML",
                                   base::suggest(key.type, types)));
  const bool is_of_both = key.domain.empty() || key.domain == "all";
  if (is_shown && (is_of_both || key.domain == "node")) {
    // A key that is called as the XML's own "id" keeps its name; the XML's is then called "xml:id".
    if (key.name == "id" && file_.nodes.header[ids_] == "id")
      file_.naming = file_.nodes.header[ids_] = "xml:id";
    key.of_nodes = file_.nodes.column(key.name);
  }
  if (is_shown && (is_of_both || key.domain == "edge")) {
    const bool is_taken = key.name == "source" || key.name == "target" || key.name == "directed";
    key.of_ties = file_.ties.column(is_taken ? "data:" + key.name : key.name);
  }
  const auto [place_of_key, is_new] = keys_.emplace(key.id, key);
  if (is_new)
    key_ = &place_of_key->second;
  else
    problems_.add(base::make_error("TK-P156", place(key.id),
                                   "the key \"" + shorten(key.id) + "\" is declared twice",
                                   "give each <key> an id of its own"));
}

void GraphmlReader::report_direction(std::string_view value, const char* attribute) {
  const std::string known =
      attribute == std::string("edgedefault") ? "directed or undirected" : "true or false";
  problems_.add_alike("TK-P157", file_.nodes.name + attribute, [&] {
    return base::make_error("TK-P157", place(attribute),
                            "\"" + shorten(value) + "\" is neither " +
                                (known == "true or false" ? "true nor false" : "directed nor undirected"),
                            "write " + known);
  });
}

void GraphmlReader::start_graph(const std::vector<XmlAttribute>& attributes) {
  const std::string_view declared = find_attribute(attributes, "edgedefault");
  bool is_directed = directed_.empty() || directed_.back();
  if (declared == "undirected")
    is_directed = false;
  else if (declared == "directed")
    is_directed = true;
  else if (!declared.empty() || directed_.empty())
    report_direction(declared, "edgedefault");
  if (directed_.empty()) {
    ++graphs_;
    if (graphs_ == 1) file_.ties.set_default(file_.directed, is_directed ? "true" : "false");
    const std::string_view id = find_attribute(attributes, "id");
    file_.graphs.push_back(id.empty() ? std::to_string(graphs_) : std::string(id));
  }
  directed_.push_back(is_directed);
}

void GraphmlReader::start_node(const std::vector<XmlAttribute>& attributes) {
  const std::size_t row = file_.nodes.rows();
  file_.nodes.add_row(line);
  nodes_.push_back(row);
  const std::string_view id = find_attribute(attributes, "id");
  file_.nodes.put(ids_, row, id);
  index_.add(file_.nodes.cell(ids_, row), line);
}

void GraphmlReader::start_edge(const std::vector<XmlAttribute>& attributes) {
  const std::size_t row = file_.ties.rows();
  file_.add_tie(line, index_.find(find_attribute(attributes, "source")),
                index_.find(find_attribute(attributes, "target")));
  for (const auto& [column, end] : {std::pair{file_.source, "source"}, std::pair{file_.target, "target"}})
    if (file_.ties.index_at(column, row) < 0)
      index_.wait({row, column, line, std::string(find_attribute(attributes, end))});
  const std::string_view own = find_attribute(attributes, "directed");
  bool is_directed = directed_.back();
  if (own == "true" || own == "1")
    is_directed = true;
  else if (own == "false" || own == "0")
    is_directed = false;
  else if (own.data() != nullptr)
    report_direction(own, "directed");
  if (is_directed != file_.is_directed_by_default())
    file_.ties.put(file_.directed, row, is_directed ? "true" : "false");
  if (graphs_ > 1) file_.put_graph(row, graphs_ - 1);
}

void GraphmlReader::start_value(const std::vector<XmlAttribute>& attributes) {
  const std::string_view id = find_attribute(attributes, "key");
  const auto found = keys_.find(id);
  key_ = found == keys_.end() ? nullptr : &found->second;
  is_default_ = false;
  text_.clear();
  if (key_ != nullptr) return;
  problems_.add_alike("TK-P156", file_.nodes.name, [&] {
    std::vector<std::string> known;
    for (const auto& [key, value] : keys_) known.push_back(key);
    return base::make_error("TK-P156", place(), "there is no key \"" + shorten(id) + "\"",
                            base::suggest(id, known));
  });
}

std::optional<std::string> GraphmlReader::check_value(const Key& key, std::string_view value,
                                                      bool is_of_tie) {
  const bool is_number =
      key.type == "double" || key.type == "float" || key.type == "int" || key.type == "long";
  if (key.type == "boolean") {
    const std::string word = fold_text(value);
    if (word == "true" || word == "1") return "true";
    if (word == "false" || word == "0") return "false";
  } else if (!is_number) {
    return std::string(value);
  } else if (auto number = tidy_number(value)) {
    if (key.type == "double" || key.type == "float" || read_whole(*number)) return number;
  } else if (!is_of_tie && fold_text(value) == "nan") {
    return std::nullopt;  // how a program without missing values writes them
  }
  problems_.add_alike("TK-P157", file_.nodes.name + key.id, [&] {
    const std::string what = key.type == "boolean"                     ? "neither true nor false"
                             : key.type == "int" || key.type == "long" ? "not a whole number"
                                                                       : "not a number";
    return base::make_error("TK-P157", place(key.name), "\"" + shorten(value) + "\" is " + what,
                            "correct it, or leave the value out where it is not known");
  });
  return std::nullopt;
}

void GraphmlReader::end_value() {
  if (key_ == nullptr) return;
  const std::string_view value = trim(text_);
  const bool is_of_tie = inside_.back() == InGraphml::edge;
  const auto checked = value.empty() ? std::nullopt : check_value(*key_, value, is_of_tie);
  if (!checked) return;
  if (is_default_) {
    if (key_->of_nodes) file_.nodes.set_default(*key_->of_nodes, *checked);
    if (key_->of_ties) file_.ties.set_default(*key_->of_ties, *checked);
  } else if (is_of_tie && key_->of_ties) {
    file_.ties.put(*key_->of_ties, file_.ties.rows() - 1, *checked);
  } else if (!is_of_tie && key_->of_nodes) {
    file_.nodes.put(*key_->of_nodes, nodes_.back(), *checked);
  }
}

std::optional<NetworkFile> GraphmlReader::take() {
  index_.settle(file_.ties);
  return std::move(file_);
}

}  // namespace

std::optional<NetworkFile> read_graphml(const std::string& bytes, const std::string& name,
                                        ProblemList& problems) {
  GraphmlReader reader(name, problems);
  if (!stream_xml(bytes, name, reader, problems) || reader.is_stopped) return std::nullopt;
  return reader.take();
}

}  // namespace tukiranka::project
