// SPDX-License-Identifier: Apache-2.0
// report: one page out of the same page written in three languages. The markup stands once, with the words of
// the first language in it; the words of the others stand in a list beside it, from which the script fills
// them in (page/report.js, `speak`, which word_list.hpp mirrors).
//
// A text is looked up whole, then as a pattern with its numbers taken out ("n = #"), so that sentences which
// differ in numbers alone stand once; the numbers change by rule (0,62 / 0.62). What the look-up gives is
// tried here for every text: where it is not what the page of that language says, the text gets an entry of
// its own, and where the same words are said otherwise elsewhere, its element a mark (data-w) under which it
// is looked up. An element whose parts differ between the languages stands once for each (data-only). End
// tags that HTML does not need (of cells, rows and entries) are left out. Cost O(length of the pages).
#pragma once

#include <array>
#include <string>

namespace tukiranka::report {

struct WovenPage {
  std::string body, words;  // `words` is plain text, not markup: see WordList::write
};

// `pages`, each one element, in the order of `languages`; the first is the one that stands in the page.
[[nodiscard]] WovenPage weave_languages(const std::array<std::string, 3>& pages,
                                        const std::array<std::string, 3>& languages);

}  // namespace tukiranka::report
