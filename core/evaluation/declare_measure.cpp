// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/declare_measure.hpp"
#include <algorithm>
#include <array>
#include <string_view>

namespace tukiranka::evaluation {
namespace {

// Measures of the contract that compare two waves, whoever offers them.
constexpr std::array<std::string_view, 2> comparisons{"change", "retrospective"};

bool asks_for_two(const base::Json& with) {
  if (!with.is_object()) return false;
  if (with.contains("before") && with.contains("after")) return true;
  const auto waves = with.find("waves");
  return waves != with.end() && waves->is_array() && waves->size() == 2;
}

}  // namespace

Declared declare_measure(const MeasureCase& asked) {
  if (asked.manifest != nullptr) {
    const host::Measure& known = *asked.manifest;
    return {known.compares == host::Compares::waves, known.question, known.places.instrument,
            known.places.pairing, known.places.hits};
  }
  const bool bears_name =
      std::find(comparisons.begin(), comparisons.end(), asked.measure) != comparisons.end();
  Declared declared;
  declared.compares_waves = asked.compares_waves.value_or(bears_name || asks_for_two(asked.with));
  return declared;
}

}  // namespace tukiranka::evaluation
