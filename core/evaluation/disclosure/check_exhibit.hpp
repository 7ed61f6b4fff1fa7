// SPDX-License-Identifier: Apache-2.0
// evaluation: do the data of a picture fit the schema of its kind (configs/schema/exhibits, which lie inside
// the program)? What does not fit is not drawn, and told with its place.
#pragma once

#include <map>
#include <string_view>

#include "core/base/diagnostic.hpp"
#include "core/base/exhibit_kind.hpp"
#include "core/base/json.hpp"
#include "core/base/validate_json.hpp"

namespace tukiranka::evaluation {

[[nodiscard]] std::string_view schema_of(base::ExhibitKind kind);

// The schemas that were asked for, each compiled once.
class ExhibitShapes {
 public:
  // Of each misfit the JSON pointer from the data (`where`), what is wrong there and the nearest known word.
  // `may_lack`: no key need be there, as where nothing could be measured or much must not be shown.
  [[nodiscard]] base::Diagnostics check(base::ExhibitKind kind, const base::Json& data, bool may_lack);

 private:
  std::map<std::pair<base::ExhibitKind, bool>, base::Shape> shapes_;
};

}  // namespace tukiranka::evaluation
