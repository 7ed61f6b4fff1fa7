// SPDX-License-Identifier: Apache-2.0
#include "plugins/preparation/measures/read_cells.hpp"
#include <algorithm>

namespace tukiranka::preparation {
namespace {

std::string trim(const std::string& name) {
  const auto first = name.find_first_not_of(" \t");
  return first == std::string::npos ? "" : name.substr(first, name.find_last_not_of(" \t") - first + 1);
}

struct Named {
  const char *column, *fi, *sv, *en;
};
constexpr Named column_names[] = {{"role", "rooli", "roll", "role"},
                                  {"partner", "kumppani", "part", "partner"},
                                  {"person", "henkilö", "person", "person"},
                                  {"skill", "osaaminen", "kunnande", "skill"},
                                  {"level", "taso", "nivå", "level"},
                                  {"likelihood", "todennäköisyys", "sannolikhet", "likelihood"},
                                  {"impact", "vaikutus", "verkan", "impact"},
                                  {"proposed_by", "ehdottaja", "förslagsställare", "proposed by"},
                                  {"agreed_by", "hyväksyjät", "godkännare", "agreed by"},
                                  {"size", "koko", "storlek", "size"},
                                  {"result", "tulos", "resultat", "result"},
                                  {"target", "tavoite", "mål", "target"},
                                  {"baseline", "lähtötaso", "utgångsläge", "baseline"}};

std::string name_in(const char* column, const char* Named::*language) {
  const auto found = std::find_if(std::begin(column_names), std::end(column_names),
                                  [&](const Named& named) { return std::string(named.column) == column; });
  return found == std::end(column_names) ? column : (*found).*language;
}

}  // namespace

std::set<std::string> split_names(const std::string& cell, const std::set<std::string>& known) {
  const std::string whole = trim(cell);
  if (whole.empty()) return {};
  if (known.count(whole) > 0) return {whole};
  const char sign = whole.find(';') == std::string::npos ? ',' : ';';
  std::set<std::string> names;
  for (std::size_t from = 0; from <= whole.size();) {
    const std::size_t to = std::min(whole.find(sign, from), whole.size());
    if (const std::string name = trim(whole.substr(from, to - from)); !name.empty()) names.insert(name);
    from = to + 1;
  }
  return names;
}

std::set<std::string> collect_names(const sdk::Input& input,
                                    std::initializer_list<std::pair<const char*, const char*>> places) {
  std::set<std::string> names;
  for (const auto& [role, column] : places)
    if (const sdk::Table* table = input.table(role)) {
      const Rows rows(*table);
      for (std::int64_t row = 0; row < rows.count(); ++row)
        if (rows.has(column, row)) names.insert(rows.text(column, row));
    }
  return names;
}

const char* tick(bool is_there) {
  return is_there ? "✓" : "–";
}

void tell_lacking(Finding& finding, const Rows& rows, std::initializer_list<const char*> columns) {
  Json lacking = Json::object();
  std::string fi, sv, en;
  for (const char* name : columns) {
    std::int64_t count = 0;
    for (std::int64_t row = 0; row < rows.count(); ++row) count += rows.has(name, row) ? 0 : 1;
    if (count == 0) continue;
    lacking[name] = count;
    const std::string of = std::to_string(count) + "/" + std::to_string(rows.count());
    fi += (fi.empty() ? "" : ", ") + name_in(name, &Named::fi) + " " + of;
    sv += (sv.empty() ? "" : ", ") + name_in(name, &Named::sv) + " " + of;
    en += (en.empty() ? "" : ", ") + name_in(name, &Named::en) + " " + of;
  }
  finding.details["lacking"] = lacking;
  if (!lacking.empty())
    add_note(finding, write_texts("Riveiltä puuttuu: " + fi + ".", "På raderna saknas: " + sv + ".",
                                  "Rows lack: " + en + "."));
}

void add_note(Finding& finding, const Json& note) {
  if (!finding.details.contains("table")) return;
  Json& own = finding.details["table"]["note"];
  for (const auto& [language, text] : note.items()) {
    const std::string before = own.is_object() ? own.value(language, "") : "";
    own[language] = before.empty() ? text.get<std::string>() : before + " " + text.get<std::string>();
  }
}

void finish(Finding& finding, const std::optional<double>& estimate, double n, const char* message) {
  finding.n = n;
  finding.estimate = estimate;
  finding.details["n"] = n;
  if (!estimate) leave_undefined(finding, message);
}

}  // namespace tukiranka::preparation
