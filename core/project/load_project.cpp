// SPDX-License-Identifier: Apache-2.0
#include "core/project/load_project.hpp"
#include <algorithm>
#include <set>
#include <utility>

#include "core/base/json_reader.hpp"
#include "core/base/suggestion.hpp"
#include "core/project/check_references.hpp"
#include "core/project/check_shape.hpp"
#include "core/project/formats/list_formats.hpp"
#include "core/project/formats/network_format.hpp"
#include "core/project/privacy/make_pseudonyms.hpp"
#include "core/project/read_study.hpp"
#include "core/project/roles/open_records.hpp"
#include "core/project/roles/read_codebook.hpp"
#include "core/project/roles/read_network.hpp"
#include "core/project/roles/read_qda_project.hpp"
#include "core/project/roles/read_ratings.hpp"
#include "core/project/roles/read_responses.hpp"
#include "core/project/roles/read_rows.hpp"
#include "core/project/roles/read_segments.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

// What a file is decides what is read from it: a .qdpx is a whole project, a text is segments.
void choose_role(DataEntry& entry) {
  const auto is_one_of = [&](std::initializer_list<const char*> roles) {
    return std::find(roles.begin(), roles.end(), entry.role) != roles.end();
  };
  const Format* format = find_by_ending(entry.file);
  if (format == nullptr) return;
  if (format->has(Holds::project) && is_one_of({"segments", "documents", "codings"}))
    entry.role = "project";
  else if (format->has(Holds::text) && entry.role == "documents")
    entry.role = "segments";
}

// A folder stands for the texts in it, in the order of their names.
void add_files(Reading& reading, DataEntry entry, std::vector<DataEntry>& entries) {
  std::string path = base::resolve_path(reading.project.file, entry.file);
  if (path.size() > 1 && path.back() == '/') path.pop_back();
  const bool is_of_texts = entry.role == "segments" || entry.role == "documents";
  if (!is_of_texts || entry.file.empty() || !reading.files.is_folder(path)) {
    entries.push_back(std::move(entry));
    return;
  }
  const std::string folder = entry.file.back() == '/' ? entry.file : entry.file + "/";
  const std::size_t before = entries.size();
  for (const std::string& name : reading.files.list(path))
    if (is_text_file(name) && name.front() != '.' && name.front() != '~') {
      entries.push_back(entry);
      entries.back().role = "segments";
      entries.back().file = folder + name;
    }
  if (entries.size() == before)
    reading.problems.add(base::make_error("TK-P119", entry.pointer + "/file",
                                          "the folder \"" + entry.file + "\" holds no text",
                                          "put .txt or .docx files there, or name a file"));
}

std::vector<DataEntry> list_entries(const Json& document, Reading& reading) {
  std::vector<DataEntry> entries;
  const auto data = document.find("data");
  if (data == document.end() || !data->is_array()) return entries;
  std::vector<std::string> roles;
  for (const RoleSpec& role : list_roles()) roles.push_back(role.role);
  for (std::size_t i = 0; i < data->size(); ++i) {
    DataEntry entry;
    entry.json = data->at(i).is_object() ? data->at(i) : Json::object();
    entry.role = text_at(entry.json, "role");
    entry.file = text_at(entry.json, "file");
    entry.pointer = reading.project.file + "#/data/" + std::to_string(i);
    choose_role(entry);
    const RoleSpec* role = find_role(entry.role);
    if (role == nullptr) {
      reading.problems.add(base::make_error("TK-P011", entry.pointer + "/role",
                                            "\"" + entry.role + "\" is not a role of data",
                                            base::suggest(entry.role, roles)));
      continue;
    }
    check_keys(entry, list_keys(*role), reading.problems);
    add_files(reading, std::move(entry), entries);
  }
  return entries;
}

void read_entries(Reading& reading, const std::vector<DataEntry>& entries) {
  ResponsesReader responses(reading);
  // What is listed (documents, nodes, who was asked) comes before the files that may hold more of it,
  // whatever the order.
  std::vector<const DataEntry*> order;
  for (const DataEntry& entry : entries) order.push_back(&entry);
  std::stable_partition(order.begin(), order.end(),
                        [](const DataEntry* entry) { return entry->role == "documents"; });
  std::stable_partition(order.begin(), order.end(),
                        [](const DataEntry* entry) { return !holds_nodes(*entry); });
  bool has_codebook = false;
  std::set<std::string> projects;  // a .qdpx is read once, whatever roles name it
  for (const DataEntry* entry : order) {
    if (entry->role == "project") continue;
    if (entry->role == "responses") {
      responses.read(*entry);
    } else if (entry->role == "edges" || entry->role == "network") {
      read_network(reading, *entry);
    } else if (entry->role == "segments") {
      read_segments(reading, *entry);
    } else if (entry->role == "ratings") {
      read_ratings(reading, *entry);
    } else if (entry->role == "codebook") {
      read_codebook(reading, *entry);
      has_codebook = true;
    } else {
      read_rows(reading, *entry);
    }
  }
  if (!has_codebook) read_model_codebook(reading);
  for (const DataEntry* entry : order)
    if (entry->role == "project" && projects.insert(entry->file).second) read_qda_project(reading, *entry);
}

