// SPDX-License-Identifier: Apache-2.0
// preparation: what the lists of roles, risks, goals and criteria of success say before the work begins.
#include <algorithm>

#include "plugins/preparation/cells_evaluator.hpp"
#include "plugins/preparation/criteria_quality.hpp"
#include "plugins/preparation/expectations_heard.hpp"
#include "plugins/preparation/measures_evaluator.hpp"
#include "plugins/preparation/risk_preparedness.hpp"
#include "plugins/preparation/role_clarity.hpp"

namespace tukiranka::preparation {

void measure_role_clarity(const sdk::Input& input, const sdk::Asked&, Finding& finding) {
  const Rows rows(*input.table("roles"));
  std::vector<Assignment> assignments;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    if (rows.has("task", row))
      assignments.push_back({rows.text("task", row), rows.text("partner", row), rows.text("role", row)});
  const RoleClarity clarity = compute_role_clarity(assignments);
  Json table = Json::array(), load = Json::object();
  for (const TaskDivision& task : clarity.tasks)
    table.push_back({task.task, task.accountable, task.responsible});
  for (const auto& [partner, tasks] : clarity.load) load[partner] = tasks;
  finding.details = {{"n", 0},
                     {"without_accountable", clarity.without_accountable},
                     {"several_accountable", clarity.several_accountable},
                     {"without_responsible", clarity.without_responsible},
                     {"load", load},
                     {"gini", or_null(clarity.gini)},
                     {"table",
                      {{"columns",
                        {column("task", "Tehtävä", "Uppgift", "Task"),
                         column("accountable", "Vastuussa", "Ansvariga", "Accountable"),
                         column("responsible", "Tekijöitä", "Utförare", "Responsible")}},
                       {"rows", table}}}};
  tell_lacking(finding, rows, {"role", "partner"});
  finish(finding, clarity.share, static_cast<double>(clarity.tasks.size()), "preparation.no-tasks");
}

void measure_risk_preparedness(const sdk::Input& input, const sdk::Asked&, Finding& finding) {
  const Rows rows(*input.table("risks"));
  std::vector<Risk> risks;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    if (rows.has("risk", row))
      risks.push_back({rows.text("risk", row), rows.number("likelihood", row), rows.number("impact", row),
                       rows.has("mitigation", row), rows.has("owner", row), rows.has("deputy", row)});
  const RiskPreparedness result = compute_risk_preparedness(risks);
  Json open = Json::array(), table = Json::array();
  for (const OpenRisk& risk : result.open) {
    const auto lacks = [&](const char* part) {
      return std::find(risk.lacks.begin(), risk.lacks.end(), part) != risk.lacks.end();
    };
    open.push_back({{"risk", risk.risk}, {"weight", risk.weight}, {"lacks", risk.lacks}});
    table.push_back(
        {risk.risk, risk.weight, tick(!lacks("mitigation")), tick(!lacks("owner")), tick(!lacks("deputy"))});
  }
  const auto share = [&](double part) {
    return result.weight > 0 ? Json(part / result.weight) : Json(nullptr);
  };
  finding.missing = result.missing;
  finding.details = {{"n", 0},
                     {"prepared", result.prepared},
                     {"weight", result.weight},
                     {"share_mitigation", share(result.weight_mitigation)},
                     {"share_owner", share(result.weight_owner)},
                     {"share_deputy", share(result.weight_deputy)},
                     {"open", open},
                     {"table",
                      {{"columns",
                        {column("risk", "Avoin riski", "Öppen risk", "Open risk"),
                         column("weight", "Paino", "Vikt", "Weight"),
                         column("mitigation", "Varautuminen", "Beredskap", "Mitigation"),
                         column("owner", "Vastuuhenkilö", "Ansvarig", "Owner"),
                         column("deputy", "Sijainen", "Ersättare", "Deputy")}},
                       {"rows", table}}}};
  tell_lacking(finding, rows, {"likelihood", "impact"});
  finish(finding, result.share, result.weighed, "preparation.no-risks");
}

void measure_criteria_quality(const sdk::Input& input, const sdk::Asked&, Finding& finding) {
  const Rows rows(*input.table("success_criteria"));
  std::vector<SuccessCriterion> criteria;
  for (std::int64_t row = 0; row < rows.count(); ++row) {
    SuccessCriterion one{rows.text("id", row), {}};
    if (one.id.empty()) one.id = rows.text("criterion", row);
    for (std::size_t part = 0; part < quality_parts.size(); ++part)
      one.has[part] = rows.has(quality_parts[part], row);
    criteria.push_back(one);
  }
  const CriteriaQuality quality = compute_criteria_quality(criteria);
  Json named = Json::object(), gaps = Json::object(), table = Json::array();
  for (std::size_t part = 0; part < quality_parts.size(); ++part)
    named[quality_parts[part]] =
        criteria.empty() ? Json(nullptr) : Json(quality.named[part] / static_cast<double>(criteria.size()));
  for (const auto& [id, lacking] : quality.gaps) gaps[id] = lacking;
  for (const SuccessCriterion& one : criteria) {
    Json cells = Json::array({one.id});
    for (const bool has : one.has) cells.push_back(tick(has));
    table.push_back(cells);
  }
  finding.details = {
      {"n", 0},
      {"whole", quality.whole},
      {"named", named},
      {"gaps", gaps},
      {"table",
       {{"columns",
         {column("id", "Onnistumisen kriteeri", "Framgångskriterium", "Criterion of success"),
          column("indicator", "Mittari", "Mätare", "Indicator"),
          column("baseline", "Lähtötaso", "Utgångsläge", "Baseline"),
          column("target", "Tavoite", "Mål", "Target"), column("due", "Määräaika", "Tidsfrist", "Date"),
          column("owner", "Vastuuhenkilö", "Ansvarig", "Owner"),
          column("source", "Lähde", "Källa", "Source")}},
        {"rows", table}}}};
  finish(finding, quality.share, static_cast<double>(criteria.size()), "preparation.no-criteria");
}

void measure_expectations_heard(const sdk::Input& input, const sdk::Asked&, Finding& finding) {
  const Rows rows(*input.table("goals"));
  const std::set<std::string> partners =
      collect_names(input, {{"portfolio", "partner"}, {"roles", "partner"}});
  std::vector<Goal> goals;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    goals.push_back({rows.text("goal", row), rows.text("size", row),
                     split_names(rows.text("proposed_by", row), partners),
                     split_names(rows.text("agreed_by", row), partners)});
  const ExpectationsHeard result = compute_expectations_heard(goals, partners);
  Json table = Json::array();
  for (const std::string& partner : result.heard) table.push_back({partner, tick(true), tick(true)});
  for (const std::string& partner : result.not_heard) table.push_back({partner, tick(true), tick(false)});
  for (const std::string& partner : result.without_goal) table.push_back({partner, tick(false), tick(false)});
  finding.details = {{"n", 0},
                     {"heard", result.heard},
                     {"not_heard", result.not_heard},
                     {"without_goal", result.without_goal},
                     {"large", {{"goals", result.large}, {"agreed", result.large_agreed}}},
                     {"small", {{"goals", result.small}, {"agreed", result.small_agreed}}},
                     {"table",
                      {{"columns",
                        {column("partner", "Kumppani", "Part", "Partner"),
                         column("own", "Oma tavoite", "Eget mål", "Goal of its own"),
                         column("heard", "Muut hyväksyneet", "Godkänt av andra", "Agreed by others")}},
                       {"rows", table}}}};
  tell_lacking(finding, rows, {"size", "proposed_by", "agreed_by"});
  const auto n =
      static_cast<double>(result.heard.size() + result.not_heard.size() + result.without_goal.size());
  finish(finding, result.share, n, "preparation.no-partners");
}

}  // namespace tukiranka::preparation
