// SPDX-License-Identifier: Apache-2.0
#include "core/project/proposals/propose_mapping.hpp"
#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/formats/recognise_format.hpp"
#include "core/project/formats/records.hpp"
#include "core/project/proposals/propose_network.hpp"

namespace tukiranka::project {
namespace {

using base::Json;

constexpr std::int64_t looked_at = 2000;
constexpr std::size_t most_labels = 12, long_text = 60;

// What the cells of one column are like.
struct ColumnLook {
  std::int64_t filled = 0, numbers = 0, whole_small = 0, longest = 0;
  double low = 0, high = 0;
  std::set<std::string> distinct;
};

void look_at(ColumnLook& look, std::string_view cell, char decimal) {
  cell = trim(cell);
  if (cell.empty()) return;
  ++look.filled;
  look.longest = std::max<std::int64_t>(look.longest, static_cast<std::int64_t>(cell.size()));
  if (look.distinct.size() <= most_labels) look.distinct.emplace(cell);
  const auto number = read_number(cell, decimal);
  if (!number) return;
  look.low = look.numbers == 0 ? *number : std::min(look.low, *number);
  look.high = look.numbers == 0 ? *number : std::max(look.high, *number);
  ++look.numbers;
  if (*number >= 0 && *number <= 10 && *number == std::floor(*number)) ++look.whole_small;
}

// The first column whose folded name is one of these.
std::optional<std::size_t> find_named(const std::vector<std::string>& header,
                                      const std::vector<std::string>& names) {
  for (const std::string& name : names)
    for (std::size_t i = 0; i < header.size(); ++i)
      if (fold_text(header[i]) == name) return i;
  return std::nullopt;
}

const std::vector<std::string> respondent_names{"respondent", "id",           "response id",  "respondentid",
                                                "vastaaja",   "vastaajaid",   "vastaajan id", "svarande",
                                                "responseid", "respondent_id"};
const std::vector<std::string> wave_names{"wave", "time", "aalto", "mittaus", "kierros", "omgång", "mätning"};
const std::vector<std::string> group_names{"group", "team", "ryhmä", "grupp", "organisation", "organisaatio"};
const std::vector<std::string> perspective_names{"perspective", "näkökulma", "rooli", "role", "perspektiv"};

class Proposer {
 public:
  Proposer(Records& records, std::string file) : records_(records), file_(std::move(file)) {
    looks_.resize(records.header.size());
    ProblemList unread;  // what is wrong with rows is told when the file is read under its mapping
    records.read(
        [&](const Record& record) {
          ++count_;
          if (record.number > looked_at) return;
          for (std::size_t i = 0; i < looks_.size(); ++i)
            look_at(looks_[i], record.cells[i], records.dialect.decimal);
        },
        unread);
  }

  [[nodiscard]] Proposal propose() {
    Proposal proposal;
    proposal.records = count_;
    proposal.columns = records_.header;
    proposal.dialect = records_.dialect;
    const auto& header = records_.header;
    if (find_named(header, {"source", "from"}) && find_named(header, {"target", "to"}))
      proposal.role = "edges";
    else if (find_named(header, {"text", "teksti"}))
      proposal.role = "segments";
    else if (find_named(header, {"node"}))
      proposal.role = "nodes";
    else
      proposal.role = "responses";
    proposal.entry = {{"role", proposal.role},
                      {"file", file_},
                      {"delimiter", std::string(1, records_.dialect.delimiter)},
                      {"decimal", std::string(1, records_.dialect.decimal)},
                      {"encoding", records_.dialect.encoding}};
    if (proposal.role == "edges") {
      map(proposal.entry, "source", {"source", "from"});
      map(proposal.entry, "target", {"target", "to"});
      map(proposal.entry, "layer", {"layer"});
    } else if (proposal.role == "segments") {
      map(proposal.entry, "text", {"text", "teksti"});
      map(proposal.entry, "document", {"document", "asiakirja"});
      map(proposal.entry, "speaker", {"speaker", "puhuja"});
    } else if (proposal.role == "responses") {
      propose_responses(proposal.entry);
    }
    map(proposal.entry, "wave", wave_names);
    map(proposal.entry, "perspective", perspective_names);
    return proposal;
  }

