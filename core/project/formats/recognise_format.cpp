// SPDX-License-Identifier: Apache-2.0
#include "core/project/formats/recognise_format.hpp"
#include <algorithm>

#include "core/project/formats/look_at_file.hpp"

namespace tukiranka::project {
namespace {

bool holds_stream(const FileLook& look, std::string_view name) {
  std::string wide;  // names of streams are UTF-16, and end with a null
  for (const char c : name) wide += {c, '\0'};
  wide += {'\0', '\0'};
  return look.is_compound && look.bytes.find(wide) != std::string_view::npos;
}

bool has_entry(const FileLook& look, const Mark& mark) {
  return std::any_of(look.zip_entries.begin(), look.zip_entries.end(), [&](std::string_view entry) {
    return mark.kind == MarkKind::zip_entry
               ? entry.starts_with(mark.what)
               : entry.find('/') == std::string_view::npos && entry.ends_with(mark.what);
  });
}

bool is_there(const FileLook& look, const Mark& mark) {
  switch (mark.kind) {
    case MarkKind::bytes:
      return look.bytes.size() > mark.at && look.bytes.substr(mark.at).starts_with(mark.what);
    case MarkKind::near_start:
      return look.bytes.substr(0, mark.at).find(mark.what) != std::string_view::npos;
    case MarkKind::first_word:
      return false;  // too weak to speak against an ending
    case MarkKind::zip_entry:
    case MarkKind::zip_ending:
      return has_entry(look, mark);
    case MarkKind::zip_kind:
      return look.zip_kind.starts_with(mark.what);
    case MarkKind::ole_stream:
      return holds_stream(look, mark.what);
    case MarkKind::xml_root:
      return look.xml_root == mark.what;
  }
  return false;
}

const Format* find_by_mark(const FileLook& look) {
  for (const Format& row : list_formats())
    if (std::any_of(row.marks.begin(), row.marks.end(),
                    [&](const Mark& mark) { return is_there(look, mark); }))
      return &row;
  return nullptr;
}

const Format* find_by_word(const FileLook& look) {
  for (const Format& row : list_formats())
    for (const Mark& mark : row.marks)
      if (mark.kind == MarkKind::first_word && look.first_word == mark.what) return &row;
  return nullptr;
}

bool is_told_by_text(const Format& row) {
  return std::all_of(row.marks.begin(), row.marks.end(),
                     [](const Mark& mark) { return mark.kind == MarkKind::first_word; });
}

// XML, archives and the like, of which the bytes say no more.
bool is_kind_of(const Format& row, const Format& container) {
  return std::any_of(row.marks.begin(), row.marks.end(),
                     [&](const Mark& mark) {
                       if (container.id == FormatId::zip)
                         return mark.kind == MarkKind::zip_entry || mark.kind == MarkKind::zip_ending ||
                                mark.kind == MarkKind::zip_kind;
                       if (container.id == FormatId::ole) return mark.kind == MarkKind::ole_stream;
                       return container.id == FormatId::xml && mark.kind == MarkKind::xml_root;
                     }) ||
         (row.marks.empty() && !row.is_read());
}

const Format& recognise_text(const FileLook& look, const Format* by_name) {
  if (look.is_json) return find_format(FormatId::json);
  const Format& xml = find_format(FormatId::xml);
  const bool is_named_as_text = by_name != nullptr && by_name->is_read() && is_told_by_text(*by_name);
  if (!look.xml_root.empty() && (look.is_declared_xml || !is_named_as_text))  // a heading may begin with <b>
    return by_name != nullptr && is_kind_of(*by_name, xml) ? *by_name : xml;
  if (by_name == nullptr) {
    const Format* by_word = find_by_word(look);
    return by_word != nullptr ? *by_word : find_format(FormatId::csv);
  }
  // "data.xls" that is plain text is what it is; of a format that is read, its reader says what is wrong.
  return by_name->is_read() || by_name->marks.empty() ? *by_name : find_format(FormatId::csv);
}

}  // namespace

const Format& recognise_format(std::string_view file, std::string_view bytes) {
  const Format* by_name = find_by_ending(file);
  if (bytes.empty())
    return by_name != nullptr && by_name->is_read() && is_told_by_text(*by_name) &&
                   by_name->id != FormatId::txt
               ? *by_name
               : find_format(FormatId::empty);
  const FileLook look = look_at_file(bytes);
  if (const Format* found = find_by_mark(look)) {
    const bool is_container = found->id == FormatId::zip || found->id == FormatId::ole;
    if (is_container && by_name != nullptr && is_kind_of(*by_name, *found)) return *by_name;
    const bool are_alike =
        by_name != nullptr && by_name->is_read() && found->is_read() &&
        by_name->holds == found->holds;  // its reader tells the two apart, in its own words
    return are_alike ? *by_name : *found;
  }
  if (look.is_utf16)
    return by_name != nullptr && by_name->is_read() ? *by_name : find_format(FormatId::utf16);
  if (look.is_binary) {
    const bool is_damaged = by_name != nullptr && !is_told_by_text(*by_name);
    const bool is_known = by_name != nullptr && !by_name->is_read();
    return is_damaged || is_known ? *by_name : find_format(FormatId::binary);
  }
  return recognise_text(look, by_name);
}

base::Diagnostic refuse_unread(const std::string& file, const Format& format) {
  if (format.id == FormatId::empty)
    return base::make_error("TK-P009", file, "the file is empty", format.cure);
  const Format* by_name = find_by_ending(file);
  std::string text = std::string("this is ") + format.name;
  if (by_name != nullptr && by_name != &format && by_name->is_read())
    text += ", though its name ends as that of " + std::string(by_name->name);
  return base::make_error("TK-P130", file, text + ": it is not read", format.cure);
}

const char* name_of_content(Holds holds) {
  static constexpr const char* names[] = {"settings",           "a table",   "a network", "a text",
                                          "a project of texts", "a codebook"};
  return names[static_cast<std::size_t>(holds)];
}

const Format* accept_format(const FileOfRole& entry, std::string_view bytes, const std::vector<Holds>& wanted,
                            ProblemList& problems) {
  const Format& format = recognise_format(entry.file, bytes);
  if (!format.is_read()) {
    problems.add(refuse_unread(entry.file, format));
    return nullptr;
  }
  for (const Holds one : wanted)
    if (format.has(one)) return &format;
  std::string takes;
  for (const Holds one : wanted) takes += (takes.empty() ? "" : " or ") + std::string(name_of_content(one));
  const std::string role = format.role;
  problems.add(base::make_error(
      "TK-P131", entry.file,
      std::string("this is ") + format.name + ", and the role \"" + entry.role + "\" takes " + takes,
      role.empty() ? "name another file" : "name another file, or declare \"role\": \"" + role + "\""));
  return nullptr;
}

}  // namespace tukiranka::project
