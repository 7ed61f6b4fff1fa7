// SPDX-License-Identifier: Apache-2.0
// model: where a model's file is. By id: "<id>.json" in the asking file's folder, then in the program's own
// models. By path: anything with a slash or the ending .json, relative to the asking file.
#pragma once

#include <string>
#include <vector>

#include "core/base/file_reader.hpp"
#include "core/base/result.hpp"

namespace tukiranka::model {

// Who asks, and where the program keeps its own files.
struct ModelPlaces {
  std::string asking_file;  // names of files are relative to its folder; empty: to the current folder
  std::string share;        // holds models/ and schema/
};

// TK-M001 with did-you-mean among the ids that both folders hold.
[[nodiscard]] base::Result<std::string> find_model(const base::FileReader& files, const std::string& model,
                                                   const ModelPlaces& places);

// Paths of the program's own models, sorted.
[[nodiscard]] std::vector<std::string> list_model_files(const base::FileReader& files,
                                                        const std::string& share);

}  // namespace tukiranka::model
