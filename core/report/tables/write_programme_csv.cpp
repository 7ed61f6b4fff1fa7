// SPDX-License-Identifier: Apache-2.0
#include "core/report/tables/write_programme_csv.hpp"

#include "core/base/write_csv_field.hpp"
#include "core/report/ground/reading.hpp"

namespace tukiranka::report {
namespace {

const std::vector<std::string> heads{"model",
                                     "model_version",
                                     "kind",
                                     "id",
                                     "project",
                                     "score",
                                     "standard_deviation",
                                     "low",
                                     "high",
                                     "shrunken",
                                     "shrunken_low",
                                     "shrunken_high",
                                     "rank",
                                     "rank_low",
                                     "rank_high",
                                     "p_top",
                                     "percentile",
                                     "percentile_low",
                                     "percentile_high",
                                     "left_out"};

std::vector<std::string> start_row(const Json& group, const Json& benchmark, const Json& one) {
  const Json& model = at(group, "model");
  return {base::write_csv_text(string_at(model, "id")), base::write_csv_text(string_at(model, "version")),
          base::write_csv_text(string_at(benchmark, "kind")),
          base::write_csv_text(string_at(benchmark, "id")), base::write_csv_text(string_at(one, "project"))};
}

std::string write_standing(const Json& group, const Json& benchmark, const Json& one) {
  std::vector<std::string> fields = start_row(group, benchmark, one);
  const auto add = [&](const Json& holder, const char* key) {
    fields.push_back(base::write_csv_number(number_at(holder, key)));
  };
  const auto add_range = [&](const Json& holder) {
    add(at(holder, "interval"), "low");
    add(at(holder, "interval"), "high");
  };
  add(one, "score");
  add(one, "standard_deviation");
  add_range(one);
  add(at(one, "shrunken"), "mean");
  add_range(at(one, "shrunken"));
  add(at(one, "rank"), "expected");
  add_range(at(one, "rank"));
  add(one, "p_top");
  add(at(one, "percentile"), "expected");
  add_range(at(one, "percentile"));
  fields.emplace_back();
  return base::join_csv(fields);
}

}  // namespace

std::string write_programme_csv(const Json& programme) {
  std::string csv = base::join_csv(heads);
  for (const Json& group : at(programme, "groups"))
    for (const Json& benchmark : at(group, "benchmarks")) {
      for (const Json& one : at(benchmark, "projects")) csv += write_standing(group, benchmark, one);
      for (const Json& one : at(benchmark, "left_out")) {
        std::vector<std::string> fields = start_row(group, benchmark, one);
        fields.resize(heads.size());
        fields.back() = base::write_csv_text(string_at(at(one, "reason"), "code"));
        csv += base::join_csv(fields);
      }
    }
  return csv;
}

}  // namespace tukiranka::report
