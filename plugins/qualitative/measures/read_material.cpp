// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: reads segments, documents, codes, rules and codings.
#include "plugins/qualitative/measures/read_material.hpp"
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>

namespace tukiranka::qualitative {
namespace {

// A table's texts by column, each looked up once; a column that is not there reads as empty.
class Rows {
 public:
  explicit Rows(const sdk::Table* table) : table_(table) {}

  [[nodiscard]] std::int64_t count() const { return table_ == nullptr ? 0 : table_->rows(); }
  [[nodiscard]] std::string_view view(const char* column, std::int64_t row) const {
    const auto& found = find(column);
    return found ? found->text(row) : std::string_view();
  }
  [[nodiscard]] std::string text(const char* column, std::int64_t row) const {
    const auto& found = find(column);
    return found ? sdk::group_of(*found, row).value_or("") : std::string();
  }
  // As long as the corpus lives; texts of category columns are found without a copy.
  [[nodiscard]] std::string_view keep(Corpus& corpus, const char* column, std::int64_t row) const {
    const auto& found = find(column);
    if (!found) return {};
    return found->is_text() ? corpus.keep(found->text(row)) : corpus.keep(text(column, row));
  }
  [[nodiscard]] std::optional<double> number(const char* column, std::int64_t row) const {
    const auto& found = find(column);
    if (!found || found->is_null(row)) return std::nullopt;
    const double value = found->number(row);
    return std::isnan(value) ? std::nullopt : std::optional<double>(value);
  }

 private:
  const std::optional<sdk::Column>& find(const char* column) const {
    const auto known = columns_.find(column);
    if (known != columns_.end()) return known->second;
    return columns_.emplace(column, table_->find(column)).first->second;
  }

