// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/list_unread.hpp"
#include <utility>

namespace tukiranka::project {
namespace {

constexpr const char* as_table = "open it in a spreadsheet and save each sheet as CSV UTF-8 (.csv)";
constexpr const char* from_statistics =
    "open it in the program that made it (or PSPP, jamovi, R) and save it as CSV UTF-8 (.csv)";
constexpr const char* as_text = "open it in a word processor and save it as .docx or as plain text (.txt)";
constexpr const char* to_qda = "export the project from that program as REFI-QDA (.qdpx)";
constexpr const char* unpack = "unpack it, and name the files in it";
constexpr const char* no_data = "it holds no data that could be read; name another file";
constexpr const char* type_it = "write the words down in a file of their own (.txt or .docx)";

using Endings = std::vector<std::string_view>;
using Marks = std::vector<Mark>;

Format unread(const char* name, Endings endings, Marks marks, const char* cure) {
  Format row;
  row.name = name;
  row.endings = std::move(endings);
  row.marks = std::move(marks);
  row.cure = cure;
  return row;
}

Format unread(FormatId id, Format row) {
  row.id = id;
  return row;
}

Mark bytes(std::string_view what, std::size_t at = 0) {
  return {MarkKind::bytes, what, at};
}
Mark inside(std::string_view entry) {
  return {MarkKind::zip_entry, entry};
}
Mark kind(std::string_view mimetype) {
  return {MarkKind::zip_kind, mimetype};
}
Mark stream(std::string_view name) {
  return {MarkKind::ole_stream, name};
}
Mark root(std::string_view element) {
  return {MarkKind::xml_root, element};
}

void add_tables(std::vector<Format>& rows) {
  using namespace std::string_view_literals;
  rows.push_back(unread(
      FormatId::xlsx,
      unread("an Excel workbook (xlsx)", {".xlsx", ".xlsm", ".xltx", ".xlsb"}, {inside("xl/")}, as_table)));
  rows.push_back(unread("an old Excel workbook (xls)", {".xls"},
                        {stream("Workbook"), stream("Book"), bytes("\x09\x08\x10\x00\x00\x06"sv)}, as_table));
  rows.push_back(unread("an Excel workbook in XML", {}, {root("Workbook")}, as_table));
  rows.push_back(unread("an OpenDocument spreadsheet (ods)", {".ods", ".fods"},
                        {kind("application/vnd.oasis.opendocument.spreadsheet")}, as_table));
  rows.push_back(unread("a Numbers spreadsheet", {".numbers"}, {inside("Index/Tables/")}, as_table));
  rows.push_back(unread("an SPSS data file (sav)", {".sav", ".zsav"}, {bytes("$FL2@(#)"), bytes("$FL3@(#)")},
                        from_statistics));
  rows.push_back(unread("an SPSS portable file (por)", {".por"}, {{MarkKind::near_start, "SPSSPORT", 600}},
                        from_statistics));
  rows.push_back(unread("a Stata data file (dta)", {".dta"}, {bytes("<stata_dta>")}, from_statistics));
  rows.push_back(
      unread("a SAS data file", {".sas7bdat", ".xpt"},
             {bytes("\xC2\xEA\x81\x60\xB3\x14\x11\xCF"sv, 12), bytes("HEADER RECORD*******LIBRARY")},
             from_statistics));
  rows.push_back(unread("an R data file", {".rds", ".rdata", ".rda"}, {bytes("RDX2\n"), bytes("RDX3\n")},
                        from_statistics));
  rows.push_back(unread("a jamovi project", {".omv"}, {inside("xdata.json")}, from_statistics));
  rows.push_back(unread("a JASP project", {".jasp"}, {}, from_statistics));
  rows.push_back(unread("a Parquet table", {".parquet"}, {bytes("PAR1")}, "write it as CSV UTF-8 (.csv)"));
  rows.push_back(unread("an Arrow table", {".feather", ".arrow"}, {bytes("ARROW1"), bytes("FEA1")},
                        "write it as CSV UTF-8 (.csv)"));
  rows.push_back(
      unread("an SQLite database", {".sqlite", ".sqlite3", ".db", ".nvpx", ".mx20", ".mx22", ".mx24"},
             {bytes("SQLite format 3"sv)},
             "export each table as CSV UTF-8 (.csv); of a qualitative program, its project as REFI-QDA"));
  rows.push_back(unread("an Access database", {".mdb", ".accdb"},
                        {bytes("Standard Jet DB", 4), bytes("Standard ACE DB", 4)},
                        "export each table as CSV UTF-8 (.csv)"));
}

void add_unread_texts(std::vector<Format>& rows) {
  rows.push_back(unread("an old Word document (doc)", {".doc"}, {stream("WordDocument")}, as_text));
  rows.push_back(unread("an OpenDocument text (odt)", {".odt", ".fodt", ".ott"},
                        {kind("application/vnd.oasis.opendocument.text")}, as_text));
  rows.push_back(unread("a rich text (rtf)", {".rtf"}, {bytes("{\\rtf")}, as_text));
  rows.push_back(unread("a Pages document", {".pages"}, {inside("Index/Document.iwa")}, as_text));
  rows.push_back(unread("a PDF", {".pdf"}, {bytes("%PDF-")},
                        "save the text as .txt or .docx from the program that made it, or copy it out"));
  rows.push_back(unread("an e-book (epub)", {".epub"}, {kind("application/epub+zip")}, as_text));
  rows.push_back(unread("a Markdown text", {".md", ".markdown"}, {}, "save it as plain text (.txt)"));
  rows.push_back(unread("subtitles (vtt, srt)", {".vtt", ".srt"}, {bytes("WEBVTT")},
                        "save the words as plain text (.txt), a line for each turn"));
  rows.push_back(unread("an e-mail", {".eml", ".msg"}, {stream("__nameid_version1.0")}, as_text));
  rows.push_back(unread("slides", {".pptx", ".ppt", ".odp", ".key"},
                        {inside("ppt/"), stream("PowerPoint Document"),
                         kind("application/vnd.oasis.opendocument.presentation")},
                        type_it));
  rows.push_back(
      unread(FormatId::html, unread("a web page (HTML)", {".html", ".htm", ".xhtml"}, {root("html")},
                                    "save a table as CSV UTF-8 (.csv), and a text as plain text (.txt)")));
  rows.push_back(
      unread("an ATLAS.ti or NVivo project", {".atlproj", ".atlproj23", ".nvp", ".nvcx"}, {}, to_qda));
  rows.push_back(unread("the inside of a REFI-QDA project", {".qde"}, {root("Project")},
                        "name the .qdpx that it came in"));
}

void add_media(std::vector<Format>& rows) {
  using namespace std::string_view_literals;
  rows.push_back(unread("a PNG picture", {".png"}, {bytes("\x89PNG\r\n")}, type_it));
  rows.push_back(unread("a JPEG picture", {".jpg", ".jpeg"}, {bytes("\xFF\xD8\xFF")}, type_it));
  rows.push_back(unread("a GIF picture", {".gif"}, {bytes("GIF87a"), bytes("GIF89a")}, type_it));
  rows.push_back(unread("a WebP picture", {".webp"}, {bytes("WEBPVP8", 8)}, type_it));
  rows.push_back(unread("a TIFF picture", {".tif", ".tiff"}, {bytes("II*\0"sv), bytes("MM\0*"sv)}, type_it));
  rows.push_back(unread("a BMP picture", {".bmp"}, {}, type_it));
  rows.push_back(
      unread("a HEIC picture", {".heic", ".heif"}, {bytes("ftypheic", 4), bytes("ftypmif1", 4)}, type_it));
  rows.push_back(unread("an SVG picture", {".svg"}, {root("svg")}, type_it));
  rows.push_back(
      unread("a film or a recording (mp4)", {".mp4", ".m4a", ".mov", ".m4v"}, {bytes("ftyp", 4)}, type_it));
  rows.push_back(unread("a recording", {".wav", ".mp3", ".ogg", ".flac", ".opus"},
                        {bytes("WAVE", 8), bytes("ID3"), bytes("OggS"), bytes("fLaC")}, type_it));
  rows.push_back(unread("a film (mkv, avi)", {".mkv", ".webm", ".avi"},
                        {bytes("\x1A\x45\xDF\xA3"), bytes("AVI ", 8)}, type_it));
}

// Last in the table: what a kind within a kind is when nothing above says it more exactly.
void add_containers(std::vector<Format>& rows) {
  using namespace std::string_view_literals;
  rows.push_back(
      unread("a Gephi project", {".gephi"}, {}, "export the graph from Gephi as GEXF (.gexf) or GraphML"));
  rows.push_back(unread("a 7z archive", {".7z"}, {bytes("7z\xBC\xAF\x27\x1C")}, unpack));
  rows.push_back(unread("a RAR archive", {".rar"}, {bytes("Rar!\x1A\x07")}, unpack));
  rows.push_back(unread("a file packed with gzip", {".gz", ".tgz"}, {bytes("\x1F\x8B")}, unpack));
  rows.push_back(unread("a file packed with bzip2, xz or zstd", {".bz2", ".xz", ".zst"},
                        {bytes("BZh9"), bytes("\xFD\x37zXZ\0"sv), bytes("\x28\xB5\x2F\xFD")}, unpack));
  rows.push_back(unread("a tar archive", {".tar"}, {bytes("ustar", 257)}, unpack));
  rows.push_back(unread("a program (ELF)", {".so", ".o"},
                        {bytes("\x7F"
                               "ELF")},
                        no_data));
  rows.push_back(unread("a Windows program", {".exe", ".dll"}, {bytes("MZ\x90\0"sv)}, no_data));
  rows.push_back(unread("a macOS program", {".dylib"},
                        {bytes("\xCF\xFA\xED\xFE"), bytes("\xFE\xED\xFA\xCF"), bytes("\xCA\xFE\xBA\xBE")},
                        no_data));
  rows.push_back(unread("an Office file with a password", {}, {stream("EncryptedPackage")},
                        "save it without a password, in a format that is read"));
  rows.push_back(
      unread(FormatId::ole, unread("an old Office file", {}, {bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")},
                                   "save it as CSV UTF-8 (.csv), or a text as .docx")));
  rows.push_back(unread(FormatId::zip, unread("a zip archive", {".zip", ".jar"},
                                              {bytes("PK\x03\x04"), bytes("PK\x05\x06")}, unpack)));
  Format xml = unread("XML of an unknown kind", {".xml"}, {},
                      "networks are read as GraphML or GEXF, codebooks as .qdc");
  xml.network = NetworkFormat::graphml;  // what the ending promises, before anyone has looked
  rows.push_back(unread(FormatId::xml, std::move(xml)));
  rows.push_back(unread(FormatId::utf16, unread("text in UTF-16", {}, {}, "save it again as UTF-8")));
  rows.push_back(
      unread(FormatId::binary, unread("a binary file of an unknown kind", {}, {},
                                      "tables are read as CSV UTF-8 (.csv), texts as .txt or .docx")));
  rows.push_back(unread(FormatId::empty, unread("an empty file", {}, {}, "save or send it again")));
}

}  // namespace

std::vector<Format> list_unread() {
  std::vector<Format> rows;
  add_tables(rows);
  add_unread_texts(rows);
  add_media(rows);
  add_containers(rows);
  return rows;
}

}  // namespace tukiranka::project
