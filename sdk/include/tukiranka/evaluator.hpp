// SPDX-License-Identifier: Apache-2.0
// The C++20 face of the evaluator ABI: write one function, name it with TUKIRANKA_EVALUATORS, and the rest is
// done.
//
//   void evaluate(const tukiranka::sdk::Input& input, tukiranka::sdk::Output& output);
//   TUKIRANKA_EVALUATORS({"my-metric", evaluate})
//
// The function keeps no state between calls. What it throws becomes a report and a status; nothing crosses
// the boundary.
#pragma once

#include <cstddef>
#include <cstring>
#include <exception>
#include <new>

#include <tukiranka/evaluator.h>
#include <tukiranka/input.hpp>
#include <tukiranka/output.hpp>
#include <tukiranka/parallel.hpp>
#include <tukiranka/slices.hpp>
#include <tukiranka/statistics.hpp>
#include <tukiranka/suggestion.hpp>
#include <tukiranka/write_finding.hpp>

namespace tukiranka::sdk {

using Evaluate = void (*)(const Input&, Output&);

struct Registered {
  const char* id;
  Evaluate evaluate;
};

namespace detail {

struct Instance {
  tkr_evaluator face;
  const tkr_host* host;
  Evaluate evaluate;
};

inline tkr_status run(const tkr_evaluator* self, const tkr_input* input) noexcept {
  const auto* instance = static_cast<const Instance*>(self->data);
  Output output(instance->host);
  const auto say = [&](const char* code, const char* text) noexcept {
    try {
      output.fail(code, text);
    } catch (...) {
    }
  };
  try {
    instance->evaluate(Input(*input), output);
    return output.is_cancelled() ? TKR_CANCELLED : TKR_OK;
  } catch (const Problem& problem) {
    say(problem.code.c_str(), problem.what());
    return TKR_BAD_INPUT;
  } catch (const std::exception& error) {
    say("plugin.exception", error.what());
  } catch (...) {
    say("plugin.exception", "the plugin threw something that is no std::exception");
  }
  return TKR_FAILED;
}

inline void destroy(const tkr_evaluator* self) noexcept {
  delete static_cast<Instance*>(self->data);
}
inline const void* get_extension(const tkr_evaluator*, const char*) noexcept {
  return nullptr;
}

template <std::size_t N>
const tkr_evaluator* create(const tkr_host* host, const char* id, const Registered (&all)[N]) noexcept {
  for (const Registered& one : all)
    if (std::strcmp(one.id, id) == 0) {
      auto* instance =
          new (std::nothrow) Instance{{nullptr, run, destroy, get_extension}, host, one.evaluate};
      if (instance == nullptr) return nullptr;
      instance->face.data = instance;
      return &instance->face;
    }
  try {
    Output(host).fail("plugin.unknown-evaluator", "the code of this library has no evaluator of that id", id);
  } catch (...) {  // nothing crosses the boundary
  }
  return nullptr;
}

}  // namespace detail
}  // namespace tukiranka::sdk

#define TUKIRANKA_EVALUATORS(...)                                                          \
  extern "C" {                                                                             \
  static const tkr_evaluator* tkr_create_evaluator(const tkr_host* host, const char* id) { \
    static const tukiranka::sdk::Registered all[] = {__VA_ARGS__};                         \
    return tukiranka::sdk::detail::create(host, id, all);                                  \
  }                                                                                        \
  const tkr_entry_t tkr_entry = {TKR_ABI_MAJOR, 0, tkr_manifest, tkr_create_evaluator};    \
  }
