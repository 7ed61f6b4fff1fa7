// SPDX-License-Identifier: Apache-2.0
// project: the reader of text tables (CSV after RFC 4180, and what real programs make of it).
// Cells are views into the text of the file: doubled quotes are undone in place, nothing else is copied.
// Line ends LF, CRLF or CR; quoted line breaks. A byte-order mark goes before the file, in the names of
// columns and before a quote; at the start of a cell it stays, and who reads an answer or an id of it trims
// it away.
#pragma once

#include <memory>

#include "core/base/result.hpp"
#include "core/project/formats/records.hpp"

namespace tukiranka::project {

// `declared` says what the project says of the file; the rest is sniffed, and a note says what was found.
// TK-P001 note: how it is read, TK-P002..P004 see decode_text.hpp, TK-P009 no header. While reading: TK-P005
// a quote that is never closed, TK-P006 text after a closing quote, TK-P007 a record of the wrong length,
// TK-P008 a header name that stands twice.
[[nodiscard]] std::unique_ptr<Records> read_csv(std::string bytes, const std::string& name,
                                                const Dialect& declared, ProblemList& problems);

}  // namespace tukiranka::project
