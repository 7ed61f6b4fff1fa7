// SPDX-License-Identifier: Apache-2.0
// base: what is known of a project apart from its data: waves, perspectives, targets, privacy.
// It travels with the findings, because nothing after `evaluation` sees the project itself.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/texts.hpp"

namespace tukiranka::base {

struct Wave {
  std::string id;
  std::string date;  // ISO 8601, may be empty
  std::string role;  // baseline | follow-up | end; may be empty
};

struct Perspective {
  std::string id;
  Texts title;
  std::optional<double> population;  // size of the whole group, when known
};

// Exactly one of level, score, or (indicator and estimate) is set.
struct Target {
  std::string level;
  std::optional<double> score;
  std::string indicator;
  std::optional<double> estimate;
};

struct Privacy {
  bool declared = false;  // `measure` applies privacy only when the file declares it
  int min_group = 5;
  std::string labels = "pseudonym";   // pseudonym | real
  std::string quotes = "reviewed";    // reviewed | all | none
  std::string audience = "internal";  // internal | public
};

struct Study {
  std::string id;
  Texts title, organisation;
  std::vector<std::string> languages;
  std::vector<Wave> waves;  // in the project's order; never empty: a project without waves has "all"
  std::vector<Perspective> perspectives;
  std::map<std::string, Target> targets;  // by criterion id
  Privacy privacy;
  std::uint64_t seed = 1;
};

}  // namespace tukiranka::base
