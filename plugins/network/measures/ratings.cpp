// SPDX-License-Identifier: GPL-2.0-or-later
// network: response, and what people say of each other (trust, value).
#include <algorithm>
#include <cmath>

#include "plugins/network/mathematics/response.hpp"
#include "plugins/network/mathematics/tie_ratings.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

// A column as people write it: "Shared mission", "shared-mission" and "shared_mission" are one.
std::string plain(std::string_view name) {
  std::string result;
  for (const char c : name)
    if (c != ' ' && c != '-' && c != '_')
      result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

std::vector<sdk::Column> find_ratings(const Question& question, const std::vector<std::string>& usual) {
  const sdk::Table& edges = *question.input.table("edges");
  std::vector<sdk::Column> found;
  for (const std::string& name : question.asked.get("ratings", std::vector<std::string>())) {
    const auto column = edges.find(name);
    if (!column || column->is_text())
      throw sdk::Problem("network.unknown-rating", "the table \"edges\" has no numbers in a column \"" +
                                                       name + "\"; declare it in \"ratings\"");
    found.push_back(*column);
  }
  if (!found.empty()) return found;
  for (std::int64_t i = 0; i < edges.column_count(); ++i)
    if (!edges.column(i).is_text() &&
        std::find(usual.begin(), usual.end(), plain(edges.column(i).name())) != usual.end())
      found.push_back(edges.column(i));
  return found;
}

std::vector<TieRating> read_ratings(const Question& question, const std::vector<sdk::Column>& columns) {
  const sdk::Table& edges = *question.input.table("edges");
  const auto source = edges.find("source"), target = edges.find("target");
  std::vector<TieRating> rows;
  for (const std::int64_t row : question.data.edge_rows) {
    TieRating rating{find_node(question.data.nodes, source->text(row)),
                     find_node(question.data.nodes, target->text(row)),
                     {}};
    if (rating.rater < 0 || rating.target < 0 || rating.rater == rating.target) continue;
    for (const sdk::Column& column : columns) {
      const double value = column.number(row);
      rating.values.push_back(std::isfinite(value) ? std::optional<double>(value) : std::nullopt);
    }
    rows.push_back(std::move(rating));
  }
  return rows;
}

Json describe_target(const TargetRating& target, const std::vector<sdk::Column>& columns) {
  Json json = Json::object();
  for (std::size_t d = 0; d < columns.size(); ++d)
    json[std::string(columns[d].name())] = or_null(target.dimensions[d]);
  json["score"] = or_null(target.score);
  json["raters"] = target.raters;
  return json;
}

void measure_ratings(const Question& question, const std::vector<std::string>& usual, Finding& finding) {
  const NetworkData& data = question.data;
  const std::vector<sdk::Column> columns = find_ratings(question, usual);
  if (columns.empty()) return leave_undefined(finding, "network.no-ratings");
  const TieRatings ratings =
      compute_tie_ratings(data.graph.n, columns.size(), read_ratings(question, columns));
  Json targets = Json::object(), dimensions = Json::object();
  for (std::size_t v = 0; v < data.nodes.size(); ++v)
    targets[data.nodes[v]] = describe_target(ratings.targets[v], columns);
  for (std::size_t d = 0; d < columns.size(); ++d)
    dimensions[std::string(columns[d].name())] = or_null(ratings.dimensions[d]);
  finding.estimate = ratings.score;
  finding.n = static_cast<double>(ratings.raters);
  finding.details = {{"targets", targets},     {"network", dimensions},    {"score", or_null(ratings.score)},
                     {"rated", ratings.rated}, {"raters", ratings.raters}, {"ratings", ratings.ratings}};
  if (!finding.estimate) leave_undefined(finding, "network.nobody-rated");
}

}  // namespace

void measure_response(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  if (!data.responded || data.asked == 0) return leave_undefined(finding, "network.nobody-asked");
  const Response response = compute_response(data.graph, *data.responded);
  finding.estimate = response.rate;
  Json bounds = nullptr;
  if (response.bound_low) bounds = {{"low", *response.bound_low}, {"high", *response.bound_high}};
  finding.details = {{"n", data.graph.n},
                     {"respondents", response.respondents},
                     {"rate", or_null(response.rate)},
                     {"ties_reported", response.ties_reported},
                     {"ties_unexpected", response.ties_unexpected},
                     {"density_naive", or_null(response.density_naive)},
                     {"density_available", or_null(response.density_available)},
                     {"density_respondents", or_null(response.density_respondents)},
                     {"bounds", bounds},
                     {"reciprocity_naive", or_null(response.reciprocity_naive)},
                     {"reciprocity_respondents", or_null(response.reciprocity_respondents)},
                     {"nodes", data.nodes},
                     {"in_degree_possible", list_or_null(response.in_degree_possible)}};
}

void measure_trust(const Question& question, Finding& finding) {
  measure_ratings(question, {"openness", "opentodiscussion", "reliability", "sharedmission", "mission"},
                  finding);
}

void measure_value(const Question& question, Finding& finding) {
  measure_ratings(question, {"power", "influence", "involvement", "resources", "resourcecontribution"},
                  finding);
}

}  // namespace tukiranka::network
