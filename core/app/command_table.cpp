// SPDX-License-Identifier: Apache-2.0
#include "core/app/command_table.hpp"

#include "core/base/languages.hpp"

namespace tukiranka::app {
namespace {

OptionRow output_option() {
  return {"-o,--output", "DIR", "write the results into this folder"};
}

OptionRow threads_option() {
  return {"--threads", "N", "let an evaluator use so many threads (1); the results are the same"};
}

OptionRow review_option() {
  return {"--review", "FILE", "write the quotes that nobody has reviewed here, ready to be marked"};
}

// What runs on data.
std::vector<CommandRow> data_commands() {
  return {
      {"assess",
       "PROJECT",
       false,
       false,
       "Assess one project and print the summary.",
       "tukiranka assess configs/examples/vertaisverkosto -o out",
       {output_option(),
        {"--fail-under", "SCORE",
         "exit with 1 when a phase scores under this (0 to 1), or cannot be assessed"},
        {"--key-file", "FILE", "write the key of the pseudonyms here, readable by you alone"},
        review_option(),
        threads_option()}},
      {"batch",
       "PROJECTS",
       true,
       false,
       "Assess many projects; one that fails does not stop the others.",
       "tukiranka batch configs/examples/emon/* -o out --jobs 2",
       {output_option(), {"--jobs", "N", "so many projects at a time"}, threads_option()}},
      {"merge",
       "DIR",
       true,
       false,
       "Put assessments side by side: a programme view with ranks and their intervals.",
       "tukiranka merge out/cheyenne out/texas -o programme",
       {output_option()}},
      {"check",
       "PATH",
       false,
       false,
       "Check a project, model, codebook, instrument, table or text file, and say all that is wrong.",
       "tukiranka check configs/examples/vertaisverkosto",
       {}},
      {"measure",
       "FILE",
       false,
       false,
       "Print the raw findings of a file that carries its own indicators.",
       "tukiranka measure plugins/survey/examples/measure.json",
       {review_option(), threads_option()}},
  };
}

// What runs on results, and what begins.
std::vector<CommandRow> result_commands() {
  return {
      {"explain",
       "ASSESSMENT CRITERION",
       true,
       false,
       "Explain a number, from the score down to its evidence.",
       "tukiranka explain out/assessment.json input.individual.trust",
       {{"--wave", "WAVE", "of this wave only"}}},
      {"report",
       "ASSESSMENT",
       false,
       false,
       "Write the report of an assessment again, in another language or format.",
       "tukiranka report out/assessment.json --language sv -o out/sv",
       {output_option(), {"--format", "html|csv|text", "which one (html)"}}},
      {"export",
       "PROJECT",
       false,
       false,
       "Write texts and codings, the codebook or the questionnaire for another program, or quotes to review.",
       "tukiranka export configs/examples/vertaisverkosto --to qdpx -o out",
       {{"--to", "qdpx|qdc|xlsform|review", "which one (qdpx)"},
        {"-o,--output", "PATH", "the file to write, or a folder for it"},
        {"--key-file", "FILE", "write the key of the pseudonyms here, readable by you alone"}}},
      {"init",
       "DIR",
       false,
       false,
       "Start a project: project.json and a blank table for each kind of data.",
       "tukiranka init my-project",
       {}},
  };
}

// What tells of models, plugins and the program itself.
std::vector<CommandRow> catalogue_commands() {
  return {
      {"model list", "", false, false, "List the models there are.", "tukiranka model list", {}},
      {"model show",
       "MODEL",
       false,
       false,
       "Show a model: its tree, criteria and evidence.",
       "tukiranka model show tukiranka",
       {}},
      {"model instrument",
       "MODEL",
       false,
       false,
       "Write the model's questionnaire, ready to fill in.",
       "tukiranka model instrument tukiranka --format csv",
       {output_option(), {"--format", "csv|xlsform", "which one (csv)"}}},
      {"plugin list",
       "",
       false,
       false,
       "List the evaluators there are, and the files that are broken.",
       "tukiranka plugin list",
       {}},
      {"plugin show",
       "ID",
       false,
       false,
       "Show an evaluator: its measures, parameters and literature.",
       "tukiranka plugin show survey",
       {}},
      {"schema",
       "NAME",
       false,
       false,
       "Print the JSON Schema of a file kind: assessment, findings, model, project, codebook, instrument, "
       "manifest, programme.",
       "tukiranka schema project",
       {}},
      {"completion",
       "SHELL",
       false,
       false,
       "Print a completion script for bash, zsh or fish.",
       "tukiranka completion bash",
       {}},
  };
}

}  // namespace

const std::vector<OptionRow>& common_options() {
  static const std::vector<OptionRow> options{
      {"--language", base::list_languages("|"), "language of texts for people"},
      {"--plugin-path", "DIR", "look for evaluators here too (may be repeated)"},
      {"--color", "auto|always|never", "colour in the terminal"},
      {"--json", "", "print one JSON object instead of text"},
      {"-q,--quiet", "", "say errors only"},
      {"-v,--verbose", "", "say what is being done"},
  };
  return options;
}

const std::vector<CommandRow>& command_table() {
  static const std::vector<CommandRow> table = [] {
    std::vector<CommandRow> rows = data_commands();
    for (const auto& more : {result_commands(), catalogue_commands()})
      rows.insert(rows.end(), more.begin(), more.end());
    return rows;
  }();
  return table;
}

}  // namespace tukiranka::app
