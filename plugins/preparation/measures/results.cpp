// SPDX-License-Identifier: Apache-2.0
// preparation: how what was set at the start came out.
#include <cmath>
#include <sstream>

#include "plugins/preparation/mathematics/goal_attainment.hpp"
#include "plugins/preparation/mathematics/mirror_row.hpp"
#include "plugins/preparation/measures/measures.hpp"
#include "plugins/preparation/measures/read_cells.hpp"

namespace tukiranka::preparation {
namespace {

std::string title_of(const Rows& rows, std::int64_t row) {
  const std::string title = rows.text("title", row);
  return title.empty() ? rows.text("goal", row) : title;
}

// The words that the goal's scale gives to a whole step; else the number itself.
std::string describe_step(const Rows& rows, std::int64_t row, double result) {
  constexpr const char* steps[] = {"much_less", "less", "as_expected", "more", "much_more"};
  std::ostringstream number;
  number << (result > 0 ? "+" : result < 0 ? "−" : "") << std::fabs(result);
  if (result != std::floor(result) || result < -2 || result > 2) return number.str();
  const std::string words = rows.text(steps[static_cast<std::size_t>(result + 2)], row);
  return words.empty() ? number.str() : words + " (" + number.str() + ")";
}

// A baseline counts only when it is written on the goal's own steps.
std::optional<double> read_step(const std::string& cell) {
  const auto number = read_leading_number(cell);
  if (!number || *number < -2 || *number > 2) return std::nullopt;
  return cell.find_first_not_of("+-0123456789.,− ") == std::string::npos ? number : std::nullopt;
}

ScaledGoal read_goal(const Rows& rows, std::int64_t row) {
  return {rows.text("goal", row), rows.number("result", row), read_step(rows.text("baseline", row)),
          rows.number("weight", row).value_or(1)};
}

Json judge_word(const std::optional<bool>& is_attained) {
  if (!is_attained) return write_texts("ei voida todeta", "kan inte avgöras", "cannot be told");
  return *is_attained ? write_texts("kyllä", "ja", "yes") : write_texts("ei", "nej", "no");
}

struct MirrorList {
  Json rows = Json::array(), table = Json::array();
  int attained = 0, judged = 0;

