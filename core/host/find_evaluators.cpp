// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>
#include <utility>

#include "core/base/file_reader.hpp"
#include "core/base/hash.hpp"
#include "core/host/check_manifest.hpp"
#include "core/host/evaluators.hpp"
#include "core/host/read_manifest.hpp"

namespace tukiranka::host {
namespace {

namespace fs = std::filesystem;

// A folder stands for the *.so in it, in byte order; a file for itself. Links are followed once, so that a
// plugin seen through two paths is one.
std::vector<std::string> list_files(const std::string& place) {
  std::error_code error;
  std::vector<std::string> files;
  if (!fs::is_directory(place, error)) {
    files.push_back(place);
  } else {
    for (fs::directory_iterator entry(place, error), end; !error && entry != end; entry.increment(error))
      if (entry->path().extension() == ".so") files.push_back(entry->path().string());
  }
  std::sort(files.begin(), files.end());
  for (std::string& file : files)
    if (const fs::path real = fs::canonical(file, error); !error) file = real.string();
  return files;
}

const Plugin* find_owner(const Evaluators& evaluators, const std::string& id) {
  for (const Plugin& plugin : evaluators.plugins)
    for (const EvaluatorInfo& evaluator : plugin.evaluators)
      if (evaluator.id == id) return &plugin;
  return nullptr;
}

bool has_plugin_at(const Evaluators& evaluators, const std::string& path) {
  return std::any_of(evaluators.plugins.begin(), evaluators.plugins.end(),
                     [&](const Plugin& plugin) { return plugin.path == path; });
}

// The first of two plugins with the same evaluator stays.
void add_plugin(Evaluators& evaluators, Plugin plugin) {
  for (const EvaluatorInfo& evaluator : plugin.evaluators)
    if (const Plugin* owner = find_owner(evaluators, evaluator.id)) {
      evaluators.broken.push_back(
          base::make_error("TK-H011", plugin.path,
                           "the evaluator \"" + evaluator.id + "\" is already offered by " + owner->path,
                           "remove one of the two, or give one another id"));
      return;
    }
  evaluators.plugins.push_back(std::move(plugin));
}

}  // namespace

const EvaluatorInfo* Evaluators::find(const std::string& evaluator) const {
  for (const Plugin& plugin : plugins)
    for (const EvaluatorInfo& info : plugin.evaluators)
      if (info.id == evaluator) return &info;
  return nullptr;
}

std::vector<std::string> Evaluators::ids() const {
  std::vector<std::string> all;
  for (const Plugin& plugin : plugins)
    for (const EvaluatorInfo& evaluator : plugin.evaluators) all.push_back(evaluator.id);
  std::sort(all.begin(), all.end());
  return all;
}

std::string hash_library(const EvaluatorInfo& evaluator) {
  const auto bytes = base::DiskReader().read(evaluator.library);
  return bytes ? base::hash_sha256(*bytes) : std::string();
}

Evaluators find_evaluators(const std::vector<std::string>& folders) {
  Evaluators evaluators;
  for (const std::string& folder : folders)
    for (const std::string& file : list_files(folder)) {
      if (has_plugin_at(evaluators, file)) continue;
      const auto manifest = read_manifest(file);
      auto plugin = manifest ? check_manifest(*manifest, file) : base::fail(manifest.error());
      if (plugin)
        add_plugin(evaluators, std::move(*plugin));
      else
        evaluators.broken.push_back(plugin.error());
    }
  std::stable_sort(evaluators.plugins.begin(), evaluators.plugins.end(),
                   [](const Plugin& a, const Plugin& b) { return a.id < b.id; });
  return evaluators;
}

}  // namespace tukiranka::host
