// SPDX-License-Identifier: Apache-2.0
// project: ids of people become "H1", "H2", … where data is read. One real id has one pseudonym in survey,
// network, text and preparation. The numbers follow the order of SHA-256 of project and id, so they tell
// neither the order of the files nor of the alphabet, and the same project always gives the same.
//
// People: respondent, node, source, target, speaker, coder, person, owner, deputy, contact. Not people, and
// left as they are: nodes whose kind is "organisation", and names that stand as `partner` in the preparation
// tables without being the id of a person in survey, network or text. A partner or proposer that *is* such an
// id gets that pseudonym. The label of a node becomes its pseudonym. Declared names (read_declared_names.hpp)
// are numbered among the people, declared places as "P1", "P2", …; ids of documents and segments lose the
// names that stand in them.
#pragma once

#include "core/project/project.hpp"

namespace tukiranka::project {

// Rewrites the tables and fills `project.pseudonyms`, sorted by real id.
void make_pseudonyms(Project& project);

// The declared names alone, where ids stay real.
void number_names(Project& project);

}  // namespace tukiranka::project
