// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: agreement of coders, from codings or from a table of ratings.
#include <algorithm>
#include <cmath>

#include "plugins/qualitative/mathematics/agreement.hpp"
#include "plugins/qualitative/mathematics/code_points.hpp"
#include "plugins/qualitative/mathematics/rate_units.hpp"
#include "plugins/qualitative/measures/measures.hpp"

namespace tukiranka::qualitative {
namespace {

using sdk::Json;

constexpr std::size_t most_disagreements = 500;

Metric parse_metric(const std::string& name) {
  if (name == "ordinal") return Metric::ordinal;
  if (name == "interval") return Metric::interval;
  return name == "ratio" ? Metric::ratio : Metric::nominal;
}

RatingWish read_wish(const Question& question) {
  RatingWish wish;
  wish.codes = question.many;
  wish.families = question.families;
  wish.coders = question.asked->get<std::vector<std::string>>("coders", {});
  wish.all_have_read = question.asked->get<std::string>("read", "coded") == "all";
  const std::string of = question.asked->get<std::string>("of", "presence");
  if (of == "valence") wish.rated = Rated::valence;
  if (of == "magnitude") wish.rated = Rated::magnitude;
  const std::string unit = question.asked->get<std::string>("unit", "sentence");
  if (unit == "segment") wish.piece = Piece::segment;
  if (unit == "document") wish.piece = Piece::document;
  return wish;
}

// Krippendorff 2004, page 241: rely on .800, draw tentative conclusions from .667.
std::string name_meaning(double alpha) {
  if (alpha >= 0.8) return "qualitative.agreement-reliable";
  return alpha >= 0.667 ? "qualitative.agreement-tentative" : "qualitative.agreement-unreliable";
}

std::string find_reason(const RatingTable& table, const Agreement& result, Metric metric) {
  if (table.coders.size() < 2) return "qualitative.one-coder";
  if (result.pairable == 0) return "qualitative.no-pairs";
  if (result.values < 2) return "qualitative.one-category";
  if (metric != Metric::nominal && !table.is_numeric) return "qualitative.words-are-nominal";
  return metric == Metric::ratio && table.values.front() < 0 ? "qualitative.negative-ratio"
                                                             : "qualitative.values-too-far-apart";
}

void write_agreement(const Question& question, const RatingTable& table, const Agreement& result,
                     sdk::Finding& finding) {
  const std::string metric = question.asked->get<std::string>("metric", "nominal");
  Json& details = finding.details;
  details["metric"] = metric;
  details["units"] = result.units;
  details["pairable_units"] = result.pairable;
  details["coders"] = table.coders.size();
  details["coder_ids"] = table.coders;
  details["alpha"] = {{"nominal", or_null(result.alpha[0])},
                      {"ordinal", or_null(result.alpha[1])},
                      {"interval", or_null(result.alpha[2])},
                      {"ratio", or_null(result.alpha[3])}};
  Json cohen = Json::object();
  for (const PairKappa& pair : result.cohen)
    cohen[table.coders[pair.a] + "~" + table.coders[pair.b]] = or_null(pair.kappa);
  details["cohen"] = std::move(cohen);
  details["fleiss"] = or_null(result.chance.fleiss);
  details["ac1"] = or_null(result.chance.ac1);
  details["percent"] = or_null(result.chance.percent);
  details["alpha_u"] = nullptr;
  details["by_code"] = Json::object();
  details["by_document"] = Json::object();
  details["share_below"] = {{"0.667", or_null(result.below_667)}, {"0.800", or_null(result.below_800)}};
  finding.n = result.pairable;
  finding.missing = static_cast<std::int64_t>(std::llround(result.units - result.pairable));
  set_estimate(result.estimate, question.level, finding);
  if (finding.details.contains("interval_by") && result.estimate.way == IntervalWay::bootstrap)
    finding.details["interval_by"] = "bootstrap";
  finding.details["draws"] = {{"clusters", result.clusters}, {"left_out", result.replicates_left_out}};
  finding.message =
      finding.estimate ? name_meaning(*finding.estimate) : find_reason(table, result, parse_metric(metric));
}

RatingTable keep_units(const RatingTable& table, const std::vector<bool>& kept) {
  RatingTable part = table;
  part.cells.clear();
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (kept[i]) part.cells.push_back(table.cells[i]);
  return part;
}

// Alpha of each part of the units, by name.
template <class PartOf>
Json write_parts(const RatedTexts& rated, const std::vector<std::string>& names, Metric metric,
                 PartOf part_of) {
  Json out = Json::object();
  for (std::size_t part = 0; part < names.size(); ++part) {
    std::vector<bool> kept;
    for (const RatedUnit& unit : rated.units) kept.push_back(part_of(unit) == part);
    const PatternTable patterns = find_patterns(keep_units(rated.table, kept));
    out[names[part]] = or_null(compute_alpha(patterns, patterns.weights, metric));
  }
  return out;
}

bool is_disputed(const std::vector<std::int32_t>& unit) {
  std::int32_t first = no_value;
  for (const std::int32_t value : unit) {
    if (value == no_value) continue;
    if (first != no_value && value != first) return true;
    first = value;
  }
  return false;
}

Json write_values(const RatingTable& table, const std::vector<std::int32_t>& unit) {
  Json values = Json::object();
  for (std::size_t coder = 0; coder < unit.size(); ++coder)
    values[table.coders[coder]] =
        unit[coder] == no_value ? Json(nullptr) : Json(table.values[static_cast<std::size_t>(unit[coder])]);
  return values;
}

void add_disagreements(const Question& question, const RatedTexts& rated, sdk::Finding& finding) {
  Json list = Json::array();
  std::size_t count = 0;
  for (std::size_t i = 0; i < rated.units.size(); ++i) {
    if (!is_disputed(rated.table.cells[i]) || ++count > most_disagreements) continue;
    const RatedUnit& unit = rated.units[i];
    const Segment& segment = question.selection.corpus->segments[unit.segment];
    const auto length = static_cast<std::int64_t>(count_code_points(segment.text));
    list.push_back({{"document", segment.document},
                    {"start", segment.document_start + std::max<std::int64_t>(unit.start, 0)},
                    {"end", segment.document_start + (unit.end < 0 ? length : unit.end)},
                    {"code", question.many[unit.code]},
                    {"values", write_values(rated.table, rated.table.cells[i])}});
    finding.evidence.push_back(
        {"segments", static_cast<std::int64_t>(unit.segment), unit.start, unit.end, 0});
  }
  finding.details["disagreements"] = std::move(list);
  finding.details["disagreement_count"] = count;
}

Json write_table(const Json& by_code) {
  Json rows = Json::array();
  for (const auto& [code, alpha] : by_code.items()) rows.push_back({code, alpha});
  return {{"columns", {write_column("code", "Koodi", "Kod", "Code"), write_column("alpha", "α", "α", "α")}},
          {"rows", std::move(rows)}};
}

// The ratings of a table: units in its order, coders in byte order.
RatingTable read_ratings(const sdk::Table& table, const std::vector<std::string>& wanted,
                         std::vector<std::string>& units, sdk::Output& output) {
  const auto unit = table.find("unit"), coder = table.find("coder"), value = table.find("value");
  RatingTable out;
  if (!unit || !coder || !value) return out;
  out.is_numeric = !value->is_text();
  std::map<std::string, std::size_t> unit_numbers;
  std::set<std::string> coders, words;
  std::set<double> numbers;
  std::map<std::pair<std::size_t, std::string>, std::int64_t> given;  // the row
  for (std::int64_t row = 0; row < table.rows(); ++row) {
    const std::string who = sdk::group_of(*coder, row).value_or("");
    const std::string what = sdk::group_of(*unit, row).value_or("");
    const bool is_wanted = wanted.empty() || std::find(wanted.begin(), wanted.end(), who) != wanted.end();
    if (!is_wanted || value->is_null(row)) continue;
    const auto [place, is_new] = unit_numbers.try_emplace(what, units.size());
    if (is_new) units.push_back(what);
    if (!given.try_emplace({place->second, who}, row).second) {
      output.warn("qualitative.rated-twice",
                  "\"" + who + "\" rated unit \"" + what + "\" more than once; the first rating counts",
                  "ratings/value/" + std::to_string(row));
      continue;
    }
    coders.insert(who);
    if (out.is_numeric)
      numbers.insert(value->number(row));
    else
      words.insert(std::string(value->text(row)));
  }
  out.coders.assign(coders.begin(), coders.end());
  out.values.assign(numbers.begin(), numbers.end());
  for (std::size_t i = 0; i < words.size(); ++i) out.values.push_back(static_cast<double>(i));
  out.cells.assign(units.size(), std::vector<std::int32_t>(out.coders.size(), no_value));
  for (const auto& [place, row] : given) {
    const auto column =
        std::lower_bound(out.coders.begin(), out.coders.end(), place.second) - out.coders.begin();
    const auto number = out.is_numeric
                            ? std::distance(numbers.begin(), numbers.find(value->number(row)))
                            : std::distance(words.begin(), words.find(std::string(value->text(row))));
    out.cells[place.first][static_cast<std::size_t>(column)] = static_cast<std::int32_t>(number);
  }
  return out;
}

}  // namespace

void fill_agreement(const Question& question, sdk::Finding& finding) {
  const RatingWish wish = read_wish(question);
  const RatedTexts rated = rate_units(question.selection, wish);
  std::vector<std::size_t> clusters;
  for (const RatedUnit& unit : rated.units) clusters.push_back(unit.cluster);
  const Metric metric = parse_metric(question.asked->get<std::string>("metric", "nominal"));
  const Agreement result =
      measure_agreement(rated.table, clusters, {metric, question.level}, *question.resampling);
  write_agreement(question, rated.table, result, finding);
  finding.details["unit"] = question.asked->get<std::string>("unit", "sentence");
  finding.details["of"] = question.asked->get<std::string>("of", "presence");
  const UnitizingDisagreement unitizing = sum_unitizing(question.selection, wish);
  if (unitizing.expected > 0) finding.details["alpha_u"] = 1 - unitizing.observed / unitizing.expected;
  finding.details["by_code"] =
      write_parts(rated, wish.codes, metric, [](const RatedUnit& unit) { return unit.code; });
  finding.details["by_document"] =
      write_parts(rated, rated.documents, metric, [](const RatedUnit& unit) { return unit.cluster; });
  finding.details["table"] = write_table(finding.details["by_code"]);
  add_disagreements(question, rated, finding);
}

void fill_agreement_of_ratings(const Question& question, const sdk::Input& input, sdk::Output& output,
                               sdk::Finding& finding) {
  std::vector<std::string> units;
  const RatingTable table = read_ratings(
      *input.table("ratings"), question.asked->get<std::vector<std::string>>("coders", {}), units, output);
  const Metric metric = parse_metric(question.asked->get<std::string>("metric", "nominal"));
  const Agreement result = measure_agreement(table, {}, {metric, question.level}, *question.resampling);
  write_agreement(question, table, result, finding);
  Json list = Json::array();
  std::size_t count = 0;
  for (std::size_t i = 0; i < units.size(); ++i)
    if (is_disputed(table.cells[i]) && ++count <= most_disagreements)
      list.push_back({{"unit", units[i]}, {"values", write_values(table, table.cells[i])}});
  finding.details["disagreements"] = std::move(list);
  finding.details["disagreement_count"] = count;
}

}  // namespace tukiranka::qualitative
