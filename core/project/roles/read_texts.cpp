// SPDX-License-Identifier: Apache-2.0
#include "core/project/roles/read_texts.hpp"
#include <set>
#include <utility>

#include "core/base/hash.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/formats/records_of_texts.hpp"
#include "core/project/formats/text_file.hpp"
#include "core/project/formats/turn_pattern.hpp"

namespace tukiranka::project {
namespace {

std::string stem_of(const std::string& file) {
  const std::string name = base::name_of_file(file);
  return name.substr(0, name.rfind('.'));
}

struct Passage {
  std::int64_t line = 0;
  std::string speaker, text;
};

// A turn goes on until the next begins.
std::vector<Passage> find_turns(std::vector<Paragraph> paragraphs, const TurnPattern& pattern) {
  std::vector<Passage> turns;
  for (Paragraph& paragraph : paragraphs) {
    const auto turn = pattern.find(paragraph.text);
    if (turn)
      turns.push_back({paragraph.line, turn->speaker, paragraph.text.substr(turn->label)});
    else if (!turns.empty() && !turns.back().speaker.empty())
      turns.back().text += (turns.back().text.empty() ? "" : "\n") + paragraph.text;
    else
      turns.push_back({paragraph.line, "", std::move(paragraph.text)});
  }
  return turns;
}

}  // namespace

std::unique_ptr<Records> open_text(Reading& reading, const DataEntry& entry, const Format& format,
                                   std::string bytes) {
  SourceFile source;
  source.path = entry.file;
  source.role = entry.role;
  source.hash = base::hash_sha256(bytes);
  reading.project.sources.push_back(std::move(source));
  auto text = format.open_text(std::move(bytes), entry.file, read_dialect(entry, reading.problems).encoding);
  if (!text) {
    reading.problems.add(text.error());
    return nullptr;
  }
  reading.problems.add(std::move(text->diagnostics));
  reading.project.sources.back().encoding = text->encoding;
  auto* paragraphs = &text->paragraphs;
  std::vector<Passage> passages;
  if (entry.json.contains("turns")) {
    const auto pattern = TurnPattern::parse(text_at(entry.json, "turns"), entry.pointer + "/turns");
    if (!pattern) {
      reading.problems.add(pattern.error());
      return nullptr;
    }
    passages = find_turns(std::move(*paragraphs), *pattern);
    std::set<std::string> speakers;
    for (const Passage& passage : passages)
      if (!passage.speaker.empty()) speakers.insert(passage.speaker);
    reading.problems.add(base::make_note(
        "TK-P109", entry.file,
        std::to_string(passages.size()) + " passages, " + std::to_string(speakers.size()) + " speakers",
        "correct \"turns\" if these are not the right numbers"));
  } else {
    for (Paragraph& paragraph : *paragraphs)
      passages.push_back({paragraph.line, "", std::move(paragraph.text)});
  }
  auto records = std::make_unique<MemoryRecords>();
  records->name = entry.file;
  records->header = {"document", "speaker", "text"};
  for (Passage& passage : passages)
    records->add(passage.line, {stem_of(entry.file), std::move(passage.speaker), std::move(passage.text)});
  return records;
}

}  // namespace tukiranka::project
