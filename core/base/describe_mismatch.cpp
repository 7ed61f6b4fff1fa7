// SPDX-License-Identifier: Apache-2.0
#include "core/base/describe_mismatch.hpp"
#include <algorithm>
#include <cmath>
#include <regex>
#include <utility>
#include <vector>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"

namespace tukiranka::base {
namespace {

std::string name_of_kind(const Json& value) {
  if (value.is_object()) return "an object";
  if (value.is_array()) return "a list";
  if (value.is_string()) return "a text";
  if (value.is_boolean()) return "true or false";
  if (value.is_null()) return "null";
  return "a number";
}

std::string name_of_type(const std::string& type) {
  if (type == "object") return "an object";
  if (type == "array") return "a list";
  if (type == "string") return "a text";
  if (type == "boolean") return "true or false";
  if (type == "integer") return "a whole number";
  if (type == "null") return "null";
  return "a number";
}

bool is_of_type(const Json& value, const std::string& type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_boolean();
  if (type == "null") return value.is_null();
  if (type == "integer")
    return value.is_number_integer() ||
           (value.is_number_float() && std::floor(value.get<double>()) == value.get<double>());
  return value.is_number();
}

// Schema keywords of numbers, with their words.
struct Bound {
  const char* keyword;
  const char* words;
  bool (*holds)(double, double);
};
constexpr Bound bounds[] = {{"minimum", "at least", [](double x, double y) { return x >= y; }},
                            {"maximum", "at most", [](double x, double y) { return x <= y; }},
                            {"exclusiveMinimum", "more than", [](double x, double y) { return x > y; }},
                            {"exclusiveMaximum", "less than", [](double x, double y) { return x < y; }}};

class Describer {
 public:
  Describer(const Json& root, const std::string& name, const std::string& code)
      : root_(root), name_(name), code_(code) {}

  void visit(const Json& value, const Json& schema_or_reference, const std::string& pointer) {
    const Json* schema = resolve(schema_or_reference);
    if (schema == nullptr || !schema->is_object() || !check_type(value, *schema, pointer)) return;
    check_alternatives(value, *schema, pointer);
    check_choice(value, *schema, pointer);
    if (value.is_object()) check_object(value, *schema, pointer);
    if (value.is_array()) check_list(value, *schema, pointer);
    if (value.is_number()) check_number(value, *schema, pointer);
    if (value.is_string()) check_text(value.get<std::string>(), *schema, pointer);
  }

  Diagnostics found;

 private:
  const Json* resolve(const Json& schema) const {
    const Json* found_schema = &schema;
    for (int step = 0; step < 16; ++step) {
      if (!found_schema->is_object() || !found_schema->contains("$ref")) return found_schema;
      const std::string reference = found_schema->at("$ref").get<std::string>();
      if (reference.empty() || reference[0] != '#') return nullptr;
      found_schema = &root_.at(Json::json_pointer(reference.substr(1)));
    }
    return nullptr;
  }

  void say(const std::string& pointer, const std::string& text, const std::string& hint = {}) {
    found.push_back(make_error(code_, pointer.empty() ? name_ : name_ + "#" + pointer, text, hint));
  }

  bool check_type(const Json& value, const Json& schema, const std::string& pointer) {
    if (!schema.contains("type")) return true;
    const Json& type = schema.at("type");
    std::vector<std::string> types;
    if (type.is_string()) types = {type.get<std::string>()};
    if (type.is_array()) types = type.get<std::vector<std::string>>();
    if (std::any_of(types.begin(), types.end(), [&](const auto& one) { return is_of_type(value, one); }))
      return true;
    std::string words;
    for (const std::string& one : types) words += (words.empty() ? "" : " or ") + name_of_type(one);
    say(pointer, "expected " + words + ", found " + name_of_kind(value));
    return false;
  }

  void check_choice(const Json& value, const Json& schema, const std::string& pointer) {
    if (schema.contains("const") && value != schema.at("const"))
      say(pointer, "expected " + schema.at("const").dump() + ", found " + value.dump());
    if (!schema.contains("enum")) return;
    std::vector<std::string> known;
    for (const Json& choice : schema.at("enum")) {
      if (choice == value) return;
      known.push_back(choice.is_string() ? choice.get<std::string>() : choice.dump());
    }
    say(pointer, value.dump() + " is not one of the choices",
        suggest(value.is_string() ? value.get<std::string>() : value.dump(), known));
  }

  void check_object(const Json& value, const Json& schema, const std::string& pointer) {
    static const Json none = Json::object();
    const Json& properties = schema.contains("properties") ? schema.at("properties") : none;
    if (schema.contains("required"))
      for (const Json& key : schema.at("required"))
        if (!value.contains(key.get<std::string>()))
          say(pointer, "the key " + key.dump() + " is missing", "add it");
    for (const auto& [key, part] : value.items()) {
      const std::string place = pointer + "/" + pointer_part(key);
      if (schema.contains("propertyNames")) check_text(key, *resolve(schema.at("propertyNames")), place);
      if (properties.contains(key)) {
        visit(part, properties.at(key), place);
      } else if (schema.contains("additionalProperties")) {
        const Json& others = schema.at("additionalProperties");
        if (others.is_object()) visit(part, others, place);
        if (others == Json(false))
          say(place, "\"" + key + "\" is not a key here", suggest(key, keys_of(properties)));
      }
    }
  }

