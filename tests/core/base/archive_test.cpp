// SPDX-License-Identifier: Apache-2.0
// Archives that mean harm, or were harmed, are refused with their place and a cure.
#include "core/base/archive.hpp"

#include <gtest/gtest.h>

#include "tests/core/project/project_fixture.hpp"

namespace tukiranka::base {
namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string pack(const Entries& entries) {
  auto made = write_archive(entries);
  EXPECT_TRUE(made.has_value());
  return made.value_or("");
}

std::string refusal(std::string bytes, const ArchiveLimits& limits = {}) {
  const auto archive = Archive::open(std::move(bytes), "x.qdpx", limits);
  return archive ? "opened" : base::format_diagnostic(archive.error());
}

// Little-endian numbers at every record that begins with the signature.
std::string patch(std::string bytes, const std::string& signature, std::size_t offset, std::uint32_t value,
                  std::size_t width) {
  for (std::size_t at = bytes.find(signature); at != std::string::npos; at = bytes.find(signature, at + 1))
    for (std::size_t i = 0; i < width; ++i)
      bytes[at + offset + i] = static_cast<char>((value >> (8 * i)) & 0xFF);
  return bytes;
}

const std::string central = "PK\x01\x02", local = "PK\x03\x04";

TEST(Archive, GivesBackWhatWasWrittenAndTheSameBytesEveryTime) {
  const Entries entries{{"a.txt", "ä🙂"}, {"sources/b.txt", std::string(100000, 'x')}};
  const std::string bytes = pack(entries);
  EXPECT_EQ(bytes, pack(entries));
  const auto archive = Archive::open(bytes, "x.qdpx");
  ASSERT_TRUE(archive.has_value());
  EXPECT_EQ(archive->entries(), (std::vector<std::string>{"a.txt", "sources/b.txt"}));
  for (const auto& [name, text] : entries) EXPECT_EQ(archive->read(name).value_or(""), text);
}

TEST(Archive, NamesTheNearestOfAMissingEntry) {
  const auto archive = Archive::open(pack({{"sources/a.txt", "a"}}), "x.qdpx");
  EXPECT_EQ(
      base::format_diagnostic(archive->read("sources/b.txt").error()),
      "x.qdpx: error: the archive holds no \"sources/b.txt\" (did you mean \"sources/a.txt\"?) [TK-P104]");
}

TEST(Archive, RefusesNamesThatLeaveIt) {
  for (const std::string name :
       {"../evil", "a/../../evil", "/etc/passwd", "C:\\evil", "a\\b", "C:evil", "a/.."})
    EXPECT_EQ(refusal(pack({{name, "x"}})), "x.qdpx: error: the archive names a place outside itself: \"" +
                                                name +
                                                "\" (do not open it; ask its sender for another) [TK-P101]");
  EXPECT_EQ(refusal(pack({{"a..b/c", "x"}})), "opened");
}

TEST(Archive, RefusesABombBeforeUnpackingIt) {
  const std::string big = pack({{"a.txt", std::string(5000000, '0')}});
  EXPECT_LT(big.size(), 10000U);
  ArchiveLimits limits;
  limits.entry_bytes = 1 << 20;
  EXPECT_EQ(
      refusal(big, limits),
      "x.qdpx#a.txt: error: this would unpack to 4 MB, over the limit of 1 MB (take out what is not text, "
      "and save it again) [TK-P102]");
  limits = {};
  limits.total_bytes = 6 << 20;
  EXPECT_EQ(
      refusal(pack({{"a", std::string(5000000, '0')}, {"b", std::string(5000000, '0')}}), limits),
      "x.qdpx: error: the archive would unpack to more than 6 MB (take out what is not text, and save it "
      "again) [TK-P102]");
  limits = {};
  limits.entries = 1;
  EXPECT_EQ(
      refusal(pack({{"a", "x"}, {"b", "x"}}), limits),
      "x.qdpx: error: the archive holds 2 files (take out what is not text, and save it again) [TK-P102]");
  EXPECT_EQ(refusal(patch(big, central, 24, 0x7FFFFFFF, 4)).substr(0, 50),
            "x.qdpx#a.txt: error: this would unpack to 2047 MB,");
}

TEST(Archive, NeverUnpacksBeyondWhatIsDeclared) {
  std::string lying = patch(pack({{"a.txt", std::string(5000000, '0')}}), central, 24, 10, 4);
  lying = patch(lying, local, 22, 10, 4);
  const auto archive = Archive::open(lying, "x.qdpx");
  if (!archive) return;  // refused at the door
  const auto text = archive->read("a.txt");
  ASSERT_FALSE(text.has_value());
  EXPECT_TRUE(text.error().code == "TK-P102" || text.error().code == "TK-P100");
}

TEST(Archive, RefusesEncryptedAndDamagedOnes) {
  std::string locked = patch(patch(pack({{"a.txt", "secret words"}}), central, 8, 1, 1), local, 6, 1, 1);
  EXPECT_EQ(refusal(locked),
            "x.qdpx#a.txt: error: the archive is encrypted (save it without a password) [TK-P103]");
  const std::string damage =
      "x.qdpx: error: this is no whole zip archive: it is damaged or was cut short (save or send the file "
      "again) "
      "[TK-P100]";
  const std::string whole = pack({{"a.txt", std::string(4000, 'a') + "b"}, {"b.txt", "y"}});
  EXPECT_EQ(refusal(""), damage);
  EXPECT_EQ(refusal("PK"), damage);
  EXPECT_EQ(refusal("plain words"), damage);
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_NE(refusal(whole.substr(0, size)), "opened") << size;
}

// Any single byte may be broken: no crash, and no text that is not the one that was written.
TEST(Archive, ABrokenByteIsFoundOrDoesNoHarm) {
  const std::string text = std::string(300, 'a') + "bcd" + std::string(300, 'e');
  const std::string whole = pack({{"a.txt", text}});
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string broken = whole;
    broken[at] = static_cast<char>(broken[at] ^ 0x5A);
    const auto archive = Archive::open(broken, "x.qdpx");
    if (!archive || !archive->has("a.txt")) continue;
    const auto read = archive->read("a.txt");
    if (read) {
      EXPECT_EQ(*read, text) << at;
    }
  }
}

TEST(Archive, RefusesTheSameNameTwice) {
  std::string twice = pack({{"a.txt", "x"}, {"b.txt", "y"}});
  for (std::size_t at = twice.find("b.txt"); at != std::string::npos; at = twice.find("b.txt", at))
    twice[at] = 'a';
  EXPECT_EQ(
      refusal(twice),
      "x.qdpx#a.txt: error: the archive holds this file twice (save it again in the program it comes from) "
      "[TK-P101]");
}

}  // namespace
}  // namespace tukiranka::base
