// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_declared_names.hpp"
#include <algorithm>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/formats/decode_text.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

class NameReader {
 public:
  NameReader(Reading& reading, const char* key, bool is_place)
      : reading_(reading),
        where_(reading.project.file + "#/privacy/" + key),
        key_(key),
        is_place_(is_place) {}

  void read(const Json& given) {
    if (given.is_string()) return read_file(given.get<std::string>());
    if (!given.is_array()) return report(where_);
    for (std::size_t i = 0; i < given.size(); ++i) read_one(given.at(i), where_ + "/" + std::to_string(i));
  }

 private:
  void report(const std::string& where) {
    reading_.problems.add(base::make_error(
        "TK-P120", where, std::string("this is not a name to be masked"),
        std::string("write \"") + key_ +
            R"(": ["Liisa Virtanen", {"name": "Liisa", "id": "v012"}], or name a file with one name on each line)"));
  }

  void take(DeclaredName name, const std::string& where) {
    name.name = std::string(trim(name.name));
    name.is_place = is_place_;
    const bool has_letter = std::any_of(name.name.begin(), name.name.end(), [](char c) {
      return static_cast<unsigned char>(c) >= 0x80 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
    if (!has_letter) return report(where);
    reading_.project.names.push_back(std::move(name));
  }

  void read_one(const Json& one, const std::string& where) {
    DeclaredName name;
    if (one.is_string()) {
      name.name = one.get<std::string>();
    } else {
      name.name = text_at(one, "name");
      name.id = text_at(one, "id");
      if (one.is_object() && one.contains("forms") && one.at("forms").is_array())
        for (const Json& form : one.at("forms"))
          if (form.is_string()) name.forms.push_back(form.get<std::string>());
    }
    take(std::move(name), where);
  }

  void read_file(const std::string& file) {
    DataEntry entry;
    entry.file = file;
    entry.pointer = where_;
    auto bytes = read_bytes(reading_, entry);
    if (!bytes) return;
    auto decoded = decode_text(std::move(*bytes), "", file);
    if (!decoded) return reading_.problems.add(decoded.error());
    reading_.problems.add(std::move(decoded->diagnostics));
    for (std::size_t from = 0; from < decoded->text.size();) {
      const std::size_t to = std::min(decoded->text.find('\n', from), decoded->text.size());
      DeclaredName name;
      name.name = std::string(trim(std::string_view(decoded->text).substr(from, to - from)));
      if (!name.name.empty() && name.name.back() == '\r') name.name.pop_back();
      if (!name.name.empty()) take(std::move(name), file);
      from = to + 1;
    }
  }

  Reading& reading_;
  std::string where_;
  const char* key_;
  bool is_place_;
};

}  // namespace

void read_declared_names(Reading& reading, const Json& privacy) {
  for (const auto& [key, is_place] : {std::pair{"names", false}, std::pair{"places", true}})
    if (const auto found = privacy.find(key); found != privacy.end())
      NameReader(reading, key, is_place).read(*found);
}

}  // namespace tukiranka::project
