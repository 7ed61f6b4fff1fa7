// SPDX-License-Identifier: Apache-2.0
#include "core/export/words.hpp"

namespace tukiranka::exports {

std::string_view embedded_fi_json();
std::string_view embedded_sv_json();
std::string_view embedded_en_json();

const base::Catalogue& words() {
  static const base::Catalogue catalogue(
      {"export", embedded_fi_json(), embedded_sv_json(), embedded_en_json()});
  return catalogue;
}

}  // namespace tukiranka::exports
