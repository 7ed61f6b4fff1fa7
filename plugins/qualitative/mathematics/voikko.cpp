// SPDX-License-Identifier: Apache-2.0
// qualitative: one reading of Voikko becomes keys and forms; readings are then merged.
// The morphological output reads like "[Lt][Xp]keskustella[X]keskustel[Ll][Rt][Xj]tu[X]tu[Sn][Ny]": the base
// form of each part stands between [Xp] and [X], parts of a compound are divided by [Bc].
#include "plugins/qualitative/mathematics/voikko.hpp"
#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <libvoikko/voikko.h>

#include "plugins/qualitative/mathematics/fold_word.hpp"

namespace tukiranka::qualitative {
namespace {

// Heads of compounds that say the first part is lacking: luottamuspula, osaamisvaje.
constexpr std::array<std::string_view, 5> lacking_heads = {"pula", "puute", "vaje", "vajaus", "kato"};

struct Reading {
  std::string base, morphology;
  std::wstring_view word_class, mood, participle, negative, case_name;  // lent by the analysis
  bool has_person = false, asks = false;
};

// Voikko keeps wide strings; each becomes UTF-8 only where its letters are needed.
std::string to_utf8(std::wstring_view wide) {
  std::string out;
  out.reserve(wide.size() + 8);
  for (const wchar_t wide_character : wide) {
    const auto c = static_cast<std::uint32_t>(wide_character);
    const auto add = [&](std::uint32_t byte) { out += static_cast<char>(byte); };
    if (c < 0x80) {
      add(c);
    } else if (c < 0x800) {
      add(0xC0U | (c >> 6U));
      add(0x80U | (c & 0x3FU));
    } else {
      if (c < 0x10000) {
        add(0xE0U | (c >> 12U));
      } else {
        add(0xF0U | (c >> 18U));
        add(0x80U | ((c >> 12U) & 0x3FU));
      }
      add(0x80U | ((c >> 6U) & 0x3FU));
      add(0x80U | (c & 0x3FU));
    }
  }
  return out;
}

Reading read_reading(const voikko_mor_analysis* analysis) {
  Reading reading;
  for (const char** key = voikko_mor_analysis_keys(analysis); key != nullptr && *key != nullptr; ++key) {
    const std::string_view name = *key;
    const auto value = [&] {
      const wchar_t* wide = voikko_mor_analysis_value_ucs4(analysis, *key);
      return wide == nullptr ? std::wstring_view() : std::wstring_view(wide);
    };
    if (name == "BASEFORM") reading.base = to_utf8(value());
    if (name == "CLASS") reading.word_class = value();
    if (name == "FSTOUTPUT") reading.morphology = to_utf8(value());
    if (name == "MOOD") reading.mood = value();
    if (name == "PARTICIPLE") reading.participle = value();
    if (name == "NEGATIVE") reading.negative = value();
    if (name == "SIJAMUOTO") reading.case_name = value();
    if (name == "PERSON") reading.has_person = true;
    if (name == "KYSYMYSLIITE") reading.asks = true;
  }
  return reading;
}

std::string_view cut_between(std::string_view text, std::string_view open, std::string_view close) {
  const std::size_t begin = text.find(open);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = text.find(close, begin + open.size());
  return end == std::string_view::npos ? std::string_view{}
                                       : text.substr(begin + open.size(), end - begin - open.size());
}

// The letters of a piece of morphology without its [tags].
std::string strip_tags(std::string_view piece) {
  std::string out;
  bool in_tag = false;
  for (const char c : piece) {
    if (c == '[') in_tag = true;
    if (!in_tag) out += c;
    if (c == ']') in_tag = false;
  }
  return out;
}

// As written in this inflected part: what follows the first [X] after the base form, without tags.
std::string written_part(std::string_view part) {
  const std::size_t base = part.find("[Xp]");
  if (base == std::string_view::npos) return strip_tags(part);
  const std::size_t end = part.find("[X]", base);
  if (end == std::string_view::npos) return strip_tags(part);
  // Derivation inserts further base forms: [Xj]tu[X].
  std::string rest(part.substr(end + 3));
  for (std::size_t at = rest.find("[Xj]"); at != std::string::npos; at = rest.find("[Xj]")) {
    const std::size_t close = rest.find("[X]", at);
    rest.erase(at, close == std::string::npos ? 4 : close + 3 - at);
  }
  return strip_tags(rest);
}

std::vector<std::string_view> split_parts(std::string_view morphology) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t cut = morphology.find("[Bc]");
    parts.push_back(morphology.substr(0, cut));
    if (cut == std::string_view::npos) return parts;
    morphology.remove_prefix(cut + 4);
  }
}

