// SPDX-License-Identifier: Apache-2.0
#include "core/report/tables/write_findings_csv.hpp"
#include <map>

#include "core/base/write_csv_field.hpp"
#include "core/report/ground/reading.hpp"

namespace tukiranka::report {

namespace {

// What the assessment made of a finding: its criterion, and its judged form, by indicator and wave.
struct Judged {
  std::string criterion;
  std::map<std::string, const Json*> by_wave;
};

std::map<std::string, Judged> list_judged(const Json& assessment) {
  std::map<std::string, Judged> judged;
  const Json& criteria = at(assessment, "criteria");
  if (!criteria.is_array()) return judged;
  for (const Json& criterion : criteria) {
    const Json& waves = at(criterion, "waves");
    if (!waves.is_object()) continue;
    for (const auto& [wave, result] : waves.items()) {
      const Json& findings = at(result, "findings");
      if (!findings.is_array()) continue;
      for (const Json& finding : findings) {
        Judged& entry = judged[string_at(finding, "indicator")];
        entry.criterion = string_at(criterion, "id");
        entry.by_wave[wave] = &finding;
      }
    }
  }
  return judged;
}

// The judged form belongs to the whole group only.
const Json& judged_form(const Judged& judged, const Json& finding) {
  static const Json nothing;
  if (at(finding, "by").is_string() || at(finding, "group").is_string()) return nothing;
  const auto found = judged.by_wave.find(string_at(finding, "wave"));
  if (found != judged.by_wave.end()) return *found->second;
  return judged.by_wave.size() == 1 ? *judged.by_wave.begin()->second : nothing;
}

std::string write_finding_line(const std::string& project, const Judged& judged, const Json& finding) {
  const Json& form = judged_form(judged, finding);
  const Json& interval = at(finding, "interval");
  std::vector<std::string> fields{base::write_csv_text(project), base::write_csv_text(judged.criterion)};
  for (const char* key : {"indicator", "evaluator", "measure", "wave", "by", "group", "status"})
    fields.push_back(base::write_csv_text(string_at(finding, key)));
  for (const char* key : {"estimate", "standard_error"})
    fields.push_back(base::write_csv_number(number_at(finding, key)));
  fields.push_back(base::write_csv_text(string_at(interval, "kind")));
  for (const char* key : {"level", "low", "high"})
    fields.push_back(base::write_csv_number(number_at(interval, key)));
  for (const char* key : {"n", "population", "missing"})
    fields.push_back(base::write_csv_number(number_at(finding, key)));
  fields.push_back(base::write_csv_text(string_at(at(finding, "message"), "code")));
  fields.push_back(base::write_csv_text(string_at(at(finding, "message"), "text")));
  for (const char* key : {"y", "y_sd", "weight"})
    fields.push_back(base::write_csv_number(number_at(form, key)));
  fields.push_back(base::write_csv_text(string_at(form, "tier")));
  fields.push_back(base::write_csv_text(string_at(form, "status")));
  return base::join_csv(fields);
}

}  // namespace

std::string write_findings_csv(const Json& assessment) {
  std::string csv = base::join_csv({"project",
                                    "criterion",
                                    "indicator",
                                    "evaluator",
                                    "measure",
                                    "wave",
                                    "by",
                                    "group",
                                    "status",
                                    "estimate",
                                    "standard_error",
                                    "interval_kind",
                                    "interval_level",
                                    "low",
                                    "high",
                                    "n",
                                    "population",
                                    "missing",
                                    "message_code",
                                    "message",
                                    "score",
                                    "score_sd",
                                    "weight",
                                    "credibility",
                                    "use"});
  const auto judged = list_judged(assessment);
  const Judged unused;
  const Json& findings = at(assessment, "findings");
  if (!findings.is_array()) return csv;
  for (const Json& finding : findings) {
    const auto found = judged.find(string_at(finding, "indicator"));
    csv += write_finding_line(string_at(at(assessment, "project"), "id"),
                              found == judged.end() ? unused : found->second, finding);
  }
  return csv;
}

}  // namespace tukiranka::report
