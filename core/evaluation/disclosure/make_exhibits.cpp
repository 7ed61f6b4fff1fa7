// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/make_exhibits.hpp"
#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "core/base/suggestion.hpp"
#include "core/evaluation/disclosure/check_exhibit.hpp"
#include "core/project/privacy/mask_names.hpp"

namespace tukiranka::evaluation {
namespace {

using base::ExhibitKind;
using base::Finding;
using base::Json;
using base::Table;

const std::string whole_details = "/details";

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
std::vector<const char*> list_drawn_parts(ExhibitKind kind) {
  if (kind == ExhibitKind::voices) return {"perspectives", "perspectives_without_text"};
  if (kind == ExhibitKind::agreement) return {"units", "coders", "percent", "by_code"};
  if (kind == ExhibitKind::co_occurrence) return {"counts", "jaccard"};
  return {};
}

Json pick_details(ExhibitKind kind, const Finding& finding, const Material& material) {
  Json picked = Json::object();
  for (const char* key : list_drawn_parts(kind))
    if (finding.details.contains(key)) picked[key] = finding.details.at(key);
  if (picked.empty()) return nullptr;
  if (finding.estimate) picked["estimate"] = *finding.estimate;
  if (finding.interval)
    picked["interval"] = {{"kind", finding.interval->kind},
                          {"level", finding.interval->level},
                          {"low", finding.interval->low},
                          {"high", finding.interval->high}};
  if (kind != ExhibitKind::voices) picked["titles"] = material.code_titles;
  return picked;
}

// What the kind draws of all details; kinds without a list take the whole.
Json read_whole(ExhibitKind kind, const Finding& finding, const Material& material) {
  if (!list_drawn_parts(kind).empty()) return pick_details(kind, finding, material);
  Json whole = finding.details;
  if (kind == ExhibitKind::items && whole.contains("items"))
    whole["items"] = describe_items(whole.at("items"), material.project);
  if ((kind == ExhibitKind::items || kind == ExhibitKind::change) && finding.message && !whole.empty())
    whole["note"] = base::write_texts(finding.message->texts);  // rounded, unweighted, keyed wrongly
  return whole;
}

// Null where nothing stands at the place.
Json read_data(const host::DeclaredExhibit& declared, const Finding& finding, const Material& material) {
  const ExhibitKind kind = declared.kind;
  if (declared.from == whole_details) return read_whole(kind, finding, material);
  if (declared.from.empty()) return collect_quotes(finding, Json::array(), material);
  const Json::json_pointer place(declared.from.substr(whole_details.size()));
  if (kind == ExhibitKind::quotes)
    return base::find_table(material.project.tables, "segments") == nullptr
               ? Json(nullptr)
               : collect_quotes(finding, finding.details.value(place, Json::array()), material);
  if (!finding.details.contains(place)) return nullptr;
  return kind == ExhibitKind::distribution ? describe_items(finding.details.at(place), material.project)
                                           : finding.details.at(place);
}

// Null says that there is nothing to draw, and a list may be empty; a place that is not there is a fault.
// Quotes are made of the evidence, and may be none.
bool is_absent(const host::DeclaredExhibit& declared, const Finding& finding) {
  if (declared.kind == ExhibitKind::quotes) return false;
  if (declared.from == whole_details) return !list_drawn_parts(declared.kind).empty();
  return !finding.details.contains(Json::json_pointer(declared.from.substr(whole_details.size())));
}

struct Declarer {
  const host::EvaluatorInfo* evaluator = nullptr;
  const host::Measure* measure = nullptr;
};

Declarer find_declarer(const Plan& plan, const Finding& finding) {
  for (const PlannedCall& call : plan.calls)
    if (call.evaluator.id == finding.evaluator)
      for (const host::Measure& measure : call.evaluator.measures)
        if (measure.id == finding.measure) return {&call.evaluator, &measure};
  return {};
}

bool is_below(const std::string& pointer, const std::string& place) {
  return pointer == place || pointer.rfind(place + "/", 0) == 0;
}

// What stands there may have been hidden for the sake of the people behind it.
bool is_personal(const host::Measure& measure, const std::string& from) {
  for (const auto& [place, of] : measure.per.items())
    if (is_below(place, from) || is_below(from, place)) return true;
  return false;
}

std::vector<std::string> list_keys(const Json& object) {
  std::vector<std::string> keys;
  if (object.is_object())
    for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

// The picture of a measure, and whose it is.
std::string name_picture(const host::DeclaredExhibit& exhibit, const Declarer& declarer) {
  const std::string& library = declarer.evaluator->library;
  return std::string("the picture \"") + name_of(exhibit.kind) + "\" of the measure \"" +
         declarer.measure->id + "\" (evaluator \"" + declarer.evaluator->id + "\", " +
         library.substr(library.rfind('/') + 1) + ") is left out: ";
}

constexpr const char* tell_author = "report it to the plugin's author";

base::Diagnostic describe_absent(const host::DeclaredExhibit& exhibit, const Declarer& declarer,
                                 const Finding& finding) {
  std::string nearest;
  if (exhibit.from != whole_details) {
    const Json::json_pointer place(exhibit.from.substr(whole_details.size()));
    if (finding.details.contains(place.parent_pointer()))
      nearest = base::find_nearest(place.back(), list_keys(finding.details.at(place.parent_pointer())));
  }
  return base::make_warning("TK-E016", finding.indicator,
                            name_picture(exhibit, declarer) + "the finding has nothing at " + exhibit.from,
                            nearest.empty() ? tell_author : "did you mean \"" + nearest + "\"?");
}

base::Diagnostic describe_misfit(const host::DeclaredExhibit& exhibit, const Declarer& declarer,
                                 const Finding& finding, const base::Diagnostics& misfits) {
  const base::Diagnostic& first = misfits.front();
  std::string text = name_picture(exhibit, declarer) + exhibit.from + first.where + ": " + first.text;
  if (misfits.size() > 1) text += ", and " + std::to_string(misfits.size() - 1) + " more";
  return base::make_warning("TK-E015", finding.indicator, text,
                            first.hint.empty() ? tell_author : first.hint);
}

// The same fault of every wave is told once.
void tell(base::Diagnostic problem, base::Diagnostics& diagnostics) {
  if (std::find(diagnostics.begin(), diagnostics.end(), problem) == diagnostics.end())
    diagnostics.push_back(std::move(problem));
}

}  // namespace

void make_exhibits(const Plan& plan, const project::Project& project, Findings& findings) {
  const Material material{project, list_code_titles(project)};
  ExhibitShapes shapes;
  std::map<std::string, std::string> criterion_of;
  for (const AskedMeasure& asked : plan.asked) criterion_of[asked.id] = asked.criterion;
  for (const Finding& finding : findings.findings) {
    const Declarer declarer = finding.group ? Declarer{} : find_declarer(plan, finding);
    if (declarer.measure == nullptr) continue;
    for (const host::DeclaredExhibit& one : declarer.measure->exhibits) {
      Json data = read_data(one, finding, material);
      const bool may_lack = !finding.is_defined() || is_personal(*declarer.measure, one.from);
      if (data.is_null() || data.empty()) {
        if (!may_lack && is_absent(one, finding))
          tell(describe_absent(one, declarer, finding), findings.diagnostics);
        continue;
      }
      if (const base::Diagnostics misfits = shapes.check(one.kind, data, may_lack); !misfits.empty()) {
        tell(describe_misfit(one, declarer, finding, misfits), findings.diagnostics);
        continue;
      }
      findings.exhibits.push_back({one.kind, criterion_of[finding.indicator], finding.indicator,
                                   finding.wave.value_or(""), std::move(data)});
    }
  }
}

}  // namespace tukiranka::evaluation
