// SPDX-License-Identifier: GPL-2.0-or-later
// network: one function a measure; each fills the finding of one network.
#pragma once

#include "plugins/network/measures/write_details.hpp"

namespace tukiranka::network {

using MeasureNetwork = void (*)(const Question&, sdk::Finding&);

// structure.cpp
void measure_density(const Question& question, sdk::Finding& finding);
void measure_mean_degree(const Question& question, sdk::Finding& finding);
void measure_reciprocity(const Question& question, sdk::Finding& finding);
void measure_transitivity(const Question& question, sdk::Finding& finding);
void measure_connectedness(const Question& question, sdk::Finding& finding);
void measure_k_connectivity(const Question& question, sdk::Finding& finding);
// position.cpp
void measure_centralisation(const Question& question, sdk::Finding& finding);
void measure_centrality(const Question& question, sdk::Finding& finding);
void measure_brokerage(const Question& question, sdk::Finding& finding);
void measure_core_periphery(const Question& question, sdk::Finding& finding);
// groups.cpp
void measure_mixing(const Question& question, sdk::Finding& finding);
void measure_communities(const Question& question, sdk::Finding& finding);
// risk.cpp
void measure_key_person_risk(const Question& question, sdk::Finding& finding);
// ratings.cpp
void measure_response(const Question& question, sdk::Finding& finding);
void measure_trust(const Question& question, sdk::Finding& finding);
void measure_value(const Question& question, sdk::Finding& finding);
// layers.cpp
void measure_layers(const Question& question, sdk::Finding& finding);
void measure_two_mode(const Question& question, sdk::Finding& finding);
// chance.cpp
void measure_unlike_chance(const Question& question, sdk::Finding& finding);

// change.cpp: two networks make one finding, so it asks for them itself.
void measure_change(const sdk::Input& input, const sdk::Asked& asked, sdk::Output& output);

// try_silence.cpp: adds details.deletion when somebody was silent.
void describe_deletion(const Question& question, MeasureNetwork measure, sdk::Finding& finding);

}  // namespace tukiranka::network
