// SPDX-License-Identifier: Apache-2.0
#include "core/export/write_review.hpp"

#include "core/base/file_writer.hpp"
#include "core/base/write_csv_field.hpp"

namespace tukiranka::exports {

std::string print_review(const std::vector<evaluation::Reviewable>& quotes) {
  const std::vector<std::string> columns{"document", "start", "end", "code", "coder", "state", "quote", "at"};
  std::string text = base::join_csv(columns);
  for (const evaluation::Reviewable& one : quotes)
    text += base::join_csv({base::write_csv_text(one.document), std::to_string(one.start),
                            std::to_string(one.end), base::write_csv_text(one.code), "", "proposed",
                            base::write_csv_text(one.quote), base::write_csv_text(one.at)});
  return text;
}

base::Result<void> write_review(const std::string& file, const std::vector<evaluation::Reviewable>& quotes) {
  return file.empty() ? base::Result<void>() : base::write_file(file, print_review(quotes), review_mode);
}

}  // namespace tukiranka::exports
