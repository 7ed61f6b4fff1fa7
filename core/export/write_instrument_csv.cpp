// SPDX-License-Identifier: Apache-2.0
#include "core/export/write_instrument_csv.hpp"
#include <vector>

#include "core/base/write_csv_field.hpp"

namespace tukiranka::exports {

std::string write_instrument_csv(const model::Instrument& instrument) {
  std::vector<std::string> heads{"respondent", "wave", "perspective", "group"};
  for (const model::InstrumentItem& item : instrument.items) heads.push_back(base::write_csv_text(item.id));
  return base::join_csv(heads);
}

}  // namespace tukiranka::exports
