// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/scale.hpp"
#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

std::optional<double> number_at(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number()) return std::nullopt;
  return found->get<double>();
}

void read_missing(Scale& scale, const Json& json, const std::string& pointer, ProblemList& problems) {
  const auto found = json.find("missing");
  if (found == json.end() || !found->is_object()) return;
  for (const auto& [code, name] : found->items()) {
    const std::string written = name.is_string() ? name.get<std::string>() : name.dump();
    if (const auto reason = base::parse_name<Reason>(written))
      scale.missing[code] = *reason;
    else
      problems.add(base::make_error("TK-P016", pointer + "/missing/" + base::pointer_part(code),
                                    "\"" + written + "\" is not a reason for a missing answer",
                                    base::suggest(written, base::list_names<Reason>())));
  }
}

}  // namespace

void complete_scale(Scale& scale) {
  std::set<double> values;
  for (const auto& [text, value] : scale.labels) values.insert(value);
  if (!scale.low && !values.empty()) scale.low = *values.begin();
  if (!scale.high && !values.empty()) scale.high = *values.rbegin();
  if (scale.options || !scale.low || !scale.high) return;
  const double width = *scale.high - *scale.low;
  if (width == std::floor(width) && width < 1000) scale.options = static_cast<std::int64_t>(width) + 1;
}

Scale read_scale(const std::string& id, const Json& json, const std::string& pointer, ProblemList& problems) {
  Scale scale;
  scale.id = id;
  if (!json.is_object()) {
    problems.add(base::make_error("TK-P016", pointer, "the scale \"" + id + "\" is not an object",
                                  R"(write {"low": 1, "high": 5})"));
    return scale;
  }
  scale.low = number_at(json, "low");
  scale.high = number_at(json, "high");
  if (const auto labels = json.find("labels"); labels != json.end() && labels->is_object())
    for (const auto& [text, value] : labels->items()) {
      if (value.is_number())
        scale.labels[text] = value.get<double>();
      else
        problems.add(base::make_error("TK-P016", pointer + "/labels/" + base::pointer_part(text),
                                      "the label \"" + text + "\" stands for no number",
                                      "write the number it is worth"));
    }
  read_missing(scale, json, pointer, problems);
  complete_scale(scale);
  if (scale.low && scale.high && *scale.low >= *scale.high)
    problems.add(base::make_error("TK-P016", pointer + "/low",
                                  "the scale \"" + id + "\" begins at " + show_number(*scale.low) +
                                      " and ends at " + show_number(*scale.high),
                                  "the low end stands below the high end; turn an item with \"reverse\""));
  for (const auto& [text, value] : scale.labels)
    if ((scale.low && value < *scale.low) || (scale.high && value > *scale.high))
      problems.add(base::make_error(
          "TK-P016", pointer + "/labels/" + base::pointer_part(text),
          "the label \"" + text + "\" is worth " + show_number(value) + ", outside the range of its scale",
          "correct the label, or the range"));
  return scale;
}

AnswerReader::AnswerReader(const Scale* scale, char decimal) : scale_(scale), decimal_(decimal) {
  if (scale != nullptr) {
    std::map<std::string, int> times;
    for (const auto& [text, value] : scale->labels) ++times[fold_text(text)];
    for (const auto& [text, value] : scale->labels)
      if (times[fold_text(text)] == 1) folded_labels_[fold_text(text)] = value;
    for (const auto& [code, reason] : scale->missing) {
      if (const auto number = read_number(code, '.')) missing_numbers_[*number] = reason;
      folded_missing_[fold_text(code)] = reason;
      add_word(code, {Answer::Kind::missing, reason, 0});
    }
    for (const auto& [text, value] : scale->labels) add_word(text, {Answer::Kind::value, {}, value});
  }
  empty_ = read_any("");
  for (std::size_t i = 0; i < pairs_.size(); ++i) {
    const std::array<char, 2> text{static_cast<char>('0' + i / 10), static_cast<char>('0' + i % 10)};
    pairs_[i] = read_any({text.data(), 2});
    if (i < digits_.size()) digits_[i] = read_any({&text[1], 1});
  }
}

void AnswerReader::add_word(std::string_view word, const Answer& meaning) {
  if (static_cast<std::size_t>(words_.add(word)) == meanings_.size()) meanings_.push_back(meaning);
}

Answer AnswerReader::read_any(std::string_view cell) const {
  cell = trim(cell);
  if (const std::int32_t word = words_.find(cell); word >= 0)
    return meanings_[static_cast<std::size_t>(word)];
  if (cell.empty()) return {Answer::Kind::missing, Reason::not_answered, 0};
  if (const auto number = read_number(cell, decimal_)) {
    if (const auto found = missing_numbers_.find(*number); found != missing_numbers_.end())
      return {Answer::Kind::missing, found->second, 0};
    const bool is_outside = scale_ != nullptr && ((scale_->low && *number < *scale_->low) ||
                                                  (scale_->high && *number > *scale_->high));
    return {is_outside ? Answer::Kind::refused : Answer::Kind::value, {}, *number};
  }
  if (folded_labels_.empty() && folded_missing_.empty()) return {};
  const std::string folded = fold_text(cell);
  if (const auto found = folded_missing_.find(folded); found != folded_missing_.end())
    return {Answer::Kind::missing, found->second, 0};
  if (const auto found = folded_labels_.find(folded); found != folded_labels_.end())
    return {Answer::Kind::value, {}, found->second};
  return {};
}

std::string AnswerReader::describe_refusal(std::string_view cell) const {
  cell = trim(cell);
  const std::string quoted = "\"" + shorten(cell) + "\"";
  if (scale_ != nullptr && read_number(cell, decimal_))
    return quoted + " is outside the scale \"" + scale_->id + "\" (" +
           (scale_->low ? show_number(*scale_->low) : "…") + " to " +
           (scale_->high ? show_number(*scale_->high) : "…") + ")";
  if (scale_ != nullptr && !scale_->labels.empty())
    return quoted + " is not an answer of the scale \"" + scale_->id + "\"";
  return quoted + " is not a number";
}

std::string AnswerReader::suggest_cure(std::string_view cell) const {
  cell = trim(cell);
  const std::string quoted = "\"" + shorten(cell) + "\"";
  if (scale_ != nullptr) {
    std::vector<std::string> known;
    for (const auto& [text, value] : scale_->labels) known.push_back(text);
    if (const std::string near = base::find_nearest(cell, known); !near.empty())
      return "did you mean \"" + near + "\"?";
  }
  const bool is_number = read_number(cell, decimal_).has_value();
  if (!is_number && decimal_ == ',' && read_number(cell, '.'))
    return R"(the decimal sign here is ","; declare "decimal": ".")";
  if (!is_number && decimal_ == '.' && read_number(cell, ','))
    return R"(the decimal sign here is "."; declare "decimal": ",")";
  return "correct it, or declare \"missing\": {" + quoted + ": \"not-answered\"} or a label on its scale";
}

}  // namespace tukiranka::project
