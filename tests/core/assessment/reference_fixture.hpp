// SPDX-License-Identifier: Apache-2.0
// Numbers made without this program: tests/reference/assessment/.
#pragma once

#include <map>
#include <string>

#include <gtest/gtest.h>

#include "core/assessment/pool/evidence.hpp"
#include "core/base/json_reader.hpp"

namespace tukiranka::assessment {

// Kept for the whole run, so that a loop may walk through a part of it.
inline const base::Json& read_reference(const std::string& name) {
  static std::map<std::string, base::Json> kept;
  const std::string path = TUKIRANKA_SOURCE "/tests/core/assessment/data/" + name + ".json";
  const auto found = kept.find(name);
  return found != kept.end()
             ? found->second
             : kept.emplace(name, base::read_json(base::DiskReader(), path).value()).first->second;
}

inline EvidenceList make_evidence(const base::Json& y, const base::Json& v) {
  EvidenceList evidence;
  for (std::size_t i = 0; i < y.size(); ++i) {
    const std::string name(1, static_cast<char>('a' + i));
    Evidence one{name, name, name, model::Credibility::high};
    one.y = y[i].get<double>();
    one.variance = v[i].get<double>();
    evidence.push_back(one);
  }
  return evidence;
}

}  // namespace tukiranka::assessment
