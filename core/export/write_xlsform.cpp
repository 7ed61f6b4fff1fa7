// SPDX-License-Identifier: Apache-2.0
#include "core/export/write_xlsform.hpp"
#include <array>
#include <cstdint>
#include <vector>

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "core/base/languages.hpp"

namespace tukiranka::exports {
namespace {

// "Suomi (fi)", as XLSForm wants it.
std::string title_of(const std::string& language) {
  return base::name_of_language(language) + " (" + language + ")";
}

// Rows of one sheet, written from the top; everything is text, so nothing is taken for a formula.
class Sheet {
 public:
  Sheet(lxw_workbook* book, const char* name) : sheet_(workbook_add_worksheet(book, name)) {}

  void write(const std::vector<std::string>& cells) {
    std::uint16_t column = 0;
    for (const std::string& cell : cells)
      worksheet_write_string(sheet_, row_, column++, cell.c_str(), nullptr);
    ++row_;
  }

 private:
  lxw_worksheet* sheet_;
  std::uint32_t row_ = 0;
};

void add_labels(std::vector<std::string>& cells, const base::Texts& texts) {
  for (const std::string& language : base::languages()) cells.push_back(base::text_in(texts, language));
}

std::vector<std::string> with_label_heads(std::vector<std::string> cells) {
  for (const std::string& language : base::languages()) cells.push_back("label::" + title_of(language));
  return cells;
}

// 5 and not 5.000000; a choice's name is what the answer file will hold.
std::string show(double value) {
  const auto whole = static_cast<std::int64_t>(value);
  return static_cast<double>(whole) == value ? std::to_string(whole) : std::to_string(value);
}

void write_sheets(lxw_workbook* book, const model::Instrument& instrument) {
  Sheet survey(book, "survey"), choices(book, "choices"), settings(book, "settings");
  survey.write(with_label_heads({"type", "name"}));
  for (const model::InstrumentItem& item : instrument.items) {
    std::vector<std::string> cells{"select_one " + item.scale, item.id};
    add_labels(cells, item.text);
    survey.write(cells);
  }
  choices.write(with_label_heads({"list_name", "name"}));
  for (const auto& [id, scale] : instrument.scales) {
    for (const auto& [value, texts] : scale.labels) {
      std::vector<std::string> cells{id, show(value)};
      add_labels(cells, texts);
      choices.write(cells);
    }
    for (const auto& [reason, texts] : scale.otherwise) {
      std::vector<std::string> cells{id, reason};
      add_labels(cells, texts);
      choices.write(cells);
    }
  }
  settings.write({"form_title", "form_id", "version", "default_language"});
  const std::string& first = base::languages().front();
  settings.write(
      {base::text_in(instrument.title, first), instrument.id, instrument.version, title_of(first)});
}

// The library writes to a path only: a file in memory has one, and never touches the disk.
class MemoryFile {
 public:
  MemoryFile() : descriptor_(::memfd_create("xlsform", MFD_CLOEXEC)) {}
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  [[nodiscard]] std::string read() const {
    std::string bytes;
    std::array<char, 65536> buffer{};
    for (ssize_t got = 1; got > 0;) {
      got = ::pread(descriptor_, buffer.data(), buffer.size(), static_cast<off_t>(bytes.size()));
      if (got > 0) bytes.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return bytes;
  }

 private:
  int descriptor_;
};

}  // namespace

base::Result<std::string> write_xlsform(const model::Instrument& instrument) {
  const MemoryFile file;
  lxw_workbook* book = workbook_new(file.path().c_str());
  std::string bytes;
  if (book != nullptr) {
    lxw_doc_properties properties{};
    properties.created = 946684800;  // 2000-01-01: the clock must not change the bytes
    workbook_set_properties(book, &properties);
    write_sheets(book, instrument);
    if (workbook_close(book) == LXW_NO_ERROR) bytes = file.read();
  }
  if (bytes.empty())
    return base::fail(base::make_error("TK-R003", {}, "the workbook could not be made",
                                       "write the instrument with --format csv"));
  return bytes;
}

}  // namespace tukiranka::exports
