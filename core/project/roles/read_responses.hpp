// SPDX-License-Identifier: Apache-2.0
// project: a file of answers into the tables responses, items and nonresponse. Several files of one
// respondent and wave become one row when their items differ.
#pragma once

#include "core/project/roles/open_records.hpp"
#include "core/project/roles/read_items.hpp"
#include "core/project/roles/respondent_index.hpp"

namespace tukiranka::project {

// One reader for all responses files of the project, in their order.
class ResponsesReader {
 public:
  explicit ResponsesReader(Reading& reading) : reading_(reading) {}

  // TK-P014 a cell that is no answer, TK-P017 an item declared in two ways, TK-P020 one respondent and wave
  // twice, and what RowWriter and read_items report.
  void read(const DataEntry& entry);

 private:
  friend class ResponseWriter;

  Reading& reading_;
  RespondentIndex index_;
  std::vector<std::vector<std::string>> items_of_file_;  // by index of the file in the table
  std::map<std::string, std::string> declared_at_;       // item -> where it was first declared
};

}  // namespace tukiranka::project
