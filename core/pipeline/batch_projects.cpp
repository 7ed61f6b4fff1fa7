// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/file_writer.hpp"
#include "core/base/finding.hpp"
#include "core/base/json_reader.hpp"
#include "core/base/read_finding.hpp"
#include "core/base/run_workers.hpp"
#include "core/document/read_assessment.hpp"
#include "core/document/read_scores.hpp"
#include "core/pipeline/commands.hpp"
#include "core/pipeline/run_pipeline.hpp"
#include "core/pipeline/write_programme.hpp"
#include "core/pipeline/write_results.hpp"
#include "core/project/load_project.hpp"
#include "core/report/tables/write_batch_csv.hpp"

namespace tukiranka::pipeline {
namespace {

using base::Json;

struct Piece {
  std::string path, id, folder;
  std::string refusal;  // why it is not run at all; empty: it is
};

// A project's id becomes a folder's name: letters, digits, hyphens, dots and underscores stay.
std::string name_folder(std::string id) {
  for (char& c : id)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '.' && c != '_' &&
        static_cast<unsigned char>(c) < 0x80)
      c = '-';
  return id.empty() || id == "." || id == ".." ? "project" : id;
}

std::string id_of(const base::FileReader& files, const std::string& file) {
  const auto document = base::read_json(files, file);
  if (document && document->is_object() && document->contains("id") && document->at("id").is_string())
    return document->at("id").get<std::string>();
  const std::string folder = base::name_of_file(base::folder_of(file));
  return folder.empty() || folder == "." ? base::name_of_file(file) : folder;
}

std::vector<Piece> list_pieces(const Workplace& workplace, const std::vector<std::string>& paths,
                               const std::string& output, base::Diagnostics& diagnostics) {
  std::vector<Piece> pieces;
  std::map<std::string, std::string> taken;  // folder -> path
  for (std::string path : paths) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    const std::string file = project::find_project_file(*workplace.files, path);
    const bool is_project = workplace.files->is_folder(path) ? workplace.files->is_file(file)
                                                             : base::name_of_file(path) == "project.json";
    if (!is_project) {
      diagnostics.push_back(base::make_warning("TK-L010", path, "this holds no project.json and is skipped",
                                               "`tukiranka init DIR` starts a project"));
      continue;
    }
    Piece piece{path, id_of(*workplace.files, file), "", ""};
    piece.folder = output + "/" + name_folder(piece.id);
    const auto [first, is_new] = taken.emplace(piece.folder, path);
    if (!is_new) piece.refusal = "its id \"" + piece.id + "\" is that of " + first->second;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

// What the child tells its parent: how it went, what there is to say, and what the summary needs.
std::string run_piece(const Workplace& workplace, const Piece& piece) {
  Json answer{{"status", "failed"}, {"diagnostics", Json::array()}, {"assessment", nullptr}};
  Run run = run_pipeline(workplace, piece.path);
  if (run.status != Status::bad_input) {
    if (auto written = write_results(run, piece.folder); !written) {
      run.diagnostics.push_back(written.error());
    } else {
      answer["status"] = run.status == Status::done ? "done" : "evaluator-failed";
      answer["assessment"] = document::slim_assessment(run.assessment);
    }
  }
  for (const base::Diagnostic& diagnostic : run.diagnostics)
    answer["diagnostics"].push_back(base::write_diagnostic(diagnostic));
  return answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

// One project's row, with what there is to say of it; its assessment goes into the programme.
report::BatchRow read_answer(const Piece& piece, const std::optional<Json>& answer, ProgrammeInput& programme,
                             base::Diagnostics& diagnostics) {
  report::BatchRow row;
  row.project = piece.id;
  row.status = "failed";
  row.reason = piece.refusal;
  if (!piece.refusal.empty()) {
    diagnostics.push_back(base::make_error("TK-L011", piece.path,
                                           "the project is not assessed: " + piece.refusal,
                                           "give every project an id of its own"));
    return row;
  }
  if (!answer) {
    row.reason = "the process that assessed it ended before its time";
    diagnostics.push_back(base::make_error("TK-L012", piece.path, row.reason,
                                           "run `tukiranka assess " + piece.path + "` to see where"));
    return row;
  }
  const Json& heard = *answer;
  for (const Json& json : heard.at("diagnostics")) {
    base::Diagnostic diagnostic = base::read_diagnostic(json);
    if (row.reason.empty() && diagnostic.severity == base::Severity::error) row.reason = diagnostic.text;
    diagnostics.push_back(std::move(diagnostic));
  }
  if (heard.at("assessment").is_null()) return row;
  const std::string reason = row.reason;
  row = report::make_batch_row(heard.at("assessment"), heard.at("status").get<std::string>());
  row.project = piece.id;
  row.reason = reason;
  programme.assessments.push_back(heard.at("assessment"));
  return row;
}

// What each child told; nothing of a piece that was refused, or whose child ended before its time.
std::vector<std::optional<Json>> run_pieces(const Workplace& workplace, const std::vector<Piece>& pieces,
                                            const BatchOptions& options) {
  std::vector<std::size_t> runnable;
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (pieces[i].refusal.empty()) runnable.push_back(i);
  std::size_t done = 0;
  std::vector<std::optional<Json>> heard(pieces.size());
  base::Workers workers;
  workers.count = runnable.size();
  workers.at_a_time = options.jobs;
  workers.work = [&](std::size_t i) { return run_piece(workplace, pieces[runnable[i]]); };
  workers.on_end = [&](std::size_t i, const std::optional<std::string>& answer) {
    std::optional<Json>& told = heard[runnable[i]];
    if (answer) told = Json::parse(*answer);
    if (options.on_project)
      options.on_project(++done, runnable.size(), pieces[runnable[i]].id,
                         told ? told->at("status").get<std::string>() : "failed");
  };
  static_cast<void>(base::run_workers(workers));
  return heard;
}

// Without -o nothing would be left of a batch.
Outcome refuse_output() {
  return fail_with(base::make_error("TK-L013", {}, "a batch needs a folder for its results", "add -o DIR"));
}

Status worst_of(const std::vector<report::BatchRow>& rows) {
  const auto has = [&](const char* status) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.status == status; });
  };
  if (has("failed")) return Status::batch_failed;
  return has("evaluator-failed") ? Status::evaluator_failed : Status::done;
}

