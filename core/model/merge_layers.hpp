// SPDX-License-Identifier: Apache-2.0
// model: one document from a model and its overlays. Objects are patched key by key (RFC 7396: null removes);
// lists of objects with ids are merged by id; every other list replaces. `"enabled": false` switches a node,
// criterion, indicator or level off; with a node goes all below it.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/model/layers.hpp"

namespace tukiranka::model {

// What the overlays ask for in vain goes to `problems`: TK-M004 an id twice in one list, TK-M011 an id that
// is not there to be changed and not complete enough to be new.
[[nodiscard]] base::Json merge_layers(const Layers& layers, base::Diagnostics& problems);

}  // namespace tukiranka::model
