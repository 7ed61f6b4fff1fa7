// SPDX-License-Identifier: Apache-2.0
// base: what a door returns. `Result` for one step that succeeds or fails; `Loaded` for a reader that
// collects every problem and may still have a value beside its warnings.
#pragma once

#include <optional>
#include <utility>

#include <tl/expected.hpp>

#include "core/base/diagnostic.hpp"

namespace tukiranka::base {

template <class T>
using Result = tl::expected<T, Diagnostic>;

[[nodiscard]] inline tl::unexpected<Diagnostic> fail(Diagnostic diagnostic) {
  return tl::make_unexpected(std::move(diagnostic));
}

// Has a value exactly when no diagnostic is an error.
template <class T>
struct Loaded {
  std::optional<T> value;
  Diagnostics diagnostics;

  explicit operator bool() const { return value.has_value(); }
};

}  // namespace tukiranka::base
