// SPDX-License-Identifier: Apache-2.0
// project: what REFI-QDA files (qdpx, qdc) and our tables have in common, between reading and writing. Places
// count code points of the document's text from 0, the end is exclusive. References are by id and name; the
// GUIDs of a file are met nowhere else.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tukiranka::project {

struct QdaCode {
  std::string id, parent;  // ids of ours; in a file of another program the name stands in for the id
  std::string name, definition, criterion;
  std::optional<double> valence;
  std::vector<std::pair<std::string, std::string>> guidance;  // include, exclude, example: written, not read
};

struct QdaCoding {
  std::int64_t start = 0, end = 0;
  std::string code, coder, state;
  std::optional<double> valence, magnitude;
};

// A passage: the turn of a speaker, or a paragraph.
struct QdaPassage {
  std::int64_t start = 0, end = 0;
  std::string segment, speaker, group, perspective;
};

struct QdaDocument {
  std::string name, language, wave, text;
  std::vector<QdaPassage> passages;
  std::vector<QdaCoding> codings;
};

struct QdaProject {
  std::string name;
  std::vector<QdaCode> codes;  // a parent before its children
  std::vector<QdaDocument> documents;
};

}  // namespace tukiranka::project
