// SPDX-License-Identifier: Apache-2.0
#include "core/report/tables/write_batch_csv.hpp"
#include <algorithm>

#include "core/base/write_csv_field.hpp"
#include "core/report/ground/reading.hpp"

namespace tukiranka::report {

BatchRow make_batch_row(const Json& assessment, const std::string& status) {
  const Reading reading{assessment, words_of("en")};
  BatchRow row;
  row.project = string_at(at(assessment, "project"), "id");
  row.title = text_of(reading, at(at(assessment, "project"), "title"));
  row.status = status;
  row.wave = last_wave(reading.document);
  for (const Json* phase : list_phases(reading.document)) {
    const Json& result = result_in(*phase, row.wave);
    const Json& interval = at(result, "interval");
    row.phases.push_back({string_at(*phase, "id"), number_at(result, "score"), number_at(interval, "low"),
                          number_at(interval, "high"), number_at(result, "coverage"),
                          string_at(result, "level")});
  }
  const Json& weakest = at(at(assessment, "weakest"), row.wave);
  row.weakest = string_at(weakest, "node");
  row.weakest_probability = number_at(weakest, "probability");
  return row;
}

std::string write_batch_csv(const std::vector<BatchRow>& rows) {
  std::vector<std::string> phases;  // of all projects, each once, in the order of first sight
  for (const BatchRow& row : rows)
    for (const PhaseResult& phase : row.phases)
      if (std::find(phases.begin(), phases.end(), phase.id) == phases.end()) phases.push_back(phase.id);
  std::vector<std::string> heads{"project", "title", "status", "reason", "wave"};
  for (const std::string& phase : phases)
    for (const char* part : {"score", "low", "high", "level", "coverage"})
      heads.push_back(base::write_csv_text(phase + "." + part));
  heads.insert(heads.end(), {"weakest", "weakest_probability"});
  std::string csv = base::join_csv(heads);
  for (const BatchRow& row : rows) {
    std::vector<std::string> fields;
    for (const std::string& text : {row.project, row.title, row.status, row.reason, row.wave})
      fields.push_back(base::write_csv_text(text));
    for (const std::string& id : phases) {
      const auto found = std::find_if(row.phases.begin(), row.phases.end(),
                                      [&id](const PhaseResult& phase) { return phase.id == id; });
      const PhaseResult phase = found == row.phases.end() ? PhaseResult{} : *found;
      for (const Number value : {phase.score, phase.low, phase.high})
        fields.push_back(base::write_csv_number(value));
      fields.push_back(base::write_csv_text(phase.level));
      fields.push_back(base::write_csv_number(phase.coverage));
    }
    fields.push_back(base::write_csv_text(row.weakest));
    fields.push_back(base::write_csv_number(row.weakest_probability));
    csv += base::join_csv(fields);
  }
  return csv;
}

}  // namespace tukiranka::report
