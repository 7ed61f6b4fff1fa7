// SPDX-License-Identifier: Apache-2.0
// base: one thing to tell a person about their input, and lists of them.
// A diagnostic says where (file:line:column, or file#/json/pointer), what, and what to do.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "core/base/names.hpp"

namespace tukiranka::base {

enum class Severity { note, warning, error };
constexpr auto names_of(Severity) {
  using enum Severity;
  return std::to_array<Named<Severity>>({{note, "note"}, {warning, "warning"}, {error, "error"}});
}

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;   // "TK-P014"; the letter names the room
  std::string where;  // "survey.csv:17:q4", "project.json#/data/0/file"; may be empty
  std::string text;   // what is wrong
  std::string hint;   // what to do; may be empty

  bool operator==(const Diagnostic&) const = default;
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] Diagnostic make_error(std::string code, std::string where, std::string text,
                                    std::string hint = {});
[[nodiscard]] Diagnostic make_warning(std::string code, std::string where, std::string text,
                                      std::string hint = {});
[[nodiscard]] Diagnostic make_note(std::string code, std::string where, std::string text,
                                   std::string hint = {});

[[nodiscard]] bool has_error(const Diagnostics& diagnostics);
void append(Diagnostics& to, Diagnostics from);

// One line for the terminal: `survey.csv:17:q4: error: text (hint) [TK-P014]`.
[[nodiscard]] std::string format_diagnostic(const Diagnostic& diagnostic);

}  // namespace tukiranka::base