std::string base_of_part(std::string_view part) {
  const std::string_view base = cut_between(part, "[Xp]", "[X]");
  std::string out = base.empty() ? strip_tags(part) : std::string(base);
  while (!out.empty() && out.back() == '-') out.pop_back();
  return fold_word(out);
}

PartOfSpeech name_part_of_speech(const Reading& reading) {
  const std::wstring_view name = reading.word_class;
  if (reading.mood == L"MINEN-infinitive") return PartOfSpeech::noun;
  if (name == L"nimisana" || name == L"lyhenne") return PartOfSpeech::noun;
  if (name == L"teonsana") return PartOfSpeech::verb;
  if (name == L"laatusana" || name == L"nimisana_laatusana") return PartOfSpeech::adjective;
  if (name == L"seikkasana") return PartOfSpeech::adverb;
  if (name == L"asemosana") return PartOfSpeech::pronoun;
  if (name == L"lukusana") return PartOfSpeech::numeral;
  if (name == L"etunimi" || name == L"sukunimi" || name == L"paikannimi" || name == L"nimi")
    return PartOfSpeech::name;
  return PartOfSpeech::other;
}

NameKind name_kind_of(const Reading& reading) {
  if (reading.word_class == L"etunimi") return NameKind::first_name;
  if (reading.word_class == L"sukunimi") return NameKind::surname;
  if (reading.word_class == L"paikannimi") return NameKind::place;
  return reading.word_class == L"nimi" ? NameKind::other : NameKind::none;
}

// "kehittä" + "[Tn4]mi…" -> kehittäminen, with what stands before it in a compound.
std::string name_action(const std::vector<std::string_view>& parts) {
  std::string out;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) out += written_part(parts[i]);
  const std::string_view last = parts.back();
  const std::size_t ending = last.find("[Tn4]");
  std::string stem = written_part(last.substr(0, ending));
  return fold_word(out + stem + "minen");
}

// The verb of a participle, with what stands before it in a compound (yhteiskehitetty -> yhteiskehittää).
// A derived verb reads "[Xp]uudistaa[X]uudist[Xj]ua[X]u[Ll]…": uudistunut -> uudistua.
std::string name_verb(const std::vector<std::string_view>& parts) {
  if (parts.back().rfind("[Lt]", 0) != 0) return {};
  std::string out;
  for (std::size_t i = 0; i + 1 < parts.size(); ++i) out += written_part(parts[i]);
  const std::string_view last = parts.back();
  const std::size_t base = last.find("[Xp]"), derived = last.find("[Xj]");
  const std::size_t participle = std::min(last.find("[Ll]"), last.find("[Ln]"));
  if (base == std::string_view::npos || derived >= participle) return fold_word(out) + base_of_part(last);
  const std::string_view verb = last.substr(base, participle - base);
  const std::size_t stem = verb.find("[X]") + 3;
  const std::size_t ending = verb.find("[Xj]");
  return fold_word(out + strip_tags(verb.substr(stem, ending - stem)) +
                   std::string(cut_between(verb, "[Xj]", "[X]")));
}

void add_key(WordForm& form, Key key) {
  if (key.text.empty()) return;
  for (Key& known : form.keys) {
    if (known.text != key.text || known.pos != key.pos || known.is_denied != key.is_denied) continue;
    known.parts = static_cast<std::uint8_t>(known.parts | key.parts);
    return;
  }
  form.keys.push_back(std::move(key));
}

void add_parts(WordForm& form, const std::vector<std::string_view>& parts, PartOfSpeech pos) {
  const std::size_t last = parts.size() - 1;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::uint8_t where = i == 0 ? first_part : i == last ? head_part : inner_part;
    const std::string base = base_of_part(parts[i]);
    const bool is_lacking = std::find(lacking_heads.begin(), lacking_heads.end(),
                                      base_of_part(parts[last])) != lacking_heads.end();
    const bool is_denied = i < last ? is_lacking : base_of_part(parts[0]) == "epä";
    const PartOfSpeech part_pos = i == last ? pos : PartOfSpeech::noun;
    add_key(form, {base, part_pos, where, false, is_denied});
    if (is_denied && i == 0 && last == 1) add_key(form, {base, part_pos, whole_word, false, true});
  }
}

