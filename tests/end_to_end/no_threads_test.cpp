// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka measure`, `tukiranka batch`. Where the system has no thread or no process left, every
// evaluator says the same bytes as where it has: a preload (refuse_threads.c) refuses them. Subjects:
// sdk/parallel.hpp, the four plugins, core/base/run_workers.
#include <map>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

fs::path preload() {
  return fs::path(TUKIRANKA_BUILD) / "tests/refuse_threads.so";
}

struct Refused {
  Ran run;
  std::string refusals;  // one letter each: t a thread, p a process
};

Refused run_refused(const std::vector<std::string>& arguments, bool refuses_processes = false) {
  const fs::path folder = fresh_folder("refused");
  std::vector<std::string> words{"LD_PRELOAD=" + preload().string(), "REFUSED=" + (folder / "seen").string()};
  if (refuses_processes) words.emplace_back("REFUSE_PROCESSES=1");
  words.push_back(program().string());
  words.insert(words.end(), arguments.begin(), arguments.end());
  Refused refused{run_program(words, "/usr/bin/env"), read_all(folder / "seen")};
  fs::remove_all(folder);
  return refused;
}

// Enough for several threads: 4000 turns with some thousand different words, in two languages.
std::string write_interviews() {
  std::string text = "document,who,lang,text\n";
  for (int i = 0; i < 4000; ++i) {
    const std::string number = std::to_string(i);
    text += "d" + std::to_string(i % 51) + ",s" + std::to_string(i % 40) + (i % 3 == 0 ? ",sv," : ",fi,") +
            (i % 3 == 0 ? "Vi litar på varandra i grupp" : "Luotamme toisiimme ryhmässä") + number + " sana" +
            number + ".\n";
  }
  return text;
}

std::string write_answers() {
  std::string text = "id,a,b,c\n";
  for (int i = 0; i < 300; ++i)
    text += "p" + std::to_string(i) + "," + std::to_string(1 + i % 5) + "," + std::to_string(1 + i * 7 % 5) +
            "," + std::to_string(1 + i * i % 5) + "\n";
  return text;
}

struct Case {
  const char* plugin;
  const char* measure_file;
  bool divides;  // asks for threads at all
};

const Case cases[] = {
    {"survey", R"({"format": 1, "data": [{"role": "responses", "file": "answers.csv", "respondent": "id",
        "scales": {"s": {"low": 1, "high": 5}}, "scale": "s", "items": ["a", "b", "c"]}],
      "indicators": [{"id": "x", "evaluator": "survey", "measure": "reliability",
        "with": {"scale": "s", "bootstrap": {"replicates": 2000}}}]})",
     true},
    {"network", R"({"format": 1, "data": [{"role": "nodes", "file": "nodes.csv", "node": "id"},
        {"role": "edges", "file": "ties.csv", "source": "from", "target": "to", "directed": true}],
      "indicators": [{"id": "x", "evaluator": "network", "measure": "unlike-chance",
        "with": {"of": "reciprocity", "null": "edges", "permutations": 50}}]})",
     true},
    {"qualitative", R"({"format": 1, "data": [{"role": "segments", "file": "interviews.csv",
        "document": "document", "speaker": "who", "language": "lang", "text": "text"},
        {"role": "codebook", "file": "codebook.json"}],
      "indicators": [{"id": "x", "evaluator": "qualitative", "measure": "prevalence",
        "with": {"code": "trust", "source": "rules", "unit": "speaker"}}]})",
     true},
    {"preparation", nullptr, false},
};

fs::path write_case(const Case& one) {
  fs::path folder = fresh_folder("no-threads");
  for (const auto& entry : fs::directory_iterator(source() / "plugins" / one.plugin / "examples"))
    fs::copy(entry.path(), folder / entry.path().filename());
  if (one.measure_file != nullptr) write_all(folder / "measure.json", one.measure_file);
  write_all(folder / "interviews.csv", write_interviews());
  write_all(folder / "answers.csv", write_answers());
  return folder;
}

// All files below, by path.
std::map<std::string, std::string> read_folder(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files[fs::relative(entry.path(), folder).string()] = read_all(entry.path());
  return files;
}

TEST(NoThreads, EveryEvaluatorSaysTheSameBytes) {
  if (!fs::exists(preload())) GTEST_SKIP() << "a sanitizer takes no preload";
  for (const Case& one : cases) {
    const fs::path folder = write_case(one);
    const std::vector<std::string> single{"measure", (folder / "measure.json").string(), "--json"};
    std::vector<std::string> many = single;
    many.insert(many.end(), {"--threads", "4"});
    const Ran alone = run_program(single), divided = run_program(many);
    const Refused refused = run_refused(many);
    EXPECT_EQ(alone.exit_code, 0) << one.plugin << alone.err;
    EXPECT_EQ(refused.run.exit_code, 0) << one.plugin << refused.run.err;
    EXPECT_EQ(divided.out, alone.out) << one.plugin;
    EXPECT_EQ(refused.run.out, alone.out) << one.plugin;
    EXPECT_EQ(refused.run.err, alone.err) << one.plugin;
    EXPECT_EQ(refused.refusals.find('t') != std::string::npos, one.divides) << one.plugin;
    fs::remove_all(folder);
  }
}

TEST(NoThreads, ABatchSaysTheSameBytes) {
  if (!fs::exists(preload())) GTEST_SKIP() << "a sanitizer takes no preload";
  const fs::path folder = fresh_folder("no-threads-batch");
  const auto ask = [&](const char* name) {
    return std::vector<std::string>{"batch",
                                    "configs/examples/vapaaehtoiset",
                                    "configs/examples/omat-kriteerit",
                                    "--jobs",
                                    "2",
                                    "--threads",
                                    "4",
                                    "-o",
                                    (folder / name).string()};
  };
  const Ran usual = run_program(ask("usual"));
  const Refused threads = run_refused(ask("threads")), processes = run_refused(ask("processes"), true);
  EXPECT_EQ(usual.exit_code, 0) << usual.err;
  EXPECT_EQ(threads.run.exit_code, 0) << threads.run.err;
  EXPECT_EQ(processes.run.exit_code, 0) << processes.run.err;
  EXPECT_NE(processes.refusals.find('p'), std::string::npos);
  const auto expected = read_folder(folder / "usual");
  EXPECT_GT(expected.size(), 4U);
  for (const char* name : {"threads", "processes"}) {
    const auto files = read_folder(folder / name);
    ASSERT_EQ(files.size(), expected.size()) << name;
    for (const auto& [path, bytes] : expected) EXPECT_TRUE(files.at(path) == bytes) << name << " " << path;
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace tukiranka::end_to_end
