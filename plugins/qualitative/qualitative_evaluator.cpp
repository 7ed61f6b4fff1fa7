// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: reads the material once, then answers each indicator: source, waves, groups.
#include <algorithm>
#include <set>
#include <utility>

#include "plugins/qualitative/measures_evaluator.hpp"

namespace tukiranka::qualitative {
namespace {

using sdk::Json;

std::size_t count_edits(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row.back();
}

[[noreturn]] void refuse_code(const Material& material, const std::string& code) {
  std::string nearest;
  std::size_t best = code.size() / 2 + 1;
  for (const Code& known : material.codebook.codes) {
    const std::size_t edits = count_edits(code, known.id);
    if (edits >= best) continue;
    best = edits;
    nearest = known.id;
  }
  throw sdk::Problem("qualitative.unknown-code",
                     "there is no code \"" + code + "\" in the codebook or the codings" +
                         (nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?"));
}

bool speaks_of(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

bool has_human(const Material& material, const std::vector<std::string>& codes) {
  return std::any_of(material.codings.mentions.begin(), material.codings.mentions.end(),
                     [&](const Mention& mention) { return speaks_of(codes, mention.code); });
}

bool has_rule(const Material& material, const std::vector<std::string>& codes) {
  return std::any_of(material.codebook.rules.begin(), material.codebook.rules.end(), [&](const Rule& rule) {
    return speaks_of(codes, rule.code) &&
           (rule.language.empty() || material.languages.count(rule.language) != 0);
  });
}

void add_mentions(const std::vector<Mention>& all, const Question& question,
                  std::vector<const Mention*>& out) {
  const Json coders = question.asked->get<Json>("coders", Json::array());
  for (const Mention& mention : all) {
    if (!speaks_of(question.codes, mention.code)) continue;
    const bool is_wanted = mention.source == Source::rules || coders.empty() ||
                           std::find(coders.begin(), coders.end(), Json(mention.coder)) != coders.end();
    if (is_wanted) out.push_back(&mention);
  }
}

// Every mention the question is about, in the order of the texts.
std::vector<const Mention*> find_mentions(const Question& question) {
  std::vector<const Mention*> out;
  if (question.source != "rules") add_mentions(question.material->codings.mentions, question, out);
  if (question.source != "human") add_mentions(question.material->matches.mentions, question, out);
  std::stable_sort(out.begin(), out.end(), [](const Mention* a, const Mention* b) {
    return a->segment != b->segment ? a->segment < b->segment : a->start < b->start;
  });
  return out;
}

struct Slice {
  std::optional<std::string> wave, group;
  std::vector<std::size_t> segments;
};

std::set<std::string> see_waves(const Material& material) {
  std::set<std::string> seen;
  for (const Segment& segment : material.corpus.segments)
    if (!segment.wave.empty()) seen.insert(segment.wave);
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

Question ask(const Material& material, const sdk::Asked& asked, Resampling& resampling) {
  Question question;
  question.material = &material;
  question.asked = &asked;
  question.resampling = &resampling;
  question.code = asked.with.at("code").get<std::string>();
  question.codes = material.codebook.family_of(question.code);
  question.level = asked.get<double>("level", 0.95);
  const bool human = has_human(material, question.codes);
  if (material.codebook.find(question.code) == nullptr && !human) refuse_code(material, question.code);
  question.source = asked.get<std::string>("source", human ? "human" : "rules");
  return question;
}

// Why nothing can be measured; empty when it can.
std::string find_reason(const Question& question) {
  if (question.selection.segments.empty()) return "qualitative.no-text";
  const bool human = has_human(*question.material, question.codes);
  const bool rules = has_rule(*question.material, question.codes);
  if (question.source == "human" && !human) return "qualitative.no-codings";
  if (question.source == "rules" && !rules) return "qualitative.no-rules";
  return human || rules ? "" : "qualitative.no-rules";
}

void describe(const Question& question, sdk::Finding& finding) {
  const Material& material = *question.material;
  finding.details["code"] = question.code;
  finding.details["source"] = question.source;
  if (question.source != "rules" && (material.codings.proposed > 0 || material.codings.rejected > 0))
    finding.details["not_counted"] = {{"proposed", material.codings.proposed},
                                      {"rejected", material.codings.rejected}};
  if (question.source == "human" || material.languages.count("fi") == 0) return;
  finding.details["dictionary"] = material.has_dictionary ? "voikko" : "missing";
  if (!material.has_dictionary) finding.message = "qualitative.no-dictionary";
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

}  // namespace

void evaluate(const sdk::Input& input, sdk::Output& output) {
  const Material material = read_material(input, output);
  std::map<std::string, Resampling> resamplings;  // indicators with the same wish share their draws
  sdk::measure_each(input, output, [&](const sdk::Asked& asked) {
    const std::string wish = asked.get<Json>("bootstrap", Json::object()).dump();
    Resampling& resampling = resamplings.try_emplace(wish, make_resampling(input, asked)).first->second;
    Question question = ask(material, asked, resampling);
    const std::vector<const Mention*> mentions = find_mentions(question);
    for (const Slice& slice : list_slices(material, input, asked)) {
      question.selection = {&material.corpus, slice.segments, keep_mentions(mentions, slice.segments)};
      sdk::Finding finding;
      finding.indicator = asked.id;
      finding.wave = slice.wave;
      finding.group = slice.group;
      measure(question, input, finding);
      output.add(finding);
    }
  });
}

}  // namespace tukiranka::qualitative
