// SPDX-License-Identifier: Apache-2.0
#include "core/base/archive.hpp"
#include <algorithm>
#include <set>

#include <zip.h>

#include "core/base/suggestion.hpp"

namespace tukiranka::base {

struct Archive::Content {
  std::string bytes, name;
  zip_t* zip = nullptr;
  std::vector<std::string> entries;
  std::vector<std::int64_t> sizes;

  Content() = default;
  Content(const Content&) = delete;
  Content& operator=(const Content&) = delete;
  ~Content() {
    if (zip != nullptr) zip_discard(zip);
  }
};

namespace {

base::Diagnostic describe_damage(const std::string& where) {
  return make_error("TK-P100", where, "this is no whole zip archive: it is damaged or was cut short",
                    "save or send the file again");
}

// "..", an absolute path, a drive or a backslash.
bool is_unsafe(const std::string& name) {
  if (name.empty() || name.front() == '/' || name.find('\\') != std::string::npos ||
      name.find('\0') != std::string::npos || (name.size() > 1 && name[1] == ':'))
    return true;
  for (std::size_t from = 0; from <= name.size();) {
    const std::size_t to = std::min(name.find('/', from), name.size());
    if (name.substr(from, to - from) == "..") return true;
    from = to + 1;
  }
  return false;
}

base::Result<void> check_entry(const zip_stat_t& stat, const std::string& where,
                               const ArchiveLimits& limits) {
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    return fail(make_error("TK-P103", where, "the archive is encrypted", "save it without a password"));
  if ((stat.valid & ZIP_STAT_SIZE) == 0) return fail(describe_damage(where));
  if (stat.size > static_cast<zip_uint64_t>(limits.entry_bytes))
    return fail(make_error("TK-P102", where,
                           "this would unpack to " + std::to_string(stat.size >> 20) +
                               " MB, over the limit of " + std::to_string(limits.entry_bytes >> 20) + " MB",
                           "take out what is not text, and save it again"));
  return {};
}

}  // namespace

Archive::Archive(std::unique_ptr<Content> content) : content_(std::move(content)) {}
Archive::~Archive() = default;
Archive::Archive(Archive&&) noexcept = default;
Archive& Archive::operator=(Archive&&) noexcept = default;

base::Result<Archive> Archive::open(std::string bytes, const std::string& name, const ArchiveLimits& limits) {
  if (bytes.empty()) return fail(describe_damage(name));  // libzip takes it for an archive of nothing
  auto content = std::make_unique<Content>();
  content->bytes = std::move(bytes);
  content->name = name;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(content->bytes.data(), content->bytes.size(), 0, &error);
  if (source == nullptr) return fail(describe_damage(name));
  content->zip = zip_open_from_source(source, ZIP_RDONLY, &error);
  if (content->zip == nullptr) {
    zip_source_free(source);
    return fail(describe_damage(name));
  }
  const zip_int64_t count = zip_get_num_entries(content->zip, 0);
  if (static_cast<std::size_t>(count) > limits.entries)
    return fail(make_error("TK-P102", name, "the archive holds " + std::to_string(count) + " files",
                           "take out what is not text, and save it again"));
  std::set<std::string> seen;
  std::int64_t total = 0;
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(content->zip, i, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
      return fail(describe_damage(name));
    const std::string entry = stat.name;
    if (is_unsafe(entry))
      return fail(make_error("TK-P101", name, "the archive names a place outside itself: \"" + entry + "\"",
                             "do not open it; ask its sender for another"));
    if (!seen.insert(entry).second)
      return fail(make_error("TK-P101", name + "#" + entry, "the archive holds this file twice",
                             "save it again in the program it comes from"));
    if (auto checked = check_entry(stat, name + "#" + entry, limits); !checked) return fail(checked.error());
    total += static_cast<std::int64_t>(stat.size);
    if (total > limits.total_bytes)
      return fail(make_error(
          "TK-P102", name,
          "the archive would unpack to more than " + std::to_string(limits.total_bytes >> 20) + " MB",
          "take out what is not text, and save it again"));
    content->entries.push_back(entry);
    content->sizes.push_back(static_cast<std::int64_t>(stat.size));
  }
  return Archive(std::move(content));
}

const std::vector<std::string>& Archive::entries() const {
  return content_->entries;
}

bool Archive::has(const std::string& entry) const {
  return std::find(content_->entries.begin(), content_->entries.end(), entry) != content_->entries.end();
}

base::Result<std::string> Archive::read(const std::string& entry) const {
  const auto found = std::find(content_->entries.begin(), content_->entries.end(), entry);
  if (found == content_->entries.end())
    return fail(make_error("TK-P104", content_->name, "the archive holds no \"" + entry + "\"",
                           base::suggest(entry, content_->entries)));
  const auto index = static_cast<std::size_t>(found - content_->entries.begin());
  const std::string where = content_->name + "#" + entry;
  zip_file_t* file = zip_fopen_index(content_->zip, index, 0);
  if (file == nullptr) return fail(describe_damage(where));
  const auto size = static_cast<std::size_t>(content_->sizes[index]);
  std::string bytes(size + 1, '\0');  // one more, to see whether there is more
  std::size_t filled = 0;
  zip_int64_t got = 1;
  while (got > 0 && filled < bytes.size()) {
    got = zip_fread(file, bytes.data() + filled, bytes.size() - filled);
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  zip_fclose(file);
  if (filled > size)
    return fail(make_error("TK-P102", where, "this unpacks to more than it declares",
                           "do not open it; ask its sender for another"));
  if (got < 0 || filled < size) return fail(describe_damage(where));
  bytes.resize(filled);
  return bytes;
}

base::Result<std::string> write_archive(const std::vector<std::pair<std::string, std::string>>& entries) {
  const auto broken = [] {
    return fail(make_error("TK-P100", {}, "the archive cannot be made", "free some memory, and try again"));
  };
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* out = zip_source_buffer_create(nullptr, 0, 0, &error);
  if (out == nullptr) return broken();
  zip_t* zip = zip_open_from_source(out, ZIP_CREATE | ZIP_TRUNCATE, &error);
  if (zip == nullptr) {
    zip_source_free(out);
    return broken();
  }
  zip_source_keep(out);
  constexpr zip_uint16_t midnight = 0, first_of_1980 = 0x21;
  bool is_whole = true;
  for (const auto& [name, bytes] : entries) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    const zip_int64_t index = zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) zip_source_free(source);
    is_whole = is_whole && index >= 0 &&
               zip_file_set_dostime(zip, static_cast<zip_uint64_t>(index), midnight, first_of_1980, 0) == 0;
  }
  if (!is_whole || zip_close(zip) != 0) {
    zip_discard(zip);
    zip_source_free(out);
    return broken();
  }
  std::string made;
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(out, &stat) == 0 && zip_source_open(out) == 0) {
    made.resize(stat.size);
    if (zip_source_read(out, made.data(), stat.size) != static_cast<zip_int64_t>(stat.size)) made.clear();
    zip_source_close(out);
  }
  zip_source_free(out);
  if (made.empty()) return broken();
  return made;
}

}  // namespace tukiranka::base
