// SPDX-License-Identifier: Apache-2.0
// The stored numbers of tests/reference/sdk/make_reference.py.
#pragma once

#include <fstream>
#include <string>

#include <tukiranka/input.hpp>

namespace tukiranka::sdk {

inline const Json& read_reference() {
  static const Json reference = [] {
    std::ifstream stream(std::string(TUKIRANKA_SOURCE) + "/tests/sdk/data/reference.json");
    return Json::parse(stream);
  }();
  return reference;
}

}  // namespace tukiranka::sdk
