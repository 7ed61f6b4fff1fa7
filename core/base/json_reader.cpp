// SPDX-License-Identifier: Apache-2.0
#include "core/base/json_reader.hpp"
#include <algorithm>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace tukiranka::base {
namespace {

constexpr std::size_t deepest = 64;

std::string place_in(std::string_view text, std::size_t byte, const std::string& name) {
  const std::string_view before = text.substr(0, std::min(byte, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n');
  const auto column = start == std::string_view::npos ? before.size() + 1 : before.size() - start;
  return name + ":" + std::to_string(line) + ":" + std::to_string(column);
}

// Builds the value itself, so that depth and duplicate keys are refused while reading.
class GuardedBuilder {
 public:
  GuardedBuilder(std::string_view text, const std::string& name, const std::set<std::string>* left_out)
      : text_(text), name_(name), left_out_(left_out) {}

  bool null() { return put(nullptr); }
  bool boolean(bool value) { return put(value); }
  bool number_integer(std::int64_t value) { return put(value); }
  bool number_unsigned(std::uint64_t value) { return put(value); }
  bool number_float(double value, const std::string&) { return put(value); }
  bool string(std::string& value) { return put(std::move(value)); }
  bool binary(Json::binary_t&) { return false; }
  bool start_object(std::size_t) { return open(Json::object()); }
  bool start_array(std::size_t) { return open(Json::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool key(std::string& name) {
    if (skips_ > 0) return true;
    if (left_out_ != nullptr && stack_.size() == 1 && left_out_->count(name) > 0) {
      skips_ = 1;  // until its value has ended
      return true;
    }
    if (has_key(name)) {
      problem_ = make_error("TK-B012", name_, "the key \"" + name + "\" stands twice in one object",
                            "remove one of the two");
      return false;
    }
    key_ = std::move(name);
    return true;
  }

  bool parse_error(std::size_t byte, const std::string&, const Json::exception& error) {
    std::string what = error.what();
    if (const auto at = what.find("syntax error"); at != std::string::npos) what = what.substr(at);
    if (const auto last = what.find("; last read"); last != std::string::npos) {
      const auto expected = what.find("; expected");
      what = what.substr(0, last) + (expected == std::string::npos ? "" : what.substr(expected));
    }
    problem_ = make_error("TK-B010", place_in(text_, byte == 0 ? 0 : byte - 1, name_),
                          "this is not valid JSON: " + what, "an editor that checks JSON shows the place");
    return false;
  }

  [[nodiscard]] Result<Json> take() {
    if (problem_) return fail(*problem_);
    return std::move(root_);
  }

 private:
  Json* place(Json value) {
    if (stack_.empty()) {
      root_ = std::move(value);
      return &root_;
    }
    if (stack_.back()->is_array()) {
      stack_.back()->push_back(std::move(value));
      return &stack_.back()->back();
    }
    auto& object = stack_.back()->get_ref<Json::object_t&>();
    object.emplace_back(key_, std::move(value));
    return &object.back().second;
  }

  // Few keys are compared one by one; of many a set is kept.
  bool has_key(const std::string& name) {
    constexpr std::size_t few = 16;
    const auto& object = stack_.back()->get_ref<const Json::object_t&>();
    if (object.size() < few)
      return std::any_of(object.begin(), object.end(),
                         [&](const auto& entry) { return entry.first == name; });
    std::set<std::string>& seen = keys_.back();
    if (seen.empty())
      for (const auto& entry : object) seen.insert(entry.first);
    return !seen.insert(name).second;
  }

  template <class T>
  bool put(T value) {
    if (skips_ > 0) {
      if (skips_ == 1) skips_ = 0;
      return true;
    }
    place(Json(std::move(value)));
    return true;
  }

  bool open(Json value) {
    if (stack_.size() + skips_ >= deepest) {
      problem_ = make_error("TK-B011", name_, "the JSON is nested deeper than 64 levels", "make it flatter");
      return false;
    }
    if (skips_ > 0) {
      ++skips_;
      return true;
    }
    stack_.push_back(place(std::move(value)));
    keys_.emplace_back();
    return true;
  }

  bool close() {
    if (skips_ > 0) {
      if (--skips_ == 1) skips_ = 0;
      return true;
    }
    stack_.pop_back();
    keys_.pop_back();
    return true;
  }

  std::string_view text_;
  const std::string& name_;
  Json root_;
  std::vector<Json*> stack_;
  std::vector<std::set<std::string>> keys_;
  std::string key_;
  const std::set<std::string>* left_out_;
  std::size_t skips_ = 0;  // 1 and its depth, within a value that is left out
  std::optional<Diagnostic> problem_;
};

Result<Json> build(std::string_view text, const std::string& name, const std::set<std::string>* left_out) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  GuardedBuilder builder(text, name, left_out);
  Json::sax_parse(text.begin(), text.end(), &builder);
  return builder.take();
}

}  // namespace

Result<Json> parse_json(std::string_view text, const std::string& name) {
  return build(text, name, nullptr);
}

Result<Json> read_json_without(const FileReader& files, const std::string& path,
                               const std::set<std::string>& left_out) {
  const auto bytes = files.read(path);
  if (!bytes) return fail(bytes.error());
  return build(*bytes, path, &left_out);
}

Result<Json> read_json(const FileReader& files, const std::string& path) {
  const auto bytes = files.read(path);
  if (!bytes) return fail(bytes.error());
  return parse_json(*bytes, path);
}

Diagnostics check_format(const Json& document, const std::string& name, int known) {
  if (!document.is_object() || !document.contains("format"))
    return {make_error("TK-B013", name + "#/format", "the key \"format\" is missing",
                       "add \"format\": " + std::to_string(known))};
  const Json& format = document.at("format");
  if (!format.is_number_integer() || format.get<std::int64_t>() < 1)
    return {make_error("TK-B013", name + "#/format", "\"format\" is not a whole number from 1 up",
                       "write \"format\": " + std::to_string(known))};
  if (format.get<std::int64_t>() > known)
    return {make_error(
        "TK-B013", name + "#/format",
        "the file has format " + format.dump() + ", and this program knows up to " + std::to_string(known),
        "use a newer tukiranka, or save the file in an older format")};
  return {};
}

std::string pointer_part(std::string_view key) {
  std::string escaped;
  for (const char c : key)
    escaped += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return escaped;
}

}  // namespace tukiranka::base
