// SPDX-License-Identifier: Apache-2.0
// app: a parsed request to the function of the pipeline that does it.
#pragma once

#include <functional>

#include "core/app/request.hpp"
#include "core/pipeline/commands.hpp"

namespace tukiranka::app {

using OnProject = std::function<void(std::size_t, std::size_t, const std::string&, const std::string&)>;

// TK-C008 for a number that is none. `on_project` hears of each project of a batch.
[[nodiscard]] pipeline::Outcome run_command(pipeline::Workplace workplace, const Request& request,
                                            const OnProject& on_project);

}  // namespace tukiranka::app
