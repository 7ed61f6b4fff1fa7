// SPDX-License-Identifier: Apache-2.0
#include "core/project/proposals/propose_mapping.hpp"

#include <gtest/gtest.h>

namespace tukiranka::project {
namespace {

Proposal propose(const std::string& bytes) {
  base::MemoryReader files;
  files.files["t.csv"] = bytes;
  return propose_mapping(files, "t.csv").value.value();
}

TEST(ProposeMapping, TakesWholeNumbersAndFewLabelsForItems) {
  const Proposal proposal = propose(
      "Vastaaja;kierros;ikä;q1;mieltä;vapaa\n"
      "a;t1;34,5;1;kyllä;tämä on pitkä vastaus joka ei ole mikään valmis vaihtoehto vaan tekstiä\n"
      "b;t1;40,0;5;ei;\nc;t1;22,1;3;kyllä;\nd;t2;51,0;2;ei;\ne;t2;19,9;4;kyllä;\n");
  EXPECT_EQ(proposal.role, "responses");
  EXPECT_EQ(proposal.records, 5);
  EXPECT_EQ(proposal.dialect.delimiter, ';');
  EXPECT_EQ(proposal.entry.at("decimal"), ",");
  EXPECT_EQ(proposal.entry.at("respondent"), "Vastaaja");
  EXPECT_EQ(proposal.entry.at("wave"), "kierros");
  EXPECT_EQ(proposal.entry.at("items").dump(),
            R"([{"id":"q1","scale":"scale-1"},{"id":"mieltä","scale":"scale-2"}])");
  EXPECT_EQ(proposal.entry.at("scales").dump(),
            R"({"scale-1":{"low":1.0,"high":5.0},"scale-2":{"labels":{"ei":1.0,"kyllä":2.0}}})");
}

TEST(ProposeMapping, KnowsTiesAndTextsByTheirColumns) {
  EXPECT_EQ(
      propose("source,target,layer\na,b,work\n").entry.dump(),
      R"({"role":"edges","file":"t.csv","delimiter":",","decimal":".","encoding":"utf-8","source":"source",)"
      R"("target":"target","layer":"layer"})");
  EXPECT_EQ(propose("document,text\nd,Hei\n").role, "segments");
  EXPECT_EQ(propose("node,group\na,x\n").role, "nodes");
}

TEST(ProposeMapping, SaysWhyAFileCannotBeRead) {
  base::MemoryReader files;
  files.files["empty.csv"] = "";
  const auto empty = propose_mapping(files, "empty.csv");
  EXPECT_FALSE(empty.value.has_value());
  ASSERT_FALSE(empty.diagnostics.empty());
  EXPECT_EQ(empty.diagnostics.back().code, "TK-P009");
  EXPECT_EQ(propose_mapping(files, "gone.csv").diagnostics.front().code, "TK-B001");
}

}  // namespace
}  // namespace tukiranka::project
