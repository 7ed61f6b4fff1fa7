// SPDX-License-Identifier: Apache-2.0
// project: what the first look at the bytes of a file finds, before anyone opens it. Nothing is unpacked, and
// no more than its beginning and the list of an archive is read: O(64 kB + entries).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tukiranka::project {

struct FileLook {
  std::string_view bytes;                     // all, without a byte-order mark of UTF-8
  std::vector<std::string_view> zip_entries;  // of a zip archive, as far as they are listed
  std::string_view zip_kind;                  // its "mimetype"
  bool is_compound = false;                   // a compound file of Microsoft's (OLE)
  std::string xml_root;                       // local name; "html" for a web page of any kind
  std::string first_word;                     // of a text, in small letters
  bool is_declared_xml = false;               // it begins with <?xml
  bool is_json = false, is_utf16 = false, is_binary = false;
};

[[nodiscard]] FileLook look_at_file(std::string_view bytes);

}  // namespace tukiranka::project
