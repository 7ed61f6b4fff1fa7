// SPDX-License-Identifier: GPL-2.0-or-later
// network: the door of the plugin.
#include <tukiranka/evaluator.hpp>

#include "plugins/network/measures/evaluate_network.hpp"

TUKIRANKA_EVALUATORS({"network", tukiranka::network::evaluate_network})
