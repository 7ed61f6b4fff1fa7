// SPDX-License-Identifier: Apache-2.0
#include "core/report/weaving/read_markup.hpp"
#include <algorithm>
#include <utility>

namespace tukiranka::report {

namespace {

// Reads siblings until a closing tag or the end; `at` is left there.
std::vector<MarkupNode> read_siblings(std::string_view markup, std::size_t& at) {
  std::vector<MarkupNode> nodes;
  while (at < markup.size()) {
    const std::size_t begin = at;
    MarkupNode node;
    if (markup[at] != '<') {
      at = std::min(markup.find('<', at), markup.size());
    } else {
      if (markup.substr(at, 2) == "</") return nodes;
      at = std::min(markup.find('>', at), markup.size() - 1) + 1;
      node.tag = markup.substr(begin, at - begin);
      if (!node.tag.ends_with("/>")) {
        node.parts = read_siblings(markup, at);
        const std::size_t close = at;
        if (at < markup.size()) at = std::min(markup.find('>', at), markup.size() - 1) + 1;
        node.close = markup.substr(close, at - close);
      }
    }
    node.whole = markup.substr(begin, at - begin);
    nodes.push_back(std::move(node));
  }
  return nodes;
}

}  // namespace

std::vector<MarkupNode> read_markup(std::string_view markup) {
  std::size_t at = 0;
  return read_siblings(markup, at);
}

std::vector<WordAttribute> find_word_attributes(std::string_view tag) {
  std::vector<WordAttribute> found;
  for (const std::string_view opening : {" aria-label=\"", " title=\""})
    if (const std::size_t at = tag.find(opening); at != std::string_view::npos)
      found.push_back({at + opening.size(), tag.find('"', at + opening.size())});
  return found;
}

std::string unescape(std::string_view text) {
  static constexpr std::pair<std::string_view, char> entities[] = {
      {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
  std::string plain;
  while (text.find('&') != std::string_view::npos) {
    const std::size_t plainly = text.find('&');
    plain += text.substr(0, plainly);
    text.remove_prefix(plainly);
    const auto* const entity = std::find_if(std::begin(entities), std::end(entities),
                                            [&](const auto& one) { return text.starts_with(one.first); });
    const bool is_entity = entity != std::end(entities);
    plain += is_entity ? entity->second : text.front();
    text.remove_prefix(is_entity ? entity->first.size() : 1);
  }
  return plain += text;
}

}  // namespace tukiranka::report
