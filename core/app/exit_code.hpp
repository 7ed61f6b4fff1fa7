// SPDX-License-Identifier: Apache-2.0
// app: what the program's exit code says. They are a contract: scripts rely on them.
#pragma once

namespace tukiranka::app {

enum ExitCode : int {
  exit_done = 0,
  exit_check_failed = 1,      // the check asked for failed: --fail-under, `check`
  exit_usage = 2,             // a command or option that does not exist
  exit_bad_input = 3,         // input or configuration
  exit_evaluator_failed = 4,  // the assessment exists, with that evidence missing
  exit_batch_failed = 5,      // the batch is done, some projects failed
  exit_defect = 70,           // a defect of ours
  exit_interrupted = 130,
};

}  // namespace tukiranka::app
