// SPDX-License-Identifier: Apache-2.0
// project: the rows of the table of formats that are known by their true name and not read, each with the way
// out. Asked by list_formats alone; a reader for one of them moves its row there.
#pragma once

#include <vector>

#include "core/project/formats/format.hpp"

namespace tukiranka::project {

[[nodiscard]] std::vector<Format> list_unread();

}  // namespace tukiranka::project
