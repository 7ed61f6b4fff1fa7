// SPDX-License-Identifier: Apache-2.0
// model: what a schema cannot say of a whole model.
#pragma once

#include "core/model/layers.hpp"
#include "core/model/model.hpp"

namespace tukiranka::model {

// TK-M004 an indicator's id in two criteria, TK-M005 unknown reference, TK-M006 the nodes are not one tree,
// TK-M007 value function, TK-M008 levels, TK-M009 (warning) a criterion without evidence or a node without
// criteria.
[[nodiscard]] base::Diagnostics check_model(const Model& model, const Layers& layers);

}  // namespace tukiranka::model
