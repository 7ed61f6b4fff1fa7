// SPDX-License-Identifier: Apache-2.0
// project: what the door and the readers behind it are told.
#pragma once

#include <string>

#include "core/model/model.hpp"

namespace tukiranka::project {

struct LoadOptions {
  std::string schema_folder;  // holds project.schema.json; empty: the shape is not checked by schema
  const model::Model* model = nullptr;  // its codebook and instrument stand in where the project has none;
                                        // targets are checked against it
};

}  // namespace tukiranka::project