// Waves that nobody declared: those that the tables hold, in the order of first mention.
void find_waves(Reading& reading) {
  if (reading.has_waves) return;
  std::vector<std::string> found;
  std::string shown;
  for (const base::Table& table : reading.project.tables) {
    const base::Column* waves = table.find("wave");
    if (waves == nullptr || waves->type != base::ColumnType::category) continue;
    for (std::int64_t i = 0; i < waves->text.size(); ++i) {
      const std::string wave(waves->text.at(i));
      if (std::find(found.begin(), found.end(), wave) != found.end()) continue;
      found.push_back(wave);
      shown += (shown.empty() ? "\"" : ", \"") + wave + "\"";
    }
  }
  if (found.empty()) return;
  reading.project.study.waves.clear();
  for (const std::string& wave : found)
    reading.project.study.waves.push_back({wave, "", base::WaveRole::none});
  reading.problems.add(
      base::make_note("TK-P025", reading.project.file,
                      "no waves are declared; the data has " + shown + ", taken in this order",
                      "declare \"waves\" if another order is right"));
}

// A file for `measure` (it carries indicators) has no privacy unless it declares it.
bool wants_pseudonyms(const Project& project) {
  const base::Privacy& privacy = project.study.privacy;
  return privacy.labels == base::Labels::pseudonym && (privacy.declared || project.indicators.empty());
}

// What stands between quotes is taken out: a cell may hold a name.
std::string mask_quoted(const std::string& text) {
  std::string masked;
  bool is_quoted = false;
  for (const char c : text) {
    if (c == '"') {
      masked += is_quoted ? "…\"" : "\"";
      is_quoted = !is_quoted;
    } else if (!is_quoted) {
      masked += c;
    }
  }
  return masked;
}

// Warnings go on into the assessment, so under pseudonyms they name the cell and not what stands in it.
void mask_cells(base::Diagnostics& diagnostics) {
  for (base::Diagnostic& diagnostic : diagnostics) {
    const bool is_of_row =
        diagnostic.where.find(':') != std::string::npos && diagnostic.where.find('#') == std::string::npos;
    if (!is_of_row) continue;
    diagnostic.text = mask_quoted(diagnostic.text);
    if (diagnostic.hint.find('"') != std::string::npos) diagnostic.hint = "look at the cell";
  }
}

}  // namespace

std::string find_project_file(const base::FileReader& files, const std::string& path) {
  if (!files.is_folder(path)) return path;
  return (path.empty() || path.back() == '/' ? path : path + "/") + "project.json";
}

base::Loaded<Project> load_project(const base::FileReader& files, const std::string& path,
                                   const LoadOptions& options) {
  base::Loaded<Project> loaded;
  Project project;
  project.file = find_project_file(files, path);
  ProblemList problems;
  const auto document = base::read_json(files, project.file);
  if (!document) {
    loaded.diagnostics = {document.error()};
    return loaded;
  }
  if (!document->is_object()) {
    loaded.diagnostics = {base::make_error("TK-P023", project.file, "a project is a JSON object",
                                           R"(begin with {"format": 1, "data": […]})")};
    return loaded;
  }
  base::Diagnostics shape = base::check_format(*document, project.file, 1);
  if (!shape.empty()) {  // of another format nothing else can be said
    loaded.diagnostics = std::move(shape);
    return loaded;
  }
  shape = check_shape(*document, project.file, files, options.schema_folder);
  Reading reading{files, options, project, problems};
  read_study(reading, *document);
  read_entries(reading, list_entries(*document, reading));
  find_waves(reading);
  check_references(reading);
  loaded.diagnostics = join_problems(std::move(shape), problems.take());
  if (base::has_error(loaded.diagnostics)) return loaded;
  if (wants_pseudonyms(project)) {
    make_pseudonyms(project);
    mask_cells(loaded.diagnostics);
  } else if (!project.names.empty()) {
    number_names(project);
  }
  loaded.value = std::move(project);
  return loaded;
}

}  // namespace tukiranka::project
