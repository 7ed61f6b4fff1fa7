// SPDX-License-Identifier: Apache-2.0
// report: the frame of every page: head with its content security policy, language switch, script. The page
// is written in three languages and woven into one.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "core/report/ground/words.hpp"

namespace tukiranka::report {

struct Frame {
  std::string title;
  std::string language;  // in which the page stands, whole without script
  std::string style;     // what this page adds: write_scale_style
};

// `write_page` gives the markup of one language.
[[nodiscard]] std::string write_frame(const Frame& frame,
                                      const std::function<std::string(const Words&)>& write_page);

// One language's part: what there is to go to (anchor, title), and its body.
using Contents = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::string write_language(const Words& words, const Contents& contents,
                                         const std::string& body);

}  // namespace tukiranka::report
