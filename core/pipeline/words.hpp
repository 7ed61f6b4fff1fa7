// SPDX-License-Identifier: Apache-2.0
// pipeline: this room's words for people (words/<language>.json).
#pragma once

#include "core/base/catalogue.hpp"

namespace tukiranka::pipeline {

[[nodiscard]] const base::Catalogue& words();

}  // namespace tukiranka::pipeline
