// SPDX-License-Identifier: Apache-2.0
// Without this valijson ends the program where it would throw.
#define VALIJSON_USE_EXCEPTIONS 1
#include "core/base/validate_json.hpp"
#include <exception>

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

bool is_within_guards(const Json& value, std::size_t depth = 0) {
  if (value.is_string()) return value.get_ref<const std::string&>().size() <= longest_text;
  if (!value.is_structured()) return true;
  if (depth >= deepest_value) return false;
  for (const auto& part : value)
    if (!is_within_guards(part, depth + 1)) return false;
  return true;
}

// valijson's own words, for a keyword that describe_mismatch has none for.
Diagnostic repeat_first(valijson::ValidationResults& results, const std::string& name,
                        const std::string& code) {
  valijson::ValidationResults::Error error;
  results.popError(error);
  return make_error(code, name, error.description, "compare with `tukiranka schema`");
}

}  // namespace

Diagnostics validate_json(const Json& document, const Json& schema, const std::string& name,
                          const std::string& code) try {
  if (!is_within_guards(document))
    return {make_error(code, name, "a text is longer than 4096 bytes, or lists stand in lists too deep",
                       "shorten it")};
  const nlohmann::json plain_schema(schema), plain_document(document);
  const valijson::adapters::NlohmannJsonAdapter schema_adapter(plain_schema), target(plain_document);
  valijson::Schema compiled;
  valijson::SchemaParser(valijson::SchemaParser::kDraft7).populateSchema(schema_adapter, compiled);
  valijson::ValidationResults results;
  valijson::Validator validator(valijson::Validator::kStrongTypes);
  if (validator.validate(compiled, target, &results)) return {};
  Diagnostics mismatches = describe_mismatch(document, schema, name, code);
  if (mismatches.empty()) mismatches.push_back(repeat_first(results, name, code));
  return mismatches;
} catch (const std::exception& broken) {
  return {make_error(code, name, std::string("the schema itself is broken: ") + broken.what(),
                     "mend the schema")};
}

}  // namespace tukiranka::base
