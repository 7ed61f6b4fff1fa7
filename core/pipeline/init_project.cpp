// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <utility>
#include <vector>

#include "core/base/file_writer.hpp"
#include "core/base/json_reader.hpp"
#include "core/export/write_instrument_csv.hpp"
#include "core/model/load_instrument.hpp"
#include "core/model/load_model.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/words.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

struct BlankTable {
  const char* role;
  const char* file;
  const char* header;
};
constexpr BlankTable blank_tables[] = {
    {"nodes", "nodes.csv", "node,label,kind,group,perspective\n"},
    {"edges", "edges.csv", "source,target,layer,wave,weight\n"},
    {"participation", "participation.csv", "node,wave,responded\n"},
    {"segments", "texts.csv", "document,speaker,perspective,wave,language,text\n"},
    {"codings", "codings.csv", "document,start,end,code,coder,valence,state\n"},
    {"portfolio", "portfolio.csv", "partner,person,skill,level,interest,contact\n"},
    {"goals", "goals.csv",
     "goal,title,size,proposed_by,agreed_by,criterion,expected,baseline,much_less,less,as_expected,more,"
     "much_more,weight,result\n"},
    {"success_criteria", "success_criteria.csv",
     "id,criterion,indicator,baseline,target,result,unit,due,owner,source\n"},
    {"roles", "roles.csv", "task,partner,person,role\n"},
    {"risks", "risks.csv", "risk,likelihood,impact,mitigation,owner,deputy,status,person\n"}};

Json start_project(const std::string& id) {
  Json project{
      {"format", 1},
      {"id", id},
      {"title", id},
      {"languages", {"fi"}},
      {"model", "tukiranka"},
      {"waves", Json::array({{{"id", "t1"}, {"role", "baseline"}}, {{"id", "t2"}, {"role", "end"}}})},
      {"perspectives", Json::array()},
      {"data", Json::array({{{"role", "responses"}, {"file", "answers.csv"}}})},
      {"privacy", {{"min_group", 5}, {"labels", "pseudonym"}, {"quotes", "reviewed"}}}};
  for (const char* perspective : {"target-group", "partners", "volunteers", "staff"})
    project["perspectives"].push_back(
        {{"id", perspective},
         {"title", base::write_texts(words().say(std::string("perspective.") + perspective))}});
  for (const BlankTable& table : blank_tables)
    project["data"].push_back({{"role", table.role}, {"file", table.file}});
  return project;
}

}  // namespace

Outcome init_project(const Workplace& workplace, const std::string& folder) {
  const base::FileReader& files = *workplace.files;
  auto model = model::load_model(files, "tukiranka", {"", workplace.share});
  if (!model.value) return fail_with(std::move(model.diagnostics));
  auto instrument = model::load_instrument(files, model.value->instrument, workplace.share);
  if (!instrument.value) return fail_with(std::move(instrument.diagnostics));
  std::vector<std::pair<std::string, std::string>> made;
  made.emplace_back("answers.csv", exports::write_instrument_csv(*instrument.value));
  for (const BlankTable& table : blank_tables) made.emplace_back(table.file, table.header);
  std::string id = base::name_of_file(folder);
  made.emplace_back("project.json", start_project(id.empty() ? "project" : id).dump(2) + "\n");
  base::Diagnostics taken;
  for (const auto& [name, bytes] : made)
    if (files.is_file(folder + "/" + name))
      taken.push_back(base::make_error("TK-L016", folder + "/" + name, "the file is there already",
                                       "nothing was written; name another folder"));
  if (!taken.empty()) return fail_with(std::move(taken));
  if (const auto ready = base::make_folder(folder); !ready) return fail_with(ready.error());
  Outcome outcome;
  outcome.json = {{"format", 1}, {"folder", folder}, {"files", Json::array()}};
  for (const auto& [name, bytes] : made) {
    if (const auto written = base::write_file(folder + "/" + name, bytes); !written)
      return fail_with(written.error());
    outcome.text += folder + "/" + name + "\n";
    outcome.json["files"].push_back(name);
  }
  return outcome;
}

}  // namespace tukiranka::pipeline
