// SPDX-License-Identifier: Apache-2.0
#include "core/model/merge_layers.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/suggestion.hpp"

namespace tukiranka::model {
namespace {

using base::Json;

// What a new entry of each list must say, and what one of it is called.
struct ListSpec {
  const char* list;
  const char* noun;
  std::vector<std::string> needed;
};
const std::vector<ListSpec>& list_specs() {
  static const std::vector<ListSpec> specs{{"nodes", "node", {"parent", "title"}},
                                           {"criteria", "criterion", {"node", "title", "evidence"}},
                                           {"evidence", "indicator", {"evaluator", "value"}},
                                           {"levels", "level", {"from", "title"}}};
  return specs;
}

const ListSpec* find_spec(const std::string& list) {
  for (const ListSpec& spec : list_specs())
    if (spec.list == list) return &spec;
  return nullptr;
}

bool is_list_by_id(const Json& value) {
  return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& one) {
           return one.is_object() && one.contains("id") && one.at("id").is_string();
         });
}

std::string id_of(const Json& object) {
  return object.at("id").get<std::string>();
}

class Merger {
 public:
  Merger(const Layers& layers, base::Diagnostics& problems) : layers_(layers), problems_(problems) {}

  void patch(Json& target, const Json& overlay) {
    for (const auto& [key, value] : overlay.items()) {
      if (value.is_null()) {
        target.erase(key);
      } else if (find_spec(key) != nullptr && is_list_by_id(value)) {
        if (!target.contains(key)) target[key] = Json::array();
        merge_by_id(target[key], value, *find_spec(key));
      } else if (value.is_object() && target.contains(key) && target[key].is_object()) {
        patch(target[key], value);
      } else {
        target[key] = value;
      }
    }
  }

 private:
  void merge_by_id(Json& target, const Json& overlay, const ListSpec& spec) {
    for (const Json& entry : overlay) {
      const std::string id = id_of(entry);
      const auto known = std::find_if(target.begin(), target.end(),
                                      [&](const Json& one) { return one.is_object() && id_of(one) == id; });
      if (known != target.end())
        patch(*known, entry);
      else if (is_complete(entry, target, spec))
        target.push_back(entry);
    }
  }

  bool is_complete(const Json& entry, const Json& target, const ListSpec& spec) {
    std::string lacking;
    for (const std::string& key : spec.needed)
      if (!entry.contains(key)) lacking += (lacking.empty() ? "\"" : ", \"") + key + "\"";
    if (lacking.empty()) return true;
    std::vector<std::string> known;
    for (const Json& one : target) known.push_back(id_of(one));
    const std::string id = id_of(entry), near = base::find_nearest(id, known);
    problems_.push_back(base::make_error(
        "TK-M011", find_place(layers_, spec.list, id),
        std::string("there is no ") + spec.noun + " \"" + id + "\" to change, and as a new one it lacks " +
            lacking,
        near.empty() ? "correct the id, or say the rest" : "did you mean \"" + near + "\"?"));
    return false;
  }

  const Layers& layers_;
  base::Diagnostics& problems_;
};

void find_twins(const Layer& layer, const Json& list, const std::string& pointer,
                base::Diagnostics& problems) {
  std::set<std::string> seen;
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (!list[i].is_object() || !list[i].contains("id")) continue;
    const std::string id = id_of(list[i]);
    if (!seen.insert(id).second)
      problems.push_back(base::make_error("TK-M004", layer.file + "#" + pointer + "/" + std::to_string(i),
                                          "the id \"" + id + "\" stands twice",
                                          "give each an id of its own"));
    if (list[i].contains("evidence"))
      find_twins(layer, list[i].at("evidence"), pointer + "/" + std::to_string(i) + "/evidence", problems);
  }
}

bool is_on(const Json& object) {
  return !object.contains("enabled") || object.at("enabled").get<bool>();
}

void keep_enabled(Json& list) {
  Json kept = Json::array();
  for (Json& one : list)
    if (is_on(one)) {
      one.erase("enabled");
      if (one.contains("evidence")) keep_enabled(one["evidence"]);
      kept.push_back(std::move(one));
    }
  list = std::move(kept);
}

// Nodes that are off take their branch with them.
void switch_off(Json& document) {
  std::set<std::string> off;
  if (document.contains("nodes")) {
    for (bool is_growing = true; is_growing;) {
      is_growing = false;
      for (const Json& node : document["nodes"])
        if ((!is_on(node) || off.count(node.value("parent", "")) > 0) && off.insert(id_of(node)).second)
          is_growing = true;
    }
    for (Json& node : document["nodes"])
      if (off.count(id_of(node)) > 0) node["enabled"] = false;
  }
  std::set<std::string> gone;
  if (document.contains("criteria"))
    for (Json& criterion : document["criteria"]) {
      if (off.count(criterion.value("node", "")) > 0) criterion["enabled"] = false;
      if (!is_on(criterion)) gone.insert(id_of(criterion));
    }
  for (const char* list : {"nodes", "criteria", "levels"})
    if (document.contains(list)) keep_enabled(document[list]);
  if (!document.contains("links")) return;
  Json kept = Json::array();  // a link to what is switched off goes with it
  for (const Json& link : document["links"])
    if (gone.count(link.value("from", "")) == 0 && gone.count(link.value("to", "")) == 0)
      kept.push_back(link);
  document["links"] = std::move(kept);
}

}  // namespace

Json merge_layers(const Layers& layers, base::Diagnostics& problems) {
  for (const Layer& layer : layers)
    for (const char* list : {"nodes", "criteria", "levels"})
      if (layer.document.contains(list))
        find_twins(layer, layer.document.at(list), std::string("/") + list, problems);
  Json merged = layers.front().document;
  Merger merger(layers, problems);
  for (std::size_t i = 1; i < layers.size(); ++i) merger.patch(merged, layers[i].document);
  merged.erase("extends");
  merged.erase("$schema");
  switch_off(merged);
  return merged;
}

}  // namespace tukiranka::model
