// SPDX-License-Identifier: Apache-2.0
// qualitative, the door: which codes an indicator asks of, whose codings count, and why nothing can be
// measured.
#include "plugins/qualitative/measures/question.hpp"
#include <algorithm>
#include <set>
#include <utility>

namespace tukiranka::qualitative {
namespace {

using sdk::Json;

[[noreturn]] void refuse_code(const Material& material, const std::string& code) {
  std::vector<std::string> known;
  for (const Code& one : material.codebook.codes) known.push_back(one.id);
  const std::string nearest = sdk::find_nearest(code, known, code.size() / 2);
  throw sdk::Problem("qualitative.unknown-code",
                     "there is no code \"" + code + "\" in the codebook or the codings" +
                         (nearest.empty() ? "" : "; did you mean \"" + nearest + "\"?"));
}

bool speaks_of(const std::vector<std::string>& codes, std::string_view code) {
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

// Agreement and quality need every human coding: whoever coded anything in a document has read it.
bool needs_all(const std::string& measure) {
  return measure == "agreement" || measure == "auto-quality";
}

template <class Mentions>
void add_mentions(const Mentions& all, const Question& question, std::vector<const Mention*>& out) {
  const Json coders = question.asked->get<Json>("coders", Json::array());
  for (const Mention& mention : all) {
    if (!needs_all(question.asked->measure) && !speaks_of(question.codes, mention.code)) continue;
    const bool is_wanted =
        mention.source == Source::rules || coders.empty() ||
        std::find(coders.begin(), coders.end(), Json(std::string(mention.coder))) != coders.end();
    if (is_wanted) out.push_back(&mention);
  }
}

// All codes that a rule or a human coding speaks of: the codebook's first, then others in byte order.
std::vector<std::string> list_codes(const Material& material, const Question& question) {
  std::set<std::string> spoken;
  if (question.source != "rules")
    for (const Mention& mention : material.codings.mentions) spoken.emplace(mention.code);
  if (question.source != "human")
    for (const Mention& mention : material.matches.mentions) spoken.emplace(mention.code);
  std::vector<std::string> codes;
  for (const Code& code : material.codebook.codes)
    if (spoken.erase(code.id) != 0) codes.push_back(code.id);
  codes.insert(codes.end(), spoken.begin(), spoken.end());
  return codes;
}

void check_code(const Material& material, const std::string& code) {
  if (material.codebook.find(code) == nullptr && !has_human(material, material.codebook.family_of(code)))
    refuse_code(material, code);
}

// Named codes count with all beneath them; where every code is looked at, each stands for itself.
void ask_of_many(const Material& material, Question& question) {
  const sdk::Asked& asked = *question.asked;
  question.many = asked.get<std::vector<std::string>>("codes", {});
  if (asked.with.contains("code")) question.many.push_back(asked.with.at("code").get<std::string>());
  const bool are_named = !question.many.empty();
  for (const std::string& code : question.many) check_code(material, code);
  const std::string usual = material.codings.mentions.empty() ? "rules" : "human";
  question.source = asked.measure == "agreement"      ? "human"
                    : asked.measure == "auto-quality" ? "both"
                                                      : asked.get<std::string>("source", usual);
  if (!are_named) question.many = list_codes(material, question);
  if (!are_named && asked.measure == "auto-quality") {
    const auto is_one_sided = [&](const std::string& code) {
      return !has_human(material, {code}) || !has_rule(material, {code});
    };
    question.many.erase(std::remove_if(question.many.begin(), question.many.end(), is_one_sided),
                        question.many.end());
  }
  for (const std::string& code : question.many) {
    question.families.push_back(are_named ? material.codebook.family_of(code)
                                          : std::vector<std::string>{code});
    question.codes.insert(question.codes.end(), question.families.back().begin(),
                          question.families.back().end());
  }
  if (are_named && question.many.size() == 1) question.code = question.many.front();
}

}  // namespace

bool looks_at_many(const std::string& measure) {
  return measure == "agreement" || measure == "auto-quality" || measure == "co-occurrence" ||
         measure == "saturation";
}

std::vector<const Mention*> find_mentions(const Question& question) {
  std::vector<const Mention*> out;
  if (question.source != "rules") add_mentions(question.material->codings.mentions, question, out);
  if (question.source != "human") add_mentions(question.material->matches.mentions, question, out);
  std::stable_sort(out.begin(), out.end(), [](const Mention* a, const Mention* b) {
    return a->segment != b->segment ? a->segment < b->segment : a->start < b->start;
  });
  return out;
}

Question ask(const Material& material, const sdk::Asked& asked, Resampling& resampling) {
  Question question;
  question.material = &material;
  question.asked = &asked;
  question.resampling = &resampling;
  question.level = asked.get<double>("level", 0.95);
  if (asked.measure == "name-candidates") return question;
  if (looks_at_many(asked.measure)) {
    ask_of_many(material, question);
    return question;
  }
  question.code = asked.with.at("code").get<std::string>();
  question.codes = material.codebook.family_of(question.code);
  check_code(material, question.code);
  const bool human = has_human(material, question.codes);
  question.source =
      asked.measure == "intensity" ? "human" : asked.get<std::string>("source", human ? "human" : "rules");
  return question;
}

std::string find_reason(const Question& question) {
  if (question.selection.segments.empty()) return "qualitative.no-text";
  if (question.asked->measure == "name-candidates") return "";
  const bool is_compared = question.asked->measure == "auto-quality";
  const bool human = has_human(*question.material, question.codes);
  const bool rules = has_rule(*question.material, question.codes);
  if ((is_compared || question.source == "human") && !human)
    return question.code.empty() ? "qualitative.no-coding-at-all" : "qualitative.no-codings";
  if ((is_compared || question.source == "rules") && !rules)
    return question.code.empty() ? "qualitative.no-rule-at-all" : "qualitative.no-rules";
  if (human || rules) return "";
  return question.code.empty() ? "qualitative.no-rule-at-all" : "qualitative.no-rules";
}

}  // namespace tukiranka::qualitative
