// SPDX-License-Identifier: Apache-2.0
// project: GEXF 1.1 to 1.3, element by element: attributes with types and defaults, direction of the graph
// and of each edge ("mutual" is two ties), weights, nested nodes. Spells and layout are passed over. See
// network_file.hpp.
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

enum class InGexf {
  file,
  document,
  graph,
  attributes,
  attribute,
  normal,
  nodes,
  edges,
  node,
  edge,
  values,
  foreign
};

struct Attribute {
  std::string type;
  std::size_t column = 0;
};

class GexfReader final : public XmlTaker {
 public:
  GexfReader(const std::string& name, ProblemList& problems)
      : file_(name), problems_(problems), index_(name, problems) {
    file_.format = "GEXF";
    file_.naming = "id";
    ids_ = file_.nodes.column("id");
    labels_ = file_.nodes.column("label");
    weights_ = file_.ties.column("weight");
  }

  void start(std::string_view element, const std::vector<XmlAttribute>& attributes) override {
    inside_.push_back(enter(element, attributes));
  }
  void text(std::string_view part) override {
    if (inside_.back() == InGexf::normal) text_ += part;
  }
  void end() override;
  std::optional<NetworkFile> take() {
    index_.settle(file_.ties);
    return std::move(file_);
  }

 private:
  [[nodiscard]] std::string place(const std::string& column = {}) const {
    return file_.nodes.name + ":" + std::to_string(line) + (column.empty() ? "" : ":" + column);
  }
  InGexf enter(std::string_view element, const std::vector<XmlAttribute>& attributes);
  InGexf enter_node(std::string_view element, const std::vector<XmlAttribute>& attributes);
  void start_graph(const std::vector<XmlAttribute>& attributes);
  void start_attribute(const std::vector<XmlAttribute>& attributes);
  void start_node(const std::vector<XmlAttribute>& attributes);
  void start_edge(const std::vector<XmlAttribute>& attributes);
  void add_edge(std::string_view source, std::string_view target);
  void take_value(const std::vector<XmlAttribute>& attributes, bool is_of_edge);
  [[nodiscard]] std::optional<std::string> check_value(const std::string& type, std::string_view value,
                                                       const std::string& shown, bool is_of_edge);

  NetworkFile file_;
  ProblemList& problems_;
  NodeIndex index_;
  std::size_t ids_ = 0, labels_ = 0, weights_ = 0;
  std::vector<InGexf> inside_{InGexf::file};
  std::string default_type_ = "undirected", text_;
  bool is_of_edges_ = false;                                // the declarations being read
  std::map<std::string, Attribute, std::less<>> known_[2];  // of nodes, of edges
  Attribute* declared_ = nullptr;
  std::vector<std::size_t> nodes_;  // rows of the nodes around the place
  std::size_t edges_ = 0;           // ties that the edge being read became
};

InGexf GexfReader::enter(std::string_view element, const std::vector<XmlAttribute>& attributes) {
  switch (inside_.back()) {
    case InGexf::file:
      if (element == "gexf") return InGexf::document;
      problems_.add(base::make_error("TK-P153", place(),
                                     "the file begins with <" + shorten(element) + "> and GEXF with <gexf>",
                                     R"(declare the "format" that it has)"));
      is_stopped = true;
      return InGexf::foreign;
    case InGexf::document:
      if (element == "graph") return start_graph(attributes), InGexf::graph;
      return InGexf::foreign;
    case InGexf::graph:
      if (element == "nodes") return InGexf::nodes;
      if (element == "edges") return InGexf::edges;
      if (element != "attributes") return InGexf::foreign;
      is_of_edges_ = find_attribute(attributes, "class") == "edge";
      return InGexf::attributes;
    case InGexf::attributes:
      if (element == "attribute") return start_attribute(attributes), InGexf::attribute;
      return InGexf::foreign;
    case InGexf::attribute:
      text_.clear();
      return element == "default" ? InGexf::normal : InGexf::foreign;
    default:
      return enter_node(element, attributes);
  }
}

