// SPDX-License-Identifier: Apache-2.0
// base: where and how a JSON value departs from a JSON Schema, in words for people, with "did you mean".
// Speaks of the keywords that our schemas use: type, enum, const, required, properties, additionalProperties,
// propertyNames, items, minItems, maxItems, minimum, maximum, exclusiveMinimum, exclusiveMaximum, minLength,
// pattern, anyOf, oneOf, allOf, if and $ref within the schema. Of alternatives it describes the one that fits
// best.
#pragma once

#include <string>

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"

namespace tukiranka::base {

[[nodiscard]] Diagnostics describe_mismatch(const Json& document, const Json& schema, const std::string& name,
                                            const std::string& code);

}  // namespace tukiranka::base
