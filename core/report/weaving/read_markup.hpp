// SPDX-License-Identifier: Apache-2.0
// report: markup of our own making (write_markup.hpp) read back as a tree of elements and texts. Views into
// the markup, which must outlive the tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::report {

struct MarkupNode {
  std::string_view whole;  // from its first byte to its last
  std::string_view tag;    // the opening tag; empty for a text
  std::string_view close;  // the closing tag; empty for a text and for <br/>
  std::vector<MarkupNode> parts;

  [[nodiscard]] bool is_text() const { return tag.empty(); }
};

[[nodiscard]] std::vector<MarkupNode> read_markup(std::string_view markup);

// The attributes that hold words: their values lie between `begin` and `end` of the tag.
struct WordAttribute {
  std::size_t begin = 0, end = 0;
};
[[nodiscard]] std::vector<WordAttribute> find_word_attributes(std::string_view tag);

// &amp; &lt; &gt; &quot; &#39; back to what they stand for.
[[nodiscard]] std::string unescape(std::string_view text);

}  // namespace tukiranka::report
