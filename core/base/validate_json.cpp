// SPDX-License-Identifier: Apache-2.0
// Without this valijson ends the program where it would throw.
#define VALIJSON_USE_EXCEPTIONS 1
#include "core/base/validate_json.hpp"
#include <exception>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include "core/base/describe_mismatch.hpp"

namespace tukiranka::base {
namespace {

constexpr std::size_t deepest_value = 64, longest_text = 4096;

// A text is held to a length only where a pattern may meet it; a key is a text too.
bool is_within_guards(const Json& value, bool has_pattern, std::size_t depth = 0) {
  const auto is_long = [&](const std::string& text) { return has_pattern && text.size() > longest_text; };
  if (value.is_string()) return !is_long(value.get_ref<const std::string&>());
  if (!value.is_structured()) return true;
  if (depth >= deepest_value) return false;
  if (value.is_object())
    for (const auto& [key, part] : value.items())
      if (is_long(key)) return false;
  for (const auto& part : value)
    if (!is_within_guards(part, has_pattern, depth + 1)) return false;
  return true;
}

bool has_pattern_in(const Json& schema) {
  if (schema.is_object())
    for (const auto& [key, part] : schema.items())
      if (key == "pattern" || has_pattern_in(part)) return true;
  if (schema.is_array())
    for (const Json& part : schema)
      if (has_pattern_in(part)) return true;
  return false;
}

// valijson's own words, for a keyword that describe_mismatch has none for.
Diagnostic repeat_first(valijson::ValidationResults& results, const std::string& name,
                        const std::string& code) {
  valijson::ValidationResults::Error error;
  results.popError(error);
  return make_error(code, name, error.description, "compare with `tukiranka schema`");
}

}  // namespace

struct Shape::Compiled {
  valijson::Schema schema;
};

Shape::Shape(Json schema)
    : schema_(std::move(schema)),
      has_pattern_(has_pattern_in(schema_)),
      compiled_(std::make_unique<Compiled>()) {
  try {
    const nlohmann::json plain(schema_);
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(plain), compiled_->schema);
  } catch (const std::exception& broken) {
    broken_ = broken.what();
  }
}

Shape::~Shape() = default;
Shape::Shape(Shape&&) noexcept = default;
Shape& Shape::operator=(Shape&&) noexcept = default;

Diagnostics Shape::check(const Json& document, const std::string& name, const std::string& code) const try {
  if (!broken_.empty()) throw std::runtime_error(broken_);
  if (!is_within_guards(document, has_pattern_))
    return {make_error(code, name, "a text is longer than 4096 bytes, or lists stand in lists too deep",
                       "shorten it")};
  const nlohmann::json plain(document);
  const valijson::adapters::NlohmannJsonAdapter target(plain);
  valijson::ValidationResults results;
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  if (validator.validate(compiled_->schema, target, &results)) return {};
  Diagnostics mismatches = describe_mismatch(document, schema_, name, code);
  if (mismatches.empty()) mismatches.push_back(repeat_first(results, name, code));
  return mismatches;
} catch (const std::exception& broken) {
  return {make_error(code, name, std::string("the schema itself is broken: ") + broken.what(),
                     "mend the schema")};
}

Diagnostics validate_json(const Json& document, const Json& schema, const std::string& name,
                          const std::string& code) {
  return Shape(schema).check(document, name, code);
}

}  // namespace tukiranka::base
