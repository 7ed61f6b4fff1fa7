// SPDX-License-Identifier: Apache-2.0
#include "core/project/instrument_items.hpp"

namespace tukiranka::project {

InstrumentItems read_instrument_items(Reading& reading) {
  (void)reading;
  return {};
}

}  // namespace tukiranka::project
