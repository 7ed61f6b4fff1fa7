// SPDX-License-Identifier: GPL-2.0-or-later
// network: change between two waves, over what was reported in both.
#include <algorithm>

#include "plugins/network/mathematics/qap.hpp"
#include "plugins/network/mathematics/tie_change.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

struct TwoWaves {
  std::string before, after;
};

// The two waves asked for, else the first and the last; empty when the data have but one.
std::optional<TwoWaves> find_waves(const sdk::Input& input, const sdk::Asked& asked) {
  std::vector<std::string> known;
  for (const auto& wave : sdk::list_waves(*input.table("edges"), input, {}))
    if (wave) known.push_back(*wave);
  const std::vector<std::string> waves = asked.get("waves", known);
  for (const std::string& wave : waves) require_wave(input, wave);
  if (waves.size() < 2) return std::nullopt;
  return TwoWaves{waves.front(), waves.back()};
}

std::vector<bool> list_reported(const NetworkData& before, const NetworkData& after) {
  std::vector<bool> reported(before.nodes.size(), true);
  for (std::size_t v = 0; v < reported.size(); ++v)
    reported[v] =
        (!before.responded || (*before.responded)[v]) && (!after.responded || (*after.responded)[v]);
  return reported;
}

Json draw_change(const NetworkData& data, const TieChange& change, const TwoWaves& waves) {
  if (data.graph.n > 400) return nullptr;
  Json groups = Json::array(), ties = Json::array();
  for (const auto& group : data.groups) groups.push_back(or_null(group));
  for (const ChangedTie& tie : change.ties)
    ties.push_back({tie.source, tie.target, 1,
                    tie.fate == TieFate::kept   ? "kept"
                    : tie.fate == TieFate::lost ? "lost"
                                                : "new"});
  return {{"nodes", data.nodes},
          {"groups", groups},
          {"ties", ties},
          {"directed", data.graph.is_directed},
          {"waves", {waves.before, waves.after}}};
}

Json describe_qap(const sdk::Input& input, const sdk::Asked& asked, const Graph& before, const Graph& after) {
  const int draws = asked.get("permutations", 1000);
  const MakeRandom make_random = [&](std::uint64_t replicate) {
    return sdk::Random(input.seed, asked.id + "/qap", replicate);
  };
  const auto qap = correlate_networks(before, after, asked.get("weights", std::string()) == "as-strength",
                                      {draws, make_random});
  if (!qap) return nullptr;
  return {{"r", qap->r},
          {"p", qap->p},
          {"p_two_sided", qap->p_two},
          {"null_mean", qap->null_mean},
          {"null_sd", qap->null_sd},
          {"null", "labels"},
          {"draws", qap->draws},
          {"nodes", before.n}};
}

void describe_change(const TieChange& change, Finding& finding) {
  Json transitions = Json::array();
  for (const auto& row : change.transitions) transitions.push_back(row);
  finding.details["dyads"] = change.dyads;
  finding.details["kept"] = change.kept;
  finding.details["lost"] = change.lost;
  finding.details["new"] = change.created;
  finding.details["null"] = change.null;
  finding.details["jaccard"] = or_null(change.jaccard);
  finding.details["hamming"] = change.lost + change.created;
  finding.details["retention"] = or_null(change.retention);
  finding.details["new_share"] = or_null(change.new_share);
  finding.details["churn"] = or_null(change.churn);
  finding.details["density"] = {{"before", or_null(change.density_before)},
                                {"after", or_null(change.density_after)}};
  finding.details["transitions"] = transitions;
}

Finding measure_waves(const sdk::Input& input, const sdk::Asked& asked, const TwoWaves& waves,
                      const std::optional<std::string>& group) {
  Finding finding = sdk::start_finding(asked, waves.after, group);
  const NetworkData before = read_network(input, asked, {waves.before, group});
  const NetworkData after = read_network(input, asked, {waves.after, group});
  const std::vector<bool> reported = list_reported(before, after);
  const auto answered = static_cast<double>(std::count(reported.begin(), reported.end(), true));
  finding.n = answered;
  finding.population = before.graph.n;
  finding.missing = before.graph.n - static_cast<std::int64_t>(answered);
  finding.details = {{"waves", {waves.before, waves.after}}};
  if ((before.responded || after.responded) && !can_estimate(asked, answered, before.graph.n, finding))
    return finding;
  const TieChange change = compute_tie_change(before.graph, after.graph, reported);
  describe_change(change, finding);
  finding.details["qap"] =
      describe_qap(input, asked, take_subgraph(before.graph, reported), take_subgraph(after.graph, reported));
  finding.details["network"] = draw_change(before, change, waves);
  finding.estimate = change.jaccard;
  require_nodes(finding, before, 2);
  return finding;
}

}  // namespace

void measure_change(const sdk::Input& input, const sdk::Asked& asked, sdk::Output& output) {
  const auto waves = find_waves(input, asked);
  if (!waves) {
    Finding finding = sdk::start_finding(asked);
    leave_undefined(finding, "network.one-wave");
    output.add(finding);
    return;
  }
  report_left_out(read_network(input, asked, {waves->before, std::nullopt}), asked, output);
  output.add(measure_waves(input, asked, *waves, std::nullopt));
  for (const std::string& group : list_groups(input, asked))
    output.add(measure_waves(input, asked, *waves, group));
}

}  // namespace tukiranka::network
