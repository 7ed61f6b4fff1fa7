// SPDX-License-Identifier: Apache-2.0
// export: this room's words for people (words/<language>.json).
#pragma once

#include "core/base/catalogue.hpp"

namespace tukiranka::exports {

[[nodiscard]] const base::Catalogue& words();

}  // namespace tukiranka::exports
