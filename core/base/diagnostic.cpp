// SPDX-License-Identifier: Apache-2.0
#include "core/base/diagnostic.hpp"
#include <algorithm>
#include <iterator>
#include <utility>

namespace tukiranka::base {

Diagnostic make_error(std::string code, std::string where, std::string text, std::string hint) {
  return {Severity::error, std::move(code), std::move(where), std::move(text), std::move(hint)};
}

Diagnostic make_warning(std::string code, std::string where, std::string text, std::string hint) {
  return {Severity::warning, std::move(code), std::move(where), std::move(text), std::move(hint)};
}

Diagnostic make_note(std::string code, std::string where, std::string text, std::string hint) {
  return {Severity::note, std::move(code), std::move(where), std::move(text), std::move(hint)};
}

bool has_error(const Diagnostics& diagnostics) {
  return std::any_of(diagnostics.begin(), diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void append(Diagnostics& to, Diagnostics from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

std::string format_diagnostic(const Diagnostic& d) {
  std::string line;
  if (!d.where.empty()) line += d.where + ": ";
  line += std::string(name_of(d.severity)) + ": " + d.text;
  if (!d.hint.empty()) line += " (" + d.hint + ")";
  line += " [" + d.code + "]";
  for (char& letter : line)  // words of other people's files are in it, and a terminal would obey them
    if (static_cast<unsigned char>(letter) < 0x20 || letter == 0x7F) letter = ' ';
  return line;
}

}  // namespace tukiranka::base
