// SPDX-License-Identifier: Apache-2.0
// Outputs by name, and their recordings: outputs/<name>.tar.xz holds the outputs themselves,
// outputs/<name>.sum a short hash of each and of its parts, so that a diff of a new recording shows which
// parts moved.
#pragma once

#include <cstdlib>
#include <map>
#include <string>

#include <gtest/gtest.h>

#include "tests/end_to_end/compare_outputs.hpp"
#include "tests/end_to_end/run_program.hpp"
#include "tests/end_to_end/visible_text.hpp"

namespace tukiranka::end_to_end {

using OutputsByName = std::map<std::string, std::string>;

inline bool is_recording() {
  const char* wish = std::getenv("TUKIRANKA_RECORD");
  return wish != nullptr && std::string(wish) == "1";
}

inline fs::path recording_of(const std::string& name, const std::string& ending) {
  return source() / "tests/end_to_end/outputs" / (name + ending);
}

inline std::string quote(const fs::path& path) {
  return "'" + path.string() + "'";
}

inline OutputsByName read_recording(const std::string& name) {
  const fs::path folder = fresh_folder("recorded-" + name);
  const fs::path archive = recording_of(name, ".tar.xz");
  EXPECT_EQ(std::system(("tar -xJf " + quote(archive) + " -C " + quote(folder)).c_str()), 0);
  OutputsByName outputs;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file())
      outputs[fs::relative(entry.path(), folder).string()] = read_all(entry.path());
  fs::remove_all(folder);
  return outputs;
}

inline std::string sum_line(const std::string& name, std::string_view bytes) {
  return name + " " + hash_shortly(bytes, 8) + "\n";
}

// What an entry of a list is called, so that entries of one name share a line.
inline std::string name_of_entry(const Json& entry, std::size_t number) {
  for (const char* name : {"id", "code", "kind", "indicator"})
    if (entry.is_object() && entry.contains(name) && entry.at(name).is_string()) return entry.at(name);
  return std::to_string(number);
}

// `name` with its members or entries one level down.
inline std::string sum_json(const std::string& name, const Json& value) {
  std::map<std::string, std::string> parts;
  if (value.is_object())
    for (const auto& [key, member] : value.items()) parts[key] = member.dump();
  if (value.is_array())
    for (std::size_t i = 0; i < value.size(); ++i) parts[name_of_entry(value[i], i)] += value[i].dump();
  std::string lines;
  for (const auto& [key, bytes] : parts) lines += sum_line("  " + name + " " + key, bytes);
  return lines.empty() ? sum_line("  " + name, value.dump()) : lines;
}

// A page by its headings down to the third level.
inline std::string sum_sections(const std::string& text) {
  std::string lines, section, heading = "(top)";
  std::istringstream stream(text);
  const auto close = [&] { lines += sum_line("  " + heading, section); };
  for (std::string line; std::getline(stream, line);) {
    const std::size_t level = line.find_first_not_of('#');
    if (level >= 1 && level <= 3 && line[level] == ' ') {
      close();
      section.clear();
      heading = line;
    }
    section += line + "\n";
  }
  close();
  return lines;
}

inline bool has_ending(const std::string& name, const std::string& ending) {
  return name.size() >= ending.size() &&
         name.compare(name.size() - ending.size(), ending.size(), ending) == 0;
}

inline std::string sum_parts(const std::string& name, const std::string& bytes) {
  if (has_ending(name, ".page.txt")) return sum_sections(bytes);
  const Json json = has_ending(name, ".json") ? Json::parse(bytes, nullptr, false) : Json();
  std::string lines;
  if (json.is_object())
    for (const auto& [key, value] : json.items()) lines += sum_json(key, value);
  return lines;
}

inline void write_recording(const std::string& name, const OutputsByName& outputs) {
  const fs::path folder = fresh_folder("recording-" + name);
  std::string sums;
  for (const auto& [file, bytes] : outputs) {
    write_all(folder / file, bytes);
    sums += sum_line(file, bytes) + sum_parts(file, bytes);
  }
  write_all(recording_of(name, ".sum"), sums);
  const std::string same_each_time =
      " --format=ustar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner --mode=a+rX,u+w,go-w";
  EXPECT_EQ(std::system(("XZ_OPT=-6e tar -cJf " + quote(recording_of(name, ".tar.xz")) + same_each_time +
                         " -C " + quote(folder) + " .")
                            .c_str()),
            0);
  fs::remove_all(folder);
}

// The sums are those of the recording; of the parts of each output only that they stand below it.
inline std::string compare_sums(const std::string& name, const OutputsByName& recorded) {
  std::string wanted, found;
  for (const auto& [file, bytes] : recorded) wanted += sum_line(file, bytes);
  std::istringstream stream(read_all(recording_of(name, ".sum")));
  for (std::string line; std::getline(stream, line);)
    if (line.rfind("  ", 0) != 0) found += line + "\n";
  return found == wanted ? "" : name + ".sum is not of " + name + ".tar.xz: record both\n";
}

inline void expect_recorded(const std::string& name, const OutputsByName& outputs) {
  if (is_recording()) {
    write_recording(name, outputs);
    GTEST_SKIP() << "recorded: look at the diff of outputs/" << name << ".sum";
  }
  const OutputsByName recorded = read_recording(name);
  std::string said;
  for (const auto& [file, bytes] : recorded) {
    const auto now = outputs.find(file);
    said += now == outputs.end() ? file + " is no longer there\n" : compare_output(file, bytes, now->second);
  }
  for (const auto& [file, bytes] : outputs)
    if (recorded.count(file) == 0) said += file + " is new\n";
  said += compare_sums(name, recorded);
  if (!said.empty())
    ADD_FAILURE() << "outputs of " << name << ":\n"
                  << said
                  << "If it shall be so, record it with TUKIRANKA_RECORD=1 and look at the diff of outputs/"
                  << name << ".sum";
}

}  // namespace tukiranka::end_to_end