  void add(const Json& row, const Attained& judged_row) {
    Json whole = row;
    whole["attained"] = judged_row.is_attained ? Json(*judged_row.is_attained) : Json(nullptr);
    whole["reason"] = judged_row.reason.empty() ? Json(nullptr) : Json(judged_row.reason);
    whole["progress"] = or_null(judged_row.progress);
    rows.push_back(whole);
    table.push_back({row.at("title"), row.at("baseline"), row.at("target"), row.at("result"),
                     judge_word(judged_row.is_attained)});
    judged += judged_row.is_attained ? 1 : 0;
    attained += judged_row.is_attained.value_or(false) ? 1 : 0;
  }
};

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

void mirror_goals(const sdk::Table& table, MirrorList& list) {
  const Rows rows(table);
  for (std::int64_t row = 0; row < rows.count(); ++row) {
    const auto result = rows.number("result", row);
    std::string target = rows.text("as_expected", row);
    if (target.empty()) target = rows.text("expected", row);
    Attained judged{std::nullopt, "no-result", std::nullopt};
    if (result) judged = {*result >= 0, "", std::nullopt};
    list.add({{"kind", "goal"},
              {"id", rows.text("goal", row)},
              {"title", title_of(rows, row)},
              {"criterion", text_or_null(rows.text("criterion", row))},
              {"baseline", text_or_null(rows.text("baseline", row))},
              {"target", text_or_null(target)},
              {"result", result ? Json(describe_step(rows, row, *result)) : Json(nullptr)},
              {"unit", nullptr}},
             judged);
  }
}

void mirror_criteria(const sdk::Table& table, MirrorList& list) {
  const Rows rows(table);
  for (std::int64_t row = 0; row < rows.count(); ++row) {
    const MirrorRow cells{rows.text("baseline", row), rows.text("target", row), rows.text("result", row)};
    list.add({{"kind", "success-criterion"},
              {"id", rows.text("id", row)},
              {"title", rows.text("id", row)},
              {"criterion", text_or_null(rows.text("criterion", row))},
              {"baseline", text_or_null(cells.baseline)},
              {"target", text_or_null(cells.target)},
              {"result", text_or_null(cells.result)},
              {"unit", text_or_null(rows.text("unit", row))}},
             judge_attained(cells));
  }
}

}  // namespace

void measure_goal_attainment(const sdk::Input& input, const sdk::Asked& asked, Finding& finding) {
  const Rows rows(*input.table("goals"));
  const double rho = asked.get<double>("rho", 0.3);
  std::vector<ScaledGoal> goals;
  Json per_goal = Json::array(), table = Json::array();
  for (std::int64_t row = 0; row < rows.count(); ++row) {
    const ScaledGoal& goal = goals.emplace_back(read_goal(rows, row));
    const Json attained = goal.result ? Json(*goal.result >= 0) : Json(nullptr);
    const Json step = goal.result ? Json(describe_step(rows, row, *goal.result)) : Json(nullptr);
    per_goal.push_back({{"goal", goal.goal},
                        {"title", title_of(rows, row)},
                        {"criterion", text_or_null(rows.text("criterion", row))},
                        {"weight", goal.weight},
                        {"baseline", or_null(goal.baseline)},
                        {"result", or_null(goal.result)},
                        {"attained", attained}});
    table.push_back({title_of(rows, row), goal.weight, step,
                     judge_word(goal.result ? std::optional<bool>(*goal.result >= 0) : std::nullopt)});
  }
  const GoalAttainment attainment = compute_goal_attainment(goals, rho);
  finding.missing = attainment.missing;
  const Json limits = write_texts(
      "T pitää asteikon portaita yhtä suurina, vaikka ne ovat vain järjestyksessä, ja riippuu siitä, kuinka "
      "vaativiksi tavoitteet asetettiin.",
      "T behandlar skalans steg som lika stora fast de bara är ordnade, och beror på hur krävande målen "
      "sattes.",
      "T treats ordinal steps as equal ones, and depends on how demanding the goals were set.");
  finding.details = {
      {"n", 0},
      {"rho", rho},
      {"t_by_rho",
       {{"0", or_null(attainment.t_uncorrelated)},
        {Json(rho).dump(), or_null(attainment.t)},
        {"1", or_null(attainment.t_identical)}}},
      {"t_rho_0", or_null(attainment.t_uncorrelated)},
      {"t_rho_1", or_null(attainment.t_identical)},
      {"attainment_share", or_null(attainment.share_attained)},
      {"attained", attainment.attained},
      {"t_baseline", or_null(attainment.t_baseline)},
      {"change", or_null(attainment.change)},
      {"goals", per_goal},
      {"limits", limits},
      {"table",
       {{"columns",
         {write_column("goal", "Tavoite", "Mål", "Goal"), write_column("weight", "Paino", "Vikt", "Weight"),
          write_column("result", "Tulos (−2…+2)", "Resultat (−2…+2)", "Result (−2…+2)"),
          write_column("attained", "Saavutettu", "Uppnått", "Attained")}},
        {"rows", table},
        {"note", limits}}}};
  finish(finding, attainment.t, attainment.counted,
         attainment.counted > 0 ? "preparation.no-weight" : "preparation.no-results");
}

void measure_mirror(const sdk::Input& input, const sdk::Asked&, Finding& finding) {
  MirrorList list;
  if (const sdk::Table* goals = input.table("goals")) mirror_goals(*goals, list);
  if (const sdk::Table* criteria = input.table("success_criteria")) mirror_criteria(*criteria, list);
  finding.missing = static_cast<std::int64_t>(list.rows.size()) - list.judged;
  finding.details = {
      {"n", 0},
      {"attained", list.attained},
      {"not_attained", list.judged - list.attained},
      {"not_judged", finding.missing},
      {"rows", list.rows},
      {"table",
       {{"columns",
         {write_column("title", "Tavoite tai kriteeri", "Mål eller kriterium", "Goal or criterion"),
          write_column("baseline", "Lähtötilanne", "Utgångsläge", "Baseline"),
          write_column("target", "Tavoite", "Mål", "Target"),
          write_column("result", "Tulos", "Resultat", "Result"),
          write_column("attained", "Saavutettu", "Uppnått", "Attained")}},
        {"rows", list.table}}}};
  std::optional<double> share;
  if (list.judged > 0) share = static_cast<double>(list.attained) / list.judged;
  finish(finding, share, list.judged,
         list.rows.empty() ? "preparation.nothing-to-mirror" : "preparation.not-judged");
}

}  // namespace tukiranka::preparation
