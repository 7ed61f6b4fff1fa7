// SPDX-License-Identifier: Apache-2.0
#include "core/base/finding.hpp"
#include <cmath>

#include "core/base/diagnostic.hpp"

namespace tukiranka::base {
namespace {

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

// NaN and infinity must never reach a writer: they would become an unexplained null.
Json number_or_null(const std::optional<double>& value) {
  return value && std::isfinite(*value) ? Json(*value) : Json(nullptr);
}

Json write_citation(const Citation& c) {
  const bool placed = c.start >= 0;
  return {{"table", c.table},
          {"row", c.row},
          {"start", placed ? Json(c.start) : Json(nullptr)},
          {"end", placed ? Json(c.end) : Json(nullptr)},
          {"weight", c.weight},
          {"at", c.at},
          {"excerpt", or_null(c.excerpt)}};
}

}  // namespace

const Json* find_detail(const Finding& finding, const std::string& place) {
  constexpr std::string_view root = "/details";
  if (place.rfind("/details/", 0) != 0) return nullptr;
  const Json::json_pointer inside(place.substr(root.size()));
  return finding.details.contains(inside) ? &finding.details.at(inside) : nullptr;
}

Json write_finding(const Finding& f, const std::string& language) {
  Json json{{"indicator", f.indicator}, {"evaluator", f.evaluator}, {"measure", f.measure}};
  json["wave"] = or_null(f.wave);
  json["by"] = or_null(f.by);
  json["group"] = or_null(f.group);
  json["status"] = f.is_defined() ? "ok" : "undefined";
  json["estimate"] = number_or_null(f.estimate);
  json["standard_error"] = number_or_null(f.standard_error);
  json["interval"] = nullptr;
  if (f.interval)
    json["interval"] = {{"kind", f.interval->kind},
                        {"level", f.interval->level},
                        {"low", f.interval->low},
                        {"high", f.interval->high}};
  json["n"] = number_or_null(f.n);
  json["population"] = number_or_null(f.population);
  json["missing"] = f.missing;
  if (f.df) json["df"] = *f.df;
  if (f.bounds) json["bounds"] = {f.bounds->low, f.bounds->high};
  if (f.credibility_at_most) json["credibility_at_most"] = *f.credibility_at_most;
  json["message"] = nullptr;
  if (f.message) json["message"] = {{"code", f.message->code}, {"text", text_in(f.message->texts, language)}};
  json["details"] = f.details;
  json["evidence"] = Json::array();
  for (const Citation& c : f.evidence) json["evidence"].push_back(write_citation(c));
  return json;
}

Json write_diagnostic(const Diagnostic& d) {
  return {{"severity", name_of(d.severity)},
          {"code", d.code},
          {"where", d.where},
          {"text", d.text},
          {"hint", d.hint.empty() ? Json(nullptr) : Json(d.hint)}};
}

}  // namespace tukiranka::base
