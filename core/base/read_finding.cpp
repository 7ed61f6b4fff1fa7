// SPDX-License-Identifier: Apache-2.0
#include "core/base/read_finding.hpp"

#include "core/base/read_value.hpp"

namespace tukiranka::base {
namespace {

std::optional<std::string> text_or_none(const Json& json, const char* key) {
  const Json& value = at(json, key);
  return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
}

std::int64_t whole_at(const Json& json, const char* key, std::int64_t otherwise) {
  const Json& value = at(json, key);
  return value.is_number_integer() ? value.get<std::int64_t>() : otherwise;
}

Citation read_citation(const Json& json) {
  Citation c;
  c.table = string_at(json, "table");
  c.row = whole_at(json, "row", 0);
  c.start = whole_at(json, "start", -1);
  c.end = whole_at(json, "end", -1);
  c.weight = number_at(json, "weight").value_or(1);
  c.at = string_at(json, "at");
  c.excerpt = text_or_none(json, "excerpt");
  return c;
}

}  // namespace

Finding read_finding(const Json& json) {
  Finding f;
  f.indicator = string_at(json, "indicator");
  f.evaluator = string_at(json, "evaluator");
  f.measure = string_at(json, "measure");
  f.wave = text_or_none(json, "wave");
  f.by = text_or_none(json, "by");
  f.group = text_or_none(json, "group");
  f.estimate = number_at(json, "estimate");
  f.standard_error = number_at(json, "standard_error");
  if (const Json& i = at(json, "interval"); i.is_object())
    f.interval = Interval{parse_name<IntervalKind>(string_at(i, "kind")).value_or(IntervalKind::confidence),
                          number_at(i, "level").value_or(0.95), number_at(i, "low").value_or(0),
                          number_at(i, "high").value_or(0)};
  f.n = number_at(json, "n");
  f.population = number_at(json, "population");
  f.missing = whole_at(json, "missing", 0);
  if (const Json& message = at(json, "message"); message.is_object())
    f.message = Message{string_at(message, "code"), read_texts(at(message, "texts"))};
  f.details = at(json, "details");
  if (const Json& evidence = at(json, "evidence"); evidence.is_array())
    for (const Json& citation : evidence) f.evidence.push_back(read_citation(citation));
  return f;
}

Diagnostic read_diagnostic(const Json& json) {
  Diagnostic d{Severity::error, string_at(json, "code"), string_at(json, "where"), string_at(json, "text"),
               string_at(json, "hint")};
  for (const Severity severity : {Severity::note, Severity::warning})
    if (string_at(json, "severity") == name_of(severity)) d.severity = severity;
  return d;
}

}  // namespace tukiranka::base
