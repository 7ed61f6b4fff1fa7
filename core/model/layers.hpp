// SPDX-License-Identifier: Apache-2.0
// model: the files that make one model, the model first and each overlay after what it extends; and where in
// them a thing is said, so that a problem of the whole names the file that a person can mend.
#pragma once

#include <string>
#include <vector>

#include "core/base/file_reader.hpp"
#include "core/base/json.hpp"
#include "core/base/result.hpp"
#include "core/model/find_model.hpp"

namespace tukiranka::model {

struct Layer {
  std::string file;
  std::string hash;  // of the bytes
  base::Json document;
};

using Layers = std::vector<Layer>;

// Reads the file and all that it extends; each has the shape of model.schema.json. TK-M001 not found, TK-M002
// shape, TK-M003 a circle of `extends`.
[[nodiscard]] base::Loaded<Layers> read_layers(const base::FileReader& files, const std::string& file,
                                               const std::string& share);

// "file#/criteria/3" of the last layer that speaks of this id in this list (nodes, criteria, levels);
// for "evidence" the indicator's place. The file alone when none does.
[[nodiscard]] std::string find_place(const Layers& layers, const std::string& list, const std::string& id);

}  // namespace tukiranka::model
