// SPDX-License-Identifier: Apache-2.0
#include "core/evaluation/list_reviewable.hpp"
#include <algorithm>
#include <map>
#include <tuple>

#include "core/evaluation/resolve_citations.hpp"
#include "core/project/mask_names.hpp"
#include "core/project/quote_rules.hpp"

namespace tukiranka::evaluation {
namespace {

constexpr std::int64_t around = 80;

const base::Json* find_hits(const base::Finding& finding) {
  const auto hits = finding.details.find("hits");
  return hits != finding.details.end() && hits->is_array() && hits->size() == finding.evidence.size()
             ? &*hits
             : nullptr;
}

}  // namespace

std::vector<Reviewable> list_reviewable(const project::Project& project, const Findings& findings) {
  std::vector<Reviewable> list;
  const base::Table* segments = base::find_table(project.tables, "segments");
  if (segments == nullptr) return list;
  const project::QuoteRules rules(project);
  const project::NameMask names(project);
  const std::map<std::string, std::string> real(project.renamed_texts.begin(), project.renamed_texts.end());
  const auto order = [](const Reviewable& one) {
    return std::tie(one.document, one.start, one.end, one.code);
  };
  for (const base::Finding& finding : findings.findings) {
    const base::Json* hits = find_hits(finding);
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
      one.quote = names
                      .mask(cut_excerpt(segments->find("text")->text_at(citation.row), citation.start,
                                        citation.end, around)
                                .text)
                      .text;
      list.push_back(std::move(one));
    }
  }
  std::stable_sort(list.begin(), list.end(),
                   [&](const Reviewable& a, const Reviewable& b) { return order(a) < order(b); });
  list.erase(std::unique(list.begin(), list.end(),
                         [&](const Reviewable& a, const Reviewable& b) { return order(a) == order(b); }),
             list.end());
  return list;
}

}  // namespace tukiranka::evaluation
