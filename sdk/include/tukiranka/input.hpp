// SPDX-License-Identifier: Apache-2.0
// What an evaluator is given: the indicators asked for, the tables, the study, the seed.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include <tukiranka/table.hpp>

namespace tukiranka::sdk {

using Json = nlohmann::ordered_json;

// One indicator that is asked for. Its parameters have passed the measure's JSON Schema already.
struct Asked {
  std::string id, measure;
  Json with = Json::object();

  template <class T>
  [[nodiscard]] T get(const char* key, T otherwise) const {
    return with.contains(key) ? with.at(key).get<T>() : otherwise;
  }
};

// What the user can mend: thrown for one indicator, it costs that indicator alone (see measure_each).
struct Problem : std::runtime_error {
  Problem(std::string code_, const std::string& text, std::string where_ = {})
      : std::runtime_error(text), code(std::move(code_)), where(std::move(where_)) {}
  std::string code, where;
};

class Input {
 public:
  explicit Input(const tkr_input& input)
      : seed(input.seed),
        threads(input.max_threads),
        locale(as_string(input.locale)),
        study(parse(input.study, Json::object())) {
    for (std::uint32_t i = 0; i < input.table_count; ++i) tables.emplace_back(input.tables[i]);
    for (const Json& one : parse(input.plan, Json::array()))
      asked.push_back({one.at("id"), one.at("measure"), one.value("with", Json::object())});
  }

  std::uint64_t seed;
  unsigned threads;
  std::string locale;
  Json study;  // {"waves": [{"id", "role"}], "perspectives": [{"id", "population"}], "languages": []}
  std::vector<Table> tables;
  std::vector<Asked> asked;

  // Null when the table is not there.
  [[nodiscard]] const Table* table(std::string_view role) const {
    for (const Table& one : tables)
      if (one.role() == role) return &one;
    return nullptr;
  }

  // The study's waves in its order.
  [[nodiscard]] std::vector<std::string> waves() const {
    std::vector<std::string> ids;
    if (study.contains("waves"))
      for (const Json& wave : study.at("waves")) ids.push_back(wave.at("id"));
    return ids;
  }

 private:
  static std::string as_string(tkr_text text) {
    return text.data == nullptr ? std::string() : std::string(text.data, text.size);
  }
  static Json parse(tkr_text text, Json otherwise) {
    return text.data == nullptr || text.size == 0 ? std::move(otherwise)
                                                  : Json::parse(text.data, text.data + text.size);
  }
};

}  // namespace tukiranka::sdk