InGexf GexfReader::enter_node(std::string_view element, const std::vector<XmlAttribute>& attributes) {
  switch (inside_.back()) {
    case InGexf::nodes:
      if (element == "node") return start_node(attributes), InGexf::node;
      return InGexf::foreign;
    case InGexf::edges:
      if (element == "edge") return start_edge(attributes), InGexf::edge;
      return InGexf::foreign;
    case InGexf::node:
      if (element == "nodes") return InGexf::nodes;
      if (element == "edges") return InGexf::edges;
      [[fallthrough]];
    case InGexf::edge:
      return element == "attvalues" ? InGexf::values : InGexf::foreign;
    case InGexf::values:
      if (element == "attvalue") take_value(attributes, inside_[inside_.size() - 2] == InGexf::edge);
      return InGexf::foreign;
    default:
      return InGexf::foreign;
  }
}

void GexfReader::end() {
  const InGexf left = inside_.back();
  inside_.pop_back();
  if (left == InGexf::node) nodes_.pop_back();
  if (left != InGexf::normal || declared_ == nullptr) return;
  if (const std::string_view value = trim(text_); !value.empty())
    if (const auto checked = check_value(declared_->type, value, "default", is_of_edges_))
      (is_of_edges_ ? file_.ties : file_.nodes).set_default(declared_->column, *checked);
}

void GexfReader::start_graph(const std::vector<XmlAttribute>& attributes) {
  if (const std::string_view type = find_attribute(attributes, "defaultedgetype"); !type.empty())
    default_type_ = type;
  static const std::vector<std::string> types{"directed", "undirected", "mutual"};
  if (std::find(types.begin(), types.end(), default_type_) == types.end())
    problems_.add(base::make_error("TK-P157", place("defaultedgetype"),
                                   "\"" + shorten(default_type_) + "\" is not a type of edges",
                                   base::suggest(default_type_, types)));
  file_.ties.set_default(file_.directed, default_type_ == "undirected" ? "false" : "true");
}

void GexfReader::start_attribute(const std::vector<XmlAttribute>& attributes) {
  std::string id(find_attribute(attributes, "id")), title(find_attribute(attributes, "title"));
  if (title.empty()) title = id;
  static const std::vector<std::string> fixed[2] = {{"id"}, {"source", "target", "directed"}};
  const auto& taken = fixed[is_of_edges_ ? 1 : 0];
  if (std::find(taken.begin(), taken.end(), title) != taken.end()) title = "attribute:" + title;
  Attribute attribute;
  attribute.type = find_attribute(attributes, "type");
  attribute.column = (is_of_edges_ ? file_.ties : file_.nodes).column(title);
  const auto [found, is_new] = known_[is_of_edges_ ? 1 : 0].emplace(id, attribute);
  declared_ = &found->second;
  if (!is_new)
    problems_.add(base::make_error("TK-P156", place(),
                                   "the attribute \"" + shorten(id) + "\" is declared twice",
                                   "give each <attribute> an id of its own"));
}

void GexfReader::start_node(const std::vector<XmlAttribute>& attributes) {
  const std::size_t row = file_.nodes.rows();
  file_.nodes.add_row(line);
  nodes_.push_back(row);
  file_.nodes.put(ids_, row, find_attribute(attributes, "id"));
  if (const std::string_view label = find_attribute(attributes, "label"); !label.empty())
    file_.nodes.put(labels_, row, label);
  index_.add(file_.nodes.cell(ids_, row), line);
}

void GexfReader::add_edge(std::string_view source, std::string_view target) {
  const std::size_t row = file_.ties.rows();
  file_.add_tie(line, index_.find(source), index_.find(target));
  for (const auto& [column, id] : {std::pair{file_.source, source}, std::pair{file_.target, target}})
    if (file_.ties.index_at(column, row) < 0) index_.wait({row, column, line, std::string(id)});
}

