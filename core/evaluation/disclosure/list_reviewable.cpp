// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/disclosure/list_reviewable.hpp"
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "core/evaluation/disclosure/resolve_citations.hpp"
#include "core/project/privacy/mask_names.hpp"
#include "core/project/privacy/quote_rules.hpp"

namespace tukiranka::evaluation {
namespace {

constexpr std::int64_t around = 80;

const base::Json* find_hits(const base::Finding& finding, const Findings& findings) {
  const auto declared = findings.declared.find(finding.indicator);
  const base::Json* hits =
      declared == findings.declared.end() ? nullptr : base::find_detail(finding, declared->second.hits);
  return hits != nullptr && hits->is_array() && hits->size() == finding.evidence.size() ? hits : nullptr;
}

// One that waits, and its place in the row's own text.
struct Waiting {
  Reviewable quote;
  std::int64_t row = 0, start = 0, end = 0;
};

}  // namespace

std::vector<Reviewable> list_reviewable(const project::Project& project, const Findings& findings) {
  std::vector<Waiting> waiting;
  std::vector<Reviewable> list;
  const base::Table* segments = base::find_table(project.tables, "segments");
  if (segments == nullptr) return list;
  const project::QuoteRules rules(project);
  const project::NameMask names(project);
  const std::map<std::string, std::string> real(project.renamed_texts.begin(), project.renamed_texts.end());
  const auto order = [](const Waiting& one) {
    return std::tie(one.quote.document, one.quote.start, one.quote.end, one.quote.code);
  };
  for (const base::Finding& finding : findings.findings) {
    const base::Json* hits = find_hits(finding, findings);
    for (std::size_t i = 0; hits != nullptr && i < finding.evidence.size(); ++i) {
      const base::Citation& citation = finding.evidence[i];
      const base::Json& hit = hits->at(i);
      if (citation.table != "segments" || citation.start < 0 || !hit.is_object() || !hit.contains("code") ||
          !hit.at("code").is_string() || !rules.awaits_review(citation.row, citation.start, citation.end))
        continue;
      Reviewable one;
      one.document = std::string(segments->find("document")->text_at(citation.row));
      if (const auto known = real.find(one.document); known != real.end()) one.document = known->second;
      const auto from = segments->find("start")->number_at(citation.row).value_or(0);
      one.start = static_cast<std::int64_t>(from) + citation.start;
      one.end = static_cast<std::int64_t>(from) + citation.end;
      one.code = hit.at("code").get<std::string>();
      one.at = citation.at;
      waiting.push_back({std::move(one), citation.row, citation.start, citation.end});
    }
  }
  std::stable_sort(waiting.begin(), waiting.end(),
                   [&](const Waiting& a, const Waiting& b) { return order(a) < order(b); });
  waiting.erase(std::unique(waiting.begin(), waiting.end(),
                            [&](const Waiting& a, const Waiting& b) { return order(a) == order(b); }),
                waiting.end());
  for (Waiting& one : waiting) {
    const project::CodePoints text(segments->find("text")->text_at(one.row));
    one.quote.quote = names.mask(cut_excerpt(text, one.start, one.end, around).text).text;
    list.push_back(std::move(one.quote));
  }
  return list;
}

}  // namespace tukiranka::evaluation
