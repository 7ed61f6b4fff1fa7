// SPDX-License-Identifier: Apache-2.0
#include "core/report/ground/mark_result.hpp"
#include <algorithm>
#include <cmath>

namespace tukiranka::report {

namespace {

constexpr double normal_95 = 1.6448536269514722;  // the 0.95 quantile of the standard normal

}  // namespace

std::vector<const Json*> list_pooled_findings(const Json& result) {
  std::vector<const Json*> pooled;
  const Json& findings = at(result, "findings");
  if (findings.is_array())
    for (const Json& finding : findings)
      if (string_at(finding, "status") == "pooled" && number_at(finding, "y")) pooled.push_back(&finding);
  return pooled;
}

Mark mark_of_finding(const Json& finding) {
  Mark mark{Mark::Kind::finding, number_at(finding, "y").value_or(0)};
  Number sd = number_at(finding, "y_sd");
  if (const Number variance = number_at(finding, "variance"); variance && *variance >= 0)
    sd = std::sqrt(*variance);
  if (sd) {
    mark.low = std::clamp(mark.value - normal_95 * *sd, 0.0, 1.0);
    mark.high = std::clamp(mark.value + normal_95 * *sd, 0.0, 1.0);
  }
  return mark;
}

std::vector<Mark> list_pool_marks(const Json& result) {
  std::vector<Mark> marks;
  if (string_at(result, "verdict") == "dissonance") {
    for (const Json* finding : list_pooled_findings(result)) {
      marks.push_back(mark_of_finding(*finding));
      marks.back().kind = Mark::Kind::contested;
    }
    if (!marks.empty()) return marks;
  }
  const Number score = number_at(result, "score");
  if (!score) return marks;
  const Json& interval = at(result, "interval");
  marks.push_back({Mark::Kind::pooled, *score, number_at(interval, "low"), number_at(interval, "high")});
  return marks;
}

}  // namespace tukiranka::report
