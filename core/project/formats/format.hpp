// SPDX-License-Identifier: Apache-2.0
// project: what is known of one format of files: its true name, how it is told from others, what it holds and
// how it is opened. A format that is known and not read has no opener, and the way out instead.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/project/dialect.hpp"
#include "core/project/formats/network_kind.hpp"
#include "core/project/problem_list.hpp"

namespace tukiranka::project {

class Records;
struct NetworkFile;
struct NetworkText;
struct QdaProject;
struct TextFile;

// The formats that code asks for by name; all others are told apart by their rows alone.
enum class FormatId {
  other,
  csv,
  txt,
  docx,
  json,
  qdpx,
  qdc,
  xlsx,
  html,
  xml,
  zip,
  ole,
  utf16,
  binary,
  empty
};

enum class Holds { settings, table, network, text, project, codebook };

enum class MarkKind {
  bytes,       // these bytes, `at` so many from the start (a byte-order mark is not counted)
  near_start,  // these bytes, within the first `at`
  first_word,  // a text that begins with this word, in any case; believed where the ending says nothing
  zip_entry,   // an archive with an entry that begins with this
  zip_ending,  // an archive with an entry at its root that ends with this
  zip_kind,    // an archive whose entry "mimetype" begins with this
  ole_stream,  // a compound file of Microsoft's with a stream of this name
  xml_root     // XML whose outermost element is called this
};

struct Mark {
  MarkKind kind;
  std::string_view what;
  std::size_t at = 0;
};

// Each takes the bytes of a file whole, and says what is wrong with them.
using OpenTable = std::unique_ptr<Records> (*)(std::string bytes, const std::string& name,
                                               const Dialect& declared, ProblemList& problems);
using OpenText = base::Result<TextFile> (*)(std::string bytes, const std::string& name,
                                            const std::string& encoding);
using OpenNetwork = std::optional<NetworkFile> (*)(const NetworkText& text, ProblemList& problems);
using OpenProject = QdaProject (*)(std::string bytes, const std::string& name, ProblemList& problems);

struct Format {
  FormatId id = FormatId::other;
  const char* name = "";  // with its article: "an Excel workbook"
  std::vector<std::string_view> endings;
  std::vector<Mark> marks;   // any of them; where there is none, or none is found, the ending says it
  std::vector<Holds> holds;  // the first is what a file is inspected as; empty: not read
  const char* cure = "";     // what to do with one that is not read
  const char* role = "";     // of the data entry that is proposed
  std::optional<NetworkFormat> network;
  OpenTable open_table = nullptr;
  OpenText open_text = nullptr;
  OpenNetwork open_network = nullptr;
  OpenProject open_project = nullptr;

  [[nodiscard]] bool is_read() const { return !holds.empty(); }
  [[nodiscard]] bool has(Holds what) const {
    for (const Holds one : holds)
      if (one == what) return true;
    return false;
  }
};

}  // namespace tukiranka::project
