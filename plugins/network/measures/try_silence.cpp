// SPDX-License-Identifier: GPL-2.0-or-later
// network: how far silence moves a number. As many of those who answered as were silent are made silent too,
// again and again, and the measure is taken anew: where its numbers lie then says what the silence that is
// there may have done. No interval of the truth: the silent may differ from those who answered. Source:
// Costenbader & Valente 2003; Smith & Moody 2013.
#include <algorithm>
#include <cmath>

#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

constexpr int draws = 100;
constexpr std::size_t most_work = 100000;  // nodes times ties; beyond it a hundred rounds take too long

// The network as it would be known without those answers. A tie without direction stays while either end
// reports it.
NetworkData silence(const NetworkData& data, const std::vector<bool>& responded) {
  NetworkData less = data;
  less.responded = responded;
  std::vector<Tie> ties;
  for (int v = 0; v < data.graph.n; ++v)
    for (const Arc* arc = data.graph.out.begin_of(v); arc != data.graph.out.end_of(v); ++arc) {
      const bool is_reported = responded[static_cast<std::size_t>(v)] ||
                               (!data.graph.is_directed && responded[static_cast<std::size_t>(arc->target)]);
      if (is_reported && (data.graph.is_directed || v < arc->target))
        ties.push_back({v, arc->target, arc->weight});
    }
  less.graph = build_graph(data.graph.n, ties, data.graph.is_directed, Parallel::sum);
  return less;
}

std::vector<bool> draw_responded(const std::vector<bool>& responded, std::size_t silenced,
                                 sdk::Random random) {
  std::vector<std::size_t> answered;
  for (std::size_t v = 0; v < responded.size(); ++v)
    if (responded[v]) answered.push_back(v);
  sdk::shuffle(answered, random);
  std::vector<bool> left = responded;
  for (std::size_t i = 0; i < std::min(silenced, answered.size()); ++i) left[answered[i]] = false;
  return left;
}

}  // namespace

void describe_deletion(const Question& question, MeasureNetwork measure, sdk::Finding& finding) {
  const NetworkData& data = question.data;
  if (!finding.estimate || finding.missing <= 0 || !data.responded) return;
  if (static_cast<std::size_t>(data.graph.n) * data.graph.m > most_work) return;
  const double answered = data.graph.n - static_cast<double>(finding.missing);
  const auto silenced = static_cast<std::size_t>(
      std::max(1.0, std::round(answered * static_cast<double>(finding.missing) / data.graph.n)));
  std::vector<double> values;
  for (int i = 0; i < draws; ++i) {
    const NetworkData less = silence(
        data, draw_responded(
                  *data.responded, silenced,
                  {question.input.seed, question.asked.id + "/deletion", static_cast<std::uint64_t>(i)}));
    sdk::Finding again = finding;
    again.estimate = std::nullopt;
    again.message.clear();
    again.missing += static_cast<std::int64_t>(silenced);
    again.details = Json::object();
    measure({question.input, question.asked, less, question.output}, again);
    if (again.estimate) values.push_back(*again.estimate);
  }
  if (values.empty()) return;
  std::sort(values.begin(), values.end());
  double mean = 0;
  for (const double value : values) mean += value / static_cast<double>(values.size());
  finding.details["deletion"] = {{"silenced", silenced},
                                 {"draws", values.size()},
                                 {"mean", mean},
                                 {"low", sdk::quantile_sorted(values, 0.025)},
                                 {"high", sdk::quantile_sorted(values, 0.975)}};
}

}  // namespace tukiranka::network
