// SPDX-License-Identifier: Apache-2.0
// The example's own test: each picture's data stand where the manifest says.
#include <iostream>

#include <tukiranka/testing/fake_host.hpp>

using namespace tukiranka::sdk::testing;

const char tkr_manifest[] = "";  // in the library, tukiranka_add_evaluator() puts plugin.json here

static int failures = 0;

static void expect(bool is_true, const std::string& what) {
  if (is_true) return;
  std::cerr << "expected: " << what << "\n";
  ++failures;
}

int main() {
  TableBuilder responses("responses");
  responses.numbers("trust", {5, 1, 4, std::nullopt}).numbers("silent", {std::nullopt, std::nullopt, {}, {}});
  FakeHost host;
  host.lend(responses);
  host.ask("drawn", "every-kind", {{"item", "trust"}});
  host.ask("silent", "every-kind", {{"item", "silent"}});
  const Heard heard = host.run(tkr_entry, "pictures");
  expect(heard.status == TKR_OK && heard.refused.empty(), "the call succeeds and no finding breaks a rule");
  const auto* drawn = heard.find("drawn", std::nullopt);
  expect(drawn != nullptr && drawn->n == 3, "three answered");
  for (const char* key : {"answers", "said", "network", "voices", "agreement", "together", "table", "scale",
                          "change", "groups"})
    expect(drawn != nullptr && drawn->details.contains(key), std::string("details hold ") + key);
  const auto* silent = heard.find("silent", std::nullopt);
  expect(silent != nullptr && !silent->estimate && silent->message == "pictures.no-answers",
         "nobody answered: undefined, because …");
  return failures == 0 ? 0 : 1;
}
