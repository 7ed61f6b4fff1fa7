// SPDX-License-Identifier: Apache-2.0
// survey: the measure ordinal-reliability.
#include <algorithm>
#include <cmath>

#include <Eigen/Cholesky>

#include "plugins/survey/mathematics/alpha.hpp"
#include "plugins/survey/mathematics/omega.hpp"
#include "plugins/survey/mathematics/polychoric.hpp"
#include "plugins/survey/measures/evaluate_survey.hpp"

namespace tukiranka::survey {
namespace {

using Eigen::Index;
using sdk::Json;

// Persons with every answer; with pairwise counting those with any.
std::vector<char> choose_persons(const Answers& answers, bool pairwise) {
  std::vector<char> counts(answers.persons(), pairwise ? 0 : 1);
  for (const Numbers item : answers.items())
    for (std::size_t i = 0; i < counts.size(); ++i) {
      const bool is_answered = !std::isnan(item[i]);
      if (pairwise && is_answered) counts[i] = 1;
      if (!pairwise && !is_answered) counts[i] = 0;
    }
  return counts;
}

struct Chosen {
  std::vector<std::string> ids;
  std::vector<Categories> categories;
  Json constant = Json::array();
  std::string too_many;  // an item with more answers than an ordinal scale has
};

// Items in which one answer only was given are left out and named; with them out, more persons may count.
Chosen choose_varied(const Question& question, Answers& answers, bool pairwise, std::vector<char>& counts) {
  Chosen chosen;
  for (const ChosenItem& item : question.items.items) chosen.ids.push_back(item.id);
  for (;;) {
    counts = choose_persons(answers, pairwise);
    chosen.categories.clear();
    std::vector<std::size_t> kept;
    std::vector<std::string> ids;
    for (std::size_t j = 0; j < answers.k(); ++j) {
      auto found = find_categories(answers.items()[j], counts);
      if (!found) {
        chosen.too_many = chosen.ids[j];
        return chosen;
      }
      if (found->values.size() < 2) {
        chosen.constant.push_back(chosen.ids[j]);
        continue;
      }
      kept.push_back(j);
      ids.push_back(chosen.ids[j]);
      chosen.categories.push_back(std::move(*found));
    }
    if (kept.size() == answers.k()) return chosen;
    answers.keep(kept);
    chosen.ids = std::move(ids);
    if (kept.size() < 2) return chosen;
  }
}

std::optional<double> find_alpha(const Eigen::MatrixXd& r) {
  const double k = static_cast<double>(r.rows()), whole = r.sum();
  if (r.rows() < 2 || !(whole > 0)) return std::nullopt;
  return k / (k - 1) * (1 - r.trace() / whole);
}

Json write_items(const Chosen& chosen, const Eigen::MatrixXd& r) {
  Json items = Json::object();
  for (std::size_t j = 0; j < chosen.ids.size(); ++j) {
    std::vector<Index> rest;
    std::int64_t n = 0;
    for (Index i = 0; i < r.rows(); ++i)
      if (i != static_cast<Index>(j)) rest.push_back(i);
    for (const std::int64_t count : chosen.categories[j].counts) n += count;
    items[chosen.ids[j]] = {{"n", n},
                            {"categories", chosen.categories[j].values},
                            {"thresholds", chosen.categories[j].thresholds},
                            {"alpha_if_dropped", or_null(find_alpha(r(rest, rest)))}};
  }
  return items;
}

Json write_matrix(const Eigen::MatrixXd& r) {
  Json rows = Json::array();
  for (Index i = 0; i < r.rows(); ++i) {
    Json row = Json::array();
    for (Index j = 0; j < r.cols(); ++j) row.push_back(r(i, j));
    rows.push_back(row);
  }
  return rows;
}

std::string list_limits(const Chosen& chosen, const Polychoric& polychoric) {
  std::string pairs;
  for (const auto& [a, b] : polychoric.at_limit)
    pairs += (pairs.empty() ? "" : ", ") + chosen.ids[static_cast<std::size_t>(a)] + "–" +
             chosen.ids[static_cast<std::size_t>(b)];
  return pairs;
}

void describe(const Chosen& chosen, const Polychoric& polychoric, Json& details) {
  const Eigen::MatrixXd& r = polychoric.matrix;
  const double k = static_cast<double>(r.rows());
  const Omega omega = compute_omega(r, static_cast<double>(polychoric.n));
  Json thresholds = Json::object();
  for (std::size_t j = 0; j < chosen.ids.size(); ++j)
    thresholds[chosen.ids[j]] = chosen.categories[j].thresholds;
  details["ordinal_alpha"] = or_null(find_alpha(r));
  details["ordinal_omega"] = or_null(omega.minres);
  details["omega"] = {{"ml_implied", or_null(omega.ml_implied)},
                      {"ml_observed", or_null(omega.ml_observed)},
                      {"minres", or_null(omega.minres)}};
  details["average_r"] = (r.sum() - k) / (k * (k - 1));
  details["order"] = chosen.ids;
  details["polychoric"] = write_matrix(r);
  details["thresholds"] = thresholds;
  details["items"] = write_items(chosen, r);
  details["empty_cells"] = polychoric.empty_cells;
  details["positive_definite"] = Eigen::LLT<Eigen::MatrixXd>(r).info() == Eigen::Success;
}

}  // namespace

void measure_ordinal_reliability(const Question& question, const sdk::Slice& slice, sdk::Finding& finding) {
  const bool pairwise = question.asked.get("covariance", std::string("listwise")) == "pairwise";
  Answers answers = read_answers(*question.input.table("responses"), question.items, slice.rows);
  std::vector<char> counts = choose_persons(answers, pairwise);
  const auto persons = std::count(counts.begin(), counts.end(), char{1});
  finding.missing = static_cast<std::int64_t>(counts.size()) - persons;
  finding.n = static_cast<double>(persons);
  finding.details = {{"k", answers.k()}, {"n", persons}};
  if (persons == 0) return leave_too_few(finding, answers, 3);
  if (answers.k() < 2) return leave_undefined(finding, "survey.single-item");
  if (has_too_many_items(answers, 300, finding)) return;
  if (persons < 3) return leave_too_few(finding, answers, 3);
  const Chosen chosen = choose_varied(question, answers, pairwise, counts);
  if (!chosen.too_many.empty())
    return leave_undefined(finding, "survey.not-ordinal",
                           {{"item", chosen.too_many}, {"most", most_categories}});
  if (!chosen.constant.empty()) finding.details["constant"] = chosen.constant;
  finding.details["k"] = chosen.ids.size();
  if (chosen.ids.size() < 2) return leave_undefined(finding, "survey.constant-items");
  const auto polychoric = compute_polychoric(answers, chosen.categories, counts);
  if (!polychoric) return leave_undefined(finding, "survey.unmet-pair", {{"unmet", "–"}});
  finding.n = static_cast<double>(polychoric->n);
  finding.details["n"] = polychoric->n;
  describe(chosen, *polychoric, finding.details);
  finding.estimate = find_alpha(polychoric->matrix);
  if (!finding.estimate) return leave_undefined(finding, "survey.no-variance");
  if (polychoric->at_limit.empty()) return;
  finding.details["at_limit"] = list_limits(chosen, *polychoric);
  finding.message = "survey.at-limit";
}

}  // namespace tukiranka::survey
