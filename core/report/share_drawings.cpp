// SPDX-License-Identifier: Apache-2.0
#include "core/report/share_drawings.hpp"
#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

namespace tukiranka::report {
namespace {

constexpr std::string_view opening = "<svg class=\"strip\"";

// A run of shapes in the page, and the class of the group around it.
struct Run {
  std::size_t begin = 0, end = 0;
  std::string_view group;
};

bool begins(std::string_view text, std::size_t at, std::string_view word) {
  return text.compare(at, word.size(), word) == 0;
}

// The end of a shape without children that begins here, or of a text that holds no element; else `at`.
std::size_t skip_shape(std::string_view text, std::size_t at) {
  for (const std::string_view shape : {"<rect ", "<path ", "<circle "})
    if (begins(text, at, shape)) {
      const std::size_t end = text.find('>', at) + 1;
      if (text[end - 2] == '/') return end;
      const std::size_t close = text.find('<', end);  // <rect …></rect>
      return begins(text, close, "</") && close == end ? text.find('>', close) + 1 : at;
    }
  if (!begins(text, at, "<text ")) return at;
  const std::size_t close = text.find('<', at + 1);
  return begins(text, close, "</text>") ? close + 7 : at;
}

std::vector<Run> find_runs(std::string_view page) {
  std::vector<Run> runs;
  for (std::size_t at = page.find(opening); at != std::string_view::npos; at = page.find(opening, at)) {
    const std::size_t end = page.find("</svg>", at);
    std::string_view group;
    for (at = page.find('>', at) + 1; at < end;) {
      const std::size_t after = skip_shape(page, at);
      if (after != at) {
        if (!runs.empty() && runs.back().end == at)
          runs.back().end = after;
        else
          runs.push_back({at, after, group});
        at = after;
        continue;
      }
      if (begins(page, at, "</g>")) group = {};
      constexpr std::string_view open_group = "<g class=\"";
      if (begins(page, at, open_group)) {
        const std::size_t from = at + open_group.size();
        group = page.substr(from, page.find('"', from) - from);
      }
      at = std::min(page.find('<', at + 1), end);
    }
    at = end;
  }
  return runs;
}

std::string wrap(const std::string& id, const Run& run, std::string_view shapes) {
  return "<g id=\"" + id + "\"" + (run.group.empty() ? "" : " class=\"" + std::string(run.group) + "\"") +
         ">" + std::string(shapes) + "</g>";
}

}  // namespace

SharedPage share_drawings(const std::string& body) {
  const std::string_view page = body;
  const std::vector<Run> runs = find_runs(page);
  struct Shared {
    std::size_t count = 0;
    std::string id;
  };
  std::map<std::pair<std::string_view, std::string_view>, Shared> shapes;
  for (const Run& run : runs) ++shapes[{run.group, page.substr(run.begin, run.end - run.begin)}].count;
  SharedPage made;
  std::size_t done = 0, number = 0;
  for (const Run& run : runs) {
    const std::string_view text = page.substr(run.begin, run.end - run.begin);
    Shared& shared = shapes.at({run.group, text});
    constexpr std::size_t use_size = 22, wrap_size = 30;
    if (shared.count < 2 || shared.count * text.size() <= shared.count * use_size + text.size() + wrap_size)
      continue;
    if (shared.id.empty()) {
      shared.id = "d" + std::to_string(++number);
      made.drawings += wrap(shared.id, run, text);
    }
    made.body += page.substr(done, run.begin - done);
    made.body += "<use href=\"#" + shared.id + "\"/>";
    done = run.end;
  }
  made.body += page.substr(done);
  if (!made.drawings.empty())
    made.drawings =
        "<svg class=\"strip drawings\" aria-hidden=\"true\"><defs>" + made.drawings + "</defs></svg>\n";
  return made;
}

}  // namespace tukiranka::report
