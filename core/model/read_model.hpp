// SPDX-License-Identifier: Apache-2.0
// model: a merged document that has the shape of the schema, as values.
#pragma once

#include "core/base/json.hpp"
#include "core/model/model.hpp"

namespace tukiranka::model {

// Nodes come back with parents before children; points of a value function ascending. What the schema cannot
// say (references, order) is not checked here: see check_model.hpp.
[[nodiscard]] Model read_model(const base::Json& document);

}  // namespace tukiranka::model
