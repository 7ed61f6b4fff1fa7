// SPDX-License-Identifier: Apache-2.0
// project: all problems of all files, each kind at most five times per column, then "and 132 more".
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"

namespace tukiranka::project {

class ProblemList {
 public:
  void add(base::Diagnostic problem);
  void add(base::Diagnostics problems);
  // Problems of the same code and group (a file and column, say) are alike.
  void add_alike(const std::string& group, base::Diagnostic problem);
  // The same, for problems that are costly to put into words: only those that are shown are made.
  void add_alike(const std::string& code, const std::string& group,
                 const std::function<base::Diagnostic()>& make);

  [[nodiscard]] bool has_error() const;
  [[nodiscard]] std::size_t count_errors() const;
  [[nodiscard]] base::Diagnostics take();

 private:
  struct Group {
    std::size_t seen = 0;
    std::size_t last = 0;  // place in problems_ of the last one that is shown
  };
  // Whether one more of the kind is shown.
  bool count(const std::string& code, const std::string& group);

  base::Diagnostics problems_;
  std::map<std::string, Group> groups_;
};

}  // namespace tukiranka::project
