// SPDX-License-Identifier: Apache-2.0
// export: an instrument as a table to fill in: one row per respondent, one column per statement, read back by
// `assess` without any mapping.
#pragma once

#include <string>

#include "core/model/instrument.hpp"

namespace tukiranka::exports {

[[nodiscard]] std::string write_instrument_csv(const model::Instrument& instrument);

}  // namespace tukiranka::exports
