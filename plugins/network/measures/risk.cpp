// SPDX-License-Identifier: GPL-2.0-or-later
// network: key-person-risk, joined with the skills portfolio.
#include <algorithm>
#include <numeric>
#include <set>

#include "plugins/network/mathematics/key_person_risk.hpp"
#include "plugins/network/mathematics/skills_lost.hpp"
#include "plugins/network/measures/measures.hpp"

namespace tukiranka::network {
namespace {

using sdk::Finding;

Json write_remaining(const RemainingNetwork& left) {
  return {{"components", left.components},
          {"giant_share", or_null(left.giant_share)},
          {"connectedness", or_null(left.connectedness)},
          {"global_efficiency", or_null(left.global_efficiency)},
          {"density", or_null(left.density)},
          {"mean_distance", or_null(left.mean_distance)},
          {"isolates", left.isolates}};
}

// The persons whose loss parts most others, at most five.
void cite_key_persons(const KeyPersonRisk& risk, const NetworkData& data, Finding& finding) {
  std::vector<int> cuts = risk.cut_points;
  std::stable_sort(cuts.begin(), cuts.end(), [&](int a, int b) {
    return risk.parted[static_cast<std::size_t>(a)] > risk.parted[static_cast<std::size_t>(b)];
  });
  for (std::size_t i = 0; i < std::min<std::size_t>(5, cuts.size()); ++i)
    if (const std::int64_t row = data.rows[static_cast<std::size_t>(cuts[i])]; row >= 0)
      finding.evidence.push_back({"nodes", row, -1, -1, -1});
}

struct Portfolio {
  std::vector<std::pair<int, std::string>> holdings;
  std::size_t unmatched = 0;  // rows of people and partners who are not among the nodes
};

// Who holds a skill at the level asked for or above: the person when a node bears that id, else the partner.
Portfolio read_portfolio(const Question& question, const sdk::Table& table) {
  const auto person = table.find("person"), partner = table.find("partner"), skill = table.find("skill");
  const auto level = table.find("level"), wave = table.find("wave");
  const double least = question.asked.get("skill_level", 1.0);
  Portfolio portfolio;
  for (std::int64_t row = 0; skill && row < table.rows(); ++row) {
    if (skill->is_null(row) || !is_in_wave(wave, row, question.data.wave)) continue;
    if (level && !level->is_null(row) && level->number(row) < least) continue;
    int node = -1;
    for (const auto& column : {person, partner})
      if (node < 0 && column && !column->is_null(row))
        node = find_node(question.data.nodes, column->text(row));
    if (node < 0)
      ++portfolio.unmatched;
    else
      portfolio.holdings.emplace_back(node, std::string(skill->text(row)));
  }
  return portfolio;
}

std::optional<SkillsLost> describe_skills(const Question& question, Finding& finding) {
  const sdk::Table* table = question.input.table("portfolio");
  finding.details["skills"] = nullptr;
  if (table == nullptr || table->rows() == 0) return std::nullopt;
  const Portfolio portfolio = read_portfolio(question, *table);
  SkillsLost skills = compute_skills_lost(question.data.graph.n, portfolio.holdings);
  if (skills.held == 0) return std::nullopt;
  finding.details["skills"] = {{"held", skills.held},
                               {"held_by_one", skills.held_by_one},
                               {"expected", or_null(skills.expected)},
                               {"worst", or_null(skills.worst)},
                               {"lost", skills.lost},
                               {"share", skills.share},
                               {"unmatched", portfolio.unmatched}};
  return skills;
}

// Whose loss costs anything, the costliest first; at most twenty.
Json list_key_persons(const KeyPersonRisk& risk, const NetworkData& data,
                      const std::optional<SkillsLost>& skills) {
  std::vector<std::size_t> order(data.nodes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto share_of = [&](std::size_t v) { return skills ? skills->share[v] : 0.0; };
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return risk.parted[a] + share_of(a) > risk.parted[b] + share_of(b) + 1e-12;
  });
  Json rows = Json::array();
  for (const std::size_t v : order) {
    if ((risk.parted[v] < 1e-12 && share_of(v) == 0) || rows.size() == 20) continue;
    std::string lost;
    for (std::size_t i = 0; skills && i < skills->lost[v].size(); ++i)
      lost += (i > 0 ? ", " : "") + skills->lost[v][i];
    rows.push_back({data.nodes[v], risk.parted[v], risk.components[v], lost});
  }
  if (rows.empty()) return nullptr;
  return {
      {"columns",
       {write_column("node", "Henkilö", "Person", "Person"),
        write_column("parted", "Erilleen jäävien parien osuus", "Andel par som skils åt",
                     "Share of pairs parted"),
        write_column("components", "Osia lähdön jälkeen", "Delar efter avgången", "Parts left"),
        write_column("skills", "Osaaminen, joka katoaa", "Kunnande som försvinner", "Skills that leave")}},
      {"rows", rows}};
}

}  // namespace

void measure_key_person_risk(const Question& question, Finding& finding) {
  const NetworkData& data = question.data;
  if (data.graph.n > largest_for_losses)
    return leave_undefined(finding, "network.too-large",
                           {{"n", data.graph.n}, {"largest", largest_for_losses}});
  const KeyPersonRisk risk = compute_key_person_risk(data.graph);
  Json bridge_ends = Json::array();
  for (const auto& [a, b] : risk.bridges) bridge_ends.push_back(list_ids({a, b}, data));
  finding.estimate = risk.expected;
  finding.details = {
      {"expected", or_null(risk.expected)},
      {"worst", or_null(risk.worst)},
      {"parted", {{"expected", or_null(risk.parted_expected)}, {"worst", or_null(risk.parted_worst)}}},
      {"nodes", data.nodes},
      {"cut_points", list_ids(risk.cut_points, data)},
      {"bridges", risk.bridges.size()},
      {"bridge_ends", bridge_ends},
      {"leave_one_out",
       {{"components", risk.components},
        {"connectedness", list_or_null(risk.connectedness)},
        {"efficiency", list_or_null(risk.efficiency)},
        {"parted", risk.parted}}},
      {"removal",
       {{"base", write_remaining(risk.base)},
        {"top1", write_remaining(risk.top1)},
        {"top3", write_remaining(risk.top3)},
        {"top3_adaptive", write_remaining(risk.top3_adaptive)}}},
      {"network", draw_network(data)}};
  const auto skills = describe_skills(question, finding);
  if (risk.expected) finding.details["table"] = list_key_persons(risk, data, skills);
  cite_key_persons(risk, data, finding);
  require_nodes(finding, data, 3);
}

}  // namespace tukiranka::network
