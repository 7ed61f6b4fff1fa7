// SPDX-License-Identifier: Apache-2.0
// survey: the same people measured again, as the measures change and retrospective speak of them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "plugins/survey/mathematics/change.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {

// Those who have a score in every one of the waves, in the order of their ids, with the group they had in the
// first.
struct Repeated {
  std::vector<std::vector<double>> scores;  // by wave, then person
  std::vector<std::string> groups;          // empty: none
  std::vector<std::int64_t> left_out;       // by wave: who has a score there, and not in all
  // By wave and group: who is of the group there and not among its pairs.
  std::vector<std::map<std::string, std::int64_t>> left_out_of;
};

[[nodiscard]] Repeated pair_waves(const Question& question, const std::vector<std::string>& waves);

// A Problem when a wave stands twice.
void require_different(const std::vector<std::string>& waves);

// The people of each group, in byte order of its name.
[[nodiscard]] std::map<std::string, Repeated> split_groups(const Repeated& whole);

// What `details` say of a change: means, difference, tests, effect sizes, ranks.
void describe_change(const Change& change, const std::vector<double>& before,
                     const std::vector<double>& after, sdk::Json& details);

// Names what the effect is divided by, and where its interval comes from; null when undefined.
[[nodiscard]] sdk::Json write_effect(const Effect& effect, const char* denominator, const char* method);

}  // namespace tukiranka::survey
