// SPDX-License-Identifier: Apache-2.0
#include "core/host/read_manifest.hpp"
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

#include <elf.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tukiranka::host {
namespace {

using base::Diagnostic;
using base::make_error;
using base::Result;

constexpr std::uint64_t largest_manifest = 1 << 20;
constexpr const char* section_name = ".tkr_manifest";

#if defined(__x86_64__)
constexpr Elf64_Half our_machine = EM_X86_64;
#elif defined(__aarch64__)
constexpr Elf64_Half our_machine = EM_AARCH64;
#else
constexpr Elf64_Half our_machine = EM_NONE;
#endif

class OpenFile {
 public:
  // Without waiting: a pipe that nobody writes to would hold the program for ever.
  explicit OpenFile(const std::string& path)
      : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    struct stat status {};
    if (descriptor_ >= 0 && ::fstat(descriptor_, &status) == 0) {
      size_ = static_cast<std::uint64_t>(status.st_size);
      is_regular_ = S_ISREG(status.st_mode);
    }
  }
  ~OpenFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0 && is_regular_; }
  [[nodiscard]] std::uint64_t size() const { return size_; }
  [[nodiscard]] bool holds(std::uint64_t offset, std::uint64_t bytes) const {
    return offset <= size_ && bytes <= size_ - offset;
  }
  [[nodiscard]] bool read(std::uint64_t offset, void* to, std::uint64_t bytes) const {
    if (!holds(offset, bytes)) return false;
    auto* place = static_cast<char*>(to);
    while (bytes > 0) {
      const ssize_t got = ::pread(descriptor_, place, bytes, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      place += got;
      offset += static_cast<std::uint64_t>(got);
      bytes -= static_cast<std::uint64_t>(got);
    }
    return true;
  }

 private:
  int descriptor_;
  std::uint64_t size_ = 0;
  bool is_regular_ = false;
};

Diagnostic describe_cut(const std::string& path) {
  return make_error("TK-H003", path,
                    "the plugin file is cut short: parts that its header names lie beyond its end",
                    "copy or build it again");
}

Diagnostic describe_no_elf(const std::string& path) {
  return make_error("TK-H004", path, "this is not a shared library (no ELF file of that kind)",
                    "build the plugin with tukiranka_add_evaluator()");
}

std::optional<Diagnostic> find_bad_header(const std::string& path, const Elf64_Ehdr& header) {
  if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0) return describe_no_elf(path);
  if (header.e_ident[EI_CLASS] != ELFCLASS64 || header.e_ident[EI_DATA] != ELFDATA2LSB ||
      header.e_machine != our_machine)
    return make_error("TK-H005", path, "the plugin was built for another kind of machine",
                      "build it on this one");
  if (header.e_type != ET_DYN || header.e_phentsize != sizeof(Elf64_Phdr) ||
      header.e_shentsize != sizeof(Elf64_Shdr))
    return describe_no_elf(path);
  return std::nullopt;
}

template <class Record>
std::optional<std::vector<Record>> read_records(const OpenFile& file, std::uint64_t offset,
                                                std::uint64_t count) {
  std::vector<Record> records;
  if (count > file.size() / sizeof(Record) || !file.holds(offset, count * sizeof(Record)))
    return std::nullopt;
  records.resize(count);
  if (!file.read(offset, records.data(), count * sizeof(Record))) return std::nullopt;
  return records;
}

bool are_inside(const OpenFile& file, const std::vector<Elf64_Phdr>& segments) {
  for (const Elf64_Phdr& segment : segments)
    if (segment.p_type == PT_LOAD && !file.holds(segment.p_offset, segment.p_filesz)) return false;
  return true;
}

// The section's place, or nothing.
std::optional<Elf64_Shdr> find_section(const OpenFile& file, const std::vector<Elf64_Shdr>& sections,
                                       std::size_t names) {
  if (names >= sections.size()) return std::nullopt;
  const std::string wanted(section_name);
  for (const Elf64_Shdr& section : sections) {
    std::string name(wanted.size() + 1, '\1');
    if (section.sh_name > sections[names].sh_size) continue;
    if (file.read(sections[names].sh_offset + section.sh_name, name.data(), name.size()) &&
        name.back() == '\0' && name.compare(0, wanted.size(), wanted) == 0)
      return section;
  }
  return std::nullopt;
}

Result<std::string> read_section(const OpenFile& file, const std::string& path, const Elf64_Ehdr& header) {
  const auto sections = read_records<Elf64_Shdr>(file, header.e_shoff, header.e_shnum);
  if (!sections) return base::fail(describe_cut(path));
  const auto section = find_section(file, *sections, header.e_shstrndx);
  if (!section || section->sh_size == 0 || section->sh_type == SHT_NOBITS)
    return base::fail(make_error("TK-H006", path,
                                 "the library carries no manifest, so it is no evaluator for Tukiranka",
                                 "build it with tukiranka_add_evaluator(… MANIFEST plugin.json), or take it "
                                 "out of the plugin folder"));
  if (section->sh_size > largest_manifest || !file.holds(section->sh_offset, section->sh_size))
    return base::fail(describe_cut(path));
  std::string text(section->sh_size, '\0');
  if (!file.read(section->sh_offset, text.data(), text.size())) return base::fail(describe_cut(path));
  while (!text.empty() && text.back() == '\0') text.pop_back();
  return text;
}

}  // namespace

Result<std::string> read_manifest(const std::string& path) {
  errno = 0;
  const OpenFile file(path);
  if (!file.is_open() && errno == ENOENT)
    return base::fail(make_error("TK-H001", path, "the plugin file does not exist",
                                 "check --plugin-path and TUKIRANKA_PLUGIN_PATH"));
  if (!file.is_open())
    return base::fail(make_error("TK-H002", path, "the plugin file cannot be read",
                                 "check that it is a file and its permissions"));
  Elf64_Ehdr header{};
  std::array<char, SELFMAG> magic{};
  if (!file.read(0, magic.data(), magic.size()) || std::memcmp(magic.data(), ELFMAG, SELFMAG) != 0)
    return base::fail(describe_no_elf(path));
  if (!file.read(0, &header, sizeof header)) return base::fail(describe_cut(path));
  if (const auto problem = find_bad_header(path, header)) return base::fail(*problem);
  const auto segments = read_records<Elf64_Phdr>(file, header.e_phoff, header.e_phnum);
  if (!segments || !are_inside(file, *segments)) return base::fail(describe_cut(path));
  return read_section(file, path, header);
}

}  // namespace tukiranka::host
