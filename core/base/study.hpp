// SPDX-License-Identifier: Apache-2.0
// base: what is known of a project apart from its data: waves, perspectives, targets, privacy.
// It travels with the findings, because nothing after `evaluation` sees the project itself.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/names.hpp"
#include "core/base/texts.hpp"

namespace tukiranka::base {

enum class WaveRole { none, baseline, follow_up, end };  // none: not said
constexpr auto names_of(WaveRole) {
  using enum WaveRole;
  return std::to_array<Named<WaveRole>>(
      {{none, ""}, {baseline, "baseline"}, {follow_up, "follow-up"}, {end, "end"}});
}

struct Wave {
  std::string id;
  std::string date;  // ISO 8601, may be empty
  WaveRole role = WaveRole::none;
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

enum class Labels { pseudonym, real };
constexpr auto names_of(Labels) {
  using enum Labels;
  return std::to_array<Named<Labels>>({{pseudonym, "pseudonym"}, {real, "real"}});
}

enum class Quotes { reviewed, all, none };
constexpr auto names_of(Quotes) {
  using enum Quotes;
  return std::to_array<Named<Quotes>>({{reviewed, "reviewed"}, {all, "all"}, {none, "none"}});
}

enum class Audience { internal, everyone };
constexpr auto names_of(Audience) {
  using enum Audience;
  return std::to_array<Named<Audience>>({{internal, "internal"}, {everyone, "public"}});
}

struct Privacy {
  bool declared = false;  // `measure` applies privacy only when the file declares it
  int min_group = 5;
  Labels labels = Labels::pseudonym;
  Quotes quotes = Quotes::reviewed;
  Audience audience = Audience::internal;
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
