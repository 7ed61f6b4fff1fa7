// SPDX-License-Identifier: Apache-2.0
#include "core/project/read_texts.hpp"
#include <algorithm>
#include <cctype>
#include <set>
#include <utility>

#include "core/base/hash.hpp"
#include "core/project/cell_value.hpp"
#include "core/project/decode_text.hpp"
#include "core/project/memory_records.hpp"
#include "core/project/turn_pattern.hpp"

namespace tukiranka::project {
namespace {

// Blank, but for spaces and what is left of a CRLF.
bool is_blank(std::string_view line) {
  return std::all_of(line.begin(), line.end(),
                     [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

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

base::Result<std::vector<Paragraph>> read_txt(std::string bytes, const DataEntry& entry, Reading& reading) {
  auto decoded = decode_text(std::move(bytes), read_dialect(entry, reading.problems).encoding, entry.file);
  if (!decoded) return base::fail(decoded.error());
  reading.problems.add(std::move(decoded->diagnostics));
  reading.project.sources.back().encoding = decoded->encoding;
  return split_paragraphs(decoded->text);
}

}  // namespace

bool has_ending(std::string_view file, std::string_view ending) {
  if (file.size() <= ending.size()) return false;
  const std::string_view last = file.substr(file.size() - ending.size());
  return std::equal(last.begin(), last.end(), ending.begin(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == static_cast<unsigned char>(b);
  });
}

bool is_text_file(std::string_view file) {
  return has_ending(file, ".txt") || has_ending(file, ".docx");
}

std::vector<Paragraph> split_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  std::string blank;  // lines at the start, before there is a paragraph to hold them
  std::int64_t line = 0;
  while (!text.empty() && text.back() == '\n') text.remove_suffix(1);
  for (std::size_t from = 0; from < text.size() || line == 0;) {
    const std::size_t to = std::min(text.find('\n', from), text.size());
    const std::string_view one = text.substr(from, to - from);
    ++line;
    if (!is_blank(one))
      paragraphs.push_back({line, std::exchange(blank, {}) + std::string(one)});
    else if (paragraphs.empty())
      blank += std::string(one) + "\n";
    else
      paragraphs.back().text += "\n" + std::string(one);
    from = to + 1;
  }
  return paragraphs;
}

std::unique_ptr<Records> open_text(Reading& reading, const DataEntry& entry) {
  auto bytes = read_bytes(reading, entry);
  if (!bytes) return nullptr;
  SourceFile source;
  source.path = entry.file;
  source.role = entry.role;
  source.hash = base::hash_sha256(*bytes);
  reading.project.sources.push_back(std::move(source));
  auto paragraphs = has_ending(entry.file, ".docx") ? read_docx(std::move(*bytes), entry.file)
                                                    : read_txt(std::move(*bytes), entry, reading);
  if (!paragraphs) {
    reading.problems.add(paragraphs.error());
    return nullptr;
  }
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
