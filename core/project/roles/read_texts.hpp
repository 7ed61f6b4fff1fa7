// SPDX-License-Identifier: Apache-2.0
// project: files that hold one text. A file is one document, called by its name without the
// ending; its paragraphs are its segments, or its turns where the entry declares a pattern (`turns`).
#pragma once

#include <memory>

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// The file as records: document, speaker, text. Null when it cannot be read, which was reported.
[[nodiscard]] std::unique_ptr<Records> open_text(Reading& reading, const DataEntry& entry,
                                                 const Format& format, std::string bytes);

}  // namespace tukiranka::project
