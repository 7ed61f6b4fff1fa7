// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: measures that look at several codes, or at none.
#include <algorithm>
#include <numeric>

#include "plugins/qualitative/mathematics/auto_quality.hpp"
#include "plugins/qualitative/mathematics/co_occurrence.hpp"
#include "plugins/qualitative/mathematics/code_points.hpp"
#include "plugins/qualitative/mathematics/intensity.hpp"
#include "plugins/qualitative/mathematics/name_candidates.hpp"
#include "plugins/qualitative/mathematics/saturation.hpp"
#include "plugins/qualitative/mathematics/valence.hpp"
#include "plugins/qualitative/measures/measures.hpp"

namespace tukiranka::qualitative {
namespace {

using sdk::Json;

constexpr std::size_t most_listed = 500;

Together parse_together(const std::string& name) {
  if (name == "overlap") return Together::overlap;
  if (name == "segment") return Together::segment;
  if (name == "document") return Together::document;
  return name == "speaker" ? Together::speaker : Together::sentence;
}

std::string name_pair(const Question& question, const CodePair& pair) {
  std::string a = question.many[pair.a], b = question.many[pair.b];
  if (b < a) std::swap(a, b);
  return a + "~" + b;
}

// Pairs by Jaccard, those that never meet left out.
Json write_pair_table(const Question& question, std::vector<CodePair> pairs) {
  std::stable_sort(pairs.begin(), pairs.end(), [](const CodePair& a, const CodePair& b) {
    return a.jaccard.value_or(0) > b.jaccard.value_or(0);
  });
  Json rows = Json::array();
  for (const CodePair& pair : pairs)
    if (pair.count > 0 && rows.size() < 20)
      rows.push_back({question.many[pair.a], question.many[pair.b], pair.count, or_null(pair.jaccard),
                      or_null(pair.lift)});
  return {{"columns",
           {write_column("a", "Koodi", "Kod", "Code"), write_column("b", "ja koodi", "och kod", "and code"),
            write_column("count", "Yhdessä", "Tillsammans", "Together"),
            write_column("jaccard", "Jaccard", "Jaccard", "Jaccard"),
            write_column("lift", "Nosto", "Lyft", "Lift")}},
          {"rows", std::move(rows)}};
}

Json write_courses(const std::vector<NewCodes>& courses) {
  Json out = Json::array();
  for (const NewCodes& one : courses)
    out.push_back({{"in_order", one.in_order}, {"mean", one.mean}, {"low", one.low}, {"high", one.high}});
  return out;
}

const char* name_kind(NameKind kind) {
  switch (kind) {
    case NameKind::first_name:
      return "first-name";
    case NameKind::surname:
      return "surname";
    case NameKind::place:
      return "place";
    case NameKind::other:
      return "other";
    default:
      return "unknown";
  }
}

Json write_score(const Score& score) {
  return {{"hits", score.hits},
          {"false_hits", score.false_hits},
          {"misses", score.misses},
          {"neither", score.rest}};
}

void add_errors(const Question& question, const AutoQuality& result, sdk::Finding& finding) {
  Json list = Json::array();
  for (const CodingError& error : result.errors) {
    if (list.size() >= most_listed) break;
    const Segment& segment = question.selection.corpus->segments[error.unit.segment];
    const auto length = static_cast<std::int64_t>(count_code_points(segment.text));
    list.push_back(
        {{"document", segment.document},
         {"start", segment.document_start + std::max<std::int64_t>(error.unit.start, 0)},
         {"end", segment.document_start + (error.unit.end < 0 ? length : error.unit.end)},
         {"code", question.many[error.unit.code]},
         {"kind", error.is_miss ? "missed" : "false-hit"},
         {"rule", error.rule == nullptr ? Json(nullptr)
                                        : Json(question.material->codebook.rules[error.rule->rule].id)}});
    finding.evidence.push_back(
        {"segments", static_cast<std::int64_t>(error.unit.segment), error.unit.start, error.unit.end, 0});
  }
  finding.details["errors"] = std::move(list);
}

// As strong as it was coded, and on the side that it takes; 0 where it takes none.
double weigh_strength(const Question& question, const Mention& mention) {
  const double side = value_mention(question.material->codebook, mention).value_or(0);
  const double strength = std::clamp(mention.magnitude.value_or(0) / 3, 0.0, 1.0);
  return side > 0 ? strength : side < 0 ? -strength : 0;
}

}  // namespace

void fill_intensity(const Question& question, sdk::Finding& finding) {
  const Intensity result = measure_intensity(question.selection, question.level, *question.resampling);
  finding.n = static_cast<double>(result.valued);
  finding.missing = static_cast<std::int64_t>(result.without_value);
  finding.details["scale"] = {0, 3};
  finding.details["voices"] = result.voices;
  finding.details["out_of_range"] = result.out_of_range;
  Json codings = Json::array();
  for (const auto& [magnitude, count] : result.codings)
    codings.push_back({{"magnitude", magnitude}, {"codings", count}});
  finding.details["codings"] = std::move(codings);
  set_estimate(result.estimate, question.level, finding);
  if (!finding.estimate) finding.message = "qualitative.no-magnitude";
  Json hits = Json::array();
  for (const Mention* mention : question.selection.mentions) {
    if (mention->is_continuation) continue;
    hits.push_back(write_hit(question, *mention));
    hits.back()["magnitude"] = or_null(mention->magnitude);
    finding.evidence.push_back({"segments", static_cast<std::int64_t>(mention->segment), mention->start,
                                mention->end, weigh_strength(question, *mention)});
  }
  finding.details["hits"] = std::move(hits);
}

void fill_co_occurrence(const Question& question, sdk::Finding& finding) {
  const std::string unit = question.asked->get<std::string>("unit", "sentence");
  const CoOccurrence result = measure_co_occurrence(
      question.selection, {question.families, parse_together(unit), question.level}, *question.resampling);
  Json counts = Json::object(), jaccard = Json::object(), lift = Json::object(), with = Json::object();
  const CodePair* strongest = nullptr;
  for (const CodePair& pair : result.pairs) {
    const std::string name = name_pair(question, pair);
    counts[name] = pair.count;
    jaccard[name] = or_null(pair.jaccard);
    lift[name] = or_null(pair.lift);
    if (pair.count == 0) continue;
    const Segment& segment = question.selection.corpus->segments[pair.segment];
    finding.evidence.push_back(
        {"segments", static_cast<std::int64_t>(pair.segment), pair.start, pair.end, 0});
    finding.details["hits"].push_back({{"document", segment.document}, {"code", name}});
    if (strongest == nullptr || pair.jaccard.value_or(0) > strongest->jaccard.value_or(0)) strongest = &pair;
  }
  for (std::size_t i = 0; i < question.many.size(); ++i) with[question.many[i]] = result.with[i];
  finding.n = result.units;
  finding.details["unit"] = unit;
  finding.details["units"] = result.units;
  finding.details["with"] = std::move(with);
  finding.details["counts"] = std::move(counts);
  finding.details["jaccard"] = std::move(jaccard);
  finding.details["lift"] = std::move(lift);
  finding.details["strongest"] = strongest == nullptr ? Json(nullptr) : Json(name_pair(question, *strongest));
  finding.details["table"] = write_pair_table(question, result.pairs);
  if (question.many.size() == 2) {
    set_estimate(result.estimate, question.level, finding);
    if (!finding.estimate) finding.message = "qualitative.neither-mentioned";
  } else if (strongest != nullptr) {
    finding.estimate = strongest->jaccard;
    finding.details["interval_by"] = "none";  // the strongest of many is no single pair's Jaccard
  } else {
    finding.message = question.many.size() < 2 ? "qualitative.one-code" : "qualitative.never-together";
  }
}

void fill_saturation(const Question& question, sdk::Finding& finding) {
  std::map<std::string, std::size_t> numbers;
  std::vector<std::set<std::string>> documents;
  for (const std::size_t segment : question.selection.segments) {
    const std::string name = name_document(question.selection.corpus->segments[segment], segment);
    if (numbers.try_emplace(name, documents.size()).second) documents.emplace_back();
  }
  for (const Mention* mention : question.selection.mentions)
    for (std::size_t code = 0; code < question.many.size(); ++code)
      if (const auto& family = question.families[code];
          std::find(family.begin(), family.end(), mention->code) != family.end())
        documents[numbers.at(
                      name_document(question.selection.corpus->segments[mention->segment], mention->segment))]
            .insert(question.many[code]);
  SaturationWish wish;
  wish.base = question.asked->get<std::size_t>("base", wish.base);
  wish.run = question.asked->get<std::size_t>("run", wish.run);
  wish.threshold = question.asked->get<double>("threshold", wish.threshold);
  wish.orders = question.asked->get<std::size_t>("orders", wish.orders);
  wish.level = question.level;
  const auto size = static_cast<std::uint32_t>(documents.size());
  const Saturation result = measure_saturation(documents, wish, [&](std::size_t replicate) {
    sdk::Random random(question.seed, "qualitative.saturation", replicate);
    std::vector<std::uint32_t> order(size);
    std::iota(order.begin(), order.end(), 0U);
    sdk::shuffle(order, random);
    return order;
  });
  finding.n = static_cast<double>(result.documents);
  Json& details = finding.details;
  details["documents"] = result.documents;
  details["codes"] = result.codes;
  details["base"] = wish.base;
  details["run"] = wish.run;
  details["threshold"] = wish.threshold;
  details["orders"] = wish.orders;
  details["new_codes"] = write_courses(result.fresh);
  details["known_codes"] = write_courses(result.seen);
  if (!result.new_information) {
    finding.message = result.codes == 0 ? "qualitative.no-code-found" : "qualitative.too-few-documents";
    return;
  }
  finding.estimate = result.new_information;
  if (result.low && result.high)
    finding.interval = sdk::Interval{*result.low, *result.high, question.level, TKR_INTERVAL_RANGE};
  details["saturated"] = *result.new_information <= wish.threshold;
  details["saturated_share"] = result.saturated_share;
  details["needed"] = {{"in_order", or_null(result.needed_in_order)},
                       {"median", or_null(result.needed_median)},
                       {"low", or_null(result.needed_low)},
                       {"high", or_null(result.needed_high)}};
  finding.message =
      *result.new_information <= wish.threshold ? "qualitative.saturated" : "qualitative.not-saturated";
}

void fill_name_candidates(const Question& question, sdk::Finding& finding) {
  const auto candidates = find_name_candidates(question.selection, *question.material->vocabulary);
  Json list = Json::array(), kinds = Json::object();
  for (const NameCandidate& candidate : candidates) {
    Json places = Json::array();
    for (const NamePlace& place : candidate.places) {
      const Segment& segment = question.selection.corpus->segments[place.segment];
      places.push_back({{"document", segment.document},
                        {"start", segment.document_start + place.start},
                        {"end", segment.document_start + place.end}});
      finding.evidence.push_back(
          {"segments", static_cast<std::int64_t>(place.segment), place.start, place.end, 0});
    }
    const std::string kind = name_kind(candidate.kind);
    kinds[kind] = kinds.value(kind, 0) + 1;
    list.push_back({{"kind", kind},
                    {"doubtful", candidate.is_doubtful},
                    {"count", candidate.places.size()},
                    {"places", std::move(places)}});
  }
  finding.n = static_cast<double>(question.selection.segments.size());
  finding.details["kinds"] = std::move(kinds);
  finding.details["candidates"] = std::move(list);
  finding.estimate = static_cast<double>(candidates.size());
}

void fill_auto_quality(const Question& question, sdk::Finding& finding) {
  RatingWish wish;
  wish.codes = question.many;
  wish.families = question.families;
  wish.coders = question.asked->get<std::vector<std::string>>("coders", {});
  const std::string unit = question.asked->get<std::string>("unit", "sentence");
  if (unit == "segment") wish.piece = Piece::segment;
  const AutoQuality result =
      measure_auto_quality(question.selection, wish, question.level, *question.resampling);
  const Score& score = result.score;
  finding.n = static_cast<double>(score.hits + score.false_hits + score.misses + score.rest);
  finding.details["unit"] = unit;
  finding.details["units"] = finding.n;
  finding.details["precision"] = or_null(score.precision());
  finding.details["recall"] = or_null(score.recall());
  finding.details["f1"] = or_null(score.f1());
  finding.details["alpha"] = or_null(result.alpha);
  finding.details["counts"] = write_score(score);
  Json by_code = Json::object(), rows = Json::array();
  for (std::size_t i = 0; i < question.many.size(); ++i) {
    const Score& one = result.by_code[i];
    by_code[question.many[i]] = or_null(one.f1());
    rows.push_back({question.many[i], or_null(one.precision()), or_null(one.recall()), or_null(one.f1())});
  }
  finding.details["by_code"] = std::move(by_code);
  finding.details["polarity"] = {{"compared", result.compared}, {"same", result.same_side}};
  finding.details["table"] = {
      {"columns",
       {write_column("code", "Koodi", "Kod", "Code"),
        write_column("precision", "Tarkkuus", "Precision", "Precision"),
        write_column("recall", "Kattavuus", "Täckning", "Recall"), write_column("f1", "F1", "F1", "F1")}},
      {"rows", std::move(rows)}};
  set_estimate(result.estimate, question.level, finding);
  if (!finding.estimate) finding.message = "qualitative.nothing-to-compare";
  add_errors(question, result, finding);
}

}  // namespace tukiranka::qualitative
