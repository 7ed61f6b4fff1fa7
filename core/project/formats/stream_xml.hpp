// SPDX-License-Identifier: Apache-2.0
// project: XML read element by element, never held as a tree. Nothing outside the file is fetched, entities
// of one's own are refused, and so is what libxml2 holds for unreasonable (depth beyond 256, texts beyond 10
// MB).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/project/problem_list.hpp"

namespace tukiranka::project {

struct XmlAttribute {
  std::string_view name, value;  // the name without its prefix
};

class XmlTaker {
 public:
  virtual ~XmlTaker() = default;

  // Names come without their prefix. Views are valid during the call.
  virtual void start(std::string_view element, const std::vector<XmlAttribute>& attributes) = 0;
  virtual void text(std::string_view part) = 0;
  virtual void end() = 0;

  std::int64_t line = 0;    // where the parser stands, set before each call
  bool is_stopped = false;  // set by the taker: nothing more is read
};

// The value of the attribute, or nothing (data() is null).
[[nodiscard]] std::string_view find_attribute(const std::vector<XmlAttribute>& attributes,
                                              std::string_view name);

// False when the text is no well-formed XML (TK-P150) or declares entities (TK-P151).
bool stream_xml(const std::string& bytes, const std::string& name, XmlTaker& taker, ProblemList& problems);

}  // namespace tukiranka::project
