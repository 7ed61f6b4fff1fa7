// SPDX-License-Identifier: Apache-2.0
// An evaluator that draws one picture of each kind: the answers to an item and what was said are read from
// the project, the other pictures are examples of what their data look like. Where in `details` each stands,
// the manifest says.
#include <map>
#include <numeric>

#include <tukiranka/evaluator.hpp>

namespace sdk = tukiranka::sdk;
using sdk::Json;

// How many gave each answer.
static Json describe_answers(const sdk::Column& item, const std::vector<std::int64_t>& rows) {
  std::map<std::int64_t, int> counts;
  double sum = 0, n = 0;
  for (const std::int64_t row : rows)
    if (!item.is_null(row)) {
      ++counts[static_cast<std::int64_t>(item.number(row))];
      sum += item.number(row);
      ++n;
    }
  Json frequencies = Json::object();
  for (const auto& [answer, count] : counts) frequencies[std::to_string(answer)] = count;
  return {{"n", n}, {"mean", n > 0 ? Json(sum / n) : Json(nullptr)}, {"frequencies", frequencies}};
}

// The evidence says where it stands and for whom it speaks; the list beside it says of which code.
static void cite_texts(const sdk::Input& input, sdk::Finding& finding) {
  finding.details["said"] = Json::array();
  const sdk::Table* segments = input.table("segments");
  if (segments == nullptr) return;
  for (std::int64_t row = 0; row < std::min<std::int64_t>(segments->rows(), 2); ++row) {
    finding.evidence.push_back({"segments", row, 0, 4, row == 0 ? 1.0 : -1.0});
    finding.details["said"].push_back({{"code", "trust"}, {"polarity", row == 0 ? "for" : "against"}});
  }
}

static Json draw_network() {
  return {{"nodes", {"Aava", "Kaiku", "Marja", "Onni", "Vesi"}},
          {"groups", {"north", "north", "south", "south", nullptr}},
          {"ties", {{0, 1, 2}, {1, 2, 1}, {2, 3, 3}, {3, 0, 1}, {4, 2, 1}}},
          {"directed", true}};
}

static Json draw_table() {
  return {{"columns",
           {{{"id", "risk"}, {"title", {{"fi", "Riski"}, {"sv", "Risk"}, {"en", "Risk"}}}},
            {{"id", "size"}, {"title", {{"fi", "Suuruus"}, {"sv", "Storlek"}, {"en", "Size"}}}},
            {{"id", "agreed"}, {"title", {{"fi", "Sovittu"}, {"sv", "Avtalat"}, {"en", "Agreed"}}}}}},
          {"rows", {{"A key person leaves", 12, true}, {"Funding ends", 16, nullptr}}},
          {"note", {{"fi", "Suuruus on 1–25."}, {"sv", "Storleken är 1–25."}, {"en", "Size is 1–25."}}}};
}

static Json draw_scale() {
  return {
      {"n", 40},
      {"alpha", {{"raw", 0.78}, {"feldt", {{"low", 0.66}, {"high", 0.86}}}}},
      {"omega", {{"ml_implied", 0.8}}},
      {"items",
       {{"kept", {{"n", 40}, {"mean", 3.9}, {"sd", 0.9}, {"r_drop", 0.61}, {"alpha_if_dropped", 0.7}}},
        {"afraid", {{"n", 40}, {"mean", 2.2}, {"sd", 1.1}, {"r_drop", -0.2}, {"alpha_if_dropped", 0.88}}}}}};
}

static Json draw_change() {
  return {{"before", {{"mean", 3.1}}},
          {"after", {{"mean", 3.6}}},
          {"difference", {{"mean", 0.5}, {"low", 0.2}, {"high", 0.8}}},
          {"up", 21},
          {"tied", 8},
          {"down", 5},
          {"g_av", {{"value", 0.55}, {"low", 0.2}, {"high", 0.9}}}};
}

static Json draw_groups() {
  return {{"may_aggregate", "with-care"},
          {"icc1", {{"n0", 0.14}, {"low", 0.02}, {"high", 0.4}}},
          {"icc2", 0.62},
          {"rwgj", {{"share_ge_70", 0.5}}},
          {"per_group",
           {{"north", {{"n", 9}, {"mean", 4.1}, {"sd", 0.5}, {"rwgj", 0.88}}},
            {"south", {{"n", 7}, {"mean", 3.2}, {"sd", 1.2}, {"rwgj", 0.41}}}}}};
}

static void draw_examples(Json& details) {
  details["network"] = draw_network();
  details["voices"] = {
      {"perspectives",
       {{"partners", {{"speakers", 12}, {"speaking", 7}}}, {"staff", {{"speakers", 6}, {"speaking", 0}}}}},
      {"perspectives_without_text", {"volunteers"}}};
  details["agreement"] = {{"estimate", 0.74}, {"interval", {{"low", 0.6}, {"high", 0.85}}},
                          {"units", 120},     {"coders", 2},
                          {"percent", 0.9},   {"by_code", {{"trust", 0.82}, {"fear", 0.55}}}};
  details["together"] = {{"counts", {{"trust~time", 9}, {"trust~fear", 2}}},
                         {"jaccard", {{"trust~time", 0.45}, {"trust~fear", 0.08}}}};
  details["table"] = draw_table();
  details["scale"] = draw_scale();
  details["change"] = draw_change();
  details["groups"] = draw_groups();
}

static void evaluate(const sdk::Input& input, sdk::Output& output) {
  const sdk::Table& responses = *input.table("responses");
  sdk::measure_each(input, output, [&](const sdk::Asked& asked) {
    const std::string id = asked.get("item", std::string());
    const auto item = responses.find(id);
    if (!item) throw sdk::Problem("pictures.unknown-item", "the answers hold no item of that name");
    std::vector<std::int64_t> rows(static_cast<std::size_t>(responses.rows()));
    std::iota(rows.begin(), rows.end(), std::int64_t{0});
    sdk::Finding finding;
    finding.indicator = asked.id;
    const Json answers = describe_answers(*item, rows);
    finding.n = answers.at("n").get<double>();
    if (finding.n == 0) {
      finding.message = "pictures.no-answers";  // undefined, because …
      output.add(finding);
      return;
    }
    finding.estimate = finding.n / static_cast<double>(rows.size());
    finding.details["answers"] = {{id, answers}};
    cite_texts(input, finding);
    draw_examples(finding.details);
    output.add(finding);
  });
}

TUKIRANKA_EVALUATORS({"pictures", evaluate})
