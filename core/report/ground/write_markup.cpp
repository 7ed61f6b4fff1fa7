// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/write_markup.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "core/report/ground/measure_text.hpp"
#include "core/report/ground/word_list.hpp"

namespace tukiranka::report {

namespace {

constexpr std::string_view unknown_character = "\xEF\xBF\xBD";

bool is_control(char letter) {
  return (static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t') || letter == 0x7F;
}

// Without control characters; bytes that are no UTF-8 become U+FFFD.
std::string clean_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const std::size_t length = length_of_character(text);
    if (length == 0)
      clean += unknown_character;
    else if (length > 1 || !is_control(text.front()))
      clean += text.substr(0, length);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return clean;
}

void escape_ascii(char letter, std::string& to) {
  switch (letter) {
    case '&':
      to += "&amp;";
      break;
    case '<':
      to += "&lt;";
      break;
    case '>':
      to += "&gt;";
      break;
    case '"':
      to += "&quot;";
      break;
    case '\'':
      to += "&#39;";
      break;
    default:
      if (!is_control(letter)) to += letter;
  }
}

constexpr std::array<std::string_view, 2> word_attributes{"aria-label", "title"};  // the script knows these

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \n\t");
  return first == std::string_view::npos ? text.substr(0, 0)
                                         : text.substr(first, text.find_last_not_of(" \n\t") - first + 1);
}

bool is_void(std::string_view name) {
  static constexpr std::array<std::string_view, 10> known{"meta", "input", "br",     "hr",   "col",
                                                          "path", "rect",  "circle", "line", "use"};
  return std::find(known.begin(), known.end(), name) != known.end();
}

// Elements that end by themselves in HTML where the next of their kind or their parent's end follows.
bool may_stay_open(std::string_view name) {
  static constexpr std::array<std::string_view, 8> known{"td", "th", "tr",    "li",
                                                         "dt", "dd", "thead", "tbody"};
  return std::find(known.begin(), known.end(), name) != known.end();
}

void write_attribute(std::string_view key, std::string_view value, std::string& to) {
  to.append(" ").append(key).append("=\"").append(escape(value)).append("\"");
}

// What is written of one language alone.
struct Alone {
  std::size_t language = 0;
  bool has_ids = true;    // an id stands in a page once
  std::string only = {};  // data-only of the outermost element
};

void write_alone(const Markup& markup, const Alone& how, std::string& to) {
  for (const Node& node : markup.nodes()) {
    if (node.is_text()) {
      to += escape(node.text.in(how.language));
      continue;
    }
    to.append("<").append(node.name);
    for (const Attribute& attribute : node.attributes)
      if (how.has_ids || attribute.key != "id")
        write_attribute(attribute.key, attribute.value.in(how.language), to);
    if (!how.only.empty()) write_attribute("data-only", how.only, to);
    const bool is_closed = node.parts.empty() && is_void(node.name);
    to += is_closed ? "/>" : ">";
    if (is_closed) continue;
    write_alone(node.parts, {how.language, how.has_ids}, to);
    to.append("</").append(node.name).append(">");
  }
}

class Writer {
 public:
  Writer(const std::vector<std::string>& languages, const Markup& page)
      : languages_(languages), words_(languages) {
    for (const Node& node : page.nodes()) gather(node);
    make_list();
    for (const Node& node : page.nodes()) write(node);
  }
  WrittenPage finish() { return {std::move(body_), words_.write()}; }

 private:
  using Phrases = std::vector<Phrase>;

  // Whether it has the same parts and tags in every language, words aside.
  bool has_one_shape(const Node& node) const {
    const auto is_even = [&](const Text& text) {
      for (std::size_t i = 1; i < languages_.size() && !text.is_same(); ++i)
        if (trim(text.in(i)).empty() != trim(text.in(0)).empty()) return false;
      return true;
    };
    const auto holds = [&](const Attribute& attribute) {
      const auto* known = std::find(word_attributes.begin(), word_attributes.end(), attribute.key);
      return known == word_attributes.end() ? attribute.value.is_same() : is_even(attribute.value);
    };
    return std::all_of(node.attributes.begin(), node.attributes.end(), holds) &&
           std::all_of(node.parts.nodes().begin(), node.parts.nodes().end(),
                       [&](const Node& part) { return !part.is_text() || is_even(part.text); });
  }

