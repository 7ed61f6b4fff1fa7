// SPDX-License-Identifier: Apache-2.0
// project: XML bytes to a tree, guarded. A DOCTYPE is refused, so that no entity is ever declared or
// followed; a tree deeper than any honest file is refused too. Spaces in texts are kept as they are.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "core/base/result.hpp"

namespace tukiranka::project {

constexpr int deepest_xml = 200;

// TK-P105 not well-formed, with the line; TK-P106 a DOCTYPE, or too deep. `where` is what messages call it.
[[nodiscard]] base::Result<std::unique_ptr<pugi::xml_document>> parse_xml(const std::string& bytes,
                                                                          const std::string& where);

// The name without its prefix: "t" of "w:t".
[[nodiscard]] std::string_view local_name(const char* name);

// The text with what XML cannot hold left out (control characters), and & < > " escaped; in an attribute line
// breaks too, which would become spaces.
[[nodiscard]] std::string escape_xml(std::string_view text, bool is_attribute = true);

}  // namespace tukiranka::project
