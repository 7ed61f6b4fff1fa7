// SPDX-License-Identifier: Apache-2.0
// The example's own test: a fake host lends a table and hears the findings. No engine, no framework.
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
  TableBuilder responses("responses");
  responses.categories("wave", {"t1", "t1", "t1", "t2", "t2"})
      .texts("role", {"staff", "staff", "board", "staff", "board"})
      .numbers("trust", {5, 1, 4, std::nullopt, std::nullopt});
  FakeHost host;
  host.wave("t1").wave("t2").lend(responses);
  host.ask("middle", "median-answer", {{"item", "trust"}, {"by", "role"}});
  host.ask("typo", "median-answer", {{"item", "trsut"}});
  const Heard heard = host.run(tkr_entry, "median");

  expect(heard.status == TKR_OK, "the call succeeds");
  expect(heard.refused.empty(), "no finding breaks a rule");
  const auto* all = heard.find("middle", "t1");
  expect(all != nullptr && all->estimate == 4 && all->n == 3, "the median of 5, 1 and 4 is 4");
  expect(all != nullptr && all->interval->low >= 1 && all->interval->high <= 5, "the interval is answers");
  const auto* staff = heard.find("middle", "t1", "staff");
  expect(staff != nullptr && staff->estimate == 3, "the median of 5 and 1 is 3");
  const auto* silent = heard.find("middle", "t2");
  expect(silent != nullptr && !silent->estimate && silent->message == "median.no-answers" &&
             silent->missing == 2,
         "nobody answered at t2: undefined, because …");
  expect(heard.reports.size() == 1 && heard.reports[0].where == "typo",
         "a wrong item costs its indicator alone");
  return failures == 0 ? 0 : 1;
}