  std::optional<Phrase> read_phrase(const Text& text) const {
    Phrase phrase{clean_text(trim(text.in(0))), {}};
    if (phrase.first.empty()) return std::nullopt;
    for (std::size_t i = 1; i < languages_.size(); ++i)
      phrase.others.push_back(text.is_same() ? phrase.first : clean_text(trim(text.in(i))));
    return phrase;
  }

  // What an element says itself: its attributes and the texts right under it.
  Phrases read_words(const Node& node) const {
    Phrases words;
    const auto add = [&](const Text& text) {
      if (auto phrase = read_phrase(text)) words.push_back(std::move(*phrase));
    };
    for (const std::string_view key : word_attributes)
      for (const Attribute& attribute : node.attributes)
        if (attribute.key == key) add(attribute.value);
    for (const Node& part : node.parts.nodes())
      if (part.is_text()) add(part.text);
    return words;
  }

  // In the order in which `write` comes by.
  void gather(const Node& node) {
    if (node.is_text() || !has_one_shape(node)) return;
    spoken_.push_back({&node, read_words(node)});
    for (const Node& part : node.parts.nodes()) gather(part);
  }

  // Patterns first; then the texts that no pattern says. Where one says them right in one place, the other
  // places get marks as they are written.
  void make_list() {
    for (const auto& [node, words] : spoken_)
      for (const Phrase& phrase : words) words_.offer_pattern(phrase);
    std::set<std::string_view> are_said;
    std::vector<const Phrase*> unsaid;
    for (const auto& [node, words] : spoken_)
      for (const Phrase& phrase : words) {
        if (words_.says("", phrase))
          are_said.insert(phrase.first);
        else
          unsaid.push_back(&phrase);
      }
    for (const Phrase* phrase : unsaid)
      if (!are_said.contains(phrase->first)) static_cast<void>(words_.enter("", *phrase));
  }

  void write(const Node& node) {
    if (node.is_text()) {
      body_ += escape(node.text.in(0));
    } else if (next_ == spoken_.size() || spoken_[next_].first != &node) {
      Markup whole;
      whole.add(node);
      for (std::size_t i = 0; i < languages_.size(); ++i)
        write_alone(whole, {i, i == 0, languages_[i]}, body_);
    } else {
      write_shared(node, choose_mark(spoken_[next_++].second));
    }
  }

  void write_shared(const Node& node, const std::string& mark) {
    body_.append("<").append(node.name);
    for (const Attribute& attribute : node.attributes)
      write_attribute(attribute.key, attribute.value.in(0), body_);
    if (!mark.empty()) write_attribute("data-w", mark, body_);
    const bool is_closed = node.parts.empty() && is_void(node.name);
    body_ += is_closed ? "/>" : ">";
    for (const Node& part : node.parts.nodes()) write(part);
    if (!is_closed && !may_stay_open(node.name)) body_.append("</").append(node.name).append(">");
  }

  // Empty where the list says these words as they are.
  std::string choose_mark(const Phrases& words) {
    const auto are_said = [&](const std::string& mark) {
      return std::all_of(words.begin(), words.end(),
                         [&](const Phrase& phrase) { return words_.says(mark, phrase); });
    };
    std::string mark;
    for (int attempt = 0; attempt < 9 && !are_said(mark); ++attempt) {  // a mark may meet a used hash
      mark = std::to_string(++marks_);
      for (const Phrase& phrase : words)
        if (!words_.enter(mark, phrase)) break;
    }
    return mark;
  }

  std::vector<std::string> languages_;
  WordList words_;
  std::vector<std::pair<const Node*, Phrases>> spoken_;
  std::size_t next_ = 0;
  std::string body_;
  int marks_ = 0;
};

}  // namespace

std::string escape(std::string_view text) {
  std::string safe;
  safe.reserve(text.size() + text.size() / 8);
  while (!text.empty()) {
    const std::size_t length = length_of_character(text);
    if (length == 1) {
      escape_ascii(text.front(), safe);
    } else if (length == 0) {
      safe += unknown_character;
    } else {
      safe += text.substr(0, length);
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  return safe;
}

WrittenPage write_page(const Markup& page, const std::vector<std::string>& languages) {
  Writer writer(languages, page);
  return writer.finish();
}

std::string write_markup(const Markup& markup, std::size_t language) {
  std::string text;
  write_alone(markup, {language}, text);
  return text;
}

}  // namespace tukiranka::report
