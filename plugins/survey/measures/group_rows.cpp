// SPDX-License-Identifier: Apache-2.0
#include "plugins/survey/measures/group_rows.hpp"

namespace tukiranka::survey {
namespace {

std::vector<std::string> list_columns(const Question& question) {
  if (!question.asked.with.contains("by")) return {"group"};
  const sdk::Json& by = question.asked.with.at("by");
  return by.is_string() ? std::vector<std::string>{by.get<std::string>()}
                        : by.get<std::vector<std::string>>();
}

}  // namespace

std::map<std::string, std::vector<std::int64_t>> group_rows(const Question& question,
                                                            const sdk::Slice& slice) {
  const sdk::Table& responses = *question.input.table("responses");
  std::vector<sdk::Column> columns;
  for (const std::string& name : list_columns(question)) {
    const auto column = responses.find(name);
    if (!column && (name == "group" || name == "perspective")) return {};  // which every study may lack
    if (!column)
      throw sdk::Problem("survey.unknown-column", "the answers have no column \"" + name +
                                                      "\" to group by; name it in `attributes` of the data");
    columns.push_back(*column);
  }
  std::map<std::string, std::vector<std::int64_t>> groups;
  for (const std::int64_t row : slice.rows) {
    std::string name;
    bool is_whole = true;
    for (const sdk::Column& column : columns) {
      const auto part = sdk::group_of(column, row);
      is_whole = is_whole && part;
      name += (name.empty() ? "" : " ") + part.value_or("");
    }
    if (is_whole) groups[name].push_back(row);
  }
  return groups;
}

}  // namespace tukiranka::survey
