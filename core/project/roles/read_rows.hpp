// SPDX-License-Identifier: Apache-2.0
// project: the readers of every role but responses. Each takes one data entry into the table of its role.
#pragma once

#include "core/project/roles/open_records.hpp"

namespace tukiranka::project {

// Roles whose table is the file's rows by the declared mapping: nodes, participation, documents, codings,
// portfolio, goals, success_criteria, roles, risks, findings. TK-P021 when a key of the role stands twice,
// TK-P029 when low is above high or start is not before end.
void read_rows(Reading& reading, const DataEntry& entry);

// Ties, and the nodes of a format that has them (roles network and edges). `format` is declared or taken from
// the file's name; a table is a list of ties if it has their columns, else a matrix. TK-P150 to TK-P170.
void read_network(Reading& reading, const DataEntry& entry);

// Texts. A document is its segments in file order joined by one line feed; `start` counts code points in it.
// Without a document column every text is a document of its own. Empty texts are passed over (TK-P031).
// The file may be a table, a txt or a docx (read_texts.hpp). The second form takes records that are open.
void read_segments(Reading& reading, const DataEntry& entry);
void take_segments(Reading& reading, const DataEntry& entry, Records& records);

// Units by coders, as unit, coder, value: one column per coder (`coders`), or one row per judgement.
// Values are numbers when all of them are, else texts.
void read_ratings(Reading& reading, const DataEntry& entry);

// The tables codes and rules, from a codebook in JSON or .qdc, or from the codes of a .qdpx. The second form
// reads the model's own codebook when the project has none, the third takes codes that were read already.
void read_codebook(Reading& reading, const DataEntry& entry);
void read_model_codebook(Reading& reading);
void take_codes(Reading& reading, const base::Json& book, const std::string& name);

// A qualitative project of another program (.qdpx): documents, segments, codings, and those codes that the
// codebook does not have yet (TK-P117). Runs after the codebook. A code is one of the codebook when it has
// its id or its title.
void read_qda_project(Reading& reading, const DataEntry& entry);

}  // namespace tukiranka::project
