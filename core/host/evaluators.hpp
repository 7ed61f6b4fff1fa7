// SPDX-License-Identifier: Apache-2.0
// host: the evaluators there are, and the one seam through which they are called. A file that is broken is a
// diagnostic here, never a crash; the rest of the folder still works.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/base/finding.hpp"
#include "core/base/table.hpp"
#include "core/host/plugin.hpp"

namespace tukiranka::host {

struct Evaluators {
  std::vector<Plugin> plugins;           // sorted by id
  std::vector<base::Diagnostic> broken;  // one sentence of cause and cure for each broken file
  [[nodiscard]] const EvaluatorInfo* find(const std::string& evaluator) const;
  [[nodiscard]] std::vector<std::string> ids() const;
};

// Looks for *.so in each folder (in order), reads manifests, runs no plugin code.
[[nodiscard]] Evaluators find_evaluators(const std::vector<std::string>& folders);

struct PlannedIndicator {
  std::string id, measure;
  base::Json with;
};

struct CallRequest {
  std::vector<PlannedIndicator> plan;
  std::vector<const base::Table*> tables;  // lent for the call
  base::Json study;  // {"waves": [{"id","role"}], "perspectives": [{"id","population"}], "languages": []}
  std::string locale = "en";
  std::uint64_t seed = 1;
  unsigned threads = 1;
  std::function<bool()> is_cancelled;  // may be empty
};

enum class CallStatus { ok, not_applicable, cancelled, bad_parameters, bad_input, failed };

struct CallOutcome {
  CallStatus status = CallStatus::failed;
  std::vector<base::Finding> findings;  // evaluator, measure, by and message texts filled in by the host
  base::Diagnostics diagnostics;        // what the plugin reported, and findings that were refused
};

// The seam: in-process now; a worker process can take its place without a change elsewhere.
// Opens the library on first use (never unloads it); nothing a plugin throws escapes.
[[nodiscard]] CallOutcome call_evaluator(const EvaluatorInfo& evaluator, const CallRequest& request);

// SHA-256 of the library's file, for the provenance; empty when it cannot be read.
[[nodiscard]] std::string hash_library(const EvaluatorInfo& evaluator);

}  // namespace tukiranka::host
