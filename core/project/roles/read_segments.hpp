// SPDX-License-Identifier: Apache-2.0
// project: texts. A document is its segments in file order joined by one line feed; `start` counts code
// points in it. Without a document column every text is a document of its own.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// The file may be a table or a text (read_texts.hpp). Empty texts are passed over (TK-P031). The second form
// takes records that are open.
void read_segments(Reading& reading, const DataEntry& entry);
void take_segments(Reading& reading, const DataEntry& entry, Records& records);

}  // namespace tukiranka::project
