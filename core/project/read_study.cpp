// SPDX-License-Identifier: Apache-2.0
#include "core/project/read_study.hpp"
#include <algorithm>
#include <set>
#include <utility>
#include <vector>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/roles/read_declared_names.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

class StudyReader {
 public:
  StudyReader(Reading& reading, const Json& document)
      : reading_(reading), document_(document), name_(reading.project.file), study_(reading.project.study) {}

  void read() {
    study_.id = text_at(document_, "id");
    study_.title = texts_at("title");
    study_.organisation = texts_at("organisation");
    reading_.project.model = text_at(document_, "model");
    for (const Json& language : list_at("languages"))
      if (language.is_string()) study_.languages.push_back(language.get<std::string>());
    if (const auto settings = object_at("settings").find("seed");
        settings != object_at("settings").end() && settings->is_number_integer())
      study_.seed = static_cast<std::uint64_t>(settings->get<std::int64_t>());
    read_waves();
    read_perspectives();
    read_privacy();
    read_targets();
    read_indicators();
  }

 private:
  void report(const std::string& pointer, const std::string& text, const std::string& hint) {
    reading_.problems.add(base::make_error("TK-P023", name_ + "#" + pointer, text, hint));
  }

  [[nodiscard]] base::Texts texts_at(const char* key) const {
    const auto found = document_.find(key);
    return found != document_.end() ? base::read_texts(*found) : base::Texts{};
  }

  [[nodiscard]] const Json& list_at(const char* key) const {
    static const Json none = Json::array();
    const auto found = document_.find(key);
    return found != document_.end() && found->is_array() ? *found : none;
  }

  [[nodiscard]] const Json& object_at(const char* key) const {
    static const Json none = Json::object();
    const auto found = document_.find(key);
    return found != document_.end() && found->is_object() ? *found : none;
  }

  // The id of the i-th object in a list, new in it; empty and reported when it is not.
  std::string read_id(const Json& list, std::size_t i, const char* key, std::set<std::string>& seen) {
    const std::string pointer = std::string("/") + key + "/" + std::to_string(i);
    std::string id = text_at(list.at(i), "id");
    if (id.empty()) {
      report(pointer, "this has no id", R"(add "id": "a short name")");
    } else if (!seen.insert(id).second) {
      report(pointer + "/id", "the id \"" + id + "\" stands twice in \"" + key + "\"", "give it another id");
      id.clear();
    }
    return id;
  }

  void read_waves() {
    const Json& waves = list_at("waves");
    std::set<std::string> seen;
    std::string last;
    for (std::size_t i = 0; i < waves.size(); ++i) {
      const std::string id = read_id(waves, i, "waves", seen);
      if (id.empty()) continue;
      const std::string pointer = "/waves/" + std::to_string(i);
      const std::string written = text_at(waves.at(i), "date"), date = read_date(written);
      if (!written.empty() && date.empty())
        report(pointer + "/date", "\"" + written + "\" is not a date", "write 2025-01-31");
      if (!date.empty() && !last.empty() && date < last)
        report(pointer + "/date", "the wave \"" + id + "\" is dated before the wave above it",
               "waves stand in the order of time");
      if (!date.empty()) last = date;
      const auto role = base::parse_name<base::WaveRole>(text_at(waves.at(i), "role"));
      study_.waves.push_back({id, date, role.value_or(base::WaveRole::none)});
    }
    reading_.has_waves = !study_.waves.empty();
    if (!reading_.has_waves) study_.waves.push_back({"all", "", base::WaveRole::none});
  }

