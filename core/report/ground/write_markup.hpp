// SPDX-License-Identifier: Apache-2.0
// report: the tree of a page as bytes. The elements stand once, with the words of the first language in them,
// so the page is whole without script; the words of the others stand in a list beside it, from which the
// script fills them in (browser/report.js, `speak`, whose rules word_list.hpp holds).
//
// A text is looked up whole, then as a pattern with its numbers taken out ("n = #"), so that sentences which
// differ in numbers alone stand once; the numbers change by rule (0,62 / 0.62). What the look-up gives is
// tried here for every text: where it is not what the page says in that language, the text gets an entry of
// its own, and where the same words are said otherwise elsewhere, its element a mark (data-w) under which it
// is looked up. An element which has words in one language and none in another stands once for each
// (data-only). End tags that HTML does not need (of cells, rows and entries) are left out. Cost O(length of
// the page). Elements are well-formed XML otherwise.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report/ground/markup.hpp"

namespace tukiranka::report {

struct WrittenPage {
  std::string body, words;  // `words` is plain text, not markup: see WordList::write
};

// `languages` in the order in which the texts of the tree have them.
[[nodiscard]] WrittenPage write_page(const Markup& page, const std::vector<std::string>& languages);

// Every end tag, and the words of one language alone.
[[nodiscard]] std::string write_markup(const Markup& markup, std::size_t language = 0);

// & < > " ' as entities; control characters left out; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string escape(std::string_view text);

}  // namespace tukiranka::report
