// SPDX-License-Identifier: Apache-2.0
// qualitative: values each mention and averages over them.
#include "plugins/qualitative/mathematics/valence.hpp"

namespace tukiranka::qualitative {

double find_code_valence(const Codebook& codebook, std::string_view code) {
  const Code* found = codebook.find(code);
  return found == nullptr ? 1.0 : found->valence.value_or(1.0);
}

std::optional<double> value_mention(const Codebook& codebook, const Mention& mention) {
  if (mention.source == Source::human && !mention.valence) {
    const Code* code = codebook.find(mention.code);
    return code == nullptr ? std::nullopt : code->valence;
  }
  return mention.value(find_code_valence(codebook, mention.code));
}

Valence measure_valence(const Selection& selection, const Codebook& codebook, double level,
                        Resampling& resampling) {
  Valence out;
  std::map<std::string, ClusterSum> sums;
  for (const Mention* mention : selection.mentions) {
    if (mention->is_continuation) continue;
    if (mention->source == Source::rules) {
      out.affirmed += mention->polarity == Polarity::affirmed ? 1U : 0U;
      out.negated += mention->polarity == Polarity::negated ? 1U : 0U;
      out.review += mention->polarity == Polarity::review ? 1U : 0U;
    }
    const std::optional<double> value = value_mention(codebook, *mention);
    if (!value) {
      ++out.without_value;
      continue;
    }
    ++out.valued;
    ClusterSum& sum = sums[name_voice(selection.corpus->segments[mention->segment], mention->segment)];
    sum.y += *value;
    sum.x += 1;
  }
  std::vector<ClusterSum> voices;
  for (const auto& [voice, sum] : sums) voices.push_back(sum);
  out.voices = voices.size();
  out.estimate = estimate_ratio(voices, {-2, 2}, level, resampling);
  return out;
}

}  // namespace tukiranka::qualitative