void GexfReader::start_edge(const std::vector<XmlAttribute>& attributes) {
  const std::string_view source = find_attribute(attributes, "source"),
                         target = find_attribute(attributes, "target");
  std::string_view type = find_attribute(attributes, "type");
  if (type.empty()) type = default_type_;
  const std::size_t first = file_.ties.rows();
  add_edge(source, target);
  if (type == "mutual" && source != target) add_edge(target, source);
  if (type != "directed" && type != "undirected" && type != "mutual")
    problems_.add_alike("TK-P157", file_.nodes.name + "type", [&] {
      return base::make_error("TK-P157", place("type"), "\"" + shorten(type) + "\" is not a type of edges",
                              base::suggest(type, {"directed", "undirected", "mutual"}));
    });
  edges_ = file_.ties.rows() - first;
  const bool is_directed = type != "undirected";
  const std::string_view weight = find_attribute(attributes, "weight");
  const auto checked =
      weight.data() == nullptr ? std::nullopt : check_value("double", weight, "weight", true);
  for (std::size_t row = first; row < file_.ties.rows(); ++row) {
    if (is_directed != file_.is_directed_by_default())
      file_.ties.put(file_.directed, row, is_directed ? "true" : "false");
    if (checked) file_.ties.put(weights_, row, *checked);
    for (const char* name : {"label", "kind", "start", "end"})
      if (const std::string_view value = find_attribute(attributes, name); !value.empty())
        file_.ties.put(file_.ties.column(name), row, value);
  }
}

void GexfReader::take_value(const std::vector<XmlAttribute>& attributes, bool is_of_edge) {
  std::string_view id = find_attribute(attributes, "for");
  if (id.data() == nullptr) id = find_attribute(attributes, "id");  // as version 1.1 has it
  const auto& known = known_[is_of_edge ? 1 : 0];
  const auto found = known.find(id);
  if (found == known.end()) {
    problems_.add_alike("TK-P156", file_.nodes.name, [&] {
      std::vector<std::string> names;
      for (const auto& [name, attribute] : known) names.push_back(name);
      return base::make_error("TK-P156", place(), "there is no attribute \"" + shorten(id) + "\"",
                              base::suggest(id, names));
    });
    return;
  }
  const std::string_view value = trim(find_attribute(attributes, "value"));
  const std::size_t column = found->second.column;
  HeldRecords& records = is_of_edge ? file_.ties : file_.nodes;
  const auto checked = value.empty()
                           ? std::nullopt
                           : check_value(found->second.type, value, records.header[column], is_of_edge);
  if (!checked) return;
  if (!is_of_edge) return records.put(column, nodes_.back(), *checked);
  for (std::size_t i = 0; i < edges_; ++i) records.put(column, records.rows() - 1 - i, *checked);
}

std::optional<std::string> GexfReader::check_value(const std::string& type, std::string_view value,
                                                   const std::string& shown, bool is_of_edge) {
  static const std::vector<std::string> numbers{"integer", "long", "float",      "double",
                                                "short",   "byte", "bigdecimal", "biginteger"};
  if (std::find(numbers.begin(), numbers.end(), type) == numbers.end()) return std::string(value);
  if (auto number = tidy_number(value)) return number;
  if (!is_of_edge && fold_text(value) == "nan") return std::nullopt;
  problems_.add_alike("TK-P157", file_.nodes.name + shown, [&] {
    return base::make_error("TK-P157", place(shown), "\"" + shorten(value) + "\" is not a number",
                            "correct it, or leave the value out where it is not known");
  });
  return std::nullopt;
}

}  // namespace

std::optional<NetworkFile> read_gexf(const std::string& bytes, const std::string& name,
                                     ProblemList& problems) {
  GexfReader reader(name, problems);
  if (!stream_xml(bytes, name, reader, problems) || reader.is_stopped) return std::nullopt;
  return reader.take();
}

}  // namespace tukiranka::project
