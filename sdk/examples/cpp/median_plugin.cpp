// SPDX-License-Identifier: Apache-2.0
// An evaluator in C++: the median answer to one item, with a distribution-free interval.
#include <tukiranka/evaluator.hpp>

namespace sdk = tukiranka::sdk;

static sdk::Finding find_median(const sdk::Asked& asked, const sdk::Slice& slice, const sdk::Column& item) {
  std::vector<double> answers;
  for (const std::int64_t row : slice.rows)
    if (!item.is_null(row)) answers.push_back(item.number(row));
  std::sort(answers.begin(), answers.end());
  sdk::Finding finding = sdk::start_finding(asked, slice);
  finding.n = static_cast<double>(answers.size());
  finding.missing = static_cast<std::int64_t>(slice.rows.size() - answers.size());
  if (answers.empty()) {
    sdk::leave_undefined(finding, "median.no-answers");
    return finding;
  }
  finding.estimate = sdk::quantile_sorted(answers, 0.5);
  const double reach = 0.98 / std::sqrt(finding.n);  // ranks of the binomial, by its normal limit
  finding.interval = sdk::Interval{sdk::quantile_sorted(answers, std::max(0.0, 0.5 - reach)),
                                   sdk::quantile_sorted(answers, std::min(1.0, 0.5 + reach)), 0.95};
  return finding;
}

static void evaluate(const sdk::Input& input, sdk::Output& output) {
  const sdk::Table& responses = *input.table("responses");
  sdk::measure_each(input, output, [&](const sdk::Asked& asked) {
    const auto item = responses.find(asked.get("item", std::string()));
    if (!item) throw sdk::Problem("median.unknown-item", "the answers hold no item of that name");
    for (const sdk::Slice& slice : sdk::slice_rows(responses, input, asked))
      output.add(find_median(asked, slice, *item));
  });
}

TUKIRANKA_EVALUATORS({"median", evaluate})
