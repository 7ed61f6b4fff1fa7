// SPDX-License-Identifier: Apache-2.0
// The example's own test: an evaluator in C is tried with the same fake host.
#include <cmath>
#include <iostream>

#include <tukiranka/testing/fake_host.hpp>

using namespace tukiranka::sdk::testing;

const char tkr_manifest[] = "";  // in the library, tukiranka_add_evaluator() puts plugin.json here

static int failures = 0;

static void expect(bool is_true, const char* what) {
  if (is_true) return;
  std::cerr << "expected: " << what << "\n";
  ++failures;
}

int main() {
  TableBuilder responses("responses"), nobody("responses");
  responses.numbers("trust", {5, std::nullopt, 4, 3});
  nobody.numbers("trust", {});
  FakeHost host, empty;
  host.lend(responses).ask("share", "answered-share", {{"item", "trust"}}).ask("typo", "answered-share");
  const Heard heard = host.run(tkr_entry, "answered");
  const auto* share = heard.find("share");
  expect(heard.status == TKR_OK && heard.refused.empty(), "the call succeeds and breaks no rule");
  expect(share != nullptr && share->estimate == 0.75, "three of four answered");
  expect(share != nullptr && std::abs(*share->standard_error - std::sqrt(0.75 * 0.25 / 4)) < 1e-15,
         "the error is that of a share");
  expect(heard.reports.size() == 1 && heard.reports[0].code == "answered.unknown-item", "a typo is said");

  empty.lend(nobody).ask("share", "answered-share", {{"item", "trust"}});
  const Heard silence = empty.run(tkr_entry, "answered");
  expect(silence.find("share") != nullptr && !silence.find("share")->estimate, "no rows: undefined, never 0");
  return failures == 0 ? 0 : 1;
}
