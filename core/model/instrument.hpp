// SPDX-License-Identifier: Apache-2.0
// model: a questionnaire that belongs to a model. Statements and answer scales in every language.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/base/texts.hpp"

namespace tukiranka::model {

struct ResponseScale {
  std::string id;
  double low = 1, high = 5;
  std::vector<std::pair<double, base::Texts>> labels;          // ascending
  std::vector<std::pair<std::string, std::string>> missing;    // answer -> reason
  std::vector<std::pair<std::string, base::Texts>> otherwise;  // reason -> its words on the form
};

struct InstrumentItem {
  std::string id, criterion, scale;
  base::Texts text;
  bool is_reversed = false;
};

struct Instrument {
  std::string id, version;
  base::Texts title;
  std::map<std::string, ResponseScale> scales;
  std::vector<InstrumentItem> items;
};

}  // namespace tukiranka::model
