// SPDX-License-Identifier: Apache-2.0
// report: a share of one as a bar, and a code by its title. The number stands beside the bar as text, so the
// bar is decoration to a screen reader.
#pragma once

#include <string>

#include "core/report/ground/markup.hpp"
#include "core/report/ground/page_words.hpp"

namespace tukiranka::report {

[[nodiscard]] Markup draw_share(double share);

// The criterion that the code is called after, else its title in the codebook (`titles` of the exhibit), else
// its id.
[[nodiscard]] Text title_of_code(const Page& page, const Json& data, const std::string& code);

}  // namespace tukiranka::report
