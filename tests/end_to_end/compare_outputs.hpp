// SPDX-License-Identifier: Apache-2.0
// An output as it was recorded beside the output of now: the same, or a text that says where they part.
// The same bytes are the same. Else token by token: numbers written with a point may differ in their last
// digits, as on another processor; a word, a whole number, a space or an order may not.
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace tukiranka::end_to_end {

// 1e-14 is what is left where the right value is 0.
inline bool are_near(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)) + 1e-14;
}

inline bool is_token_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z') ||
         value == '.' || value == '-' || value == '+' || value == '_' || value >= 0x80;
}

// Letters and digits that stand together; any other byte alone.
inline std::string_view token_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_token_byte(text[end])) ++end;
  return text.substr(at, std::max<std::size_t>(end - at, 1));
}

inline std::optional<double> read_fraction(std::string_view token) {
  double value = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), value);
  const bool is_whole = error == std::errc() && end == token.data() + token.size() && std::isfinite(value);
  return is_whole ? std::optional(value) : std::nullopt;
}

inline bool is_fraction(std::string_view token) {
  return token.find_first_of(".e") != std::string_view::npos;
}

inline bool are_same_token(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (!is_fraction(a) && !is_fraction(b)) return false;
  const auto first = read_fraction(a), second = read_fraction(b);
  return first && second && are_near(*first, *second);
}

// Where the first tokens that differ begin, in one and in the other.
struct Parting {
  std::size_t before = 0, after = 0;
};

inline std::optional<Parting> find_parting(std::string_view before, std::string_view after) {
  Parting at;
  while (at.before < before.size() && at.after < after.size()) {
    const std::string_view a = token_at(before, at.before), b = token_at(after, at.after);
    if (!are_same_token(a, b)) return at;
    at.before += a.size();
    at.after += b.size();
  }
  if (at.before < before.size() || at.after < after.size()) return at;
  return std::nullopt;
}

struct Difference {
  std::string place, before, after;
};

inline std::string clip(const std::string& text, std::size_t most = 160) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most) + "…";
}

// The keys of one that the other has not.
template <class Json>
std::string list_own_keys(const Json& one, const Json& other) {
  std::string all;
  for (const auto& entry : one.items())
    if (!other.contains(entry.key())) all += " " + entry.key();
  return all;
}

// Missing and new keys, or the same in another order.
template <class Json>
void compare_keys(const Json& before, const Json& after, const std::string& place,
                  std::vector<Difference>& found) {
  const std::string gone = list_own_keys(before, after), come = list_own_keys(after, before);
  if (!gone.empty() || !come.empty())
    return found.push_back({place, "with the keys" + gone, "with the keys" + come});
  for (auto a = before.begin(), b = after.begin(); a != before.end(); ++a, ++b)
    if (a.key() != b.key()) return found.push_back({place, "key " + a.key(), "key " + b.key() + " there"});
}

// The leaves that differ, by JSON pointer; what an entry is called stands behind its number.
template <class Json>
void find_differences(const Json& before, const Json& after, const std::string& place,
                      std::vector<Difference>& found) {
  if (before.is_object() && after.is_object()) {
    compare_keys(before, after, place, found);
    for (const auto& [key, value] : before.items())
      if (after.contains(key)) find_differences(value, after.at(key), place + "/" + key, found);
    return;
  }
  if (before.is_array() && after.is_array()) {
    if (before.size() != after.size())
      found.push_back({place, std::to_string(before.size()) + " entries", std::to_string(after.size())});
    for (std::size_t i = 0; i < std::min(before.size(), after.size()); ++i) {
      std::string step = "/" + std::to_string(i);
      for (const char* name : {"id", "indicator"})
        if (before[i].is_object() && before[i].contains(name) && before[i].at(name).is_string())
          step += " (" + before[i].at(name).template get<std::string>() + ")";
      find_differences(before[i], after[i], place + step, found);
    }
    return;
  }
  const bool are_numbers =
      before.is_number() && after.is_number() && (before.is_number_float() || after.is_number_float());
  const bool are_same =
      are_numbers ? are_near(before.template get<double>(), after.template get<double>()) : before == after;
  if (!are_same) found.push_back({place, clip(before.dump()), clip(after.dump())});
}

// Around the place where a line parts from the other; a long line is shown from shortly before.
inline std::string show_line(std::string_view text, std::size_t at) {
  std::size_t begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 is 0
  const std::size_t end = std::min(text.find('\n', at), text.size());
  const bool is_cut = at - begin > 70;
  if (is_cut) begin = at - 60;
  while (begin < at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) ++begin;
  const std::string line = clip(std::string(text.substr(begin, end - begin)));
  return at >= text.size() ? "(nothing: it ends here)" : (is_cut ? "…" : "") + line;
}

inline std::string say_difference(const Difference& difference, std::size_t more) {
  return "  at " + difference.place + "\n    recorded  " + difference.before + "\n    now       " +
         difference.after + "\n" + (more == 0 ? "" : "  and " + std::to_string(more) + " more\n");
}

// Of lines that stand in the same row; none where one has more lines than the other.
inline std::size_t count_other_lines(const std::string& before, const std::string& after) {
  if (std::count(before.begin(), before.end(), '\n') != std::count(after.begin(), after.end(), '\n'))
    return 0;
  std::istringstream first(before), second(after);
  std::size_t others = 0;
  for (std::string a, b; std::getline(first, a) && std::getline(second, b);)
    others += a != b && find_parting(a, b) ? 1U : 0U;
  return others;
}

// Empty when they are the same.
inline std::string compare_output(const std::string& name, const std::string& before,
                                  const std::string& after) {
  if (before == after) return "";
  const auto parting = find_parting(before, after);
  if (!parting) return "";
  using Json = nlohmann::ordered_json;
  if (name.size() > 5 && name.substr(name.size() - 5) == ".json") {
    const Json first = Json::parse(before, nullptr, false), second = Json::parse(after, nullptr, false);
    std::vector<Difference> found;
    if (!first.is_discarded() && !second.is_discarded()) find_differences(first, second, "", found);
    if (!found.empty()) return name + " differs\n" + say_difference(found[0], found.size() - 1);
  }
  const auto end = before.begin() + static_cast<std::ptrdiff_t>(parting->before);
  const auto line = std::count(before.begin(), end, '\n') + 1;
  return name + " differs\n" +
         say_difference({"line " + std::to_string(line), show_line(before, parting->before),
                         show_line(after, parting->after)},
                        std::max<std::size_t>(count_other_lines(before, after), 1) - 1);
}

}  // namespace tukiranka::end_to_end
