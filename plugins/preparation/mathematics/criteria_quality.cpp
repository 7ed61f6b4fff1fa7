// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/mathematics/criteria_quality.hpp"
#include <utility>

namespace tukiranka::preparation {

CriteriaQuality compute_criteria_quality(const std::vector<SuccessCriterion>& criteria) {
  CriteriaQuality result;
  for (const SuccessCriterion& criterion : criteria) {
    std::vector<std::string> lacking;
    for (std::size_t part = 0; part < quality_parts.size(); ++part) {
      if (criterion.has[part])
        ++result.named[part];
      else
        lacking.emplace_back(quality_parts[part]);
    }
    if (lacking.empty())
      ++result.whole;
    else
      result.gaps.emplace_back(criterion.id, std::move(lacking));
  }
  if (!criteria.empty())
    result.share = static_cast<double>(result.whole) / static_cast<double>(criteria.size());
  return result;
}

}  // namespace tukiranka::preparation
