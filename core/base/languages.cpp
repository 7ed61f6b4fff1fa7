// SPDX-License-Identifier: Apache-2.0
#include "core/base/languages.hpp"
#include <algorithm>
#include <array>
#include <stdexcept>

#include "core/base/file_reader.hpp"
#include "core/base/json_reader.hpp"

namespace tukiranka::base {

std::string_view embedded_fi_json();
std::string_view embedded_sv_json();
std::string_view embedded_en_json();

namespace {

constexpr std::array<const char*, 3> of_the_program{"fi", "sv", "en"};

// What one process speaks.
struct Spoken {
  std::vector<std::string> codes{of_the_program.begin(), of_the_program.end()};
  std::map<std::string, std::map<std::string, WordsByKey>> files;  // room -> language -> words
  std::map<std::string, WordsByKey, std::less<>> own;              // of this room, by language
};

Spoken& spoken() {
  static Spoken all;
  return all;
}

WordsByKey parse_words(std::string_view source) {
  WordsByKey words;
  const Json json = Json::parse(source.begin(), source.end());
  for (const auto& [key, text] : json.items()) words[key] = text.get<std::string>();
  return words;
}

Result<WordsByKey> read_catalogue(const FileReader& files, const std::string& path) {
  const auto json = read_json(files, path);
  if (!json) return fail(json.error());
  const bool is_flat = json->is_object() && std::all_of(json->begin(), json->end(),
                                                        [](const Json& text) { return text.is_string(); });
  if (!is_flat)
    return fail(make_error("TK-B014", path, "a catalogue is one JSON object of texts by key",
                           R"(write {"key": "text", …} as the English one of the folder does)"));
  WordsByKey words;
  for (const auto& [key, text] : json->items()) words[key] = text.get<std::string>();
  return words;
}

// "et" of "et.json"; empty for any other name.
std::string language_of_file(const std::string& name) {
  const std::size_t end = name.find(".json");
  const bool is_code = (end == 2 || end == 3) && end + 5 == name.size() &&
                       std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(end),
                                   [](char c) { return c >= 'a' && c <= 'z'; });
  return is_code ? name.substr(0, end) : std::string();
}

void order_codes(std::vector<std::string>& codes) {
  const auto place = [](const std::string& code) {
    return std::find(of_the_program.begin(), of_the_program.end(), code) - of_the_program.begin();
  };
  std::sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
    return std::pair(place(a), a) < std::pair(place(b), b);
  });
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
}

const RoomWords& own_words() {
  static const RoomWords words{"base", embedded_fi_json(), embedded_sv_json(), embedded_en_json()};
  return words;
}

const std::string& say_of(std::string_view code, std::string_view key) {
  auto& own = spoken().own;
  if (own.empty())
    for (const std::string& language : languages()) own[language] = words_in(own_words(), language);
  const auto found = own.find(code);
  return (found == own.end() ? own.find("en") : found)->second.find(key)->second;
}

}  // namespace

Diagnostics read_languages(const FileReader& files, const std::string& folder) {
  Diagnostics problems;
  spoken() = {};
  for (const std::string& room : files.list(folder))
    for (const std::string& name : files.list(folder + "/" + room)) {
      const std::string language = language_of_file(name);
      if (language.empty()) continue;
      auto words = read_catalogue(files, folder + "/" + room + "/" + name);
      if (!words) {
        problems.push_back(words.error());
        problems.back().severity = Severity::warning;
        continue;
      }
      spoken().files[room][language] = std::move(*words);
      spoken().codes.push_back(language);
    }
  order_codes(spoken().codes);
  (void)decimal_sign("en");  // so that threads find them made
  return problems;
}

const std::vector<std::string>& languages() {
  return spoken().codes;
}

bool is_language(std::string_view code) {
  return std::find(languages().begin(), languages().end(), code) != languages().end();
}

std::string list_languages(std::string_view between) {
  std::string list;
  for (const std::string& code : languages()) list += (list.empty() ? "" : std::string(between)) + code;
  return list;
}

WordsByKey words_in(const RoomWords& own, std::string_view language) {
  const WordsByKey english = parse_words(own.en);
  WordsByKey words = language == "fi"   ? parse_words(own.fi)
                     : language == "sv" ? parse_words(own.sv)
                                        : english;
  for (const auto& [key, text] : english)
    if (!words.contains(key))
      throw std::runtime_error("the words of " + own.room + " lack \"" + key + "\" in a language");
  if (words.size() != english.size())
    throw std::runtime_error("the English words of " + own.room + " lack a key");
  const auto room = spoken().files.find(own.room);
  if (room == spoken().files.end()) return words;
  for (const std::string& source : {std::string("en"), std::string(language)}) {
    if (source == "en" && (language == "fi" || language == "sv")) continue;  // these have words of their own
    const auto found = room->second.find(source);
    if (found == room->second.end()) continue;
    for (const auto& [key, text] : found->second)
      if (const auto known = words.find(key); known != words.end()) known->second = text;
  }
  return words;
}

const std::string& name_of_language(std::string_view code) {
  return say_of(code, "language.name");
}

const std::string& decimal_sign(std::string_view code) {
  return say_of(code, "number.decimal");
}

const std::string& percent_sign(std::string_view code) {
  return say_of(code, "number.percent");
}

}  // namespace tukiranka::base
