// SPDX-License-Identifier: GPL-2.0-or-later
#include "plugins/network/measures/evaluate_network.hpp"
#include <algorithm>
#include <map>
#include <set>

#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Asked;
using sdk::Finding;

const std::map<std::string, MeasureNetwork> measures{{"density", measure_density},
                                                     {"mean-degree", measure_mean_degree},
                                                     {"reciprocity", measure_reciprocity},
                                                     {"transitivity", measure_transitivity},
                                                     {"centralisation", measure_centralisation},
                                                     {"connectedness", measure_connectedness},
                                                     {"centrality", measure_centrality},
                                                     {"brokerage", measure_brokerage},
                                                     {"key-person-risk", measure_key_person_risk},
                                                     {"k-connectivity", measure_k_connectivity},
                                                     {"mixing", measure_mixing},
                                                     {"communities", measure_communities},
                                                     {"core-periphery", measure_core_periphery},
                                                     {"layers", measure_layers},
                                                     {"two-mode", measure_two_mode},
                                                     {"response", measure_response},
                                                     {"trust", measure_trust},
                                                     {"value", measure_value},
                                                     {"unlike-chance", measure_unlike_chance}};

// What silence did to them is tried out; density and its like have exact bounds instead.
const std::set<std::string> resampled{"reciprocity",   "transitivity", "centralisation",
                                      "connectedness", "brokerage",    "key-person-risk"};

// A relation nobody was asked about is not an empty network.
bool has_layer(const sdk::Table& edges, const std::string& layer) {
  const auto column = edges.find("layer");
  for (std::int64_t row = 0; column && row < edges.rows(); ++row)
    if (column->text(row) == layer) return true;
  return false;
}

// Where a picture lists the ties, or persons are pointed at, that is enough; two kinds of nodes and silence
// have no ties of this kind.
bool needs_ties(const Asked& asked, const Finding& finding) {
  static const std::set<std::string> without{"response", "two-mode"};
  const bool is_drawn = finding.details.contains("network") && !finding.details["network"].is_null();
  return finding.estimate && !finding.group && !is_drawn && finding.evidence.empty() &&
         without.count(asked.measure) == 0;
}

void measure_one(const sdk::Input& input, const Asked& asked, const NetworkQuestion& question,
                 sdk::Output& output) {
  Finding finding = sdk::start_finding(asked, question.wave, question.group);
  const NetworkData data = read_network(input, asked, question);
  if (asked.measure != "two-mode") report_left_out(data, asked, output);
  double answered = data.graph.n;
  if (data.responded)
    answered = static_cast<double>(std::count(data.responded->begin(), data.responded->end(), true));
  finding.n = answered;
  finding.missing = data.graph.n - static_cast<std::int64_t>(answered);
  finding.population = data.graph.n;
  const bool needs_answers = asked.measure != "response" && asked.measure != "two-mode";
  if (!needs_answers || !data.responded || can_estimate(asked, answered, data.graph.n, finding)) {
    const MeasureNetwork measure = measures.at(asked.measure);
    measure({input, asked, data, output}, finding);
    if (resampled.count(asked.measure) > 0) describe_deletion({input, asked, data, output}, measure, finding);
  }
  if (needs_ties(asked, finding)) cite_ties(input, data, finding);
  output.add(finding);
}

}  // namespace

void evaluate_network(const sdk::Input& input, sdk::Output& output) {
  sdk::measure_each(input, output, [&](const Asked& asked) {
    if (input.table("edges") == nullptr)
      throw sdk::Problem("network.no-table", "the table \"edges\" is not there");
    const std::string layer = asked.get("layer", std::string());
    if (!layer.empty() && !has_layer(*input.table("edges"), layer)) {
      for (const NetworkQuestion& question : list_questions(input, asked)) {
        Finding finding = sdk::start_finding(asked, question.wave, question.group);
        leave_undefined(finding, "network.no-layer", {{"layer", layer}});
        output.add(finding);
      }
    } else if (asked.measure == "change") {
      measure_change(input, asked, output);
    } else {
      for (const NetworkQuestion& question : list_questions(input, asked))
        measure_one(input, asked, question, output);
    }
  });
}

}  // namespace tukiranka::network
