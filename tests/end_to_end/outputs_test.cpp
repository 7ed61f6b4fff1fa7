// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka`. Every output of every example is what was recorded in outputs/: files byte for byte
// (last digits of numbers aside), pages by their visible text and pictures in each language, and what the
// program says. Where a change is meant, TUKIRANKA_RECORD=1 in the environment records anew; the diff of
// outputs/*.sum is then looked at, for it shows which parts moved.
#include <gtest/gtest.h>

#include "tests/end_to_end/recorded_outputs.hpp"

namespace tukiranka::end_to_end {
namespace {

const char* const all_languages[] = {"fi", "sv", "en"};

// The bytes of a plugin are another at each build: wherever its true hash stands, its name is recorded.
std::string hide_builds(std::string text) {
  static const std::map<std::string, std::string> hashes = [] {
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::directory_iterator(fs::path(TUKIRANKA_BUILD) / "lib/tukiranka/plugins")) {
      const fs::path sums = fresh_folder("hash") / "sum";
      if (std::system(("sha256sum " + quote(entry.path()) + " > " + quote(sums)).c_str()) != 0) continue;
      all[read_all(sums).substr(0, 64)] = "the hash of " + entry.path().filename().string();
      fs::remove_all(sums.parent_path());
    }
    return all;
  }();
  for (const auto& [hash, name] : hashes) {
    text = replace_all(std::move(text), hash, name);
    text = replace_all(std::move(text), hash.substr(0, 16), name);  // as pages show it
  }
  return text;
}

// What a run said and how it ended, without the places of this run.
std::string tell(const Ran& run, const std::vector<fs::path>& folders = {}) {
  std::string text = run.out + (run.err.empty() ? "" : "says besides:\n" + run.err) + "exit code " +
                     std::to_string(run.exit_code) + "\n";
  for (const fs::path& folder : folders) text = replace_all(std::move(text), folder.string(), "DIR");
  return text;
}

void add_page(OutputsByName& outputs, const std::string& name, const fs::path& page) {
  const VisibleText text(read_all(page));
  outputs[name + "." + text.language() + ".page.txt"] = hide_builds(text.text());
}

// The page that stands in the folder, and what `command` writes in the other languages.
void add_pages(OutputsByName& outputs, const std::string& name, const fs::path& folder,
               const std::vector<std::string>& command) {
  const fs::path other = fresh_folder("page");
  add_page(outputs, name, folder / "report.html");
  for (const char* language : all_languages) {
    if (outputs.count(name + "." + language + ".page.txt") > 0) continue;
    std::vector<std::string> words = command;
    words.insert(words.end(), {"--language", language, "-o", other.string()});
    const Ran run = run_program(words);
    EXPECT_EQ(run.exit_code, 0) << run.err;
    add_page(outputs, name, other / "report.html");
  }
  fs::remove_all(other);
}

void add_project(OutputsByName& outputs, const std::string& name, const fs::path& folder) {
  outputs[name + "assessment.json"] = hide_builds(read_all(folder / "assessment.json"));
  outputs[name + "findings.csv"] = read_all(folder / "findings.csv");
  add_pages(outputs, name + "report", folder, {"report", folder.string()});
}

void add_check(OutputsByName& outputs, const std::string& name, const std::string& path) {
  outputs[name + "check.txt"] = tell(run_program({"check", path}));
}

OutputsByName assess_alone(const std::string& example) {
  const fs::path folder = fresh_folder("alone");
  const std::string path = "configs/examples/" + example;
  OutputsByName outputs;
  outputs["assess.txt"] = tell(run_program({"assess", path, "-o", folder.string()}), {folder});
  add_project(outputs, "", folder);
  add_check(outputs, "", path);
  fs::remove_all(folder);
  return outputs;
}

// One at a time, so that what is said comes in one order.
struct Assessments {
  fs::path folder;
  OutputsByName outputs;
};

Assessments assess_batch(const std::string& example) {
  Assessments batch{fresh_folder(example), {}};
  const std::vector<std::string> entries = list_entries("configs/examples/" + example);
  std::vector<std::string> words{"batch", "--jobs", "1", "-o", batch.folder.string()};
  words.insert(words.end(), entries.begin(), entries.end());
  batch.outputs["batch.txt"] = tell(run_program(words), {batch.folder});
  for (const char* file : {"summary.csv", "programme.json", "programme.csv"})
    batch.outputs[file] = read_all(batch.folder / file);
  add_pages(batch.outputs, "programme", batch.folder, {"merge", batch.folder.string()});
  add_check(batch.outputs, "", entries.back());
  for (const auto& entry : fs::directory_iterator(batch.folder))
    if (entry.is_directory())
      add_project(batch.outputs, entry.path().filename().string() + "/", entry.path());
  return batch;
}

// The parts of a zip and their order: how they are packed is the library's.
void add_archive(OutputsByName& outputs, const std::string& name, const fs::path& file) {
  const fs::path folder = fresh_folder("parts"), list = folder / "parts.txt", parts = folder / "parts";
  const std::string command = "unzip -Z1 " + quote(file) + " > " + quote(list) + " && unzip -q " +
                              quote(file) + " -d " + quote(parts);
  EXPECT_EQ(std::system(command.c_str()), 0);
  outputs[name + "/parts.txt"] = read_all(list);
  for (const auto& entry : fs::recursive_directory_iterator(parts))
    if (entry.is_regular_file())
      outputs[name + "/" + fs::relative(entry.path(), parts).string()] = read_all(entry.path());
  fs::remove_all(folder);
}

void add_export(OutputsByName& outputs, const std::string& format, const std::string& file) {
  const fs::path folder = fresh_folder("export"), key = folder / "key.tsv";
  std::vector<std::string> words{
      "export", "configs/examples/vertaisverkosto", "--to", format, "-o", (folder / file).string()};
  if (format == "qdpx") words.insert(words.end(), {"--key-file", key.string()});
  const std::string name = "export/" + file;
  outputs[name + ".said.txt"] = tell(run_program(words), {folder});
  if (format == "qdpx") outputs["export/key.tsv"] = read_all(key);
  if (format == "qdpx" || format == "xlsform")
    add_archive(outputs, name, folder / file);
  else
    outputs[name] = read_all(folder / file);
  fs::remove_all(folder);
}

// A contested criterion in each language; a silent one, one with all kinds of evidence and a node; all that
// is behind a changed one.
void add_explanations(OutputsByName& outputs, const std::string& folder) {
  const std::pair<const char*, const char*> told[] = {{"input.group.difficult-conversations", "fi"},
                                                      {"input.group.difficult-conversations", "sv"},
                                                      {"input.group.difficult-conversations", "en"},
                                                      {"process.scientific-sharing", "fi"},
                                                      {"foundation.risks", "sv"},
                                                      {"outcome", "en"}};
  for (const auto& [id, language] : told)
    outputs[std::string("explain/") + id + "." + language + ".txt"] =
        tell(run_program({"explain", folder, id, "--language", language}));
  outputs["explain/outcome.relationships.json"] =
      run_program({"explain", folder, "outcome.relationships", "--json"}).out;
}

TEST(Outputs, OfThePeerNetworkAreThoseRecorded) {
  const Assessed& example = assess_example();
  OutputsByName outputs;
  outputs["assess.txt"] = tell(example.run, {example.folder});
  add_project(outputs, "", example.folder);
  for (const char* language : {"sv", "en"})
    outputs[std::string("summary.") + language + ".txt"] =
        tell(run_program({"report", example.folder.string(), "--format", "text", "--language", language}));
  add_check(outputs, "", "configs/examples/vertaisverkosto");
  add_explanations(outputs, example.folder.string());
  for (const auto& [format, file] : std::map<std::string, std::string>{{"qdpx", "codings.qdpx"},
                                                                       {"qdc", "codes.qdc"},
                                                                       {"xlsform", "form.xlsx"},
                                                                       {"review", "quotes.csv"}})
    add_export(outputs, format, file);
  expect_recorded("vertaisverkosto", outputs);
}

TEST(Outputs, OfTheExamplesWithModelsOfTheirOwnAreThoseRecorded) {
  for (const char* example : {"omat-kriteerit", "vapaaehtoiset"})
    expect_recorded(example, assess_alone(example));
}

TEST(Outputs, OfBatchesAndOfBothSideBySideAreThoseRecorded) {
  const Assessments networks = assess_batch("emon"), surveys = assess_batch("rse-2017");
  expect_recorded("emon", networks.outputs);
  expect_recorded("rse-2017", surveys.outputs);
  const fs::path both = fresh_folder("both");
  OutputsByName outputs;
  outputs["merge.txt"] =
      tell(run_program({"merge", networks.folder.string(), surveys.folder.string(), "-o", both.string()}),
           {networks.folder, surveys.folder, both});
  for (const char* file : {"programme.json", "programme.csv"}) outputs[file] = read_all(both / file);
  add_pages(outputs, "programme", both, {"merge", networks.folder.string(), surveys.folder.string()});
  for (const fs::path& folder : {networks.folder, surveys.folder, both}) fs::remove_all(folder);
  expect_recorded("programme", outputs);
}

TEST(Outputs, OfMeasureAreThoseRecorded) {
  OutputsByName outputs;
  for (const std::string& plugin : list_entries("plugins")) {
    if (!fs::is_directory(source() / plugin / "examples")) continue;
    for (const std::string& path : list_entries(plugin + "/examples")) {
      if (!has_ending(path, ".json") || has_ending(path, "/codebook.json")) continue;
      const Ran run = run_program({"measure", path, "--json"});
      outputs[path] = run.out;
      outputs[path + ".said.txt"] = tell({run.exit_code, "", run.err, 0});
    }
  }
  expect_recorded("measure", outputs);
}

// The workbook of the other model is among the exports above.
TEST(Outputs, OfModelsAreThoseRecorded) {
  OutputsByName outputs;
  const fs::path folder = fresh_folder("instrument");
  for (const std::string model : {"tukiranka", "volunteering"}) {
    outputs[model + ".csv"] = run_program({"model", "instrument", model}).out;
    outputs[model + ".sv.txt"] = tell(run_program({"model", "show", model, "--language", "sv"}));
  }
  const Ran run =
      run_program({"model", "instrument", "volunteering", "--format", "xlsform", "-o", folder.string()});
  outputs["volunteering.xlsx.said.txt"] = tell(run, {folder});
  add_archive(outputs, "volunteering.xlsx", folder / "volunteering.xlsx");
  fs::remove_all(folder);
  expect_recorded("models", outputs);
}

}  // namespace
}  // namespace tukiranka::end_to_end
