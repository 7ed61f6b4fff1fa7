// SPDX-License-Identifier: Apache-2.0
#include "core/project/proposals/propose_network.hpp"
#include <algorithm>
#include <utility>

#include "core/project/cell_value.hpp"
#include "core/project/formats/network_file.hpp"

namespace tukiranka::project {
namespace {

bool has(const HeldRecords& records, const std::string& column) {
  return std::find(records.header.begin(), records.header.end(), column) != records.header.end();
}

// The columns of a tie that hold numbers in every row that has one.
std::vector<std::string> list_numbers(const HeldRecords& ties) {
  std::vector<std::string> numbers;
  for (std::size_t i = 0; i < ties.header.size(); ++i) {
    const std::string& name = ties.header[i];
    if (name == "source" || name == "target" || name == "directed") continue;
    bool is_number = false;
    for (std::size_t row = 0; row < ties.rows(); ++row) {
      const std::string_view cell = ties.cell(i, row);
      if (cell.empty()) continue;
      is_number = read_number(cell, '.').has_value();
      if (!is_number) break;
    }
    if (is_number) numbers.push_back(name);
  }
  return numbers;
}

}  // namespace

std::optional<Proposal> propose_network(const std::string& bytes, const std::string& file,
                                        const Format& format, ProblemList& problems) {
  const std::size_t errors = problems.count_errors();
  auto network = format.open_network({bytes, file, ""}, problems);
  if (!network || problems.count_errors() > errors) return std::nullopt;
  describe_network_file(*network, file, problems);
  Proposal proposal;
  proposal.role = "network";
  proposal.records = static_cast<std::int64_t>(network->ties.rows());
  proposal.columns = network->ties.header;
  proposal.dialect.encoding = network->encoding;
  proposal.entry = {{"role", "network"}, {"file", file}};
  if (network->naming == "id" && has(network->nodes, "name")) proposal.entry["id"] = "name";
  const std::vector<std::string> numbers = list_numbers(network->ties);
  const bool has_weight = std::find(numbers.begin(), numbers.end(), "weight") != numbers.end();
  if (!numbers.empty())
    proposal.entry["weight"] = {{"column", has_weight ? "weight" : numbers.front()},
                                {"direction", "higher-is-stronger"}};
  if (network->graphs.size() > 1) proposal.entry["layer"] = network->graph_column;
  base::Json attributes = base::Json::array();
  for (const std::string& column : network->nodes.header)
    if (column != "id" && column != "xml:id" && column != "label" && column != "name" && column != "group")
      attributes.push_back(column);
  if (!attributes.empty()) proposal.entry["attributes"] = attributes;
  return proposal;
}

}  // namespace tukiranka::project
