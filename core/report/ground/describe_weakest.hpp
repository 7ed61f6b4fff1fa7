// SPDX-License-Identifier: Apache-2.0
// report: the weakest link in one plain sentence; it is named only when it can be told from the others.
#pragma once

#include <string>

#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

[[nodiscard]] std::string describe_weakest(const Reading& reading, std::string_view wave);
[[nodiscard]] Text describe_weakest(const Page& page, std::string_view wave);

}  // namespace tukiranka::report
