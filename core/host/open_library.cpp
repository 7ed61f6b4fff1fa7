// SPDX-License-Identifier: Apache-2.0
#include "core/host/open_library.hpp"
#include <cstdlib>
#include <map>
#include <memory>
#include <mutex>

#include <boost/dll/shared_library.hpp>
#include <cxxabi.h>

namespace tukiranka::host {
namespace {

using base::make_error;

std::string demangle(const std::string& symbol) {
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> text(
      abi::__cxa_demangle(symbol.c_str(), nullptr, nullptr, &status), std::free);
  return status == 0 ? std::string(text.get()) : symbol;
}

// Boost's text ends in a false system message: only what the loader said about a symbol is of use.
base::Diagnostic describe_failure(const std::string& path, const std::string& loader) {
  const std::string mark = "undefined symbol: ";
  if (const auto at = loader.find(mark); at != std::string::npos) {
    const auto start = at + mark.size();
    const std::string symbol = loader.substr(start, loader.find_first_of(" ,;)\"", start) - start);
    return make_error("TK-H010", path,
                      "the plugin needs \"" + demangle(symbol) + "\", which no library offers",
                      "link the library that defines it, or build the plugin again");
  }
  const std::string cannot = "cannot open shared object file";
  if (const auto at = loader.find(cannot); at != std::string::npos) {
    const auto start = loader.rfind(' ', at > 2 ? at - 3 : 0) + 1;
    return make_error(
        "TK-H010", path,
        "the plugin needs the library " + loader.substr(start, at - start - 2) + ", which is not installed",
        "install the package that holds it");
  }
  return make_error("TK-H010", path, "the plugin cannot be loaded", "build it again on this machine");
}

// Loaded libraries stay until the process ends, and are not closed even then.
std::map<std::string, boost::dll::shared_library>& loaded_libraries() {
  static auto* libraries =
      new std::map<std::string, boost::dll::shared_library>();  // NOLINT: lives on purpose
  return *libraries;
}

}  // namespace

base::Result<const tkr_entry_t*> open_library(const std::string& path) {
  static std::mutex lock;
  const std::lock_guard<std::mutex> guard(lock);
  auto& libraries = loaded_libraries();
  auto found = libraries.find(path);
  if (found == libraries.end()) {
    try {
      found = libraries
                  .emplace(path, boost::dll::shared_library(path, boost::dll::load_mode::rtld_now |
                                                                      boost::dll::load_mode::rtld_local))
                  .first;
    } catch (const std::exception& failure) {
      return base::fail(describe_failure(path, failure.what()));
    }
  }
  if (!found->second.has("tkr_entry"))
    return base::fail(make_error("TK-H012", path, "the library has a manifest but no entry \"tkr_entry\"",
                                 "name the evaluators with TUKIRANKA_EVALUATORS (or define tkr_entry in C)"));
  const tkr_entry_t& entry = found->second.get<const tkr_entry_t>("tkr_entry");
  if (entry.abi_major != TKR_ABI_MAJOR || entry.abi_minor > TKR_ABI_MINOR || entry.create == nullptr)
    return base::fail(make_error(
        "TK-H008", path,
        "the entry of the library speaks another version of the plugin interface than its manifest",
        "build the plugin again"));
  return &entry;
}

}  // namespace tukiranka::host
