// SPDX-License-Identifier: Apache-2.0
// What a reader gets of a page: its words, a line for each block, and its pictures by what they draw.
// Ids, class names, links, script and style may change without changing a line here; a word, a place in a
// table or a stroke of a picture may not. Words of other languages (data-only, the list of words) are left
// out.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <libxml/HTMLparser.h>

namespace tukiranka::end_to_end {

// FNV-1a, 64 bits. A digit is 0 to f, or a to p where no number may be read out of it.
inline std::string hash_shortly(std::string_view bytes, std::size_t digits,
                                const char* alphabet = "0123456789abcdef") {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  std::string text;
  for (std::size_t i = 0; i < digits; ++i, hash >>= 4) text += alphabet[hash & 15U];
  return text;
}

inline std::string name_of(const xmlNode* node) {
  return reinterpret_cast<const char*>(node->name);
}

inline std::string content_of(const xmlNode* node) {
  return node->content == nullptr ? "" : reinterpret_cast<const char*>(node->content);
}

inline std::string text_of(const xmlAttr* attribute) {
  return attribute->children == nullptr ? "" : content_of(attribute->children);
}

inline std::string attribute_of(const xmlNode* node, const char* name) {
  for (const xmlAttr* one = node->properties; one != nullptr; one = one->next)
    if (std::strcmp(reinterpret_cast<const char*>(one->name), name) == 0) return text_of(one);
  return "";
}

// A picture by its strokes: elements and attributes without ids, without what script and screen readers ask
// for, with classes numbered as they come, and with what `use` points at in its place. Words stand apart.
class PictureMarkup {
 public:
  explicit PictureMarkup(const std::map<std::string, const xmlNode*>& by_id) : by_id_(by_id) {}

  std::string write(const xmlNode* node) {
    std::string markup = "<" + name_of(node);
    std::map<std::string, std::string> attributes;  // sorted: their order in the markup does not matter
    for (const xmlAttr* one = node->properties; one != nullptr; one = one->next)
      attributes[reinterpret_cast<const char*>(one->name)] = text_of(one);
    for (const auto& [name, value] : attributes)
      if (!is_left_out(name)) markup += " " + name + "=" + write_value(name, value);
    for (const xmlNode* part = node->children; part != nullptr; part = part->next)
      if (part->type == XML_ELEMENT_NODE) markup += write(part);
    return markup + ">";
  }

 private:
  static bool is_left_out(const std::string& name) {
    static const std::set<std::string> names{"id", "role", "tabindex", "focusable", "title", "lang"};
    return names.count(name) > 0 || name.rfind("data-", 0) == 0 || name.rfind("aria-", 0) == 0;
  }

  std::string write_value(const std::string& name, const std::string& value) {
    if (name == "class") return number_classes(value);
    if (name != "href" || value.rfind('#', 0) != 0) return value;
    const auto target = by_id_.find(value.substr(1));
    if (target == by_id_.end() || ++depth_ > 3) return "elsewhere";
    const std::string drawn = write(target->second);
    --depth_;
    return drawn;
  }

  std::string number_classes(const std::string& value) {
    std::string numbers;
    for (std::size_t at = 0; at < value.size();) {
      const std::size_t end = std::min(value.find(' ', at), value.size());
      const auto number = classes_.emplace(value.substr(at, end - at), classes_.size()).first->second;
      if (end > at) numbers += std::to_string(number) + " ";
      at = end + 1;
    }
    return numbers;
  }

  const std::map<std::string, const xmlNode*>& by_id_;
  std::map<std::string, std::size_t> classes_;
  int depth_ = 0;
};

class VisibleText {
 public:
  explicit VisibleText(const std::string& page)
      : document_(
            htmlReadMemory(page.data(), static_cast<int>(page.size()), nullptr, "UTF-8",
                           HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET),
            xmlFreeDoc) {
    const xmlNode* root = document_ == nullptr ? nullptr : xmlDocGetRootElement(document_.get());
    if (root == nullptr) return;
    language_ = attribute_of(root, "lang");
    note_ids(root);
    read(root);
    end_line();
  }

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] std::string text() const {
    std::string all = "language " + language_ + ", pictures " + std::to_string(pictures_) + "\n";
    for (const std::string& line : lines_) all.append(line).append("\n");
    return all;
  }