  void read_perspectives() {
    const Json& perspectives = list_at("perspectives");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < perspectives.size(); ++i) {
      base::Perspective perspective;
      perspective.id = read_id(perspectives, i, "perspectives", seen);
      if (perspective.id.empty()) continue;
      const Json& json = perspectives.at(i);
      if (const auto title = json.find("title"); title != json.end())
        perspective.title = base::read_texts(*title);
      if (const auto population = json.find("population");
          population != json.end() && population->is_number()) {
        perspective.population = population->get<double>();
        if (*perspective.population < 1)
          report("/perspectives/" + std::to_string(i) + "/population", "a population is at least 1",
                 "leave it out when it is not known");
      }
      study_.perspectives.push_back(std::move(perspective));
    }
  }

  template <base::HasNames Choice>
  void read_choice(const char* key, Choice& to) {
    const std::string value = text_at(object_at("privacy"), key);
    if (value.empty()) return;
    const auto chosen = base::parse_name<Choice>(value);
    to = chosen.value_or(to);
    if (!chosen)
      report(std::string("/privacy/") + key, "\"" + value + "\" is not a known value of \"" + key + "\"",
             base::suggest(value, base::list_names<Choice>()));
  }

  void read_privacy() {
    base::Privacy& privacy = study_.privacy;
    privacy.declared = document_.contains("privacy");
    const Json& json = object_at("privacy");
    if (const auto least = json.find("min_group"); least != json.end()) {
      if (least->is_number_integer() && least->get<std::int64_t>() >= 1)
        privacy.min_group = static_cast<int>(std::min<std::int64_t>(least->get<std::int64_t>(), 1000000));
      else
        report("/privacy/min_group", "\"min_group\" is not a whole number from 1 up", "write 5");
    }
    read_choice("labels", privacy.labels);
    read_choice("quotes", privacy.quotes);
    read_choice("audience", privacy.audience);
    read_declared_names(reading_, json);
  }

  void read_targets() {
    for (const auto& [criterion, json] : object_at("targets").items()) {
      const std::string pointer = "/targets/" + base::pointer_part(criterion);
      base::Target target;
      target.level = text_at(json, "level");
      target.indicator = text_at(json, "indicator");
      if (json.is_object() && json.contains("score") && json.at("score").is_number())
        target.score = json.at("score").get<double>();
      if (json.is_object() && json.contains("estimate") && json.at("estimate").is_number())
        target.estimate = json.at("estimate").get<double>();
      const bool is_pair = !target.indicator.empty() && target.estimate;
      const int shapes = (target.level.empty() ? 0 : 1) + (target.score ? 1 : 0) + (is_pair ? 1 : 0);
      const bool is_half = !is_pair && (!target.indicator.empty() || target.estimate);
      if (shapes != 1 || is_half) {
        report(pointer, "the target of \"" + criterion + "\" is not one of the three kinds",
               R"(write {"score": 0.7}, {"level": "strong"} or {"indicator": "id", "estimate": 4.0})");
        continue;
      }
      if (target.score && (*target.score < 0 || *target.score > 1))
        report(pointer + "/score", "a score lies between 0 and 1", "write 0.7 for 70 %");
      check_target(criterion, target, pointer);
      study_.targets[criterion] = std::move(target);
    }
  }

  // Against the model, when there is one.
  void check_target(const std::string& criterion, const base::Target& target, const std::string& pointer) {
    if (reading_.options.model == nullptr) return;
    const model::Model& model = *reading_.options.model;
    std::vector<std::string> criteria, levels, indicators;
    for (const model::Criterion& one : model.criteria) {
      criteria.push_back(one.id);
      if (one.id != criterion) continue;
      for (const model::Indicator& indicator : one.evidence) indicators.push_back(indicator.id);
    }
    for (const model::Level& level : model.levels) levels.push_back(level.id);
    const auto check = [&](const std::string& word, const std::vector<std::string>& known, const char* what) {
      if (word.empty() || std::find(known.begin(), known.end(), word) != known.end()) return;
      reading_.problems.add(base::make_error("TK-P030", name_ + "#" + pointer,
                                             std::string("the model has no ") + what + " \"" + word + "\"",
                                             base::suggest(word, known)));
    };
    const bool is_known = std::find(criteria.begin(), criteria.end(), criterion) != criteria.end();
    check(criterion, criteria, "criterion");
    check(target.level, levels, "level");
    if (is_known) check(target.indicator, indicators, "indicator of this criterion named");
  }

  void read_indicators() {
    const Json& indicators = list_at("indicators");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < indicators.size(); ++i) {
      const Json& json = indicators.at(i);
      AskedIndicator asked;
      asked.id = read_id(indicators, i, "indicators", seen);
      asked.evaluator = text_at(json, "evaluator");
      asked.measure = text_at(json, "measure");
      if (asked.id.empty()) continue;
      if (asked.evaluator.empty() || (asked.measure.empty() && asked.evaluator != "given"))
        report("/indicators/" + std::to_string(i),
               "the indicator \"" + asked.id + "\" does not say what measures it",
               R"(add "evaluator": "survey", "measure": "scale-mean")");
      if (const auto with = json.find("with"); with != json.end() && with->is_object()) asked.with = *with;
      reading_.project.indicators.push_back(std::move(asked));
    }
  }

  Reading& reading_;
  const Json& document_;
  std::string name_;
  base::Study& study_;
};

}  // namespace

void read_study(Reading& reading, const Json& document) {
  StudyReader(reading, document).read();
}

}  // namespace tukiranka::project
