// SPDX-License-Identifier: Apache-2.0
// What is wrong with a file shows before anything of it runs; each cause has its own sentence and cure.
#include "core/host/read_manifest.hpp"

#include <elf.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

base::Diagnostic refusal_of(const std::string& path) {
  const auto manifest = read_manifest(path);
  return manifest ? base::Diagnostic{base::Severity::note, "", path, "accepted", ""} : manifest.error();
}

const std::string is_cut = "the plugin file is cut short: parts that its header names lie beyond its end";
const std::string is_no_library = "this is not a shared library (no ELF file of that kind)";
const std::string other_machine = "the plugin was built for another kind of machine";

TEST(ReadManifest, AWholePluginGivesItsManifestAsItWasWritten) {
  const auto manifest = read_manifest(fixture("bad_manifest"));
  ASSERT_TRUE(manifest);
  EXPECT_EQ(*manifest,
            read_bytes(std::string(TUKIRANKA_SOURCE) + "/tests/core/host/fixtures/bad_manifest.json"));
}

TEST(ReadManifest, AFileThatIsNotThere) {
  EXPECT_EQ(refusal_of("/nowhere/x.so"),
            base::make_error("TK-H001", "/nowhere/x.so", "the plugin file does not exist",
                             "check --plugin-path and TUKIRANKA_PLUGIN_PATH"));
}

TEST(ReadManifest, WhatIsNoFileCannotBeReadAndNeverBlocks) {
  const Folder folder;
  fs::create_directory(folder.at("folder.so"));
  ASSERT_EQ(::mkfifo(folder.at("pipe.so").c_str(), 0600), 0);
  for (const char* name : {"folder.so", "pipe.so"})
    EXPECT_EQ(refusal_of(folder.at(name)),
              base::make_error("TK-H002", folder.at(name), "the plugin file cannot be read",
                               "check that it is a file and its permissions"));
}

TEST(ReadManifest, AFileThatIsCut) {
  const Folder folder;
  const std::string bytes = read_bytes(fixture("actor"));
  const std::string path = folder.write("cut.so", bytes.substr(0, bytes.size() / 2));
  EXPECT_EQ(refusal_of(path), base::make_error("TK-H003", path, is_cut, "copy or build it again"));
}

TEST(ReadManifest, EveryCutIsSeenWhereverItFalls) {
  const Folder folder;
  const std::string bytes = read_bytes(fixture("actor"));
  for (std::size_t size = 4; size < bytes.size(); size += 97) {
    const std::string path = folder.write("cut.so", bytes.substr(0, size));
    ASSERT_EQ(refusal_of(path).code, "TK-H003") << "cut to " << size << " of " << bytes.size();
  }
}

TEST(ReadManifest, ATextIsNoLibrary) {
  const Folder folder;
  for (const char* bytes : {"",
                            "\x7f"
                            "EL",
                            "#!/bin/sh\necho I am no library\n"}) {
    const std::string path = folder.write("text.so", bytes);
    EXPECT_EQ(refusal_of(path), base::make_error("TK-H004", path, is_no_library,
                                                 "build the plugin with tukiranka_add_evaluator()"));
  }
}

TEST(ReadManifest, AProgramIsNoLibrary) {
  const Folder folder;
  std::string bytes = read_bytes(fixture("actor"));
  bytes[offsetof(Elf64_Ehdr, e_type)] = ET_EXEC;
  EXPECT_EQ(refusal_of(folder.write("program.so", bytes)).text, is_no_library);
}

TEST(ReadManifest, ALibraryForAnotherMachine) {
  const Folder folder;
  const std::string whole = read_bytes(fixture("actor"));
  std::string bytes = whole;
  bytes[offsetof(Elf64_Ehdr, e_machine)] = static_cast<char>(EM_RISCV);
  const std::string path = folder.write("riscv.so", bytes);
  EXPECT_EQ(refusal_of(path), base::make_error("TK-H005", path, other_machine, "build it on this one"));
  bytes = whole;
  bytes[EI_CLASS] = ELFCLASS32;
  EXPECT_EQ(refusal_of(folder.write("narrow.so", bytes)).code, "TK-H005");
  bytes = whole;
  bytes[EI_DATA] = ELFDATA2MSB;
  EXPECT_EQ(refusal_of(folder.write("big_endian.so", bytes)).code, "TK-H005");
}

TEST(ReadManifest, ALibraryWithoutAManifest) {
  const std::string path = fixture("no_manifest");
  EXPECT_EQ(refusal_of(path),
            base::make_error(
                "TK-H006", path, "the library carries no manifest, so it is no evaluator for Tukiranka",
                "build it with tukiranka_add_evaluator(… MANIFEST plugin.json), or take it out of the "
                "plugin folder"));
}

// Any byte of the header may lie; none may lead outside the file.
TEST(ReadManifest, NoByteOfTheHeaderLeadsOutsideTheFile) {
  const Folder folder;
  const std::string whole = read_bytes(fixture("actor"));
  std::size_t refused = 0;
  for (std::size_t i = 0; i < sizeof(Elf64_Ehdr); ++i)
    for (const int value : {0x00, 0x7f, 0xff}) {
      std::string bytes = whole;
      bytes[i] = static_cast<char>(value);
      const base::Diagnostic refusal = refusal_of(folder.write("patched.so", bytes));
      refused += refusal.text == "accepted" ? 0 : 1;
      EXPECT_FALSE(refusal.text.empty());
    }
  EXPECT_GT(refused, 60U);
}

}  // namespace
}  // namespace tukiranka::host
