// SPDX-License-Identifier: Apache-2.0
#include "core/host/take_finding.hpp"
#include <cmath>
#include <cstddef>
#include <stdexcept>

#include "core/base/json_reader.hpp"
#include "core/host/copy_record.hpp"

namespace tukiranka::host {
namespace {

using base::Finding;
using base::Json;

constexpr std::uint64_t most_evidence = 10'000'000;

struct Refused : std::runtime_error {
  using std::runtime_error::runtime_error;
};

std::string copy_text(tkr_text text, const char* what) {
  if (text.data == nullptr) return {};
  const std::string_view view(text.data, text.size);
  if (!is_utf8(view)) throw Refused(std::string(what) + " is not valid UTF-8");
  return std::string(view);
}

std::optional<std::string> copy_optional(tkr_text text, const char* what) {
  if (text.data == nullptr) return std::nullopt;
  return copy_text(text, what);
}

std::optional<double> number_or_none(double value, const char* what) {
  if (std::isinf(value)) throw Refused(std::string(what) + " is infinite");
  return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

const PlannedIndicator& find_planned(const std::string& id, const CallRequest& request) {
  for (const PlannedIndicator& planned : request.plan)
    if (planned.id == id) return planned;
  throw Refused("the indicator \"" + id + "\" was not asked for");
}

// What the groups of this indicator are values of. Where `by` names the factor that is compared, `split_by`
// splits.
std::string find_grouping(const PlannedIndicator& planned) {
  for (const char* key : {"split_by", "by"})
    if (planned.with.contains(key) && planned.with.at(key).is_string())
      return planned.with.at(key).get<std::string>();
  throw Refused("it speaks of a group, and the plan asks for none");
}

std::optional<base::Interval> take_interval(const tkr_finding& finding) {
  if (finding.interval_kind == TKR_INTERVAL_NONE) return std::nullopt;
  if (finding.interval_kind < 0 || finding.interval_kind > TKR_INTERVAL_RANGE)
    throw Refused("the kind of interval is unknown");
  if (!std::isfinite(finding.low) || !std::isfinite(finding.high))
    throw Refused("an end of the interval is no number");
  if (finding.low > finding.high) throw Refused("the interval's low end is above its high end");
  const bool has_level = finding.level > 0 && finding.level < 1;
  if (!has_level && finding.interval_kind != TKR_INTERVAL_RANGE)
    throw Refused("the level of the interval is not between 0 and 1");
  static constexpr base::IntervalKind kinds[] = {base::IntervalKind::confidence, base::IntervalKind::credible,
                                                 base::IntervalKind::range};
  return base::Interval{kinds[finding.interval_kind - 1], has_level ? finding.level : 1.0, finding.low,
                        finding.high};
}

std::optional<base::Bounds> take_bounds(const tkr_finding& finding) {
  const auto low = number_or_none(finding.bounds_low, "the low bound");
  const auto high = number_or_none(finding.bounds_high, "the high bound");
  if (!low || !high || (*low == 0 && *high == 0)) return std::nullopt;
  if (*low > *high) throw Refused("the low bound is above the high one");
  return base::Bounds{*low, *high};
}

std::optional<double> take_df(const tkr_finding& finding) {
  const auto df = number_or_none(finding.df, "the number of degrees of freedom");
  if (df && *df < 0) throw Refused("the number of degrees of freedom is negative");
  return df && *df > 0 ? df : std::nullopt;
}

std::optional<base::Credibility> take_credibility(const tkr_finding& finding) {
  static constexpr base::Credibility tiers[] = {base::Credibility::high, base::Credibility::moderate,
                                                base::Credibility::low, base::Credibility::very_low};
  const std::int32_t tier = finding.credibility_at_most;
  if (tier == TKR_CREDIBILITY_AS_DECLARED) return std::nullopt;
  if (tier < 0 || tier > TKR_CREDIBILITY_VERY_LOW) throw Refused("the credibility is unknown");
  return tiers[tier - 1];
}

const base::Table& find_lent(const char* role, const CallRequest& request) {
  for (const base::Table* table : request.tables)
    if (role != nullptr && table->role == role) return *table;
  throw Refused(std::string("evidence names the table \"") + (role == nullptr ? "" : role) +
                "\", which was not lent");
}

std::vector<base::Citation> take_evidence(const tkr_finding& finding, const CallRequest& request) {
  std::vector<base::Citation> citations;
  if (finding.evidence_count > most_evidence) throw Refused("more than ten million pieces of evidence");
  if (finding.evidence_count > 0 && finding.evidence == nullptr)
    throw Refused("evidence is counted but not given");
  for (std::uint64_t i = 0; i < finding.evidence_count; ++i) {
    const tkr_evidence& evidence = finding.evidence[i];
    const base::Table& table = find_lent(evidence.role, request);
    if (evidence.row < 0 || evidence.row >= table.rows)
      throw Refused("evidence names row " + std::to_string(evidence.row) + " of \"" + table.role +
                    "\", which has " + std::to_string(table.rows) + " rows");
    if (evidence.start >= 0 && evidence.end < evidence.start)
      throw Refused("a place in a text ends before it starts");
    if (!(evidence.weight >= -1 && evidence.weight <= 1))
      throw Refused("the weight of evidence is not between -1 and 1");
    citations.push_back({table.role, evidence.row, evidence.start < 0 ? -1 : evidence.start,
                         evidence.start < 0 ? -1 : evidence.end, evidence.weight,
                         table.place_of(evidence.row), std::nullopt});
  }
  return citations;
}

Json take_details(tkr_text text) {
  if (text.data == nullptr || text.size == 0) return Json::object();
  const auto details = base::parse_json(std::string_view(text.data, text.size), "details");
  if (!details) throw Refused("its details are broken: " + details.error().text);
  if (!details->is_object()) throw Refused("its details are no JSON object");
  return *details;
}

base::Message take_message(const std::string& code, const EvaluatorInfo& evaluator, const Json& details) {
  base::Message message{code, {}};
  if (!evaluator.messages.contains(code))
    throw Refused("its message \"" + code + "\" is not in the manifest");
  for (const auto& [language, text] : base::read_texts(evaluator.messages.at(code)))
    message.texts[language] = base::fill_places(text, details, language);
  return message;
}

Finding copy_finding(const tkr_finding& record, const EvaluatorInfo& evaluator, const CallRequest& request) {
  Finding finding;
  finding.indicator = copy_text(record.indicator, "the indicator's id");
  const PlannedIndicator& planned = find_planned(finding.indicator, request);
  finding.evaluator = evaluator.id;
  finding.measure = planned.measure;
  finding.wave = copy_optional(record.wave, "the wave");
  finding.group = copy_optional(record.group, "the group");
  if (finding.group) finding.by = find_grouping(planned);
  finding.estimate = number_or_none(record.estimate, "the estimate");
  finding.standard_error = number_or_none(record.standard_error, "the standard error");
  if (finding.standard_error && *finding.standard_error < 0) throw Refused("the standard error is negative");
  finding.interval = take_interval(record);
  finding.n = number_or_none(record.n, "n");
  if (finding.n && *finding.n < 0) throw Refused("n is negative");
  finding.population = number_or_none(record.population, "the population");
  if (record.n_missing < 0) throw Refused("the number of missing units is negative");
  finding.missing = record.n_missing;
  finding.df = take_df(record);
  finding.bounds = take_bounds(record);
  finding.credibility_at_most = take_credibility(record);
  finding.details = take_details(record.details);
  if (record.message.data != nullptr)
    finding.message = take_message(copy_text(record.message, "the message"), evaluator, finding.details);
  if (!finding.estimate && !finding.message)
    throw Refused("the estimate is no number and no message says why");
  finding.evidence = take_evidence(record, request);
  return finding;
}

tkr_finding copy_known(const tkr_finding& given) {
  const auto copy = copy_record(given, offsetof(tkr_finding, low));
  switch (copy.problem) {
    case RecordProblem::too_short:
      throw Refused("its record is too short");
    case RecordProblem::too_long:
      throw Refused("its record is too long");
    case RecordProblem::newer:
      throw Refused("it was made for a newer Tukiranka");
    case RecordProblem::none:
      break;
  }
  return copy.value;
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = p + text.size();
  while (p < end) {
    if (*p < 0x80) {
      ++p;
      continue;
    }
    const int more = *p >= 0xF0 ? 3 : *p >= 0xE0 ? 2 : 1;
    if (*p < 0xC2 || *p > 0xF4 || end - p <= more) return false;
    unsigned code = *p & (0x3FU >> more);
    for (int i = 1; i <= more; ++i) {
      if ((p[i] & 0xC0) != 0x80) return false;
      code = (code << 6) | (p[i] & 0x3FU);
    }
    const bool is_overlong = (more == 2 && code < 0x800) || (more == 3 && code < 0x10000);
    if (is_overlong || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    p += more + 1;
  }
  return true;
}

base::Diagnostic refuse_finding(const std::string& evaluator, const std::string& reason) {
  return base::make_error("TK-H020", evaluator, "a finding of this evaluator was refused: " + reason,
                          "report it to the plugin's author");
}

base::Result<Finding> take_finding(const tkr_finding& finding, const EvaluatorInfo& evaluator,
                                   const CallRequest& request) try {
  return copy_finding(copy_known(finding), evaluator, request);
} catch (const Refused& refused) {
  return base::fail(refuse_finding(evaluator.id, refused.what()));
}

}  // namespace tukiranka::host
