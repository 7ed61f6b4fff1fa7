// SPDX-License-Identifier: Apache-2.0
// qualitative: cuts each coding at the borders of the segments it reaches over.
#include "plugins/qualitative/mathematics/place_codings.hpp"
#include <algorithm>
#include <map>

#include "plugins/qualitative/mathematics/code_points.hpp"

namespace tukiranka::qualitative {
namespace {

// Which sentences the bytes touch: at least one when the segment has any.
void find_sentences(const Segment& segment, Mention& mention) {
  const std::size_t begin = byte_of_code_point(segment.text, static_cast<std::size_t>(mention.start));
  const std::size_t end = byte_of_code_point(segment.text, static_cast<std::size_t>(mention.end));
  for (std::size_t i = 0; i < segment.sentences.size(); ++i) {
    if (segment.sentences[i].end <= begin)
      mention.sentence = static_cast<std::uint32_t>(std::min(i + 1, segment.sentences.size() - 1));
    if (segment.sentences[i].begin < end) mention.last_sentence = static_cast<std::uint32_t>(i);
  }
  mention.last_sentence = std::max(mention.sentence, mention.last_sentence);
}

void place_coding(const Coding& coding, std::size_t row, const std::vector<std::size_t>& segments,
                  const Corpus& corpus, PlacedCodings& out) {
  bool is_placed = false;
  for (const std::size_t number : segments) {
    const Segment& segment = corpus.segments[number];
    const auto length = static_cast<std::int64_t>(count_code_points(segment.text));
    const std::int64_t start =
        coding.start < 0 ? 0 : std::max<std::int64_t>(0, coding.start - segment.document_start);
    const std::int64_t end = coding.end < 0 ? length : std::min(length, coding.end - segment.document_start);
    if (start >= end || segment.sentences.empty()) continue;
    Mention mention;
    mention.segment = static_cast<std::uint32_t>(number);
    mention.start = static_cast<std::int32_t>(start);
    mention.end = static_cast<std::int32_t>(end);
    mention.code = coding.code;
    mention.source = Source::human;
    mention.coder = coding.coder;
    mention.valence = coding.valence;
    mention.magnitude = coding.magnitude;
    mention.coding = static_cast<std::int32_t>(row);
    mention.is_continuation = is_placed;
    if (coding.valence && *coding.valence < 0) mention.polarity = Polarity::negated;
    find_sentences(segment, mention);
    out.mentions.push_back(mention);
    is_placed = true;
  }
  if (!is_placed) out.lost.push_back(row);
}

}  // namespace

PlacedCodings place_codings(std::vector<Coding> given, const Corpus& corpus) {
  std::map<std::string_view, std::vector<std::size_t>> documents;
  for (std::size_t i = 0; i < corpus.segments.size(); ++i)
    documents[corpus.segments[i].document].push_back(i);
  PlacedCodings out;
  out.codings = std::move(given);
  const std::vector<Coding>& codings = out.codings;
  for (std::size_t row = 0; row < codings.size(); ++row) {
    out.proposed += codings[row].state == "proposed" ? 1U : 0U;
    out.rejected += codings[row].state == "rejected" ? 1U : 0U;
    if (codings[row].state == "proposed" || codings[row].state == "rejected") continue;
    place_coding(codings[row], row, documents[codings[row].document], corpus, out);
  }
  std::stable_sort(out.mentions.begin(), out.mentions.end(), [](const Mention& a, const Mention& b) {
    return a.segment != b.segment ? a.segment < b.segment : a.start < b.start;
  });
  return out;
}

}  // namespace tukiranka::qualitative
