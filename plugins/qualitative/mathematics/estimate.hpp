// SPDX-License-Identifier: Apache-2.0
// qualitative: a value with its uncertainty, and the two ways it is found.
//
// Wilson (1927) score interval of a share k/n: (k + z²/2 ± z·sqrt(k(n−k)/n + z²/4)) / (n + z²); range [0, 1];
//   undefined for n = 0. Unit: units that can be thought independent (speakers, documents).
//   Tested against Newcombe 1998, table I.
// Cluster bootstrap of a ratio Σy/Σx: whole speakers are drawn with replacement (Field & Welsh 2007), because
//   what one person says hangs together; percentile interval (type 7 quantiles), standard error = standard
//   deviation of the replicates; replicates with Σx = 0 are left out. Undefined below two speakers.
//   When all replicates agree (everyone said the same) the data show no spread; a bounded mean then varies at
//   most like a share, so Wilson's interval with n = speakers, stretched to the range, is given instead.
//   Tested against an independent program (tests/reference/qualitative).
// Cost: replicates × speakers.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace tukiranka::qualitative {

enum class IntervalWay { none, wilson, bootstrap, bound };

struct Estimate {
  std::optional<double> value, standard_error, low, high;
  IntervalWay way = IntervalWay::none;
};

// k of n at the confidence level. The standard error is the interval's half width over z.
[[nodiscard]] Estimate estimate_share(double k, double n, double level);

struct ClusterSum {
  double y = 0, x = 0;
};

struct Range {
  double low = 0, high = 1;
};

// Draws of speakers, shared by everything that is estimated over equally many of them.
class Resampling {
 public:
  // The numbers of the speakers drawn in one replicate.
  using Draw = std::function<std::vector<std::uint32_t>(std::size_t speakers, std::size_t replicate)>;
  Resampling(std::size_t replicates, Draw draw) : replicates_(replicates), draw_(std::move(draw)) {}
  // Given draws: replicates × speakers, counted from 0. Other numbers of speakers have none.
  explicit Resampling(std::vector<std::vector<std::uint32_t>> indices);

  // For each replicate, how often each speaker was drawn. Empty when there are no draws for that number.
  [[nodiscard]] const std::vector<std::vector<std::uint16_t>>& draw(std::size_t speakers);
  // The same one replicate after another; draws of very many are not kept.
  void visit(std::size_t speakers, const std::function<void(const std::vector<std::uint16_t>&)>& see);

 private:
  std::size_t replicates_ = 0;
  Draw draw_;
  std::map<std::size_t, std::vector<std::vector<std::uint16_t>>> drawn_;
};

// Percentile interval and standard error from two or more replicates, ascending.
void add_percentiles(const std::vector<double>& replicates, double level, Estimate& estimate);

[[nodiscard]] Estimate estimate_ratio(const std::vector<ClusterSum>& speakers, Range range, double level,
                                      Resampling& resampling);

}  // namespace tukiranka::qualitative
