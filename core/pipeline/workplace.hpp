// SPDX-License-Identifier: Apache-2.0
// pipeline: where things are and how to speak. Found once at the start, then only read.
#pragma once

#include <string>
#include <vector>

#include "core/base/file_reader.hpp"

namespace tukiranka::pipeline {

struct Workplace {
  const base::FileReader* files = nullptr;
  std::vector<std::string> plugin_folders;  // searched in order
  std::string share;                        // holds schema/, models/, instruments/, codebooks/
  std::string language;                     // as asked (option or environment); empty: the project decides
  std::string fallback_language = "en";     // of the configuration file or the locale
  bool is_coloured = false;
  std::size_t width = 80;
  unsigned threads = 1;  // of an evaluator

  // What was asked, else the project's first language that we speak, else the fallback.
  [[nodiscard]] std::string choose_language(const std::vector<std::string>& of_project) const;
};

// The folders that belong to the program at this path: plugins and share lie beside its bin folder.
[[nodiscard]] Workplace find_workplace(const base::FileReader& files, const std::string& program);

}  // namespace tukiranka::pipeline