// One row per project, and the projects of each model side by side.
base::Result<void> write_views(const Workplace& workplace, const std::vector<report::BatchRow>& rows,
                               const ProgrammeInput& programme, const std::string& output) {
  if (auto written = base::write_file(output + "/summary.csv", report::write_batch_csv(rows)); !written)
    return written;
  const auto languages = programme.assessments.empty()
                             ? std::vector<std::string>()
                             : document::languages_of(programme.assessments.front());
  return write_programme(make_programme(programme), output, workplace.choose_language(languages));
}

}  // namespace

Outcome batch_projects(const Workplace& workplace, const std::vector<std::string>& paths,
                       const BatchOptions& options) {
  if (options.output.empty()) return refuse_output();
  Outcome outcome;
  const std::vector<Piece> pieces = list_pieces(workplace, paths, options.output, outcome.diagnostics);
  if (pieces.empty()) {
    outcome.diagnostics.push_back(base::make_error("TK-L014", {}, "none of the paths is a project",
                                                   "name folders that hold a project.json"));
    return fail_with(std::move(outcome.diagnostics));
  }
  if (const auto made = base::make_folder(options.output); !made) return fail_with(made.error());
  const auto answers = run_pieces(workplace, pieces, options);
  std::vector<report::BatchRow> rows;
  ProgrammeInput programme;
  outcome.json = {{"format", 1}, {"projects", Json::array()}};
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    rows.push_back(read_answer(pieces[i], answers[i], programme, outcome.diagnostics));
    const report::BatchRow& row = rows.back();
    const bool has_failed = row.status == "failed";
    programme.sources.push_back({row.project, row.status, has_failed ? row.reason : "",
                                 has_failed ? "" : base::name_of_file(pieces[i].folder)});
    outcome.json["projects"].push_back({{"id", row.project},
                                        {"status", row.status},
                                        {"reason", row.reason},
                                        {"folder", has_failed ? Json(nullptr) : Json(pieces[i].folder)}});
  }
  if (const auto written = write_views(workplace, rows, programme, options.output); !written)
    return fail_with(written.error());
  outcome.status = worst_of(rows);
  outcome.text = std::to_string(programme.assessments.size()) + "/" + std::to_string(rows.size()) + "  " +
                 options.output + "/summary.csv\n" + options.output + "/report.html\n";
  return outcome;
}

}  // namespace tukiranka::pipeline
