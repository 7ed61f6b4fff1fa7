// SPDX-License-Identifier: Apache-2.0
// evaluation: what the core has to know of a measure before it has measured anything, and where it never
// will. The manifest says whether two waves are compared. Only where no installed manifest knows the measure
// the model's own word is taken (`compares_waves`), else the question itself tells: `waves` names two, or
// `before` and `after` are both asked, or the measure bears a name under which the contract compares waves.
// What a finding happens to hold says nothing.
#pragma once

#include <optional>
#include <string>

#include "core/base/json.hpp"
#include "core/evaluation/findings.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::evaluation {

struct MeasureCase {
  const std::string& measure;
  const base::Json& with;
  std::optional<bool> compares_waves;  // the model's word
  const host::Measure* manifest;       // null: nobody installed knows it
};

[[nodiscard]] Declared declare_measure(const MeasureCase& asked);

}  // namespace tukiranka::evaluation
