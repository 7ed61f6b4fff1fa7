// SPDX-License-Identifier: Apache-2.0
#include "core/report/weaving/weave_languages.hpp"
#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/report/weaving/read_markup.hpp"
#include "core/report/weaving/word_list.hpp"

namespace tukiranka::report {

namespace {

using Nodes = std::array<const MarkupNode*, 3>;  // the same node in each language

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\t");
  return first == std::string_view::npos ? text.substr(0, 0)
                                         : text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

bool is_blank(const MarkupNode& node) {
  return node.is_text() && trim(node.whole).empty();
}

// Elements that end by themselves in HTML where the next of their kind or their parent's end follows.
bool may_stay_open(std::string_view close) {
  static constexpr std::string_view known[] = {"</td>", "</th>", "</tr>",    "</li>",
                                               "</dt>", "</dd>", "</thead>", "</tbody>"};
  return std::find(std::begin(known), std::end(known), close) != std::end(known);
}

// The tag without the words in it.
std::string bare_tag(std::string_view tag) {
  std::string bare;
  std::size_t done = 0;
  for (const WordAttribute& words : find_word_attributes(tag)) {
    bare += tag.substr(done, words.begin - done);
    done = words.end;
  }
  return bare += tag.substr(done);
}

bool have_one_shape(const Nodes& nodes) {
  const MarkupNode& first = *nodes[0];
  return std::all_of(nodes.begin() + 1, nodes.end(), [&](const MarkupNode* other) {
    return other->parts.size() == first.parts.size() &&
           (other->tag == first.tag || bare_tag(other->tag) == bare_tag(first.tag)) &&
           std::equal(first.parts.begin(), first.parts.end(), other->parts.begin(),
                      [](const MarkupNode& a, const MarkupNode& b) {
                        return a.is_text() == b.is_text() && is_blank(a) == is_blank(b);
                      });
  });
}

Nodes part_of(const Nodes& nodes, std::size_t i) {
  return {&nodes[0]->parts[i], &nodes[1]->parts[i], &nodes[2]->parts[i]};
}

std::optional<Trio> read_trio(const std::array<std::string_view, 3>& texts) {
  Trio trio{unescape(trim(texts[0])), {unescape(trim(texts[1])), unescape(trim(texts[2]))}};
  return trio.first.empty() ? std::nullopt : std::optional(std::move(trio));
}

// What an element says itself: its attributes and the texts right under it.
std::vector<Trio> read_words(const Nodes& nodes) {
  std::vector<Trio> words;
  const auto add = [&](const std::array<std::string_view, 3>& texts) {
    if (auto trio = read_trio(texts)) words.push_back(std::move(*trio));
  };
  std::array<std::vector<WordAttribute>, 3> places;
  for (std::size_t i = 0; i < nodes.size(); ++i) places[i] = find_word_attributes(nodes[i]->tag);
  for (std::size_t k = 0; k < places[0].size(); ++k) {
    std::array<std::string_view, 3> texts;
    for (std::size_t i = 0; i < nodes.size(); ++i)
      texts[i] = nodes[i]->tag.substr(places[i][k].begin, places[i][k].end - places[i][k].begin);
    add(texts);
  }
  for (std::size_t i = 0; i < nodes[0]->parts.size(); ++i)
    if (const Nodes part = part_of(nodes, i); part[0]->is_text())
      add({part[0]->whole, part[1]->whole, part[2]->whole});
  return words;
}

// <p class="x"> with one more attribute.
std::string add_attribute(std::string_view tag, const std::string& attribute) {
  const std::size_t end = tag.size() - (tag.ends_with("/>") ? 2 : 1);
  return std::string(tag.substr(0, end)) + " " + attribute + std::string(tag.substr(end));
}

std::string drop_id(std::string_view markup) {
  std::string kept;
  for (std::size_t at = markup.find(" id=\""); at != std::string_view::npos; at = markup.find(" id=\"")) {
    kept += markup.substr(0, at);
    markup.remove_prefix(std::min(markup.find('"', at + 5), markup.size() - 1) + 1);
  }
  return kept += markup;
}

// An element that has one shape in every language, with its words.
struct Spoken {
  const MarkupNode* element = nullptr;
  std::vector<Trio> words;
};

class Loom {
 public:
  Loom(const std::array<std::string, 3>& languages, const Nodes& nodes)
      : languages_(languages), words_(languages) {
    gather(nodes);
    make_list();
    write(nodes);
  }
  WovenPage finish() { return {std::move(body_), words_.write()}; }

