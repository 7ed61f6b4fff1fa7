// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/measures/evaluate_preparation.hpp"
#include <map>
#include <string>

#include "plugins/preparation/measures/measures.hpp"

namespace tukiranka::preparation {
namespace {

struct Entry {
  void (*measure)(const sdk::Input&, const sdk::Asked&, sdk::Finding&);
  const char* needed;  // without this table there is nothing to say; empty: any of those that it uses
  bool is_by_wave;     // one finding per wave of the portfolio
};

const std::map<std::string, Entry> entries{
    {"portfolio-coverage", {measure_portfolio_coverage, "portfolio", true}},
    {"portfolio-visibility", {measure_portfolio_visibility, "portfolio", true}},
    {"expectations-heard", {measure_expectations_heard, "goals", false}},
    {"goal-attainment", {measure_goal_attainment, "goals", false}},
    {"success-criteria-quality", {measure_criteria_quality, "success_criteria", false}},
    {"role-clarity", {measure_role_clarity, "roles", false}},
    {"risk-preparedness", {measure_risk_preparedness, "risks", false}},
    {"staff-change-resilience", {measure_staff_resilience, "roles", true}},
    {"mirror", {measure_mirror, "", false}}};

std::vector<std::optional<std::string>> waves_of(const Entry& entry, const sdk::Input& input,
                                                 const sdk::Asked& asked) {
  const sdk::Table* portfolio = entry.is_by_wave ? input.table("portfolio") : nullptr;
  if (portfolio == nullptr) return {std::nullopt};
  return sdk::list_waves(*portfolio, input, asked);
}

}  // namespace

void evaluate_preparation(const sdk::Input& input, sdk::Output& output) {
  sdk::measure_each(input, output, [&](const sdk::Asked& asked) {
    const Entry& entry = entries.at(asked.measure);
    if (const std::string needed = entry.needed; !needed.empty() && input.table(needed) == nullptr)
      throw sdk::Problem("preparation.no-table", "the table \"" + needed + "\" is not there");
    for (const auto& wave : waves_of(entry, input, asked)) {
      sdk::Finding finding = sdk::start_finding(asked, wave);
      entry.measure(input, asked, finding);
      output.add(finding);
    }
  });
}

}  // namespace tukiranka::preparation
