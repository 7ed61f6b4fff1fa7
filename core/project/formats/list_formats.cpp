// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/list_formats.hpp"
#include <algorithm>
#include <cctype>
#include <utility>

#include "core/project/formats/list_unread.hpp"
#include "core/project/formats/network_file.hpp"
#include "core/project/formats/read_csv.hpp"
#include "core/project/formats/read_qda.hpp"
#include "core/project/formats/text_file.hpp"

namespace tukiranka::project {
namespace {

base::Result<TextFile> open_docx(std::string bytes, const std::string& name,
                                 const std::string& /*encoding*/) {
  auto paragraphs = read_docx(std::move(bytes), name);
  if (!paragraphs) return base::fail(paragraphs.error());
  return TextFile{std::move(*paragraphs), {}, {}};
}

std::optional<NetworkFile> open_graphml(const NetworkText& text, ProblemList& problems) {
  return read_graphml(text.bytes, text.name, problems);
}

std::optional<NetworkFile> open_gexf(const NetworkText& text, ProblemList& problems) {
  return read_gexf(text.bytes, text.name, problems);
}

std::optional<NetworkFile> open_pajek(const NetworkText& text, ProblemList& problems) {
  return read_network_text(text, &read_pajek, problems);
}

std::optional<NetworkFile> open_dl(const NetworkText& text, ProblemList& problems) {
  return read_network_text(text, &read_dl, problems);
}

QdaProject open_qdc(std::string bytes, const std::string& name, ProblemList& problems) {
  return read_qdc(bytes, name, problems);
}

Format describe_network(NetworkFormat network, const char* name, std::vector<std::string_view> endings,
                        std::vector<Mark> marks) {
  Format row;
  row.name = name;
  row.endings = std::move(endings);
  row.marks = std::move(marks);
  row.holds = {Holds::network};
  row.role = "network";
  row.network = network;
  row.open_network = network == NetworkFormat::graphml ? &open_graphml
                     : network == NetworkFormat::gexf  ? &open_gexf
                     : network == NetworkFormat::pajek ? &open_pajek
                                                       : &open_dl;
  return row;
}

void add_texts(std::vector<Format>& rows) {
  Format txt;
  txt.id = FormatId::txt;
  txt.name = "a plain text";
  txt.endings = {".txt"};
  txt.holds = {Holds::text, Holds::table};  // spreadsheets save tables under this ending too
  txt.role = "segments";
  txt.open_text = &read_txt;
  txt.open_table = &read_csv;
  rows.push_back(txt);
  Format docx;
  docx.id = FormatId::docx;
  docx.name = "a Word document";
  docx.endings = {".docx"};
  docx.marks = {{MarkKind::zip_entry, "word/"}};
  docx.holds = {Holds::text};
  docx.role = "segments";
  docx.open_text = &open_docx;
  rows.push_back(docx);
}

void add_projects(std::vector<Format>& rows) {
  Format qdpx;
  qdpx.id = FormatId::qdpx;
  qdpx.name = "a REFI-QDA project";
  qdpx.endings = {".qdpx"};
  qdpx.marks = {{MarkKind::zip_ending, ".qde"}};
  qdpx.holds = {Holds::project, Holds::codebook};
  qdpx.role = "project";
  qdpx.open_project = &read_qdpx;
  rows.push_back(qdpx);
  Format qdc;
  qdc.id = FormatId::qdc;
  qdc.name = "a REFI-QDA codebook";
  qdc.endings = {".qdc"};
  qdc.marks = {{MarkKind::xml_root, "CodeBook"}};
  qdc.holds = {Holds::codebook};
  qdc.role = "codebook";
  qdc.open_project = &open_qdc;
  rows.push_back(qdc);
}

std::vector<Format> make_table() {
  std::vector<Format> rows;
  Format csv;
  csv.id = FormatId::csv;
  csv.name = "a text table (CSV)";
  csv.endings = {".csv", ".tsv", ".tab", ".dat"};
  csv.holds = {Holds::table};
  csv.role = "responses";
  csv.network = NetworkFormat::table;
  csv.open_table = &read_csv;
  rows.push_back(csv);
  add_texts(rows);
  add_projects(rows);
  rows.push_back(describe_network(NetworkFormat::graphml, "a GraphML network", {".graphml"},
                                  {{MarkKind::xml_root, "graphml"}}));
  rows.push_back(
      describe_network(NetworkFormat::gexf, "a GEXF network", {".gexf"}, {{MarkKind::xml_root, "gexf"}}));
  rows.push_back(describe_network(NetworkFormat::pajek, "a Pajek network", {".net", ".paj"},
                                  {{MarkKind::first_word, "*vertices"}, {MarkKind::first_word, "*network"}}));
  rows.push_back(
      describe_network(NetworkFormat::dl, "a UCINET network (DL)", {".dl"}, {{MarkKind::first_word, "dl"}}));
  Format json;
  json.id = FormatId::json;
  json.name = "JSON";
  json.endings = {".json"};
  json.holds = {Holds::settings, Holds::codebook};
  rows.push_back(json);
  for (Format& unread : list_unread()) rows.push_back(std::move(unread));
  return rows;
}

bool has_ending(std::string_view file, std::string_view ending) {
  if (file.size() <= ending.size()) return false;
  const std::string_view last = file.substr(file.size() - ending.size());
  return std::equal(last.begin(), last.end(), ending.begin(),
                    [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

}  // namespace

const std::vector<Format>& list_formats() {
  static const std::vector<Format> table = make_table();
  return table;
}

const Format& find_format(FormatId id) {
  const auto& rows = list_formats();
  return *std::find_if(rows.begin(), rows.end(), [&](const Format& row) { return row.id == id; });
}

const Format& find_format(NetworkFormat network) {
  for (const Format& row : list_formats())
    if (row.network == network) return row;
  return find_format(FormatId::csv);
}

const Format* find_by_ending(std::string_view file) {
  for (const Format& row : list_formats())
    for (const std::string_view ending : row.endings)
      if (has_ending(file, ending)) return &row;
  return nullptr;
}

std::string ending_of(FormatId id) {
  const auto& endings = find_format(id).endings;
  return endings.empty() ? std::string() : std::string(endings.front());
}

bool is_text_file(std::string_view file) {
  const Format* row = find_by_ending(file);
  return row != nullptr && row->has(Holds::text);
}

}  // namespace tukiranka::project
