// SPDX-License-Identifier: Apache-2.0
// project: a GUID that is the same at every export: the hash of what it stands for, within one project.
#pragma once

#include <string>

#include "core/base/hash.hpp"

namespace tukiranka::project {

[[nodiscard]] inline std::string make_guid(const std::string& project, const std::string& kind,
                                           const std::string& key) {
  const std::string hash = base::hash_sha256(project + "\n" + kind + "\n" + key);
  return hash.substr(0, 8) + "-" + hash.substr(8, 4) + "-5" + hash.substr(13, 3) + "-a" + hash.substr(17, 3) +
         "-" + hash.substr(20, 12);
}

}  // namespace tukiranka::project
