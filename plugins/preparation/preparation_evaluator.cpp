// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/preparation_evaluator.hpp"
#include <algorithm>
#include <map>

#include "plugins/preparation/criteria_quality.hpp"
#include "plugins/preparation/expectations_heard.hpp"
#include "plugins/preparation/risk_preparedness.hpp"
#include "plugins/preparation/role_clarity.hpp"

namespace tukiranka::preparation {
namespace {

using sdk::Finding;
using sdk::Json;

// The cells of a table by name; empty where the column or the value is not there.
class Rows {
 public:
  explicit Rows(const sdk::Table& table) : table_(table) {}

  [[nodiscard]] std::int64_t count() const { return table_.rows(); }
  [[nodiscard]] std::string text(const char* name, std::int64_t row) const {
    const auto column = table_.find(name);
    return column ? std::string(column->text(row)) : std::string();
  }
  [[nodiscard]] std::optional<double> number(const char* name, std::int64_t row) const {
    const auto column = table_.find(name);
    if (!column || column->is_null(row) || column->is_text()) return std::nullopt;
    return column->number(row);
  }
  [[nodiscard]] bool has(const char* name, std::int64_t row) const {
    const auto column = table_.find(name);
    return column && !column->is_null(row) && (!column->is_text() || !column->text(row).empty());
  }

 private:
  const sdk::Table& table_;
};

// "MIELI; Valli" names two.
std::set<std::string> split_names(const std::string& cell) {
  std::set<std::string> names;
  std::string name;
  for (const char c : cell + ";") {
    if (c != ';' && c != ',') {
      name += c;
      continue;
    }
    const auto first = name.find_first_not_of(' ');
    if (first != std::string::npos) names.insert(name.substr(first, name.find_last_not_of(' ') - first + 1));
    name.clear();
  }
  return names;
}

Json column(const char* id, const char* fi, const char* sv, const char* en) {
  return {{"id", id}, {"title", {{"fi", fi}, {"sv", sv}, {"en", en}}}};
}

const char* tick(bool is_there) {
  return is_there ? "✓" : "–";
}

void finish(Finding& finding, const std::optional<double>& share, double n, const char* message) {
  finding.n = n;
  finding.estimate = share;
  finding.details["n"] = n;
  if (!share) finding.message = message;
}

void measure_role_clarity(const sdk::Input& input, Finding& finding) {
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
                     {"gini", clarity.gini ? Json(*clarity.gini) : Json(nullptr)},
                     {"table",
                      {{"columns",
                        {column("task", "Tehtävä", "Uppgift", "Task"),
                         column("accountable", "Vastuussa", "Ansvariga", "Accountable"),
                         column("responsible", "Tekijöitä", "Utförare", "Responsible")}},
                       {"rows", table}}}};
  finish(finding, clarity.share, static_cast<double>(clarity.tasks.size()), "preparation.no-tasks");
}

void measure_risk_preparedness(const sdk::Input& input, Finding& finding) {
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
  finish(finding, result.share, result.weighed, "preparation.no-risks");
}

void measure_criteria_quality(const sdk::Input& input, Finding& finding) {
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

std::set<std::string> list_partners(const sdk::Input& input) {
  std::set<std::string> partners;
  for (const char* role : {"portfolio", "roles"})
    if (const sdk::Table* table = input.table(role)) {
      const Rows rows(*table);
      for (std::int64_t row = 0; row < rows.count(); ++row)
        if (rows.has("partner", row)) partners.insert(rows.text("partner", row));
    }
  return partners;
}

void measure_expectations_heard(const sdk::Input& input, Finding& finding) {
  const Rows rows(*input.table("goals"));
  std::vector<Goal> goals;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    goals.push_back({rows.text("goal", row), rows.text("size", row),
                     split_names(rows.text("proposed_by", row)), split_names(rows.text("agreed_by", row))});
  const ExpectationsHeard result = compute_expectations_heard(goals, list_partners(input));
  finding.details = {{"n", 0},
                     {"heard", result.heard},
                     {"not_heard", result.not_heard},
                     {"without_goal", result.without_goal},
                     {"large", {{"goals", result.large}, {"agreed", result.large_agreed}}},
                     {"small", {{"goals", result.small}, {"agreed", result.small_agreed}}}};
  const auto n =
      static_cast<double>(result.heard.size() + result.not_heard.size() + result.without_goal.size());
  finish(finding, result.share, n, "preparation.no-partners");
}

using Measure = void (*)(const sdk::Input&, Finding&);
const std::map<std::string, Measure> measures{{"role-clarity", measure_role_clarity},
                                              {"risk-preparedness", measure_risk_preparedness},
                                              {"success-criteria-quality", measure_criteria_quality},
                                              {"expectations-heard", measure_expectations_heard}};
const std::map<std::string, const char*> tables{{"role-clarity", "roles"},
                                                {"risk-preparedness", "risks"},
                                                {"success-criteria-quality", "success_criteria"},
                                                {"expectations-heard", "goals"}};

}  // namespace

void evaluate_preparation(const sdk::Input& input, sdk::Output& output) {
  sdk::measure_each(input, output, [&](const sdk::Asked& asked) {
    const char* table = tables.at(asked.measure);
    if (input.table(table) == nullptr)
      throw sdk::Problem("preparation.no-table", std::string("the table \"") + table + "\" is not there");
    Finding finding{asked.id, {}, {}, {}, {}, {}, 0, {}, 0, {}, Json::object(), {}};
    measures.at(asked.measure)(input, finding);
    output.add(finding);
  });
}

}  // namespace tukiranka::preparation
