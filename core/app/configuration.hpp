// SPDX-License-Identifier: Apache-2.0
// app: settings from where people keep them. Option > TUKIRANKA_* > project >
// $XDG_CONFIG_HOME/tukiranka/config.json > /etc/xdg/tukiranka/config.json > built in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/app/request.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/file_reader.hpp"

namespace tukiranka::app {

using Environment = std::map<std::string, std::string>;

struct Configuration {
  std::string language;           // option or environment; empty: not said there
  std::string fallback_language;  // configuration file, else locale, else "en"
  std::string color = "auto";     // auto | always | never
  std::vector<std::string> plugin_paths;
  std::string jobs, threads;
  base::Diagnostics diagnostics;  // TK-C010: a configuration file that cannot be used
};

[[nodiscard]] Configuration find_configuration(const Request& request, const Environment& environment,
                                               const base::FileReader& files);

// NO_COLOR and CLICOLOR_FORCE beat "auto"; "auto" means: a terminal that is not dumb.
[[nodiscard]] bool wants_colour(const std::string& color, const Environment& environment, bool is_terminal);

}  // namespace tukiranka::app
