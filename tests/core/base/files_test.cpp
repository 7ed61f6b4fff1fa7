// SPDX-License-Identifier: Apache-2.0
// Subjects: file_reader.hpp, file_writer.hpp, hash.hpp. The two doors to the disk, and the hash.
#include <filesystem>

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/file_reader.hpp"
#include "core/base/file_writer.hpp"
#include "core/base/hash.hpp"

namespace tukiranka::base {
namespace {

namespace fs = std::filesystem;

std::string fresh_folder() {
  const fs::path folder = fs::temp_directory_path() / ("tukiranka-base-" + std::to_string(::getpid()));
  fs::remove_all(folder);
  return folder.string();
}

TEST(Files, WhatIsWrittenIsReadBackWithItsMode) {
  const std::string folder = fresh_folder(), path = folder + "/a/key";
  ASSERT_TRUE(make_folder(folder + "/a").has_value());
  ASSERT_TRUE(write_file(path, std::string("x\0y", 3), 0600).has_value());
  const DiskReader files;
  EXPECT_EQ(*files.read(path), std::string("x\0y", 3));
  struct stat status {};
  ASSERT_EQ(::stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  ASSERT_TRUE(write_file(path, "new", 0600).has_value());
  EXPECT_EQ(files.list(folder + "/a"), std::vector<std::string>{"key"});  // no stray is left
  fs::remove_all(folder);
}

TEST(Files, WhatCannotBeWrittenSaysSo) {
  EXPECT_EQ(write_file("/proc/no/such/file", "x").error().code, "TK-B005");
  EXPECT_EQ(make_folder("/proc/no").error().code, "TK-B004");
}

TEST(Files, AMissingFileNamesItsNeighbour) {
  MemoryReader files;
  files.files["data/answers.csv"] = "x";
  const auto missing = files.read("data/answer.csv");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, "TK-B001");
  EXPECT_TRUE(files.is_folder("data"));
  EXPECT_EQ(DiskReader().read("/").error().code, "TK-B002");
}

TEST(Files, PathsAreRelativeToTheFileThatNamesThem) {
  EXPECT_EQ(resolve_path("a/b/project.json", "../data/x.csv"), "a/data/x.csv");
  EXPECT_EQ(resolve_path("project.json", "x.csv"), "x.csv");
  EXPECT_EQ(resolve_path("a/project.json", "/x.csv"), "/x.csv");
  EXPECT_EQ(folder_of("project.json"), ".");
  EXPECT_EQ(name_of_file("a/b.csv"), "b.csv");
}

TEST(Hash, IsThatOfTheStandard) {  // FIPS 180-2, appendix B.1
  EXPECT_EQ(hash_sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace tukiranka::base
