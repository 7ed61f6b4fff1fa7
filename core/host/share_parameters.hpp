// SPDX-License-Identifier: Apache-2.0
// host: parameters that several measures share stand once, under the evaluator's `parameters`; a measure
// names them. A manifest comes in as its author wrote it, and goes out with every measure's JSON Schema
// whole, so that nothing after this knows the short form.
//   "parameters": ["wave", {"least": {"type": "integer"}}]   an object of these, and of no others
//   "parameters": [{"wave": "one-wave"}]                     a shared one under another name
//   "parameters": {"properties": ["wave"], "required": …}    the same inside a JSON Schema
#pragma once

#include <optional>
#include <string>

#include "core/base/json.hpp"

namespace tukiranka::host {

// What is wrong and where ("/evaluators/0/…: …"); then the manifest is half done. Whatever else may be broken
// in it is left as it is, for who checks it.
[[nodiscard]] std::optional<std::string> share_parameters(base::Json& manifest);

}  // namespace tukiranka::host
