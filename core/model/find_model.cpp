// SPDX-License-Identifier: Apache-2.0
#include "core/model/find_model.hpp"

#include "core/base/suggestion.hpp"

namespace tukiranka::model {
namespace {

constexpr std::string_view ending = ".json";

bool is_path(const std::string& model) {
  return model.find('/') != std::string::npos || model.ends_with(ending);
}

std::string below(const std::string& folder, const std::string& name) {
  return folder == "." ? name : folder + "/" + name;
}

}  // namespace

std::vector<std::string> list_model_files(const base::FileReader& files, const std::string& share) {
  std::vector<std::string> paths;
  for (const std::string& name : files.list(share + "/models"))
    if (name.ends_with(ending)) paths.push_back(share + "/models/" + name);
  return paths;
}

base::Result<std::string> find_model(const base::FileReader& files, const std::string& model,
                                     const ModelPlaces& places) {
  const std::string asking_folder = base::folder_of(places.asking_file);
  if (is_path(model)) {
    const std::string path = base::resolve_path(places.asking_file, model);
    if (files.is_file(path)) return path;
    const auto missing = files.read(path);
    if (!missing) return base::fail(missing.error());
    return path;
  }
  const std::vector<std::string> tried{below(asking_folder, model + std::string(ending)),
                                       places.share + "/models/" + model + std::string(ending)};
  for (const std::string& path : tried)
    if (files.is_file(path)) return path;
  std::vector<std::string> known;
  for (const std::string& path : list_model_files(files, places.share)) {
    const std::string name = base::name_of_file(path);
    known.push_back(name.substr(0, name.size() - ending.size()));
  }
  const std::string where = places.asking_file.empty() ? "" : places.asking_file + "#/model";
  return base::fail(
      base::make_error("TK-M001", where, "there is no model \"" + model + "\"", base::suggest(model, known)));
}

}  // namespace tukiranka::model
