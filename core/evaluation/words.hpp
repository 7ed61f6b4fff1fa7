// SPDX-License-Identifier: Apache-2.0
// evaluation: this room's words for people (words/<language>.json).
#pragma once

#include "core/base/catalogue.hpp"

namespace tukiranka::evaluation {

[[nodiscard]] const base::Catalogue& words();

}  // namespace tukiranka::evaluation
