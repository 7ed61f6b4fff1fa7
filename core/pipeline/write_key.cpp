// SPDX-License-Identifier: Apache-2.0
#include "core/pipeline/write_key.hpp"

#include "core/base/file_writer.hpp"

namespace tukiranka::pipeline {

base::Result<void> write_key(const std::string& file,
                             const std::vector<std::pair<std::string, std::string>>& pseudonyms) {
  std::string lines = "pseudonym\tid\n";
  for (const auto& [id, pseudonym] : pseudonyms) lines += pseudonym + "\t" + id + "\n";
  return base::write_file(file, lines, 0600);
}

}  // namespace tukiranka::pipeline
