// SPDX-License-Identifier: Apache-2.0
// evaluation: what was measured, and what was asked but could not be. Everything that later rooms may know of
// the project travels here: the study, citations already resolved, exhibits already cut to the privacy rules.
#pragma once

#include <array>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/base/diagnostic.hpp"
#include "core/base/exhibit_kind.hpp"
#include "core/base/finding.hpp"
#include "core/base/names.hpp"
#include "core/base/study.hpp"

namespace tukiranka::evaluation {

// not-run: the evaluator failed or is not there; no-data: it had nothing to read; nothing-relevant: it read,
// and found nothing to say.
enum class SilenceKind { not_run, no_data, nothing_relevant };
constexpr auto names_of(SilenceKind) {
  using enum SilenceKind;
  return std::to_array<base::Named<SilenceKind>>(
      {{not_run, "not-run"}, {no_data, "no-data"}, {nothing_relevant, "nothing-relevant"}});
}

// An indicator without a usable finding. `reason` is a message whose texts are in all languages.
struct Silence {
  std::string indicator;
  SilenceKind kind = SilenceKind::no_data;
  base::Message reason;
  std::string wave;  // empty: in every wave
};

// Something a report draws. `data` fits the schema of its kind (configs/schema/exhibits), or there is no
// exhibit.
struct Exhibit {
  base::ExhibitKind kind{};
  std::string criterion, indicator, wave;
  base::Json data;
};

enum class RunStatus { ok, failed, missing, not_applicable };
constexpr auto names_of(RunStatus) {
  using enum RunStatus;
  return std::to_array<base::Named<RunStatus>>(
      {{ok, "ok"}, {failed, "failed"}, {missing, "missing"}, {not_applicable, "not-applicable"}});
}

// One evaluator that took part, for the provenance.
struct EvaluatorRun {
  std::string id, version, library, hash;
  RunStatus status = RunStatus::ok;
  base::Texts title = {};
};

// What is known of an indicator's measure beside what it finds (declare_measure.hpp). Places are in a
// finding, as
// "/details/items"; empty: nowhere.
struct Declared {
  bool compares_waves = false;
  std::vector<std::string> question;  // keys of `with` that say what is asked
  std::string instrument, pairing, hits;
};

struct Findings {
  base::Study study;
  std::vector<base::Finding> findings;  // plan order, then wave, then group
  std::vector<Silence> silences;
  std::vector<Exhibit> exhibits;
  std::vector<EvaluatorRun> runs;
  std::map<std::string, base::Texts> titles;   // indicator id -> its own title, else that of its measure
  std::map<std::string, std::string> sources;  // indicator id -> the files it was measured from
  std::map<std::string, Declared> declared;    // of every indicator that was asked
  std::set<std::string> own_answers;           // indicators measured from respondents' answers
  base::Diagnostics diagnostics;
  bool has_evaluator_failed = false;  // exit code 4
  bool has_bad_plan = false;          // exit code 3: an unknown measure, bad parameters
};

}  // namespace tukiranka::evaluation
