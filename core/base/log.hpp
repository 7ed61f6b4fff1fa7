// SPDX-License-Identifier: Apache-2.0
// base: the log. It goes to stderr, is quiet by default, and never carries personal data: log counts, ids of
// indicators and names of files, not answers, names or texts.
#pragma once

#include <string>

namespace tukiranka::base {

enum class LogLevel { quiet, normal, verbose };

void set_log_level(LogLevel level);
void log_step(const std::string& text);     // shown with -v
void log_warning(const std::string& text);  // shown unless -q

}  // namespace tukiranka::base
