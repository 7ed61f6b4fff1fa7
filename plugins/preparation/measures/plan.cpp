// SPDX-License-Identifier: Apache-2.0
// preparation: what the lists of roles, risks, goals and criteria of success say before the work begins.
#include <algorithm>
#include <set>

#include "plugins/preparation/mathematics/criteria_quality.hpp"
#include "plugins/preparation/mathematics/expectations_heard.hpp"
#include "plugins/preparation/mathematics/risk_preparedness.hpp"
#include "plugins/preparation/mathematics/role_clarity.hpp"
#include "plugins/preparation/measures/measures.hpp"
#include "plugins/preparation/measures/read_cells.hpp"

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
                        {write_column("task", "Tehtävä", "Uppgift", "Task"),
                         write_column("accountable", "Vastuussa", "Ansvariga", "Accountable"),
                         write_column("responsible", "Tekijöitä", "Utförare", "Responsible")}},
                       {"rows", table}}}};
  tell_lacking(finding, rows, {"role", "partner"});
  finish(finding, clarity.share, static_cast<double>(clarity.tasks.size()), "preparation.no-tasks");
}

namespace {

using Words = std::vector<std::string>;

// What the column `status` may say, in three languages; whatever else it says is told, and counts as open.
class StatusWords {
 public:
  explicit StatusWords(const sdk::Asked& asked)
      : closed_(fold(asked.get("closed", Words{"closed", "suljettu", "poistunut", "päättynyt", "stängd",
                                               "avslutad", "avförd"}))),
        realised_(fold(asked.get("realised", Words{"realised", "realized", "occurred", "toteutunut",
                                                   "inträffad", "realiserad"}))) {}

  [[nodiscard]] RiskStatus read(const std::string& cell) {
    static const std::set<std::string> open{"",          "open",        "avoin",       "öppen",
                                            "active",    "aktiivinen",  "aktiv",       "seurannassa",
                                            "käynnissä", "hallinnassa", "bevakas",     "pågår",
                                            "hanteras",  "monitored",   "in progress", "mitigated"};
    const std::string word = fold_status(cell);
    if (closed_.count(word) > 0) return RiskStatus::closed;
    if (realised_.count(word) > 0) return RiskStatus::realised;
    if (open.count(word) == 0) unknown_.insert(cell);
    return RiskStatus::open;
  }
  [[nodiscard]] const std::set<std::string>& unknown() const { return unknown_; }

 private:
  static std::set<std::string> fold(const Words& words) {
    std::set<std::string> folded;
    for (const std::string& word : words) folded.insert(fold_status(word));
    return folded;
  }
  std::set<std::string> closed_, realised_, unknown_;
};

Json list_risks(const std::vector<WeighedRisk>& risks) {
  Json list = Json::array();
  for (const WeighedRisk& risk : risks)
    list.push_back({{"risk", risk.risk}, {"weight", risk.weight}, {"lacks", risk.lacks}});
  return list;
}

void add_rows(Json& rows, const std::vector<WeighedRisk>& risks, const Json& status) {
  for (const WeighedRisk& risk : risks) {
    const auto lacks = [&](const char* part) {
      return std::find(risk.lacks.begin(), risk.lacks.end(), part) != risk.lacks.end();
    };
    rows.push_back({risk.risk, risk.weight, tick(!lacks("mitigation")), tick(!lacks("owner")),
                    tick(!lacks("deputy")), status});
  }
}

Json draw_risks(const RiskPreparedness& result) {
  Json rows = Json::array();
  add_rows(rows, result.open, write_texts("avoin", "öppen", "open"));
  add_rows(rows, result.realised, write_texts("toteutunut", "inträffad", "came true"));
  return {{"columns",
           {write_column("risk", "Avoin tai toteutunut riski", "Öppen eller inträffad risk",
                         "Open or realised risk"),
            write_column("weight", "Paino", "Vikt", "Weight"),
            write_column("mitigation", "Varautuminen", "Beredskap", "Mitigation"),
            write_column("owner", "Vastuuhenkilö", "Ansvarig", "Owner"),
            write_column("deputy", "Sijainen", "Ersättare", "Deputy"),
            write_column("status", "Tila", "Läge", "Status")}},
          {"rows", rows}};
}

void tell_statuses(Finding& finding, int closed, const std::set<std::string>& unknown) {
  const std::string count = std::to_string(closed);
  if (closed > 0)
    add_note(finding, write_texts("Suljettuja riskejä ei lasketa mukaan (" + count + ").",
                                  "Stängda risker räknas inte med (" + count + ").",
                                  "Closed risks are left out (" + count + ")."));
  std::string words;
  for (const std::string& word : unknown) words += (words.empty() ? "" : ", ") + word;
  finding.details["unknown_statuses"] = unknown;
  if (!words.empty())
    add_note(finding, write_texts("Tila, jota ei tunneta, lasketaan avoimeksi: " + words + ".",
                                  "Ett läge som inte känns igen räknas som öppet: " + words + ".",
                                  "A status that is not known counts as open: " + words + "."));
}

}  // namespace

void measure_risk_preparedness(const sdk::Input& input, const sdk::Asked& asked, Finding& finding) {
  const Rows rows(*input.table("risks"));
  StatusWords words(asked);
  std::vector<Risk> risks;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    if (rows.has("risk", row))
      risks.push_back({rows.text("risk", row), rows.number("likelihood", row), rows.number("impact", row),
                       rows.has("mitigation", row), rows.has("owner", row), rows.has("deputy", row),
                       words.read(rows.text("status", row))});
  const RiskPreparedness result = compute_risk_preparedness(risks);
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
                     {"closed", result.closed},
                     {"open", list_risks(result.open)},
                     {"realised", list_risks(result.realised)},
                     {"table", draw_risks(result)}};
  tell_lacking(finding, rows, {"likelihood", "impact"});
  tell_statuses(finding, result.closed, words.unknown());
  const bool are_all_closed = result.closed > 0 && result.weighed == 0 && result.missing == 0;
  finish(finding, result.share, result.weighed,
         are_all_closed ? "preparation.all-closed" : "preparation.no-risks");
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
         {write_column("id", "Onnistumisen kriteeri", "Framgångskriterium", "Criterion of success"),
          write_column("indicator", "Mittari", "Mätare", "Indicator"),
          write_column("baseline", "Lähtötaso", "Utgångsläge", "Baseline"),
          write_column("target", "Tavoite", "Mål", "Target"),
          write_column("due", "Määräaika", "Tidsfrist", "Date"),
          write_column("owner", "Vastuuhenkilö", "Ansvarig", "Owner"),
          write_column("source", "Lähde", "Källa", "Source")}},
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
                        {write_column("partner", "Kumppani", "Part", "Partner"),
                         write_column("own", "Oma tavoite", "Eget mål", "Goal of its own"),
                         write_column("heard", "Muut hyväksyneet", "Godkänt av andra", "Agreed by others")}},
                       {"rows", table}}}};
  tell_lacking(finding, rows, {"size", "proposed_by", "agreed_by"});
  const auto n =
      static_cast<double>(result.heard.size() + result.not_heard.size() + result.without_goal.size());
  finish(finding, result.share, n, "preparation.no-partners");
}

}  // namespace tukiranka::preparation
