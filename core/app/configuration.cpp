// SPDX-License-Identifier: Apache-2.0
#include "core/app/configuration.hpp"
#include <algorithm>

#include "core/base/json_reader.hpp"
#include "core/base/languages.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::app {
namespace {

std::string look_up(const Environment& environment, const std::string& name) {
  const auto found = environment.find(name);
  return found == environment.end() ? std::string() : found->second;
}

std::vector<std::string> split_paths(const std::string& paths) {
  std::vector<std::string> parts;
  for (std::size_t from = 0; from < paths.size();) {
    const auto to = std::min(paths.find(':', from), paths.size());
    if (to > from) parts.push_back(paths.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

// Later files do not override: the user's own file is read first, the system's fills what it leaves open.
void read_file_into(Configuration& configuration, std::map<std::string, std::string>& values,
                    const base::FileReader& files, const std::string& path) {
  if (!files.is_file(path)) return;
  const auto json = base::read_json(files, path);
  if (!json) {
    configuration.diagnostics.push_back(json.error());
    return;
  }
  base::append(configuration.diagnostics, base::check_format(*json, path, 1));
  static const std::vector<std::string> known{"format",      "language", "color",
                                              "plugin_path", "jobs",     "threads"};
  if (!json->is_object()) return;
  for (const auto& [key, value] : json->items()) {
    if (std::find(known.begin(), known.end(), key) == known.end())
      configuration.diagnostics.push_back(base::make_error("TK-C010", path + "#/" + base::pointer_part(key),
                                                           "there is no setting \"" + key + "\"",
                                                           base::suggest(key, known)));
    else if (key != "format")
      values.emplace(key, value.is_string() ? value.get<std::string>() : value.dump());
  }
}

std::string language_of_locale(const Environment& environment) {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string locale = look_up(environment, name); !locale.empty()) {
      const std::string language = locale.substr(0, locale.find_first_of("_.@"));
      return base::is_language(language) ? language : "en";
    }
  return "en";
}

std::vector<std::string> configuration_files(const Environment& environment) {
  std::string home = look_up(environment, "XDG_CONFIG_HOME");
  if (home.empty() && !look_up(environment, "HOME").empty()) home = look_up(environment, "HOME") + "/.config";
  std::vector<std::string> paths;
  if (!home.empty()) paths.push_back(home + "/tukiranka/config.json");
  paths.emplace_back("/etc/xdg/tukiranka/config.json");
  return paths;
}

std::string first_of(const std::string& a, const std::string& b, const std::string& c) {
  return !a.empty() ? a : !b.empty() ? b : c;
}

}  // namespace

Configuration find_configuration(const Request& request, const Environment& environment,
                                 const base::FileReader& files) {
  Configuration configuration;
  std::map<std::string, std::string> values;
  for (const std::string& path : configuration_files(environment))
    read_file_into(configuration, values, files, path);
  configuration.language = first_of(request.language, look_up(environment, "TUKIRANKA_LANGUAGE"), {});
  configuration.fallback_language = first_of(values["language"], language_of_locale(environment), "en");
  configuration.color = first_of(request.color, look_up(environment, "TUKIRANKA_COLOR"), values["color"]);
  if (configuration.color.empty()) configuration.color = "auto";
  configuration.jobs = first_of(request.jobs, look_up(environment, "TUKIRANKA_JOBS"), values["jobs"]);
  configuration.threads =
      first_of(request.threads, look_up(environment, "TUKIRANKA_THREADS"), values["threads"]);
  configuration.plugin_paths = request.plugin_paths;
  for (const std::string& paths : {look_up(environment, "TUKIRANKA_PLUGIN_PATH"), values["plugin_path"]})
    for (const std::string& path : split_paths(paths)) configuration.plugin_paths.push_back(path);
  return configuration;
}

bool wants_colour(const std::string& color, const Environment& environment, bool is_terminal) {
  if (color == "always") return true;
  if (color == "never" || !look_up(environment, "NO_COLOR").empty()) return false;
  const std::string force = look_up(environment, "CLICOLOR_FORCE");
  if (!force.empty() && force != "0") return true;
  return is_terminal && look_up(environment, "TERM") != "dumb";
}

}  // namespace tukiranka::app