 private:
  // In the order in which `write` comes by.
  void gather(const Nodes& nodes) {
    if (nodes[0]->is_text() || !have_one_shape(nodes)) return;
    spoken_.push_back({nodes[0], read_words(nodes)});
    for (std::size_t i = 0; i < nodes[0]->parts.size(); ++i) gather(part_of(nodes, i));
  }

  // Patterns first; then the texts that no pattern says. Where one says them right in one place, the other
  // places get marks as they are written.
  void make_list() {
    for (const Spoken& one : spoken_)
      for (const Trio& trio : one.words) words_.offer_pattern(trio);
    std::set<std::string_view> are_said;
    std::vector<const Trio*> unsaid;
    for (const Spoken& one : spoken_)
      for (const Trio& trio : one.words) {
        if (words_.says("", trio))
          are_said.insert(trio.first);
        else
          unsaid.push_back(&trio);
      }
    for (const Trio* trio : unsaid)
      if (!are_said.contains(trio->first)) static_cast<void>(words_.enter("", *trio));
  }

  void write(const Nodes& nodes) {
    const MarkupNode& first = *nodes[0];
    if (first.is_text()) {
      body_ += first.whole;
    } else if (next_ == spoken_.size() || spoken_[next_].element != &first) {
      for (std::size_t i = 0; i < nodes.size(); ++i) write_only(*nodes[i], i);
    } else {
      body_ += choose_tag(spoken_[next_++]);
      for (std::size_t i = 0; i < first.parts.size(); ++i) write(part_of(nodes, i));
      if (!may_stay_open(first.close)) body_ += first.close;
    }
  }

  // The tag, with a mark where the list says the words of this element otherwise.
  std::string choose_tag(const Spoken& spoken) {
    const auto are_said = [&](const std::string& mark) {
      return std::all_of(spoken.words.begin(), spoken.words.end(),
                         [&](const Trio& trio) { return words_.says(mark, trio); });
    };
    std::string mark;
    for (int attempt = 0; attempt < 9 && !are_said(mark); ++attempt) {  // a mark may meet a used hash
      mark = std::to_string(++marks_);
      for (const Trio& trio : spoken.words)
        if (!words_.enter(mark, trio)) break;
    }
    return mark.empty() ? std::string(spoken.element->tag)
                        : add_attribute(spoken.element->tag, "data-w=\"" + mark + "\"");
  }

  // The element as one language has it. An id stands in the page once.
  void write_only(const MarkupNode& node, std::size_t language) {
    const std::string markup = language == 0 ? std::string(node.whole) : drop_id(node.whole);
    const std::size_t end = markup.find('>') + 1;
    body_ += add_attribute(markup.substr(0, end), "data-only=\"" + languages_[language] + "\"") +
             markup.substr(end);
  }

  std::array<std::string, 3> languages_;
  WordList words_;
  std::vector<Spoken> spoken_;
  std::size_t next_ = 0;
  std::string body_;
  int marks_ = 0;
};

}  // namespace

WovenPage weave_languages(const std::array<std::string, 3>& pages,
                          const std::array<std::string, 3>& languages) {
  std::array<std::vector<MarkupNode>, 3> roots;
  for (std::size_t i = 0; i < pages.size(); ++i) roots[i] = read_markup(pages[i]);
  const Nodes nodes{&roots[0].front(), &roots[1].front(), &roots[2].front()};
  Loom loom(languages, nodes);
  return loom.finish();
}

}  // namespace tukiranka::report
