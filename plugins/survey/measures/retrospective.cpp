// SPDX-License-Identifier: Apache-2.0
// survey: the measure retrospective. `then` is what people say afterwards of how they were before
// (then-test): where it differs from what they said before, the yardstick has moved (response shift; Howard
// 1980). All three comparisons are of those who answered all three times, so that conventional =
// retrospective + shift.
#include "plugins/survey/measures/change.hpp"

namespace tukiranka::survey {
namespace {

using sdk::Json;

struct Compared {
  const char* name;
  std::size_t before, after;  // places in {before, after, then}
};
constexpr Compared comparisons[] = {{"conventional", 0, 1}, {"retrospective", 2, 1}, {"shift", 0, 2}};

void measure_triples(const Question& question, const Repeated& triples, sdk::Finding& finding) {
  finding.n = static_cast<double>(triples.groups.size());
  finding.missing = triples.left_out[0] + triples.left_out[1] + triples.left_out[2];
  finding.details = {
      {"n", finding.n},
      {"waves", question.asked.with.at("waves")},
      {"unpaired",
       {{"before", triples.left_out[0]}, {"after", triples.left_out[1]}, {"then", triples.left_out[2]}}}};
  if (finding.n < 2)
    return leave_undefined(finding, finding.n == 0 ? "survey.no-triples" : "survey.too-few", {{"needed", 2}});
  for (const Compared& one : comparisons) {
    const std::vector<double>&before = triples.scores[one.before], &after = triples.scores[one.after];
    const Change change = compute_change(before, after, question.level);
    Json details = {{"n", change.n}};
    describe_change(change, before, after, details);
    finding.details[one.name] = details;
    finding.estimate = change.difference.mean;  // the last one, shift, stays
    finding.standard_error = change.difference.standard_error;
    finding.interval = sdk::Interval{*change.difference.low, *change.difference.high, question.level,
                                     TKR_INTERVAL_CONFIDENCE};
  }
}

}  // namespace

void measure_retrospective(const Question& question, sdk::Output& output) {
  const Json& asked = question.asked.with.at("waves");
  std::vector<std::string> waves;
  for (const char* key : {"before", "after", "then"}) {
    waves.push_back(asked.at(key).get<std::string>());
    require_wave(question, waves.back());
  }
  require_different(waves);
  if (list_known_waves(question.input).empty()) {
    sdk::Finding finding = sdk::start_finding(question.asked);
    leave_undefined(finding, "survey.one-wave");
    output.add(finding);
    return;
  }
  const Repeated whole = pair_waves(question, waves);
  const auto emit = [&](const Repeated& triples, const std::optional<std::string>& group) {
    sdk::Finding finding = sdk::start_finding(question.asked, waves[1], group);
    measure_triples(question, triples, finding);
    add_finding(question, output, finding);
  };
  emit(whole, std::nullopt);
  for (const auto& [group, triples] : split_groups(whole)) emit(triples, group);
}

}  // namespace tukiranka::survey
