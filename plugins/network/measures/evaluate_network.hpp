// SPDX-License-Identifier: GPL-2.0-or-later
// network: from lent tables to findings. Reads who is tied to whom for each wave and group that is asked for,
// and lets the mathematics in this folder measure it.
#pragma once

#include <tukiranka/evaluator.hpp>

namespace tukiranka::network {

void evaluate_network(const sdk::Input& input, sdk::Output& output);

}  // namespace tukiranka::network
