// SPDX-License-Identifier: Apache-2.0
#include "core/host/read_exhibits.hpp"
#include <optional>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::host {
namespace {

using base::ExhibitKind;
using base::Json;

constexpr const char* whole_details = "/details";

base::Diagnostic fault(const std::string& pointer, const std::string& text) {
  return base::make_error("TK-H007", pointer, text);
}

std::string with_nearest(const std::string& text, const std::string& word,
                         const std::vector<std::string>& known) {
  return text + "; " + base::suggest(word, known);
}

std::vector<std::string> list_kinds() {
  std::vector<std::string> names;
  for (const auto& [kind, name] : names_of(ExhibitKind{})) names.emplace_back(name);
  return names;
}

std::optional<base::Diagnostic> find_unknown_key(const Json& exhibit, const std::string& pointer) {
  const std::vector<std::string> known{"kind", "from"};
  for (const auto& [key, value] : exhibit.items())
    if (key != known[0] && key != known[1])
      return fault(pointer + "/" + base::pointer_part(key),
                   with_nearest("\"" + key + "\" is not a key of an exhibit", key, known));
  return std::nullopt;
}

bool is_pointer(const std::string& text) try {
  return !Json::json_pointer(text).empty();
} catch (const Json::exception&) {
  return false;
}

// Where in the finding its data stand. Quotes are made of the evidence, and may do without.
base::Result<std::string> read_from(const Json& exhibit, ExhibitKind kind, const std::string& pointer) {
  if (!exhibit.contains("from")) {
    if (kind == ExhibitKind::quotes) return std::string();  // where the measure says that its hits stand
    return base::fail(fault(pointer + "/from", "the key is missing"));
  }
  if (!exhibit.at("from").is_string()) return base::fail(fault(pointer + "/from", "expected a text"));
  const std::string from = exhibit.at("from").get<std::string>();
  const bool is_inside = from == whole_details || from.rfind(std::string(whole_details) + "/", 0) == 0;
  if (!is_inside || !is_pointer(from))
    return base::fail(fault(pointer + "/from", Json(from).dump() +
                                                   " is no place in a finding; write \"/details\", or a JSON "
                                                   "pointer that begins with \"/details/\""));
  return from;
}

base::Result<DeclaredExhibit> read_exhibit(const Json& exhibit, const std::string& pointer) {
  if (!exhibit.is_object()) return base::fail(fault(pointer, "expected an object"));
  if (const auto unknown = find_unknown_key(exhibit, pointer)) return base::fail(*unknown);
  if (!exhibit.contains("kind")) return base::fail(fault(pointer + "/kind", "the key is missing"));
  if (!exhibit.at("kind").is_string()) return base::fail(fault(pointer + "/kind", "expected a text"));
  const std::string name = exhibit.at("kind").get<std::string>();
  const auto kind = base::parse_name<ExhibitKind>(name);
  if (!kind)
    return base::fail(fault(pointer + "/kind", with_nearest(Json(name).dump() + " is not a kind of exhibit",
                                                            name, list_kinds())));
  auto from = read_from(exhibit, *kind, pointer);
  if (!from) return base::fail(from.error());
  return DeclaredExhibit{*kind, *from};
}

}  // namespace

base::Result<std::vector<DeclaredExhibit>> read_exhibits(const Json& measure, const std::string& pointer) {
  std::vector<DeclaredExhibit> exhibits;
  if (!measure.contains("exhibits")) return exhibits;
  const std::string place = pointer + "/exhibits";
  const Json& declared = measure.at("exhibits");
  if (!declared.is_array()) return base::fail(fault(place, "expected a list"));
  for (std::size_t i = 0; i < declared.size(); ++i) {
    auto exhibit = read_exhibit(declared[i], place + "/" + std::to_string(i));
    if (!exhibit) return base::fail(exhibit.error());
    exhibits.push_back(std::move(*exhibit));
  }
  return exhibits;
}

}  // namespace tukiranka::host
