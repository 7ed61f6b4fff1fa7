// SPDX-License-Identifier: Apache-2.0
#include "core/model/load_model.hpp"
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/validate_json.hpp"
#include "core/model/check_model.hpp"
#include "core/model/layers.hpp"
#include "core/model/merge_layers.hpp"
#include "core/model/read_model.hpp"

namespace tukiranka::model {
namespace {

// The path is relative to the layer that names it.
std::string find_beside(const base::FileReader& files, const Layers& layers, const char* key,
                        base::Diagnostics& problems) {
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    if (!layer->document.contains(key)) continue;
    if (!layer->document.at(key).is_string()) return {};
    const std::string path = base::resolve_path(layer->file, layer->document.at(key).get<std::string>());
    if (files.is_file(path)) return path;
    problems.push_back(base::make_error("TK-M010", layer->file + "#/" + key,
                                        "there is no file \"" + path + "\"",
                                        "the path is relative to the model's file"));
    return {};
  }
  return {};
}

// An overlay alone may be incomplete; what it makes may not.
base::Diagnostics check_whole(const base::FileReader& files, const base::Json& merged, const Layers& layers,
                              const std::string& share) {
  if (layers.size() < 2) return {};
  const auto schema = base::read_json(files, share + "/schema/model.schema.json");
  if (!schema) return {schema.error()};
  return base::validate_json(merged, *schema, layers.back().file + " (with what it extends)", "TK-M002");
}

}  // namespace

base::Loaded<Model> load_model(const base::FileReader& files, const std::string& model,
                               const ModelPlaces& places) {
  base::Loaded<Model> loaded;
  const auto file = find_model(files, model, places);
  if (!file) {
    loaded.diagnostics = {file.error()};
    return loaded;
  }
  auto layers = read_layers(files, *file, places.share);
  loaded.diagnostics = std::move(layers.diagnostics);
  if (!layers.value) return loaded;
  const base::Json merged = merge_layers(*layers.value, loaded.diagnostics);
  base::append(loaded.diagnostics, check_whole(files, merged, *layers.value, places.share));
  if (base::has_error(loaded.diagnostics)) return loaded;
  Model whole = read_model(merged);
  base::append(loaded.diagnostics, check_model(whole, *layers.value));
  whole.codebook = find_beside(files, *layers.value, "codebook", loaded.diagnostics);
  whole.instrument = find_beside(files, *layers.value, "instrument", loaded.diagnostics);
  whole.hash = base::hash_sha256(merged.dump());
  for (const Layer& layer : *layers.value)
    whole.chain.push_back({layer.document.value("id", ""), layer.document.value("version", ""),
                           base::name_of_file(layer.file), layer.hash});
  if (!base::has_error(loaded.diagnostics)) loaded.value = std::move(whole);
  return loaded;
}

}  // namespace tukiranka::model
