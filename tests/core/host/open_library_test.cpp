// SPDX-License-Identifier: Apache-2.0
// What shows only when a library is loaded.
#include "core/host/open_library.hpp"

#include <gtest/gtest.h>

#include "tests/core/host/host_fixture.hpp"

namespace tukiranka::host {
namespace {

base::Diagnostic refusal_of(const std::string& path) {
  const auto entry = open_library(path);
  return entry ? base::make_note("", path, "opened") : entry.error();
}

TEST(OpenLibrary, AWholeOneIsOpenedOnce) {
  const auto first = open_library(fixture("actor")), second = open_library(fixture("actor"));
  ASSERT_TRUE(first && second);
  EXPECT_EQ(*first, *second);
  EXPECT_EQ((*first)->abi_major, 1U);
}

TEST(OpenLibrary, TheEntryAndItsManifestAreThoseOfTheFile) {
  const auto entry = open_library(fixture("faced"));
  ASSERT_TRUE(entry);
  EXPECT_EQ(base::Json::parse((*entry)->manifest).at("id"), "faced");
}

TEST(OpenLibrary, ASymbolThatNoLibraryOffersIsNamedAsItsAuthorWroteIt) {
  const std::string path = fixture("unresolved");
  EXPECT_EQ(refusal_of(path),
            base::make_error("TK-H010", path,
                             "the plugin needs \"elsewhere::compute_luck(int)\", which no library offers",
                             "link the library that defines it, or build the plugin again"));
}

TEST(OpenLibrary, ALibraryThatIsNotInstalledIsNamed) {
  const std::string path = fixture("needs_gone");
  EXPECT_EQ(refusal_of(path),
            base::make_error("TK-H010", path,
                             "the plugin needs the library libtukiranka-gone.so.1, which is not installed",
                             "install the package that holds it"));
}

TEST(OpenLibrary, WhatTheLoaderRefusesOtherwise) {
  const Folder folder;
  const std::string path = folder.write("text.so", "no library at all");
  EXPECT_EQ(refusal_of(path), base::make_error("TK-H010", path, "the plugin cannot be loaded",
                                               "build it again on this machine"));
}

TEST(OpenLibrary, AManifestWithoutAnEntry) {
  const std::string path = fixture("no_entry");
  EXPECT_EQ(refusal_of(path),
            base::make_error("TK-H012", path, "the library has a manifest but no entry \"tkr_entry\"",
                             "name the evaluators with TUKIRANKA_EVALUATORS (or define tkr_entry in C)"));
}

TEST(OpenLibrary, AnEntryOfAnotherVersionThanItsManifest) {
  const std::string path = fixture("other_entry");
  EXPECT_EQ(
      refusal_of(path),
      base::make_error("TK-H008", path,
                       "the entry of the library speaks another version of the plugin interface than its "
                       "manifest",
                       "build the plugin again"));
}

// A broken library is refused each time, and a whole one still opens after it.
TEST(OpenLibrary, AFailureIsNotRemembered) {
  EXPECT_EQ(refusal_of(fixture("unresolved")), refusal_of(fixture("unresolved")));
  EXPECT_TRUE(open_library(fixture("actor")));
}

}  // namespace
}  // namespace tukiranka::host
