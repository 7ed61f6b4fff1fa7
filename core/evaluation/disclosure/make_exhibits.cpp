// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/make_exhibits.hpp"
#include <map>
#include <utility>
#include <vector>

#include "core/project/privacy/mask_names.hpp"

namespace tukiranka::evaluation {
namespace {

using base::Finding;
using base::Json;
using base::Table;

std::string string_at(const Table& table, const char* name, std::int64_t row) {
  const base::Column* column = table.find(name);
  return column == nullptr ? std::string() : std::string(column->text_at(row));
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

// What an entry of the list that the exhibit is declared from says beside the citation of the same place in
// the evidence: its code, its polarity, what each coder said.
Json describe_hit(const Json& hits, std::size_t i, const char* key) {
  if (!hits.is_array() || i >= hits.size()) return nullptr;
  const Json& hit = hits[i];
  return hit.is_object() && hit.contains(key) ? hit.at(key) : Json(nullptr);
}

// A team may call a code after a person.
Json list_code_titles(const project::Project& project) {
  const project::NameMask names(project);
  Json titles = Json::object();
  if (const Table* codes = base::find_table(project.tables, "codes"))
    for (std::int64_t row = 0; row < codes->rows; ++row)
      if (const std::string title = string_at(*codes, "title", row); !title.empty())
        titles[string_at(*codes, "code", row)] = names.mask(title).text;
  return titles;
}

struct Material {
  const project::Project& project;
  Json code_titles;
};

// What is withheld keeps its place in the list and nothing else.
Json collect_quotes(const Finding& finding, const Json& hits, const Material& material) {
  const Table& segments = *base::find_table(material.project.tables, "segments");
  const Json& titles = material.code_titles;
  Json quotes = Json::array();
  for (std::size_t i = 0; i < finding.evidence.size(); ++i) {
    const base::Citation& citation = finding.evidence[i];
    if (citation.table != "segments") continue;
    if (!citation.excerpt) {
      quotes.push_back({{"excerpt", nullptr}});
      continue;
    }
    quotes.push_back({{"excerpt", *citation.excerpt},
                      {"at", citation.at},
                      {"speaker", text_or_null(string_at(segments, "speaker", citation.row))},
                      {"perspective", text_or_null(string_at(segments, "perspective", citation.row))},
                      {"language", text_or_null(string_at(segments, "language", citation.row))},
                      {"code", describe_hit(hits, i, "code")},
                      {"polarity", describe_hit(hits, i, "polarity")},
                      {"weight", citation.weight}});
    if (citation.excerpt_start >= 0) quotes.back()["mark"] = {citation.excerpt_start, citation.excerpt_end};
    if (const Json& code = quotes.back()["code"];
        code.is_string() && titles.contains(code.get<std::string>()))
      quotes.back()["titles"] = {{code.get<std::string>(), titles.at(code.get<std::string>())}};
    if (Json values = describe_hit(hits, i, "values"); values.is_object())
      quotes.back()["values"] = std::move(values);
  }
  return quotes;
}

// The items' own titles and range belong beside their frequencies.
Json describe_items(const Json& items, const project::Project& project) {
  const Table* table = base::find_table(project.tables, "items");
  if (table == nullptr || !items.is_object() || table->find("item") == nullptr) return items;
  Json described = items;
  for (std::int64_t row = 0; row < table->rows; ++row) {
    const std::string item = string_at(*table, "item", row);
    if (!described.contains(item) || !described.at(item).is_object()) continue;
    described[item]["title"] = string_at(*table, "title", row);
    for (const char* name : {"low", "high"})
      if (const base::Column* column = table->find(name))
        if (const auto value = column->number_at(row)) described[item][name] = *value;
  }
  return described;
}

// Some kinds draw several parts of the details beside each other; these, and no more, leave with them.
const std::map<std::string, std::vector<const char*>>& drawn_parts() {
  static const std::map<std::string, std::vector<const char*>> parts{
      {"voices", {"perspectives", "perspectives_without_text"}},
      {"agreement", {"units", "coders", "percent", "by_code"}},
      {"co-occurrence", {"counts", "jaccard"}}};
  return parts;
}

bool has_parts(const std::string& kind) {
  return drawn_parts().count(kind) > 0;
}

Json pick_details(const std::string& kind, const Finding& finding, const Material& material) {
  Json picked = Json::object();
  for (const char* key : drawn_parts().at(kind))
    if (finding.details.contains(key)) picked[key] = finding.details.at(key);
  if (picked.empty()) return nullptr;
  if (finding.estimate) picked["estimate"] = *finding.estimate;
  if (finding.interval)
    picked["interval"] = {{"kind", finding.interval->kind},
                          {"level", finding.interval->level},
                          {"low", finding.interval->low},
                          {"high", finding.interval->high}};
  if (kind != "voices") picked["titles"] = material.code_titles;
  return picked;
}

Json read_data(const Json& declared, const Finding& finding, const Material& material,
               const std::string& hits) {
  const std::string kind = declared.value("kind", ""),
                    from = declared.value("from", kind == "quotes" ? hits : "");
  const Table* segments = base::find_table(material.project.tables, "segments");
  if (from == "/details") {  // what the kind draws of it; kinds without a list take the whole
    if (has_parts(kind)) return pick_details(kind, finding, material);
    Json whole = finding.details;
    if (kind == "items" && whole.contains("items"))
      whole["items"] = describe_items(whole.at("items"), material.project);
    if ((kind == "items" || kind == "change") && finding.message && !whole.empty())
      whole["note"] = base::write_texts(finding.message->texts);  // rounded, unweighted, keyed wrongly
    return whole;
  }
  if (from.rfind("/details/", 0) != 0) return nullptr;
  const Json::json_pointer place(from.substr(8));
  if (kind == "quotes" && segments != nullptr)
    return collect_quotes(finding, finding.details.value(place, Json::array()), material);
  if (kind == "quotes" || !finding.details.contains(place)) return nullptr;
  return kind == "distribution" ? describe_items(finding.details.at(place), material.project)
                                : finding.details.at(place);
}

const host::Measure* find_measure(const Plan& plan, const Finding& finding) {
  for (const PlannedCall& call : plan.calls)
    if (call.evaluator.id == finding.evaluator)
      for (const host::Measure& measure : call.evaluator.measures)
        if (measure.id == finding.measure) return &measure;
  return nullptr;
}

}  // namespace

void make_exhibits(const Plan& plan, const project::Project& project, Findings& findings) {
  const Material material{project, list_code_titles(project)};
  std::map<std::string, std::string> criterion_of;
  for (const AskedMeasure& asked : plan.asked) criterion_of[asked.id] = asked.criterion;
  for (const Finding& finding : findings.findings) {
    const host::Measure* measure = finding.group ? nullptr : find_measure(plan, finding);
    if (measure == nullptr || !measure->exhibits.is_array()) continue;
    for (const Json& one : measure->exhibits) {
      Json data = one.is_object() ? read_data(one, finding, material, measure->places.hits) : Json(nullptr);
      if (data.is_null() || data.empty()) continue;
      findings.exhibits.push_back({one.value("kind", ""), criterion_of[finding.indicator], finding.indicator,
                                   finding.wave.value_or(""), std::move(data)});
    }
  }
}

}  // namespace tukiranka::evaluation
