// SPDX-License-Identifier: Apache-2.0
// report: the frame of every page: head with its content security policy, language switch, script, and the
// list of words in the other languages.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

struct Frame {
  std::string title;  // in the first language
  std::string style;  // what this page adds: write_scale_style
};

// `body` as write_body makes it.
[[nodiscard]] std::string write_frame(const Frame& frame, const Languages& languages, const Markup& body);

// What there is to go to (anchor, title), and what the page holds.
using Contents = std::vector<std::pair<std::string, Text>>;
[[nodiscard]] Markup write_body(const Page& page, const Contents& contents, Markup body);

}  // namespace tukiranka::report
