// SPDX-License-Identifier: Apache-2.0
// Subjects: `tukiranka assess`. A plugin that is gone or broken costs its own evidence and nothing else.
#include <functional>

#include <gtest/gtest.h>

#include "tests/end_to_end/run_program.hpp"

namespace tukiranka::end_to_end {
namespace {

const std::string example = "configs/examples/vertaisverkosto";

Json assess_with(const fs::path& tree, int expected_exit) {
  const fs::path output = fresh_folder("assessed");
  const Ran run = run_program({"assess", example, "-o", output.string()}, tree / "bin/tukiranka");
  EXPECT_EQ(run.exit_code, expected_exit) << run.err;
  Json assessment = Json::parse(read_all(output / "assessment.json"));
  fs::remove_all(output);
  return assessment;
}

std::string findings_of_others(const Json& assessment, const std::string& evaluator) {
  std::string bytes;
  for (const Json& finding : assessment.at("findings"))
    if (finding.at("evaluator") != evaluator) bytes += finding.dump() + "\n";
  return bytes;
}

double sum_evidence_coverage(const Json& assessment) {
  double sum = 0;
  for (const Json& criterion : assessment.at("criteria"))
    for (const auto& [wave, value] : criterion.at("waves").items())
      sum += value.at("evidence_coverage").get<double>();
  return sum;
}

void expect_named_silence(const Json& assessment, const std::string& evaluator) {
  std::size_t named = 0;
  for (const Json& criterion : assessment.at("criteria"))
    for (const auto& [wave, value] : criterion.at("waves").items())
      for (const Json& silence : value.at("silent"))
        if (silence.at("kind") == "not-run" &&
            !silence.at("reason").at("texts").at("fi").get<std::string>().empty())
          ++named;
  EXPECT_GT(named, 0U) << evaluator;
}

void break_and_compare(const std::string& evaluator, const std::function<void(const fs::path&)>& break_file) {
  const fs::path tree = copy_program("tree");
  static const Json whole = assess_with(tree, 0);  // once: the bytes are the same every time
  break_file(tree / "lib/tukiranka/plugins" / (evaluator + ".so"));
  const Json broken = assess_with(tree, 4);
  EXPECT_EQ(findings_of_others(broken, evaluator), findings_of_others(whole, evaluator));
  EXPECT_LT(sum_evidence_coverage(broken), sum_evidence_coverage(whole));
  expect_named_silence(broken, evaluator);
  fs::remove_all(tree);
}

TEST(MissingPlugin, RemovedFileCostsItsEvidenceOnly) {
  for (const char* evaluator : {"survey", "network", "qualitative", "preparation"})
    break_and_compare(evaluator, [](const fs::path& file) { fs::remove(file); });
}

TEST(MissingPlugin, FileCutInHalfCostsItsEvidenceOnly) {
  break_and_compare("network", [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); });
}

TEST(MissingPlugin, TextInsteadOfALibraryCostsItsEvidenceOnly) {
  break_and_compare("qualitative", [](const fs::path& file) { write_all(file, "this is no library\n"); });
}

}  // namespace
}  // namespace tukiranka::end_to_end
