// SPDX-License-Identifier: Apache-2.0
// base: the kinds of picture that a report can draw. Each has one schema (configs/schema/exhibits/<name>),
// one drawer (core/report/pictures) and one row in sdk/README.md; a kind that is not here is no kind.
#pragma once

#include "core/base/names.hpp"

namespace tukiranka::base {

enum class ExhibitKind {
  distribution,
  quotes,
  network,
  voices,
  agreement,
  co_occurrence,
  table,
  items,
  change,
  groups
};

constexpr auto names_of(ExhibitKind) {
  using enum ExhibitKind;
  return std::array{Named<ExhibitKind>{distribution, "distribution"},
                    Named<ExhibitKind>{quotes, "quotes"},
                    Named<ExhibitKind>{network, "network"},
                    Named<ExhibitKind>{voices, "voices"},
                    Named<ExhibitKind>{agreement, "agreement"},
                    Named<ExhibitKind>{co_occurrence, "co-occurrence"},
                    Named<ExhibitKind>{table, "table"},
                    Named<ExhibitKind>{items, "items"},
                    Named<ExhibitKind>{change, "change"},
                    Named<ExhibitKind>{groups, "groups"}};
}

}  // namespace tukiranka::base
