// SPDX-License-Identifier: Apache-2.0
// export: quotes that nobody has reviewed yet, as a table of codings for a person to mark `reviewed` or
// `rejected` and to add to the data. Readable by its owner alone, since it calls documents as the data do.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "core/evaluation/disclosure/list_reviewable.hpp"

namespace tukiranka::exports {

constexpr unsigned review_mode = 0600;

[[nodiscard]] std::string print_review(const std::vector<evaluation::Reviewable>& quotes);

// Nothing is written where no file is named.
[[nodiscard]] base::Result<void> write_review(const std::string& file,
                                              const std::vector<evaluation::Reviewable>& quotes);

}  // namespace tukiranka::exports