// epä + luottamus, luottamus + ton: the root is named and denied.
void add_denied_root(WordForm& form, const Reading& reading, const std::vector<std::string_view>& parts,
                     PartOfSpeech pos) {
  if (parts.size() == 2 && base_of_part(parts[0]) == "epä") {
    const std::string rest = reading.base.size() > 4 ? fold_word(reading.base).substr(4) : std::string();
    add_key(form, {rest, pos, every_part, false, true});
  }
  const std::string folded = fold_word(reading.base);
  const bool is_privative = folded.ends_with("ton") || folded.ends_with("tön");
  const std::string_view last = parts.back();
  if (parts.size() == 1 && is_privative && last.find("[Xj]ton") != std::string_view::npos)
    add_key(form, {base_of_part(last), PartOfSpeech::noun, every_part, false, true});
  if (parts.size() == 1 && is_privative && last.find("[Xj]tön") != std::string_view::npos)
    add_key(form, {base_of_part(last), PartOfSpeech::noun, every_part, false, true});
}

void add_reading_keys(WordForm& form, const Reading& reading) {
  const PartOfSpeech pos = name_part_of_speech(reading);
  const std::vector<std::string_view> parts = split_parts(reading.morphology);
  const std::uint8_t where = parts.size() > 1 ? whole_word : every_part;
  if (reading.mood == L"MINEN-infinitive") {
    add_key(form, {name_action(parts), pos, where, false, false});
  } else {
    add_key(form, {fold_word(reading.base), pos, where, false, false});
  }
  if (!reading.participle.empty())
    add_key(form, {name_verb(parts), PartOfSpeech::verb, where, false, reading.participle == L"negation"});
  if (parts.size() > 1) add_parts(form, parts, pos);
  if (reading.participle != L"negation") add_denied_root(form, reading, parts, pos);
}

void add_reading_forms(WordForm& form, const Reading& reading) {
  const NameKind kind = name_kind_of(reading);
  if (form.name_kind == NameKind::none) form.name_kind = kind;
  form.is_common_word = form.is_common_word || kind == NameKind::none;
  form.is_negative_verb = form.is_negative_verb || reading.word_class == L"kieltosana";
  form.is_question = form.is_question || reading.asks;
  form.is_connegative = form.is_connegative || reading.negative == L"true" ||
                        (reading.negative == L"both" && reading.mood != L"A-infinitive");
  form.is_past_participle = form.is_past_participle || reading.participle == L"past_active" ||
                            reading.participle == L"past_passive";
  form.is_partitive = form.is_partitive || reading.case_name == L"osanto";
  form.is_illative = form.is_illative || reading.case_name == L"sisatulento";
  form.is_abessive = form.is_abessive || reading.case_name == L"vajanto";
}

bool is_finite(const Reading& reading) {
  return reading.word_class == L"teonsana" && reading.negative == L"false" && reading.has_person;
}

// luotamme is "we trust", and by form also "from beside us": a particle does not make it doubtful.
bool is_particle(const Reading& reading) {
  return reading.word_class == L"suhdesana" || reading.word_class == L"seikkasana" ||
         reading.word_class == L"sidesana";
}

}  // namespace

struct Voikko::Handle {
  VoikkoHandle* voikko = nullptr;
  ~Handle() {
    if (voikko != nullptr) voikkoTerminate(voikko);
  }
};

Voikko::Voikko(const std::string& dictionary) : handle_(std::make_unique<Handle>()), dictionary_(dictionary) {
  const char* error = nullptr;
  handle_->voikko = voikkoInit(&error, dictionary.c_str(), nullptr);
  if (handle_->voikko == nullptr) reason_ = error == nullptr ? "no Finnish dictionary" : error;
}

Voikko::~Voikko() = default;

bool Voikko::is_open() const {
  return handle_->voikko != nullptr;
}

std::optional<WordForm> Voikko::analyse(const std::string& word) const {
  if (!is_open() || word.size() > 200) return std::nullopt;
  voikko_mor_analysis** analyses = voikkoAnalyzeWordCstr(handle_->voikko, word.c_str());
  if (analyses == nullptr) return std::nullopt;
  WordForm form;
  bool has_finite = false, has_other = false;
  std::vector<std::string> bases;
  for (voikko_mor_analysis** each = analyses; *each != nullptr; ++each) {
    const Reading reading = read_reading(*each);
    add_reading_keys(form, reading);
    add_reading_forms(form, reading);
    has_finite = has_finite || is_finite(reading);
    has_other = has_other || (!is_finite(reading) && !is_particle(reading));
    if (std::find(bases.begin(), bases.end(), reading.base) == bases.end()) bases.push_back(reading.base);
  }
  voikko_free_mor_analysis(analyses);
  if (form.keys.empty()) return std::nullopt;
  form.is_known = true;
  form.is_ambiguous = bases.size() > 1;
  form.is_finite = has_finite && !has_other;
  return form;
}

}  // namespace tukiranka::qualitative