 private:
  void map(Json& entry, const char* key, const std::vector<std::string>& names) {
    const auto found = find_named(records_.header, names);
    if (!found) return;
    entry[key] = records_.header[*found];
    taken_.insert(*found);
  }

  void propose_responses(Json& entry) {
    map(entry, "respondent", respondent_names);
    map(entry, "group", group_names);
    for (const auto& names : {wave_names, perspective_names})
      if (const auto found = find_named(records_.header, names)) taken_.insert(*found);
    entry["scales"] = Json::object();
    entry["items"] = Json::array();
    for (std::size_t i = 0; i < looks_.size(); ++i)
      if (taken_.count(i) == 0) propose_item(entry, i);
  }

  void propose_item(Json& entry, std::size_t column) {
    const ColumnLook& look = looks_[column];
    if (look.filled == 0 || look.longest > static_cast<std::int64_t>(long_text)) return;
    Json scale;
    if (look.numbers == look.filled && look.whole_small == look.filled) {
      scale = {{"low", std::min(look.low, 1.0)}, {"high", look.high}};
    } else if (look.numbers == 0 && look.distinct.size() >= 2 && look.distinct.size() <= most_labels &&
               look.filled > 2 * static_cast<std::int64_t>(look.distinct.size())) {
      scale = {{"labels", Json::object()}};
      double value = 1;  // in the order of the alphabet: a person has to put them right
      for (const std::string& label : look.distinct) scale["labels"][label] = value++;
    } else {
      return;
    }
    const std::string name = name_scale(entry["scales"], scale);
    entry["items"].push_back({{"id", records_.header[column]}, {"scale", name}});
  }

  static std::string name_scale(Json& scales, const Json& scale) {
    for (const auto& [name, known] : scales.items())
      if (known == scale) return name;
    const std::string name = "scale-" + std::to_string(scales.size() + 1);
    scales[name] = scale;
    return name;
  }

  Records& records_;
  std::string file_;
  std::vector<ColumnLook> looks_;
  std::set<std::size_t> taken_;
  std::int64_t count_ = 0;
};

// A page of prose reads as a table of one column.
bool says_nothing(const Proposal& look) {
  static const std::vector<std::string> plain{"role",     "file",   "delimiter", "decimal",
                                              "encoding", "scales", "items"};
  if (look.columns.size() > 1 || look.role != "responses" || !look.entry.at("items").empty()) return false;
  return std::all_of(look.entry.items().begin(), look.entry.items().end(), [](const auto& part) {
    return std::find(plain.begin(), plain.end(), part.key()) != plain.end();
  });
}

}  // namespace

base::Loaded<Proposal> propose_mapping(const base::FileReader& files, const std::string& path) {
  base::Loaded<Proposal> loaded;
  auto bytes = files.read(path);
  if (!bytes) {
    loaded.diagnostics = {bytes.error()};
    return loaded;
  }
  const std::string file = base::name_of_file(path);
  const Format& format = recognise_format(file, *bytes);
  ProblemList problems;
  if (!format.is_read()) {
    problems.add(refuse_unread(path, format));
  } else if (format.open_network != nullptr) {
    loaded.value = propose_network(*bytes, file, format, problems);
    loaded.diagnostics = problems.take();
    return loaded;
  } else if (format.open_table == nullptr) {
    problems.add(base::make_error("TK-P131", path, std::string("this is ") + format.name + " and no table"));
  } else {
    const auto records = format.open_table(std::move(*bytes), path, {}, problems);
    if (records != nullptr) loaded.value = Proposer(*records, file).propose();
    if (loaded.value && says_nothing(*loaded.value))
      problems.add(base::make_error(
          "TK-P132", path,
          "this is text, and no table: it has one column, which is no answers and no texts by name",
          "a table has columns with a comma, semicolon or tab between them; save a text as plain text "
          "(.txt)"));
  }
  loaded.diagnostics = problems.take();
  if (base::has_error(loaded.diagnostics)) loaded.value.reset();
  return loaded;
}

}  // namespace tukiranka::project
