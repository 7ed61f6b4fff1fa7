// SPDX-License-Identifier: Apache-2.0
// model: the door. An id or a path becomes a Model: the file and all that it extends are read, judged by
// schema and as a whole, and merged. Every problem of every file is reported at once.
#pragma once

#include <string>

#include "core/base/file_reader.hpp"
#include "core/base/result.hpp"
#include "core/model/find_model.hpp"
#include "core/model/model.hpp"

namespace tukiranka::model {

// TK-M001 … TK-M011, see README.md of this room.
[[nodiscard]] base::Loaded<Model> load_model(const base::FileReader& files, const std::string& model,
                                             const ModelPlaces& places);

}  // namespace tukiranka::model