  const sdk::Table* table_;
  mutable std::map<std::string, std::optional<sdk::Column>, std::less<>> columns_;
};

struct DocumentFacts {
  std::string language, wave;
};

std::string main_language(const sdk::Input& input) {
  const auto languages = input.study.find("languages");
  if (languages == input.study.end() || !languages->is_array() || languages->empty()) return "fi";
  return languages->front().get<std::string>();
}

std::string_view shorten_language(std::string_view tag) {
  return tag.substr(0, tag.find_first_of("-_"));
}

std::map<std::string, DocumentFacts, std::less<>> read_documents(const sdk::Input& input) {
  const Rows rows(input.table("documents"));
  std::map<std::string, DocumentFacts, std::less<>> out;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    out[rows.text("document", row)] = {rows.text("language", row), rows.text("wave", row)};
  return out;
}

void read_segments(const sdk::Input& input, sdk::Output& output, Material& material) {
  const Rows rows(input.table("segments"));
  const std::map<std::string, DocumentFacts, std::less<>> documents = read_documents(input);
  const std::string otherwise = main_language(input);
  Corpus& corpus = material.corpus;
  corpus.segments.reserve(static_cast<std::size_t>(rows.count()));
  std::map<std::string_view, std::size_t> languages;
  std::size_t assumed = 0;
  for (std::int64_t row = 0; row < rows.count(); ++row) {
    Segment segment;
    segment.text = rows.view("text", row);
    segment.document = rows.keep(corpus, "document", row);
    segment.speaker = rows.keep(corpus, "speaker", row);
    segment.group = rows.keep(corpus, "group", row);
    segment.perspective = rows.keep(corpus, "perspective", row);
    segment.language = rows.keep(corpus, "language", row);
    segment.wave = rows.keep(corpus, "wave", row);
    if (const auto document = documents.find(segment.document); document != documents.end()) {
      if (segment.language.empty()) segment.language = corpus.keep(document->second.language);
      if (segment.wave.empty()) segment.wave = corpus.keep(document->second.wave);
    }
    assumed += segment.language.empty() ? 1U : 0U;
    if (segment.language.empty()) segment.language = corpus.keep(otherwise);
    segment.language = shorten_language(segment.language);
    ++languages[segment.language];
    corpus.segments.push_back(std::move(segment));
  }
  for (const auto& [language, count] : languages) material.languages[std::string(language)] = count;
  if (assumed > 0)
    output.note("qualitative.language-assumed",
                std::to_string(assumed) + " segments do not say their language; they are read as \"" +
                    otherwise + "\"; add a column \"language\" or {\"is\": \"" + otherwise +
                    "\"} to the data entry",
                "segments");
}

void read_codes(const sdk::Input& input, Material& material) {
  const Rows rows(input.table("codes"));
  for (std::int64_t row = 0; row < rows.count(); ++row)
    material.codebook.codes.push_back(
        {rows.text("code", row), rows.text("parent", row), rows.number("valence", row)});
}

std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

// Reads one word of a rule; an unknown word is said and `otherwise` stands.
template <typename Value, typename Parse>
Value read_word(sdk::Output& output, const Rows& rows, std::int64_t row, const char* column, Parse parse,
                Value otherwise) {
  const std::string word = rows.text(column, row);
  const auto value = parse(word);
  if (value) return *value;
  output.warn("qualitative.unknown-word",
              "rule \"" + rows.text("rule", row) + "\": \"" + word + "\" is not a " + column +
                  " that this evaluator knows; the README lists them",
              "rules/" + std::string(column) + "/" + std::to_string(row));
  return otherwise;
}

std::optional<Rule> read_rule(const Rows& rows, std::int64_t row, sdk::Output& output) {
  const auto kind = parse_rule_kind(rows.text("kind", row));
  Rule rule;
  rule.id = rows.text("rule", row);
  if (!kind) {
    output.warn("qualitative.unknown-kind",
                "rule \"" + rule.id + "\" is left out: its kind \"" + rows.text("kind", row) +
                    "\" is none of lemma, phrase, near, exact, glob, regex",
                "rules/kind/" + std::to_string(row));
    return std::nullopt;
  }
  rule.kind = *kind;
  rule.code = rows.text("code", row);
  rule.value = rows.text("value", row);
  rule.language = shorten_language(rows.view("language", row));
  rule.exclude = split_lines(rows.text("exclude", row));
  if (!rows.text("pos", row).empty())
    rule.pos = read_word(output, rows, row, "pos", parse_part_of_speech, PartOfSpeech::unknown);
  if (rule.pos == PartOfSpeech::unknown) rule.pos.reset();
  rule.parts = read_word(output, rows, row, "compound", parse_compound, whole_word);
  rule.negation = read_word(output, rows, row, "negation", parse_negation, NegationMode::detect);
  const std::string within = rows.text("within", row);
  if (!within.empty() && within != "sentence")
    rule.within = static_cast<int>(std::clamp(std::strtol(within.c_str(), nullptr, 10), -1L, 100000L));
  rule.row = row;
  return rule;
}

void read_rules(const sdk::Input& input, sdk::Output& output, Material& material) {
  const Rows rows(input.table("rules"));
  for (std::int64_t row = 0; row < rows.count(); ++row)
    if (auto rule = read_rule(rows, row, output)) material.codebook.rules.push_back(std::move(*rule));
}

std::int64_t read_place(const Rows& rows, const char* column, std::int64_t row) {
  constexpr double furthest = 1e15;  // no text is that long
  return static_cast<std::int64_t>(std::clamp(rows.number(column, row).value_or(-1.0), -1.0, furthest));
}

void read_codings(const sdk::Input& input, sdk::Output& output, Material& material) {
  const Rows rows(input.table("codings"));
  std::vector<Coding> codings;
  for (std::int64_t row = 0; row < rows.count(); ++row)
    codings.push_back({rows.text("document", row), rows.text("code", row), rows.text("coder", row),
                       rows.text("state", row), read_place(rows, "start", row), read_place(rows, "end", row),
                       rows.number("valence", row), rows.number("magnitude", row)});
  material.codings = place_codings(std::move(codings), material.corpus);
  const std::vector<Coding>& placed = material.codings.codings;
  for (const std::size_t row : material.codings.lost)
    output.warn("qualitative.lost-coding",
                "the coding of \"" + placed[row].code + "\" lies in no text: document \"" +
                    placed[row].document + "\", characters " + std::to_string(placed[row].start) + " to " +
                    std::to_string(placed[row].end) +
                    "; check the document's id and that its text is unchanged",
                "codings/start/" + std::to_string(row));
}

void say_problem(const RuleProblem& problem, const Rule& rule, sdk::Output& output) {
  const std::string where = "rules/value/" + std::to_string(rule.row), name = "rule \"" + rule.id + "\": ";
  switch (problem.kind) {
    case RuleProblem::Kind::no_words:
      output.warn("qualitative.rule-without-words",
                  name + "\"" + problem.word + "\" holds no word, it cannot match", where);
      break;
    case RuleProblem::Kind::regex_invalid:
      output.warn("qualitative.regex-invalid",
                  name + "\"" + problem.word + "\" is no RE2 expression (" + problem.reason +
                      "), it cannot match; RE2 has no look-around and no back references",
                  where);
      break;
    case RuleProblem::Kind::regex_never:
      output.warn("qualitative.regex-cannot-match",
                  name + "\"" + problem.word +
                      "\" cannot match any text; look for ^ or $ in its middle, or for an empty class",
                  where);
      break;
    case RuleProblem::Kind::taken_as_written:
      output.note("qualitative.rule-as-written",
                  name + "\"" + problem.word +
                      "\" is an inflected form; it matches as written only. Name the base form to match "
                      "every form",
                  where);
      break;
    case RuleProblem::Kind::part_of_speech_ignored:
      output.note("qualitative.part-of-speech-ignored",
                  name + "parts of speech are known in Finnish only; the filter is not applied to \"" +
                      problem.word + "\"",
                  where);
      break;
  }
}

// Codes whose prevalence by rules is asked for: a dry run, in which every rule without hits is named.
std::set<std::string> find_dry_runs(const sdk::Input& input, const Codebook& codebook) {
  std::set<std::string> codes;
  for (const sdk::Asked& asked : input.asked)
    if (asked.measure == "prevalence" && asked.get<std::string>("source", "rules") != "human")
      for (std::string& code : codebook.family_of(asked.get<std::string>("code", "")))
        codes.insert(std::move(code));
  return codes;
}

std::vector<const Rule*> list_silent(const Material& material) {
  std::vector<const Rule*> silent;
  for (std::size_t i = 0; i < material.codebook.rules.size(); ++i) {
    const Rule& rule = material.codebook.rules[i];
    const bool could_hit = rule.language.empty() || material.languages.count(rule.language) != 0;
    if (could_hit && material.matches.hits_per_rule[i] == 0) silent.push_back(&rule);
  }
  return silent;
}

// In a dry run each rule without hits is a warning. Of a large codebook for general use many rules find
// nothing in any one study; there they are named together in a note.
void say_silent(const sdk::Input& input, const Material& material, sdk::Output& output) {
  constexpr std::size_t large = 100;
  const std::set<std::string> dry_runs = find_dry_runs(input, material.codebook);
  std::map<std::string, std::vector<const Rule*>> by_code;
  std::size_t others = 0;
  for (const Rule* rule : list_silent(material)) {
    if (dry_runs.count(rule->code) != 0)
      by_code[rule->code].push_back(rule);
    else
      ++others;
  }
  for (const auto& [code, rules] : by_code) {
    if (material.codebook.rules.size() > large) {
      std::string names;
      for (const Rule* rule : rules) names += (names.empty() ? "" : ", ") + rule->id;
      output.note(
          "qualitative.rules-without-hits",
          std::to_string(rules.size()) + " rules of \"" + code + "\" have no hit in these texts: " + names,
          "rules/value/" + std::to_string(rules.front()->row));
      continue;
    }
    for (const Rule* rule : rules)
      output.warn("qualitative.rule-without-hits",
                  "rule \"" + rule->id + "\" (\"" + rule->value + "\") has no hit in these texts",
                  "rules/value/" + std::to_string(rule->row));
  }
  if (others > 0)
    output.note("qualitative.rules-without-hits",
                std::to_string(others) +
                    " rules of codes that are not dry-run have no hit in these texts; measure the prevalence "
                    "of a code to see which",
                "rules");
}

}  // namespace

Material read_material(const sdk::Input& input, sdk::Output& output) {
  Material material;
  read_segments(input, output, material);
  read_codes(input, material);
  read_rules(input, output, material);
  material.voikko = std::make_unique<Voikko>();
  material.vocabulary = std::make_unique<Vocabulary>(*material.voikko);
  const Voikko& voikko = *material.voikko;
  Vocabulary& vocabulary = *material.vocabulary;
  read_words(material.corpus, vocabulary, input.threads);
  place_in_documents(material.corpus);
  read_codings(input, output, material);
  material.has_dictionary = voikko.is_open() || material.languages.count("fi") == 0;
  material.dictionary_reason = voikko.reason();
  material.unknown_words = vocabulary.count_unknown("fi");
  if (!material.codebook.rules.empty()) {
    material.matches = match_rules(material.codebook, material.corpus, vocabulary, input.threads);
    for (const RuleProblem& problem : material.matches.problems)
      say_problem(problem, material.codebook.rules[problem.rule], output);
    say_silent(input, material, output);
    if (!material.has_dictionary)
      output.warn(
          "qualitative.no-dictionary",
          "no Finnish dictionary (" + material.dictionary_reason +
              "): Finnish words are met by their stems only and many forms are missed; install voikko-fi",
          "segments/text");
  }
  return material;
}

}  // namespace tukiranka::qualitative
