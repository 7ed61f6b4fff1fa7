// SPDX-License-Identifier: Apache-2.0
// model: reads an instrument file.
#pragma once

#include <string>

#include "core/base/file_reader.hpp"
#include "core/base/result.hpp"
#include "core/model/instrument.hpp"

namespace tukiranka::model {

// TK-M012 shape (instrument.schema.json in `share`/schema), TK-M004 an item's id twice, TK-M005 an unknown
// scale.
[[nodiscard]] base::Loaded<Instrument> load_instrument(const base::FileReader& files, const std::string& path,
                                                       const std::string& share);

}  // namespace tukiranka::model
