// SPDX-License-Identifier: Apache-2.0
#include "core/document/write_json.hpp"

#include "core/document/whole_fields.hpp"

namespace tukiranka::document {

Json write_json(const assessment::Assessment& assessment) {
  return write_value(assessment, Shape{});
}

}  // namespace tukiranka::document
