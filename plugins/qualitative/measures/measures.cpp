// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: results of the mathematics become details, evidence and messages.
#include "plugins/qualitative/measures/measures.hpp"
#include <algorithm>

#include "plugins/qualitative/mathematics/coverage.hpp"
#include "plugins/qualitative/mathematics/exemplars.hpp"
#include "plugins/qualitative/mathematics/prevalence.hpp"
#include "plugins/qualitative/mathematics/valence.hpp"

namespace tukiranka::qualitative {
namespace {

using sdk::Json;

constexpr std::size_t most_hits = 20000;  // listed one by one; all are counted

const char* name_way(IntervalWay way) {
  switch (way) {
    case IntervalWay::wilson:
      return "wilson";
    case IntervalWay::bootstrap:
      return "bootstrap-speakers";
    case IntervalWay::bound:
      return "wilson-bound-speakers";
    default:
      return "none";
  }
}

}  // namespace

void set_estimate(const Estimate& estimate, double level, sdk::Finding& finding) {
  finding.estimate = estimate.value;
  finding.standard_error = estimate.standard_error;
  if (estimate.low && estimate.high)
    finding.interval = sdk::Interval{*estimate.low, *estimate.high, level, TKR_INTERVAL_CONFIDENCE};
  finding.details["interval_by"] = name_way(estimate.way);
  if (!estimate.value)
    finding.details.erase("interval_by");
  else if (estimate.way == IntervalWay::none && finding.message.empty())
    finding.message = "qualitative.one-voice";
}

Json write_hit(const Question& question, const Mention& mention) {
  const Segment& segment = question.selection.corpus->segments[mention.segment];
  Json hit{{"document", segment.document},
           {"start", segment.document_start + mention.start},
           {"end", segment.document_start + mention.end},
           {"code", mention.code},
           {"source", mention.source == Source::human ? "human" : "rules"}};
  if (mention.source == Source::human) {
    hit["coder"] = mention.coder;
    hit["valence"] = mention.valence ? Json(*mention.valence) : Json();
    hit["polarity"] = !mention.valence          ? Json()
                      : *mention.valence == 0.0 ? Json("neutral")
                                                : Json(name_polarity(mention.polarity));
    return hit;
  }
  hit["rule"] = question.material->codebook.rules[mention.rule].id;
  hit["polarity"] = name_polarity(mention.polarity);
  hit["cue"] = mention.cue_start < 0 ? Json()
                                     : Json{{"start", segment.document_start + mention.cue_start},
                                            {"end", segment.document_start + mention.cue_end}};
  return hit;
}

namespace {

Json write_counts(const UnitCounts& counts) {
  return {{"segments", counts.segments},
          {"sentences", counts.sentences},
          {"documents", counts.documents},
          {"speakers", counts.speakers}};
}

double weigh(const Question& question, const Mention& mention) {
  const auto value = value_mention(question.material->codebook, mention);
  return value ? std::clamp(*value / 2, -1.0, 1.0) : 0.0;
}

void add_evidence(const Question& question, sdk::Finding& finding) {
  Json hits = Json::array();
  std::size_t left_out = 0;
  for (const Mention* mention : question.selection.mentions) {
    if (mention->is_continuation) continue;
    if (hits.size() == most_hits) {
      ++left_out;
      continue;
    }
    hits.push_back(write_hit(question, *mention));
    finding.evidence.push_back({"segments", static_cast<std::int64_t>(mention->segment), mention->start,
                                mention->end, weigh(question, *mention)});
  }
  finding.details["hits"] = std::move(hits);
  if (left_out > 0) finding.details["hits_left_out"] = left_out;
}

// Of every rule that could have hit, also of those that did not.
Json count_hits(const Question& question) {
  Json rules = Json::object();
  if (question.source == "human") return rules;
  const Material& material = *question.material;
  for (const Rule& rule : material.codebook.rules)
    if ((rule.language.empty() || material.languages.count(rule.language) != 0) &&
        std::find(question.codes.begin(), question.codes.end(), rule.code) != question.codes.end())
      rules[rule.id] = 0;
  for (const Mention* mention : question.selection.mentions)
    if (mention->source == Source::rules) {
      const std::string& rule = material.codebook.rules[mention->rule].id;
      rules[rule] = rules.value(rule, 0) + 1;
    }
  return rules;
}

Unit parse_unit(const std::string& name) {
  if (name == "sentence") return Unit::sentence;
  if (name == "document") return Unit::document;
  return name == "speaker" ? Unit::speaker : Unit::segment;
}

}  // namespace

void fill_prevalence(const Question& question, sdk::Finding& finding) {
  const std::string unit = question.asked->get<std::string>("unit", "segment");
  const Prevalence result =
      measure_prevalence(question.selection, parse_unit(unit), question.level, *question.resampling);
  finding.details["unit"] = unit;
  finding.details.update(write_counts(result.all));
  finding.details["with"] = write_counts(result.with);
  finding.n = static_cast<double>(finding.details[unit + "s"].get<std::size_t>());
  set_estimate(result.estimate, question.level, finding);
  if (!finding.estimate) finding.message = "qualitative.no-speaker";
  finding.details["hits_by_rule"] = count_hits(question);
  add_evidence(question, finding);
}

void fill_valence(const Question& question, sdk::Finding& finding) {
  const Valence result =
      measure_valence(question.selection, question.material->codebook, question.level, *question.resampling);
  finding.n = static_cast<double>(result.valued);
  finding.missing = static_cast<std::int64_t>(result.without_value);
  finding.details["scale"] = {-2, 2};
  finding.details["voices"] = result.voices;
  if (question.source == "rules") {
    finding.details["affirmed"] = result.affirmed;
    finding.details["negated"] = result.negated;
    finding.details["review"] = result.review;
    if (result.estimate.value) finding.details["share_difference"] = *result.estimate.value / 2;
  }
  const auto smallest = question.asked->get<std::size_t>("smallest_n", 3);
  finding.details["smallest_n"] = smallest;
  set_estimate(result.estimate, question.level, finding);
  if (!finding.estimate) {
    finding.message =
        question.selection.mentions.empty() ? "qualitative.not-mentioned" : "qualitative.not-valued";
  } else if (result.valued < smallest) {  // shown, but with no error nothing can be scored by it
    finding.standard_error.reset();
    finding.interval.reset();
    finding.details["interval_by"] = "none";
    finding.message = "qualitative.few-mentions";
  }
  add_evidence(question, finding);
}

void fill_coverage(const Question& question, const sdk::Input& input, sdk::Finding& finding) {
  const Coverage result = measure_coverage(question.selection, question.level);
  const auto write_heard = [](const std::map<std::string, HeardSpeakers>& all) {
    Json out = Json::object();
    for (const auto& [name, heard] : all)
      out[name] = {{"n", heard.speakers.size()},
                   {"speakers", heard.speakers.size()},
                   {"speaking", heard.speaking.size()}};
    return out;
  };
  finding.n = static_cast<double>(result.speaking.size() + result.silent.size());
  finding.missing = static_cast<std::int64_t>(result.without_speaker);
  finding.details["count"] = {{"speaking", result.speaking.size()}, {"silent", result.silent.size()}};
  finding.details["groups"] = write_heard(result.groups);
  finding.details["perspectives"] = write_heard(result.perspectives);
  Json absent = Json::array();
  if (!finding.group && input.study.contains("perspectives"))
    for (const Json& perspective : input.study.at("perspectives"))
      if (result.perspectives.count(perspective.at("id").get<std::string>()) == 0)
        absent.push_back(perspective.at("id"));
  finding.details["perspectives_without_text"] = std::move(absent);
  finding.details["speakers"] = {{"speaking", result.speaking}, {"silent", result.silent}};
  set_estimate(result.estimate, question.level, finding);
  if (!finding.estimate) finding.message = "qualitative.no-speaker";
  std::set<std::size_t> cited;
  for (const Mention* mention : question.selection.mentions)
    if (cited.size() < most_hits && cited.insert(mention->segment).second)
      finding.evidence.push_back({"segments", static_cast<std::int64_t>(mention->segment), -1, -1, 1});
}

void fill_exemplars(const Question& question, sdk::Finding& finding) {
  const auto count = static_cast<std::size_t>(question.asked->get<int>("count", 6));
  const Exemplars result = choose_exemplars(question.selection, question.material->codebook, count);
  finding.n = static_cast<double>(result.candidates);
  finding.details["candidates"] = result.candidates;
  Json hits = Json::array();
  for (const Quote& quote : result.quotes) {
    Json hit = write_hit(question, *quote.mention);
    hit["counter_example"] = quote.is_counter_example;
    hit["strength"] = quote.strength;
    hits.push_back(std::move(hit));
    finding.evidence.push_back({"segments", static_cast<std::int64_t>(quote.mention->segment), quote.start,
                                quote.end, std::clamp(quote.value / 2, -1.0, 1.0)});
  }
  finding.details["hits"] = std::move(hits);
  if (result.quotes.empty())
    finding.message = "qualitative.nothing-to-quote";
  else
    finding.estimate = static_cast<double>(result.quotes.size());
}

}  // namespace tukiranka::qualitative
