// SPDX-License-Identifier: Apache-2.0
// preparation: what the portfolio says of skills, and what goes when one person goes.
#include "plugins/preparation/mathematics/portfolio_coverage.hpp"
#include "plugins/preparation/mathematics/portfolio_visibility.hpp"
#include "plugins/preparation/mathematics/staff_resilience.hpp"
#include "plugins/preparation/measures/measures.hpp"
#include "plugins/preparation/measures/read_cells.hpp"

namespace tukiranka::preparation {
namespace {

std::vector<Holding> read_portfolio(const sdk::Input& input, const std::optional<std::string>& wave) {
  std::vector<Holding> holdings;
  const sdk::Table* table = input.table("portfolio");
  if (table == nullptr) return holdings;
  const Rows rows(*table);
  for (const std::int64_t row : sdk::rows_of_wave(*table, wave))
    holdings.push_back({rows.text("partner", row), rows.text("person", row), rows.text("skill", row),
                        rows.number("level", row), rows.number("interest", row), rows.has("contact", row)});
  return holdings;
}

std::vector<Need> read_needs(const sdk::Asked& asked) {
  std::vector<Need> needed;
  if (asked.with.contains("needed"))
    for (const auto& [skill, level] : asked.with.at("needed").items())
      needed.push_back({skill, level.get<double>()});
  return needed;
}

Json list_mismatches(const std::vector<Mismatch>& mismatches) {
  Json list = Json::array();
  for (const Mismatch& one : mismatches)
    list.push_back(
        {{"partner", one.partner}, {"skill", one.skill}, {"level", one.level}, {"interest", one.interest}});
  return list;
}

// Skills down, partners across, the highest level in each cell.
Json draw_portfolio(const PortfolioCoverage& coverage) {
  Json columns =
      Json::array({write_column("skill", "Osaaminen", "Kunnande", "Skill"),
                   write_column("needed", "Tarvitaan", "Behövs", "Needed"),
                   write_column("holders", "Osaavia kumppaneita", "Parter som kan", "Partners who can")});
  for (const std::string& partner : coverage.partners)
    columns.push_back(write_column(partner.c_str(), partner.c_str(), partner.c_str(), partner.c_str()));
  Json rows = Json::array();
  for (std::size_t i = 0; i < coverage.all_skills.size(); ++i) {
    const std::string& skill = coverage.all_skills[i];
    Json row = Json::array({skill, nullptr, nullptr});
    if (i < coverage.skills.size() && coverage.skills[i].skill == skill) {
      row[1] = coverage.skills[i].level;
      row[2] = coverage.skills[i].holders;
    }
    for (const std::string& partner : coverage.partners) {
      const auto found = coverage.table.find({skill, partner});
      row.push_back(found == coverage.table.end() ? Json(nullptr) : or_null(found->second.level));
    }
    rows.push_back(std::move(row));
  }
  return {{"columns", columns}, {"rows", rows}};
}

Json describe(const Visible& visible) {
  return {{"filled", visible.filled},
          {"of", visible.of},
          {"share", visible.of > 0 ? Json(static_cast<double>(visible.filled) / visible.of) : Json(nullptr)},
          {"with_interest", visible.with_interest},
          {"with_contact", visible.with_contact},
          {"without", visible.without}};
}

Json list_losses(const StaffResilience& result, Json& table) {
  Json persons = Json::array();
  for (const PersonLoss& person : result.persons) {
    persons.push_back({{"person", person.person},
                       {"tasks", person.tasks},
                       {"skills", person.skills},
                       {"has_deputy", person.has_deputy},
                       {"loss", person.loss}});
    if (person.loss > 0)
      table.push_back({person.person, static_cast<double>(person.tasks.size()),
                       static_cast<double>(person.skills.size()), person.loss});
  }
  return persons;
}

}  // namespace

void measure_portfolio_coverage(const sdk::Input& input, const sdk::Asked& asked, Finding& finding) {
  const PortfolioCoverage coverage = compute_portfolio_coverage(
      read_portfolio(input, finding.wave),
      {read_needs(asked), asked.get<int>("k", 1), asked.get<double>("interested", 3)});
  Json needed = Json::object(), holders = Json::object();
  for (const SkillCoverage& skill : coverage.skills) {
    needed[skill.skill] = skill.level;
    holders[skill.skill] = skill.holders;
  }
  finding.missing = coverage.missing;
  finding.details = {{"n", 0},
                     {"needed", needed},
                     {"k", asked.get<int>("k", 1)},
                     {"holders", holders},
                     {"covered", coverage.skills.size() - coverage.uncovered.size()},
                     {"uncovered", coverage.uncovered},
                     {"redundancy", or_null(coverage.redundancy)},
                     {"backed_up", or_null(coverage.backed_up)},
                     {"rarest", coverage.rarest},
                     {"interest_without_skill", list_mismatches(coverage.interest_without_skill)},
                     {"skill_without_interest", list_mismatches(coverage.skill_without_interest)},
                     {"table", draw_portfolio(coverage)}};
  tell_lacking(finding, Rows(*input.table("portfolio")), {"skill", "level"});
  finish(finding, coverage.share, static_cast<double>(coverage.skills.size()), "preparation.no-skills");
}

void measure_portfolio_visibility(const sdk::Input& input, const sdk::Asked& asked, Finding& finding) {
  std::set<std::string> partners = collect_names(input, {{"roles", "partner"}});
  std::set<std::string> persons = collect_names(input, {{"roles", "person"}});
  if (asked.get<std::string>("roster", "documents") == "nodes") {
    persons.merge(collect_names(input, {{"nodes", "node"}}));
    partners.merge(collect_names(input, {{"nodes", "group"}}));
    for (const std::string& partner : partners) persons.erase(partner);  // organisations among the nodes
  }
  const PortfolioVisibility visibility =
      compute_portfolio_visibility(read_portfolio(input, finding.wave), partners, persons);
  Json table = Json::array();
  const auto add = [&](const Visible& visible, const Json& title) {
    table.push_back({title, visible.filled, visible.of, visible.with_interest, visible.with_contact});
  };
  add(visibility.partners, write_texts("Kumppanit", "Parter", "Partners"));
  add(visibility.persons, write_texts("Henkilöt", "Personer", "Persons"));
  finding.details = {
      {"n", 0},
      {"partners", describe(visibility.partners)},
      {"persons", describe(visibility.persons)},
      {"table",
       {{"columns",
         {write_column("who", "Ketkä", "Vilka", "Who"),
          write_column("filled", "Osaaminen kirjattu", "Kunnande antecknat", "Skills on record"),
          write_column("of", "Kaikkiaan", "Sammanlagt", "Of all"),
          write_column("interest", "Kiinnostus kirjattu", "Intresse antecknat", "Interests on record"),
          write_column("contact", "Verkostoja kirjattu", "Nätverk antecknat", "Contacts on record")}},
        {"rows", table}}}};
  tell_lacking(finding, Rows(*input.table("portfolio")), {"person", "skill", "level"});
  finish(finding, visibility.share, visibility.partners.of + visibility.persons.of,
         "preparation.no-partners");
}

void measure_staff_resilience(const sdk::Input& input, const sdk::Asked& asked, Finding& finding) {
  const Rows roles(*input.table("roles"));
  std::vector<Carried> tasks, skills;
  for (std::int64_t row = 0; row < roles.count(); ++row) {
    const std::string role = roles.text("role", row);
    if ((role == "responsible" || role == "accountable") && roles.has("person", row))
      tasks.push_back({roles.text("task", row), roles.text("person", row)});
  }
  std::map<std::string, double> levels;
  for (const Need& need : read_needs(asked)) levels[need.skill] = need.level;
  const double usual = asked.get<double>("at_least", 1);
  for (const Holding& holding : read_portfolio(input, finding.wave)) {
    const auto need = levels.find(holding.skill);
    if (!holding.person.empty() && !holding.skill.empty() &&
        holding.level.value_or(-1) >= (need == levels.end() ? usual : need->second))
      skills.push_back({holding.skill, holding.person});
  }
  std::set<std::string> deputised;
  if (const sdk::Table* table = input.table("risks")) {
    const Rows risks(*table);
    for (std::int64_t row = 0; row < risks.count(); ++row)
      if (risks.has("person", row) && risks.has("deputy", row)) deputised.insert(risks.text("person", row));
  }
  const StaffResilience result = compute_staff_resilience(tasks, skills, deputised);
  Json table = Json::array();
  const Json persons = list_losses(result, table);
  finding.details = {{"n", 0},
                     {"tasks", result.tasks},
                     {"skills", result.skills},
                     {"worst", or_null(result.worst)},
                     {"expected", or_null(result.expected)},
                     {"backed_up", or_null(result.backed_up)},
                     {"persons", persons},
                     {"table",
                      {{"columns",
                        {write_column("person", "Henkilö", "Person", "Person"),
                         write_column("tasks", "Tehtävät ilman sijaista", "Uppgifter utan ersättare",
                                      "Tasks without a deputy"),
                         write_column("skills", "Osaaminen vain hänellä", "Kunnande bara hos personen",
                                      "Skills nobody else holds"),
                         write_column("loss", "Menetyksen osuus", "Förlustens andel", "Share that is lost")}},
                       {"rows", table}}}};
  tell_lacking(finding, roles, {"person", "role"});
  finish(finding, result.resilience, static_cast<double>(result.persons.size()), "preparation.no-persons");
}

}  // namespace tukiranka::preparation