 private:
  void note_ids(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE) return;
    const std::string id = attribute_of(node, "id");
    if (!id.empty()) by_id_.emplace(id, node);
    for (const xmlNode* part = node->children; part != nullptr; part = part->next) note_ids(part);
  }

  void read(const xmlNode* node) {
    if (node->type == XML_TEXT_NODE || node->type == XML_ENTITY_REF_NODE) return add(content_of(node));
    if (node->type != XML_ELEMENT_NODE) return;
    static const std::set<std::string> unseen{"script", "style", "template", "meta", "link"};
    static const std::set<std::string> in_line{"a",    "abbr", "b",      "bdi",    "code", "em",  "i",
                                               "mark", "q",    "button", "strong", "sub",  "sup", "span",
                                               "time", "td",   "th",     "dd",     "small"};
    const std::string name = name_of(node);
    const std::string only = attribute_of(node, "data-only");
    if (unseen.count(name) > 0 || (!only.empty() && only != language_)) return;
    if (name == "svg") return add_picture(node);
    const bool is_block = in_line.count(name) == 0, is_apart = name == "small" || name == "i";
    if (is_block) end_line();
    if (is_apart) line_ += ' ';
    line_ += mark_of(name, node);
    for (const char* words : {"aria-label", "title", "alt"})
      if (!attribute_of(node, words).empty()) add("[" + attribute_of(node, words) + "] ");
    for (const xmlNode* part = node->children; part != nullptr; part = part->next) read(part);
    if (is_block) end_line();
    if (is_apart) line_ += ' ';
  }

  // What tells a line's place: a heading's level, an entry of a list, a cell beside others.
  static std::string mark_of(const std::string& name, const xmlNode* node) {
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
      return std::string(static_cast<std::size_t>(name[1] - '0'), '#') + " ";
    const bool is_cell = name == "td" || name == "th";
    if (is_cell && xmlPreviousElementSibling(const_cast<xmlNode*>(node)) != nullptr) return " | ";
    static const std::map<std::string, std::string> marks{{"li", "- "},
                                                          {"dd", ": "},
                                                          {"title", "title: "},
                                                          {"caption", "caption: "},
                                                          {"figcaption", "figure: "},
                                                          {"summary", "> "}};
    const auto mark = marks.find(name);
    return mark == marks.end() ? "" : mark->second;
  }

  void add_picture(const xmlNode* node) {
    ++pictures_;
    std::vector<std::string> words;
    bool has_labels = false;
    collect_words(node, words, has_labels);
    const std::string drawn =
        "[picture " + hash_shortly(PictureMarkup(by_id_).write(node), 10, "abcdefghijklmnop");
    if (has_labels) {  // a network: who stands in it, one a line
      end_line();
      lines_.push_back(drawn + "]");
      for (const std::string& word : words) lines_.push_back("  " + word);
      return;
    }
    add(drawn + (words.empty() ? "" : ":"));
    for (const std::string& word : words) add(" " + word);
    line_ += ']';
  }

  static void collect_words(const xmlNode* node, std::vector<std::string>& words, bool& has_labels) {
    if (node->type == XML_TEXT_NODE && !xmlIsBlankNode(node)) words.push_back(content_of(node));
    if (node->type != XML_ELEMENT_NODE) return;
    const std::string label = attribute_of(node, "aria-label");
    if (!label.empty()) words.push_back(label);
    has_labels = has_labels || !label.empty();
    for (const xmlNode* part = node->children; part != nullptr; part = part->next)
      collect_words(part, words, has_labels);
  }

  void add(const std::string& text) {  // white space folds; a space that may not break is a letter
    constexpr const char* spaces = " \n\t\r";
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t word = std::min(text.find_first_not_of(spaces, at), text.size());
      if (word > at && !line_.empty() && line_.back() != ' ') line_ += ' ';
      at = std::min(text.find_first_of(spaces, word), text.size());
      line_.append(text, word, at - word);
    }
  }

  void end_line() {
    for (std::size_t at; (at = line_.find("  ")) != std::string::npos;) line_.erase(at, 1);
    const std::size_t first = line_.find_first_not_of(' '), last = line_.find_last_not_of(' ');
    if (first != std::string::npos) lines_.push_back(line_.substr(first, last - first + 1));
    line_.clear();
  }

  std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document_;
  std::map<std::string, const xmlNode*> by_id_;
  std::string language_, line_;
  std::vector<std::string> lines_;
  std::size_t pictures_ = 0;
};

}  // namespace tukiranka::end_to_end
