// SPDX-License-Identifier: Apache-2.0
#include "core/document/read_whole.hpp"

#include "core/document/whole_fields.hpp"

namespace tukiranka::document {

assessment::Assessment read_whole(const base::Json& document) {
  assessment::Assessment assessment;
  read_value(document, assessment, Shape{});
  return assessment;
}

}  // namespace tukiranka::document
