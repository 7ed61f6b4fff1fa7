// SPDX-License-Identifier: Apache-2.0
// A finding as the fake host hears it, held to the rules of the real host.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <tukiranka/output.hpp>

namespace tukiranka::sdk::testing {

// What a finding is held against.
struct Rules {
  const tkr_input& input;
  const std::vector<std::string>& indicators;  // asked for
  const Json& messages;                        // of the manifest; an empty object allows every message
};

// Thrown for a finding that breaks a rule.
struct BrokenRule : std::runtime_error {
  using std::runtime_error::runtime_error;
};

namespace detail {

inline std::string copy(tkr_text text) {
  return text.data == nullptr ? std::string() : std::string(text.data, text.size);
}

inline std::optional<std::string> copy_optional(tkr_text text) {
  return text.data == nullptr ? std::nullopt : std::optional<std::string>(copy(text));
}

inline std::optional<double> finite_or_none(double value, const char* what) {
  if (std::isinf(value)) throw BrokenRule(std::string(what) + " is infinite");
  return std::isnan(value) ? std::nullopt : std::optional<double>(value);
}

inline std::optional<Interval> hear_interval(const tkr_finding& record) {
  if (record.interval_kind == TKR_INTERVAL_NONE) return std::nullopt;
  if (record.interval_kind < 0 || record.interval_kind > TKR_INTERVAL_RANGE)
    throw BrokenRule("the kind of interval is unknown");
  if (!std::isfinite(record.low) || !std::isfinite(record.high))
    throw BrokenRule("an end of the interval is no number");
  if (record.low > record.high) throw BrokenRule("the interval's low end is above its high end");
  if (record.interval_kind != TKR_INTERVAL_RANGE && !(record.level > 0 && record.level < 1))
    throw BrokenRule("the level of the interval is not between 0 and 1");
  return Interval{record.low, record.high, record.level, record.interval_kind};
}

// What version 1.1 added; a record that ends before it says nothing of it.
inline void hear_error(const tkr_finding& record, Finding& finding) {
  if (record.struct_size < sizeof(tkr_finding)) return;
  const auto df = finite_or_none(record.df, "the number of degrees of freedom");
  if (df && *df < 0) throw BrokenRule("the number of degrees of freedom is negative");
  if (df && *df > 0) finding.df = df;
  const auto low = finite_or_none(record.bounds_low, "the low bound");
  const auto high = finite_or_none(record.bounds_high, "the high bound");
  if (low && high && *low > *high) throw BrokenRule("the low bound is above the high one");
  if (low && high && (*low != 0 || *high != 0)) finding.bounds = Bounds{*low, *high};
  if (record.credibility_at_most < 0 || record.credibility_at_most > TKR_CREDIBILITY_VERY_LOW)
    throw BrokenRule("the credibility is unknown");
  finding.credibility_at_most = record.credibility_at_most;
}

inline Evidence hear_evidence(const tkr_evidence& evidence, const Rules& rules) {
  const std::string role = evidence.role == nullptr ? "" : evidence.role;
  const tkr_table* table = nullptr;
  for (std::uint32_t i = 0; i < rules.input.table_count; ++i)
    if (role == rules.input.tables[i].role) table = &rules.input.tables[i];
  if (table == nullptr) throw BrokenRule("evidence names the table \"" + role + "\", which was not lent");
  if (evidence.row < 0 || evidence.row >= table->array->length)
    throw BrokenRule("evidence names row " + std::to_string(evidence.row) + " of \"" + role +
                     "\", which has " + std::to_string(table->array->length) + " rows");
  if (evidence.start >= 0 && evidence.end < evidence.start)
    throw BrokenRule("a place in a text ends before it starts");
  if (!(evidence.weight >= -1 && evidence.weight <= 1))
    throw BrokenRule("the weight of evidence is not between -1 and 1");
  return {role, evidence.row, evidence.start, evidence.end, evidence.weight};
}

}  // namespace detail

inline Finding hear_finding(const tkr_finding& record, const Rules& rules) {
  Finding finding;
  finding.indicator = detail::copy(record.indicator);
  if (std::find(rules.indicators.begin(), rules.indicators.end(), finding.indicator) ==
      rules.indicators.end())
    throw BrokenRule("the indicator \"" + finding.indicator + "\" was not asked for");
  finding.wave = detail::copy_optional(record.wave);
  finding.group = detail::copy_optional(record.group);
  finding.estimate = detail::finite_or_none(record.estimate, "the estimate");
  finding.standard_error = detail::finite_or_none(record.standard_error, "the standard error");
  if (finding.standard_error && *finding.standard_error < 0)
    throw BrokenRule("the standard error is negative");
  finding.interval = detail::hear_interval(record);
  finding.n = detail::finite_or_none(record.n, "n").value_or(0);
  if (finding.n < 0) throw BrokenRule("n is negative");
  finding.population = detail::finite_or_none(record.population, "the population");
  if (record.n_missing < 0) throw BrokenRule("the number of missing units is negative");
  finding.missing = record.n_missing;
  detail::hear_error(record, finding);
  finding.message = detail::copy(record.message);
  if (!finding.message.empty() && !rules.messages.empty() && !rules.messages.contains(finding.message))
    throw BrokenRule("its message \"" + finding.message + "\" is not in the manifest");
  if (!finding.estimate && finding.message.empty())
    throw BrokenRule("the estimate is no number and no message says why");
  if (record.details.size > 0)
    finding.details = Json::parse(record.details.data, record.details.data + record.details.size);
  if (!finding.details.is_object()) throw BrokenRule("its details are no JSON object");
  for (std::uint64_t i = 0; i < record.evidence_count; ++i)
    finding.evidence.push_back(detail::hear_evidence(record.evidence[i], rules));
  return finding;
}

}  // namespace tukiranka::sdk::testing
