// SPDX-License-Identifier: Apache-2.0
#include "core/app/version.hpp"

namespace tukiranka::app {

std::string version() {
  return TUKIRANKA_VERSION;
}

}  // namespace tukiranka::app
