// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: reads the material once, then answers each indicator: source, waves, groups.
#include <algorithm>
#include <set>
#include <utility>

#include "plugins/qualitative/measures/question.hpp"

namespace tukiranka::qualitative {
namespace {

using sdk::Json;

struct Slice {
  std::optional<std::string> wave, group;
  std::vector<std::size_t> segments;
};

std::set<std::string> see_waves(const Material& material) {
  std::set<std::string> seen;
  for (const Segment& segment : material.corpus.segments)
    if (!segment.wave.empty()) seen.emplace(segment.wave);
  return seen;
}

bool has_words(const Segment& segment) {
  return std::any_of(segment.tokens.begin(), segment.tokens.end(),
                     [](const Token& token) { return token.is_word; });
}

std::vector<std::size_t> segments_of_wave(const Material& material, const std::optional<std::string>& wave) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < material.corpus.segments.size(); ++i) {
    const Segment& segment = material.corpus.segments[i];
    const bool is_of_wave = !wave || segment.wave.empty() || segment.wave == *wave;
    if (is_of_wave && has_words(segment)) out.push_back(i);
  }
  return out;
}

std::vector<Slice> list_slices(const Material& material, const sdk::Input& input, const sdk::Asked& asked) {
  const std::string by = asked.get<std::string>("by", "");
  const sdk::Table* table = input.table("segments");
  const auto column = by.empty() || table == nullptr ? std::nullopt : table->find(by);
  if (!by.empty() && !column)
    throw sdk::Problem("qualitative.unknown-column",
                       "the segments have no column \"" + by + "\" to group by; name it in their data entry");
  std::vector<Slice> slices;
  for (const auto& wave : sdk::order_waves(see_waves(material), input, asked)) {
    slices.push_back({wave, std::nullopt, segments_of_wave(material, wave)});
    if (!column) continue;
    const std::vector<std::size_t> whole = slices.back().segments;
    std::map<std::string, std::vector<std::size_t>> groups;
    for (const std::size_t segment : whole)
      if (const auto group = sdk::group_of(*column, static_cast<std::int64_t>(segment)))
        groups[*group].push_back(segment);
    for (auto& [group, segments] : groups) slices.push_back({wave, group, std::move(segments)});
  }
  return slices;
}

std::vector<const Mention*> keep_mentions(const std::vector<const Mention*>& all,
                                          const std::vector<std::size_t>& segments) {
  std::vector<const Mention*> out;
  for (const Mention* mention : all)
    if (std::binary_search(segments.begin(), segments.end(), mention->segment)) out.push_back(mention);
  return out;
}

void describe(const Question& question, sdk::Finding& finding) {
  const Material& material = *question.material;
  if (!question.code.empty()) finding.details["code"] = question.code;
  if (!question.source.empty()) finding.details["source"] = question.source;
  if (question.source != "rules" && (material.codings.proposed > 0 || material.codings.rejected > 0))
    finding.details["not_counted"] = {{"proposed", material.codings.proposed},
                                      {"rejected", material.codings.rejected}};
  if (question.source == "human" || material.languages.count("fi") == 0) return;
  finding.details["dictionary"] = material.has_dictionary ? "voikko" : "missing";
  if (material.has_dictionary) return;
  finding.message = "qualitative.no-dictionary";
  finding.credibility_at_most = TKR_CREDIBILITY_VERY_LOW;
}

void measure(const Question& question, const sdk::Input& input, sdk::Finding& finding) {
  describe(question, finding);
  const std::string reason = find_reason(question);
  if (!reason.empty()) {
    finding.message = reason;
    return;
  }
  const std::string& name = question.asked->measure;
  if (name == "prevalence") fill_prevalence(question, finding);
  if (name == "valence") fill_valence(question, finding);
  if (name == "coverage") fill_coverage(question, input, finding);
  if (name == "exemplars") fill_exemplars(question, finding);
  if (name == "intensity") fill_intensity(question, finding);
  if (name == "agreement") fill_agreement(question, finding);
  if (name == "auto-quality") fill_auto_quality(question, finding);
  if (name == "co-occurrence") fill_co_occurrence(question, finding);
  if (name == "saturation") fill_saturation(question, finding);
  if (name == "name-candidates") fill_name_candidates(question, finding);
  if (!finding.details.contains("voices"))  // the people behind it, whatever the measure counts
    finding.details["voices"] = list_voices(question.selection).voices.size();
}

Resampling make_resampling(const sdk::Input& input, const sdk::Asked& asked) {
  const Json bootstrap = asked.get<Json>("bootstrap", Json::object());
  if (bootstrap.contains("indices"))
    return Resampling(bootstrap.at("indices").get<std::vector<std::vector<std::uint32_t>>>());
  const std::uint64_t seed = input.seed;
  return Resampling(bootstrap.value("replicates", std::size_t{1000}), [seed](std::size_t speakers,
                                                                             std::size_t replicate) {
    return sdk::bootstrap_rows(seed, "qualitative.speakers", replicate, static_cast<std::uint32_t>(speakers));
  });
}

// Agreement of the table of ratings, unless codes or codings are asked for.
bool rates_a_table(const sdk::Input& input, const sdk::Asked& asked) {
  if (asked.measure != "agreement") return false;
  const std::string from = asked.get<std::string>("from", "");
  const sdk::Table* ratings = input.table("ratings");
  if (from == "ratings" && ratings == nullptr)
    throw sdk::Problem("qualitative.no-ratings",
                       "there is no table of ratings; add a data entry with \"role\": \"ratings\"");
  if (!from.empty()) return from == "ratings";
  return ratings != nullptr && !asked.with.contains("code") && !asked.with.contains("codes");
}

}  // namespace

void evaluate(const sdk::Input& input, sdk::Output& output) {
  const Material material = read_material(input, output);
  std::map<std::string, Resampling> resamplings;  // indicators with the same wish share their draws
  sdk::measure_each(input, output, [&](const sdk::Asked& asked) {
    const std::string wish = asked.get<Json>("bootstrap", Json::object()).dump();
    Resampling& resampling = resamplings.try_emplace(wish, make_resampling(input, asked)).first->second;
    Question question = ask(material, asked, resampling);
    question.seed = input.seed;
    if (rates_a_table(input, asked)) {
      sdk::Finding finding = sdk::start_finding(asked);
      fill_agreement_of_ratings(question, input, output, finding);
      output.add(finding);
      return;
    }
    const std::vector<const Mention*> mentions = find_mentions(question);
    for (const Slice& slice : list_slices(material, input, asked)) {
      question.selection = {&material.corpus, slice.segments, keep_mentions(mentions, slice.segments)};
      sdk::Finding finding = sdk::start_finding(asked, slice.wave, slice.group);
      measure(question, input, finding);
      output.add(finding);
    }
  });
}

}  // namespace tukiranka::qualitative