  static std::vector<std::string> keys_of(const Json& properties) {
    std::vector<std::string> known;
    for (const auto& [name, part] : properties.items()) known.push_back(name);
    return known;
  }

  void check_list(const Json& value, const Json& schema, const std::string& pointer) {
    if (schema.contains("minItems") && value.size() < schema.at("minItems").get<std::size_t>())
      say(pointer, "expected at least " + schema.at("minItems").dump() + " entries, found " +
                       std::to_string(value.size()));
    if (schema.contains("maxItems") && value.size() > schema.at("maxItems").get<std::size_t>())
      say(pointer, "expected at most " + schema.at("maxItems").dump() + " entries, found " +
                       std::to_string(value.size()));
    if (!schema.contains("items")) return;
    const Json& items = schema.at("items");
    for (std::size_t i = 0; i < value.size(); ++i) {
      const std::string place = pointer + "/" + std::to_string(i);
      if (items.is_object()) visit(value[i], items, place);
      if (items.is_array() && i < items.size()) visit(value[i], items[i], place);
    }
  }

  void check_number(const Json& value, const Json& schema, const std::string& pointer) {
    for (const Bound& bound : bounds)
      if (schema.contains(bound.keyword) &&
          !bound.holds(value.get<double>(), schema.at(bound.keyword).get<double>()))
        say(pointer, "expected " + std::string(bound.words) + " " + schema.at(bound.keyword).dump() +
                         ", found " + value.dump());
  }

  void check_text(const std::string& text, const Json& schema, const std::string& pointer) {
    if (schema.contains("minLength") && text.size() < schema.at("minLength").get<std::size_t>())
      say(pointer, "the text is too short", "write at least " + schema.at("minLength").dump() + " letters");
    if (!schema.contains("pattern") ||
        std::regex_search(text, std::regex(schema.at("pattern").get<std::string>())))
      return;
    const bool has_words = schema.contains("description");
    say(pointer, Json(text).dump() + " does not have the form that is asked for",
        has_words ? schema.at("description").get<std::string>() : schema.at("pattern").get<std::string>());
  }

  Diagnostics try_one(const Json& value, const Json& schema, const std::string& pointer) const {
    Describer one(root_, name_, code_);
    one.visit(value, schema, pointer);
    return std::move(one.found);
  }

  void check_alternatives(const Json& value, const Json& schema, const std::string& pointer) {
    if (schema.contains("allOf"))
      for (const Json& part : schema.at("allOf")) visit(value, part, pointer);
    for (const char* keyword : {"anyOf", "oneOf"})
      if (schema.contains(keyword)) check_alternative(value, schema.at(keyword), pointer);
    if (!schema.contains("if")) return;
    const char* branch = try_one(value, schema.at("if"), pointer).empty() ? "then" : "else";
    if (schema.contains(branch)) visit(value, schema.at(branch), pointer);
  }

  // Of several shapes: nothing when one fits; what they ask for when the kind of value is wrong; else what is
  // wrong by the shape whose mismatches lie deepest and are fewest, which is the one that was meant.
  void check_alternative(const Json& value, const Json& shapes, const std::string& pointer) {
    Diagnostics best;
    std::size_t best_depth = 0;
    std::string kinds;
    for (const Json& shape : shapes) {
      Diagnostics mismatches = try_one(value, shape, pointer);
      if (mismatches.empty()) return;
      const Json* resolved = resolve(shape);
      if (resolved != nullptr && resolved->contains("type") && resolved->at("type").is_string() &&
          !is_of_type(value, resolved->at("type").get<std::string>())) {
        kinds += (kinds.empty() ? "" : " or ") + name_of_type(resolved->at("type").get<std::string>());
        continue;
      }
      std::size_t depth = 0;
      for (const Diagnostic& mismatch : mismatches) depth = std::max(depth, mismatch.where.size());
      if (best.empty() || mismatches.size() < best.size() ||
          (mismatches.size() == best.size() && depth > best_depth)) {
        best_depth = depth;
        best = std::move(mismatches);
      }
    }
    if (best.empty() && !kinds.empty()) say(pointer, "expected " + kinds + ", found " + name_of_kind(value));
    append(found, std::move(best));
  }

  const Json& root_;
  const std::string& name_;
  const std::string& code_;
};

}  // namespace

Diagnostics describe_mismatch(const Json& document, const Json& schema, const std::string& name,
                              const std::string& code) {
  Describer describer(schema, name, code);
  describer.visit(document, schema, "");
  return std::move(describer.found);
}

}  // namespace tukiranka::base
